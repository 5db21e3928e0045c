"""A cross table of who is there as plain numbers, with the cells that hold too few."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.figures.axes import AXES, BLANK
from hoinghi.figures.quota import UNKNOWN_CATEGORY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hoinghi.model.workspace import Workspace

__all__ = ["CrossTable", "crossed"]


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Counts by two axes, in the order of coverage.

    Somebody with two fields or movements counts once in the totals. ``least`` is the smallest number of
    people that a cell should hold.
    """

    down: str  # what a clerk calls the axis
    across: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], int]
    row_totals: Mapping[str, int]
    column_totals: Mapping[str, int]
    total: int
    least: int

    def count(self, row: str, column: str) -> int:
        """Return how many there are of both."""
        return self.cells[row, column]

    def is_thin(self, row: str, column: str) -> bool:
        """Whether a cell holds fewer than it should; nothing is asked of people nobody knows more of."""
        return not {row, column} & {BLANK, UNKNOWN_CATEGORY} and self.count(row, column) < self.least

    @property
    def thin(self) -> tuple[tuple[str, str], ...]:
        """The cells that hold too few, row by row."""
        return tuple(
            (row, column) for row in self.rows for column in self.columns if self.is_thin(row, column)
        )

    def as_json(self) -> dict[str, object]:
        """Return the object that ``coverage --by --json`` lists; "thin" are the cells below the least."""
        return {
            "rows": self.down,
            "columns": self.across,
            "table": {row: {column: self.count(row, column) for column in self.columns} for row in self.rows},
            "row_totals": dict(self.row_totals),
            "column_totals": dict(self.column_totals),
            "total": self.total,
            "least": self.least,
            "thin": [list(each) for each in self.thin],
        }


def crossed(workspace: Workspace, rows: str, columns: str) -> CrossTable:
    """Return two axes (keys of ``AXES``) against each other; KeyError for an unknown one."""
    from hoinghi.figures.frames import TOTAL, cross_table  # noqa: PLC0415 - pandas, only when asked

    table = cross_table(workspace, rows, columns)
    down, across = [str(each) for each in table.index], [str(each) for each in table.columns]
    numbers = {
        (row, column): int(number)
        for row, line in zip(down, table.to_numpy().tolist(), strict=True)
        for column, number in zip(across, line, strict=True)
    }
    return CrossTable(
        down=AXES[rows],
        across=AXES[columns],
        rows=tuple(each for each in down if each != TOTAL),
        columns=tuple(each for each in across if each != TOTAL),
        cells={key: number for key, number in numbers.items() if TOTAL not in key},
        row_totals={row: numbers[row, TOTAL] for row in down if row != TOTAL},
        column_totals={column: numbers[TOTAL, column] for column in across if column != TOTAL},
        total=numbers[TOTAL, TOTAL],
        least=workspace.settings.least_in_cell,
    )
