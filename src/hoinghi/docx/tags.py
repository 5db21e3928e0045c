"""Finding tags in the text of a paragraph, and saying what is wrong with one that is not closed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Tag", "find_tags", "has_opening", "unescape_delimiters"]

_OPENING = re.compile(r"\{[{%#]")
_CLOSING: Final = {"{{": "}}", "{%": "%}", "{#": "#}"}
_KIND: Final = {"{{": "value", "{%": "block", "{#": "comment"}
# Strings first, so that a brace within quotes closes nothing; Word's curly quotes count as quotes.
_INSIDE = re.compile(
    r'"(?:\\.|[^"\\])*+"|\'(?:\\.|[^\'\\])*+\'|“[^”"]*+[”"]|‘[^’\']*+[’\']|[()\[\]]|\{|%\}|\}\}|\}', re.DOTALL
)
_LEVEL = re.compile(r"([+-]?)(p|tr|tc|r)(?=\s+\S)")
_PAIRS: Final = {"(": ")", "[": "]", "{": "}"}
_DOUBLE: Final = "“”"
_SINGLE: Final = "‘’"
_STRAIGHT: Final = {"“": '"', "”": '"', "‘": "'", "’": "'"}
# A string that a curly quote opened may be closed by a straight one, but not the other way round.
_CLOSING_QUOTES: Final = {'"': '"', "'": "'", "“": '”"', "”": '”"', "‘": "’'", "’": "’'"}


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag, with Word's decoration taken off."""

    kind: str
    """``value``, ``block`` or ``comment``; ``slot`` for what the engine itself fills in."""
    body: str
    """What Jinja is to read, straight quotes and NFC."""
    typed: str = ""
    """As it stands in the template."""
    level: str = ""
    """What the tag replaces: ``p``, ``tr``, ``tc``, ``r`` or nothing but itself."""
    left: bool = False
    """Whether the tag draws its text towards what stands before it."""
    right: bool = False
    """The same, after it."""
    paragraph: int = 0

    @property
    def word(self) -> str:
        """The statement of a block tag, ``if`` or ``endfor``."""
        return self.body.split(None, 1)[0] if self.kind == "block" and self.body else ""


def has_opening(text: str) -> bool:
    """Tell whether a text may hold a tag."""
    return _OPENING.search(text) is not None


def find_tags(text: str, paragraph: int = 0) -> Iterator[tuple[int, int, Tag | None]]:
    """Yield start, end and tag of every tag in a text; the tag is None when it is never closed."""
    at = 0
    while match := _OPENING.search(text, at):
        start = match.start()
        end = _end(text, start)
        tag = None
        if end < 0:
            following = _OPENING.search(text, start + 2)
            end = following.start() if following else len(text)
        else:
            tag = _tag(text[start:end], paragraph)
        yield start, end, tag
        at = end


def unescape_delimiters(text: str) -> str:
    """Return a text with ``{_{`` as ``{{`` and so on: how a template prints braces."""
    if "_" not in text:
        return text
    return text.replace("{_{", "{{").replace("}_}", "}}").replace("{_%", "{%").replace("%_}", "%}")


def _end(text: str, start: int) -> int:
    """Return where the tag that opens at a place ends, or -1; brackets and quotes within it are honoured."""
    closing = _CLOSING[text[start : start + 2]]
    if closing == "#}":
        place = text.find(closing, start + 2)
        return place + 2 if place >= 0 else -1
    at = start + 2
    waiting: list[str] = []
    while match := _INSIDE.search(text, at):
        found, at = match.group(), match.end()
        if found in _PAIRS:
            waiting.append(_PAIRS[found])
        elif found[-1] in ")]}":
            if not waiting:
                if found == closing:
                    return at
                break
            if waiting.pop() != (found if len(found) == 1 else "}"):
                break
            at = match.start() + (1 if found != "%}" else 2)
    place = text.find(closing, start + 2)  # quotes or brackets that do not match: Jinja will say so
    following = _OPENING.search(text, start + 2)
    return place + 2 if place >= 0 and (following is None or place < following.start()) else -1


def _tag(typed: str, paragraph: int) -> Tag:
    kind = _KIND[typed[:2]]
    inner = typed[2:-2]
    level = ""
    if match := _LEVEL.match(inner):
        level = match.group(2)
        inner = match.group(1) + inner[match.end() :]
    left, right = inner[:1] == "-", inner[-1:] == "-"
    if inner[:1] in {"-", "+"}:
        inner = inner[1:]
    if right:
        inner = inner[:-1]
    if kind != "comment":
        inner = _straight(unicodedata.normalize("NFC", inner))
    return Tag(kind, " ".join(inner.splitlines()).strip(), typed, level, left, right, paragraph)


def _straight(body: str) -> str:
    """Return a tag's text with Word's curly quotes straight; those within a straight string are text."""
    if not any(quote in body for quote in _DOUBLE + _SINGLE):
        return body
    result = []
    closing = ""
    for char in body:
        if not closing:
            closing = _CLOSING_QUOTES.get(char, "")
            result.append(_STRAIGHT.get(char, char))
        elif char in closing:
            result.append(_STRAIGHT.get(char, char))
            closing = ""
        else:
            result.append(char)
    return "".join(result)
