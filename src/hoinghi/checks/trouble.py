"""Cells that reading has already found fault with: a check keeps silent about what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.model.workspace import once

if TYPE_CHECKING:
    from hoinghi.model.finding import Place
    from hoinghi.model.workspace import Workspace

__all__ = ["troubled"]


def troubled(workspace: Workspace, *places: Place) -> bool:
    """Whether any of the cells has a finding of its own that is more than "read as meant"."""
    cells = _cells(workspace)
    return any((place.file, place.sheet, place.cell) in cells for place in places if place.cell)


@once
def _cells(workspace: Workspace) -> frozenset[tuple[str, str, str | None]]:
    return frozenset(
        (each.place.file, each.place.sheet, each.place.cell) for each in workspace.findings if not each.fixed
    )
