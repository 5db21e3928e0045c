"""Putting a property into the properties of a paragraph or a cell, in the order the schema wants."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hoinghi.docx.assemble import Edit

if TYPE_CHECKING:
    from hoinghi.docx.assemble import Piece
    from hoinghi.docx.story import Element, Story

__all__ = ["put_property"]

_ORDERS: Final = {
    "w:tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign
        hideMark""",
    "w:pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
        shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi
        adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection
        textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
}
_NAME = re.compile(r"<([\w:]+)")


def put_property(  # noqa: PLR0917 - a place, and what goes there
    story: Story, edits: dict[int, Edit], holder: Element, properties: str, name: str, pieces: list[Piece]
) -> None:
    """Edit an element so that its properties hold one more, in the place of one of the same name.

    Args:
        story: the part.
        edits: the edits of the part, to which this one is added.
        holder: the paragraph or the cell.
        properties: ``w:pPr`` or ``w:tcPr``; made when the element has none.
        name: of the property.
        pieces: the property itself.
    """
    first = holder.start + 1
    if not story.tokens[first].startswith((f"<{properties}>", f"<{properties} ", f"<{properties}/")):
        start: list[Piece] = [story.tokens[holder.start], f"<{properties}>", f"</{properties}>"]
        _at_end(edits, holder.start, start, pieces)
    elif first not in story.elements:
        _at_end(edits, first, [f"<{properties}>", f"</{properties}>"], pieces)
    else:
        _among(story, edits, story.elements[first], name, pieces)


def _at_end(edits: dict[int, Edit], token: int, empty: list[Piece], pieces: list[Piece]) -> None:
    edit = edits.setdefault(token, Edit(token, []))
    if len(edit.pieces) < 2 or edit.pieces[-1] != empty[-1]:  # noqa: PLR2004 - no properties made here before
        edit.pieces = [*(edit.pieces or empty[:-2]), *empty[-2:]]
    edit.pieces[-1:-1] = pieces


def _among(story: Story, edits: dict[int, Edit], holder: Element, name: str, pieces: list[Piece]) -> None:
    order = [f"w:{each}" for each in _ORDERS[holder.name].split()]
    rank = order.index(name)
    place = holder.end
    for child in reversed(story.children(holder)):
        match = _NAME.match(story.tokens[child])
        other = match.group(1) if match else ""
        if other == name:
            end = story.elements[child].end if child in story.elements else child
            edits[child] = Edit(end, pieces)
            return
        if other in order and order.index(other) > rank:
            place = child
    edit = edits.get(place)
    if edit is None:
        edits[place] = Edit(place, [*pieces, story.tokens[place]])
    else:
        edit.pieces[:0] = pieces
