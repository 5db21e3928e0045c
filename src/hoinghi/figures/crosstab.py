"""Cross tables of who is there: any axis against any other. Imports pandas, so import it only when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pandas as pd

from hoinghi.figures.coverage import AXES, BLANK, coverage
from hoinghi.figures.profiles import nominee_profiles, profiles
from hoinghi.figures.quota import UNKNOWN_CATEGORY
from hoinghi.figures.sides import Basis
from hoinghi.model.people import Delegate

if TYPE_CHECKING:
    from hoinghi.figures.profiles import Profile
    from hoinghi.model.workspace import Workspace

__all__ = ["TOTAL", "cross_table", "people_frame"]

TOTAL: Final = "Tổng"


def people_frame(workspace: Workspace) -> pd.DataFrame:
    """Return one line a person (one a field and movement, for somebody with several), a column an axis, "id".

    The people are those that :func:`coverage` counts; blanks read "Chưa ghi".
    """
    people = profiles(workspace, Basis.PLANNED) if workspace[Delegate].count else nominee_profiles(workspace)
    known = {each.name for each in workspace.rules.categories} if workspace[Delegate].count else {""}
    lines = [line for each in people for line in _lines(each, known)]
    return pd.DataFrame(lines, columns=["id", *AXES.values()])


def cross_table(workspace: Workspace, rows: str, columns: str) -> pd.DataFrame:
    """Return counts of people by two axes (keys of ``AXES``), with a last row and column "Tổng".

    Values stand in the order of :func:`coverage`, empty ones included. Somebody with several fields or
    movements counts in each of them and once in the totals. KeyError for an unknown axis.
    """
    down, across = AXES[rows], AXES[columns]
    frame = people_frame(workspace)
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


def _order(known: object, found: pd.Index) -> list[str]:
    expected = list(known) if isinstance(known, dict) else []
    return list(dict.fromkeys([*expected, *map(str, found)]))


def _lines(each: Profile, categories: set[str]) -> list[tuple[str, ...]]:
    """Return the lines of one person; a category that is none of the rules is the unknown one."""
    category = (each.category or BLANK) if each.category in categories else UNKNOWN_CATEGORY
    place = f"{each.person.source.file}|{each.person.source.sheet}|{each.person.row}"
    common = (
        each.sex.label if each.sex else BLANK,
        each.ethnicity or BLANK,
        each.target or BLANK,
    )
    return [
        (place, category, field or BLANK, each.unit or BLANK, movement or BLANK, *common)
        for field in each.fields or ("",)
        for movement in each.movements or ("",)
    ]
