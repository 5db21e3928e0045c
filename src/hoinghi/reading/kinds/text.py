"""Cells of words: text, names, quantities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.reading import codes
from hoinghi.reading.kinds.base import Reading, broken, refused, tidy
from hoinghi.reading.kinds.numbers import number_hint
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from hoinghi.xlsx import Cell

__all__ = ["identity", "name", "quantity", "text"]


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
    """Return a number as digits, or the words of a count."""
    if cell.kind == "text":
        return tidy(str(cell.value))
    if cell.kind == "number" and isinstance(cell.value, int | float) and cell.value >= 0:
        return Reading(f"{cell.value:.15g}" if isinstance(cell.value, float) else str(cell.value))
    return broken(cell) or refused(
        codes.NUMBER_UNREADABLE, f"“{cell.text}” không phải là số lượng.", number_hint(title)
    )


def identity(cell: Cell, title: str) -> Reading:  # noqa: ARG001 - read with sex and birth at hand, see people
    """Return the digits as typed: they are read with sex and birth at hand, see ``people``."""
    return broken(cell) or Reading(clean(cell.text))
