"""``hoinghi validate``: every finding at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoinghi.cli.options import Folder, Json

if TYPE_CHECKING:
    from hoinghi.model.finding import Finding
    from hoinghi.model.workspace import Workspace

__all__ = ["HELP", "validate"]

HELP = """\
Tìm mọi lỗi trong bảng tính, chỉ rõ ô và cách sửa.

Nêu tên tệp thì chỉ báo lỗi của tệp đó; các tệp cùng thư mục vẫn được đọc để đối chiếu.

Mã kết thúc: 0 không có lỗi phải sửa, 1 có lỗi, 2 không chạy được."""


def validate(
    target: Annotated[
        Path | None,
        typer.Argument(readable=False, metavar="[TỆP hoặc THƯ_MỤC]", help="Bỏ trống: thư mục đang đứng"),
    ] = None,
    mark: Annotated[
        Path | None,
        typer.Option(
            "--mark",
            readable=False,
            metavar="THƯ_MỤC",
            help="Ghi vào đây bản sao bảng tính có ghi chú ở từng ô lỗi",
        ),
    ] = None,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html", readable=False, metavar="TỆP", help="Ghi kết quả ra một trang web xem được ngoại tuyến"
        ),
    ] = None,
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Show all findings; with a file, only that file's, the rest of its folder being read as context."""
    from hoinghi.cli.opening import open_folder
    from hoinghi.cli.output import console, print_json
    from hoinghi.reporting.findings import report_json, show_findings

    if html is not None:
        _may_write(html)
    workspace, findings, only = open_folder(target, folder)
    shown = [each for each in findings if not only or each.place.file == only]
    failed = any(each.severity == "error" for each in shown)
    if as_json:
        print_json(report_json(workspace, shown, ok=not failed))
    else:
        show_findings(console(), workspace, shown, only=only)
    if mark is not None:
        _mark(workspace, shown, [only] if only else list(workspace.files), mark)
    if html is not None:
        _write_page(workspace, shown, html)
    raise typer.Exit(1 if failed else 0)


def _mark(workspace: Workspace, findings: list[Finding], files: list[str], target: Path) -> None:
    from hoinghi.cli.output import say
    from hoinghi.reporting.marking import mark_copies

    done = mark_copies(workspace.folder, files, findings, target)
    for each in done:
        if each.message:
            say(f"Lưu ý: {each.message}")
    written = sum(each.copy is not None for each in done)
    say(f"Đã ghi {written} bản đánh dấu vào “{target}”. Bảng tính gốc không thay đổi.")


def _may_write(page: Path) -> None:
    """Raise HoinghiError unless the page is new or ours: a report must not replace the clerk's work."""
    from hoinghi.errors import HoinghiError
    from hoinghi.reporting.page import is_our_page

    if page.suffix.lower() not in {".html", ".htm"}:
        raise HoinghiError(f"--html cần tên tệp có đuôi .html, ví dụ --html ketqua.html; đang là “{page}”.")
    if page.is_dir() or (page.exists() and not is_our_page(page)):
        raise HoinghiError(f"“{page}” đã có và không do công cụ ghi ra, nên không ghi đè. Xin chọn tên khác.")


def _write_page(workspace: Workspace, findings: list[Finding], target: Path) -> None:
    from hoinghi.cli.output import say
    from hoinghi.reporting.page import findings_page
    from hoinghi.writing import write

    write(target, findings_page(workspace, findings).encode("utf-8"))
    say(f"Đã ghi trang kết quả: “{target}”.")
