"""One reader for each kind of column: a cell → its value, or what is wrong with it and what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.model.column import Kind
from hoinghi.reading.kinds import dates, numbers, text, words
from hoinghi.reading.kinds.base import Reading, Trouble
from hoinghi.vietnamese.identity import is_blank_word
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.xlsx import Cell

    Reader = Callable[[Cell, str], Reading]

__all__ = ["Reader", "Reading", "Trouble", "is_blank", "read_cell", "reader"]

_FREE: Final = frozenset({Kind.TEXT, Kind.NAME, Kind.TITLE, Kind.QUANTITY})
_NEVER_ZERO: Final = frozenset(
    {Kind.DATE, Kind.BIRTH, Kind.CCCD, Kind.PHONE, Kind.SEX, Kind.ETHNICITY, Kind.STATUS, Kind.YEAR}
)

_READERS: Final[dict[Kind, Reader]] = {
    Kind.TEXT: text.text,
    Kind.NAME: text.name,
    Kind.TITLE: text.name,
    Kind.INTEGER: numbers.whole,
    Kind.NUMBER: numbers.decimal,
    Kind.MONEY: numbers.money,
    Kind.YEAR: numbers.year,
    Kind.DATE: dates.day,
    Kind.BIRTH: dates.birth,
    Kind.TIME: dates.time,
    Kind.PERIOD: dates.period,
    Kind.RATIO: numbers.ratio,
    Kind.SEX: words.sex,
    Kind.ETHNICITY: words.ethnicity,
    Kind.YES_NO: words.yes_no,
    Kind.CCCD: text.identity,
    Kind.PHONE: text.identity,
    Kind.NOMINEE_KIND: words.nominee_kind,
    Kind.STATUS: words.status,
    Kind.QUANTITY: text.quantity,
}


def is_blank(cell: Cell | None, kind: Kind) -> bool:
    """Whether a cell says nothing: empty, blanks only, or a word for nothing where words are no values."""
    if cell is None:
        return True
    if cell.kind != "text":
        return kind in _NEVER_ZERO and cell.kind == "number" and cell.value == 0
    typed = clean(str(cell.value))
    if not typed:
        return True
    return _is_dash(typed) if kind in _FREE else is_blank_word(typed, no_is_value=kind not in _NEVER_ZERO)


def read_cell(cell: Cell, kind: Kind, title: str) -> Reading:
    """Read a cell that is not blank as a kind of value; ``title`` is the column's, for messages."""
    return reader(kind)(cell, title)


def reader(kind: Kind) -> Reader:
    """Return the function that reads cells of a kind: looked up once per column, called for every row."""
    return _READERS[kind]


def _is_dash(typed: str) -> bool:
    return not typed.strip("-–—_.…/ ")
