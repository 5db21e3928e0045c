"""The emulation and commendation council: how many members, how many came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from hoinghi.model.bodies import CouncilMember
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.numbers import percent

if TYPE_CHECKING:
    from hoinghi.model.people import Nominee
    from hoinghi.model.rules import Award, Threshold

__all__ = ["Council", "Vote", "council", "threshold_on", "threshold_once", "vote_on"]


@dataclass(frozen=True, slots=True)
class Council:
    """``total`` members; ``present`` of them came, None while nobody has filled in "Có mặt"."""

    total: int
    present: int | None

    @property
    def absent(self) -> int | None:
        """Members who did not come; None while it is not known."""
        return None if self.present is None else self.total - self.present


@once
def council(workspace: Workspace) -> Council:
    """Return the count of the council; lines that could not be read are members too."""
    table = workspace[CouncilMember]
    known = any(member.present is not None for member in table)
    return Council(table.count, sum(member.present is True for member in table) if known else None)


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


def threshold_on(workspace: Workspace, award: Award, day: date) -> Threshold | None:
    """Return the threshold that law sets for an award on a day; None where the council's rules do."""
    fitting = (each for each in workspace.rules.thresholds if each.award == award.code)
    return next((each for each in fitting if each.in_force(day)), None)


def threshold_once(workspace: Workspace, award: Award) -> Threshold | None:
    """Return the last threshold that law is known to have set for an award at any time; None where never."""
    fitting = [each for each in workspace.rules.thresholds if each.award == award.code]
    return max(fitting, key=lambda each: each.until or date.max, default=None)


def vote_on(
    workspace: Workspace, nominee: Nominee, threshold: Fraction | None, *, of_present: bool = False
) -> Vote:
    """Judge "Số phiếu đồng ý"; the denominator is all members, or with ``of_present`` those who came."""
    made = council(workspace)
    voters = made.present if of_present else made.total
    whose = "thành viên dự họp" if of_present else "tổng số thành viên"
    votes = nominee.votes
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
