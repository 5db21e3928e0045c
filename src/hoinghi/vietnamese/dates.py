"""Days, births, periods and hours: how they are typed and how official papers write them."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from typing import Final

from hoinghi.vietnamese.birth import BirthDate, parse_birth, suggest_dates
from hoinghi.vietnamese.daytext import LONGEST, parse_date
from hoinghi.vietnamese.periods import Period, parse_period
from hoinghi.vietnamese.text import fold

__all__ = [
    "BirthDate",
    "Period",
    "clock",
    "long_date",
    "parse_birth",
    "parse_clock",
    "parse_date",
    "parse_period",
    "short_date",
    "suggest_dates",
    "weekday",
]

_WEEKDAYS: Final = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_NOON: Final = 12


def long_date(day: date) -> str:
    """Return "ngày 05 tháng 01 năm 2025".

    Nghị định 30/2020/NĐ-CP, Phụ lục I: a zero before days below 10 and before the months 1 and 2, no others.
    """
    month = f"{day.month:02}" if day.month < 3 else str(day.month)  # noqa: PLR2004 - January and February
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def short_date(day: date) -> str:
    """Return "05/01/2025", as papers are cited and tables are filled."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def weekday(day: date) -> str:
    """Return "Thứ Hai" to "Thứ Bảy" or "Chủ nhật"."""
    return _WEEKDAYS[day.weekday()]


def clock(moment: time) -> str:
    """Return "07 giờ 30", with seconds left out."""
    return f"{moment.hour:02} giờ {moment.minute:02}"


_HOUR = (
    r"(\d{1,2}) ?(?:(?:gio|g|h|:) ?(?:(\d{1,2}) ?(?:phut|p|')?(?:[ :]?\d{2}(?:\.\d+)?)?|(ruoi))?|\.(\d{2}))"
)
_TIMES: Final = (r"(?:luc |vao luc |tu )?", _HOUR, r" ?(sang|trua|chieu|toi|sa|ch|am|pm)?")


def parse_clock(value: object) -> time | None:
    """Return a time from "7h30", "7 giờ 30 phút", "07:30", "2 giờ chiều", a time or a fraction of a day.

    A fraction is rounded to the minute; of a number of 1 or more only a fraction counts (date and time in
    one cell). None when blank, unreadable or a whole number.
    """
    match value:
        case datetime():
            return value.time().replace(tzinfo=None)
        case time():
            return value
        case timedelta():
            return parse_clock(value / timedelta(days=1))
        case float() if value >= 0 and (value % 1 or value == 0):
            minutes = round(value % 1 * 1440) % 1440
            return time(minutes // 60, minutes % 60)
        case str():
            return _read_clock(fold(value).strip(" ."))
        case _:
            return None


def _read_clock(text: str) -> time | None:
    found = re.fullmatch("".join(_TIMES), text) if len(text) < LONGEST else None
    if found is None:
        return None
    hour, minute, half, after_dot, part = found.groups()
    hours, minutes = int(hour), 30 if half else int(minute or after_dot or 0)
    if part in {"chieu", "toi", "ch", "pm"} and 0 < hours < _NOON:
        hours += _NOON
    elif part in {"sang", "sa", "am"} and hours == _NOON:
        hours = 0
    elif part == "trua" and hours in {1, 2}:
        hours += _NOON
    return time(hours, minutes) if hours < 24 and minutes < 60 else None  # noqa: PLR2004
