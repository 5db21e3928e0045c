"""A starting point for a commune's own template: a blank paper from our blocks, or a copy of one of ours."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from hoinghi.documents.catalogue import ALL, catalogue
from hoinghi.documents.own import home_of, own_templates
from hoinghi.errors import HoinghiError
from hoinghi.model.ownpaper import FOLDER, PER
from hoinghi.resources import data_dir
from hoinghi.vietnamese.text import clean, file_name, fold, nearest, nfc, slug
from hoinghi.writing import write

if TYPE_CHECKING:
    from pathlib import Path

    from hoinghi.model.row import Row

__all__ = ["copy_template", "new_template", "row_type_of"]


def row_type_of(typed: str) -> type[Row]:
    """Return whose rows each get a paper: ``dai_bieu``, "Đại biểu". Raises HoinghiError for anything else."""
    names = {each.SHEET.key: each for each in PER}
    found = names.get(slug(typed))
    if found is None:
        near = nearest(slug(typed), list(names))
        offer = f" Có phải {near[0]}?" if near else ""
        raise HoinghiError(f"--per không có “{typed}”.{offer} Dùng một trong: {', '.join(names)}.")
    return found


def new_template(folder: Path, name: str, row_type: type[Row] | None = None) -> Path:
    """Write a blank paper that can be rendered at once; return its path relative to the folder.

    Raises HoinghiError for a name that is taken or cannot be one, and when the file cannot be written.
    """
    title = file_name(clean(nfc(name)).removesuffix(".docx"))
    code = slug(title)
    if not code or code == ALL:
        raise HoinghiError(f"“{name}” không đặt được làm tên mẫu. Xin chọn tên khác, ví dụ “Thông báo số 1”.")
    ours = catalogue()
    if code in ours:
        raise HoinghiError(
            f"“{code}” là văn bản có sẵn của công cụ. Muốn sửa mẫu đó: hoinghi template copy {code}; "
            "muốn làm văn bản mới, xin chọn tên khác."
        )
    held = own_templates(folder).get(code)
    if held is not None:
        raise HoinghiError(f"Đã có mẫu “{held.path}”, công cụ không ghi đè. Xin chọn tên khác.")
    from hoinghi.documents.starter import starter  # noqa: PLC0415 - it imports python-docx

    return _placed(folder, home_of(title, row_type), starter(title, row_type))


def copy_template(folder: Path, name: str) -> Path:
    """Copy a template of ours into ``mau/``; return its path relative to the folder.

    Raises HoinghiError for a name that is none of ours, and when ``mau/`` already holds that template.
    """
    files = {each.stem: each for each in sorted(data_dir("templates").glob("*.docx"))}
    wanted = fold(name).removesuffix(".docx")
    if wanted not in files:
        near = nearest(wanted, list(files))
        offer = f" Có phải {near[0]}?" if near else ""
        raise HoinghiError(f"Công cụ không có mẫu “{name}”.{offer} Các mẫu có sẵn: {', '.join(files)}.")
    held = own_templates(folder).get(slug(wanted))
    if held is not None:
        raise HoinghiError(
            f"Đã có mẫu “{held.path}”, công cụ không ghi đè. Muốn chép lại mẫu gốc, xin đổi tên hoặc chuyển "
            f"tệp ấy ra khỏi thư mục {FOLDER} trước."
        )
    return _placed(folder, home_of(wanted, None), files[wanted].read_bytes())


def _placed(folder: Path, place: Path, content: bytes) -> Path:
    target = folder / place
    if target.exists():
        raise HoinghiError(f"Đã có “{target}”, công cụ không ghi đè. Xin chọn tên khác.") from OSError(
            errno.EEXIST, "exists"
        )
    write(target, content)
    return place
