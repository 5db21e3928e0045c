"""Numbers, money, years and ratios as they are typed."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from hoinghi.model.column import Kind
from hoinghi.model.finding import Severity
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
        (Kind.INTEGER, "1.234", 1234),
        (Kind.INTEGER, "1,234", 1234),
        (Kind.INTEGER, "300 hộ gia đình", 300),
        (Kind.INTEGER, "300 (hộ)", 300),
        (Kind.INTEGER, "300.", 300),
        (Kind.MONEY, "360.000đ", 360_000),
        (Kind.MONEY, "360 nghìn", 360_000),
        (Kind.MONEY, "1,5 triệu", 1_500_000),
        (Kind.RATIO, "7/10", Fraction(7, 10)),
        (Kind.RATIO, "70/100", Fraction(7, 10)),
        (Kind.NUMBER, 0, Decimal(0)),
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
        (
            Kind.RATIO,
            "140%",
            "Tỷ lệ “140%” không nằm trong khoảng từ 0 đến 100%.",
            "Ghi 70% hoặc 0,7.",
        ),
        (Kind.RATIO, "khoảng 70%", "“khoảng 70%” không phải là tỷ lệ.", "Có phải 70%? Ghi 70%."),
        (Kind.RATIO, "70/30", "“70/30” không phải là tỷ lệ.", "Có phải 70%? Ghi 70%."),
        (Kind.INTEGER, "khoảng 300", "“khoảng 300” không phải là số nguyên.", "Có phải 300? Chỉ ghi số 300."),
        (Kind.INTEGER, "12h", "“12h” không phải là số nguyên.", "Ở cột “Cột” chỉ ghi số, ví dụ: 30."),
        (Kind.INTEGER, "3OO", "“3OO” không phải là số nguyên.", "Ở cột “Cột” chỉ ghi số, ví dụ: 30."),
        (Kind.MONEY, "50.000đ/suất", "“50.000đ/suất” không phải là số tiền.", "Có phải 50.000? Ghi 50.000."),
        (Kind.MONEY, "1,5", "“1,5” không phải là số tiền.", "Nếu tính theo triệu đồng, ghi 1.500.000."),
        (Kind.MONEY, 0.36, "“0.36” không phải là số tiền.", "Nếu tính theo triệu đồng, ghi 360.000."),
        (Kind.MONEY, 360_000.4, "“360000.4” không phải là số tiền.", "Có phải 360.000? Ghi tròn đồng."),
        (
            Kind.NUMBER,
            "0,05",
            "“0,05” chưa đến một điểm phần trăm.",
            "Có phải 5? Ở cột “Cột” ghi số điểm phần trăm, ví dụ: 5.",
        ),
        (
            Kind.QUANTITY,
            "1,234",
            "“1,234” không rõ là số thập phân hay 1.234.",
            "Ghi 1.234, hoặc bỏ số 0 thừa ở cuối phần thập phân.",
        ),
        (Kind.QUANTITY, "-2", "“-2” không phải là số lượng.", "Ở cột “Cột” chỉ ghi số, ví dụ: 30."),
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


def test_a_percentage_of_excel_is_no_count() -> None:
    percent = Style(number_format="0%")
    for kind in (Kind.INTEGER, Kind.MONEY, Kind.QUANTITY):
        found = read_cell(cell(1, style=percent), kind, "Số phiếu đồng ý")
        assert (found.ok, found.troubles[0].code.code) == (False, "DC23")
    assert read_cell(cell(0.05, style=percent), Kind.NUMBER, "Dung sai tỷ lệ").value == Decimal(5)


@pytest.mark.parametrize("typed", ["6/7", "6/7 phiếu", "6 trên 7", "đạt 6/7", "6/7 đồng ý", "6/7 (85,7%)"])
def test_votes_of_all_votes_are_those_in_favour_and_said(typed: str) -> None:
    found = read_cell(cell(typed), Kind.INTEGER, "Số phiếu đồng ý")
    assert found.value == 6
    assert [(each.code.code, each.fixed, each.message) for each in found.troubles] == [
        ("DC30", True, f"“{typed}” được đọc là 6 phiếu.")
    ]
    assert not read_cell(cell(typed), Kind.INTEGER, "Số hộ").ok


def test_more_votes_than_all_are_no_number() -> None:
    found = read_cell(cell("8/7"), Kind.INTEGER, "Số phiếu đồng ý")
    assert (found.ok, found.troubles[0].hint) == (False, "Ở cột “Số phiếu đồng ý” chỉ ghi số, ví dụ: 7.")


def test_what_excel_made_a_day_of_says_how_to_type_it() -> None:
    day = cell(dt.date(2025, 7, 7), "date")
    said = "Excel đã tự đổi thành ngày tháng. Định dạng ô là Văn bản (Text) rồi gõ lại, ví dụ: {}."
    for kind, title, example in (
        (Kind.INTEGER, "Số phiếu đồng ý", "7"),
        (Kind.INTEGER, "Số hộ", "30"),
        (Kind.MONEY, "Đơn giá", "1.200.000"),
        (Kind.RATIO, "Tỷ lệ", "70%"),
        (Kind.QUANTITY, "Số lượng", "30"),
    ):
        assert read_cell(day, kind, title).troubles[0].hint == said.format(example)


@pytest.mark.parametrize("typed", ["10'", "10’", "10p", "10 ph", "10P."])
def test_minutes_in_short(typed: str) -> None:
    found = read_cell(cell(typed, "text"), Kind.INTEGER, "Thời lượng (phút)")
    assert found.value == 10
    assert [(each.code.code, each.message) for each in found.troubles] == [
        ("DC30", f"“{typed}” được đọc là 10 phút.")
    ]
    assert not read_cell(cell(typed, "text"), Kind.INTEGER, "Số hộ").ok, "elsewhere it is no number"


def test_hours_in_a_column_of_minutes_are_offered_in_minutes() -> None:
    for value in ("4 giờ", "4h", cell(dt.time(4, 0), "time").value):
        found = read_cell(cell(value, "text" if isinstance(value, str) else "time"), Kind.INTEGER, "Số phút")
        assert found.troubles[0].hint == "Cột “Số phút” tính theo phút: ghi 240."


def test_an_amount_too_small_to_be_one_is_read_and_asked_about() -> None:
    found = read_cell(cell(360), Kind.MONEY, "Tiền thưởng")
    assert (found.ok, found.value) == (True, 360)
    assert [(each.severity, each.message, each.hint) for each in found.troubles] == [
        (
            Severity.WARNING,
            "Số tiền 360 đồng nhỏ khác thường.",
            "Nếu tính theo nghìn đồng, ghi 360.000; nếu đúng thì giữ nguyên.",
        )
    ]
    assert read_cell(cell(500), Kind.MONEY, "Đơn giá").troubles == ()  # a copied page
    assert read_cell(cell(0), Kind.MONEY, "Tiền thưởng").troubles == ()


@pytest.mark.parametrize(
    ("typed", "read"), [("12 người", "12"), ("01 cái", "01"), ("1.200 suất ăn", "1.200")]
)
def test_a_quantity_with_its_unit_is_the_number_and_said(typed: str, read: str) -> None:
    found = read_cell(cell(typed), Kind.QUANTITY, "Số lượng")
    assert found.value == read
    assert [(each.code.code, each.fixed) for each in found.troubles] == [("DC30", True)]


def test_words_that_multiply_are_not_dropped_from_a_quantity() -> None:
    for typed in ("2 chục", "3 tá", "10 x", "2 triệu"):
        assert read_cell(cell(typed), Kind.QUANTITY, "Số lượng").value == typed
