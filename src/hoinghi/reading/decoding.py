"""Sheets typed in TCVN3 or VNI: cells are turned into Unicode before anything else looks at them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hoinghi.model.finding import Finding, Place, Problem
from hoinghi.reading import codes
from hoinghi.vietnamese.text import clean
from hoinghi.xlsx import column_letter
from hoinghi.xlsx.sheets import Cells

if TYPE_CHECKING:
    from hoinghi.vietnamese.legacy import Encoding
    from hoinghi.xlsx import Cell, Sheet

__all__ = ["decoded"]

_FONT: Final = re.compile(r"\s*(\.vn|vni[- ])", re.IGNORECASE)
_ODD: Final = re.compile("[¸µ¶·¹¨»¾¼½Æ©Ç®ÎÏª«¬\xad×ØÞßæçîï÷þ¡¢§£¤¥¦ÑñÖöÅåÄäËëÜüÛûø]")
"""Letters that old encodings use all the time and Vietnamese in Unicode never."""


def decoded(sheet: Sheet, file: str) -> tuple[Sheet, list[Finding]]:
    """Return the sheet in Unicode, and one note for each column in which something was turned.

    The font of a cell is the best evidence; without one, all odd texts of a column are looked at together.
    """
    odd = _odd_cells(sheet)
    if not odd:
        return sheet, []
    changed = _changes(odd)
    if not changed:
        return sheet, []
    rows = {row: [changed.get(cell[:2], cell) for cell in cells] for row, cells in sheet.rows()}
    return replace(sheet, cells=Cells(rows)), _notes(sheet, file, odd, changed)


def _odd_cells(sheet: Sheet) -> list[Cell]:
    fonts: dict[int, bool] = {}  # styles are shared, so each is looked at once
    found = []
    for _, cells in sheet.rows():
        for cell in cells:
            if cell.kind != "text":
                continue
            style, text = cell.style, str(cell.value)
            old = fonts.get(id(style))
            if old is None:
                old = fonts[id(style)] = style.font is not None and _FONT.match(style.font) is not None
            if old or (not text.isascii() and _ODD.search(text)):
                found.append(cell)
    return found


def _changes(odd: list[Cell]) -> dict[tuple[int, int], Cell]:
    from hoinghi.vietnamese.legacy import decode, guess  # noqa: PLC0415 - its tables, only where they are needed

    columns: dict[int, list[str]] = {}
    for cell in odd:
        columns.setdefault(cell.column, []).append(str(cell.value))
    guesses: dict[int, Encoding] = {column: guess(texts) for column, texts in columns.items()}
    changed: dict[tuple[int, int], Cell] = {}
    for cell in odd:
        found = decode(str(cell.value), font=cell.style.font, column=guesses[cell.column])
        if found is not None:
            changed[cell[:2]] = cell._replace(value=found)
    return changed


def _notes(sheet: Sheet, file: str, odd: list[Cell], changed: dict[tuple[int, int], Cell]) -> list[Finding]:
    counts: dict[int, list[Cell]] = {}
    for cell in odd:
        if cell[:2] in changed:
            counts.setdefault(cell.column, []).append(cell)
    found = []
    for column, cells in sorted(counts.items()):
        first = cells[0]
        read = clean(str(changed[first[:2]].value))
        message = (
            f"{len(cells)} ô ở cột {column_letter(column)} gõ bằng mã chữ cũ đã chuyển sang Unicode, "
            f"ví dụ “{clean(str(first.value))}” thành “{read}”."
        )
        place = Place(file, sheet.name, first.address, first.row, value=clean(str(first.value)))
        problem = Problem(place, message, "Xin đọc lướt lại tên người.")
        found.append(Finding.of(codes.DECODED, problem, fixed=True))
    return found
