"""The tags that speak of the cell they stand in: ``vm``, ``hm``, ``colspan`` and ``cellbg``."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hoinghi.docx.assemble import Edit, Placed
from hoinghi.docx.props import put_property

if TYPE_CHECKING:
    from hoinghi.docx.assemble import Piece
    from hoinghi.docx.story import Element, Story
    from hoinghi.docx.tags import Tag

__all__ = ["WORDS", "apply"]

WORDS: Final = frozenset({"vm", "hm", "colspan", "cellbg"})
_SPAN = re.compile(r'w:val="(\d+)"')


def apply(story: Story, edits: dict[int, Edit], tag: Tag, cell: Element) -> None:
    """Carry out a cell tag by editing the cell's properties and, when merging, its content."""
    value = tag.body.partition(" ")[2].strip()
    if tag.word == "colspan":
        _property(
            story, edits, cell, "w:gridSpan", ['<w:gridSpan w:val="', _value(tag, value, "span"), '"/>']
        )
    elif tag.word == "cellbg":
        fill: list[Piece] = [
            '<w:shd w:val="clear" w:color="auto" w:fill="',
            _value(tag, value, "fill"),
            '"/>',
        ]
        _property(story, edits, cell, "w:shd", fill)
    elif tag.word == "vm":
        _vertical(story, edits, tag, cell)
    else:
        _horizontal(story, edits, tag, cell)


def _value(tag: Tag, body: str, kind: str) -> Placed:
    level = "tc" if kind == "span" else ""
    return Placed(replace(tag, kind="value", body=body, level=level), (kind,))


def _block(tag: Tag, body: str, level: str = "") -> Placed:
    return Placed(replace(tag, kind="block", body=body, level=level), ("plain",))


def _property(story: Story, edits: dict[int, Edit], cell: Element, name: str, pieces: list[Piece]) -> None:
    put_property(story, edits, cell, "w:tcPr", name, pieces)


def _vertical(story: Story, edits: dict[int, Edit], tag: Tag, cell: Element) -> None:
    """Merge the cell with those of the loop's other rows: the first has the content, the rest continue."""
    merge: list[Piece] = [
        '<w:vMerge w:val="',
        _value(tag, "'restart' if loop.first else 'continue'", "plain"),
        '"/>',
    ]
    _property(story, edits, cell, "w:vMerge", merge)
    children = story.children(cell)
    first = children[0]
    if story.tokens[first].startswith("<w:tcPr"):
        first = children[1]
    start = edits.setdefault(first, Edit(first, [story.tokens[first]]))
    start.pieces.insert(0, _block(tag, "if loop.first"))
    properties = story.properties(story.elements[first], "w:pPr") if first in story.elements else ""
    end = edits.setdefault(cell.end, Edit(cell.end, [story.tokens[cell.end]]))
    end.pieces[:0] = [_block(tag, "else"), f"<w:p>{properties}</w:p>", _block(tag, "endif")]


def _horizontal(story: Story, edits: dict[int, Edit], tag: Tag, cell: Element) -> None:
    """Merge the cell with those of the loop's other columns: one cell as wide as all of them."""
    properties = story.properties(cell, "w:tcPr")
    span = next((_SPAN.search(child) for child in re.findall(r"<w:gridSpan[^>]*>", properties)), None)
    width = f"{span.group(1) if span else 1} * loop.length"
    _property(story, edits, cell, "w:gridSpan", ['<w:gridSpan w:val="', _value(tag, width, "span"), '"/>'])
    start = edits.setdefault(cell.start, Edit(cell.start, [story.tokens[cell.start]]))
    start.pieces.insert(0, _block(tag, "if loop.first", "tc"))
    end = edits.setdefault(cell.end, Edit(cell.end, [story.tokens[cell.end]]))
    end.pieces.append(_block(tag, "endif", "tc"))
