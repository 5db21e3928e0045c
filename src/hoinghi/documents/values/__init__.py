"""Every name that templates may use, besides settings, tables and columns, which are names by themselves."""

from __future__ import annotations

__all__ = ["MODULES"]

MODULES = tuple(
    f"hoinghi.documents.values.{name}"
    for name in (
        *("commune", "letterhead", "conference", "plan", "report", "commended", "invited"),
        *("seats", "attendance", "costs"),
    )
)
