"""A sheet and a workbook, once read: sparse, so that a stray cell costs one cell."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from hoinghi.xlsx.cells import Cell, ErrorValue

if TYPE_CHECKING:
    from hoinghi.xlsx.grid import Range
    from hoinghi.xlsx.problems import Problem

__all__ = ["Cells", "Sheet", "Workbook", "plain_cell"]

_column = attrgetter("column")


class Cells(Mapping[tuple[int, int], Cell]):
    """The cells of a sheet by (row, column), kept by row in a third of the memory of one dict."""

    __slots__ = ("_count", "_rows")

    def __init__(self, rows: dict[int, list[Cell]]) -> None:
        """Take rows in ascending order, each with at least one cell, cells in order of their columns."""
        self._rows = rows
        self._count = sum(map(len, rows.values()))

    @property
    def by_row(self) -> dict[int, list[Cell]]:
        """Rows that hold values, in order."""
        return self._rows

    def __getitem__(self, key: tuple[int, int]) -> Cell:
        row, column = key
        cells = self._rows[row]
        place = column - cells[0].column  # right at once when the row has no holes
        if not (0 <= place < len(cells) and cells[place].column == column):
            place = bisect_left(cells, column, key=_column)
            if place == len(cells) or cells[place].column != column:
                raise KeyError(key)
        return cells[place]

    def __iter__(self) -> Iterator[tuple[int, int]]:
        return ((cell.row, cell.column) for cells in self._rows.values() for cell in cells)

    def __len__(self) -> int:
        return self._count

    def __repr__(self) -> str:
        return f"<Cells: {self._count} in {len(self._rows)} rows>"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One worksheet. Rows and columns count from 1 as Excel shows them."""

    name: str
    cells: Cells
    hidden: bool = False
    merges: tuple[Range, ...] = ()
    comments: Mapping[tuple[int, int], str] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    """Hidden rows that hold values."""
    hidden_columns: frozenset[int] = frozenset()

    @property
    def n_rows(self) -> int:
        """The last row that holds a value, 0 in an empty sheet."""
        return next(reversed(self.cells.by_row), 0)

    @property
    def n_columns(self) -> int:
        """The last column that holds a value, 0 in an empty sheet."""
        return max((cells[-1].column for cells in self.cells.by_row.values()), default=0)

    def rows(self) -> Iterator[tuple[int, list[Cell]]]:
        """Yield (row number, its cells from left to right) for rows that hold values, from the top."""
        yield from self.cells.by_row.items()

    def get(self, row: int, column: int) -> Cell | None:
        """Return the cell, None where there is no value."""
        return self.cells.get((row, column))

    @classmethod
    def from_rows(cls, name: str, rows: Iterable[Sequence[object]]) -> Sheet:
        """Return a sheet of plain values, the first row being row 1; None and "" are no cells."""
        found: dict[int, list[Cell]] = {}
        for number, values in enumerate(rows, 1):
            cells = [
                plain_cell(number, column, value)
                for column, value in enumerate(values, 1)
                if value is not None and value != ""
            ]
            if cells:
                found[number] = cells
        return cls(name, Cells(found))


def plain_cell(row: int, column: int, value: object) -> Cell:
    """Return the cell of a bare value, as formats without styles give it; what is no known kind is text."""
    match value:
        case bool():
            return Cell(row, column, value, "bool")
        case int() | float():
            return Cell(row, column, value, "number")
        case dt.date():
            return Cell(row, column, value, "date")
        case dt.time():
            return Cell(row, column, value, "time")
        case ErrorValue():
            return Cell(row, column, value, "error")
        case _:
            return Cell(row, column, str(value), "text")


@dataclass(frozen=True, slots=True)
class Workbook:
    """What a file holds, in the order of its tabs, and what could not be read of it."""

    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...] = ()
    date1904: bool = False
    properties: Mapping[str, str] = field(default_factory=dict)
    """Custom document properties by name."""
