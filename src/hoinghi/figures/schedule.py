"""The calendar of the work, backwards from the conference over working days; and what is late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.figures.calendar import days_off, working_days_before, working_days_between
from hoinghi.figures.signing import paper_row
from hoinghi.model.plan import Task
from hoinghi.vietnamese.dates import short_date
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from hoinghi.model.rules import LeadTime
    from hoinghi.model.workspace import Workspace

__all__ = ["DueTask", "Milestone", "Schedule", "names_due", "schedule"]

_CONFERENCE: Final = "hoi_nghi"
_NAMES: Final = "chot_danh_sach"


@dataclass(frozen=True, slots=True)
class Milestone:
    """Work and the last day for it.

    ``done`` is the day its paper was signed, None while it is not, or is no paper. ``left`` are working days
    from the given day to the last one, negative when it is past; None without a day.
    """

    lead: LeadTime
    latest: date
    done: date | None
    left: int | None

    @property
    def late(self) -> bool:
        """Whether it was done after its last day, or is not done and its day is past."""
        return self.done > self.latest if self.done else self.left is not None and self.left < 0


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task of the sheet "Phân công" with its deadline; ``left`` as for :class:`Milestone`."""

    task: Task
    done: bool
    left: int | None

    @property
    def late(self) -> bool:
        """Whether it is not done and its deadline is past."""
        return not self.done and self.left is not None and self.left < 0


@dataclass(frozen=True, slots=True)
class Schedule:
    """Milestones and tasks with a deadline, the earliest first; no milestones without a conference day.

    ``assumed``: the day is not fixed, the first day of its period stands in. ``holidays`` are those between
    the first milestone and the conference.
    """

    day: date | None
    assumed: bool
    milestones: tuple[Milestone, ...]
    tasks: tuple[DueTask, ...]
    holidays: Mapping[date, str]
    notes: tuple[str, ...]


def schedule(workspace: Workspace, today: date | None = None) -> Schedule:
    """Return the schedule; what is late is judged on ``today`` only where it is given."""
    settings = workspace.settings
    day = settings.first_day
    tasks = tuple(sorted(_tasks(workspace, today), key=lambda each: (each.task.deadline, each.task.row)))
    if day is None:
        why = "Chưa có “Ngày tổ chức” hay “Thời gian tổ chức” nên chưa tính được các mốc."
        return Schedule(None, True, (), tasks, {}, (why,))
    milestones = sorted(_milestones(workspace, day, today), key=lambda each: each.latest)
    first = milestones[0].latest if milestones else day
    years = range(first.year, day.year + 1)
    off = {
        one: name
        for year in years
        for one, name in days_off(workspace.rules, year).items()
        if first <= one <= day
    }
    return Schedule(
        day, settings.held_on is None, tuple(milestones), tasks, off, tuple(_notes(workspace, milestones))
    )


def names_due(workspace: Workspace) -> date | None:
    """Return the day by which units send their names: "Hạn gửi danh sách", else that milestone, else None."""
    given = workspace.settings.names_due
    if given is not None:
        return given
    return next((each.latest for each in schedule(workspace).milestones if each.lead.code == _NAMES), None)


def _milestones(workspace: Workspace, day: date, today: date | None) -> list[Milestone]:
    rules, latest = workspace.rules, {_CONFERENCE: day}
    found = []
    for lead in rules.lead_times:
        if not lead.in_force(day):
            continue
        latest[lead.code] = last = working_days_before(rules, latest[lead.anchor], lead.days)
        row = paper_row(workspace, lead.code)
        left = None if today is None else working_days_between(rules, today, last)
        if today is not None and left == 0 and today > last:
            left = -1  # past, with no working day between
        found.append(Milestone(lead, last, row.signed if row else None, left))
    return found


def _tasks(workspace: Workspace, today: date | None) -> list[DueTask]:
    found = []
    for task in workspace[Task]:
        if task.deadline is None:
            continue
        left = None if today is None else working_days_between(workspace.rules, today, task.deadline)
        if today is not None and left == 0 and today > task.deadline:
            left = -1
        found.append(
            DueTask(task, fold(task.state) in {"xong", "da xong", "hoan thanh", "da hoan thanh"}, left)
        )
    return found


def _notes(workspace: Workspace, milestones: list[Milestone]) -> list[str]:
    settings = workspace.settings
    notes = []
    if settings.held_on is None and settings.held_in:
        notes.append(f"Chưa chốt ngày tổ chức; các mốc tính từ {short_date(settings.held_in.start)}.")
    sources = dict.fromkeys(each.lead.source for each in milestones if not each.lead.verified)
    if sources:
        notes.append(f"Thời hạn chưa đối chiếu với văn bản hiện hành: {'; '.join(sources)}.")
    return notes
