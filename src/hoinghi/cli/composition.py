"""``hoinghi composition``: who the delegates are, in numbers and percentages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hoinghi.cli.options import Folder, Json

__all__ = ["HELP", "composition"]

HELP = """\
Xem tình hình đại biểu: giới tính, tuổi, dân tộc, tôn giáo, Đảng viên, trình độ.

Mỗi nhóm cộng lại đúng 100%; điều chưa ai ghi đứng riêng một dòng.

Mã kết thúc: 0 xem được, 1 có tệp không đọc được, 2 không chạy được."""


def composition(
    basis: Annotated[
        str, typer.Option("--basis", metavar="CÁCH", help="Đếm ai: planned, invited, confirmed hoặc present")
    ] = "planned",
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Show every group with numbers and shares, the oldest and the youngest."""
    from hoinghi.cli.answer import answer
    from hoinghi.cli.numbers import one_of
    from hoinghi.figures.composition import composition as figure
    from hoinghi.figures.sides import Basis
    from hoinghi.model.people import Delegate
    from hoinghi.reading.workspace import read
    from hoinghi.reporting.composition import composition_json, show_composition

    chosen = one_of("--basis", basis, Basis)
    workspace = read(folder)
    made = figure(workspace, chosen)
    answer(
        workspace,
        (Delegate,),
        lambda: composition_json(made, chosen),
        lambda screen: show_composition(screen, made, chosen),
        as_json=as_json,
    )
