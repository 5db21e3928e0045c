"""The calendar of the work on the screen and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.reporting.tables import plain_table
from hoinghi.vietnamese.dates import long_date, short_date, weekday

if TYPE_CHECKING:
    from datetime import date

    from rich.console import Console

    from hoinghi.figures.schedule import DueTask, Milestone, Schedule

__all__ = ["late", "schedule_json", "show_schedule"]

_LONGEST = 90


def late(made: Schedule, today: date | None) -> tuple[Milestone | DueTask, ...]:
    """Return what is late on a day; nothing without one."""
    if today is None:
        return ()
    return (
        *(each for each in made.milestones if each.late),
        *(each for each in made.tasks if each.late),
    )


def schedule_json(made: Schedule, today: date | None) -> dict[str, object]:
    """Return the document of ``schedule --json``; days are ISO, ``late`` is None where nothing is judged."""
    judged = today is not None
    return {
        "ok": not late(made, today),
        "day": made.day.isoformat() if made.day else None,
        "assumed": made.assumed,
        "date": today.isoformat() if today else None,
        "milestones": [
            {
                "code": each.lead.code,
                "name": each.lead.name,
                "latest": each.latest.isoformat(),
                "done": each.done.isoformat() if each.done else None,
                "left": each.left,
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
                "thoi_han": each.task.deadline.isoformat() if each.task.deadline else None,
                "done": each.done,
                "left": each.left,
                "late": each.late if judged else None,
            }
            for each in made.tasks
        ],
        "holidays": {day.isoformat(): name for day, name in made.holidays.items()},
        "notes": list(made.notes),
    }


def show_schedule(screen: Console, made: Schedule, today: date | None) -> None:
    """Print the milestones, the tasks, the days off between, and what is late on the day."""
    if made.day is not None:
        said = f"{weekday(made.day)}, {long_date(made.day)}"
        screen.print(f"Hội nghị: {said}{' (tạm tính)' if made.assumed else ''}.", style="bold")
    found = late(made, today)
    if today is not None:
        count = f"{len(found)} việc trễ" if found else "không có việc nào trễ"
        screen.print(f"Xét đến {long_date(today)}: {count}.", style="bold red" if found else "green")
    if made.milestones:
        table = plain_table("Chậm nhất", "Mốc", "Tình trạng")
        for each in made.milestones:
            table.add_row(
                _when(each.latest), each.lead.name, _milestone(each, today), style=_style(each, today)
            )
        screen.print(table)
    if made.tasks:
        table = plain_table("Thời hạn", "Việc phân công", "Tình trạng")
        for due in made.tasks:
            task = due.task
            when = _when(task.deadline) if task.deadline else ""
            said = _shortened(f"{task.body}: {task.content}")
            table.add_row(when, said, _task(due, today), style=_style(due, today))
        screen.print(table)
    for line in _holidays(made):
        screen.print(f"Nghỉ: {line}", style="dim")
    for note in made.notes:
        screen.print(f"Lưu ý: {note}", style="yellow")


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


def _style(each: Milestone | DueTask, today: date | None) -> str | None:
    return "red" if today is not None and each.late else None


def _left(left: int | None, today: date | None) -> str:
    if today is None or left is None:
        return "chưa xong"
    if left < 0:
        return f"TRỄ {-left} ngày làm việc"
    return f"còn {left} ngày làm việc" if left else "đến hạn hôm nay"


def _milestone(each: Milestone, today: date | None) -> str:
    if each.done is None:
        return "" if today is None else _left(each.left, today)
    after = ", sau hạn" if each.late and today is not None else ""
    return f"ký {short_date(each.done)}{after}"


def _task(each: DueTask, today: date | None) -> str:
    if each.done:
        return "xong"
    return each.task.state or "chưa xong" if today is None else _left(each.left, today)
