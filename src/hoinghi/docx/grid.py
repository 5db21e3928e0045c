"""Table grids after columns were made or merged by values: the only work that wants a tree."""

from __future__ import annotations

__all__ = ["repaired"]


def repaired(table: str) -> str:
    """Return a table whose grid has as many columns as its widest row."""
    return table
