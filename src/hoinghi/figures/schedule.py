"""The calendar of the work: milestones and tasks, what is late, and what to know of the days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.figures.calendar import days_off, is_working_day, knows_moon
from hoinghi.figures.milestones import NAMES, last_days, milestones
from hoinghi.figures.tasks import due_tasks, is_unclear
from hoinghi.model.plan import Task
from hoinghi.vietnamese.dates import short_date, weekday

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from hoinghi.figures.milestones import Milestone
    from hoinghi.figures.tasks import DueTask
    from hoinghi.model.workspace import Workspace

__all__ = ["Schedule", "names_due", "schedule"]


@dataclass(frozen=True, slots=True)
class Schedule:
    """Milestones and tasks with a deadline, the earliest first; no milestones without a conference day.

    ``first`` and ``last`` are the days on which the conference may be held, one day once it is fixed.
    ``holidays`` are those between the first milestone and the conference.
    """

    first: date | None
    last: date | None
    milestones: tuple[Milestone, ...]
    tasks: tuple[DueTask, ...]
    holidays: Mapping[date, str]
    notes: tuple[str, ...]

    @property
    def assumed(self) -> bool:
        """Whether only a period is known, no day."""
        return self.first != self.last

    @property
    def late(self) -> tuple[Milestone | DueTask, ...]:
        """What is late on the day that was asked about; nothing where none was."""
        both: tuple[Milestone | DueTask, ...] = (*self.milestones, *self.tasks)
        return tuple(each for each in both if each.late)


def schedule(workspace: Workspace, today: date | None = None) -> Schedule:
    """Return the schedule; what is late is judged on ``today`` only where it is given."""
    settings = workspace.settings
    tasks = due_tasks(workspace, today)
    made = milestones(workspace, today)
    first, last = settings.first_day, settings.last_day
    begin = min((each.latest for each in made), default=first)
    off = _holidays(workspace, begin, last)
    notes = (
        *_notes_on_day(workspace, begin, off),
        *_notes_on_deadlines(workspace, tasks),
        *_notes_on_sources(workspace, made, off),
    )
    return Schedule(first, last, made, tasks, off, notes)


def names_due(workspace: Workspace) -> date | None:
    """Return the day by which units send their names: "Hạn gửi danh sách", else that milestone.

    None while only the period of the conference is known: a paper must not set a deadline by a guess.
    """
    settings = workspace.settings
    if settings.names_due is not None or settings.first_day is None:
        return settings.names_due
    if settings.first_day != settings.last_day:
        return None
    return last_days(workspace, settings.first_day).get(NAMES)


def _holidays(workspace: Workspace, first: date | None, last: date | None) -> dict[date, str]:
    if first is None or last is None:
        return {}
    years = [days_off(workspace.rules, year) for year in range(first.year, last.year + 1)]
    return {day: name for year in years for day, name in year.items() if first <= day <= last}


def _notes_on_day(workspace: Workspace, begin: date | None, off: Mapping[date, str]) -> Iterator[str]:
    settings = workspace.settings
    first, last = settings.first_day, settings.last_day
    if first is None or last is None or begin is None:
        yield "Chưa có “Ngày tổ chức” hay “Thời gian tổ chức” nên chưa tính được các mốc."
        return
    if first != last:
        yield (
            f"Chưa chốt ngày tổ chức: mốc đầu tính cho {short_date(first)}, mốc sau cho {short_date(last)}; "
            "qua mốc sau mới tính là trễ."
        )
    elif first in off:
        yield f"Ngày tổ chức {short_date(first)} là ngày nghỉ ({off[first]}); xin xem lại."
    elif not is_working_day(workspace.rules, first):
        yield f"Ngày tổ chức {short_date(first)} là {weekday(first)}, ngày nghỉ hằng tuần."
    years = [year for year in range(begin.year, last.year + 1) if not knows_moon(year)]
    if years:
        yield f"Không có lịch âm của năm {years[0]} nên chưa trừ Tết Nguyên đán và Giỗ Tổ; xin xem lại năm."


def _notes_on_deadlines(workspace: Workspace, tasks: Sequence[DueTask]) -> Iterator[str]:
    """Say where the clerk's own days fit badly, and which tasks the schedule cannot place."""
    settings = workspace.settings
    due = settings.names_due
    reckoned = last_days(workspace, settings.last_day).get(NAMES) if settings.last_day else None
    if due is not None and reckoned is not None and due > reckoned:
        yield (
            f"“Hạn gửi danh sách” {short_date(due)} muộn hơn mốc tính lùi {short_date(reckoned)}: "
            "danh sách đến sau ngày đó thì không kịp gửi giấy mời đúng hạn."
        )
    days = {each.deadline for each in tasks if not each.done} | ({due} if due else set())
    resting = [day for day in sorted(days) if not is_working_day(workspace.rules, day)]
    if resting:
        yield f"Thời hạn rơi vào ngày nghỉ: {', '.join(short_date(day) for day in resting)}."
    without = workspace[Task].count - len(tasks)
    if without:
        yield f"{without} việc ở trang Phân công không có thời hạn đọc được nên không có trong lịch."
    for each in tasks:
        if is_unclear(each.task):
            yield (
                f"Phân công, dòng {each.task.row}: trạng thái “{each.task.state}” không rõ là xong hay chưa, "
                "tính là chưa xong."
            )


def _notes_on_sources(
    workspace: Workspace, made: Sequence[Milestone], off: Mapping[date, str]
) -> Iterator[str]:
    leads = dict.fromkeys(each.lead.source for each in made if not each.lead.verified)
    if leads:
        yield f"Thời hạn chưa đối chiếu với văn bản hiện hành: {'; '.join(leads)}."
    days = dict.fromkeys(
        each.source
        for each in workspace.rules.holidays
        if not each.verified and any(name.endswith(each.name) for name in off.values())
    )
    if days:
        yield f"Ngày nghỉ chưa đối chiếu, xin xem thông báo của năm ấy: {'; '.join(days)}."
