"""The rows below a header → typed lines; what cannot be read is told, and nothing is dropped without a word."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Final

from hoinghi.model.column import Column, Kind, columns
from hoinghi.model.finding import Finding, Place, Problem, Severity
from hoinghi.model.people import CouncilMember, Delegate, Nominee, Status, Unit
from hoinghi.model.plan import Basis, Event
from hoinghi.model.workspace import Rejected
from hoinghi.reading import codes
from hoinghi.reading.cells import is_blank, reader
from hoinghi.reading.kinds.base import Reading, Trouble
from hoinghi.reading.lines import LineSorter
from hoinghi.reading.people import Groups, settle, take_hints
from hoinghi.vietnamese.identity import is_ditto, mask
from hoinghi.vietnamese.text import clean
from hoinghi.xlsx import column_letter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hoinghi.model.row import Row, Source
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


_NUMBERED: Final = re.compile(r"^\s*(?:\d{1,2}\s*[.)]|[-+•])\s*")
_LONGEST_DITTO: Final = 20  # characters of "(như trên)" with some blanks
DITTO: Final = Reading(None, ok=False)
"""What "-nt-" reads as before the row above is asked."""


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
    next_layout: Layout | None = None  # of another table that begins below


class _Slot:
    """A column of the sheet that is read: where it stands, what it is, and what its texts have turned out to say."""

    __slots__ = ("_read", "_texts", "attribute", "column", "filled", "key", "kind", "number", "wanted")

    def __init__(self, number: int, column: Column, *, wanted: bool) -> None:
        self.number, self.column, self.wanted = number, column, wanted
        self.attribute, self.key, self.kind = column.attribute, column.key, column.kind
        self.filled = column.kind in _FILLED
        self._read = reader(column.kind)
        self._texts: dict[str, Reading | None] = {}

    def read(self, cell: Cell) -> Reading | None:
        """Return what a cell says, None when nothing; equal texts of a column are read once."""
        if cell.kind != "text":
            return None if is_blank(cell, self.kind) else self._read(cell, self.column.header)
        typed = str(cell.value)
        try:
            return self._texts[typed]
        except KeyError:
            if len(typed) < _LONGEST_DITTO and is_ditto(typed):
                found: Reading | None = DITTO
            else:
                found = None if is_blank(cell, self.kind) else self._read(cell, self.column.header)
            self._texts[typed] = found
            return found


@dataclass(slots=True)
class _Draft:
    """A line in the making."""

    row: int
    values: dict[str, Any] = field(default_factory=dict)
    raw: dict[str, str] = field(default_factory=dict)
    troubles: list[tuple[Column | None, Trouble]] = field(default_factory=list)
    where: dict[str, str] = field(
        default_factory=dict
    )  # letters of cells that stand elsewhere than their column
    lacking: list[Column] = field(default_factory=list)  # required columns without a value
    wanted: list[Column] = field(default_factory=list)  # blank cells that a clerk wants to hear of


def read_lines(
    sheet: Sheet,
    layout: Layout,
    source: Source,
    groups: Groups,
    another: Callable[[int], Layout | None],
) -> Lines:
    """Read the rows below the header, up to where ``another`` finds the header of the next table."""
    lines = Lines(source)
    people = layout.row_type in {Nominee, Delegate}
    slots = _slots(layout)
    private = [(slot.column.attribute, slot.number) for slot in slots if slot.column.private]
    sorter = LineSorter(layout)
    merged = _merged_down(sheet, layout)
    above: dict[int, Cell] = {}
    late = False
    for row, found in sheet.rows():
        if row < layout.first_row:
            continue
        cells = {cell.column: cell for cell in found}
        hints: dict[str, Any] = {}
        for each in layout.compounds:
            each.apply(cells, hints)
        line = sorter.sort(row, cells)
        if line.ends:
            lines.next_layout = another(row)
            if lines.next_layout is not None:
                break
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
        if sorter.signed and not late:
            late = True
            _tell_late(lines, row, cells)
        if people:
            _tell_several(draft, sorter.mapped.get(sorter.name))
            _tell_struck(draft, cells.get(sorter.name), sorter.mapped.get(sorter.name))
            groups.fill(layout.row_type, draft.values)
            numeric = frozenset(a for a, n in private if n in cells and cells[n].kind == "number")
            troubled = frozenset(column.attribute for column, _ in draft.troubles if column is not None)
            draft.troubles += take_hints(layout.row_type, draft.values, hints)
            draft.troubles += settle(layout.row_type, draft.values, troubled, numeric)
            if layout.row_type is Delegate:
                _excuse_guest(draft, groups.is_guest)
        _finish(lines, layout, draft)
    return lines


def _slots(layout: Layout) -> tuple[_Slot, ...]:
    wanted = _WANTED.get(layout.row_type, frozenset())
    order = {each.attribute: place for place, each in enumerate(columns(layout.row_type))}
    found = [
        _Slot(each.number, each.column, wanted=each.column.attribute in wanted)
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
    cells: dict[int, Cell],
    slots: tuple[_Slot, ...],
    merged: Mapping[tuple[int, int], Cell],
    above: Mapping[int, Cell],
) -> _Draft:
    draft = _Draft(row)
    values, raw = draft.values, draft.raw
    for slot in slots:
        cell = cells.get(slot.number)
        if cell is None and merged and slot.filled:
            cell = merged.get((row, slot.number))
        found = None if cell is None else slot.read(cell)
        if found is DITTO and cell is not None:
            cell = _ditto(cell, above, draft, slot.column, cells)
            found = slot.read(cell)
        if cell is not None:
            if cell.column != slot.number:
                draft.where[slot.key] = column_letter(cell.column)
            raw[slot.key] = str(cell.value) if cell.kind == "text" else cell.text
        if found is None or found is DITTO:
            _note_blank(draft, slot)
            continue
        if found.troubles:
            draft.troubles += [(slot.column, each) for each in found.troubles]
        if found.ok:
            values[slot.attribute] = found.value
        elif slot.column.required:
            draft.lacking.append(slot.column)
    return draft


def _note_blank(draft: _Draft, slot: _Slot) -> None:
    if not draft.raw.get(slot.key, "").strip():
        draft.raw.pop(slot.key, None)
    if slot.column.required:
        draft.lacking.append(slot.column)
    elif slot.wanted:
        draft.wanted.append(slot.column)


def _ditto(
    cell: Cell, above: Mapping[int, Cell], draft: _Draft, column: Column, cells: dict[int, Cell]
) -> Cell:
    """Return the cell that "-nt-" stands for; it also takes its place, so that the next row finds it."""
    meant = above.get(cell.column)
    if meant is None:
        message = f"“{clean(cell.text)}” không có dòng nào phía trên để lấy theo."
        draft.troubles.append(
            (column, Trouble(codes.DITTO, message, "Gõ lại giá trị vào ô này.", severity=Severity.WARNING))
        )
        return cell
    said = Trouble(
        codes.DITTO, f"“{clean(cell.text)}” được đọc là “{clean(meant.text)}” như dòng trên.", fixed=True
    )
    draft.troubles.append((column, said))
    cells[cell.column] = meant
    return meant


def _excuse_guest(draft: _Draft, is_guest: Callable[[str], bool]) -> None:
    """Let post and unit serve as the name of a guest who is still to be named."""
    values = draft.values
    if draft.lacking and values.get("post") and values.get("unit") and is_guest(values.get("category", "")):
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
    subject = _subject(layout.row_type, draft) if draft.troubles or draft.lacking else ""
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
    source = (
        replace(lines.source, letters={**lines.source.letters, **draft.where})
        if draft.where
        else lines.source
    )
    lines.rows.append(layout.row_type(source=source, row=draft.row, raw=draft.raw, **draft.values))


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
    letter = draft.where.get(column.key) or source.letters.get(column.key)
    return Place(
        source.file, source.sheet, f"{letter}{draft.row}" if letter else None, draft.row, column.header, subject, value,
        source.table,
    )  # fmt: skip


def _tell_struck(draft: _Draft, name: Cell | None, column: Column | None) -> None:
    """Ask about a person whose name is struck through: it usually means withdrawn."""
    if name is not None and name.style.strike and draft.values.get("status") is not Status.WITHDRAWN:
        draft.troubles.append(
            (
                column,
                Trouble(
                    codes.STRUCK,
                    "Họ tên bị gạch ngang nhưng dòng vẫn được tính.",
                    "Đã rút thì ghi “rút” ở cột Trạng thái hoặc xóa dòng.",
                ),
            )
        )


def _tell_several(draft: _Draft, column: Column | None) -> None:
    """Ask about a cell that names several people, each on a line or after a number."""
    typed = draft.raw.get(column.key, "") if column is not None else ""
    if "\n" not in typed and ";" not in typed:
        return
    names = [clean(_NUMBERED.sub("", part)) for part in re.split(r"[\n;]+", typed)]
    names = [name for name in names if " " in name and not name.startswith("(")]
    if len(names) > 1 and all(name[0].isupper() for name in names):
        said = ", ".join(names)
        hint = "Tách thành mỗi người một dòng để đếm và in giấy mời đúng."
        draft.troubles.append(
            (column, Trouble(codes.SEVERAL_PEOPLE, f"Ô ghi {len(names)} người: {said}.", hint))
        )


def _tell_late(lines: Lines, row: int, cells: Mapping[int, Cell]) -> None:
    cell = next(iter(cells.values()))
    source = lines.source
    place = Place(source.file, source.sheet, cell.address, row, value=clean(cell.text), table=source.table)
    problem = Problem(
        place,
        f"Dòng {row} nằm dưới phần ký tên nhưng giống dữ liệu nên vẫn được đọc.",
        "Chuyển dòng này lên trong bảng.",
    )
    lines.findings.append(Finding.of(codes.AFTER_FOOTER, problem))


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
