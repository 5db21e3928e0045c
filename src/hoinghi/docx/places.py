"""What becomes of a value, decided by where its tag stands: text, attribute, property, run or paragraph.

Each function is made once per place when a template is loaded and called once per value, so the common
value, a short printable string, takes the shortest way through.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hoinghi.docx.filling import FILLED, filled

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.docx.program import Spec

__all__ = ["Drawn", "Seen", "attribute", "make_place", "run_text", "text_of", "whole"]

# What XML 1.0 cannot hold at all; the characters below that Word has elements for are kept for those.
_ILLEGAL: Final = re.compile("[\x00-\x06\x08\x0b\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_KEPT: Final = 2_000
_KEPT_LENGTH: Final = 200
LONGEST: Final = 4 << 20
"""Longest value in characters: a novel, and what Word still opens."""
_BREAKS: Final = re.compile("\r\n|[\n\r\t\x07\x0c\x85\u2028\u2029]")
_CLOSE: Final = "</w:t></w:r>"
_TEXT: Final = '<w:t xml:space="preserve">'


class Drawn:
    """A value that is more than text: rich text, a picture."""

    __slots__ = ()

    def runs(self, properties: str) -> str:
        """Return the value as runs; ``properties`` is the w:rPr of the place."""
        raise NotImplementedError


class Seen(dict[str, bytes]):
    """Texts that a place leaves as they are, encoded: one that comes again is found by its hash alone.

    Rows repeat: villages, posts, categories. Only unchanged texts are kept: what equals a safe text but is
    mark-up, or a number, can then never be mistaken for it.
    """

    __slots__ = ("place",)

    def __init__(self, place: Callable[[object], str]) -> None:
        super().__init__()
        self.place = place

    def __missing__(self, text: str) -> bytes:
        result = self.place(text)
        content = result.encode()
        if result is text and len(text) < _KEPT_LENGTH:
            if len(self) >= _KEPT:
                self.clear()
            self[text] = content
        return content


def whole(value: object) -> bytes:
    """Return the outcome of a call or filter block: mark-up as it is, anything else as text."""
    html = getattr(value, "__html__", None)
    return (str(html()) if html else _escaped(text_of(value))).encode()


def text_of(value: object) -> str:
    """Return a value as text without anything XML cannot hold; None is nothing."""
    if value is None:
        return ""
    text = str(value)
    return text if text.isprintable() else _ILLEGAL.sub("", text)


def make_place(spec: Spec) -> Callable[[object], str]:
    """Return the function that turns a value into the XML for a place."""
    kind = spec[0]
    if kind == "mark":
        return lambda _: str(spec[1])
    if kind in {"attribute", "fill", "span", "plain"}:
        return _PLAIN[str(kind)]
    if kind in FILLED:
        return filled(spec)
    if kind == "run":
        return _run(str(spec[1]), str(spec[2]))
    if kind == "block":
        return _block(str(spec[1]), str(spec[2]))
    return _text(str(spec[1]), str(spec[2]), simple=bool(spec[3]))


def _escaped(text: str) -> str:
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    return text


def _text(properties: str, outer: str, *, simple: bool) -> Callable[[object], str]:
    """A place within a w:t: the formatting of its run and its paragraph is known."""
    broken = _breaker(properties, outer, simple=simple)

    def place(value: object) -> str:
        if type(value) is str:
            if len(value) > LONGEST:
                raise OverflowError(len(value))
            if value.isprintable():
                return _escaped(value) if "&" in value or "<" in value or ">" in value else value
            return broken(_escaped(_ILLEGAL.sub("", value)))
        if value is None:
            return ""
        if type(value) is int:
            return str(value)
        return unusual(value)

    def unusual(value: object) -> str:
        if isinstance(value, Drawn):
            return f"{_CLOSE}{value.runs(properties)}<w:r>{properties}{_TEXT}"
        html = getattr(value, "__html__", None)
        text = _ILLEGAL.sub("", str(html() if html else value))
        if html and "<" in text:
            return text
        return broken(text if html else _escaped(text))

    return place


def _breaker(properties: str, outer: str, *, simple: bool) -> Callable[[str], str]:
    """Return what puts Word's elements in the place of line breaks, tabs and the like in escaped text."""
    line = f"</w:t><w:br/>{_TEXT}"
    run = f"<w:r>{properties}{_TEXT}"
    paragraph = page = line
    if simple:
        paragraph = f"{_CLOSE}</w:p><w:p>{outer}{run}"
        page = f'{_CLOSE}</w:p><w:p>{outer}<w:r><w:br w:type="page"/></w:r></w:p><w:p>{outer}{run}'
    elements = {
        "\r\n": line, "\n": line, "\r": line, "\x85": line, "\u2028": line, "\u2029": line,
        "\t": f"</w:t><w:tab/>{_TEXT}", "\x07": paragraph, "\x0c": page,
    }  # fmt: skip
    return lambda text: _BREAKS.sub(lambda match: elements[match.group()], text)


def _run(properties: str, outer: str) -> Callable[[object], str]:
    """A place between runs, ``{{r x}}``: rich text as runs, else one run formatted as the tag is."""
    within = _text(properties, outer, simple=True)

    def place(value: object) -> str:
        if isinstance(value, Drawn):
            return value.runs(properties)
        text = within(value)
        if hasattr(value, "__html__") and "<w:r" in text:
            return text
        return f"<w:r>{properties}{_TEXT}{text}{_CLOSE}" if text else ""

    return place


def _block(properties: str, outer: str) -> Callable[[object], str]:
    """A place between paragraphs, ``{{p x}}``: a paragraph formatted as the tag's was."""
    within = _run(properties, outer)

    def place(value: object) -> str:
        if hasattr(value, "__html__"):
            text = str(value)
            if text.startswith(("<w:p", "<w:tbl")):
                return text
        return f"<w:p>{outer}{within(value)}</w:p>"

    return place


def run_text(value: object, properties: str) -> str:
    """Return text as a run with the given w:rPr."""
    return f"<w:r>{properties}{_TEXT}{_text(properties, '', simple=False)(str(value))}{_CLOSE}"


def _plain(value: object) -> str:
    """Text where no mark-up can be: properties of the file, codes of fields."""
    return _escaped(re.sub("[\x07\x0b\x0c\r]+", " ", text_of(value).replace("\r\n", "\n")))


def attribute(value: object) -> str:
    """Return a value as the inside of an attribute."""
    return _plain(value).replace('"', "&quot;").replace("\n", " ").replace("\t", " ")


def _fill(value: object) -> str:
    """A colour: six hexadecimal digits with or without ``#``, else none."""
    colour = text_of(value).strip().lstrip("#")
    return colour.upper() if re.fullmatch("[0-9A-Fa-f]{6}", colour) else "auto"


def _span(value: object) -> str:
    """A number of columns, at least 1."""
    try:
        return str(max(1, int(str(value))))
    except ValueError:
        return "1"


_PLAIN: Final = {"attribute": attribute, "fill": _fill, "span": _span, "plain": _plain}
