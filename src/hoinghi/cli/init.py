"""``hoinghi init``: three blank workbooks to begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["HELP", "init"]

HELP = """\
Tạo ba bảng tính trống để bắt đầu.

hoinghi.xlsx, nominees.xlsx, delegates.xlsx có sẵn tiêu đề, danh sách chọn và ghi chú."""


def init(
    folder: Annotated[
        Path, typer.Argument(readable=False, metavar="[THƯ_MỤC]", help="Bỏ trống: thư mục đang đứng")
    ] = Path(),
    inside: Annotated[
        Path, typer.Option("-C", "--folder", readable=False, metavar="THƯ_MỤC", help="Đứng trong thư mục này")
    ] = Path(),
) -> None:
    """Write the workbooks into a folder, never over files that exist."""
    from hoinghi.cli.output import console
    from hoinghi.reading.forms import write_forms
    from hoinghi.reading.rules import load_rules

    place = inside / folder
    place.mkdir(parents=True, exist_ok=True)
    written = write_forms(place, load_rules())
    screen = console()
    screen.print("Đã tạo các bảng tính trống:")
    for path in written:
        screen.print(f"  {path}", soft_wrap=True)
    screen.print(
        "Mở bằng Excel, điền từ trang “Thông tin” của hoinghi.xlsx, rồi chạy: hoinghi validate",
        soft_wrap=True,
    )
