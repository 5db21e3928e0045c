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

Mã kết thúc: 0 ổn, 1 có người chưa đủ phiếu, quá tỷ lệ danh hiệu hoặc có tệp không đọc được, \
2 không chạy được."""


def awards(
    names: Annotated[
        bool, typer.Option("--list", help="Liệt kê từng tập thể, hộ, cá nhân được khen")
    ] = False,
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Show prizes, votes, shares and dossiers as of the day the decision is signed."""
    from hoinghi.cli.answer import answer
    from hoinghi.figures.honours import honours
    from hoinghi.model.bodies import CouncilMember
    from hoinghi.model.people import Nominee
    from hoinghi.reading.workspace import read
    from hoinghi.reporting.awards import awards_json, show_awards

    workspace = read(folder)
    made = honours(workspace)
    answer(
        workspace,
        (Nominee, CouncilMember),
        lambda: awards_json(made),
        lambda screen: show_awards(screen, made, names=names),
        as_json=as_json,
        ok=made.ok,
    )
