"""The zip container: parts found whatever their spelling, unpacked in pieces and within limits."""

from __future__ import annotations

import posixpath
import struct
import time
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from hoinghi.xlsx.limits import LIMITS, Limits
from hoinghi.xlsx.markup import DamagedError, local_name, parse
from hoinghi.xlsx.problems import Unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Package", "Relation", "load", "normal"]

_LOCAL_HEADER: Final = struct.Struct("<4s5H3I2H")
_PIECE: Final = 1 << 16
_OUT: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Relation:
    """A line of a .rels part: ``kind`` is the last word of its type, ``target`` a part of this package."""

    id: str
    kind: str
    target: str


class Package:
    """The parts of an Office file; names compare without case and slash, the last of two wins."""

    def __init__(self, data: bytes, limits: Limits = LIMITS) -> None:
        """Read the directory only.

        Raises:
            Unreadable: "truncated", "encrypted", "too_large".
        """
        self.data = data
        self.limits = limits
        self._deadline = time.monotonic() + limits.seconds
        self._left = limits.total
        try:
            with zipfile.ZipFile(BytesIO(data)) as archive:
                self.entries = archive.infolist()
        except Exception as error:  # zipfile raises many kinds on a broken directory
            raise Unreadable("truncated", str(error)) from error
        if len(self.entries) > limits.parts:
            raise Unreadable("too_large", f"{len(self.entries)} parts")
        self._parts = {normal(entry.filename): entry for entry in self.entries}

    def names(self) -> Iterator[str]:
        """Names of all parts, lower case, with forward slashes."""
        return iter(self._parts)

    def find(self, name: str) -> zipfile.ZipInfo | None:
        """Return the entry of a part, None when there is none of that name."""
        key = normal(name)
        return self._parts.get(key) or self._parts.get(normal(unquote(name)))

    def packed(self, entry: zipfile.ZipInfo) -> tuple[int, int]:
        """Return start and end of the compressed bytes.

        Raises:
            DamagedError: the local header is not where the directory says.
        """
        try:
            fields = _LOCAL_HEADER.unpack_from(self.data, entry.header_offset)
        except struct.error as error:
            raise DamagedError(entry.filename) from error
        start = entry.header_offset + _LOCAL_HEADER.size + fields[9] + fields[10]
        end = start + entry.compress_size
        if fields[0] != b"PK\x03\x04" or end > len(self.data):
            raise DamagedError(entry.filename)
        return start, end

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield a part unpacked, about a mebibyte at a time.

        Raises:
            DamagedError: the part is missing, oddly packed or broken; raised after what could be unpacked.
            Unreadable: "encrypted", or "too_large" when it passes the limits.
        """
        entry = self.find(name)
        if entry is None:
            raise DamagedError(name)
        if entry.flag_bits & 1:
            raise Unreadable("encrypted", "zip")
        self._bound(name, entry.file_size, entry)
        start, end = self.packed(entry)
        crc = size = 0
        for piece in self._inflate(entry, start, end):
            size += len(piece)
            self._left -= len(piece)
            self._bound(name, size, entry)
            crc = zlib.crc32(piece, crc)
            yield piece
        if crc != entry.CRC:
            raise DamagedError(name)

    def _inflate(self, entry: zipfile.ZipInfo, start: int, end: int) -> Iterator[bytes]:
        view = memoryview(self.data)
        if entry.compress_type == zipfile.ZIP_STORED:
            for place in range(start, end, _OUT):
                yield bytes(view[place : min(place + _OUT, end)])
            return
        if entry.compress_type != zipfile.ZIP_DEFLATED:
            raise DamagedError(entry.filename)
        engine = zlib.decompressobj(-15)
        try:
            for place in range(start, end, _PIECE):
                piece = engine.decompress(view[place : min(place + _PIECE, end)], _OUT)
                while piece:
                    yield piece
                    piece = engine.decompress(engine.unconsumed_tail, _OUT)
            if rest := engine.flush():
                yield rest
        except zlib.error as error:
            raise DamagedError(entry.filename) from error

    def _bound(self, name: str, size: int, entry: zipfile.ZipInfo) -> None:
        """Refuse a bomb, by what the directory declares first and by what comes out after."""
        limits = self.limits
        if size > limits.part or self._left < 0:
            raise Unreadable("too_large", name)
        if size > limits.ratio_from and size > limits.ratio * max(entry.compress_size, 1):
            raise Unreadable("too_large", name)
        if time.monotonic() > self._deadline:
            raise Unreadable("too_large", "time")

    def read(self, name: str) -> tuple[bytes, bool]:
        """Return a small part unpacked, and whether it is whole; what could be unpacked of a broken one.

        Raises:
            Unreadable: "encrypted" or "too_large".
        """
        found: list[bytes] = []
        size = 0
        try:
            for piece in self.pieces(name):
                size += len(piece)
                if size > self.limits.small_part:
                    raise Unreadable("too_large", name)
                found.append(piece)
        except DamagedError:
            return b"".join(found), False
        return b"".join(found), True

    def relations(self, name: str) -> tuple[list[Relation], bool]:
        """Return what a part ("" for the package) points to inside it, and whether that list is whole.

        A part without relations has an empty list, which is whole.
        """
        folder, base = posixpath.split(name.replace("\\", "/"))
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if self.find(rels) is None:
            return [], True
        data, whole = self.read(rels)
        root, sound = parse(data)
        found = [
            Relation(
                node.get("Id", ""),
                node.get("Type", "").rsplit("/", 1)[-1],
                posixpath.normpath(
                    posixpath.join(f"/{folder}", node.get("Target", "").replace("\\", "/"))
                ).lstrip("/"),
            )
            for node in (root if root is not None else ())
            if local_name(node) == "Relationship" and node.get("TargetMode") != "External"
        ]
        return found, whole and sound


def normal(name: str) -> str:
    """Return the form of a part name by which two spellings compare equal."""
    return name.replace("\\", "/").lstrip("/").lower()


def load(source: Path | bytes, limits: Limits = LIMITS) -> bytes:
    """Return the bytes of a source.

    Raises:
        Unreadable: "too_large".
        OSError: the file cannot be opened.
    """
    if isinstance(source, Path):
        if source.stat().st_size > limits.file:
            raise Unreadable("too_large", "file")
        source = source.read_bytes()
    if len(source) > limits.file:
        raise Unreadable("too_large", "file")
    return source
