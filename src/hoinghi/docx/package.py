"""The zip file as Word wrote it: read once, with every part kept as it is compressed.

The standard library's zipfile costs more to import than a paper costs to render, so the few records
that matter are read here. Sizes and checksums are taken from the central directory alone: local
headers may leave them to a data descriptor.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from struct import Struct
from struct import error as struct_error
from typing import Final

from hoinghi.docx import messages
from hoinghi.docx.problems import TagProblem, TemplateError

__all__ = ["CONTENT_TYPES", "MAX_FILE", "Archive", "Entry", "inflate", "read_archive"]

CONTENT_TYPES: Final = "[Content_Types].xml"
MAX_FILE: Final = 64 << 20
"""Largest template in bytes: a letterhead with pictures takes a few hundred kilobytes."""
MAX_PART: Final = 48 << 20
"""Largest inflated part in bytes: Word itself becomes unusable before that."""
MAX_TOTAL: Final = 256 << 20
"""Largest sum of inflated parts; beyond it the file is taken for a zip bomb."""
MAX_ENTRIES: Final = 10_000

_END = Struct("<4s4H2LH")
_END64 = Struct("<4sQ2H2L4Q")
_LOCATOR = Struct("<4sLQL")
_CENTRAL = Struct("<4s6H3L5H2L")
_LOCAL = Struct("<4s5H3L2H")
_STORED, _DEFLATED = 0, 8
_FULL = 0xFFFFFFFF
_MANY = 0xFFFF
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class Entry:
    """One part, still compressed, with what the central directory says of it."""

    name: str
    method: int
    crc: int
    size: int
    data: bytes

    @classmethod
    def stored(cls, name: str, data: bytes) -> Entry:
        """Return a part that is not worth compressing, such as a picture."""
        return cls(name, _STORED, zlib.crc32(data), len(data), data)


Archive = dict[str, Entry]


def read_archive(content: bytes) -> Archive:
    """Return the parts of a Word file by name, in file order.

    Raises:
        TemplateError: not a zip (an old .doc, a password, a damaged download), or over the limits.
    """
    if len(content) > MAX_FILE:
        raise _refused("too-large")
    if content[:4] != b"PK\x03\x04":
        raise _refused(_foreign(content))
    try:
        return {entry.name: entry for entry in _entries(content)}
    except (struct_error, ValueError, UnicodeDecodeError):
        raise _refused("broken-zip") from None


def inflate(entry: Entry) -> bytes:
    """Return the part's bytes, checked against its size and checksum; never more than the limit."""
    if entry.size > MAX_PART:
        raise _refused("bomb", entry.name)
    data = entry.data
    if entry.method == _DEFLATED:
        engine = zlib.decompressobj(-15)
        try:
            data = engine.decompress(data, entry.size + 1)
        except zlib.error:
            raise _refused("broken-zip", entry.name) from None
    if len(data) != entry.size or zlib.crc32(data) != entry.crc:
        raise _refused("bomb" if len(data) > entry.size else "broken-zip", entry.name)
    return data


def _entries(content: bytes) -> list[Entry]:
    offset, count = _directory(content)
    if count > MAX_ENTRIES:
        raise _refused("bomb")
    entries = []
    total = 0
    for _ in range(count):
        entry, offset = _entry(content, offset)
        total += entry.size
        if total > MAX_TOTAL:
            raise _refused("bomb")
        if not entry.name.endswith("/"):
            entries.append(entry)
    return entries


def _directory(content: bytes) -> tuple[int, int]:
    """Return where the central directory begins and how many records it has."""
    end = content.rfind(b"PK\x05\x06", max(0, len(content) - 65_557))
    if end < 0:
        raise ValueError
    _, _, _, _, count, _, offset, _ = _END.unpack_from(content, end)
    if count == _MANY or offset == _FULL:
        signature, _, where, _ = _LOCATOR.unpack_from(content, end - _LOCATOR.size)
        if signature != b"PK\x06\x07":
            raise ValueError
        _, _, _, _, _, _, _, count, _, offset = _END64.unpack_from(content, where)
    return offset, count


def _entry(content: bytes, at: int) -> tuple[Entry, int]:
    """Return the part whose central record stands at an offset, and where the next record stands."""
    record = _CENTRAL.unpack_from(content, at)
    signature, flags, method, crc, packed, size = record[0], record[3], record[4], *record[7:10]
    names, extras, comments, offset = record[10], record[11], record[12], record[16]
    if signature != b"PK\x01\x02" or method not in {_STORED, _DEFLATED}:
        raise ValueError
    if flags & 1:
        raise _refused("encrypted")
    at += _CENTRAL.size
    raw = content[at : at + names]
    if _FULL in {packed, size, offset}:
        size, packed, offset = _wide(content[at + names : at + names + extras], (size, packed, offset))
    local = _LOCAL.unpack_from(content, offset)
    if local[0] != b"PK\x03\x04":
        raise ValueError
    start = offset + _LOCAL.size + local[9] + local[10]
    data = content[start : start + packed]
    if len(data) != packed:
        raise ValueError
    name = raw.decode("utf-8" if flags & 0x800 else "cp437").replace("\\", "/").lstrip("/")
    return Entry(name, method, crc, size, data), at + names + extras + comments


def _wide(extra: bytes, narrow: tuple[int, int, int]) -> list[int]:
    """Return size, packed size and offset with the 64-bit values of the Zip64 extra field put in."""
    at = 0
    while at + 4 <= len(extra):
        kind, length = (
            int.from_bytes(extra[at : at + 2], "little"),
            int.from_bytes(extra[at + 2 : at + 4], "little"),
        )
        if kind == 1:
            field = iter(range(at + 4, at + 4 + length, 8))
            return [
                int.from_bytes(extra[place : place + 8], "little")
                if value == _FULL and (place := next(field, 0))
                else value
                for value in narrow
            ]
        at += 4 + length
    raise ValueError


def _foreign(content: bytes) -> str:
    """Return the code for a file that is no zip at all: what it most likely is instead."""
    if content.startswith(_OLE):
        return "encrypted" if _ENCRYPTED_STREAM in content else "old-doc"
    head = content[:512].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if head.startswith((b"{\\rtf", b"<!doc", b"<html", b"%pdf")):
        return "not-word"
    return "empty" if not content else "broken-zip"


def _refused(code: str, part: str = "") -> TemplateError:
    return TemplateError([TagProblem(code, part, detail=messages.FILE[code])])
