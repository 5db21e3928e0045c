"""Addresses: column letters and ranges."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hoinghi.xlsx.limits import MAX_COLUMN, MAX_ROW

__all__ = ["Range", "cell_address", "column_letter", "column_number", "parse_cell"]

_LETTERS: dict[int, str] = {}
_RANGE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?")


def column_letter(number: int) -> str:
    """Return the letters of a column: 1 is A, 27 is AA.

    Raises:
        ValueError: below 1.
    """
    letters = _LETTERS.get(number)
    if letters is None:
        if number < 1:
            raise ValueError(number)
        letters, rest = "", number
        while rest:
            rest, digit = divmod(rest - 1, 26)
            letters = chr(65 + digit) + letters
        _LETTERS[number] = letters
    return letters


def column_number(letters: str) -> int:
    """Return the number of a column: "A" is 1, case does not matter.

    Raises:
        ValueError: not a column of Excel's grid.
    """
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise ValueError(letters)
        number = number * 26 + ord(letter) - 64
    if not 1 <= number <= MAX_COLUMN:
        raise ValueError(letters)
    return number


def cell_address(row: int, column: int) -> str:
    """Return an address as Excel shows it: (9, 4) is D9."""
    return f"{column_letter(column)}{row}"


def parse_cell(address: str) -> tuple[int, int]:
    """Return (row, column) of an address such as D9 or $D$9.

    Raises:
        ValueError: not one cell of Excel's grid.
    """
    found = Range.parse(address)
    if found.anchor != (found.last_row, found.last_column):
        raise ValueError(address)
    return found.anchor


@dataclass(frozen=True, slots=True)
class Range:
    """A rectangle of cells, both corners included, rows and columns from 1."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int

    @classmethod
    def parse(cls, text: str) -> Range:
        """Return the range of "A1:B2"; a single cell is a range of one.

        Raises:
            ValueError: not a range of Excel's grid.
        """
        match = _RANGE.fullmatch(text.strip())
        if match is None:
            raise ValueError(text)
        left, top, right, bottom = match.groups()
        columns = sorted((column_number(left), column_number(right or left)))
        rows = sorted((int(top), int(bottom or top)))
        if rows[0] < 1 or rows[1] > MAX_ROW:
            raise ValueError(text)
        return cls(rows[0], columns[0], rows[1], columns[1])

    @property
    def anchor(self) -> tuple[int, int]:
        """(row, column) of the top left cell, the one that shows in a merge."""
        return self.first_row, self.first_column

    def contains(self, row: int, column: int) -> bool:
        """Tell whether a cell lies inside."""
        return self.first_row <= row <= self.last_row and self.first_column <= column <= self.last_column

    def __str__(self) -> str:
        first = cell_address(self.first_row, self.first_column)
        last = cell_address(self.last_row, self.last_column)
        return first if first == last else f"{first}:{last}"
