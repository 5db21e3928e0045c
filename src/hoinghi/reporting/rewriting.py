"""Marking a workbook that cannot be patched, by loading and saving it whole.

What openpyxl does not know is lost.
"""

from __future__ import annotations

import warnings
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import PatternFill

from hoinghi.model.mark import MARK_PROPERTY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hoinghi.xlsx.notes import Note, Summary

__all__ = ["rewritten"]

_FILLS = {"error": "FFC7CE", "warning": "FFEB9C"}


def rewritten(source: Path, notes: Sequence[Note], listed: Summary) -> bytes | None:
    """Return the marked workbook, or None when openpyxl cannot open it either."""
    # Its warnings are about what it does not know; our own sentence says that something may be lost.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _rewritten(source, notes, listed)


def _rewritten(source: Path, notes: Sequence[Note], listed: Summary) -> bytes | None:
    try:
        book = openpyxl.load_workbook(source, keep_vba=source.suffix.lower() == ".xlsm")
    except Exception:  # noqa: BLE001 - openpyxl passes on whatever a broken part raises: zip, zlib, XML, its own
        return None
    for note in notes:
        if note.sheet not in book.sheetnames:
            continue
        sheet = book[note.sheet]
        merged = next((each for each in sheet.merged_cells.ranges if note.cell in each), None)
        cell = sheet.cell(merged.min_row, merged.min_col) if merged else sheet[note.cell]
        said = f"{cell.comment.text}\n{note.text}" if cell.comment else note.text
        cell.comment = Comment(said, MARK_PROPERTY)
        if note.level in _FILLS:
            cell.fill = PatternFill("solid", fgColor=_FILLS[note.level])
    sheet = book.create_sheet(listed.title)
    sheet.append(list(listed.header))
    for row in listed.rows:
        sheet.append(list(row))
    book.active = len(book.sheetnames) - 1
    properties: Any = book
    properties.custom_doc_props.append(StringProperty(name=MARK_PROPERTY, value="{}"))
    target = BytesIO()
    book.save(target)
    return target.getvalue()
