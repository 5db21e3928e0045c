"""Where each tag of a paragraph goes: joined over split runs, lifted to its paragraph, row, cell or run."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hoinghi.docx import cells, trouble
from hoinghi.docx.assemble import Edit, Placed
from hoinghi.docx.slots import anchor_pieces
from hoinghi.docx.story import escape_text
from hoinghi.docx.tags import find_tags, unescape_delimiters

if TYPE_CHECKING:
    from hoinghi.docx.assemble import Piece
    from hoinghi.docx.problems import TagProblem
    from hoinghi.docx.program import Spec
    from hoinghi.docx.story import Element, Segment, Story
    from hoinghi.docx.tags import Tag

__all__ = ["Inline", "Layout", "around"]

_LIFTED: Final = {"p": "w:p", "tr": "w:tr", "tc": "w:tc"}
_ANCHORS: Final = ("<w:bookmark", "<w:commentRange", "<w:perm")
_SECTION = re.compile(r"<w:sectPr\b.*?</w:sectPr>", re.DOTALL)
TEXT_START: Final = '<w:t xml:space="preserve">'


@dataclass(slots=True)
class Inline:
    """A tag that stays within its run: the segment it begins in, and where it stands in its pieces."""

    placed: Placed
    segment: Segment
    run: str


@dataclass(slots=True)
class Layout:
    """One part being laid out."""

    part: str
    story: Story
    edits: dict[int, Edit] = field(default_factory=dict)
    lifts: dict[int, Tag] = field(default_factory=dict)
    inlines: list[Inline] = field(default_factory=list)
    cells: list[tuple[Tag, Element]] = field(default_factory=list)
    joins: list[tuple[Element, bool]] = field(default_factory=list)
    problems: list[TagProblem] = field(default_factory=list)
    warnings: list[TagProblem] = field(default_factory=list)

    def paragraph(self, paragraph: Element) -> None:
        """Find the tags of a paragraph and put each where it belongs."""
        segments = [segment for segment in paragraph.segments if segment.kind != "d"]
        if len(segments) != len(paragraph.segments):
            self.warnings += trouble.deleted(self.part, paragraph)
        joined = "".join([segment.text for segment in segments])
        if "{" not in joined:
            return
        owners: list[tuple[int, int, Segment]] = []
        at = 0
        for segment in segments:
            owners.append((at, at + len(segment.text), segment))
            at += len(segment.text)
        spans = self._spans(paragraph, joined)
        self.problems += trouble.lone_braces(self.part, paragraph.number, _outside(joined, spans))
        if not spans and unescape_delimiters(joined) == joined:
            return
        for start, end, segment in owners:
            self._segment(paragraph, joined, spans, (start, end, segment))
        self.warnings += trouble.tracked(self.part, owners, spans)

    def _spans(self, paragraph: Element, joined: str) -> list[tuple[int, int, int, Tag]]:
        """Return the tags of a paragraph as (from, tag start, to, tag); blanks a trim mark eats included."""
        spans = []
        last = 0
        for start, end, tag in find_tags(joined, paragraph.number):
            if tag is None:
                self.problems.append(trouble.unclosed(self.part, paragraph.number, joined[start:end]))
                continue
            low, high = start, end
            if tag.left:
                low = len(joined[last:start].rstrip()) + last
            if tag.right:
                high = len(joined) - len(joined[end:].lstrip())
            if tag.kind == "block" and not tag.level:
                if tag.left and low == 0:
                    self.joins.append((paragraph, False))
                if tag.right and high == len(joined):
                    self.joins.append((paragraph, True))
            spans.append((low, start, high, tag))
            last = high
        return spans

    def _segment(
        self,
        paragraph: Element,
        joined: str,
        spans: list[tuple[int, int, int, Tag]],
        owner: tuple[int, int, Segment],
    ) -> None:
        """Put a segment's pieces in its place: its own static text and the tags that begin in it."""
        start, end, segment = owner
        text = joined[start:end]
        if unescape_delimiters(text) == text and not any(
            low < end and high > start for low, _, high, _ in spans
        ):
            return
        pieces: list[Piece] = []
        at = start
        for low, begin, high, tag in spans:
            if high <= start or low >= end:
                continue
            if low > at:
                pieces.append(self._static(joined[at:low]))
            if start <= begin < end:
                self._tag(paragraph, segment, tag, pieces)
            at = min(max(at, high), end)
        if at < end:
            pieces.append(self._static(joined[at:end]))
        if segment.kind == "x":
            if not pieces:
                self.edits[segment.token] = Edit(segment.token, [])
            return
        self.edits[segment.token] = Edit(segment.token, pieces)
        if segment.kind == "t" and segment.holder.name == "w:t":
            self.edits[segment.holder.start] = Edit(segment.holder.start, [TEXT_START])

    def _static(self, text: str) -> str:
        return escape_text(unescape_delimiters(text))

    def _tag(self, paragraph: Element, segment: Segment, tag: Tag, pieces: list[Piece]) -> None:
        if tag.level in _LIFTED:
            self._lift(paragraph, tag)
        elif tag.kind == "comment":
            return
        elif tag.word in cells.WORDS:
            self._cell(paragraph, tag)
        else:
            found = trouble.damaged(self.part, tag)
            if found:
                self.problems.append(found)
                return
            pieces += self._inline(paragraph, segment, tag)

    def _inline(self, paragraph: Element, segment: Segment, tag: Tag) -> list[Piece]:
        run = segment.holder.parent
        if segment.kind != "t" or run is None or run.name != "w:r":
            return [Placed(tag, ("plain",), segment.token)]
        properties = self.story.properties(run, "w:rPr")
        outer = _SECTION.sub("", self.story.properties(paragraph, "w:pPr"))
        spec: Spec = ("run" if tag.level == "r" else "text", properties, outer, _simple(run, paragraph))
        placed = Placed(tag, spec, segment.token)
        if tag.level == "r":
            return around(placed, properties)
        self.inlines.append(Inline(placed, segment, properties))
        return [placed]

    def _lift(self, paragraph: Element, tag: Tag) -> None:
        found = trouble.damaged(self.part, tag)
        target = paragraph if tag.level == "p" else paragraph.up(_LIFTED[tag.level])
        if found:
            self.problems.append(found)
        elif target is None:
            self.problems.append(trouble.outside_table(self.part, tag))
        elif target.start in self.lifts:
            self.problems.append(trouble.two_tags(self.part, self.lifts[target.start], tag))
        else:
            self.lifts[target.start] = tag
            spec: Spec = (
                "block",
                self._run_of(paragraph),
                self.story.properties(paragraph, "w:pPr"),
                tag.level,
            )
            pieces: list[Piece] = [] if tag.kind == "comment" else [Placed(tag, spec, target.start)]
            self.edits[target.start] = Edit(target.end, [*pieces, *self._kept(target)])

    def _run_of(self, paragraph: Element) -> str:
        for segment in paragraph.segments:
            run = segment.holder.up("w:r")
            if run is not None:
                return self.story.properties(run, "w:rPr")
        return ""

    def _kept(self, target: Element) -> list[Piece]:
        """Return what must outlive a lifted element: anchors with a half elsewhere, a section's end."""
        kept: list[Piece] = []
        for token in self.story.tokens[target.start : target.end]:
            if token.startswith(_ANCHORS):
                kept += anchor_pieces(token)
        section = _SECTION.search(self.story.properties(target, "w:pPr")) if target.name == "w:p" else None
        if section:
            kept.append(f"<w:p><w:pPr>{section.group()}</w:pPr></w:p>")
        return kept

    def _cell(self, paragraph: Element, tag: Tag) -> None:
        cell = paragraph.up("w:tc")
        if cell is None:
            self.problems.append(trouble.outside_table(self.part, tag))
        else:
            self.cells.append((tag, cell))


def around(placed: Placed, properties: str) -> list[Piece]:
    """Return a placed tag with its run closed before it and opened again, formatted alike, after it."""
    return ["</w:t></w:r>", placed, f"<w:r>{properties}{TEXT_START}"]


def _outside(text: str, spans: list[tuple[int, int, int, Tag]]) -> str:
    """Return what of a text is no tag."""
    at = 0
    rest = []
    for low, _, high, _ in spans:
        rest.append(text[at:low])
        at = high
    return "\0".join([*rest, text[at:]])


def _simple(run: Element, paragraph: Element) -> bool:
    """Tell whether a run stands directly in its paragraph, so that the paragraph can be split there."""
    return run.parent is paragraph
