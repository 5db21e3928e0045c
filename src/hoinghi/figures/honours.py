"""All about the awards of the conference as of one day: prizes, votes, limited titles, dossiers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.figures.awards import elsewhere, prizes, totals
from hoinghi.figures.ballots import ballots, tally
from hoinghi.figures.bases import cautions_on
from hoinghi.figures.council import council
from hoinghi.figures.dossier import Rounding, dossiers, title_shares
from hoinghi.figures.doubts import doubt_sentences
from hoinghi.figures.prizegroups import amounts_by_source, grouped
from hoinghi.figures.signing import signing_day
from hoinghi.model.people import Nominee, NomineeKind
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hoinghi.figures.awards import Elsewhere, Prize, Totals
    from hoinghi.figures.ballots import Ballot, Tally
    from hoinghi.figures.council import Council
    from hoinghi.figures.dossier import Dossier, TitleShare
    from hoinghi.figures.prizegroups import PrizeGroup
    from hoinghi.figures.signing import SigningDay
    from hoinghi.model.rules import Award, Caution, ShareLimit

__all__ = ["Honours", "LimitedTitle", "by_kind", "honoured", "honours", "sent_up"]

_DECISION = "quyetdinh"


@dataclass(frozen=True, slots=True)
class LimitedTitle:
    """A title that only a part of a unit's workers may get, and what each unit asks for."""

    award: Award
    limit: ShareLimit
    rounding: Rounding
    units: tuple[TitleShare, ...]


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
    signing = signing_day(workspace, _DECISION)
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
        limited=tuple(_limited(workspace, signing)),
        council=council(workspace),
        ballots=votes,
        tally=tally(votes),
        cautions=cautions_on(workspace.rules, "thi_dua", signing.day),
    )


def _limited(workspace: Workspace, signing: SigningDay) -> list[LimitedTitle]:
    """Return the limited titles that somebody is put up for."""
    said = fold(workspace.settings.share_rounding)
    rounding = next((each for each in Rounding if fold(each.value) == said), Rounding.NEAREST)
    awards = {each.code: each for each in workspace.rules.awards}
    found = []
    for limit in workspace.rules.share_limits:
        if signing.day is None or not limit.in_force(signing.day):
            continue
        units = title_shares(workspace, limit, rounding)
        if units:
            found.append(LimitedTitle(awards[limit.award], limit, rounding, units))
    return found
