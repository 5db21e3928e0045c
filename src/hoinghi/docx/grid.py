"""Table grids after columns were made or merged by values.

Only tables whose number of columns the values decide come here, so the price of taking them apart is paid
for those alone; the tokens suffice, no tree is built.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hoinghi.docx.story import Element, Story, read_story

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["repaired"]

_VALUE = re.compile(r'w:val="(\d+)"')
_WIDTH = re.compile(r'(?<=\bw:w=")\d+(?=")')


def repaired(table: str) -> str:
    """Return a table whose grid has as many columns as its widest row, at the width it had.

    Rows without a cell are dropped; a table without rows is nothing.
    """
    story = read_story(table)
    root = story.elements[0]
    rows = list(_named(story, root, "w:tr"))
    filled = [(row, list(_named(story, row, "w:tc"))) for row in rows]
    for row, cells in filled:
        if not cells:
            story.tokens[row.start : row.end + 1] = [""] * (row.end + 1 - row.start)
    spans = [_spans(story, cells) for _, cells in filled if cells]
    if not spans:
        return ""
    grid = next(_named(story, root, "w:tblGrid"), None)
    columns = max(map(sum, spans))
    if grid is not None:
        widths = _regrid(story, grid, columns)
        if widths:
            for (_, cells), row_spans in zip((each for each in filled if each[1]), spans, strict=True):
                _resize(story, cells, row_spans, widths)
    return "".join(story.tokens)


def _named(story: Story, parent: Element, name: str) -> Iterator[Element]:
    for child in story.children(parent):
        element = story.elements.get(child)
        if element is not None and element.name == name:
            yield element


def _spans(story: Story, cells: list[Element]) -> list[int]:
    """Return over how many columns each cell reaches."""
    result = []
    for cell in cells:
        found = re.search(r"<w:gridSpan [^>]*>", story.properties(cell, "w:tcPr"))
        value = _VALUE.search(found.group()) if found else None
        result.append(int(value.group(1)) if value else 1)
    return result


def _regrid(story: Story, grid: Element, columns: int) -> list[int]:
    """Give the grid a number of columns, equal when that changes; return the new widths or nothing."""
    found = [int(width) for width in _WIDTH.findall(story.source(grid.start))]
    if len(found) == columns:
        return []
    widths = [sum(found) // columns] * columns
    inside = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    story.tokens[grid.start + 1 : grid.end] = [inside, *[""] * (grid.end - grid.start - 2)]
    return widths


def _resize(story: Story, cells: list[Element], spans: list[int], widths: list[int]) -> None:
    """Give the cells of a row the widths of the columns they reach over."""
    at = 0
    for cell, span in zip(cells, spans, strict=True):
        width = sum(widths[at : at + span])
        at += span
        for index in range(cell.start + 1, min(cell.start + 8, cell.end)):
            if story.tokens[index].startswith("<w:tcW ") and 'w:type="dxa"' in story.tokens[index]:
                story.tokens[index] = _WIDTH.sub(str(width), story.tokens[index])
                break
