"""A sheet in the making, for formats whose cells are given one by one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from hoinghi.xlsx import LIMITS, Cell, Range, Sheet, Unreadable
from hoinghi.xlsx.sheets import Cells, plain_cell

__all__ = ["Grid"]

_SPAN: Final = 1000  # rows or columns that one cell may be merged over


@dataclass(slots=True)
class Grid:
    """Values by row and column, from 1, and merges."""

    name: str
    values: dict[tuple[int, int], object] = field(default_factory=dict)
    merges: list[Range] = field(default_factory=list)
    hidden: bool = False

    def put(self, row: int, column: int, value: object, *, rows: int = 1, columns: int = 1) -> None:
        """Set a value that is merged over so many rows and columns; nothing is no value.

        Raises:
            Unreadable: more cells than a list of people has.
        """
        if value is not None and value != "":
            if len(self.values) >= LIMITS.cells:
                raise Unreadable("too_large", "cells")
            self.values[row, column] = value
        rows, columns = min(max(rows, 1), _SPAN), min(max(columns, 1), _SPAN)
        if rows > 1 or columns > 1:
            self.merges.append(Range(row, column, row + rows - 1, column + columns - 1))

    def sheet(self) -> Sheet:
        """Return the finished sheet, sparse: empty rows and columns cost nothing."""
        rows: dict[int, list[Cell]] = {}
        for (row, column), value in sorted(self.values.items(), key=lambda each: each[0]):
            rows.setdefault(row, []).append(plain_cell(row, column, value))
        return Sheet(self.name, Cells(rows), hidden=self.hidden, merges=tuple(self.merges))
