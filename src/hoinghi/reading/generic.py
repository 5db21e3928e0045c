"""A sheet that is no table of ours: where its header probably is, so that ``inspect`` can still show it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.reading.titles import block, paths

if TYPE_CHECKING:
    from hoinghi.xlsx import Cell, Sheet

__all__ = ["Guess", "guess_header"]

_SEARCHED: Final = 30
_BELOW: Final = 8  # rows looked at beneath a candidate


@dataclass(frozen=True, slots=True)
class Guess:
    """Header rows (none when no row looks like one) and the titles by column number."""

    rows: tuple[int, ...]
    titles: dict[int, str]


def guess_header(sheet: Sheet) -> Guess:
    """Return the header that explains most of what stands beneath it: text above values, few gaps, no repeats."""
    found = list(sheet.rows())
    best: tuple[int, ...] = ()
    score = 0.0
    for place, (row, cells) in enumerate(found[:_SEARCHED]):
        value = _score(cells, [below for _, below in found[place + 1 : place + 1 + _BELOW]])
        if value > score:
            best, score = block(sheet, row), value
    if not best:
        return Guess((), {})
    return Guess(best, {number: " › ".join(path) for number, path in paths(sheet, best).items()})


def _score(cells: list[Cell], below: list[list[Cell]]) -> float:
    texts = [cell for cell in cells if cell.kind == "text" and any(map(str.isalpha, cell.text))]
    if not below or not texts or len(texts) < len(cells):
        return 0.0
    mine = {cell.column for cell in cells}
    width = len(mine)
    if width < 2 and max(len(row) for row in below) > 1:  # noqa: PLR2004 - a title, not a header
        return 0.0
    fitting = sum(len({cell.column for cell in row} & mine) for row in below) / len(below)
    other = sum(1 for row in below for cell in row if cell.column in mine and cell.kind != "text")
    return fitting + width / 100 + min(other, 1)
