"""``hoinghi awards``: who gets what, what the council said, what the higher level still needs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hoinghi.cli.options import Folder, Json

__all__ = ["HELP", "awards"]

HELP = """\
Xem ai được khen, mức thưởng, phiếu Hội đồng, hồ sơ gửi cấp trên còn thiếu gì.

Mức thưởng tính theo ngày ký quyết định (trang Văn bản); chưa ký thì theo ngày tổ chức.

Mã kết thúc: 0 ổn, 1 có người chưa đủ phiếu hoặc quá tỷ lệ danh hiệu, 2 không chạy được."""


def awards(
    names: Annotated[
        bool, typer.Option("--list", help="Liệt kê từng tập thể, hộ, cá nhân được khen")
    ] = False,
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Show prizes, votes, shares and dossiers as of the day the decision is signed."""
    from hoinghi.cli.output import console, print_json
    from hoinghi.figures.honours import honours
    from hoinghi.reading.workspace import read
    from hoinghi.reporting.awards import awards_json, show_awards

    made = honours(read(folder))
    if as_json:
        print_json(awards_json(made))
    else:
        show_awards(console(), made, names=names)
    raise typer.Exit(0 if made.ok else 1)
