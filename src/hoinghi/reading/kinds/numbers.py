"""Cells of numbers: counts, money, years, ratios."""

from __future__ import annotations

import datetime as dt
import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hoinghi.model.finding import Severity
from hoinghi.reading import codes
from hoinghi.reading.kinds.base import Reading, Trouble, broken, refused
from hoinghi.reading.kinds.guesses import (
    as_percent,
    bare,
    is_percent,
    lone_amount,
    lone_number,
    turned_to_day,
)
from hoinghi.vietnamese.numbers import digits, parse_decimal, parse_int
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from hoinghi.xlsx import Cell

__all__ = ["decimal", "money", "number_hint", "ratio", "whole", "year"]

_COUNTED: Final = (
    *("phút", "người", "hộ", "bản", "khẩu", "phiếu", "đại biểu", "buổi", "tập thể", "cá nhân", "lượt"),
    *("hộ dân", "hộ gia đình", "nhân khẩu", "thành viên", "đồng ý", "phiếu đồng ý"),
)
_OF_ALL: Final = re.compile(
    r"(?:dat )?(\d{1,3}) ?(?:phieu)? ?(?:/|tren) ?(\d{1,3})(?: phieu)?(?: (?:dong y|tan thanh|nhat tri))?"
    r"(?: ?\([\d.,]+ ?%\))?"
)
_VOTES: Final = re.compile(r"\bphieu\b")
_MINUTES: Final = re.compile(r"\b(phut|thoi luong)\b")
_SHORT_MINUTES: Final = re.compile(r"(\d{1,3}) ?(?:['’′`]|ph?)\.?")  # 10', 15p, 20 ph
_DUST: Final = 1e-6  # what a product of floats leaves behind
_YEARS: Final = range(1900, 2101)
_SMALLEST: Final = 1000  # đồng: no award, and no line of a budget, is smaller
_CHEAPEST: Final = 200  # đồng: a copied page costs more
_PRICE: Final = "Đơn giá"


def whole(cell: Cell, title: str) -> Reading:
    """Return a whole number, never below 0; of votes "6/7" is 6, of minutes "10'" is 10, and said."""
    found = None if is_percent(cell) else parse_int(bare(cell.value), units=_COUNTED)
    if found is not None and found >= 0:
        return Reading(found)
    votes = _OF_ALL.fullmatch(fold(cell.text)) if cell.kind == "text" and _VOTES.search(fold(title)) else None
    if votes and int(votes[1]) <= int(votes[2]):
        note = Trouble(codes.TIDIED, f"“{cell.text}” được đọc là {int(votes[1])} phiếu.", fixed=True)
        return Reading(int(votes[1]), (note,))
    minutes = _SHORT_MINUTES.fullmatch(cell.text.strip().casefold()) if _MINUTES.search(fold(title)) else None
    if minutes and cell.kind == "text":
        note = Trouble(codes.TIDIED, f"“{cell.text}” được đọc là {int(minutes[1])} phút.", fixed=True)
        return Reading(int(minutes[1]), (note,))
    hint = turned_to_day(cell, _example(title)) or _minutes(cell, title) or lone_number(cell)
    said = f"“{cell.text}” không phải là số nguyên."
    return broken(cell) or refused(codes.NUMBER_UNREADABLE, said, hint or number_hint(title))


def _minutes(cell: Cell, title: str) -> str:
    """Return the hint that offers minutes for hours such as "4 giờ" or 4:00, "" for anything else."""
    found = re.fullmatch(r"(\d{1,2}) ?(?:gio|h|:) ?(\d{2})?(?: ?(?:phut|p))?(?::00)?", fold(cell.text))
    if found is None or not _MINUTES.search(fold(title)):
        return ""
    minutes = int(found[1]) * 60 + int(found[2] or 0)
    return f"Cột “{title}” tính theo phút: ghi {minutes}."


def number_hint(title: str) -> str:
    """Say what belongs into a column of numbers."""
    return f"Ở cột “{title}” chỉ ghi số, ví dụ: {_example(title)}."


def _example(title: str) -> str:
    return "7" if _VOTES.search(fold(title)) else "30"


def money(cell: Cell, title: str, scale: int = 1) -> Reading:
    """Return đồng. ``scale`` is how many of them a bare number of the column counts: "Đơn giá (nghìn đồng)".

    An amount too small to be one is read, and asked about.
    """
    value = cell.value
    if cell.kind == "number" and isinstance(value, float) and abs(value - round(value)) < _DUST:
        value = round(value)
    found = None if is_percent(cell) else _dong(bare(value), scale)
    if found is not None and found >= 0:
        small = 0 < found < (_CHEAPEST if title == _PRICE else _SMALLEST)
        return Reading(found, (_too_small(found),) if small else ())
    return broken(cell) or refused(
        codes.NUMBER_UNREADABLE,
        f"“{cell.text}” không phải là số tiền.",
        turned_to_day(cell, "1.200.000")
        or lone_amount(cell)
        or "Ghi số tiền theo đồng, không lẻ, ví dụ: 1.200.000.",
    )


def _dong(value: object, scale: int) -> int | None:
    said = isinstance(value, str) and re.search(r"[^\W\d]", value)  # "50.000 đ" says what it counts itself
    if scale == 1 or said:
        return parse_int(value)
    number = parse_decimal(value)
    amount = None if number is None else number * scale
    return int(amount) if amount is not None and amount == amount.to_integral_value() else None


def _too_small(found: int) -> Trouble:
    return Trouble(
        codes.NUMBER_UNREADABLE,
        f"Số tiền {digits(found)} đồng nhỏ khác thường.",
        f"Nếu tính theo nghìn đồng, ghi {digits(found * 1000)}; nếu đúng thì giữ nguyên.",
        severity=Severity.WARNING,
    )


def decimal(cell: Cell, title: str) -> Reading:
    """Return a Decimal; "5%" is 5, for points. Less than one point must say so: 0,05 may mean 5%."""
    found = parse_decimal(bare(cell.value), units=("%", "điểm", "điểm phần trăm"))
    if found is not None:
        percent = is_percent(cell) or (cell.kind == "text" and cell.text.rstrip().endswith("%"))
        points = found * 100 if percent else found
        if not 0 < points < 1 or percent:
            return Reading(points)
        meant = f"{(points * 100).normalize():f}".replace(".", ",")
        return refused(
            codes.NUMBER_UNREADABLE,
            f"“{cell.text}” chưa đến một điểm phần trăm.",
            f"Có phải {meant}? Ở cột “{title}” ghi số điểm phần trăm, ví dụ: 5.",
        )
    hint = turned_to_day(cell, "5") or lone_number(cell) or number_hint(title)
    return broken(cell) or refused(codes.NUMBER_UNREADABLE, f"“{cell.text}” không phải là một số.", hint)


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
    """Return parts of 1: 70%, 0,7 or 7/10; 70 is an error that offers 70%, since 0,7 may be meant as well."""
    parts = re.fullmatch(r"(\d{1,4}) ?/ ?(\d{1,4})", clean(cell.text)) if cell.kind == "text" else None
    if parts and 0 < int(parts[1]) <= int(parts[2]):
        return Reading(Fraction(int(parts[1]), int(parts[2])))
    number = parse_decimal(cell.value)
    if number is not None and 0 <= number <= 1:
        return Reading(Fraction(number))
    meant = as_percent(cell)
    hint = turned_to_day(cell, "70%") or (f"Có phải {meant}? Ghi {meant}." if meant else "Ghi 70% hoặc 0,7.")
    said = f"“{cell.text}” không phải là tỷ lệ."
    if number is not None:
        said = f"Tỷ lệ “{cell.text}” không nằm trong khoảng từ 0 đến 100%."
    return broken(cell) or refused(codes.NUMBER_UNREADABLE, said, hint)
