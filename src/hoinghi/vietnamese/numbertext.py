"""Reading numbers as they are typed in Vietnamese sheets, where 1.200.000 and 1,5 are usual."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["parse_decimal", "parse_int"]

_SCALES: Final = {"nghin": 3, "ngan": 3, "k": 3, "trieu": 6, "tr": 6, "ty": 9, "ti": 9}
_CURRENCY: Final = frozenset(("d", "dong", "vnd", "₫", "dong viet nam"))
_FORM: Final = r"([+-]? ?)(\d[\d.,' ]*)(e[+-]?\d{1,2})? ?(%|[^\d]+)?"
_MOST_DIGITS: Final = 40  # more is no number that a clerk types, and huge ones are slow to work with
_GROUPED: Final = r"[1-9]\d{0,2}(?:([.,' ])\d{3})(?:\1\d{3})*"


def parse_int(value: object, *, units: Collection[str] = ()) -> int | None:
    """Return the whole number typed in a cell, None when blank, unreadable or not whole.

    Read: "1.200.000 đ", "1,200,000", "2 340 000", "1200000.0", "1,5 triệu", "-5", numbers of Excel. "1.234"
    and "1,234" both are 1234, since no fraction can be meant. Words of ``units`` may follow: "90 phút".
    A percentage is no whole number.
    """
    number = _read(value, units, comma_is_decimal=False)
    if number is None or number != number.to_integral_value():
        return None
    return int(number)


def parse_decimal(value: object, *, units: Collection[str] = ()) -> Decimal | None:
    """Return the exact number typed in a cell, None when blank or unreadable.

    "70%" is 0.70. "1.234" is 1234 (thousands) and "1,234" is 1.234 (the decimal comma): what each means to a
    Vietnamese clerk. "0.7", "1.5" and "1234.56" can only be decimals. See `parse_int` for the rest.
    """
    return _read(value, units, comma_is_decimal=True)


def _read(value: object, units: Collection[str], *, comma_is_decimal: bool) -> Decimal | None:
    match value:
        case bool():
            return None
        case int() | float() | Decimal():
            number = Decimal(str(value)) if isinstance(value, float) else Decimal(value)
            return number if number.is_finite() else None
        case str():
            return _read_text(fold(value), {fold(unit) for unit in units}, comma_is_decimal=comma_is_decimal)
        case _:
            return None


def _read_text(text: str, units: set[str], *, comma_is_decimal: bool) -> Decimal | None:
    found = re.fullmatch(_FORM, text.removeprefix("'")) if len(text) < 2 * _MOST_DIGITS else None
    if found is None:
        return None
    sign, typed, power, tail = found.groups()
    scale = _scale((tail or "").strip(), units)
    if tail == "%" and not comma_is_decimal:
        return None
    plain = _plain(typed.strip(), comma_is_decimal=comma_is_decimal)
    if scale is None or plain is None or len(plain) > _MOST_DIGITS:
        return None
    number = Decimal(f"{sign.strip()}{plain}e{int((power or 'e0')[1:]) + scale}")
    return Decimal(f"{number:f}")


def _scale(tail: str, units: set[str]) -> int | None:
    """Return the power of ten that the words after a number stand for, None when they are not known."""
    if tail == "%":
        return -2
    first, _, rest = tail.partition(" ")
    power = _SCALES.get(first)
    if power is None:
        power, rest = 0, tail
    rest = rest.strip(" .")
    return power if not rest or rest in _CURRENCY or rest in units else None


def _plain(typed: str, *, comma_is_decimal: bool) -> str | None:
    """Return digits with at most one point, None when dots and commas make no sense."""
    grouped = re.fullmatch(_GROUPED, typed)
    if grouped:
        alone = grouped.group(1) == "," and typed.count(",") == 1
        return typed.replace(",", ".") if alone and comma_is_decimal else re.sub(r"\D", "", typed)
    last = max(typed.rfind("."), typed.rfind(","))
    if last < 0:
        return typed if typed.isdecimal() else None
    whole, mark, part = typed[:last], typed[last], typed[last + 1 :]
    if mark in whole or not part.isdecimal():
        return None
    if not whole.isdecimal():
        group = re.fullmatch(_GROUPED, whole)
        if group is None:
            return None
        whole = re.sub(r"\D", "", whole)
    return f"{whole}.{part}"
