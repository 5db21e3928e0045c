"""Rules over a workspace: one function a code. Nothing here reads a file; a check is listed, not registered.

``CHECKS`` is gathered when it is first asked for, so that importing the package costs nothing.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from hoinghi.gather import gather

if TYPE_CHECKING:
    from hoinghi.checks.declare import Check
    from hoinghi.model.finding import Finding
    from hoinghi.model.workspace import Workspace

    CHECKS: tuple[Check, ...]

__all__ = ["CHECKS", "run"]

_SUBJECTS = (
    "vocabulary",
    "people",
    "substitutions",
    "duplicates",
    "quota",
    "coverage",
    "allocation",
    "schedule",
    "ordinals",
    "acts",
    "papers",
    "awards",
    "bonuses",
    "votes",
    "statistics",
    "budget",
)


def run(workspace: Workspace) -> list[Finding]:
    """Return what every check finds in a workspace, in the order of files, sheets and rows."""
    found = [finding for each in _checks() for finding in each(workspace)]
    return sorted(found, key=lambda finding: finding.order)


@cache
def _checks() -> tuple[Check, ...]:
    from hoinghi.checks.declare import Check  # noqa: PLC0415 - see the module's docstring

    found = gather(Check, (f"hoinghi.checks.{name}" for name in _SUBJECTS))
    return tuple(sorted(found, key=lambda each: each.code.code))


def __getattr__(name: str) -> tuple[Check, ...]:
    if name == "CHECKS":
        return _checks()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
