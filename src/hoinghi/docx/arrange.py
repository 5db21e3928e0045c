"""A part taken from tokens to pieces: static XML as text, and placed tags between."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from hoinghi.docx import cells, trouble
from hoinghi.docx.assemble import Edit, Placed, assemble
from hoinghi.docx.blocks import check_blocks
from hoinghi.docx.layout import Inline, Layout, around
from hoinghi.docx.sections import mark_copies, mark_shared
from hoinghi.docx.slots import number_ids
from hoinghi.docx.story import Element, Segment
from hoinghi.docx.tags import find_tags

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hoinghi.docx.assemble import Piece
    from hoinghi.docx.story import Story

__all__ = ["arranged"]

_ATTRIBUTE_TAG: Final = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


def arranged(
    part: str, story: Story, styles: Mapping[str, tuple[str, str]] | None = None
) -> tuple[list[Piece], Layout]:
    """Return the pieces of a part, and everything that was found wrong on the way.

    Args:
        part: its name.
        story: its tokens.
        styles: of the main text only, the paragraph styles that number.
    """
    layout = Layout(part, story)
    for paragraph in story.paragraphs:
        layout.paragraph(paragraph)
    _loose(layout)
    _attributes(layout)
    _join_paragraphs(layout)
    layout.problems += trouble.lost(part, layout.lifts, layout.edits)
    _regroup(layout)
    for tag, cell in layout.cells:
        cells.apply(story, layout.edits, tag, cell)
    if styles is not None:
        mark_copies(story, layout.edits)
    mark_shared(story, layout.edits, styles or {})
    number_ids(story, layout.edits)
    pieces = assemble(story, layout.edits)
    if not layout.problems:
        layout.problems += check_blocks(part, pieces)
    return pieces, layout


def _loose(layout: Layout) -> None:
    """Place the tags of a part without paragraphs: document properties."""
    for segment in layout.story.loose:
        if "{" in segment.text:
            holder = Element("", None, 0, number=0)
            holder.segments = [Segment(segment.token, "p", segment.text, segment.holder)]
            layout.paragraph(holder)


def _attributes(layout: Layout) -> None:
    """Place the tags that stand in attributes, such as the alternative text of a picture."""
    for index, token in enumerate(layout.story.tokens):
        if token[0] != "<" or ("{{" not in token and "{%" not in token):
            continue
        pieces: list[Piece] = []
        at = 0
        for match in _ATTRIBUTE_TAG.finditer(token):
            pieces.append(token[at : match.start()])
            found = [tag for _, _, tag in find_tags(unescape(match.group())) if tag is not None]
            layout.problems += filter(None, [trouble.damaged(layout.part, tag) for tag in found])
            pieces += [Placed(tag, ("attribute",), index) for tag in found]
            at = match.end()
        pieces.append(token[at:])
        layout.edits[index] = Edit(index, pieces)


def _join_paragraphs(layout: Layout) -> None:
    """Draw paragraphs together where ``{%-`` begins one or ``-%}`` ends one; runs stay as they are."""
    story = layout.story
    before = {each.end + 1: each for each in story.paragraphs}
    for paragraph, forward in layout.joins:
        first = paragraph if forward else before.get(paragraph.start)
        second = story.elements.get(paragraph.end + 1) if forward else paragraph
        if first is None or second is None or second.name != "w:p":
            continue
        if first.start in layout.lifts or second.start in layout.lifts:
            continue
        last = after = second.start + 1
        if not story.properties(second, "w:pPr"):
            last = second.start
        elif after in story.elements:
            last = story.elements[after].end
        layout.edits[first.end] = Edit(last, [])


def _regroup(layout: Layout) -> None:
    """Lift the tags of an if or a loop out of their runs when they stand in different ones.

    Between two runs the static XML would carry one run's formatting over to the text of the other.
    """
    stack: list[list[Inline]] = []
    groups: list[list[Inline]] = []
    for inline in layout.inlines:
        word = inline.placed.tag.word
        if word in {"for", "if"}:
            stack.append([inline])
        elif word in {"else", "elif"} and stack:
            stack[-1].append(inline)
        elif word in {"endfor", "endif"} and stack:
            groups.append([*stack.pop(), inline])
    for group in groups:
        if len({each.segment.token for each in group}) == 1:
            continue
        for each in group:
            edit = layout.edits[each.segment.token]
            where = edit.pieces.index(each.placed)
            edit.pieces[where : where + 1] = around(each.placed, each.run)
