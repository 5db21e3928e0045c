"""How a sheet is read as a table: its header, what each column is, and what surrounds it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hoinghi.model.column import Column, columns
from hoinghi.model.row import Source
from hoinghi.reading.vocabulary import PEOPLE, clue_words
from hoinghi.vietnamese.text import fold
from hoinghi.xlsx import column_letter

if TYPE_CHECKING:
    from hoinghi.model.row import Row
    from hoinghi.reading.choices import Choice
    from hoinghi.reading.compounds import Compound
    from hoinghi.xlsx import Sheet

__all__ = ["Clues", "Field", "Layout", "clues_of", "is_guide"]

_GUIDE: Final = re.compile(
    r"(trang |sheet )?(huong ?dan|vi ?du|mau( nhap| dien)?|danh ?muc|guide|example|tham ?chieu)\b.*"
)
_EXACT, _CLUE, _TITLE, _FILE = 5, 3, 2, 1  # what each piece of evidence weighs


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a sheet. ``title`` joins the levels with " › ", "" where nothing stands above it."""

    number: int
    title: str
    column: Column | None = None
    part_of: Column | None = None  # read together with another column
    settled: bool = False  # by the folder's sheet "Đọc cột"

    @property
    def letter(self) -> str:
        """As Excel shows it."""
        return column_letter(self.number)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet is read. ``fields`` are in the order of the sheet; ``twice`` repeat an earlier one."""

    row_type: type[Row]
    header_rows: tuple[int, ...]
    fields: tuple[Field, ...]
    twice: tuple[Field, ...] = ()
    compounds: tuple[Compound, ...] = ()
    rival: type[Row] | None = None  # another table that it could be as well
    start: int = 1  # the first row of a list without a header

    @property
    def first_row(self) -> int:
        """The first row below the header."""
        return self.header_rows[-1] + 1 if self.header_rows else self.start

    def source(self, file: str, sheet: str) -> Source:
        """Return what rows of this sheet remember."""
        letters = {each.part_of.key: each.letter for each in self.fields if each.part_of is not None}
        letters |= {each.column.key: each.letter for each in self.fields if each.column is not None}
        return Source(file, sheet, self.row_type.SHEET.key, self.header_rows, letters)

    @property
    def missing(self) -> tuple[Column, ...]:
        """Declared columns that the sheet should have and has not."""
        present = {each.column.attribute for each in self.fields if each.column is not None}
        return tuple(
            each for each in columns(self.row_type) if not each.missing_ok and each.attribute not in present
        )


@dataclass(frozen=True, slots=True)
class Clues:
    """What surrounds a table, folded: the name of the sheet, of the file, the rows above the header."""

    sheet: str
    file: str
    titles: str = ""
    choices: tuple[Choice, ...] = ()  # how the folder wants columns to be read

    def exact(self, row_type: type[Row]) -> bool:
        """Whether the sheet bears the name of the table."""
        name = fold(row_type.SHEET.name)
        return self.sheet == name or self.sheet.replace(" ", "") == name.replace(" ", "")

    def weight(self, row_type: type[Row]) -> int:
        """How much speaks for the table."""
        words = clue_words(row_type)
        weight = _EXACT if self.exact(row_type) else _CLUE if _holds(self.sheet, words) else 0
        if _holds(self.titles, words):
            weight += _TITLE
        stem = fold(row_type.SHEET.workbook.partition(".")[0])
        if row_type in PEOPLE and _holds(self.file, (stem, *words)):
            weight += _FILE
        return weight


def clues_of(sheet: Sheet, file: str, choices: tuple[Choice, ...] = ()) -> Clues:
    """Return the clues of a sheet, without those of its title rows, which depend on the header row."""
    stem = file.rpartition("/")[2].rpartition(".")[0] or file
    return Clues(_words(sheet.name), _words(stem), choices=choices)


def is_guide(name: str) -> bool:
    """Whether a sheet says by its name that what it holds is an example or a list of choices."""
    return bool(_GUIDE.fullmatch(fold(name)))


@lru_cache(maxsize=256)
def _words(name: str) -> str:
    return " ".join(fold(name).replace("_", " ").replace("-", " ").split())


def _holds(text: str, words: tuple[str, ...]) -> bool:
    padded = f" {text} "
    return any(f" {word} " in padded for word in words) or any(
        word.replace(" ", "") in text.replace(" ", "").split() for word in words if " " in word
    )
