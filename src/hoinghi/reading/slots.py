"""A column of a sheet while its rows are read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from hoinghi.model.bodies import CouncilMember, Unit
from hoinghi.model.column import Column, Kind, columns
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.plan import Basis, Event
from hoinghi.reading.cells import is_blank, reader
from hoinghi.reading.kinds.base import Reading
from hoinghi.reading.kinds.numbers import money
from hoinghi.vietnamese.identity import is_ditto

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hoinghi.model.row import Row
    from hoinghi.reading.layout import Layout
    from hoinghi.xlsx import Cell, Sheet

__all__ = ["DITTO", "Slot", "make_slots", "merged_down"]

_WANTED: Final[Mapping[type[Row], frozenset[str]]] = {
    Nominee: frozenset({"unit", "field"}),
    Delegate: frozenset({"unit", "category"}),
    CouncilMember: frozenset({"post", "role"}),
    Unit: frozenset({"kind"}),
    Basis: frozenset({"issuer"}),
    Event: frozenset({"level"}),
}
"""Optional cells whose absence a clerk wants to hear of; checks tell of those they look at themselves."""

_FILLED: Final = frozenset({Kind.TEXT, Kind.STATUS, Kind.NOMINEE_KIND, Kind.ETHNICITY, Kind.DATE})
"""Kinds whose blank cells take the value of the vertical merge that they lie in."""

_LONGEST_FILLER: Final = 20  # characters: "(như trên)" and "chưa cập nhật", with some blanks
_SHORT: Final = 3  # digits: a longer number is neither "0" nor "0.0"

DITTO: Final = Reading(None, ok=False)
"""What "-nt-" reads as before the row above is asked."""


class Slot:
    """A column of the sheet: where it stands, what it is, and what its texts have turned out to say."""

    __slots__ = ("_read", "_texts", "attribute", "column", "filled", "key", "kind", "number", "wanted")

    def __init__(self, number: int, column: Column, *, wanted: bool, scale: int = 1) -> None:
        self.number, self.column, self.wanted = number, column, wanted
        self.attribute, self.key, self.kind = column.attribute, column.key, column.kind
        self.filled = column.kind in _FILLED
        self._read = reader(column.kind) if scale == 1 else partial(money, scale=scale)
        self._texts: dict[str, Reading | None] = {}

    def read(self, cell: Cell) -> Reading | None:
        """Return what a cell says, None when nothing; equal texts of a column are read once."""
        if cell.kind != "text":
            return None if is_blank(cell, self.kind) else self._read(cell, self.column.header)
        typed = str(cell.value)
        try:
            return self._texts[typed]
        except KeyError:
            found: Reading | None
            if len(typed) >= _LONGEST_FILLER or (len(typed) > _SHORT and typed[0].isdigit()):
                found = self._read(cell, self.column.header) if typed.strip() else None
            elif is_ditto(typed):
                found = DITTO
            else:
                found = None if is_blank(cell, self.kind) else self._read(cell, self.column.header)
            self._texts[typed] = found
            return found


def make_slots(layout: Layout, scales: Mapping[int, int]) -> tuple[Slot, ...]:
    """Return the columns that are read, in the order in which the table declares them.

    ``scales``: by number of a column of money, how many đồng a bare 1 in it is.
    """
    wanted = _WANTED.get(layout.row_type, frozenset())
    order = {each.attribute: place for place, each in enumerate(columns(layout.row_type))}
    found = [
        Slot(
            each.number,
            each.column,
            wanted=each.column.attribute in wanted,
            scale=scales.get(each.number, 1),
        )
        for each in layout.fields
        if each.column is not None
    ]
    return tuple(sorted(found, key=lambda slot: order[slot.attribute]))


def merged_down(sheet: Sheet, layout: Layout) -> dict[tuple[int, int], Cell]:
    """Return the cells that blank cells below them are merged with: one unit beside five people."""
    found: dict[tuple[int, int], Cell] = {}
    for merge in sheet.merges:
        if merge.first_row < layout.first_row or merge.first_row == merge.last_row:
            continue
        anchor = sheet.get(*merge.anchor)
        if anchor is not None and merge.first_column == merge.last_column:
            last = min(merge.last_row, sheet.n_rows)
            found.update({(row, merge.first_column): anchor for row in range(merge.first_row + 1, last + 1)})
    return found
