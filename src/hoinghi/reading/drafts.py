"""A line in the making: its cells read one by one, and what there is to say of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from hoinghi.model.column import Column, Kind, columns
from hoinghi.model.finding import Finding, Place, Problem, Severity
from hoinghi.reading import codes
from hoinghi.reading.kinds.base import Trouble
from hoinghi.reading.slots import DITTO, Slot
from hoinghi.vietnamese.identity import mask
from hoinghi.vietnamese.text import clean
from hoinghi.xlsx import column_letter

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from hoinghi.model.row import Row, Source
    from hoinghi.xlsx import Cell

__all__ = ["Draft", "excuse_guest", "findings_of", "read_draft", "subject_of", "text_of"]


@dataclass(slots=True)
class Draft:
    """A line in the making."""

    row: int
    values: dict[str, Any] = field(default_factory=dict)  # by attribute
    raw: dict[str, str] = field(default_factory=dict)  # as typed, by key
    troubles: list[tuple[Column | None, Trouble]] = field(default_factory=list)
    where: dict[str, str] = field(default_factory=dict)  # letters of cells that stand beside their column
    lacking: list[Column] = field(default_factory=list)  # required columns without a value
    wanted: list[Column] = field(default_factory=list)  # blank cells that a clerk wants to hear of

    def say(self, column: Column | None, trouble: Trouble) -> None:
        """Add what there is to say of a cell, or of the line."""
        self.troubles.append((column, trouble))

    @property
    def troubled(self) -> frozenset[str]:
        """Attributes of which something is said already."""
        return frozenset(column.attribute for column, _ in self.troubles if column is not None)


def read_draft(
    row: int,
    cells: dict[int, Cell],
    slots: tuple[Slot, ...],
    merged: Mapping[tuple[int, int], Cell],
    above: Mapping[int, Cell],
) -> Draft:
    """Read the cells of a row. "-nt-" takes the cell of ``above``, and takes its place in ``cells``."""
    draft = Draft(row)
    values, raw = draft.values, draft.raw
    for slot in slots:
        cell = cells.get(slot.number)
        if cell is None and merged and slot.filled:
            cell = merged.get((row, slot.number))
        found = None if cell is None else slot.read(cell)
        if cell is not None:
            if cell.column != slot.number:
                draft.where[slot.key] = column_letter(cell.column)
            raw[slot.key] = str(cell.value) if cell.kind == "text" else cell.text
        if found is DITTO and cell is not None:
            found = slot.read(_ditto(cell, above, draft, slot.column, cells))
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


def _note_blank(draft: Draft, slot: Slot) -> None:
    if not draft.raw.get(slot.key, "").strip():
        draft.raw.pop(slot.key, None)
    if slot.column.required:
        draft.lacking.append(slot.column)
    elif slot.wanted:
        draft.wanted.append(slot.column)


def _ditto(
    cell: Cell, above: Mapping[int, Cell], draft: Draft, column: Column, cells: dict[int, Cell]
) -> Cell:
    typed, meant = clean(cell.text), above.get(cell.column)
    if meant is None:
        said = f"“{typed}” không có dòng nào phía trên để lấy theo."
        draft.say(column, Trouble(codes.DITTO, said, "Gõ lại giá trị vào ô này.", severity=Severity.WARNING))
        return cell
    said = f"“{typed}” được đọc là “{_shown(meant, column)}” như dòng trên."
    draft.say(column, Trouble(codes.DITTO, said, fixed=True))
    cells[cell.column] = meant
    return meant


def _shown(cell: Cell, column: Column) -> str:
    text = clean(cell.text)
    return mask(text) if column.private else text


def excuse_guest(draft: Draft, is_guest: Callable[[str], bool]) -> None:
    """Let post and unit serve as the name of a guest who is still to be named."""
    values = draft.values
    if draft.lacking and values.get("post") and values.get("unit") and is_guest(values.get("category", "")):
        unnamed = [each for each in draft.lacking if each.kind is Kind.NAME and not draft.raw.get(each.key)]
        for each in unnamed:
            draft.lacking.remove(each)
            values[each.attribute] = ""


def findings_of(draft: Draft, row_type: type[Row], source: Source) -> list[Finding]:
    """Return all there is to say of a line, each thing at its cell."""
    told = draft.troubled
    for column in draft.lacking:
        if column.attribute not in told:
            message = f"Cột “{column.header}” bắt buộc mà bỏ trống."
            draft.say(column, Trouble(codes.BLANK_REQUIRED, message, "Điền vào ô này."))
    for column in draft.wanted:
        if not draft.values.get(column.attribute):  # a title row above may have filled it
            draft.say(
                column, Trouble(codes.BLANK_WANTED, f"Cột “{column.header}” bỏ trống.", "Điền nếu biết.")
            )
    if not draft.troubles:
        return []
    subject = subject_of(draft, row_type)
    return [
        Finding.of(
            trouble.code,
            Problem(_place(source, draft, column, subject), trouble.message, trouble.hint, trouble.severity),
            fixed=trouble.fixed,
        )
        for column, trouble in draft.troubles
    ]


def text_of(draft: Draft, row_type: type[Row]) -> str:
    """Return what a line holds, private values masked."""
    private = {each.key for each in columns(row_type) if each.private}
    return ", ".join(mask(value) if key in private else value for key, value in draft.raw.items())


def subject_of(draft: Draft, row_type: type[Row]) -> str:
    """Return how a line is called: ``STT 3, Lê Thị Mai``."""
    first = next((each for each in columns(row_type) if each.required), None)
    label = clean(str(draft.values.get(first.attribute) or draft.raw.get(first.key, ""))) if first else ""
    number = draft.raw.get("stt", "").strip()
    return ", ".join(part for part in (f"STT {number}" if number else "", label) if part)


def _place(source: Source, draft: Draft, column: Column | None, subject: str) -> Place:
    if column is None:
        return source.place(row=draft.row, subject=subject)
    typed = draft.raw.get(column.key, "")
    value = mask(typed) if column.private and typed else typed
    letter = draft.where.get(column.key) or source.letters.get(column.key)
    cell = f"{letter}{draft.row}" if letter else None
    return Place(source.file, source.sheet, cell, draft.row, column.header, subject, value, source.table)
