"""All about the awards of the conference as of one day: prizes, votes, limited titles, dossiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.figures.awards import elsewhere, prizes, totals
from hoinghi.figures.ballots import ballots, tally
from hoinghi.figures.council import council
from hoinghi.figures.dossier import dossiers
from hoinghi.figures.doubts import doubt_sentences
from hoinghi.figures.prizegroups import amounts_by_source, grouped
from hoinghi.figures.signing import DECISION, signing_day
from hoinghi.figures.titleshares import limited_titles
from hoinghi.model.people import Nominee, NomineeKind
from hoinghi.model.workspace import Workspace, once

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from hoinghi.figures.awards import Elsewhere, Prize, Totals
    from hoinghi.figures.ballots import Ballot, Tally
    from hoinghi.figures.council import Council
    from hoinghi.figures.dossier import Dossier
    from hoinghi.figures.prizegroups import PrizeGroup
    from hoinghi.figures.signing import SigningDay
    from hoinghi.figures.titleshares import LimitedTitle
    from hoinghi.model.rules import Caution, Rules

__all__ = ["Honours", "by_kind", "honoured", "honours", "sent_up"]

_SUBJECT: Final = "thi_dua"  # of the acts on awards


@dataclass(frozen=True, slots=True)
class Honours:
    """What the decision commends on its signing day, and all that surrounds it. Amounts are đồng."""

    signing: SigningDay
    prizes: tuple[Prize, ...]
    groups: tuple[PrizeGroup, ...]
    totals: Mapping[NomineeKind | None, Totals]
    by_source: Mapping[str, int]
    elsewhere: tuple[Elsewhere, ...]
    dossiers: tuple[Dossier, ...]
    limited: tuple[LimitedTitle, ...]
    council: Council
    ballots: tuple[Ballot, ...]
    tally: Tally
    cautions: tuple[Caution, ...]

    @property
    def doubts(self) -> tuple[str, ...]:
        """A sentence for each act whose figures stand behind the prizes and were not read in it."""
        return doubt_sentences(doubt for each in self.prizes for doubt in each.doubts)

    @property
    def ok(self) -> bool:
        """Whether no vote missed its threshold and no unit asks for too many of a limited title."""
        return not self.tally.missed and not any(unit.over for each in self.limited for unit in each.units)


def honoured(workspace: Workspace) -> tuple[Nominee, ...]:
    """Return whom the conference honours: nominees that did not fail, in list order, whoever decides."""
    return tuple(each for each in workspace[Nominee] if not each.failed)


def by_kind(nominees: Iterable[Nominee]) -> Mapping[NomineeKind, int]:
    """Return how many persons, collectives and households there are; kinds with nobody are 0."""
    kinds = [each.taker for each in nominees]
    return {kind: kinds.count(kind) for kind in NomineeKind}


def sent_up(workspace: Workspace) -> tuple[Nominee, ...]:
    """Return those honoured who go to the conference of the level above."""
    return tuple(each for each in honoured(workspace) if each.sent_up)


@once
def honours(workspace: Workspace) -> Honours:
    """Return everything as of the day the decision is (or will be) signed."""
    signing = signing_day(workspace, DECISION)
    found = prizes(workspace, signing.day)
    votes = ballots(workspace, signing.day)
    return Honours(
        signing=signing,
        prizes=found,
        groups=grouped(found),
        totals=totals(found),
        by_source=amounts_by_source(workspace, found),
        elsewhere=elsewhere(workspace, signing.day),
        dossiers=dossiers(workspace, signing.day),
        limited=limited_titles(workspace, signing.day),
        council=council(workspace),
        ballots=votes,
        tally=tally(votes),
        cautions=_cautions(workspace.rules, signing.day),
    )


def _cautions(rules: Rules, day: date | None) -> tuple[Caution, ...]:
    """Return what the rules do not know for certain of awards on a day; nothing without one."""
    if day is None:
        return ()
    return tuple(each for each in rules.cautions if each.subject == _SUBJECT and each.in_force(day))
