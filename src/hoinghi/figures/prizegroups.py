"""The prizes of a decision put together: by award and kind of taker, and by what they are paid from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.figures.awards import totals
from hoinghi.figures.doubts import doubt_sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from hoinghi.figures.awards import Prize, Totals
    from hoinghi.model.people import NomineeKind
    from hoinghi.model.rules import Award
    from hoinghi.model.workspace import Workspace

__all__ = ["PrizeGroup", "amounts_by_source", "grouped"]


@dataclass(frozen=True, slots=True)
class PrizeGroup:
    """Prizes of one award to one kind of taker, all with the same coefficient and amount (đồng, each)."""

    award: Award
    kind: NomineeKind
    coefficient: Decimal | None
    each: int | None
    prizes: tuple[Prize, ...]

    @property
    def sums(self) -> Totals:
        """How many, and how much together."""
        return totals(self.prizes)[None]

    @property
    def notes(self) -> tuple[str, ...]:
        """What whoever prints the amount should know, each sentence once."""
        return tuple(dict.fromkeys(note for prize in self.prizes for note in prize.notes))

    @property
    def doubts(self) -> tuple[str, ...]:
        """A sentence for each act whose figures stand behind the prizes and were not read in it."""
        return doubt_sentences(doubt for each in self.prizes for doubt in each.doubts)


def grouped(found: Iterable[Prize]) -> tuple[PrizeGroup, ...]:
    """Return the groups in the order in which the prizes stand."""
    groups: dict[tuple[str, NomineeKind, Decimal | None, int | None], list[Prize]] = {}
    for prize in found:
        key = (prize.award.code, prize.kind, prize.coefficient, prize.amount)
        groups.setdefault(key, []).append(prize)
    return tuple(
        PrizeGroup(prizes[0].award, kind, coefficient, amount, tuple(prizes))
        for (_, kind, coefficient, amount), prizes in groups.items()
    )


def amounts_by_source(workspace: Workspace, found: Iterable[Prize]) -> Mapping[str, int]:
    """Return đồng by what pays: the commune's own fund for bonuses by law, its money for amounts of its own.

    Source: Luật Thi đua, khen thưởng 06/2022/QH15, Điều 11, khoản 4: who decides pays from his own fund.
    """
    kind = (workspace.settings.commune_kind or "xã").lower()
    fund, own = f"Quỹ thi đua, khen thưởng của {kind}", workspace.settings.money_source or f"Nguồn của {kind}"
    sums: dict[str, int] = {}
    for prize in found:
        source = own if prize.own else fund
        sums[source] = sums.get(source, 0) + (prize.amount or 0)
    return sums
