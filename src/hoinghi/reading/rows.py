"""The rows below a header → typed lines; what cannot be read is told, nothing is dropped without a word."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.workspace import Rejected
from hoinghi.reading.doubts import ask_beside, ask_several, ask_struck, in_few_words, tell_late, tell_passed
from hoinghi.reading.drafts import Draft, excuse_guest, findings_of, read_draft, subject_of, text_of
from hoinghi.reading.lines import LineSorter
from hoinghi.reading.people import Groups, settle, take_hints
from hoinghi.reading.scales import scales_of
from hoinghi.reading.several import maybe_names_in, names_in, one_each
from hoinghi.reading.slots import make_slots, merged_down

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.finding import Finding
    from hoinghi.model.row import Source
    from hoinghi.reading.layout import Layout
    from hoinghi.reading.lines import Line
    from hoinghi.xlsx import Cell, Sheet

__all__ = ["Lines", "SkippedRow", "read_lines"]


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


def read_lines(
    sheet: Sheet,
    layout: Layout,
    source: Source,
    groups: Groups,
    another: Callable[[int], Layout | None],
) -> Lines:
    """Read the rows below the header, up to where ``another`` finds the header of the next table."""
    reader = _Reader(sheet, layout, source, groups)
    lines = reader.lines
    for row, found in sheet.rows():
        if row < layout.first_row:
            continue
        cells = {cell.column: cell for cell in found}
        hints: dict[str, Any] = {}
        for each in layout.compounds:
            each.apply(cells, hints)
        line = reader.sorter.sort(row, cells)
        if line.ends:
            lines.next_layout = another(row)
            if lines.next_layout is not None:
                break
        if line.reason:
            reader.pass_over(row, cells, line)
        else:
            reader.take(row, cells, hints)
    lines.findings = in_few_words(lines.findings)
    return lines


class _Reader:
    """One reading of one table: what stays the same from row to row, and what is remembered of the last."""

    def __init__(self, sheet: Sheet, layout: Layout, source: Source, groups: Groups) -> None:
        self.lines = Lines(source)
        self.sorter = LineSorter(layout)
        self._row_type = layout.row_type
        self._slots = make_slots(layout, scales_of(sheet, layout))
        self._merged = merged_down(sheet, layout)
        self._groups = groups
        self._people = layout.row_type in {Nominee, Delegate}
        self._private = [(slot.attribute, slot.number) for slot in self._slots if slot.column.private]
        self._above: dict[int, Cell] = {}
        self._late = False

    def pass_over(self, row: int, cells: dict[int, Cell], line: Line) -> None:
        """Record a row that is no data; a title row begins a group, across which nothing is "as above"."""
        self.lines.skipped.append(SkippedRow(row, line.reason))
        if line.group:
            self._groups.enter(line.group)
            self._above = {}
        if line.doubtful:
            self.lines.findings.append(tell_passed(self.lines.source, row, cells, line.reason))

    def take(self, row: int, cells: dict[int, Cell], hints: dict[str, Any]) -> None:
        """Read a row of data: one line, or one for each of the people that its cells plainly name."""
        if self.sorter.signed and not self._late:
            self._late = True
            self.lines.findings.append(tell_late(self.lines.source, row, cells))
        name = cells.get(self.sorter.name) if self._people else None
        names = names_in(str(name.value)) if name is not None and name.kind == "text" else []
        shares = one_each(cells, self._slots, self.sorter.name, names) if names else []
        for at, each in enumerate(shares or [cells]):
            draft = read_draft(row, each, self._slots, self._merged, self._above)
            if self._people:
                self._complete(draft, each, hints)
            if at == 0:
                column = self.sorter.mapped.get(self.sorter.name)
                ask_several(draft, column, names, counted=len(shares))
                if self._people and not names and name is not None:
                    ask_beside(draft, column, maybe_names_in(name.text))
            else:
                self._say_once(draft, cells, each)
            self._finish(draft)
        self._above = cells

    def _say_once(self, draft: Draft, cells: dict[int, Cell], own: dict[int, Cell]) -> None:
        """Keep of a further person in the same cells what is that person's alone."""
        shared = {slot.attribute for slot in self._slots if cells.get(slot.number) == own.get(slot.number)}
        draft.troubles = [
            each for each in draft.troubles if each[0] is None or each[0].attribute not in shared
        ]
        draft.wanted = []
        draft.values.pop("number", None)

    def _complete(self, draft: Draft, cells: dict[int, Cell], hints: dict[str, Any]) -> None:
        """Understand what only the whole line of a person, and its group, can tell."""
        name = self.sorter.mapped.get(self.sorter.name)
        ask_struck(draft, cells.get(self.sorter.name), name)
        self._groups.fill(self._row_type, draft.values)
        numeric = frozenset(a for a, n in self._private if n in cells and cells[n].kind == "number")
        troubled = draft.troubled
        draft.troubles += take_hints(self._row_type, draft.values, hints)
        draft.troubles += settle(self._row_type, draft.values, troubled, numeric)
        if self._row_type is Delegate:
            excuse_guest(draft, self._groups.is_guest)

    def _finish(self, draft: Draft) -> None:
        lines, source = self.lines, self.lines.source
        lines.findings += findings_of(draft, self._row_type, source)
        if draft.lacking:
            place = source.place(row=draft.row, subject=subject_of(draft, self._row_type))
            lines.rejected.append(Rejected(place, text_of(draft, self._row_type)))
            lines.unread[draft.row] = draft.raw
            return
        where = {"moved": draft.where} if draft.where else {}
        lines.rows.append(
            self._row_type(source=source, row=draft.row, raw=draft.raw, **where, **draft.values)
        )
