"""Workspaces written as text, turned into real .xlsx files and read by the real reader.

    # nominees.xlsx
    Họ và tên      | Đơn vị | Năm sinh
    Nguyễn Văn Hòa | Thôn 1 | 1970

    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa

A block is a sheet; its name, when not given, is that of the workbook's main table. A cell of digits only that
does not begin with 0 becomes a number, ``=A1*2`` a formula, everything else text; an empty cell stays empty.
"""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING

import openpyxl

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["write_workspace"]

_SHEETS = {"nominees.xlsx": "Điển hình", "delegates.xlsx": "Đại biểu", "hoinghi.xlsx": "Thông tin"}


def write_workspace(text: str, folder: Path) -> Path:
    """Write the workbooks of a text into a folder, and return it."""
    books: dict[str, openpyxl.Workbook] = {}
    sheet = None
    for line in inspect.cleandoc(text).splitlines():
        if line.startswith("# "):
            file, _, name = (part.strip() for part in line[2:].partition("›"))
            if file not in books:
                books[file] = openpyxl.Workbook()
                books[file].remove(books[file].worksheets[0])
            sheet = books[file].create_sheet(name or _SHEETS.get(file, "Đại biểu"))
        elif line.strip() and sheet is not None:
            sheet.append([_typed(cell.strip()) for cell in line.split("|")])
    for file, book in books.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        book.save(path)
    return folder


def _typed(cell: str) -> object:
    if not cell:
        return None
    plain = cell.isascii() and cell.isdigit() and (cell == "0" or not cell.startswith("0"))
    return int(cell) if plain else cell
