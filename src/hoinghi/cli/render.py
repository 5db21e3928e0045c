"""``hoinghi render``: papers into the folder ``ra``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from hoinghi.cli.options import Folder, Json

__all__ = ["HELP", "render"]

HELP = """\
In văn bản ra Word vào thư mục ra.

Ví dụ: hoinghi render baocao giaymoi; hoinghi render tatca.

Văn bản đã sửa tay được giữ nguyên, bản mới đặt bên cạnh."""


def render(
    names: Annotated[
        list[str], typer.Argument(metavar="VĂN_BẢN…", help="Tên văn bản, hoặc tatca để in tất cả")
    ],
    with_errors: Annotated[
        bool, typer.Option("--du-loi", help="Vẫn in dù bảng tính còn lỗi phải sửa (bản in có thể sai)")
    ] = False,
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Read, check and render; refuse papers whose sheets have errors."""
    from hoinghi.cli.opening import open_folder
    from hoinghi.cli.rendering import render_papers

    _known(names, folder)
    workspace, findings, _ = open_folder(None, folder)
    done = render_papers(workspace, findings, names, with_errors=with_errors, as_json=as_json)
    raise typer.Exit(0 if done.ok else 1)


def _known(names: list[str], folder: Path) -> None:
    """Say so before anything is read when a paper is not known."""
    from hoinghi.documents.catalogue import catalogue, chosen

    chosen(names, catalogue(folder))
