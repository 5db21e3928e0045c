"""``hoinghi quota``: how many delegates, and how many of them are advanced models."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hoinghi.cli.options import Folder, Json

__all__ = ["HELP", "quota"]

HELP = """\
Đếm đại biểu, tính tỷ lệ tiên tiến và khách mời.

Mã kết thúc: 0 đạt, 1 chưa đạt hoặc có tệp không đọc được, 2 không chạy được."""


def quota(
    maximum: Annotated[
        str | None,
        typer.Option("--max", metavar="SỐ", help="Số đại biểu tối đa, ví dụ 200 (bỏ trống: theo Thông tin)"),
    ] = None,
    ratio: Annotated[
        str | None, typer.Option("--ratio", metavar="TỶ_LỆ", help="Tỷ lệ tiên tiến, ví dụ 0.7 hoặc 70%")
    ] = None,
    tolerance: Annotated[
        str | None, typer.Option("--tolerance", metavar="ĐIỂM", help="Dung sai, điểm phần trăm, ví dụ 5")
    ] = None,
    basis: Annotated[
        str, typer.Option("--basis", metavar="CÁCH", help="Đếm ai: planned, invited, confirmed hoặc present")
    ] = "planned",
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Count the delegates and judge the total and the ratio."""
    from hoinghi.cli.answer import answer
    from hoinghi.cli.numbers import count, one_of, points, share
    from hoinghi.figures.advice import advice
    from hoinghi.figures.quota import quotas
    from hoinghi.figures.sides import Basis
    from hoinghi.model.people import Delegate
    from hoinghi.reading.workspace import read
    from hoinghi.reporting.quota import quota_json, show_quota

    limits = (count("--max", maximum), share("--ratio", ratio), points("--tolerance", tolerance))
    chosen = one_of("--basis", basis, Basis)
    workspace = read(folder)
    counts = quotas(workspace, *limits)
    made = counts[chosen]
    advised = [advice(workspace, repair, chosen) for repair in made.repairs]
    answer(
        workspace,
        (Delegate,),
        lambda: quota_json(made, counts, advised),
        lambda screen: show_quota(screen, made, counts, advised),
        as_json=as_json,
        ok=made.ok,
    )
