"""Women, minorities, people in direct labour and leaders among all who count: four numbers side by side."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from hoinghi.figures.axes import BLANK
from hoinghi.figures.coverage import coverage
from hoinghi.figures.profiles import DIRECT, LEADER, MAJORITY
from hoinghi.vietnamese.identity import Sex

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace

__all__ = ["Balance", "balance"]


@dataclass(frozen=True, slots=True)
class Balance:
    """How many of the people counted are of one group; ``unknown`` of them say nothing about it."""

    label: str
    count: int
    unknown: int
    total: int

    @property
    def share(self) -> Fraction | None:
        """A part of 1 of everybody counted, None where there is nobody."""
        return Fraction(self.count, self.total) if self.total else None


def balance(workspace: Workspace) -> tuple[Balance, ...]:
    """Return women, minorities, direct labour and leaders, of the people that :func:`coverage` counts."""
    tables = coverage(workspace).tables
    sexes, origins, work = tables["gioi_tinh"], tables["dan_toc"], tables["doi_tuong"]
    total = sum(sexes.values())
    minorities = sum(count for name, count in origins.items() if name not in {MAJORITY, BLANK})
    return (
        Balance(Sex.NU.label, sexes[Sex.NU.label], sexes.get(BLANK, 0), total),
        Balance("Dân tộc thiểu số", minorities, origins.get(BLANK, 0), total),
        Balance(DIRECT, work[DIRECT], work.get(BLANK, 0), total),
        Balance(LEADER, work[LEADER], work.get(BLANK, 0), total),
    )
