"""Periods of a report: a quarter, a month, a year, some years, any two days."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from hoinghi.vietnamese.daytext import LONGEST, parse_date
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Period", "parse_period"]

_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True, slots=True)
class Period:
    """Days from ``start`` to ``end``, both counted, and how papers write them."""

    start: date
    end: date
    label: str

    @property
    def years(self) -> range:
        """The calendar years it touches: 2020 - 2025 has six."""
        return range(self.start.year, self.end.year + 1)

    def contains(self, day: date) -> bool:
        """Return whether the day lies in it, first and last day included."""
        return self.start <= day <= self.end

    def __str__(self) -> str:
        return self.label


def parse_period(text: object) -> Period | None:
    """Return the period a clerk has typed; None when blank, unreadable or ending before it starts.

    Understood: "Quý I năm 2025", "Quý 1/2025", "tháng 3/2025", "6 tháng đầu năm 2025", "năm 2025",
    "2020-2025", "giai đoạn 2020 – 2025", "từ 01/01/2025 đến 31/03/2025", "01/2025 - 03/2025" and a
    single day. A plain number is a year.
    """
    if isinstance(text, date):
        return _day(text)
    if isinstance(text, float) and text.is_integer():
        text = int(text)
    words = fold(str(text)).strip(" .,;:") if isinstance(text, str | int) else ""
    if len(words) > LONGEST:
        return None
    for pattern, build in _forms():
        found = pattern.fullmatch(words)
        if found:
            try:
                period = build(*found.groups())
            except ValueError:
                return None
            return period if period and period.start <= period.end else None
    return _days(words)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], Callable[..., Period | None]], ...]:
    year, month, to = (
        r"((?:19|20)\d\d)",
        r"(?:thang )?(\d{1,2}) ?(?:/|-|nam) ?((?:19|20)\d\d)",
        r" ?(?:-|den|toi) ?",
    )
    of, lead = (
        r" ?(?:/|-|,|cua)? ?(?:nam )?",
        r"(?:(?:trong|giai doan|nhiem ky|khoa|thoi ky|nam hoc|tu|nam|0?5 nam) )*",
    )
    return tuple(
        (re.compile(pattern), build)
        for pattern, build in (
            (rf"(?:trong )?quy (iv|i{{1,3}}|[1-4]){of}{year}", _quarter),
            (rf"(?:trong )?{month}", _month),
            (rf"(?:trong )?(0?6|sau|0?9|chin) thang (dau|cuoi){of}{year}", _part),
            (rf"{lead}\(?(?:nam )?{year}{to}(?:nam )?{year}\)?", _years),
            (rf"(?:trong )?(?:nam )?{year}", _year),
            (rf"{lead}{month}{to}(?:het )?{month}", _months),
            (rf"{lead}(?:thang )(\d{{1,2}})(){to}(?:het )?{month}", _months),
        )
    )


def _quarter(number: str, year: str) -> Period:
    quarter = _ROMAN.get(number) or int(number)
    last = quarter * 3
    label = f"Quý {('I', 'II', 'III', 'IV')[quarter - 1]} năm {year}"
    return Period(date(int(year), last - 2, 1), _last_day(int(year), last), label)


def _month(month: str, year: str) -> Period:
    start = date(int(year), int(month), 1)
    # Nghị định 30/2020: only the months 1 and 2 are written with a zero.
    shown = f"{start.month:02}" if start.month < 3 else str(start.month)  # noqa: PLR2004
    return Period(start, _last_day(start.year, start.month), f"Tháng {shown} năm {year}")


def _part(count: str, which: str, year: str) -> Period | None:
    months = 6 if count in {"6", "06", "sau"} else 9
    if which == "cuoi":
        first = 13 - months
        return Period(date(int(year), first, 1), date(int(year), 12, 31), f"{months} tháng cuối năm {year}")
    return Period(date(int(year), 1, 1), _last_day(int(year), months), f"{months} tháng đầu năm {year}")


def _year(year: str) -> Period:
    return Period(date(int(year), 1, 1), date(int(year), 12, 31), f"Năm {year}")


def _years(first: str, last: str) -> Period:
    return Period(date(int(first), 1, 1), date(int(last), 12, 31), f"{first} - {last}")


def _months(first: str, year: str, last: str, last_year: str) -> Period:
    start, end = date(int(year or last_year), int(first), 1), _last_day(int(last_year), int(last))
    return Period(start, end, f"Từ tháng {start:%m/%Y} đến tháng {end:%m/%Y}")


def _days(words: str) -> Period | None:
    whole = parse_date(words)
    if whole:
        return _day(whole)
    first, between, last = re.sub(r"^(?:trong |tu )+", "", words).partition(" den ")
    if not between:
        first, between, last = words.partition(" - ")
    start, end = parse_date(first), parse_date(last.removeprefix("het "))
    if start is None or end is None or end < start:
        return None
    return Period(start, end, f"Từ {start:%d/%m/%Y} đến {end:%d/%m/%Y}")


def _day(day: date) -> Period:
    day = date(day.year, day.month, day.day)
    return Period(day, day, f"{day:%d/%m/%Y}")


def _last_day(year: int, month: int) -> date:
    if not 1 <= month <= 12:  # noqa: PLR2004
        raise ValueError(month)
    return date(year, month, monthrange(year, month)[1])
