"""The rows below a header → typed lines; what cannot be read is told, and nothing is dropped without a word."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from hoinghi.model.column import Column, Kind, columns
from hoinghi.model.finding import Finding, Place, Problem, Severity
from hoinghi.model.people import CouncilMember, Delegate, Nominee, Unit
from hoinghi.model.plan import Basis, Event
from hoinghi.model.workspace import Rejected
from hoinghi.reading import codes
from hoinghi.reading.cells import Trouble, is_blank, reader
from hoinghi.reading.lines import LineSorter
from hoinghi.reading.people import Groups, settle
from hoinghi.vietnamese.identity import is_ditto, mask
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hoinghi.model.row import Row, Source
    from hoinghi.reading.cells import Reader
    from hoinghi.reading.headers import Layout
    from hoinghi.xlsx import Cell, Sheet

__all__ = ["Lines", "SkippedRow", "read_lines"]

_WANTED: Final[Mapping[type[Row], frozenset[str]]] = {
    Nominee: frozenset({"unit", "field"}),
    Delegate: frozenset({"unit", "category"}),
    CouncilMember: frozenset({"post", "role"}),
    Unit: frozenset({"kind"}),
    Basis: frozenset({"issuer"}),
    Event: frozenset({"level"}),
}
"""Optional cells whose absence a clerk wants to hear of; the checks tell of those that they look at themselves."""

_FILLED: Final = {Kind.TEXT, Kind.STATUS, Kind.NOMINEE_KIND, Kind.ETHNICITY, Kind.DATE}
"""Kinds whose blank cells take the value of the vertical merge that they lie in."""


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that is no data, and why."""

    row: int
    reason: str


@dataclass(slots=True)
class Lines:
    """What the rows of one table on one sheet are. ``unread``: rejected rows as they were typed, by row."""

    source: Source
    rows: list[Any] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    unread: dict[int, dict[str, str]] = field(default_factory=dict)
    skipped: list[SkippedRow] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Slot:
    """A column of the sheet that is read: where it stands, what it is, and by what."""

    number: int
    column: Column
    read: Reader
    wanted: bool


@dataclass(slots=True)
class _Draft:
    """A line in the making."""

    row: int
    values: dict[str, Any] = field(default_factory=dict)
    raw: dict[str, str] = field(default_factory=dict)
    troubles: list[tuple[Column | None, Trouble]] = field(default_factory=list)
    lacking: list[Column] = field(default_factory=list)  # required columns without a value
    wanted: list[Column] = field(default_factory=list)  # blank cells that a clerk wants to hear of


def read_lines(
    sheet: Sheet, layout: Layout, source: Source, is_guest: Callable[[str], bool], groups: Groups
) -> Lines:
    """Read every row below the header; ``is_guest`` tells the categories for which post and unit may be the name."""
    lines = Lines(source)
    slots = _slots(layout)
    private = [(slot.column.attribute, slot.number) for slot in slots if slot.column.private]
    sorter = LineSorter(layout)
    merged = _merged_down(sheet, layout)
    above: dict[int, Cell] = {}
    for row, found in sheet.rows():
        if row < layout.first_row:
            continue
        cells = {cell.column: cell for cell in found}
        line = sorter.sort(row, cells)
        if line.reason:
            lines.skipped.append(SkippedRow(row, line.reason))
            if line.group:
                groups.enter(line.group)
                above = {}
            if line.doubtful:
                _tell_doubtful(lines, row, cells, line.reason)
            continue
        draft = _draft(row, cells, slots, merged, above)
        above = cells
        if layout.row_type in {Nominee, Delegate}:
            groups.fill(layout.row_type, draft.values)
            numeric = frozenset(a for a, n in private if n in cells and cells[n].kind == "number")
            draft.troubles += settle(layout.row_type, draft.values, draft.raw, numeric)
            if layout.row_type is Delegate:
                _excuse_guest(draft, is_guest)
        _finish(lines, layout, draft)
    return lines


def _slots(layout: Layout) -> tuple[_Slot, ...]:
    wanted = _WANTED.get(layout.row_type, frozenset())
    order = {each.attribute: place for place, each in enumerate(columns(layout.row_type))}
    found = [
        _Slot(each.number, each.column, reader(each.column.kind), each.column.attribute in wanted)
        for each in layout.fields
        if each.column is not None
    ]
    return tuple(sorted(found, key=lambda slot: order[slot.column.attribute]))


def _merged_down(sheet: Sheet, layout: Layout) -> dict[tuple[int, int], Cell]:
    """Return the cells that blank cells below them are merged with: one unit beside five people."""
    found: dict[tuple[int, int], Cell] = {}
    for merge in sheet.merges:
        if merge.first_row < layout.first_row or merge.first_row == merge.last_row:
            continue
        anchor = sheet.get(*merge.anchor)
        if anchor is not None and merge.first_column == merge.last_column:
            last = min(merge.last_row, sheet.n_rows)
            found.update({(row, merge.first_column): anchor for row in range(merge.first_row + 1, last + 1)})
    return found


def _draft(
    row: int,
    cells: Mapping[int, Cell],
    slots: tuple[_Slot, ...],
    merged: Mapping[tuple[int, int], Cell],
    above: dict[int, Cell],
) -> _Draft:
    draft = _Draft(row)
    for number, column, read, wanted in ((s.number, s.column, s.read, s.wanted) for s in slots):
        cell = cells.get(number)
        if cell is None and merged and column.kind in _FILLED:
            cell = merged.get((row, number))
        if cell is not None and cell.kind == "text" and is_ditto(cell.value):
            cell = _ditto(cell, above, draft, column, cells)
        if cell is None or is_blank(cell, column.kind):
            if cell is not None and cell.text.strip():
                draft.raw[column.key] = cell.text
            if column.required:
                draft.lacking.append(column)
            elif wanted:
                draft.wanted.append(column)
            continue
        draft.raw[column.key] = cell.text
        value, troubles, ok = read(cell, column.header)
        if troubles:
            draft.troubles += [(column, each) for each in troubles]
        if ok:
            draft.values[column.attribute] = value
        elif column.required:
            draft.lacking.append(column)
    return draft


def _ditto(
    cell: Cell, above: Mapping[int, Cell], draft: _Draft, column: Column, cells: Mapping[int, Cell]
) -> Cell | None:
    """Return the cell that "-nt-" stands for; it also takes its place, so that the next row finds it."""
    meant = above.get(cell.column)
    if meant is None:
        return cell
    said = Trouble(
        codes.DITTO, f"“{clean(cell.text)}” được đọc là “{clean(meant.text)}” như dòng trên.", fixed=True
    )
    draft.troubles.append((column, said))
    cells[cell.column] = meant  # type: ignore[index]  # our own dict of this row
    return meant


def _excuse_guest(draft: _Draft, is_guest: Callable[[str], bool]) -> None:
    """Let post and unit serve as the name of a guest who is still to be named."""
    values = draft.values
    if values.get("post") and values.get("unit") and is_guest(values.get("category", "")):
        unnamed = [each for each in draft.lacking if each.kind is Kind.NAME and not draft.raw.get(each.key)]
        for each in unnamed:
            draft.lacking.remove(each)
            values[each.attribute] = ""


def _finish(lines: Lines, layout: Layout, draft: _Draft) -> None:
    told = {column.attribute for column, _ in draft.troubles if column is not None}
    for column in draft.lacking:
        if column.attribute not in told:
            message = f"Cột “{column.header}” bắt buộc mà bỏ trống."
            draft.troubles.append((column, Trouble(codes.BLANK_REQUIRED, message, "Điền vào ô này.")))
    for column in draft.wanted:
        if not draft.values.get(column.attribute):  # a title row above may have filled it
            draft.troubles.append((column, Trouble(codes.BLANK_WANTED, f"Cột “{column.header}” bỏ trống.")))
    subject = _subject(layout.row_type, draft)
    for at, trouble in draft.troubles:
        lines.findings.append(
            Finding.of(
                trouble.code,
                Problem(
                    _place(lines.source, draft, at, subject),
                    trouble.message,
                    trouble.hint,
                    trouble.severity,
                ),
                fixed=trouble.fixed,
            )
        )
    if draft.lacking:
        text = ", ".join(
            mask(value) if _is_private(layout.row_type, key) else value for key, value in draft.raw.items()
        )
        lines.rejected.append(Rejected(_place(lines.source, draft, None, subject), text))
        lines.unread[draft.row] = draft.raw
        return
    lines.rows.append(layout.row_type(source=lines.source, row=draft.row, raw=draft.raw, **draft.values))


def _is_private(row_type: type[Row], key: str) -> bool:
    return any(each.key == key and each.private for each in columns(row_type))


def _subject(row_type: type[Row], draft: _Draft) -> str:
    first = next((each for each in columns(row_type) if each.required), None)
    label = clean(str(draft.values.get(first.attribute) or draft.raw.get(first.key, ""))) if first else ""
    number = draft.raw.get("stt", "").strip()
    return ", ".join(part for part in (f"STT {number}" if number else "", label) if part)


def _place(source: Source, draft: _Draft, column: Column | None, subject: str) -> Place:
    if column is None:
        return source.place(row=draft.row, subject=subject)
    typed = draft.raw.get(column.key, "")
    value = mask(typed) if column.private and typed else typed
    letter = source.letters.get(column.key)
    return Place(
        source.file, source.sheet, f"{letter}{draft.row}" if letter else None, draft.row, column.header, subject, value,
        source.table,
    )  # fmt: skip


def _tell_doubtful(lines: Lines, row: int, cells: Mapping[int, Cell], reason: str) -> None:
    cell = next(cell for cell in cells.values() if clean(cell.text))
    source = lines.source
    place = Place(source.file, source.sheet, cell.address, row, value=clean(cell.text), table=source.table)
    problem = Problem(
        place,
        f"Dòng {row} {reason} nên không được tính: “{clean(cell.text)}”.",
        "Nếu là dữ liệu, điền đủ các cột; nếu là ghi chú, chuyển ra ngoài bảng.",
        Severity.WARNING,
    )
    lines.findings.append(Finding.of(codes.ROWS_PASSED, problem))
