"""A cross table of who is there as plain numbers, with the cells that hold too few. Imports pandas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.figures.coverage import AXES, BLANK
from hoinghi.figures.crosstab import TOTAL, cross_table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hoinghi.model.workspace import Workspace

__all__ = ["CrossTable", "crossed"]


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Counts by two axes, in the order of coverage; somebody with two movements counts once in the totals.

    ``least`` is the smallest number of people that a cell should hold.
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
        """Whether a cell holds fewer than it should; nothing is asked of "Chưa ghi"."""
        return BLANK not in {row, column} and self.count(row, column) < self.least

    @property
    def thin(self) -> tuple[tuple[str, str], ...]:
        """The cells that hold too few, row by row."""
        return tuple(
            (row, column) for row in self.rows for column in self.columns if self.is_thin(row, column)
        )


def crossed(workspace: Workspace, rows: str, columns: str) -> CrossTable:
    """Return two axes (keys of ``AXES``) against each other; KeyError for an unknown one."""
    table = cross_table(workspace, rows, columns)
    down = tuple(str(each) for each in table.index if each != TOTAL)
    across = tuple(str(each) for each in table.columns if each != TOTAL)
    return CrossTable(
        AXES[rows],
        AXES[columns],
        down,
        across,
        {(row, column): int(table.at[row, column]) for row in down for column in across},  # noqa: PD008 - one cell
        {row: int(table.at[row, TOTAL]) for row in down},  # noqa: PD008 - same
        {column: int(table.at[TOTAL, column]) for column in across},  # noqa: PD008 - same
        int(table.at[TOTAL, TOTAL]),  # noqa: PD008 - same
        workspace.settings.least_in_cell,
    )
