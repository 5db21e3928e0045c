"""The output of a program, guarded: tables without rows and cells without paragraphs never get out."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from hoinghi.docx import messages
from hoinghi.docx.marks import CELL, GRID, TABLE, TABLE_END
from hoinghi.docx.problems import TagProblem, TemplateError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["MOST_MERGED", "guarded", "joined"]

MOST: Final = 256 << 20
"""Longest XML of a document in bytes; a loop that makes more is a mistake, or meant to fill the disk."""
MOST_MERGED: Final = 3 << 30
"""The same for a file of many copies: what a zip can say of a part is 4 GiB."""
_BATCH: Final = 256
"""Pieces joined at a time: large enough to be quick, small enough to stay in the processor's cache."""
_MARK = re.compile(rb"(\x02.)")
_PARAGRAPH_END = re.compile(rb"(?:</w:p>|<w:p/>)(?:<w:bookmarkEnd [^>]*>)*$")
_TABLE, _GRID, _TABLE_END, _CELL = (mark.encode() for mark in (TABLE, GRID, TABLE_END, CELL))


def joined(pieces: Iterable[bytes], limit: int = MOST) -> Iterator[bytes]:
    """Yield pieces some hundred at a time.

    Raises:
        TemplateError: more than ``limit`` bytes come out.
    """
    pieces = iter(pieces)
    size = 0
    while batch := b"".join(islice(pieces, _BATCH)):
        size += len(batch)
        if size > limit:
            raise TemplateError(
                [TagProblem("output", detail=messages.TAG["output"].format(limit=limit >> 20))]
            )
        yield batch


def guarded(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Yield pieces without marks: tables that got no row are dropped, cells that got no paragraph get one."""
    return _Guard().run(pieces)


class _Guard:
    """The tables that are open: what each has so far, until it is sure that it may be let go."""

    def __init__(self) -> None:
        self.held: list[list[bytes]] = []
        self.kinds: list[bytes] = []
        self.last = b""

    def run(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            for part in _MARK.split(piece) if b"\x02" in piece else (piece,):
                if part:
                    yield from self._part(part)

    def _part(self, part: bytes) -> Iterator[bytes]:
        if part in {_TABLE, _GRID}:
            self.held.append([])
            self.kinds.append(part)
            return
        if part == _TABLE_END:
            part = self._end()
            if not part:
                return
        elif part == _CELL:
            if _PARAGRAPH_END.search(self.last):
                return
            part = b"<w:p/>"
        self.last = part
        if not any(self.kinds):
            yield part
            return
        self.held[-1].append(part)
        if self.kinds[-1] == _TABLE and b"<w:tr" in part and not any(self.kinds[:-1]):
            yield from self.held[-1]  # a row is there: from here on the table need not be held
            self.held[-1] = []
            self.kinds[-1] = b""

    def _end(self) -> bytes:
        table = b"".join(self.held.pop())
        kind = self.kinds.pop()
        if kind == _GRID:
            from hoinghi.docx.grid import repaired  # noqa: PLC0415 - few templates need it

            return repaired(table.decode()).encode()
        return b"" if kind and b"<w:tr" not in table else table
