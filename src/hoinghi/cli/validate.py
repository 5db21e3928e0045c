"""``hoinghi validate``: every finding at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoinghi.cli.options import Folder, Json

if TYPE_CHECKING:
    from hoinghi.model.finding import Finding

__all__ = ["HELP", "validate"]

HELP = """\
Tìm mọi lỗi trong bảng tính, chỉ rõ ô và cách sửa.

Nêu tên tệp thì chỉ báo lỗi của tệp đó; các tệp cùng thư mục vẫn được đọc để đối chiếu.

Mã kết thúc: 0 không có lỗi phải sửa, 1 có lỗi, 2 không chạy được."""


def validate(
    target: Annotated[
        Path | None, typer.Argument(metavar="[TỆP hoặc THƯ_MỤC]", help="Bỏ trống: thư mục đang đứng")
    ] = None,
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Show all findings; with a file, only that file's, the rest of its folder being read as context."""
    from hoinghi.cli.opening import open_folder
    from hoinghi.cli.output import console, print_json
    from hoinghi.reporting.findings import report_json, show_findings

    workspace, findings, only = open_folder(target, folder)
    shown = _of_file(findings, only)
    failed = any(each.severity == "error" for each in shown)
    if as_json:
        print_json(report_json(workspace, shown, ok=not failed))
    else:
        show_findings(console(), workspace, shown, only=only)
    raise typer.Exit(1 if failed else 0)


def _of_file(findings: list[Finding], only: str) -> list[Finding]:
    return [each for each in findings if not only or each.place.file == only]
