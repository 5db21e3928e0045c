"""The output of a program, guarded: tables without rows and cells without paragraphs never get out."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Final

from hoinghi.docx.marks import CELL, GRID, TABLE, TABLE_END

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["encoded", "guarded"]

_BATCH: Final = 256
"""Pieces joined before they are encoded: large enough to be quick, small enough to stay in the cache."""
_MARK = re.compile(r"(\x02.)")
_PARAGRAPH_END = re.compile(r"(?:</w:p>|<w:p/>)(?:<w:bookmarkEnd [^>]*>)*$")


def encoded(pieces: Iterable[str]) -> Iterator[bytes]:
    """Yield pieces joined and encoded, a few thousand at a time."""
    pieces = iter(pieces)
    while batch := "".join(islice(pieces, _BATCH)):
        yield batch.encode()


def guarded(pieces: Iterable[str]) -> Iterator[str]:
    """Yield pieces without marks: tables that got no row are dropped, cells that got no paragraph get one."""
    return _Guard().run(pieces)


class _Guard:
    def __init__(self) -> None:
        self.held: list[list[str]] = []
        self.kinds: list[str] = []
        self.last = ""

    def run(self, pieces: Iterable[str]) -> Iterator[str]:
        for piece in pieces:
            for part in _MARK.split(piece) if "\x02" in piece else (piece,):
                if part:
                    yield from self._part(part)

    def _part(self, part: str) -> Iterator[str]:
        if part in {TABLE, GRID}:
            self.held.append([])
            self.kinds.append(part)
            return
        if part == TABLE_END:
            part = self._end()
            if not part:
                return
        elif part == CELL:
            if _PARAGRAPH_END.search(self.last):
                return
            part = "<w:p/>"
        self.last = part
        if not self.held:
            yield part
            return
        self.held[-1].append(part)
        if self.kinds[-1] == TABLE and len(self.held) == 1 and "<w:tr" in part:
            yield from self.held[-1]
            self.held[-1] = []
            self.kinds[-1] = ""
            return

    def _end(self) -> str:
        table = "".join(self.held.pop())
        kind = self.kinds.pop()
        if kind == GRID:
            from hoinghi.docx.grid import repaired

            table = repaired(table)
        return "" if kind and "<w:tr" not in table else table
