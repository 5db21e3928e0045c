"""One part of a Word file as tokens, with the paragraphs and the texts that may hold tags.

A single linear pass. No tree is built: an element is where it starts, where it ends and what it stands in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import Final

__all__ = ["BrokenXmlError", "Element", "Segment", "Story", "escape_text", "read_story"]

_TOKEN = re.compile(r"<(?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+>|[^<]++")
_NAME = re.compile(r"</?([^\s/>]+)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
# What Word writes for its own revision bookkeeping: it doubles the size of a part, and repeated ids make
# Word call a file damaged, so it is left out of every part that is rendered.
_NOISE = re.compile(r' (?:w:rsid\w*|w14:(?:paraId|textId)|wp14:(?:anchorId|editId))=(?:"[^"]*"|\'[^\']*\')')
_SHAPE_ID = re.compile(r' (?:id="_x0000_[is]\d+"|o:spid="[^"]*")')
_ATTRIBUTE_ID = re.compile(r' w:id="([^"]*)"')
_DROPPED: Final = frozenset({"w:proofErr", "w:lastRenderedPageBreak"})
_TEXTS: Final = {"w:t": "t", "w:instrText": "i", "w:delText": "d", "w:delInstrText": "d"}
_CHARACTERS: Final = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "-",
    "w:softHyphen": "\xad",
}


class BrokenXmlError(ValueError):
    """The part is not well-formed XML, or declares entities, which no Word file does."""


@dataclass(slots=True, eq=False)
class Element:
    """An element: its name, the numbers of its first and last token, and what it stands in."""

    name: str
    parent: Element | None
    start: int
    end: int = -1
    number: int = 0
    """Of a paragraph: its number in the part, from 1."""
    segments: list[Segment] = field(default_factory=list)

    def up(self, name: str) -> Element | None:
        """Return the nearest element of a name that this one is or stands in."""
        element: Element | None = self
        while element is not None and element.name != name:
            element = element.parent
        return element

    def within(self, name: str) -> bool:
        """Tell whether this stands in an element of a name."""
        return self.up(name) is not None


@dataclass(slots=True)
class Segment:
    """A stretch of a paragraph's text: one text token, or one character that is an element, such as w:br."""

    token: int
    kind: str
    """``t`` text, ``i`` field code, ``d`` deleted text, ``x`` a character that is an element."""
    text: str
    holder: Element
    """The w:t of a text, the w:r of a character that is an element."""


@dataclass(slots=True)
class Story:
    """The tokens of a part, where each element ends, and its paragraphs."""

    tokens: list[str] = field(default_factory=list)
    elements: dict[int, Element] = field(default_factory=dict)
    """Every element that is not empty, by its first token."""
    paragraphs: list[Element] = field(default_factory=list)
    loose: list[Segment] = field(default_factory=list)
    """Texts outside paragraphs: document properties."""

    def children(self, parent: Element) -> list[int]:
        """Return the first token of each child of an element."""
        result = []
        at = parent.start + 1
        while at < parent.end:
            result.append(at)
            element = self.elements.get(at)
            at = element.end + 1 if element else at + 1
        return result

    def source(self, start: int) -> str:
        """Return the XML of the element that starts at a token."""
        element = self.elements.get(start)
        return "".join(self.tokens[start : element.end + 1]) if element else self.tokens[start]

    def properties(self, holder: Element, name: str) -> str:
        """Return the XML of the properties (w:pPr, w:rPr) that come first in an element, or nothing."""
        first = holder.start + 1
        return self.source(first) if _name(self.tokens[first]) == name else ""


def escape_text(text: str) -> str:
    """Return text as XML character data."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _name(token: str) -> str:
    match = _NAME.match(token)
    return match.group(1) if match else ""


def read_story(xml: str, *, loose: bool = False) -> Story:
    """Return a part taken apart.

    Args:
        xml: the part, without its XML declaration.
        loose: whether texts outside paragraphs count, as in document properties.

    Raises:
        BrokenXmlError: tags that do not match, or a document type declaration.
    """
    if "<!" in xml:
        if "<!DOCTYPE" in xml or "<!ENTITY" in xml:
            raise BrokenXmlError
        xml = _CDATA.sub(lambda match: escape_text(match.group(1)), _COMMENT.sub("", xml))
    return _Reader(loose).read(xml)


class _Reader:
    """The state of one pass: the open elements and the paragraph whose text is being read."""

    def __init__(self, loose: bool) -> None:
        self.story = Story()
        self.current: Element | None = None
        self.open_paragraphs: list[Element] = []
        self.fallback = 0
        self.count = 0
        self.forgotten: set[str] = set()
        self.loose = loose

    def read(self, xml: str) -> Story:
        tokens = self.story.tokens
        length = 0
        for token in _TOKEN.findall(xml):
            length += len(token)
            if token[0] != "<":
                self._text(token)
                tokens.append(token)
            elif token[1] == "/":
                self._close(token)
                tokens.append(token)
            elif token[1] == "?":
                continue
            else:
                self._open(token)
        if length != len(xml) or self.current is not None:
            raise BrokenXmlError
        return self.story

    def _open(self, token: str) -> None:
        if " w:rsid" in token or "14:" in token:
            token = _NOISE.sub("", token)
        name = _name(token)
        if name.startswith("v:"):
            token = _SHAPE_ID.sub("", token)
        tokens = self.story.tokens
        if token[-2] == "/":
            if self._kept(name, token):
                if name in _CHARACTERS and self.current is not None and self.current.name == "w:r":
                    self._segment(Segment(len(tokens), "x", _CHARACTERS[name], self.current))
                tokens.append(token)
            return
        element = Element(name, self.current, len(tokens))
        self.story.elements[element.start] = element
        self.current = element
        tokens.append(token)
        if name == "w:p":
            self.open_paragraphs.append(element)
            self.story.paragraphs.append(element)
            self.count += not self.fallback
            element.number = self.count
        elif name == "mc:Fallback":
            self.fallback += 1

    def _close(self, token: str) -> None:
        element = self.current
        if element is None or element.name != token[2:-1].rstrip():
            raise BrokenXmlError
        element.end = len(self.story.tokens)
        self.current = element.parent
        if element.name == "w:p":
            self.open_paragraphs.pop()
        elif element.name == "mc:Fallback":
            self.fallback -= 1

    def _text(self, token: str) -> None:
        holder = self.current
        if holder is None:
            if token.strip("\ufeff \t\r\n"):
                raise BrokenXmlError
            return
        kind = _TEXTS.get(holder.name)
        if kind:
            self._segment(Segment(len(self.story.tokens), kind, unescape(token), holder))
        elif self.loose:
            self.story.loose.append(Segment(len(self.story.tokens), "t", unescape(token), holder))

    def _segment(self, segment: Segment) -> None:
        if self.open_paragraphs:
            self.open_paragraphs[-1].segments.append(segment)

    def _kept(self, name: str, token: str) -> bool:
        """Tell whether an empty element stays: Word's spelling marks and last place of the cursor do not."""
        if name in _DROPPED or (
            name == "w:id" and self.current is not None and self.current.name == "w:sdtPr"
        ):
            return False
        if name == "w:bookmarkStart" and 'w:name="_GoBack"' in token:
            self.forgotten.update(_ATTRIBUTE_ID.findall(token))
            return False
        return not (name == "w:bookmarkEnd" and self.forgotten.intersection(_ATTRIBUTE_ID.findall(token)))
