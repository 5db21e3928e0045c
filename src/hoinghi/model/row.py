"""A line of a table, and how it remembers where it came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, ClassVar

from hoinghi.model.column import Column, Sheet, columns
from hoinghi.model.finding import Place
from hoinghi.vietnamese.identity import mask

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Row", "Source"]


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One sheet of one file that was read as (part of) a table.

    ``letters`` maps the key of a column to the letter it has in that sheet.
    """

    file: str
    sheet: str
    table: str
    header_rows: tuple[int, ...]
    letters: Mapping[str, str]

    @property
    def header_row(self) -> int | None:
        """The last of the header rows, from 1; None for a sheet without one."""
        return self.header_rows[-1] if self.header_rows else None

    def place(self, key: str = "", *, row: int | None = None, subject: str = "", value: str = "") -> Place:
        """Return the place of a column in a row of this sheet; without a row, of its header."""
        line = row if row is not None else self.header_row
        letter = self.letters.get(key)
        return Place(
            file=self.file,
            sheet=self.sheet,
            cell=f"{letter}{line}" if letter and line else None,
            row=line,
            column=key,
            subject=subject,
            value=value,
            table=self.table,
        )


_NOWHERE: Mapping[str, str] = {}


def _nowhere() -> Mapping[str, str]:
    return _NOWHERE  # one for all rows: there may be many thousands


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What every line knows: its source, its row number (from 1) and each cell as it was typed.

    Two rows are equal when what they say is equal, wherever they stand.
    """

    SHEET: ClassVar[Sheet]

    source: Source = field(repr=False, compare=False)
    row: int = field(compare=False)
    raw: Mapping[str, str] = field(repr=False, compare=False)  # key → text as typed
    # key → letter of a cell that stands beside its column, as a birth under "Nữ" does
    moved: Mapping[str, str] = field(default_factory=_nowhere, repr=False, compare=False)

    def column(self, attribute: str) -> Column:
        """Return the declaration behind an attribute."""
        return next(each for each in columns(type(self)) if each.attribute == attribute)

    def place(self, attribute: str = "") -> Place:
        """Return where an attribute stands (or the whole line), its value masked when private."""
        if not attribute:
            return self.source.place(row=self.row, subject=self.subject)
        column = self.column(attribute)
        typed = self.raw.get(column.key, "")
        value = mask(typed) if column.private and typed else typed
        letter = self.moved.get(column.key) or self.source.letters.get(column.key)
        source, cell = self.source, f"{letter}{self.row}" if letter else None
        return Place(
            source.file, source.sheet, cell, self.row, column.header, self.subject, value, source.table
        )

    @property
    def subject(self) -> str:
        """How the line is called in a message: ``STT 3, Lê Thị Mai``."""
        number = self.raw.get("stt", "")
        said = f"STT {number}" if number else ""
        return ", ".join(part for part in (said, self.label) if part)

    @property
    def label(self) -> str:
        """The text of the first required column: a name, a content."""
        first = next((each for each in columns(type(self)) if each.required), None)
        return str(getattr(self, first.attribute)) if first else ""

    def values(self) -> dict[str, Any]:
        """Return the line by the keys of its columns, as templates, JSON and frames use them."""
        return {each.key: getattr(self, each.attribute) for each in columns(type(self))}
