"""What a merged file needs to know of the text: where a copy begins and ends, its sections, lists and notes.

Everything here becomes slots when a template is compiled. A single document fills them with what stood there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeGuard

from hoinghi.docx.assemble import Edit, slot
from hoinghi.docx.props import put_property

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hoinghi.docx.assemble import Piece
    from hoinghi.docx.story import Element, Story

__all__ = ["mark_copies", "mark_shared"]

_VALUE = re.compile(r'(?<=w:val=")[^"]*(?=")')
_ID = re.compile(r'(?<=w:id=")[^"]*(?=")')
_NOTES: Final = {"<w:footnoteReference ": "footnote", "<w:endnoteReference ": "endnote"}
_COMMENTS: Final = ("<w:commentRangeStart ", "<w:commentRangeEnd ", "<w:commentReference ")


def mark_shared(story: Story, edits: dict[int, Edit], styles: Mapping[str, tuple[str, str]]) -> None:
    """Turn list numbers, notes, comments and page counts into slots: copies in one file must not share them.

    Args:
        story: the part.
        edits: its edits, to which these are added.
        styles: for each paragraph style that numbers its paragraphs, the list and the level.
    """
    for index, token in enumerate(story.tokens):
        if index in edits:
            continue
        if token.startswith("<w:numId "):
            edits[index] = Edit(index, _slotted(token, _VALUE, "list"))
        elif token.startswith(tuple(_NOTES)):
            kind = _NOTES[token[: token.index(" ") + 1]]
            edits[index] = Edit(index, _slotted(token, _ID, "note", kind))
        elif token.startswith(_COMMENTS):
            edits[index] = Edit(index, [slot("once", token)])
        elif "NUMPAGES" in token and ("w:instr=" in token or token[0] != "<"):
            edits[index] = Edit(index, [slot("pages", token)])
        elif styles and token.startswith("<w:pStyle "):
            _mark_style(story, edits, index, styles)


def _slotted(token: str, pattern: re.Pattern[str], *spec: str) -> list[Piece]:
    match = pattern.search(token)
    if match is None:
        return [token]
    return [token[: match.start()], slot(*spec, match.group()), token[match.end() :]]


def _mark_style(
    story: Story, edits: dict[int, Edit], index: int, styles: Mapping[str, tuple[str, str]]
) -> None:
    found = _VALUE.search(story.tokens[index])
    numbered = styles.get(found.group()) if found else None
    holder = next((each for each in (story.elements.get(index - 2),) if each and each.name == "w:p"), None)
    if numbered is None or holder is None or "<w:numPr>" in story.properties(holder, "w:pPr"):
        return
    put_property(story, edits, holder, "w:pPr", "w:numPr", [slot("styled-list", *numbered)])


def mark_copies(story: Story, edits: dict[int, Edit]) -> None:
    """Mark where copies can be told apart: in the first and last paragraph, and in sections."""
    body = next((each for each in story.elements.values() if each.name == "w:body"), None)
    if body is None:
        return
    sections = [
        each
        for each in story.elements.values()
        if each.name == "w:sectPr" and each.up("w:sectPrChange") is None
    ]
    inner = [each for each in sections if each.parent is not body]
    for number, section in enumerate(inner):
        edits[section.start] = Edit(
            section.end, [slot("section", story.source(section.start), "first" if not number else "")]
        )
    blocks = [
        story.elements.get(each)
        for each in story.children(body)
        if not story.tokens[each].startswith("<w:bookmark")
    ]
    if blocks and blocks[-1] is not None and blocks[-1].name == "w:sectPr":
        blocks.pop()
    if not blocks:
        return
    first, last = blocks[0], blocks[-1]
    if _plain(first, edits) and "<w:pageBreakBefore" not in story.properties(first, "w:pPr"):
        put_property(story, edits, first, "w:pPr", "w:pageBreakBefore", [slot("break-before")])
    if _plain(last, edits) and "<w:sectPr" not in story.properties(last, "w:pPr"):
        put_property(story, edits, last, "w:pPr", "w:sectPr", [slot("section-end")])
        end = edits.setdefault(last.end, Edit(last.end, [story.tokens[last.end]]))
        end.pieces.insert(0, slot("break-after"))


def _plain(block: Element | None, edits: dict[int, Edit]) -> TypeGuard[Element]:
    """Tell whether a block is a paragraph that no tag replaces."""
    if block is None or block.name != "w:p":
        return False
    return block.start not in edits or edits[block.start].end == block.start
