"""``hoinghi inspect``: how one spreadsheet is understood."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hoinghi.cli.options import Json

__all__ = ["HELP", "inspect"]

HELP = """\
Xem công cụ hiểu một bảng tính như thế nào.

Mỗi trang: dòng tiêu đề, từng cột hiểu là gì, dòng nào bị bỏ qua và vì sao."""


def inspect(
    file: Annotated[Path, typer.Argument(readable=False, metavar="TỆP", help="Bảng tính cần xem")],
    inside: Annotated[
        Path, typer.Option("-C", "--folder", readable=False, metavar="THƯ_MỤC", help="Đứng trong thư mục này")
    ] = Path(),
    as_json: Json = False,
) -> None:
    """Read that file alone and show sheets, header rows, columns, lines, and what was skipped and why."""
    from hoinghi.cli.opening import must_exist
    from hoinghi.cli.output import console, print_json
    from hoinghi.reading.inspect import inspect as look
    from hoinghi.reporting.inspection import show_inspection

    place = inside / file
    must_exist(place)
    made = look(place)
    if as_json:
        print_json(made.as_json())
    else:
        show_inspection(console(), made.for_screen())
    failed = any(each.severity == "error" for each in made.findings)
    raise typer.Exit(1 if failed else 0)
