"""XML read safely: no entities, no network, broken parts as far as they go."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from hoinghi.xlsx.problems import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "DamagedError",
    "decode_escapes",
    "flag",
    "local_name",
    "parse",
    "pull_parser",
    "refuse_doctype",
    "small_int",
    "unescape",
]

_ENTITY: Final = re.compile(rb"&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(\w+));|&")
_NAMED: Final = {b"amp": b"&", b"lt": b"<", b"gt": b">", b"quot": b'"', b"apos": b"'"}
_ENTITIES_KEPT: Final = 4096
_ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DOCTYPE: Final = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)", re.IGNORECASE)
_DIGITS: Final = 9
_HEAD: Final = 1 << 16


class DamagedError(Exception):
    """A part, or a stretch of one, does not hold what it should."""


def refuse_doctype(head: bytes) -> None:
    """Stop at a document type: Office writes none, and its entities are only good for attacks.

    Raises:
        Unreadable: "entity".
    """
    if _DOCTYPE.search(head, 0, _HEAD):
        raise Unreadable("entity")


def parse(data: bytes) -> tuple[etree._Element | None, bool]:
    """Return the root of a part and whether it was sound; of a broken part what can be saved, or None.

    Raises:
        Unreadable: "entity".
    """
    refuse_doctype(data)
    for recover in (False, True):
        parser = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            recover=recover,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            return etree.fromstring(data, parser), not recover
        except (etree.XMLSyntaxError, ValueError):
            continue
    return None, False


def pull_parser(*tags: str) -> etree.XMLPullParser:
    """Return a parser that is fed in pieces and reports the ends of elements of these local names."""
    return etree.XMLPullParser(
        events=("end",),
        tag=[f"{{*}}{tag}" for tag in tags],
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )


def ended(parser: etree.XMLPullParser) -> Iterator[etree._Element]:
    """Yield the elements that ended in what the parser was fed."""
    for _, node in parser.read_events():
        if node is not None and not isinstance(node, tuple):  # namespace events, which nobody asked for
            yield node


def local_name(node: etree._Element) -> str:
    """Return the name of an element without its namespace, "" for a comment."""
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def flag(value: str | None) -> bool:
    """Read an XML boolean."""
    return value in {"1", "true", "on", "True", "TRUE"}


def small_int(text: str | bytes | None, default: int = 0) -> int:
    """Return a number of at most nine digits, else the default: Python refuses to read thousands."""
    if not text or len(text) > _DIGITS:
        return default
    try:
        return int(text)
    except ValueError:
        return default


def unescape(raw: bytes) -> str:
    """Return the text of XML character data in UTF-8, line ends as XML wants them.

    Raises:
        DamagedError: an entity nobody declared, or bytes that are no UTF-8.
    """
    try:
        if b"\r" in raw:
            raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        if b"&" in raw:
            raw = _ENTITY.sub(_character, raw)
        text = raw.decode()
    except (ValueError, OverflowError) as error:
        raise DamagedError from error
    return decode_escapes(text) if "_x" in text else text


class _Entities(dict[bytes, bytes]):
    """Characters by their entities: Vietnamese text out of openpyxl is full of a few dozen of them."""

    def __missing__(self, entity: bytes) -> bytes:
        match = _ENTITY.fullmatch(entity)
        hexadecimal, decimal, name = match.groups() if match else (None, None, None)
        if name is not None and name in _NAMED:
            character = _NAMED[name]
        elif hexadecimal is None and decimal is None:
            raise ValueError(entity)
        else:
            character = chr(int(hexadecimal, 16) if hexadecimal else int(decimal or b"")).encode()
        if len(self) < _ENTITIES_KEPT:
            self[entity] = character
        return character


_KNOWN: Final = _Entities()


def _character(match: re.Match[bytes]) -> bytes:
    return _KNOWN[match[0]]


def decode_escapes(text: str) -> str:
    """Return text with Excel's _x000D_ escapes as the characters they stand for."""
    if "_x" not in text:
        return text
    text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
