"""``hoinghi allocate``: seats for each thôn and body, against what they sent."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hoinghi.cli.options import Folder, Json

__all__ = ["HELP", "allocate"]

HELP = """\
Phân bổ đại biểu cho từng thôn, cơ quan và đối chiếu với danh sách đã gửi.

Chia theo trang Đơn vị của hoinghi.xlsx: cột Cố định, Tối thiểu, Tối đa được giữ đúng; tổng luôn khớp.

Mã kết thúc: 0 chia được, 1 không chia được (nói rõ vì sao) hoặc có tệp không đọc được, 2 không chạy được."""


def allocate(
    maximum: Annotated[
        str | None,
        typer.Option("--max", metavar="SỐ", help="Số đại biểu cần chia (bỏ trống: theo Thông tin)"),
    ] = None,
    base: Annotated[
        str | None,
        typer.Option(
            "--base", metavar="CÁCH", help="Chia theo: ho, khau, ldtt hoặc deu (bỏ trống: theo Thông tin)"
        ),
    ] = None,
    method: Annotated[
        str | None,
        typer.Option(
            "--method",
            metavar="CÁCH",
            help="phan-du (phần dư lớn nhất) hoặc sainte-lague (bỏ trống: theo Thông tin)",
        ),
    ] = None,
    wish: Annotated[
        list[str] | None,
        typer.Option(
            "--wish", metavar="NHÓM=TỶ_LỆ", help="Cơ cấu mong muốn, ví dụ nữ=30% (dùng được nhiều lần)"
        ),
    ] = None,
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Share the seats and show who owes how many."""
    from hoinghi.cli.answer import answer
    from hoinghi.cli.numbers import count, one_of, wished
    from hoinghi.figures.allocation import Base, allocation
    from hoinghi.figures.apportion import Method
    from hoinghi.model.bodies import Unit
    from hoinghi.model.people import Delegate, Nominee
    from hoinghi.reading.workspace import read
    from hoinghi.reporting.allocation import allocation_json, show_allocation

    total = count("--max", maximum)
    by = one_of("--base", base, Base) if base else None
    how = one_of("--method", method, Method) if method else None
    shares = wished("--wish", wish) if wish else None
    workspace = read(folder)
    made = allocation(workspace, total, by, how, shares)
    answer(
        workspace,
        (Unit, Delegate, Nominee),
        lambda: allocation_json(workspace, made),
        lambda screen: show_allocation(screen, workspace, made),
        as_json=as_json,
        ok=not made.problem,
    )
