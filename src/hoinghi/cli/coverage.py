"""``hoinghi coverage``: who is missing among categories, fields, movements and units."""

from __future__ import annotations

from pathlib import Path

import typer

from hoinghi.cli.options import Folder, Json

__all__ = ["HELP", "coverage"]

HELP = """\
Xem thành phần, lĩnh vực, phong trào, thôn nào còn thiếu người.

Mã kết thúc: 0 đủ, 1 còn thiếu, 2 không chạy được."""


def coverage(folder: Folder = Path(), as_json: Json = False) -> None:
    """Count people along every axis and name what has nobody."""
    from hoinghi.cli.output import console, print_json
    from hoinghi.figures.coverage import coverage as figure
    from hoinghi.reading.workspace import read
    from hoinghi.reporting.coverage import show_coverage

    made = figure(read(folder))
    if as_json:
        print_json(made.as_json())
    else:
        show_coverage(console(), made)
    raise typer.Exit(0 if made.ok else 1)
