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

_TODAY = frozenset({"hom nay", "homnay", "nay", "today"})

HELP = """\
Xem lịch chuẩn bị: các mốc tính lùi theo ngày làm việc, việc phân công, việc trễ.

Muốn biết việc nào trễ, thêm --date và một ngày, ví dụ: hoinghi schedule --date "hôm nay".

Mốc coi là xong khi văn bản của nó đã có ngày ký, khi việc sau nó đã xong, hoặc khi trang Phân công có một \
dòng mang đúng tên mốc với trạng thái xong.

Mã kết thúc: 0 ổn, 1 có việc trễ vào ngày nêu ở --date hoặc có tệp không đọc được, 2 không chạy được."""


def schedule(
    today: Annotated[
        str | None,
        typer.Option("--date", metavar="NGÀY", help="Xét việc trễ vào ngày này, ví dụ 14/02/2025, “hôm nay”"),
    ] = None,
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Show milestones and tasks, and with a day what is late on it."""
    from hoinghi.cli.answer import answer
    from hoinghi.figures.schedule import schedule as figure
    from hoinghi.model.plan import Paper, Task
    from hoinghi.reading.workspace import read
    from hoinghi.reporting.schedule import schedule_json, show_schedule

    day = _day(today)
    workspace = read(folder)
    made = figure(workspace, day)
    answer(
        workspace,
        (Task, Paper),
        lambda: schedule_json(made, day),
        lambda screen: show_schedule(screen, made, day),
        as_json=as_json,
        ok=not made.late,
    )


def _day(typed: str | None) -> date | None:
    """Return the day asked about; only "hôm nay" reads the clock."""
    from datetime import date

    from hoinghi.vietnamese.dates import parse_date, suggest_dates
    from hoinghi.vietnamese.text import fold

    if typed is None:
        return None
    day = date.today() if fold(typed) in _TODAY else parse_date(typed)  # noqa: DTZ011 - the clerk's own day
    if day is None:
        near = suggest_dates(typed)
        raise HoinghiError(
            '--date cần đủ ngày, tháng, năm có trên lịch, ví dụ --date 14/02/2025 hoặc --date "hôm nay"; '
            f"đang là “{typed}”{f', có phải là {near[0]}?' if near else '.'}"
        )
    return day
