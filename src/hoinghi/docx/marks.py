"""Marks that a program puts among its output for the guard behind it; none can occur in XML."""

from __future__ import annotations

from typing import Final

__all__ = ["CELL", "GRID", "TABLE", "TABLE_END"]

TABLE: Final = "\x02T"
"""A table begins that may turn out to have no rows."""
GRID: Final = "\x02G"
"""A table begins whose number of columns the values decide."""
TABLE_END: Final = "\x02E"
CELL: Final = "\x02P"
"""A cell ends that may hold no paragraph, which Word calls damaged."""
