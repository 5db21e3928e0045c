"""Turning a part and its edits into pieces, with guards where a loop may leave a table or a cell empty."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hoinghi.docx.marks import CELL, GRID, TABLE, TABLE_END
from hoinghi.docx.tags import Tag

if TYPE_CHECKING:
    from hoinghi.docx.program import Spec
    from hoinghi.docx.story import Story

__all__ = ["Edit", "Piece", "Placed", "assemble", "slot"]

_OPENERS: Final = frozenset({"for", "if", "macro", "call", "filter", "with", "raw"})
_OUTERMOST: Final = frozenset({"break-before", "break-after", "section-end"})
"""Slots that are of use only where every rendering passes once."""
_HOLDERS: Final = frozenset({"w:tc", "w:txbxContent", "w:hdr", "w:ftr", "w:footnote", "w:endnote"})
_PARAGRAPH_END = re.compile(r"(?:</w:p>|<w:p/>)(?:<w:bookmarkEnd [^>]*>)*$")
_EMPTY_RUN = re.compile(
    r"<w:r>(?:<w:rPr>(?:[^<]++|<(?!/w:rPr>))*+</w:rPr>|<w:rPr/>)?<w:t(?: [^>]*)?>(?:</w:t></w:r>)"
)


@dataclass(frozen=True, slots=True, eq=False)
class Placed:
    """A tag in its place."""

    tag: Tag
    spec: Spec
    token: int = 0


Piece = str | Placed


@dataclass(slots=True)
class Edit:
    """What stands in the place of the tokens from the one it is filed under to ``end``."""

    end: int
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """A table being written: the depth of blocks around it, where it began, whether a row is certain."""

    depth: int
    at: int
    certain: bool = False
    moving: bool = False


def slot(*spec: str) -> Placed:
    """Return a placeholder that the engine itself fills when rendering."""
    return Placed(Tag("slot", "0"), spec)


def assemble(story: Story, edits: dict[int, Edit]) -> list[Piece]:
    """Return static XML and placed tags in document order."""
    return _Assembler(story, edits).run()


class _Assembler:
    def __init__(self, story: Story, edits: dict[int, Edit]) -> None:
        self.story = story
        self.edits = edits
        self.pieces: list[Piece] = []
        self.text: list[str] = []
        self.depth = 0
        self.tables: list[_Open] = []

    def run(self) -> list[Piece]:
        tokens, edits = self.story.tokens, self.edits
        at = 0
        while at < len(tokens):
            token = tokens[at]
            if token.startswith(("<w:t", "</w:")) and (at not in edits or edits[at].end == at):
                self._structure(token)
            edit = edits.get(at)
            if edit is None:
                self.text.append(token)
                at += 1
            else:
                self._edit(edit)
                at = edit.end + 1
            if token.endswith("/w:tbl>"):
                self._table_end()
        self._flush()
        return _joined(self.pieces)

    def _edit(self, edit: Edit) -> None:
        for piece in edit.pieces:
            if isinstance(piece, str):
                self.text.append(piece)
                continue
            if self.depth and piece.spec[0] in _OUTERMOST:
                continue
            self._flush()
            self.pieces.append(piece)
            word = piece.tag.word
            if word in _OPENERS or (word == "set" and "=" not in piece.tag.body):
                self.depth += 1
            elif word.startswith("end"):
                self.depth -= 1
            if self.tables and piece.tag.level == "tc":
                self.tables[-1].moving = True

    def _structure(self, xml: str) -> None:
        """Note where tables and rows begin, and guard the ends of cells."""
        if xml.startswith(("<w:tbl>", "<w:tbl ")):
            self._flush()
            self.tables.append(_Open(self.depth, len(self.pieces)))
            self.pieces.append("")
        elif xml.startswith(("<w:tr>", "<w:tr ")):
            if self.tables and self.depth == self.tables[-1].depth:
                self.tables[-1].certain = True
        elif xml.startswith("</w:") and xml[2:-1] in _HOLDERS:
            self._flush()
            last = self.pieces[-1] if self.pieces else ""
            if not isinstance(last, str) or not _PARAGRAPH_END.search(last):
                self.pieces.append(slot("mark", CELL))

    def _table_end(self) -> None:
        table = self.tables.pop()
        if table.moving or not table.certain:
            self._flush()
            self.pieces[table.at] = slot("mark", GRID if table.moving else TABLE)
            self.pieces.append(slot("mark", TABLE_END))

    def _flush(self) -> None:
        if self.text:
            self.pieces.append("".join(self.text))
            self.text.clear()


def _joined(pieces: list[Piece]) -> list[Piece]:
    """Return pieces with neighbouring static XML in one, without the runs that lost their text to a tag."""
    result: list[Piece] = []
    text: list[str] = []
    for piece in [*pieces, None]:
        if isinstance(piece, str):
            text.append(piece)
            continue
        static = _EMPTY_RUN.sub("", "".join(text))
        text.clear()
        if static:
            result.append(static)
        if piece is not None:
            result.append(piece)
    return result
