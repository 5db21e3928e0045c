"""``hoinghi template``: a commune's own Word templates, started, copied and checked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hoinghi.cli.options import Folder, Json
from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hoinghi.documents.tagcheck import TemplateReport
    from hoinghi.model.workspace import Workspace

__all__ = ["COMMANDS", "HELP", "check", "copy", "new"]

HELP = """\
Làm và kiểm tra mẫu Word riêng của xã.

Mẫu riêng nằm trong thư mục mau; tên tệp là tên văn bản khi gõ hoinghi render."""

_CHECK = """\
Tìm mọi lỗi trong thẻ của mẫu Word.

Bỏ trống: kiểm tra mọi mẫu trong thư mục mau. Mã kết thúc: 0 không có lỗi, 1 có lỗi, 2 tệp không phải Word."""

_NEW = """\
Tạo mẫu trống đúng thể thức để sửa trong Word.

Tên bắt đầu bằng tên loại văn bản (Thông báo, Tờ trình …) thì có sẵn tên loại và ký hiệu.

Ví dụ: hoinghi template new "Thông báo nộp ảnh"; hoinghi template new "Thư cảm ơn" --per dai_bieu"""

_COPY = """\
Chép mẫu của công cụ vào thư mục mau để sửa.

Ví dụ: hoinghi template copy giaymoi. Muốn trở lại mẫu gốc: xóa tệp ấy khỏi thư mục mau."""


def check(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[TỆP…]", help="Mẫu cần kiểm tra; bỏ trống: mọi mẫu của xã")
    ] = None,
    folder: Folder = Path(),
    as_json: Json = False,
) -> None:
    """Report every problem of every template at once."""
    from hoinghi.cli.opening import must_exist
    from hoinghi.cli.output import console, print_json
    from hoinghi.documents.own import own_templates, unused
    from hoinghi.documents.tagcheck import check_template
    from hoinghi.reporting.templates import show_templates

    must_exist(folder)
    named = [folder / each for each in files or ()]
    for each in named:
        must_exist(each)
    places = named or [each.path for each in own_templates(folder).values()]
    workspace = _workspace(folder)
    found = [check_template(each, folder, workspace) for each in places]
    if named:
        _refuse([each for each in found if each.unusable])
    reports = [each.as_json() for each in found]
    left = [] if named else [str(each) for each in unused(folder)]
    failed = any(each.problems for each in found)
    if as_json:
        print_json({"ok": not failed, "templates": reports, "unused": left})
    else:
        show_templates(console(), reports, left)
    raise typer.Exit(1 if failed else 0)


def new(
    name: Annotated[str, typer.Argument(metavar="TÊN", help="Tên văn bản, cũng là tên tệp")],
    per: Annotated[
        str | None,
        typer.Option("--per", metavar="BẢNG", help="Mỗi dòng một văn bản: dai_bieu, dien_hinh hoặc don_vi"),
    ] = None,
    folder: Folder = Path(),
) -> None:
    """Write a blank template into ``mau``."""
    from hoinghi.cli.opening import must_exist
    from hoinghi.cli.output import console
    from hoinghi.documents.starting import new_template, row_type_of
    from hoinghi.vietnamese.text import slug

    must_exist(folder)
    made = new_template(folder, name, row_type_of(per) if per else None)
    screen = console()
    screen.print(f"Đã tạo mẫu: {folder / made}", soft_wrap=True)
    screen.print(f"Sửa bằng Word rồi chạy: hoinghi render {slug(made.stem)}", soft_wrap=True)
    screen.print(
        "Các tên dùng được trong mẫu: hoinghi fields; kiểm tra mẫu: hoinghi template check", soft_wrap=True
    )


def copy(
    name: Annotated[str, typer.Argument(metavar="TÊN", help="Tên mẫu của công cụ, ví dụ giaymoi")],
    folder: Folder = Path(),
) -> None:
    """Copy one of our templates into ``mau``."""
    from hoinghi.cli.opening import must_exist
    from hoinghi.cli.output import console
    from hoinghi.documents.starting import copy_template

    must_exist(folder)
    made = folder / copy_template(folder, name)
    screen = console()
    screen.print(f"Đã chép mẫu vào: {made}", soft_wrap=True)
    screen.print(
        "Từ nay công cụ in theo mẫu này. Muốn trở lại mẫu gốc: xóa hoặc đổi chỗ tệp ấy.", soft_wrap=True
    )


COMMANDS: Mapping[str, tuple[Callable[..., None], str]] = {
    "check": (check, _CHECK),
    "new": (new, _NEW),
    "copy": (copy, _COPY),
}


def _workspace(folder: Path) -> Workspace | None:
    """Read the folder; without spreadsheets the tags are checked all the same, only not filled in."""
    from hoinghi.reading.workspace import read

    try:
        return read(folder)
    except HoinghiError:
        return None


def _refuse(unusable: list[TemplateReport]) -> None:
    """Say which of the files that were named are no Word templates at all."""
    if unusable:
        said = (f"{each.file}: {each.problems[0].detail}" for each in unusable)
        raise HoinghiError("\n".join(said))
