"""Cells of numbers: counts, money, years, ratios."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hoinghi.reading import codes
from hoinghi.reading.kinds.base import Reading, broken, refused
from hoinghi.vietnamese.numbers import parse_decimal, parse_int
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from hoinghi.xlsx import Cell

__all__ = ["decimal", "money", "number_hint", "ratio", "whole", "year"]

_COUNTED: Final = (
    *("phút", "người", "hộ", "bản", "khẩu", "phiếu", "đại biểu", "buổi", "tập thể", "cá nhân", "lượt"),
)
_DUST: Final = 1e-6  # what a product of floats leaves behind
_WHOLE: Final = 100
_YEARS: Final = range(1900, 2101)


def whole(cell: Cell, title: str) -> Reading:
    """Return a whole number, never below 0."""
    found = parse_int(cell.value, units=_COUNTED)
    if found is not None and found >= 0:
        return Reading(found)
    return broken(cell) or refused(
        codes.NUMBER_UNREADABLE, f"“{cell.text}” không phải là số nguyên.", number_hint(title)
    )


def number_hint(title: str) -> str:
    """Say what belongs into a column of numbers."""
    return f"Ở cột “{title}” chỉ ghi số, ví dụ: 30."


def money(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    """Return đồng."""
    value = cell.value
    if cell.kind == "number" and isinstance(value, float) and abs(value - round(value)) < _DUST:
        value = round(value)
    found = parse_int(value)
    if found is not None and found >= 0:
        return Reading(found)
    return broken(cell) or refused(
        codes.NUMBER_UNREADABLE,
        f"“{cell.text}” không phải là số tiền.",
        "Ghi số tiền theo đồng, không lẻ, ví dụ: 1.200.000.",
    )


def decimal(cell: Cell, title: str) -> Reading:
    """Return a Decimal; "5%" is 5, for points."""
    found = parse_decimal(cell.value, units=("%", "điểm", "điểm phần trăm"))
    if found is not None:
        typed_percent = cell.kind == "text" and cell.text.rstrip().endswith("%")
        return Reading(found * 100 if typed_percent else found)
    return broken(cell) or refused(
        codes.NUMBER_UNREADABLE, f"“{cell.text}” không phải là một số.", number_hint(title)
    )


def year(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    """Return a year of four digits."""
    value = cell.value
    if cell.kind == "date" and isinstance(value, dt.date):
        return Reading(value.year)
    typed = cell.text if cell.kind in {"text", "number"} else ""
    digits = fold(typed).removeprefix("nam").strip(" .")
    if digits.isdecimal() and int(digits) in _YEARS:
        return Reading(int(digits))
    return broken(cell) or refused(
        codes.NUMBER_UNREADABLE,
        f"“{cell.text}” không phải là một năm.",
        "Ghi năm bằng bốn chữ số, ví dụ: 2024.",
    )


def ratio(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    """Return parts of 1; 70 is an error that offers 70%, since 0,7 may be meant as well."""
    number = parse_decimal(cell.value)
    if number is None:
        return broken(cell) or refused(
            codes.NUMBER_UNREADABLE, f"“{cell.text}” không phải là tỷ lệ.", "Ghi 70% hoặc 0,7."
        )
    if 0 <= number <= 1:
        return Reading(Fraction(number))
    meant = f"{number:f}".replace(".", ",")
    hint = f"Có phải {meant}%? Ghi {meant}%." if 1 < number <= _WHOLE else "Ghi 70% hoặc 0,7."
    return refused(
        codes.NUMBER_UNREADABLE, f"Tỷ lệ “{cell.text}” không nằm trong khoảng từ 0 đến 100%.", hint
    )
