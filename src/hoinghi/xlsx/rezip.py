"""A zip written again: parts that stay are copied as they are compressed."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterable, Mapping

__all__ = ["rewrite"]

_LOCAL: Final = struct.Struct("<4s5H3I2H")
_CENTRAL: Final = struct.Struct("<4s6H3I5H2I")
_END: Final = struct.Struct("<4s4H2IH")
_NEW_YEAR_1980: Final = 33
"""The first day a zip can hold, as MS-DOS writes it: the same input gives the same bytes."""
_UTF8: Final = 0x800
_LEVEL: Final = 6


def rewrite(
    kept: Iterable[tuple[zipfile.ZipInfo, bytes]], changed: Mapping[str, bytes], added: Mapping[str, bytes]
) -> bytes:
    """Return an archive of the kept entries in their order, with new contents where ``changed`` has some.

    ``kept`` pairs each entry with its compressed bytes; ``changed`` is keyed by the entry's own spelling.
    """
    out = BytesIO()
    directory: list[bytes] = []
    for entry, packed in kept:
        name = entry.orig_filename
        text = changed.get(name)
        old = (entry.compress_type, _time(entry), _date(entry), entry.CRC, len(packed), entry.file_size)
        content, fields = (packed, old) if text is None else _fresh(text)
        directory.append(_put(out, name, fields, content, entry.external_attr))
    for name, text in added.items():
        packed, fields = _fresh(text)
        directory.append(_put(out, name, fields, packed, 0))
    start = out.tell()
    out.write(b"".join(directory))
    size = out.tell() - start
    out.write(_END.pack(b"PK\x05\x06", 0, 0, len(directory), len(directory), size, start, 0))
    return out.getvalue()


Fields = tuple[int, int, int, int, int, int]


def _put(out: BytesIO, name: str, fields: Fields, packed: bytes, attributes: int) -> bytes:
    """Write an entry and return its line of the directory."""
    method, time, date, crc, packed_size, size = fields
    try:
        raw, flags = name.encode("ascii"), 0
    except UnicodeEncodeError:
        raw, flags = name.encode(), _UTF8
    offset = out.tell()
    out.write(_LOCAL.pack(b"PK\x03\x04", 20, flags, method, time, date, crc, packed_size, size, len(raw), 0))
    out.write(raw)
    out.write(packed)
    head = (b"PK\x01\x02", 20, 20, flags, method, time, date, crc, packed_size, size)
    return _CENTRAL.pack(*head, len(raw), 0, 0, 0, 0, attributes, offset) + raw


def _fresh(text: bytes) -> tuple[bytes, Fields]:
    engine = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
    packed = engine.compress(text) + engine.flush()
    return packed, (8, 0, _NEW_YEAR_1980, zlib.crc32(text), len(packed), len(text))


def _time(entry: zipfile.ZipInfo) -> int:
    _, _, _, hour, minute, second = entry.date_time
    return hour << 11 | minute << 5 | second // 2


def _date(entry: zipfile.ZipInfo) -> int:
    year, month, day, _, _, _ = entry.date_time
    return (year - 1980) << 9 | month << 5 | day
