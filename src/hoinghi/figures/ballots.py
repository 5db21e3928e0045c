"""The council's votes on everybody it has voted on, against the threshold that counts for the award."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from hoinghi.figures.council import council
from hoinghi.figures.nominations import award_of, nominations
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.numbers import percent
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hoinghi.model.people import Nominee
    from hoinghi.model.rules import Award, Rules, Threshold

__all__ = ["Ballot", "Tally", "Vote", "ballot_on", "ballots", "tally", "vote_on"]


@dataclass(frozen=True, slots=True)
class Vote:
    """The council's vote on one nominee, against a threshold (parts of 1) of all members or of those present.

    ``needed`` is the smallest number of votes that reaches it. ``passed`` is None while votes, threshold or
    council are not known, or when there are more votes than voters; ``said`` tells which, in Vietnamese.
    """

    votes: int | None
    voters: int | None
    needed: int | None
    passed: bool | None
    said: str


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
    return tuple(ballot_on(workspace, each, day) for each in nominees)


def ballot_on(workspace: Workspace, nominee: Nominee, day: date | None) -> Ballot:
    """Return the vote on one nominee, failed or not, judged as in :func:`ballots`."""
    award = award_of(workspace, nominee)
    return Ballot(nominee, award, *_judged(workspace, nominee.votes, award, day))


def vote_on(
    workspace: Workspace, votes: int | None, threshold: Fraction | None, *, of_present: bool = False
) -> Vote:
    """Judge votes (None = blank); the denominator is all members, or with ``of_present`` those who came."""
    made = council(workspace)
    voters = made.present if of_present else made.total
    whose = "thành viên dự họp" if of_present else "tổng số thành viên"
    if not voters:
        return Vote(votes, voters, None, None, f"Chưa biết {whose} Hội đồng.")
    needed = None if threshold is None else -(-threshold.numerator * voters // threshold.denominator)
    if votes is None:
        return Vote(votes, voters, needed, None, "Chưa ghi số phiếu đồng ý.")
    if votes > voters:
        return Vote(votes, voters, needed, None, f"{votes} phiếu đồng ý, nhiều hơn {whose} ({voters}).")
    share = f"{votes}/{voters} {whose} ({percent(Fraction(votes, voters))})"
    if threshold is None or needed is None:
        return Vote(votes, voters, None, None, f"{share}; chưa có ngưỡng để xét.")
    reached = votes >= needed
    how = "đạt" if reached else "chưa đạt"
    return Vote(
        votes, voters, needed, reached, f"{share}, {how} ngưỡng {percent(threshold)} ({needed} phiếu)."
    )


@once
def _judged(
    workspace: Workspace, votes: int | None, award: Award | None, day: date | None
) -> tuple[Vote, str]:
    """Return the vote and where its threshold comes from; hundreds of nominees share a few."""
    rules, settings = workspace.rules, workspace.settings
    law = _threshold_on(rules, award, day) if award and day else None
    if law is not None:
        return vote_on(workspace, votes, law.ratio), law.source
    of_present = "du hop" in fold(settings.vote_base)
    vote = vote_on(workspace, votes, settings.vote_threshold, of_present=of_present)
    own = "mục “Ngưỡng phiếu Hội đồng” ở trang Thông tin" if settings.vote_threshold else ""
    last = _last_threshold(rules, award) if award and own else None
    if award and last is not None:
        own += (
            f"; {award.name} trước đây cần {percent(last.ratio)} ({last.source}), mức hiện hành xin tra lại"
        )
    return vote, own


def _threshold_on(rules: Rules, award: Award, day: date) -> Threshold | None:
    """Return the threshold that law sets for an award on a day; None where the council's rules do."""
    fitting = (each for each in rules.thresholds if each.award == award.code)
    return next((each for each in fitting if each.in_force(day)), None)


def _last_threshold(rules: Rules, award: Award) -> Threshold | None:
    """Return the last threshold that law is known to have set for an award at any time; None where never."""
    fitting = (each for each in rules.thresholds if each.award == award.code)
    return max(fitting, key=lambda each: each.until or date.max, default=None)
