"""The milestones of the work, backwards from the conference: the last day for each, whether it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.figures.allocation import planned_allocation
from hoinghi.figures.calendar import working_days_before
from hoinghi.figures.signing import paper_row
from hoinghi.figures.tasks import is_done, standing
from hoinghi.model.people import Nominee
from hoinghi.model.plan import Task
from hoinghi.model.rules import LeadTime
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from datetime import date

    from hoinghi.figures.tasks import Standing
    from hoinghi.model.workspace import Workspace

__all__ = ["NAMES", "Milestone", "last_days", "milestones"]

NAMES: Final = "chot_danh_sach"
_CONFERENCE: Final = "hoi_nghi"
_COUNCIL: Final = "hoi_dong"
# Not reckoned: the commune's own day, before the list is closed.
_SENT: Final = LeadTime(
    code="han_gui",
    name="Các đơn vị gửi danh sách đại biểu",
    anchor=NAMES,
    days=0,
    source="“Hạn gửi danh sách” ở trang Thông tin",
    verified=True,
)


@dataclass(frozen=True, slots=True)
class Milestone:
    """Work and the last day for it.

    ``latest`` is that day if the conference is held on the first day that it may be held on, ``limit`` if on
    the last; they are one once its day is fixed. ``signed`` is the day of its paper. ``done`` says whether
    the folder shows that it is done, ``shown`` by what, in Vietnamese, where it is not by the paper.
    ``standing`` is None without a day and for what is done.
    """

    lead: LeadTime
    latest: date
    limit: date
    signed: date | None
    done: bool
    shown: str
    standing: Standing | None

    @property
    def late(self) -> bool:
        """Whether it is not done and its day is past, even if the conference is held as late as it may be."""
        return self.standing is not None and self.standing.late

    @property
    def overdue(self) -> bool:
        """Whether it was signed after its last day: not late, for nobody can mend that any more."""
        return self.done and self.signed is not None and self.signed > self.limit


def milestones(workspace: Workspace, today: date | None) -> tuple[Milestone, ...]:
    """Return the milestones, the earliest first; none without a conference day or period.

    As of a day, a paper that bears a later one is not signed yet.
    """
    first, last = workspace.settings.first_day, workspace.settings.last_day
    if first is None or last is None:
        return ()
    earliest, limits = last_days(workspace, first), last_days(workspace, last)
    found: dict[str, Milestone] = {}
    for lead in workspace.rules.lead_times:
        if lead.code not in limits:
            continue
        days = earliest.get(lead.code, limits[lead.code]), limits[lead.code]
        found[lead.code] = _milestone(workspace, lead, days, found.get(lead.anchor), today)
    due = workspace.settings.names_due
    if due is not None:
        found[_SENT.code] = _milestone(workspace, _SENT, (due, due), found.get(_SENT.anchor), today)
    return tuple(sorted(found.values(), key=lambda each: each.latest))


def last_days(workspace: Workspace, day: date) -> dict[str, date]:
    """Return the last day for each milestone of a conference on that day, by code: reckoned, not as typed."""
    latest = {_CONFERENCE: day}
    for lead in workspace.rules.lead_times:
        if lead.in_force(day) and lead.anchor in latest:
            latest[lead.code] = working_days_before(workspace.rules, latest[lead.anchor], lead.days)
    del latest[_CONFERENCE]
    return latest


def _milestone(
    workspace: Workspace, lead: LeadTime, days: tuple[date, date], later: Milestone | None, today: date | None
) -> Milestone:
    row = paper_row(workspace, lead.code)
    signed = row.signed if row else None
    shown = "" if signed else _shown(workspace, lead, later)
    done = bool(shown) or (signed is not None and (today is None or signed <= today))
    judged = standing(workspace.rules, today, days[1], done=done)
    return Milestone(lead, *days, signed, done, shown, judged)


def _shown(workspace: Workspace, lead: LeadTime, later: Milestone | None) -> str:
    """Return by what the folder shows that work without a signed paper is done, "" for nothing."""
    if later is not None and later.done:
        return f"đã {later.lead.name[:1].lower()}{later.lead.name[1:]}"
    if lead.code == _COUNCIL and any(each.votes is not None for each in workspace[Nominee]):
        return "đã có số phiếu của Hội đồng"
    if lead is _SENT:
        seats = planned_allocation(workspace)
        if seats.units and not seats.owes:
            return "các đơn vị đã gửi đủ"
    if any(fold(task.content) == fold(lead.name) and is_done(task) for task in workspace[Task]):
        return "ghi ở trang Phân công"
    return ""
