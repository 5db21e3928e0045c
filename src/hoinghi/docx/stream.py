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

__all__ = ["MOST_MERGED", "encoded", "guarded"]

MOST: Final = 256 << 20
"""Longest XML of a single document; a loop that makes more is a mistake, or meant to fill the disk."""
MOST_MERGED: Final = 3 << 30
"""The same for a file of many copies: what a zip can say of a part is 4 GiB."""
_BATCH: Final = 256
"""Pieces joined before they are encoded: large enough to be quick, small enough to stay in the cache."""
_MARK = re.compile(r"(\x02.)")
_PARAGRAPH_END = re.compile(r"(?:</w:p>|<w:p/>)(?:<w:bookmarkEnd [^>]*>)*$")


def encoded(pieces: Iterable[str], limit: int = MOST) -> Iterator[bytes]:
    """Yield pieces joined and encoded, some hundred at a time.

    Raises:
        TemplateError: more than ``limit`` characters come out.
    """
    pieces = iter(pieces)
    size = 0
    while batch := "".join(islice(pieces, _BATCH)):
        size += len(batch)
        if size > limit:
            raise TemplateError(
                [TagProblem("output", detail=messages.TAG["output"].format(limit=limit >> 20))]
            )
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
            from hoinghi.docx.grid import repaired  # noqa: PLC0415 - few templates need it

            table = repaired(table)
        return "" if kind and "<w:tr" not in table else table
