"""What one sheet gathers while it is read: values out of raw cells, rows in order."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from hoinghi.xlsx.cells import PLAIN, Cell, ErrorValue, Style, Value
from hoinghi.xlsx.grid import column_number
from hoinghi.xlsx.markup import decode_escapes, small_int, unescape
from hoinghi.xlsx.problems import Unreadable
from hoinghi.xlsx.values import dated, number_of

if TYPE_CHECKING:
    from hoinghi.xlsx.limits import Limits
    from hoinghi.xlsx.strings import SharedStrings

__all__ = ["Collector", "Columns", "StyleTable"]

_SHARED: Final = re.compile(rb't="shared"')
_SHARED_NUMBER: Final = re.compile(rb'\bsi="(\d+)"')
_TEXTS_KEPT: Final = 1 << 16
MISSING: Final = ErrorValue("#MISSING!")


class Columns(dict[bytes, int]):
    """Column numbers by their letters; 0 beyond the grid."""

    def __missing__(self, letters: bytes) -> int:
        try:
            number = column_number(letters.decode())
        except ValueError:
            number = 0
        self[letters] = number
        return number


class StyleTable(dict[bytes, Style]):
    """Styles by the number that stands in the cell; a number beyond the table is a plain style."""

    def __init__(self, styles: list[Style]) -> None:
        super().__init__((b"%d" % place, style) for place, style in enumerate(styles))

    def __missing__(self, key: bytes) -> Style:
        return self.get(b"%d" % small_int(key, -1), PLAIN)


class Texts(dict[bytes, str]):
    """Texts by their character data: lists repeat themselves, so most are decoded once."""

    def __missing__(self, raw: bytes) -> str:
        text = unescape(raw)
        if len(self) < _TEXTS_KEPT:
            self[raw] = text
        return text


class Collector:
    """The cells of one sheet."""

    def __init__(self, strings: SharedStrings, styles: StyleTable, limits: Limits, *, date1904: bool) -> None:
        """Take the tables that all sheets share."""
        self.strings = strings
        self.styles = styles
        self.default = styles[b"0"]
        self.columns = Columns()
        self.texts = Texts()
        self._date1904 = date1904
        self._limit = limits.cells
        self.clear()

    def clear(self) -> None:
        """Begin the sheet."""
        self.rows: dict[int, list[Cell]] = {}
        self.hidden_rows: set[int] = set()
        self.missing: set[tuple[int, int]] = set()
        self.last = 0
        self.damaged = False
        self._formulas: dict[bytes, str] = {}
        self._left = self._limit
        self._sorted = True

    def add(self, row: int, cells: list[Cell], *, hidden: bool) -> None:
        """Take a row's cells, in order of their columns; a row told twice is joined, the later cell wins.

        Raises:
            Unreadable: "too_large".
        """
        if row < self.last:
            self._sorted = False
        self.last = row
        if not cells:
            return
        self._left -= len(cells)
        if self._left < 0:
            raise Unreadable("too_large", "cells")
        if row in self.rows:
            joined = {cell.column: cell for cell in (*self.rows[row], *cells)}
            cells = [joined[column] for column in sorted(joined)]
        self.rows[row] = cells
        if hidden:
            self.hidden_rows.add(row)

    def ordered(self) -> dict[int, list[Cell]]:
        """Return the rows from the top."""
        return self.rows if self._sorted else {row: self.rows[row] for row in sorted(self.rows)}

    def formula(self, attributes: bytes, raw: bytes | None, *, plain: bool = False) -> str:
        """Return a formula with its "="; of a shared one the text of its first cell."""
        text = "" if not raw else raw.decode() if plain else unescape(raw)
        if _SHARED.search(attributes) and (number := _SHARED_NUMBER.search(attributes)):
            text = self._formulas.setdefault(number[1], text) if text else self._formulas.get(number[1], "")
        return f"={text}"

    def convert(  # noqa: PLR0911 - one line for each kind of cell
        self,
        kind: bytes | None,
        raw: bytes | str | None,
        style: Style,
        formula: str | None,
        place: tuple[int, int],
    ) -> tuple[Value, str] | None:
        """Return a cell's value and kind, None when it holds none. ``raw`` as str is text already decoded.

        Raises:
            DamagedError: the text is no XML.
        """
        if kind is None or kind == b"n":
            return self._number(raw, style, formula)
        if raw is None or raw == b"":
            return None if formula is None or raw is not None else ("", "formula-uncached")
        if kind == b"s":
            return self._shared(raw if isinstance(raw, bytes) else raw.encode(), place)
        text = _text(raw)
        if kind == b"b":
            return text.strip().lower() in {"1", "true"}, "bool"
        if kind == b"e":
            return ErrorValue(text), "error"
        if kind == b"d" and (moment := _iso(text)) is not None:
            return moment, "time" if isinstance(moment, dt.time) else "date"
        return (text, "text") if text else None

    def _number(self, raw: bytes | str | None, style: Style, formula: str | None) -> tuple[Value, str] | None:
        number = number_of(raw) if raw else None
        if number is None:
            text = _text(raw or "").strip()
            if text:
                return text, "text"
            return None if formula is None else ("", "formula-uncached")
        if style.form:
            moment = dated(number, style.form, date1904=self._date1904)
            if moment is not None:
                return moment, "time" if isinstance(moment, dt.time) else "date"
        return number, "number"

    def _shared(self, raw: bytes, place: tuple[int, int]) -> tuple[Value, str] | None:
        try:
            text = self.strings[raw]
        except KeyError:
            self.missing.add(place)
            return MISSING, "error"
        return (text, "text") if text else None


def _text(raw: bytes | str) -> str:
    return decode_escapes(raw) if isinstance(raw, str) else unescape(raw)


def _iso(text: str) -> dt.date | dt.datetime | dt.time | None:
    """Return a date as strict files may write it (ISO 8601)."""
    for kind in (dt.date, dt.time, dt.datetime):
        try:
            return kind.fromisoformat(text.rstrip("Z"))
        except ValueError:
            continue
    return None
