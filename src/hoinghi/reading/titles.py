"""The titles over the columns: from one row, or from several that are merged into parents and children."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from hoinghi.xlsx import Sheet

__all__ = ["LEVELS", "block", "paths", "row_texts"]

LEVELS: Final = 4  # header rows at most, as seen in official forms


def row_texts(sheet: Sheet, row: int) -> dict[int, str]:
    """Return the text of each cell of a row that is not blank, by column number."""
    cells = sheet.cells.by_row.get(row, ())
    return {cell.column: text for cell in cells if (text := clean(cell.text))}


def block(sheet: Sheet, row: int) -> tuple[int, ...]:
    """Return the rows of the header that begins at ``row``, as far as merges tie them together."""
    last = row
    for merge in sheet.merges:
        if merge.first_row == row and sheet.get(*merge.anchor) is not None:
            last = max(last, min(merge.last_row, row + LEVELS - 1))
    return tuple(range(row, last + 1))


def paths(sheet: Sheet, rows: tuple[int, ...]) -> dict[int, tuple[str, ...]]:
    """Return the titles above each column, from parent to child; equal neighbours count once."""
    found: dict[int, tuple[str, ...]] = {}
    for row in rows:
        texts = row_texts(sheet, row)
        for merge in sheet.merges:
            if merge.first_row <= row <= merge.last_row and merge.first_row in rows:
                text = row_texts(sheet, merge.first_row).get(merge.first_column)
                if text is not None:
                    for column in range(
                        merge.first_column, min(merge.last_column, merge.first_column + 99) + 1
                    ):
                        texts.setdefault(column, text)
        for column, text in texts.items():
            above = found.get(column, ())
            if not above or above[-1] != text:
                found[column] = (*above, text)
    return dict(sorted(found.items()))
