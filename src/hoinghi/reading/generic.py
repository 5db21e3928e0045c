"""A sheet that is no table of ours: where its header probably is, so that ``inspect`` can still show it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final

from hoinghi.reading.lines import is_footer
from hoinghi.reading.rows import SkippedRow
from hoinghi.reading.titles import block, is_title, leaves, paths, row_texts

if TYPE_CHECKING:
    from hoinghi.xlsx import Sheet

__all__ = ["Guess", "guess_header"]

_SEARCHED: Final = 30
_BELOW: Final = 60  # rows looked at beneath a candidate
_USED: Final = 0.3  # share of those rows that makes a column one of the table
_COVERED: Final = 0.5  # share of the columns that a header must name
_NOTES: Final = 5  # rows of remarks beneath a table
_MANY: Final = 10  # titles beyond which more prove nothing
_LONGEST: Final = 80  # letters of a title; longer is prose
_YEAR: Final = re.compile(r"(19|20)\d\d")
_NUMBER: Final = re.compile(r"[\d\s.,%+/:-]+")


@dataclass(frozen=True, slots=True)
class Guess:
    """Header rows (none when no row looks like one), titles by column number, and rows that are no data."""

    rows: tuple[int, ...]
    titles: dict[int, str]
    skipped: tuple[SkippedRow, ...] = ()


def guess_header(sheet: Sheet) -> Guess:
    """Return the first row that names most columns of what stands beneath it, with notes above and below."""
    numbers = [row for row, _ in sheet.rows()]
    texts = {row: found for row in numbers[: _SEARCHED + _BELOW] if (found := row_texts(sheet, row))}
    rows = list(texts)
    best: tuple[int, ...] = ()
    score = 0.0
    for place, row in enumerate(rows[:_SEARCHED]):
        header = block(sheet, row)
        below = [texts[each] for each in rows[place:] if each > header[-1]][:_BELOW]
        named = leaves(sheet, header)
        value = _score({n: path[-1] for n, path in paths(sheet, header).items() if n in named}, below)
        if value > score + 0.05:
            best, score = header, value
    if not best:
        return Guess((), {})
    titles = {number: " › ".join(path) for number, path in paths(sheet, best).items()}
    return Guess(best, titles, _around(sheet, best, titles))


def _score(titles: dict[int, str], below: list[dict[int, str]]) -> float:
    if not below or not titles or any(len(title) > _LONGEST for title in titles.values()):
        return 0.0
    if not all(map(is_title, titles.values())) and not _are_years(list(titles.values())):
        return 0.0
    uses = Counter(column for row in below for column in row)
    used = {column for column, count in uses.items() if count >= _USED * len(below)}
    if not used:
        return 0.0
    if len(titles) < 2 or max(map(len, below)) < 2:  # noqa: PLR2004 - a list in one column
        values = [text for row in below for text in row.values()]
        plain = not any(map(is_title, values)) and len(values) > 1 and used == set(titles)
        return 1.0 if plain else 0.0  # over words a title cannot be told from the first of them
    share = len(used & set(titles)) / len(used)
    if share < _COVERED:
        return 0.0
    values = [text for row in below for column, text in row.items() if column in titles]
    contrast = sum(1 for value in values if _NUMBER.fullmatch(value)) / max(len(values), 1)
    return share + contrast / 2 + min(len(titles), _MANY) / _MANY / 2


def _are_years(titles: list[str]) -> bool:
    """Whether the titles are years in order, as over a table of statistics; words may stand before them."""
    years = [int(title) for title in titles if _YEAR.fullmatch(title)]
    rest = [title for title in titles if not _YEAR.fullmatch(title)]
    return len(years) > 2 and all(map(is_title, rest)) and all(a < b for a, b in pairwise(years))  # noqa: PLR2004


def _around(sheet: Sheet, header: tuple[int, ...], titles: dict[int, str]) -> tuple[SkippedRow, ...]:
    """Return the rows beneath the table that are notes: thin ones, after which nothing is dense again."""
    widths = {row: len(row_texts(sheet, row)) for row, _ in sheet.rows() if row > header[-1]}
    if not widths:
        return ()
    dense = min(len(titles), median(widths.values())) / 2
    last = max((row for row, width in widths.items() if width > dense), default=0)
    signed = next((row for row in widths if is_footer(list(row_texts(sheet, row).values()))), None)
    notes = [row for row, width in widths.items() if row > last and width]
    if len(notes) > _NOTES:  # many thin rows are a table whose columns are of different length
        notes = []
    if signed is not None:
        notes = [row for row in widths if row >= signed or row in notes]
    return tuple(SkippedRow(row, "ghi chú, chữ ký dưới bảng") for row in notes)
