"""The calendar of the work on the screen and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.reporting.tables import plain_table
from hoinghi.vietnamese.dates import long_date, short_date, weekday

if TYPE_CHECKING:
    from datetime import date

    from rich.console import Console

    from hoinghi.figures.milestones import Milestone
    from hoinghi.figures.schedule import Schedule
    from hoinghi.figures.tasks import DueTask, Standing

__all__ = ["schedule_json", "show_schedule"]

_LONGEST = 90


def schedule_json(made: Schedule, today: date | None) -> dict[str, object]:
    """Return the document of ``schedule --json``; days are ISO, ``late`` is None where nothing is judged."""
    judged = today is not None
    return {
        "ok": not made.late,
        "first": _iso(made.first),
        "last": _iso(made.last),
        "assumed": made.assumed,
        "date": _iso(today),
        "milestones": [
            {
                "code": each.lead.code,
                "name": each.lead.name,
                "latest": each.latest.isoformat(),
                "limit": each.limit.isoformat(),
                "signed": _iso(each.signed),
                "done": each.done,
                "shown": each.shown or None,
                "left": each.standing.left if each.standing else None,
                "late": each.late if judged else None,
                "source": each.lead.source,
                "verified": each.lead.verified,
            }
            for each in made.milestones
        ],
        "tasks": [
            {
                "don_vi": each.task.body,
                "nhiem_vu": each.task.content,
                "thoi_han": each.deadline.isoformat(),
                "done": each.done,
                "left": each.standing.left if each.standing else None,
                "late": each.late if judged else None,
            }
            for each in made.tasks
        ],
        "holidays": {day.isoformat(): name for day, name in sorted(made.holidays.items())},
        "notes": list(made.notes),
    }


def show_schedule(screen: Console, made: Schedule, today: date | None) -> None:
    """Print the milestones, the tasks, the days off between, and what is late on the day."""
    if made.first is not None and made.last is not None:
        screen.print(f"Hội nghị: {_conference(made.first, made.last)}.", style="bold")
    if today is not None:
        count = f"{len(made.late)} việc trễ" if made.late else "không có việc nào trễ"
        said = f"Xét đến {long_date(today)}{_about(made, today)}: {count}."
        screen.print(said, style="bold red" if made.late else "green")
    if made.milestones:
        ends = [f"Nếu họp {short_date(day)}" for day in (made.first, made.last) if day]
        days = ends if made.assumed else ["Chậm nhất"]
        table = plain_table(*days, "Mốc", "Tình trạng")
        for each in made.milestones:
            when = [_when(each.latest), _when(each.limit)][: len(days)]
            table.add_row(*when, each.lead.name, _milestone(each, today), style=_style(each))
        screen.print(table)
    if made.tasks:
        table = plain_table("Thời hạn", "Việc phân công", "Tình trạng")
        for due in made.tasks:
            said = _shortened(f"{due.task.body}: {due.task.content}")
            table.add_row(_when(due.deadline), said, _task(due, today), style=_style(due))
        screen.print(table)
    for line in _holidays(made):
        screen.print(f"Nghỉ: {line}", style="dim")
    for note in made.notes:
        screen.print(f"Lưu ý: {note}", style="yellow")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _conference(first: date, last: date) -> str:
    if first == last:
        return f"{weekday(first)}, {long_date(first)}"
    return f"chưa chốt ngày, trong khoảng {short_date(first)} đến {short_date(last)}"


def _about(made: Schedule, today: date) -> str:
    if made.last is None or today < made.last:
        return ""
    return ", đúng ngày hội nghị" if today == made.first else ", hội nghị đã qua" if today > made.last else ""


def _shortened(text: str) -> str:
    """Return a text of at most 90 characters, cut at a word; the papers hold all of it."""
    if len(text) <= _LONGEST:
        return text
    return f"{text[:_LONGEST].rsplit(' ', 1)[0].rstrip(' ,;:.')} …"


def _when(day: date) -> str:
    """Return "T6 14/02/2025"; Sunday is "CN"."""
    short = "CN" if day.isoweekday() == 7 else f"T{day.isoweekday() + 1}"  # noqa: PLR2004 - ISO's Sunday
    return f"{short} {short_date(day)}"


def _holidays(made: Schedule) -> list[str]:
    """Return days off, those of one name that follow each other on one line."""
    runs: list[tuple[str, date, date]] = []
    for day, name in sorted(made.holidays.items()):
        if runs and runs[-1][0] == name and (day - runs[-1][2]).days == 1:
            runs[-1] = (name, runs[-1][1], day)
        else:
            runs.append((name, day, day))
    return [
        f"{_when(first)} {name}" if first == last else f"{_when(first)} đến {_when(last)} {name}"
        for name, first, last in runs
    ]


def _style(each: Milestone | DueTask) -> str | None:
    return "red" if each.late else None


def _left(standing: Standing, today: date, last: date) -> str:
    left = standing.left
    if standing.late:
        return f"TRỄ {-left} ngày làm việc" if left else "TRỄ, vừa qua hạn"
    if today == last:
        return "đến hạn hôm nay"
    return f"còn {left} ngày làm việc" if left else "chỉ còn ngày nghỉ"


def _milestone(each: Milestone, today: date | None) -> str:
    if each.done:
        said = f"ký {short_date(each.signed)}" if each.signed else each.shown
        return f"{said}, sau hạn" if each.overdue else said
    planned = f"; ghi ký {short_date(each.signed)}" if each.signed else ""
    if today is None or each.standing is None:
        return planned.removeprefix("; ")
    return f"{_left(each.standing, today, each.limit)}{planned}"


def _task(each: DueTask, today: date | None) -> str:
    if each.done:
        return "xong"
    if today is None or each.standing is None:
        return each.task.state or "chưa xong"
    return _left(each.standing, today, each.deadline)
