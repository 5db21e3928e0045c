"""Options that several commands share, declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["Folder", "Json"]

Folder = Annotated[
    Path,
    typer.Option(
        "-C",
        "--folder",
        readable=False,
        metavar="THƯ_MỤC",
        help="Thư mục bảng tính (bỏ trống: thư mục đang đứng)",
    ),
]
Json = Annotated[bool, typer.Option("--json", help="In kết quả dạng JSON cho chương trình khác đọc")]
