"""Cells of time: births, days, hours, periods."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hoinghi.reading import codes
from hoinghi.reading.kinds.base import Reading, Trouble, broken, refused
from hoinghi.vietnamese.dates import (
    parse_birth,
    parse_clock,
    parse_date,
    parse_period,
    short_date,
    suggest_dates,
)
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from hoinghi.xlsx import Cell

__all__ = ["birth", "day", "period", "time"]

_DAYS: Final = range(20000, 75000)  # serial numbers from 1954 to 2105
_YEAR_DIGITS: Final = 4
_DAY_HINT: Final = "Ghi ngày/tháng/năm, ví dụ 15/01/2025."
_DAY_IN: Final = re.compile(r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|\d{1,2} tháng \d{1,2}(?:,| năm) ?\d{4}")
_SPAN: Final = re.compile(r"\d ?(?:-|–|đến|và) ?\d{1,2}/")  # "15 - 16/01/2025" are two days
_LONGEST: Final = 100
_BIRTH_HINT: Final = "Ghi ngày/tháng/năm, ví dụ 28/02/1980; chỉ biết năm thì ghi năm."


def _maybe(dates: list[str]) -> str:
    return f"Có phải {' hay '.join(dates)}?" if dates else ""


@lru_cache(maxsize=1 << 13)
def _birth_text(text: str) -> Reading:
    found = parse_birth(clean(text))
    if found is not None:
        return Reading(found)
    return _unreal(text, _BIRTH_HINT)


def _unreal(text: str, hint: str) -> Reading:
    typed = clean(text)
    offered = suggest_dates(typed)
    said = f"Ngày “{typed}” không có thật." if offered else f"“{typed}” không phải là ngày tháng."
    if hint == _BIRTH_HINT and len(typed) == _YEAR_DIGITS and typed.isdecimal():
        said = f"Năm “{typed}” không có thật."
    return refused(codes.DATE_UNREADABLE, said, _maybe(offered) or hint)


def birth(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    """Return a BirthDate: a day, or as much as is known."""
    if cell.kind == "text":
        return _birth_text(str(cell.value))
    if cell.kind in {"date", "number"}:
        shown = cell.number_format.lower().replace("\\", "").strip('"')
        found = parse_birth(cell.value, year_only_format=shown in {"yyyy", "yy"})
        if found is not None:
            read = cell.kind == "number" and isinstance(cell.value, int | float) and cell.value in _DAYS
            note = Trouble(codes.TIDIED, f"Số {cell.text} là ngày {found} theo cách Excel lưu.", fixed=True)
            return Reading(found, (note,) if read else ())
    return broken(cell) or _unreal(cell.text, _BIRTH_HINT)


def day(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    """Return a full day; a number is one only where it can be Excel's of a day of our time."""
    found = None
    if cell.kind in {"text", "date"} or _is_serial(cell.value):
        found = parse_date(clean(cell.value) if isinstance(cell.value, str) else cell.value)
    if found is not None:
        bare = cell.kind == "number" and isinstance(cell.value, int | float) and cell.value in _DAYS
        said = f"Số {cell.text} là ngày {short_date(found)} theo cách Excel lưu."
        return Reading(found, (Trouble(codes.TIDIED, said, fixed=True),) if bare else ())
    return broken(cell) or _unreal(cell.text, _within(cell.text) or _DAY_HINT)


def _is_serial(value: object) -> bool:
    """Whether a number may be a day: 7 is none of January 1900, but 15012025 is one without its slashes."""
    return isinstance(value, int | float) and value >= _DAYS.start


def _within(text: str) -> str:
    """Return the hint that offers the one day of a text such as "Thứ Tư, ngày 15/01/2025", else ""."""
    found = _DAY_IN.findall(text) if len(text) < _LONGEST else []
    named = parse_date(found[0]) if len(found) == 1 and not _SPAN.search(text) else None
    return f"Có phải {short_date(named)}? Chỉ ghi ngày." if named else ""


def time(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    """Return an hour."""
    found = parse_clock(clean(cell.value) if isinstance(cell.value, str) else cell.value)
    if found is not None and not isinstance(cell.value, bool):
        return Reading(found)
    return broken(cell) or refused(
        codes.TIME_UNREADABLE, f"“{cell.text}” không phải là giờ.", "Ghi như 07 giờ 30 hoặc 7:30."
    )


def period(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    """Return a period."""
    value = clean(cell.value) if isinstance(cell.value, str) else cell.value
    found = parse_period(value) if cell.kind in {"text", "number", "date"} else None
    if found is not None:
        return Reading(found)
    return broken(cell) or refused(
        codes.TIME_UNREADABLE,
        f"“{cell.text}” không phải là khoảng thời gian.",
        "Ghi như Quý I năm 2025, 2020 - 2025 hoặc 01/2025.",
    )
