"""A folder of spreadsheets → one Workspace. Every file is read once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeVar

from hoinghi.errors import HoinghiError
from hoinghi.model.choices import ColumnChoice
from hoinghi.model.finding import Finding, Place, Problem
from hoinghi.model.mark import FORM_PROPERTY, LISTS_SHEET, MARK_PROPERTY
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.plan import Info
from hoinghi.model.tables import TABLES
from hoinghi.model.workspace import Skipped, Table, Workspace
from hoinghi.reading import codes
from hoinghi.reading.choices import Choices
from hoinghi.reading.files import Book, Refusal, open_book
from hoinghi.reading.folder import is_open, sent_otherwise, shown, spreadsheets
from hoinghi.reading.ownpapers import with_own_papers
from hoinghi.reading.repeats import without_copies, without_repeats
from hoinghi.reading.rules import load_rules
from hoinghi.reading.sent import not_spreadsheets, without_list
from hoinghi.reading.settings import settings_of
from hoinghi.reading.sheets import SheetReading, read_sheet
from hoinghi.reading.sides import with_own_sides
from hoinghi.reading.spellings import respelt
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from hoinghi.model.row import Row
    from hoinghi.model.rules import Rules
    from hoinghi.xlsx import Sheet

__all__ = ["choices_in", "file_findings", "is_settings", "open_elsewhere", "read", "rules_in"]

R = TypeVar("R", bound="Row")
_PEOPLE: Final[tuple[type[Row], ...]] = (Nominee, Delegate)


@dataclass(slots=True)
class _Gathered:
    """What the files hold, in the order in which they are read."""

    readings: list[SheetReading] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    choices: Choices = field(default_factory=Choices)


def read(folder: Path, *, named: Sequence[Path] = ()) -> Workspace:
    """Read a folder, and the files named on the command line wherever they lie.

    A named file that cannot be read ends the command; one met in the folder is an error finding, and the rest
    goes on.

    Raises:
        HoinghiError: no folder, no spreadsheet in it, or a named file that cannot be read.
    """
    paths = spreadsheets(folder)
    wanted = {path.resolve(): open_book(path) for path in named}
    known = {path.resolve() for path in paths}
    paths += [path for path in named if path.resolve() not in known]
    if not paths:
        raise HoinghiError(
            f"Không thấy bảng tính nào trong “{folder}”. "
            "Chạy `hoinghi init` để tạo mẫu, hoặc `hoinghi demo` để xem ví dụ."
        )
    rules = with_own_papers(load_rules(), folder)
    ready = {path: open_book(path) for path in paths if is_settings(path) and path.resolve() not in wanted}
    ready |= {path: wanted[path.resolve()] for path in paths if path.resolve() in wanted}
    chosen = [(shown(path, folder), book) for path, book in ready.items() if is_settings(path)]
    gathered = _Gathered(choices=Choices(choices_in(chosen, rules)))
    own_rules = rules_in(chosen, rules)
    returned = {path.name: path for path, book in wanted.items() if _is_marked(book)}
    for path in paths:
        if path.name in returned and path.resolve() not in wanted:
            reason = f"đọc bản đánh dấu {shown(returned[path.name], folder)} thay cho tệp này"
            gathered.skipped.append(Skipped(shown(path, folder), "", reason))
            continue
        book = ready.get(path) or open_book(path)
        _read_file(path, folder, own_rules, gathered, book, named=path.resolve() in wanted)
    gathered.findings += gathered.choices.idle(gathered.files)
    gathered.findings += not_spreadsheets(shown(path, folder) for path in sent_otherwise(folder))
    return _joined(folder, rules, gathered)


def _read_file(
    path: Path, folder: Path, rules: Rules, gathered: _Gathered, book: Book | Refusal, *, named: bool
) -> None:
    """Read a file of the folder; ``named``: on the command line."""
    file = shown(path, folder)
    if isinstance(book, Refusal):
        if named:
            raise HoinghiError(f"Không đọc được “{file}”: {book.sentence}.")
        gathered.findings.append(refused(file, book))
        return
    if _is_marked(book) and not named:
        gathered.skipped.append(Skipped(file, "", "bản đánh dấu do hoinghi ghi ra, không phải tệp gốc"))
        return
    gathered.files.append(file)
    gathered.findings += file_findings(file, book)
    if is_open(path):
        gathered.findings.append(open_elsewhere(file))
    readings = [
        read_sheet(sheet, file, rules, gathered.choices.of(file, sheet.name)) for sheet in book.sheets
    ]
    for reading in readings:
        gathered.readings.append(reading)
        gathered.findings += reading.findings
        if reading.reason and not _is_ours(book, reading.sheet):
            gathered.skipped.append(Skipped(file, reading.sheet.name, reading.reason))
    gathered.findings += without_list(file, readings)


def is_settings(path: Path) -> bool:
    """Whether a file is the workbook of settings, which says how the others are read; also a copy of it."""
    return path.suffix.casefold() in {".xlsx", ".xlsm"} and path.stem.casefold().startswith("hoinghi")


def choices_in(books: Iterable[tuple[str, Book | Refusal]], rules: Rules) -> list[ColumnChoice]:
    """Return the lines of "Đọc cột" in workbooks of settings, by what they are called."""
    return _rows_in(books, rules, ColumnChoice)


def rules_in(books: Iterable[tuple[str, Book | Refusal]], rules: Rules) -> Rules:
    """Return the rules as workbooks of settings change them, for reading the other files by."""
    return with_own_sides(rules, settings_of(_rows_in(books, rules, Info))[0])[0]


def _rows_in(books: Iterable[tuple[str, Book | Refusal]], rules: Rules, row_type: type[R]) -> list[R]:
    """Return the lines of one table in workbooks of settings, from sheets that bear its name."""
    found: list[R] = []
    for file, book in books:
        for sheet in book.sheets if isinstance(book, Book) else ():
            if fold(sheet.name) == fold(row_type.SHEET.name):
                parts = read_sheet(sheet, file, rules).parts
                found += [row for part in parts for row in part.lines.rows if isinstance(row, row_type)]
    return found


def _is_marked(book: Book | Refusal) -> bool:
    """Whether it is a copy of ours with notes; one that was sent back and named stands for its original."""
    return isinstance(book, Book) and MARK_PROPERTY in book.properties


def _is_ours(book: Book, sheet: Sheet) -> bool:
    """Whether we put the sheet there: the words of drop-downs, or the findings of a marked copy."""
    lists = sheet.name == LISTS_SHEET and sheet.hidden and FORM_PROPERTY in book.properties
    return lists or f'"{sheet.name}"' in book.properties.get(MARK_PROPERTY, "")


def refused(file: str, refusal: Refusal) -> Finding:
    """Say why a file of the folder could not be read."""
    return Finding.of(codes.FILE_UNREADABLE, Problem(Place(file), f"Không đọc được: {refusal.sentence}."))


def open_elsewhere(file: str) -> Finding:
    """Say that a file is read as it was last saved."""
    return Finding.of(
        codes.FILE_OPEN, Problem(Place(file), "Tệp đang mở trong Excel; đọc theo bản lưu gần nhất.")
    )


def file_findings(file: str, book: Book) -> list[Finding]:
    """Return what is to be told of a file that could be read, wholly or in part."""
    return [
        Finding.of(each.code, Problem(Place(file, each.sheet, each.cell, each.row), each.message, each.hint))
        for each in book.problems
    ]


def _joined(folder: Path, rules: Rules, gathered: _Gathered) -> Workspace:
    findings = list(gathered.findings)
    tables: dict[type[Row], Table[Any]] = {}
    for row_type in TABLES:
        if row_type not in _PEOPLE:
            _join(row_type, gathered, tables, findings)
    settings, told = settings_of(tables[Info].rows if Info in tables else ())
    findings += told
    rules, told = with_own_sides(rules, settings)
    findings += told
    known = Workspace(folder, settings, rules, tables)
    for row_type in _PEOPLE:
        _join(row_type, gathered, tables, findings, known)
    return Workspace(
        folder,
        settings,
        rules,
        tables,
        tuple(sorted(findings, key=lambda each: each.order)),
        tuple(gathered.skipped),
        tuple(gathered.files),
    )


def _join(
    row_type: type[Row],
    gathered: _Gathered,
    tables: dict[type[Row], Table[Any]],
    findings: list[Finding],
    known: Workspace | None = None,
) -> None:
    """Join the lines of a table from all files; ``known`` holds the words that people's lines use."""
    parts = [part for each in gathered.readings for part in each.parts if part.row_type is row_type]
    if not parts:
        return
    rows: list[Any] = [row for part in parts for row in part.lines.rows]
    repeats: list[Any] = []
    if known is not None:
        rows, told = respelt(known, rows)
        findings += told
        rows, repeats, told = without_repeats(rows)
        findings += told
    elif row_type is not Info:  # a repeated setting is told by itself
        rows, repeats, told = without_copies(rows)
        findings += told
    tables[row_type] = Table(
        row_type,
        tuple(rows),
        tuple(each for part in parts for each in part.lines.rejected),
        tuple(repeats),
        tuple(part.lines.source for part in parts),
    )
