"""Numbers, money, years and ratios as they are typed."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from hoinghi.model.column import Kind
from hoinghi.reading.cells import read_cell
from hoinghi.xlsx import Cell, Style


def cell(value: Any, kind: str = "", style: Style | None = None) -> Cell:
    found = kind or ("text" if isinstance(value, str) else "number")
    return Cell(2, 3, value, found, style) if style else Cell(2, 3, value, found)


@pytest.mark.parametrize(
    ("kind", "value", "read"),
    [
        (Kind.INTEGER, 30, 30),
        (Kind.INTEGER, 30.0, 30),
        (Kind.INTEGER, " 30 phút", 30),
        (Kind.INTEGER, "0", 0),
        (Kind.MONEY, "1.200.000 đ", 1_200_000),
        (Kind.MONEY, "1,200,000 VNĐ", 1_200_000),
        (Kind.MONEY, 702_000.0000000001, 702_000),
        (Kind.NUMBER, "2,5", Decimal("2.5")),
        (Kind.NUMBER, "5%", Decimal(5)),
        (Kind.NUMBER, "5 điểm", Decimal(5)),
        (Kind.YEAR, 2024, 2024),
        (Kind.YEAR, "Năm 2024", 2024),
        (Kind.RATIO, 0.7, Fraction(7, 10)),
        (Kind.RATIO, "70%", Fraction(7, 10)),
        (Kind.RATIO, "0,7", Fraction(7, 10)),
        (Kind.QUANTITY, 200, "200"),
        (Kind.QUANTITY, "số đại biểu", "số đại biểu"),
    ],
)
def test_a_number_is_read_as_it_is_meant(kind: Kind, value: object, read: object) -> None:
    found = read_cell(cell(value), kind, "Cột")
    assert (found.ok, found.value) == (True, read)


@pytest.mark.parametrize(
    ("kind", "value", "message", "hint"),
    [
        (Kind.INTEGER, "ba mươi", "“ba mươi” không phải là số nguyên.", "Ở cột “Cột” chỉ ghi số, ví dụ: 30."),
        (Kind.INTEGER, 2.5, "“2.5” không phải là số nguyên.", "Ở cột “Cột” chỉ ghi số, ví dụ: 30."),
        (Kind.INTEGER, -1, "“-1” không phải là số nguyên.", "Ở cột “Cột” chỉ ghi số, ví dụ: 30."),
        (
            Kind.MONEY,
            "nhiều",
            "“nhiều” không phải là số tiền.",
            "Ghi số tiền theo đồng, không lẻ, ví dụ: 1.200.000.",
        ),
        (Kind.YEAR, 20, "“20” không phải là một năm.", "Ghi năm bằng bốn chữ số, ví dụ: 2024."),
        (Kind.RATIO, 70, "Tỷ lệ “70” không nằm trong khoảng từ 0 đến 100%.", "Có phải 70%? Ghi 70%."),
        (Kind.RATIO, "cao", "“cao” không phải là tỷ lệ.", "Ghi 70% hoặc 0,7."),
    ],
)
def test_what_is_no_number_is_dc23_and_says_what_to_write(
    kind: Kind, value: object, message: str, hint: str
) -> None:
    found = read_cell(cell(value), kind, "Cột")
    assert not found.ok
    assert [(each.code.code, each.message, each.hint) for each in found.troubles] == [("DC23", message, hint)]


def test_a_percentage_of_excel_is_parts_of_one() -> None:
    assert read_cell(cell(0.7, style=Style(number_format="0%")), Kind.RATIO, "Tỷ lệ").value == Fraction(7, 10)
