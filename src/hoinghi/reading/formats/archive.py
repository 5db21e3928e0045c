"""One part of a zipped file, within the limits that keep a bomb from filling the memory."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Final

from hoinghi.xlsx import LIMITS, Unreadable

__all__ = ["read_part"]

_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    KeyError,
    OSError,
    EOFError,
    RuntimeError,  # a password; NotImplementedError is one, for a compression that is not known
    ValueError,
)


def read_part(data: bytes, name: str) -> bytes:
    """Return a part of an archive.

    Raises:
        Unreadable: "too_large" for content that is out of all proportion, "truncated" when it cannot be read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            part = archive.getinfo(name)
            proportion = LIMITS.ratio_from + LIMITS.ratio * part.compress_size
            if part.file_size > min(LIMITS.part, proportion):
                raise Unreadable("too_large", part.filename)
            with archive.open(part) as stream:
                return stream.read(LIMITS.part + 1)
    except _BROKEN as error:
        raise Unreadable("truncated") from error
