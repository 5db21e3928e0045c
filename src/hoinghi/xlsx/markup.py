"""XML read safely: no entities, no network, broken parts as far as they go."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree

from hoinghi.xlsx.problems import Unreadable

__all__ = [
    "DamagedError",
    "decode_escapes",
    "flag",
    "local_name",
    "parse",
    "pull_parser",
    "refuse_doctype",
    "unescape",
]

_ENTITY: Final = re.compile(rb"&(?:#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7})|(\w+));|&")
_NAMED: Final = {b"amp": "&", b"lt": "<", b"gt": ">", b"quot": '"', b"apos": "'"}
_ESCAPE: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")
_DOCTYPE: Final = re.compile(rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)", re.IGNORECASE)
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


def local_name(node: etree._Element) -> str:
    """Return the name of an element without its namespace, "" for a comment: strict files differ only there."""
    tag = node.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def flag(value: str | None) -> bool:
    """Read an XML boolean."""
    return value in {"1", "true", "on", "True", "TRUE"}


def unescape(raw: bytes) -> str:
    """Return the text of XML character data in UTF-8, line ends as XML wants them.

    Raises:
        DamagedError: an entity nobody declared, or bytes that are no UTF-8.
    """
    try:
        if b"\r" in raw:
            raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        if b"&" in raw:
            raw = _ENTITY.sub(_entity, raw)
        text = raw.decode()
    except (ValueError, OverflowError) as error:
        raise DamagedError from error
    return decode_escapes(text) if "_x" in text else text


def _entity(match: re.Match[bytes]) -> bytes:
    hexadecimal, decimal, name = match.groups()
    if name is not None and name in _NAMED:
        return _NAMED[name].encode()
    if hexadecimal is None and decimal is None:
        raise ValueError(match[0])
    return chr(int(hexadecimal, 16) if hexadecimal else int(decimal)).encode()


def decode_escapes(text: str) -> str:
    """Return text with Excel's _x000D_ escapes as the characters they stand for."""
    if "_x" not in text:
        return text
    text = _ESCAPE.sub(lambda match: chr(int(match[1], 16)), text)
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
