"""``hoinghi fields``: every name a template may use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hoinghi.cli.options import Folder, Json
from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace

__all__ = ["HELP", "fields"]

HELP = """\
Liệt kê các tên dùng được trong mẫu Word.

Mỗi tên kèm nghĩa và giá trị trong thư mục này."""


def fields(folder: Folder = Path(), as_json: Json = False) -> None:
    """List names, meanings, the papers that use them, and their values in this folder."""
    from hoinghi.cli.output import console, print_json
    from hoinghi.documents.fields import fields as listed
    from hoinghi.reporting.papers import show_fields

    found = [each.as_json() for each in listed(_workspace(folder))]
    if as_json:
        print_json(found)
    else:
        show_fields(console(), found)


def _workspace(folder: Path) -> Workspace | None:
    """Read the folder; one without spreadsheets is fine here, the names then have no values."""
    from hoinghi.cli.opening import must_exist
    from hoinghi.reading.workspace import read

    must_exist(folder)
    try:
        return read(folder)
    except HoinghiError:
        return None
