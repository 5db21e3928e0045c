"""Dates of birth, of which often only the year is known. That is lawful data, not an error."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime
from functools import total_ordering
from typing import Final, Literal, Self

from hoinghi.vietnamese.daytext import (
    LAST_SERIAL,
    LONGEST,
    Parts,
    from_serial,
    read_parts,
    text_serial,
    to_serial,
)

__all__ = ["BirthDate", "parse_birth", "suggest_dates"]

_YEARS: Final = range(1900, 2101)
_NO_YEARS: Final = range(1000, 1900)
_PIVOT: Final = 20
_DECEMBER: Final = 12
_MOST_DAYS: Final = 31


@total_ordering
@dataclass(frozen=True, slots=True)
class BirthDate:
    """A day, a month or only a year of birth; ValueError when it is not on the calendar."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not Parts(self.year, self.month, self.day).real():
            raise ValueError(f"{self.day}/{self.month}/{self.year}")

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the birth date of a known day."""
        return cls(day.year, day.month, day.day)

    @property
    def precision(self) -> Literal["year", "month", "day"]:
        """The smallest part that is known."""
        return "year" if self.month is None else "month" if self.day is None else "day"

    @property
    def sort_key(self) -> tuple[int, int, int]:
        """Oldest first; a year alone stands before the days of that year."""
        return self.year, self.month or 0, self.day or 0

    @property
    def exact(self) -> date | None:
        """The day, None when only month or year is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    @property
    def earliest(self) -> date:
        """The first day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can be."""
        month = self.month or _DECEMBER
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def agrees(self, other: BirthDate) -> bool:
        """Return whether both can be one birth: what both know is equal (1980 agrees with 02/09/1980)."""
        pairs = zip(self.sort_key, other.sort_key, strict=True)
        return all(not one or not two or one == two for one, two in pairs)

    def __str__(self) -> str:
        if self.month is None:
            return str(self.year)
        return (
            f"{self.month:02}/{self.year}"
            if self.day is None
            else f"{self.day:02}/{self.month:02}/{self.year}"
        )

    def __lt__(self, other: object) -> bool:
        return self.sort_key < other.sort_key if isinstance(other, BirthDate) else NotImplemented


def parse_birth(value: object, *, year_only_format: bool = False, date1904: bool = False) -> BirthDate | None:
    """Return a birth date from text, a date, a year or an Excel serial number; None when blank or impossible.

    Years of two digits: 00 to 19 are 20xx, 20 to 99 are 19xx. ``00/00/1992`` knows the year only.
    ``year_only_format`` says the cell shows only the year: 1 January then stands for the whole year.
    A date in 1905 whose serial number is itself a year (1962 is 15/05/1905) is that year, typed into a
    cell formatted as a date.
    """
    match value:
        case datetime():
            return _from_day(value.date(), year_only_format, date1904)
        case date():
            return _from_day(value, year_only_format, date1904)
        case bool():
            return None
        case int() | float():
            return _from_number(value, year_only_format, date1904)
        case str():
            return _from_text(value, date1904)
        case _:
            return None


def _from_day(day: date, year_only: bool, date1904: bool) -> BirthDate | None:
    serial = to_serial(day, date1904=date1904)
    if serial in _YEARS:
        return BirthDate(serial)
    if not Parts(day.year).real():
        return None
    return BirthDate(day.year) if year_only and (day.month, day.day) == (1, 1) else BirthDate.of(day)


def _from_number(number: float, year_only: bool, date1904: bool) -> BirthDate | None:
    if not 1 <= number < 1e8:  # noqa: PLR2004 - eight digits; NaN fails too
        return None
    if number in _YEARS:
        return BirthDate(int(number))
    if number in _NO_YEARS:  # 1885 is a slip, not a day in 1905
        return None
    if number < LAST_SERIAL + 1:
        day = from_serial(number, date1904=date1904)
        return _from_day(day, year_only, date1904) if day else None
    digits = str(int(number))
    return _from_text(digits.zfill(8), date1904) if number == int(number) and len(digits) > 6 else None  # noqa: PLR2004


def _from_text(text: str, date1904: bool) -> BirthDate | None:
    parts = read_parts(text, pivot=_PIVOT)
    if parts is not None:
        return BirthDate(*parts) if parts.real() else None
    day = text_serial(text, date1904=date1904)
    return BirthDate.of(day) if day else None


def suggest_dates(text: str) -> list[str]:
    """Return at most three days (dd/mm/yyyy) that an impossible text may have meant, likeliest first.

    "31/02/1980" gives ["28/02/1980", "31/03/1980"], "12/31/1980" gives ["31/12/1980"]. Nothing is
    suggested for a text that is a day already, or when no usual slip explains it.
    """
    form = r"\D*?([0-9OoIl]{1,2})[^0-9OoIl]+([0-9OoIl]{1,2})[^0-9OoIl]+([0-9OoIl]{2,5})\D*"
    found = re.fullmatch(form, text) if len(text) < LONGEST else None
    if found is None:
        return []
    numbers = [part.translate(str.maketrans("OoIl", "0011")) for part in found.groups()]
    if numbers != list(found.groups()):
        plain = "/".join(numbers)
        return (
            [str(birth)]
            if (birth := _from_text(plain, date1904=False)) and birth.day
            else suggest_dates(plain)
        )
    day, month = int(numbers[0]), int(numbers[1])
    typed = read_parts("/".join(numbers), pivot=_PIVOT)
    if typed is not None and typed.full():
        return []
    years = [typed.year] if typed is not None and Parts(typed.year).real() else _slips(numbers[2], _YEARS)
    days = [Parts(year, m, d) for year in years for d, m in _likely(day, month)]
    return list(dict.fromkeys(str(BirthDate(*parts)) for parts in days if parts.full()))[:3]


def _likely(day: int, month: int) -> list[tuple[int, int]]:
    """Return days and months that a slip turns into these."""
    if 1 <= month <= _DECEMBER and 1 <= day <= _MOST_DAYS:
        last = monthrange(2001, month)[1]
        return [(day, month)] if day <= last else [(last, month), (day, month + 1)]
    if _DECEMBER < month <= _MOST_DAYS and 1 <= day <= _DECEMBER:
        return [(month, day)]
    days = [day] if 1 <= day <= _MOST_DAYS else _slips(f"{day:02}", range(1, _MOST_DAYS + 1))
    months = [month] if 1 <= month <= _DECEMBER else _slips(f"{month:02}", range(1, _DECEMBER + 1))
    return [(d, m) for d in days for m in months]


def _slips(digits: str, allowed: range) -> list[int]:
    """Return the allowed numbers from swapping two neighbours or, when one is too many, dropping a digit."""
    found = [digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :] for i in range(len(digits) - 1)]
    if len(digits) > len(str(allowed[-1])):
        found = [digits[:i] + digits[i + 1 :] for i in reversed(range(len(digits)))]
    return [number for number in dict.fromkeys(map(int, found)) if number in allowed]
