"""``hoinghi schedule``: the last day for each piece of work, and what is late."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoinghi.cli.options import Folder, Json
from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from datetime import date

__all__ = ["HELP", "schedule"]

HELP = """\
Xem lịch chuẩn bị: các mốc tính lùi theo ngày làm việc, việc phân công, việc trễ.

Không nêu --date thì không xét việc nào trễ.

Mã kết thúc: 0 ổn, 1 có việc trễ vào ngày nêu ở --date, 2 không chạy được."""


def schedule(
    today: Annotated[
        str | None,
        typer.Option("--date", metavar="NGÀY", help="Xét việc trễ vào ngày này, ví dụ 14/02/2025"),
    ] = None,
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Show milestones and tasks, and with a day what is late on it."""
    from hoinghi.cli.output import console, print_json
    from hoinghi.figures.schedule import schedule as figure
    from hoinghi.reading.workspace import read
    from hoinghi.reporting.schedule import late, schedule_json, show_schedule

    day = _day(today)
    made = figure(read(folder), day)
    if as_json:
        print_json(schedule_json(made, day))
    else:
        show_schedule(console(), made, day)
    raise typer.Exit(1 if late(made, day) else 0)


def _day(typed: str | None) -> date | None:
    from hoinghi.vietnamese.dates import parse_date

    if typed is None:
        return None
    day = parse_date(typed)
    if day is None:
        raise HoinghiError(f"--date cần một ngày, ví dụ --date 14/02/2025; đang là “{typed}”.")
    return day
