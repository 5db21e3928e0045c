"""People as a DataFrame, and cross tables of any two axes. Imports pandas, so import it only when asked."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Final

import pandas as pd

from hoinghi.figures.axes import AXES, BLANK, people_on_axes, values_on
from hoinghi.figures.coverage import coverage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hoinghi.figures.profiles import Profile
    from hoinghi.model.workspace import Workspace

__all__ = ["TOTAL", "cross_table"]

TOTAL: Final = "Tổng"


def _people(workspace: Workspace) -> pd.DataFrame:
    """Return one line a person (one a field and movement, for somebody with several), a column an axis, "id".

    The people are those that :func:`coverage` counts; blanks read "Chưa ghi".
    """
    lines = [line for each in people_on_axes(workspace) for line in _lines(each)]
    return pd.DataFrame(lines, columns=["id", *AXES.values()])


def cross_table(workspace: Workspace, rows: str, columns: str) -> pd.DataFrame:
    """Return counts of people by two axes (keys of ``AXES``), with a last row and column "Tổng".

    Values stand in the order of :func:`coverage`, empty ones included. Somebody with several fields or
    movements counts in each of them and once in the totals. KeyError for an unknown axis.
    """
    down, across = AXES[rows], AXES[columns]
    frame = _people(workspace)
    pairs = frame.drop_duplicates(["id", down, across])
    table = pd.crosstab(pairs[down], pairs[across])
    tables = coverage(workspace).tables
    table = table.reindex(
        index=_order(tables[rows], table.index), columns=_order(tables[columns], table.columns), fill_value=0
    )
    table[TOTAL] = frame.drop_duplicates(["id", down])[down].value_counts().reindex(table.index, fill_value=0)
    foot = frame.drop_duplicates(["id", across])[across].value_counts().reindex(table.columns, fill_value=0)
    foot[TOTAL] = frame["id"].nunique()
    table.loc[TOTAL] = foot
    table.index.name, table.columns.name = down, across
    return table.astype(int)


def _order(expected: Iterable[str], found: pd.Index) -> list[str]:
    return list(dict.fromkeys([*expected, *map(str, found)]))


def _lines(each: Profile) -> Iterator[tuple[str, ...]]:
    place = f"{each.person.source.file}|{each.person.source.sheet}|{each.person.row}"
    for values in product(*(values_on(axis, each) for axis in AXES)):
        yield place, *(value or BLANK for value in values)
