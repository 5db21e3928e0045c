"""The council's votes on everybody it has voted on, against the threshold that counts for the award."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.figures.council import threshold_on, threshold_once, vote_on
from hoinghi.figures.nominations import award_of, nominations
from hoinghi.vietnamese.numbers import percent
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from hoinghi.figures.council import Vote
    from hoinghi.model.people import Nominee
    from hoinghi.model.rules import Award
    from hoinghi.model.workspace import Workspace

__all__ = ["Ballot", "Tally", "ballots", "tally"]


@dataclass(frozen=True, slots=True)
class Ballot:
    """The vote on one nominee. ``source`` says in Vietnamese where the threshold comes from ("" = none)."""

    nominee: Nominee
    award: Award | None
    vote: Vote
    source: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many votes reached their threshold, how many did not, of how many nobody can say."""

    reached: int
    missed: int
    open: int


def tally(found: Iterable[Ballot]) -> Tally:
    """Count votes by what became of them."""
    outcomes = [each.vote.passed for each in found]
    return Tally(outcomes.count(True), outcomes.count(False), outcomes.count(None))


def ballots(workspace: Workspace, day: date | None) -> tuple[Ballot, ...]:
    """Return the votes of nominees that did not fail, in list order; nothing where nobody has any votes.

    The threshold is that of law for the award on the day (of all members, present or not), else the
    council's own of "Ngưỡng phiếu Hội đồng", on the base that "Mẫu số phiếu" names.
    """
    nominees = [each for each in nominations(workspace) if not each.failed]
    if all(each.votes is None for each in nominees):
        return ()
    judged: dict[tuple[str, int | None], tuple[Vote, str]] = {}
    found = []
    for nominee in nominees:
        award = award_of(workspace, nominee)
        key = (award.code if award else "", nominee.votes)  # hundreds of nominees share a few results
        if key not in judged:
            judged[key] = _judged(workspace, nominee, award, day)
        found.append(Ballot(nominee, award, *judged[key]))
    return tuple(found)


def _judged(
    workspace: Workspace, nominee: Nominee, award: Award | None, day: date | None
) -> tuple[Vote, str]:
    settings = workspace.settings
    law = threshold_on(workspace, award, day) if award and day else None
    if law is not None:
        return vote_on(workspace, nominee, law.ratio), law.source
    of_present = "du hop" in fold(settings.vote_base)
    vote = vote_on(workspace, nominee, settings.vote_threshold, of_present=of_present)
    own = "mục “Ngưỡng phiếu Hội đồng” ở trang Thông tin" if settings.vote_threshold else ""
    once = threshold_once(workspace, award) if award and own else None
    if award and once is not None:
        own += (
            f"; {award.name} trước đây cần {percent(once.ratio)} ({once.source}), mức hiện hành xin tra lại"
        )
    return vote, own
