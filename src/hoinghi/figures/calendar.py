"""Working days: weekends, public holidays and Tết, which the lunar calendar moves."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.rules import Holiday, Rules

__all__ = ["days_off", "is_working_day", "working_days_before", "working_days_between"]

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


def days_off(rules: Rules, year: int) -> dict[date, str]:
    """Return the public holidays of a year with their names, days in lieu of those on a weekend included.

    Tết of a year is that of its January or February. ValueError for a year outside 1900 - 2099.
    """
    return dict(_days_off(rules.holidays, year))


def is_working_day(rules: Rules, day: date) -> bool:
    """Whether offices work on a day: no weekend, no holiday, no day in lieu."""
    return day.weekday() < _SATURDAY and day not in _days_off(rules.holidays, day.year)


def working_days_before(rules: Rules, day: date, count: int) -> date:
    """Return the working day with ``count`` working days from it (itself included) to the eve of a day.

    Three working days before a Thursday without holidays is the Monday; none is the day itself.
    """
    while count > 0:
        day -= _DAY
        count -= is_working_day(rules, day)
    return day


def working_days_between(rules: Rules, first: date, last: date) -> int:
    """Return how many working days lie from ``first`` (included) to ``last`` (not); negative when past."""
    if last < first:
        return -working_days_between(rules, last, first)
    return sum(is_working_day(rules, first + _DAY * step) for step in range((last - first).days))


@lru_cache(maxsize=64)
def _days_off(holidays: tuple[Holiday, ...], year: int) -> dict[date, str]:
    found: dict[date, str] = {}
    for holiday in holidays:
        for day in _dates(holiday, year):
            found.setdefault(day, holiday.name)
    for day in sorted(found):
        if day.weekday() >= _SATURDAY:
            name = found[day]
            while day in found or day.weekday() >= _SATURDAY:
                day += _DAY  # noqa: PLW2901 - the next day that would be worked
            found[day] = f"Nghỉ bù {name}"
    return found


def _dates(holiday: Holiday, year: int) -> Iterator[date]:
    first = _solar(holiday, year) - _DAY * holiday.before
    for step in range(holiday.days):
        day = first + _DAY * step
        if holiday.in_force(day):
            yield day


def _solar(holiday: Holiday, year: int) -> date:
    if not holiday.lunar:
        return date(year, holiday.month, holiday.day)
    from lunar_vn import LunarDate, lunar_to_solar  # noqa: PLC0415 - schedules only

    return lunar_to_solar(LunarDate(holiday.day, holiday.month, year))
