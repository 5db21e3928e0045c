"""Reading days as they are typed or stored: text, Excel serial numbers, dates.

Day and month are never swapped to make sense of a text: 02/09 is the second of September, always.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import cache
from typing import Final, NamedTuple

from hoinghi.vietnamese.text import fold

__all__ = [
    "LAST_SERIAL",
    "LONGEST",
    "Parts",
    "from_serial",
    "full_year",
    "parse_date",
    "read_parts",
    "text_serial",
    "to_serial",
]

LONGEST: Final = 100  # characters; longer texts are no days and must not cost time
_FIRST_YEAR: Final = 1850
_LAST_YEAR: Final = 2100
LAST_SERIAL: Final = 73050  # the last day of 2099
_NO_LEAP_DAY: Final = 60  # Excel believes in 29/02/1900


class Parts(NamedTuple):
    """Numbers as typed, maybe of no day that exists; None is "not given", or typed as 00 or "..."."""

    year: int
    month: int | None = None
    day: int | None = None

    def real(self) -> bool:
        """Return whether the parts that are given exist on the calendar."""
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return False
        return _FIRST_YEAR <= self.year <= _LAST_YEAR and (self.day is None or self.month is not None)

    def full(self) -> date | None:
        """Return the day, None unless all three parts are given and exist."""
        if self.month is None or self.day is None or not self.real():
            return None
        return date(self.year, self.month, self.day)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    mark = r" ?[/\-.,\\]+ ?| "
    some, years = r"(?P<{}>\d{{1,2}}|[?x._*]{{0,4}}(?=/))", r"(?P<y>\d{4}|\d{2})"
    return tuple(
        re.compile(pattern)
        for pattern in (
            rf"(?P<y>\d{{4}})(?:{mark})(?P<m>\d{{1,2}})(?:{mark})(?P<d>\d{{1,2}})",
            rf"(?P<d>\d{{1,2}})(?:{mark})(?P<m>\d{{1,2}})(?:{mark}){years}",
            rf"{some.format('d')}/{some.format('m')}/(?P<y>\d{{4}})",
            rf"(?P<d>\d{{1,2}}) ?thang ?(?P<m>\d{{1,2}}),? ?(?:nam|/) ?{years}",
            rf"(?:thang ?)?(?P<m>\d{{1,2}})(?:{mark}|,? ?nam ?)(?P<y>\d{{4}})",
            r"(?P<y>\d{4})[-/.](?P<m>\d{2})",
            r"(?P<y>\d{4})(?:\.0+)?",
            r"(?P<d>\d{2})(?P<m>\d{2})(?P<y>(?:18|19|20)\d{2})",
            r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})",
        )
    )


# "Thứ Sáu, ngày 14/02/2025", "T6 14/02/2025", "CN 16/02/2025"
_WEEKDAY: Final = r"(?:thu ?(hai|ba|tu|nam|sau|bay|[2-7])|t([2-7])|(chu nhat|cn))\b[ ,.:-]*(?=ngay\b|\d)"
_WEEKDAYS: Final = ("hai", "ba", "tu", "nam", "sau", "bay")
_LEAD: Final = r"(?:(?:ngay|nam|sinh|sn|khoang)\b[ :.]*)+"
_MONTHS: Final = "janfebmaraprmayjunjulaugsepoctnovdec"
# Excel in English writes 05-Jan-1990; only between day and year, so nothing is swapped.
_ENGLISH: Final = r"(?<=\d)[ /-](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ ,/-]+(?=\d)"
_TIME: Final = r"[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:am|pm|sa|ch))?(?:z|[+-]\d{2}:?\d{2})?$"


def full_year(typed: int, pivot: int) -> int:
    """Return a year of two digits in full: below ``pivot`` in this century, else in the last."""
    if typed >= 100:  # noqa: PLR2004 - three digits and more are as meant
        return typed
    return typed + (2000 if typed < pivot else 1900)


def read_parts(text: str, *, pivot: int) -> Parts | None:
    """Return the numbers of a day, a month or a year written in any usual way; None for anything else.

    The parts may be impossible (31/02): the caller decides. A day of the week before them must be that of the
    day, for one of the two is wrong otherwise. ``pivot`` is explained in `full_year`.
    """
    if len(text) > LONGEST:
        return None
    text = re.sub(_TIME, "", fold(text)).strip(" .,;'")
    named = re.match(_WEEKDAY, text) if text[:1] in {"t", "c"} else None
    if named:
        parts = read_parts(text[named.end() :], pivot=pivot)
        day = parts.full() if parts else None
        return parts if day and day.weekday() == _weekday(named) else None
    if re.search("[a-z]{3}", text):
        text = re.sub(_ENGLISH, lambda found: f"/{_MONTHS.index(found.group(1)) // 3 + 1}/", text)
    lead = re.match(_LEAD, text)
    for pattern in _patterns():
        found = pattern.fullmatch(text, lead.end() if lead else 0)
        if found is None:
            continue
        given = {key: int(value) for key, value in found.groupdict().items() if value and value.isdecimal()}
        parts = Parts(full_year(given["y"], pivot), given.get("m") or None, given.get("d") or None)
        if len(text) != 8 or not text.isdecimal() or parts.real():  # noqa: PLR2004 - ddmmyyyy or yyyymmdd
            return parts
    return None


def _weekday(named: re.Match[str]) -> int:
    """Return 0 for Monday, "thứ hai" or "T2", to 6 for Sunday."""
    said = named.group(1) or named.group(2)
    if said is None:
        return 6
    return _WEEKDAYS.index(said) if said in _WEEKDAYS else int(said) - 2


def from_serial(number: float, *, date1904: bool = False) -> date | None:
    """Return the day of an Excel serial number (time dropped), None outside 1 to 73050 and for day 60."""
    days = int(number)
    if not 1 <= days <= LAST_SERIAL:
        return None
    if date1904:
        return date(1904, 1, 1) + timedelta(days=days)
    if days == _NO_LEAP_DAY:
        return None
    return date(1899, 12, 31 if days < _NO_LEAP_DAY else 30) + timedelta(days=days)


def text_serial(text: str, *, date1904: bool = False) -> date | None:
    """Return the day of a serial number that was stored as text ("31411"), None for anything else."""
    found = re.fullmatch(r"\s*(\d{5})(?:\.\d+)?\s*", text)
    return from_serial(int(found.group(1)), date1904=date1904) if found else None


def to_serial(day: date, *, date1904: bool = False) -> int:
    """Return Excel's number of a day after February 1900."""
    return (day - (date(1904, 1, 1) if date1904 else date(1899, 12, 30))).days


_PAPER_PIVOT: Final = 70


def parse_date(value: object, *, date1904: bool = False) -> date | None:
    """Return a full day from text, a date or an Excel serial number; None when blank, partial or impossible.

    Years of two digits: 00 to 69 are 20xx, 70 to 99 are 19xx. The number 2025 is a year, no day.
    """
    match value:
        case datetime():
            return value.date()
        case date():
            return value
        case bool():
            return None
        case int() | float() if value == value and abs(value) <= LAST_SERIAL:  # noqa: PLR0124 - not NaN
            is_year = value == int(value) and 1900 <= value <= _LAST_YEAR  # noqa: PLR2004 - as in births
            return None if is_year else from_serial(value, date1904=date1904)
        case str():
            parts = read_parts(value, pivot=_PAPER_PIVOT)
            return parts.full() if parts else text_serial(value, date1904=date1904)
        case _:
            return None
