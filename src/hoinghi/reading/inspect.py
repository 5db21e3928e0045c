"""How one file is understood: every sheet, header, column, line, and what was passed over.

Values are those of the user's own file on the user's own machine, so identity and phone numbers stand in full
in the JSON; whoever prints them masks them (``private``). Findings mask them always.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from hoinghi.errors import HoinghiError
from hoinghi.model.people import NomineeKind
from hoinghi.reading.choices import Choices
from hoinghi.reading.files import Book, Refusal, open_book
from hoinghi.reading.folder import is_open
from hoinghi.reading.generic import guess_header
from hoinghi.reading.rows import SkippedRow
from hoinghi.reading.rules import load_rules
from hoinghi.reading.sheets import read_sheet
from hoinghi.reading.workspace import choices_in, file_findings, is_settings, open_elsewhere, rules_in
from hoinghi.vietnamese.dates import clock, short_date
from hoinghi.vietnamese.identity import Sex
from hoinghi.vietnamese.text import clean, slug
from hoinghi.xlsx import column_letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from hoinghi.model.finding import Finding
    from hoinghi.model.row import Row
    from hoinghi.reading.layout import Field
    from hoinghi.reading.sheets import Part
    from hoinghi.xlsx import Cell, Sheet

__all__ = ["ColumnView", "Inspection", "RowView", "SheetView", "inspect"]


_ABOVE: Final = 3  # folders in which the settings of a file are looked for: nhan/thon-1/ lies two below


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column: its letter, its title (None without a header), the field it is read as, if any."""

    letter: str
    header: str | None
    key: str  # of its values in a row
    field: str | None = None
    name: str = ""  # the header that the field has in our forms
    private: bool = False
    settled: bool = False  # by "Đọc cột"
    sample: str = ""  # the first value below, as typed


@dataclass(frozen=True, slots=True)
class RowView:
    """A line as it is understood; what cannot be understood stands as it was typed, a blank is None."""

    row: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SheetView:
    """A table of a sheet, or a whole sheet that holds none of ours (``table`` None, ``reason`` says why)."""

    name: str
    table: str | None
    header_rows: tuple[int, ...]
    columns: tuple[ColumnView, ...]
    rows: tuple[RowView, ...]
    skipped: tuple[SkippedRow, ...] = ()
    reason: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the object that ``inspect --json`` promises for a sheet."""
        return {
            "name": self.name,
            "table": self.table,
            "header_rows": list(self.header_rows),
            "columns": [{"column": c.letter, "header": c.header, "field": c.field} for c in self.columns],
            "rows": [{"row": each.row, "values": dict(each.values)} for each in self.rows],
            "skipped_rows": [{"row": each.row, "reason": each.reason} for each in self.skipped],
        }

    def for_screen(self) -> dict[str, Any]:
        """Return the same object with what only a person looks at: a sample of each column of the file."""
        columns = [
            {
                "column": c.letter,
                "header": c.header,
                "field": c.field,
                "sample": c.sample,
                "settled": c.settled,
            }
            for c in self.columns
        ]
        return self.as_json() | {"columns": columns}


@dataclass(frozen=True, slots=True)
class Inspection:
    """One file, as it is understood."""

    file: str
    sheets: tuple[SheetView, ...]
    findings: tuple[Finding, ...]

    def as_json(self) -> dict[str, Any]:
        """Return what ``inspect --json`` promises: every sheet with every key, then the findings."""
        return {
            "sheets": [each.as_json() for each in self.sheets],
            "findings": [each.as_json() for each in self.findings],
        }

    def for_screen(self) -> dict[str, Any]:
        """Return the same with a sample of each column."""
        return self.as_json() | {"sheets": [each.for_screen() for each in self.sheets]}


def inspect(path: Path) -> Inspection:
    """Read one file alone.

    Raises:
        HoinghiError: the file cannot be read at all.
    """
    book = open_book(path)
    if isinstance(book, Refusal):
        raise HoinghiError(f"Không đọc được “{path.name}”: {book.sentence}.")
    return _inspected(path, book)


def _inspected(path: Path, book: Book) -> Inspection:
    settled = _settings_beside(path)
    choices = Choices(choices_in(settled, load_rules()))
    rules = rules_in(settled, load_rules())
    views: list[SheetView] = []
    findings = file_findings(path.name, book)
    if is_open(path):
        findings.append(open_elsewhere(path.name))
    for sheet in book.sheets:
        reading = read_sheet(sheet, path.name, rules, choices.of(path.name, sheet.name))
        findings += reading.findings
        views += [_of_part(reading.sheet, part) for part in reading.parts] or [
            _of_other(reading.sheet, reading.reason)
        ]
    return Inspection(path.name, tuple(views), tuple(sorted(findings, key=lambda each: each.order)))


def _settings_beside(path: Path) -> list[tuple[str, Book | Refusal]]:
    """Return the workbooks of settings in the folder of a file, or else in the nearest one above it."""
    for folder in path.resolve().parents[:_ABOVE]:
        books = [each for each in folder.glob("*.xls[xm]") if is_settings(each) and each.name != path.name]
        if books:
            return [(each.name, open_book(each)) for each in sorted(books)]
    return []


def _of_part(sheet: Sheet, part: Part) -> SheetView:
    """Return a table; without a header every row is shown as it stands, with what its columns seem to be."""
    layout = part.layout
    if layout.header_rows:
        return _of_table(sheet, part)
    shown = _of_other(sheet, "")
    meant = {each.letter: each for each in layout.fields}
    views = tuple(_meaning(view, meant.get(view.letter)) for view in shown.columns)
    return replace(shown, table=layout.row_type.SHEET.key, columns=views)


def _meaning(view: ColumnView, field: Field | None) -> ColumnView:
    if field is None or field.column is None:
        return view
    column = field.column
    return replace(view, field=column.key, name=column.header, private=column.private, settled=field.settled)


def _of_table(sheet: Sheet, part: Part) -> SheetView:
    layout, lines = part.layout, part.lines
    read = sorted({row.row for row in lines.rows} | set(lines.unread))
    views = []
    for each in layout.fields:
        column = each.column or each.part_of
        key = column.key if column else slug(each.title) or each.letter
        views.append(
            ColumnView(
                each.letter,
                each.title or None,
                key,
                column.key if column else None,
                column.header if column else "",
                column is not None and column.private,
                each.settled,
                _first(sheet, each.number, read),
            )
        )
    others = {
        view.key: each.number for view, each in zip(views, layout.fields, strict=True) if not view.field
    }
    rows = [RowView(row.row, _values(sheet, row, views, others)) for row in lines.rows]
    for number, raw in lines.unread.items():
        typed = {view.key: raw.get(view.key) or None for view in views if view.field}
        rows.append(RowView(number, typed | _typed(sheet, number, others)))
    rows.sort(key=lambda each: each.row)
    return SheetView(
        sheet.name,
        layout.row_type.SHEET.key,
        layout.header_rows,
        tuple(views),
        tuple(rows),
        tuple(lines.skipped),
    )


def _values(sheet: Sheet, row: Row, views: list[ColumnView], others: Mapping[str, int]) -> dict[str, Any]:
    """Return the line by column, then what the sheet tells of it otherwise, such as the unit of its group."""
    known = row.values()
    found = {view.key: _plain(known[view.key], row.raw.get(view.key, "")) for view in views if view.field}
    found |= _typed(sheet, row.row, others)
    for key, value in known.items():
        if key not in found and value not in (None, ""):
            found[key] = _plain(value, "")
    return found


def _typed(sheet: Sheet, row: int, columns: Mapping[str, int]) -> dict[str, Any]:
    return {key: _cell(sheet.get(row, number)) for key, number in columns.items()}


def _first(sheet: Sheet, column: int, rows: Iterable[int]) -> str:
    return next((text for row in rows if (text := _cell(sheet.get(row, column)))), "")


def _cell(cell: Cell | None) -> str | None:
    return (clean(cell.text) or None) if cell is not None else None


def _plain(value: object, typed: str) -> Any:  # noqa: PLR0911 - one line for each type
    """Return a value as JSON and a clerk's eye take it."""
    match value:
        case None | "":
            return clean(typed) or None
        case bool() | int():
            return value
        case Sex() | NomineeKind():
            return value.label
        case Enum():
            return value.value
        case dt.date():
            return short_date(value)
        case dt.time():
            return clock(value)
        case Decimal() | Fraction():
            return float(value)
        case _:
            return str(value)


def _of_other(sheet: Sheet, reason: str) -> SheetView:
    guess = guess_header(sheet)
    numbers = sorted({*guess.titles, *(cell.column for _, cells in sheet.rows() for cell in cells)})
    last = guess.rows[-1] if guess.rows else 0
    passed = {each.row for each in guess.skipped}
    below = [row for row, _ in sheet.rows() if row > last and row not in passed]
    views: list[ColumnView] = []
    taken: set[str] = set()
    for number in numbers:
        letter, title = column_letter(number), guess.titles.get(number, "")
        key = slug(title) or letter
        key = key if key not in taken else f"{key}_{letter.lower()}"
        taken.add(key)
        views.append(ColumnView(letter, title or None, key, sample=_first(sheet, number, below)))
    columns = {view.key: number for view, number in zip(views, numbers, strict=True)}
    above = [
        SkippedRow(row, "chữ phía trên bảng") for row, _ in sheet.rows() if guess.rows and row < guess.rows[0]
    ]
    rows = tuple(RowView(row, _typed(sheet, row, columns)) for row in below)
    return SheetView(sheet.name, None, guess.rows, tuple(views), rows, (*above, *guess.skipped), reason)
