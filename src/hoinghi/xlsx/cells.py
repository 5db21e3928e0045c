"""One cell with its value, and the style that cells share."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass
from typing import NamedTuple

from hoinghi.xlsx.grid import cell_address

__all__ = ["PLAIN", "Cell", "ErrorValue", "Style", "Value"]

_ZEROS = re.compile(r"0{2,}")
_PERCENT = re.compile(r"0(?:\.(0+))?%")
_ELAPSED = re.compile(r"\[(h+)\]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ErrorValue:
    """What Excel shows instead of a result, such as #N/A; ``#MISSING!`` is ours for a lost text."""

    code: str

    def __str__(self) -> str:
        return self.code


Value = str | int | float | bool | dt.date | dt.datetime | dt.time | ErrorValue


@dataclass(frozen=True, slots=True)
class Style:
    """How cells look, as far as it tells what they mean. Made once per style of the workbook and shared."""

    number_format: str = "General"
    font: str | None = None
    strike: bool = False
    fill: str | None = None
    form: str = ""
    """What the number format makes of a number: "" a number, "date", "datetime", "time", "elapsed"."""


PLAIN = Style()


class Cell(NamedTuple):
    """One cell that holds a value. A tuple, because a sheet makes a million of them.

    ``kind`` is text, number, date (also with a time), time, bool, error or formula-uncached; the last has
    the value "" because the program that wrote the file never worked it out. A shared formula shows the
    text of its first cell. A duration of a day or more ([h]:mm) stays a number of days.
    """

    row: int
    column: int
    value: Value
    kind: str
    style: Style = PLAIN
    formula: str | None = None

    @property
    def address(self) -> str:
        """Where it stands, as Excel shows it: D9."""
        return cell_address(self.row, self.column)

    @property
    def number_format(self) -> str:
        """The format code, General when there is none."""
        return self.style.number_format

    @property
    def font(self) -> str | None:
        """The font's name: the best evidence for TCVN3 and VNI text."""
        return self.style.font

    @property
    def strike(self) -> bool:
        """Whether the cell is struck through, which usually means withdrawn."""
        return self.style.strike

    @property
    def fill(self) -> str | None:
        """The background: RRGGBB, "theme:4", "indexed:13" or "gradient"; None without."""
        return self.style.fill

    @property
    def text(self) -> str:
        """Roughly what a person sees: 5 for 5.0, 02/09/1945 for a date, zeros kept by the format 0000."""
        value = self.value
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "TRUE" if value else "FALSE"
        if isinstance(value, int | float):
            return _number_text(value, self.style)
        if isinstance(value, dt.date | dt.time):
            return _date_text(value, self.style.number_format)
        return str(value)


def _number_text(value: float, style: Style) -> str:
    shown = style.number_format
    if style.form == "elapsed" and _ELAPSED.search(shown):
        minutes = round(value * 1440)
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(value, int) and value >= 0 and _ZEROS.fullmatch(shown):
        return f"{value:0{len(shown)}d}"
    if percent := _PERCENT.fullmatch(shown):
        return f"{value * 100:.{len(percent[1] or '')}f}%"
    if isinstance(value, int):
        return str(value)
    return f"{value:.15g}" if math.isfinite(value) else str(value)


def _date_text(value: dt.date | dt.time, shown: str) -> str:
    if isinstance(value, dt.time):
        return value.strftime("%H:%M:%S" if value.second else "%H:%M")
    if shown.lower() in {"yyyy", "yy"}:
        return f"{value.year:04}"
    day = f"{value.day:02}/{value.month:02}/{value.year:04}"
    return f"{day} {_date_text(value.time(), '')}" if isinstance(value, dt.datetime) else day
