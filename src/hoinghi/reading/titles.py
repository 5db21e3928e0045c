"""The titles over the columns: from one row, or from several that are merged into parents and children."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from hoinghi.xlsx import Sheet

__all__ = ["LEVELS", "block", "is_title", "leaves", "paths", "row_texts"]

LEVELS: Final = 4  # header rows at most, as seen in official forms
_NUMBER: Final = re.compile(r"[\d\s.,%+/:-]+")
_WIDE: Final = 100  # columns that one title is spread over at most
_CHILDREN: Final = frozenset(
    ("nam", "nu", "ngay", "thang", "tong", "tong so", "dtts", "ten", "ho dem", "ho", "so", "khac")
)


def row_texts(sheet: Sheet, row: int) -> dict[int, str]:
    """Return the text of each cell of a row that is not blank, by column number."""
    cells = sheet.cells.by_row.get(row, ())
    return {cell.column: text for cell in cells if (text := clean(cell.text))}


def block(sheet: Sheet, row: int) -> tuple[int, ...]:
    """Return the rows of the header that begins at ``row``: as far as merges or children reach."""
    last = row
    while last < row + LEVELS - 1:
        reach = max(
            (merge.last_row for merge in sheet.merges if row <= merge.first_row <= last), default=last
        )
        if reach > last:
            last = min(reach, row + LEVELS - 1)
        elif _has_children(sheet, last):
            last += 1
        else:
            break
    return tuple(range(row, last + 1))


def _has_children(sheet: Sheet, row: int) -> bool:
    """Whether the next row holds only parts of titles of this one, or titles that this one lacks."""
    parents, below = row_texts(sheet, row), row_texts(sheet, row + 1)
    if len(parents) < 2 or not below or not all(map(is_title, below.values())):  # noqa: PLR2004
        return False
    wide = [
        merge for merge in sheet.merges
        if merge.first_row <= row == merge.last_row and merge.last_column > merge.first_column
    ]  # fmt: skip
    beneath = {column for merge in wide for column in range(merge.first_column, merge.last_column + 1)}
    if beneath & set(below) and all(column in beneath or column not in parents for column in below):
        return True
    return (
        all(fold(text) in _CHILDREN for text in below.values())
        and len(below) < len(parents) + len(below) // 2
    )


def is_title(text: str) -> bool:
    """Whether a text can be a title: anything but a number or a date."""
    return not (_NUMBER.fullmatch(text) and any(map(str.isdigit, text)))


def leaves(sheet: Sheet, rows: tuple[int, ...]) -> set[int]:
    """Return the columns that a header of these rows names each for itself, not together with others."""
    merged = {
        merge.first_column
        for merge in sheet.merges
        if merge.first_row in rows and merge.last_row >= rows[-1] and merge.first_column == merge.last_column
    }
    return set(row_texts(sheet, rows[-1])) | {
        column for column in merged if any(column in row_texts(sheet, row) for row in rows)
    }


def paths(sheet: Sheet, rows: tuple[int, ...]) -> dict[int, tuple[str, ...]]:
    """Return the titles above each column, from parent to child; equal neighbours count once."""
    found: dict[int, tuple[str, ...]] = {}
    for row in rows:
        for column, text in _spread(sheet, row, rows).items():
            above = found.get(column)
            if above is None and row != rows[0]:
                above = _left(found, column)
            found[column] = (*above, text) if above and above[-1] != text else above or (text,)
    return dict(sorted(found.items()))


def _spread(sheet: Sheet, row: int, rows: tuple[int, ...]) -> dict[int, str]:
    """Return the texts of a row, with those of merged cells over all columns and rows that they cover."""
    texts = row_texts(sheet, row)
    for merge in sheet.merges:
        if merge.first_row <= row <= merge.last_row and merge.first_row in rows:
            anchor = sheet.get(*merge.anchor)
            text = clean(anchor.text) if anchor is not None else ""
            if text:
                last = min(merge.last_column, merge.first_column + _WIDE)
                for column in range(merge.first_column, last + 1):
                    texts.setdefault(column, text)
    return texts


def _left(found: dict[int, tuple[str, ...]], column: int) -> tuple[str, ...] | None:
    """Return the parent of a child that stands beside, not under it: two columns without a merge."""
    return found.get(column - 1, ())[:1] or None
