"""Notes into a copy of a workbook and out of it again, every part that has no share in it left as it was.

Marks are our comments (the mark in brackets is their first line), our fills, the summary sheet, and a custom
property named after the mark that says which sheet is the summary and which tab was open before.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, Final

from hoinghi.xlsx.bookedit import BookEditor
from hoinghi.xlsx.comments import (
    add_boxes,
    add_comments,
    comment_count,
    comments_part,
    new_drawing,
    remove_boxes,
    remove_comments,
)
from hoinghi.xlsx.editor import CannotPatch, empty_root
from hoinghi.xlsx.grid import parse_cell
from hoinghi.xlsx.limits import LIMITS
from hoinghi.xlsx.notes import Note, Summary
from hoinghi.xlsx.package import load
from hoinghi.xlsx.problems import Unreadable
from hoinghi.xlsx.sniff import sniff
from hoinghi.xlsx.summary import is_summary, sheet_title, summary_xml

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["CannotPatch", "Note", "Summary", "annotate", "has_mark", "strip_marks"]

_SHEET_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_COMMENTS_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_VML_TYPE: Final = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_LEVELS: Final = ("error", "warning", "note")


def annotate(source: Path | bytes, notes: Sequence[Note], summary: Summary | None, *, mark: str) -> bytes:
    """Return a copy with comments and fills at the noted cells, and the summary as its last, open sheet.

    Notes on a merged cell go to the cell that shows; several on one cell are joined, the worst gives the
    colour. Marks of an earlier run are taken out first. Notes on sheets that are not there are left out.

    Raises:
        CannotPatch: the workbook cannot be changed in place.
        Unreadable: it is no workbook.
    """
    data = strip_marks(source, mark=mark)
    book = BookEditor(data)
    by_sheet: dict[str, list[Note]] = {}
    for note in notes:
        by_sheet.setdefault(note.sheet, []).append(note)
    for sheet in book.sheets():
        if sheet.name in by_sheet and sheet.is_table:
            _annotate_sheet(book, sheet.path, by_sheet[sheet.name], mark)
    state = {} if summary is None else _add_summary(book, summary, mark)
    book.set_property(mark, json.dumps(state, ensure_ascii=False))
    return book.data()


def _annotate_sheet(book: BookEditor, path: str, notes: Sequence[Note], mark: str) -> None:
    text = book.text(path)
    merges = text.merges()
    said: dict[tuple[int, int], list[str]] = {}
    level: dict[tuple[int, int], str] = {}
    for note in notes:
        place = parse_cell(note.cell)
        place = next((merge.anchor for merge in merges if merge.contains(*place)), place)
        said.setdefault(place, []).append(note.text)
        level[place] = min(level.get(place, "note"), note.level, key=_LEVELS.index)
    for wanted in ("error", "warning"):
        cells = [place for place, worst in level.items() if worst == wanted]
        if cells:
            text.restyle(cells, partial(book.styles().marked, level=wanted))
    _comment(book, path, {place: "\n".join(lines) for place, lines in said.items()}, mark)


def _comment(book: BookEditor, path: str, notes: dict[tuple[int, int], str], mark: str) -> None:
    editor, text = book.editor, book.text(path)
    part = comments_part(editor, path)
    if part is None:
        part = editor.fresh("xl/comments{}.xml")
        editor.plant(part, empty_root("comments", book.main))
        editor.type_part(part, _COMMENTS_TYPE)
        editor.relate(path, f"{book.office}/comments", part)
    fresh = add_comments(editor.tree(part), notes, mark)
    editor.touch(part)
    relation = text.legacy_drawing()
    if relation is None:
        drawing = editor.fresh("xl/drawings/vmlDrawing{}.vml")
        editor.put(drawing, add_boxes(new_drawing(), notes, fresh))
        editor.type_extension("vml", _VML_TYPE)
        text.add_legacy_drawing(editor.relate(path, f"{book.office}/vmlDrawing", drawing), book.office)
    else:
        drawing = _drawing(book, path, relation)
        editor.put(drawing, add_boxes(editor.text(drawing), notes, fresh))


def _drawing(book: BookEditor, path: str, relation: str) -> str:
    for found in book.editor.relations(path):
        if found.id == relation and book.editor.has(found.target):
            return found.target
    raise CannotPatch("drawing", relation)


def _add_summary(book: BookEditor, summary: Summary, mark: str) -> dict[str, object]:
    """Add the sheet, make it the open one, and return what is needed to undo that."""
    editor = book.editor
    sheets = book.sheets()
    name = sheet_title(summary.title, [sheet.name for sheet in sheets])
    part = editor.fresh("xl/worksheets/sheet{}.xml")
    editor.put(part, summary_xml(summary, book.styles(), book.main, mark))
    editor.type_part(part, _SHEET_TYPE)
    relation = editor.relate(book.path, f"{book.office}/worksheet", part)
    selected = []
    for place, sheet in enumerate(sheets):
        text = book.text(sheet.path)
        if text.selected:
            selected.append(place)
            text.select(selected=False)
    before = book.add_sheet(name, relation)
    return {"sheet": name, "active": before, "selected": selected}


def strip_marks(source: Path | bytes, *, mark: str) -> bytes:
    """Return a workbook without our marks, the same bytes if it has none.

    A cell gets back the fill that it had, if that was a plain colour. Styles that no cell uses stay.

    Raises:
        CannotPatch: the workbook cannot be changed in place.
        Unreadable: it is no workbook.
    """
    data = _load(source)
    if not has_mark(data, mark=mark):
        return data
    book = BookEditor(data)
    state = book.state(mark) or {}
    _remove_summary(book, state, mark)
    before = book.styles().unmarked(trust=book.keeps_colours())
    sheets = book.sheets()
    if not any(book.text(sheet.path).selected for sheet in sheets):
        for place in _numbers(state.get("selected")):
            if place < len(sheets):
                book.text(sheets[place].path).select(selected=True)
    for sheet in sheets:
        if sheet.is_table:
            if before:
                book.text(sheet.path).restyle_all(lambda style: before.get(style, style))
            _uncomment(book, sheet.path, mark)
    book.set_property(mark, None)
    return book.data()


def _uncomment(book: BookEditor, path: str, mark: str) -> None:
    editor, text = book.editor, book.text(path)
    part = comments_part(editor, path)
    if part is None:
        return
    root = editor.tree(part)
    gone, changed = remove_comments(root, mark)
    if changed:
        editor.touch(part)
    if gone and not comment_count(root):
        editor.unrelate(path, part)
        editor.remove(part)
    relation = text.legacy_drawing()
    if not gone or relation is None:
        return
    drawing = _drawing(book, path, relation)
    left, used = remove_boxes(editor.text(drawing), gone)
    if used:
        editor.put(drawing, left)
    else:
        text.remove_legacy_drawing()
        editor.unrelate(path, drawing)
        editor.remove(drawing)


def _remove_summary(book: BookEditor, state: dict[str, object], mark: str) -> None:
    sheets = [sheet for sheet in book.sheets() if sheet.is_table]
    ours = [sheet for sheet in sheets if is_summary(book.editor.text(sheet.path), mark)]
    found = next(
        (sheet for sheet in (*ours, *sheets) if sheet in ours or sheet.name == state.get("sheet")), None
    )
    if found is None:
        return
    book.remove_sheet(found.name, active=next(iter(_numbers([state.get("active")])), 0))
    book.editor.unrelate(book.path, found.path)
    book.editor.remove(found.path)


def _numbers(values: object) -> list[int]:
    return [value for value in values if isinstance(value, int)] if isinstance(values, list) else []


def has_mark(source: Path | bytes, *, mark: str) -> bool:
    """Tell whether a file is a workbook that bears our mark."""
    data = _load(source)
    if sniff(data) not in {"xlsx", "xlsm"}:
        return False
    try:
        book = BookEditor(data)
        if book.state(mark) is not None:
            return True
        return any(book.has_notes(sheet.path, mark) for sheet in book.sheets())
    except (CannotPatch, Unreadable):
        return False


def _load(source: Path | bytes) -> bytes:
    return load(source, LIMITS)
