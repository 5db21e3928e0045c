"""What a cell that should hold a number was meant to say: offered to the clerk, never taken for granted."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from hoinghi.vietnamese.numbers import digits, parse_decimal, parse_int
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from hoinghi.xlsx import Cell

__all__ = ["as_percent", "bare", "is_percent", "lone_amount", "lone_number", "turned_to_day"]

_NUMBER: Final = re.compile(r"\d+(?:[.,' ]\d{3})*(?:[.,]\d+)?(?!\d|[^\W\d_Đđ])")  # not the 3 of "3OO"
_BRACKETS: Final = re.compile(r"\s*\(([^()\d]+)\)$")  # "300 (hộ)"
_SCALED: Final = re.compile(r"\d ?(nghin|ngan|k|trieu|tr|ty|ti|chuc|tram|ta)\b")
_MOST: Final = 40  # characters: a longer text is a remark
_LEAST_AMOUNT: Final = 1000  # đồng: smaller coins are gone
_MILLION: Final = 10**6


def bare(value: object) -> object:
    """Return a text without what never changes its number: a unit's brackets, a full stop at the end."""
    if not isinstance(value, str):
        return value
    return re.sub(r"(?<=\d)\.$", "", _BRACKETS.sub(r" \1", clean(value)))


def is_percent(cell: Cell) -> bool:
    """Whether Excel shows a number as a percentage: 1 is then 100%, no count."""
    return cell.kind == "number" and "%" in cell.number_format


def turned_to_day(cell: Cell, instead: str) -> str:
    """Return the hint for a day in a column of numbers, "" for another cell: Excel makes one of "7/7"."""
    if cell.kind != "date":
        return ""
    return f"Excel đã tự đổi thành ngày tháng. Định dạng ô là Văn bản (Text) rồi gõ lại, ví dụ: {instead}."


def lone_number(cell: Cell) -> str:
    """Return the hint that offers the one whole number of a text such as "khoảng 300", else ""."""
    found = _lone(cell)
    number = parse_int(found) if found else None
    return f"Có phải {digits(number)}? Chỉ ghi số {digits(number)}." if number is not None else ""


def lone_amount(cell: Cell) -> str:
    """Return the hint that offers an amount in đồng for one that cannot be, else "".

    "50.000đ/suất" has one number; 1,5 in a column of đồng is meant in millions.
    """
    number = parse_decimal(cell.value)
    if number is not None and cell.kind in {"number", "text"} and not is_percent(cell):
        if 0 < number < _LEAST_AMOUNT and number * _MILLION == int(number * _MILLION):
            return f"Nếu tính theo triệu đồng, ghi {digits(int(number * _MILLION))}."
        return f"Có phải {digits(round(number))}? Ghi tròn đồng." if number > 0 else ""
    found = _lone(cell)
    amount = parse_int(found) if found else None
    good = amount is not None and amount >= _LEAST_AMOUNT
    return f"Có phải {digits(amount)}? Ghi {digits(amount)}." if good and amount is not None else ""


def as_percent(cell: Cell) -> str:
    """Return the percentage that "khoảng 70%", "70/30" or "70" most likely means, "" where none is likely."""
    text = fold(cell.text)
    shares = re.fullmatch(r"(\d{1,3}) ?[-:/] ?(\d{1,3})", text)
    if shares and int(shares[1]) + int(shares[2]) == 100:  # noqa: PLR2004 - the two sides of a whole
        return f"{shares[1]}%"
    found: list[str] = re.findall(r"(\d{1,3}(?:[.,]\d+)?) ?%", text) or re.findall(
        r"^\d{1,3}(?:[.,]\d+)?$", text
    )
    if len(found) != 1 or Decimal(found[0].replace(",", ".")) > 100:  # noqa: PLR2004 - all
        return ""
    return found[0].replace(".", ",") + "%"


def _lone(cell: Cell) -> str:
    """Return the only number of a short text, "" where there are several or words that multiply it."""
    text = clean(cell.text)
    if cell.kind != "text" or len(text) > _MOST or "%" in text or _SCALED.search(fold(text)):
        return ""
    if len(re.findall(r"\d[\d.,' ]*", text)) != 1 or re.search(r"[-–] ?\d", text):
        return ""
    found = _NUMBER.search(text)
    return found[0] if found else ""
