"""People whom the lists put on both sides of the ratio: on two lines, in two files, in one cell."""

from __future__ import annotations

from hoinghi.figures.people import side_of, two_sided
from hoinghi.model.people import Delegate
from hoinghi.model.rules import Side
from hoinghi.model.workspace import Workspace, once

__all__ = ["both_sides_in_one_cell", "on_both_sides"]

_BOTH = {Side.ADVANCED, Side.GUEST}


@once
def on_both_sides(workspace: Workspace) -> tuple[tuple[Delegate, Delegate], ...]:
    """Return who has a line on each side: the line that counts, and the one that does not.

    Within one list the earlier line counts; of a person sent again in another file, the line read first.
    """
    table = workspace[Delegate]
    found = list(two_sided(workspace))
    rows = reversed(table.rows) if table.repeats else ()
    kept = {key: row for row in rows for key in (row.named, row.key)}
    for row in table.repeats:
        earlier = kept.get(row.key) or kept.get(row.named)
        if earlier is not None and {side_of(workspace, earlier), side_of(workspace, row)} == _BOTH:
            found.append((earlier, row))
    return tuple(found)


@once
def both_sides_in_one_cell(workspace: Workspace) -> tuple[Delegate, ...]:
    """Return who has categories of both sides in one cell; such a cell names no side."""
    found = []
    for row in workspace[Delegate]:
        sides = {each.side for each in workspace.rules.categories_in(row.category)}
        if sides >= _BOTH:
            found.append(row)
    return tuple(found)
