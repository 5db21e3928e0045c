"""Numbers as files write them, and the dates that formats make of them."""

from __future__ import annotations

import datetime as dt
import math
from typing import Final

__all__ = ["dated", "number_of", "to_serial"]

_EPOCH: Final = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - Excel knows no zones
_EPOCH_1904: Final = dt.datetime(1904, 1, 1)  # noqa: DTZ001
_LEAP_BUG: Final = 60
"""Excel believes in 29 February 1900, serial 60; days before it are one later than they look."""
_LAST: Final = 2_958_466
"""The serial after 31 December 9999."""
_EXACT: Final = 1e15
"""Below this, a double that is whole is exactly that whole number."""


def number_of(raw: str | bytes) -> int | float | None:
    """Return the number, whole ones as int, None when it is none."""
    try:
        return int(raw)
    except ValueError:
        pass
    try:
        value = float(raw)
    except ValueError:
        return None
    if not math.isfinite(value):
        return None
    return int(value) if value.is_integer() and abs(value) < _EXACT else value


def dated(serial: float, form: str, *, date1904: bool) -> dt.date | dt.datetime | dt.time | None:
    """Return what a person sees of a number under a date format, None where Excel shows a number or ####.

    A date format shows the day only, a time format the time only. A duration stays a number from one day
    on, and so does day 0, which is an empty date ("00/01/1900").
    """
    if not 0 <= serial < _LAST - (1462 if date1904 else 0) or (form == "elapsed" and serial >= 1):
        return None
    days, seconds = divmod(round(serial * 86_400), 86_400)
    if form in {"time", "elapsed"}:
        return (_EPOCH + dt.timedelta(seconds=seconds)).time()
    if form == "date":
        seconds = 0
        if days == 0 and not date1904:
            return None
    elif serial < 1 and not date1904:
        return (_EPOCH + dt.timedelta(seconds=seconds)).time()
    start = _EPOCH_1904 if date1904 else _EPOCH
    if not date1904 and days < _LEAP_BUG:
        days += 1
    try:
        moment = start + dt.timedelta(days=days, seconds=seconds)
    except OverflowError:  # the last half second of 9999
        return None
    return moment.date() if form == "date" else moment


def to_serial(value: dt.date, *, date1904: bool = False) -> int:
    """Return the number behind a date: someone who typed 1980 into a date cell sees 02/06/1905."""
    moment = dt.datetime(value.year, value.month, value.day)  # noqa: DTZ001
    if date1904:
        return (moment - _EPOCH_1904).days
    days = (moment - _EPOCH).days
    return days if days > _LEAP_BUG else days - 1
