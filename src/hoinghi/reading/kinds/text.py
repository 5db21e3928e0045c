"""Cells of words: text, names, quantities."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hoinghi.reading import codes
from hoinghi.reading.kinds.base import Reading, Trouble, broken, refused, tidy
from hoinghi.reading.kinds.guesses import is_percent, lone_number, turned_to_day
from hoinghi.reading.kinds.numbers import number_hint
from hoinghi.vietnamese.numbers import parse_decimal
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from hoinghi.xlsx import Cell

__all__ = ["identity", "name", "quantity", "text"]

_COUNTED: Final = re.compile(r"(\d{1,3}(?:\.\d{3})*|\d+) ?([a-z]+)(?: [a-z]+){0,2}")  # folded
_MULTIPLES: Final = frozenset(
    (
        "nghin",
        "ngan",
        "trieu",
        "ty",
        "ti",
        "tr",
        "k",
        "tram",
        "chuc",
        "ta",
        "doi",
        "cap",
        "x",
        "nua",
        "ruoi",
        "lan",
    )
)
_UNSURE: Final = re.compile(r"[1-9]\d{0,2},\d{3}")  # 1,234: a comma for thousands, or 1 and a bit


def text(cell: Cell, title: str) -> Reading:  # noqa: ARG001 - the shape of every reader
    """Return the words as they look; of a number or a date what Excel shows."""
    if cell.kind == "text":
        return tidy(str(cell.value))
    return broken(cell) or Reading(cell.text)


def name(cell: Cell, title: str) -> Reading:
    """Return a name on one line."""
    found = text(cell, title)
    if found.value and "\n" in found.value:
        return Reading(" ".join(found.value.split()), found.troubles)
    return found


def quantity(cell: Cell, title: str) -> Reading:
    """Return a number as digits, or the words of a count; "12 người" is 12: the unit has its own column."""
    if cell.kind == "text":
        return _typed_quantity(cell, title)
    good = cell.kind == "number" and isinstance(cell.value, int | float) and cell.value >= 0
    if good and not is_percent(cell):
        return Reading(f"{cell.value:.15g}" if isinstance(cell.value, float) else str(cell.value))
    hint = turned_to_day(cell, "30") or number_hint(title)
    return broken(cell) or refused(codes.NUMBER_UNREADABLE, f"“{cell.text}” không phải là số lượng.", hint)


def _typed_quantity(cell: Cell, title: str) -> Reading:
    typed = tidy(str(cell.value))
    said: str = typed.value
    counted = _COUNTED.fullmatch(fold(said))
    if counted and counted[2] not in _MULTIPLES:
        number = counted[1]
        note = Trouble(codes.TIDIED, f"“{said}” được đọc là {number}.", fixed=True)
        return Reading(number, (*typed.troubles, note))
    if _UNSURE.fullmatch(said):
        thousand = said.replace(",", ".")
        return refused(
            codes.NUMBER_UNREADABLE,
            f"“{said}” không rõ là số thập phân hay {thousand}.",
            f"Ghi {thousand}, hoặc bỏ số 0 thừa ở cuối phần thập phân.",
        )
    parsed = parse_decimal(said)
    if said.rstrip().endswith("%") or (parsed is not None and parsed < 0):
        return refused(
            codes.NUMBER_UNREADABLE,
            f"“{said}” không phải là số lượng.",
            lone_number(cell) or number_hint(title),
        )
    return typed


def identity(cell: Cell, title: str) -> Reading:  # noqa: ARG001 - read with sex and birth at hand, see people
    """Return the digits as typed: they are read with sex and birth at hand, see ``people``."""
    return broken(cell) or Reading(clean(cell.text))
