"""``hoinghi render``: papers into the folder ``ra``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hoinghi.cli.options import Folder, Json
from hoinghi.errors import HoinghiError

__all__ = ["HELP", "render"]

HELP = """\
In văn bản ra Word vào thư mục ra.

Ví dụ: hoinghi render baocao giaymoi; hoinghi render tatca.

Văn bản đã sửa tay được giữ nguyên, bản mới đặt bên cạnh.

Trước khi in ra giấy, chạy hoinghi render --check để biết văn bản nào đã cũ so với bảng tính.

Mã kết thúc: 0 xong, 1 có văn bản bị từ chối (với --check: đã cũ hoặc chưa lập), 2 không chạy được."""


def render(
    names: Annotated[
        list[str] | None, typer.Argument(metavar="VĂN_BẢN…", help="Tên văn bản, hoặc tatca để in tất cả")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Chỉ xem văn bản nào mới nhất, cũ, chưa lập; không ghi gì")
    ] = False,
    pdf: Annotated[bool, typer.Option("--pdf", help="Tạo thêm bản PDF bằng LibreOffice")] = False,
    with_errors: Annotated[
        bool, typer.Option("--du-loi", help="Vẫn in dù bảng tính còn lỗi phải sửa (bản in có thể sai)")
    ] = False,
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Read, check and render; refuse papers whose sheets have errors."""
    from hoinghi.cli.opening import open_folder
    from hoinghi.cli.rendering import check_papers, render_papers

    wanted = _wanted(names, folder, check=check, pdf=pdf)
    workspace, findings, _ = open_folder(None, folder)
    if check:
        fine = check_papers(workspace, findings, wanted, with_errors=with_errors, as_json=as_json)
        raise typer.Exit(0 if fine else 1)
    done, trouble = render_papers(
        workspace, findings, wanted, with_errors=with_errors, as_json=as_json, pdf=pdf
    )
    raise typer.Exit(2 if trouble else 0 if done.ok else 1)


def _wanted(names: list[str] | None, folder: Path, *, check: bool, pdf: bool) -> list[str]:
    """Return the papers meant; say so before anything is read when one is not known."""
    from hoinghi.documents.catalogue import ALL, catalogue, chosen

    if check and pdf:
        raise HoinghiError("--check chỉ xem, không ghi gì, nên không đi cùng --pdf. Xin bỏ một trong hai.")
    if not names and not check:
        raise HoinghiError("Lệnh còn thiếu VĂN_BẢN…, ví dụ: hoinghi render tatca. Xem: hoinghi render --help")
    wanted = names or [ALL]
    chosen(wanted, catalogue(folder))
    return wanted
