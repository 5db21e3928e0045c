"""Spending norms against the prices of the budget: a reminder, since provinces set their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.figures.signing import signing_day
from hoinghi.model.record import BudgetLine
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from datetime import date

    from hoinghi.model.rules import BudgetNorm

__all__ = ["Above", "above_norm", "budget_day"]

_HEADS = frozenset({"nguoi", "dai bieu", "suat"})  # a bottle or a case has no norm
_BUDGET, _PLAN = "dutoan", "kehoach"


@dataclass(frozen=True, slots=True)
class Above:
    """A budget line whose price a head is above a norm; ``most`` is the norm in đồng for its measure."""

    line: BudgetLine
    norm: BudgetNorm
    most: int


def budget_day(workspace: Workspace) -> date | None:
    """Return the day by which norms are looked up: the budget's own, else that of the plan it goes with."""
    own = signing_day(workspace, _BUDGET)
    return signing_day(workspace, _PLAN).day if own.assumed else own.day


@once
def above_norm(workspace: Workspace) -> tuple[Above, ...]:
    """Return the lines priced a head above the norm in force, in order; none without a day.

    A norm a session counts once for each session of the conference, unless the line is priced a session, too.
    """
    day = budget_day(workspace)
    norms = [each for each in workspace.rules.norms if day and each.in_force(day)]
    found = []
    for line in workspace[BudgetLine]:
        content, measure = f" {fold(line.content)} ", fold(line.measure)
        if measure.partition("/")[0].strip() not in _HEADS:
            continue
        norm = next((each for each in norms if any(f" {word} " in content for word in _words(each))), None)
        if norm is None:
            continue
        times = 1 if "buoi" in measure else max(workspace.settings.sessions, 1)
        most = norm.amount * (times if "buoi" in fold(norm.measure) else 1)
        if line.price > most:
            found.append(Above(line, norm, most))
    return tuple(found)


def _words(norm: BudgetNorm) -> tuple[str, ...]:
    return tuple(fold(each) for each in (norm.name, *norm.aliases))
