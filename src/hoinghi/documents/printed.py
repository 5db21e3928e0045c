"""How a value of the workspace is written in a paper, by the kind of its column."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from hoinghi.model.column import Kind, columns
from hoinghi.vietnamese.dates import clock, short_date
from hoinghi.vietnamese.identity import format_phone
from hoinghi.vietnamese.numbers import decimal, digits, percent

if TYPE_CHECKING:
    from hoinghi.model.row import Row

__all__ = ["line", "printed"]


def printed(value: object, kind: Kind = Kind.TEXT) -> object:
    """Return what a template prints: a text, a plain number that can be counted with, or None for a blank.

    Days are dd/mm/yyyy, ratios percent without a blank, amounts of money have dots, yes is "x".
    """
    if value is None or value == "" or value is False:
        return None
    if value is True:
        return "x"
    if isinstance(value, int):
        return digits(value) if kind is Kind.MONEY else value
    if isinstance(value, Fraction | Decimal):
        return percent(value) if kind is Kind.RATIO else _plain(value)
    return format_phone(str(value)) if kind is Kind.PHONE else _text(value)


def line(row: Row) -> dict[str, object]:
    """Return a row as templates see it: every column under its key, printed."""
    return {each.key: printed(getattr(row, each.attribute), each.kind) for each in columns(type(row))}


def _text(value: object) -> str:
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, time):
        return clock(value)
    if isinstance(value, Enum):
        return str(getattr(value, "label", value.value))
    return str(value)


def _plain(number: Fraction | Decimal) -> str:
    text = decimal(number, 2)
    return text.rstrip("0").rstrip(",") if "," in text else text
