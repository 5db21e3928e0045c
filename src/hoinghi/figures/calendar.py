"""Working days: weekends, public holidays and Tết, which the lunar calendar moves."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.rules import Holiday, Rules

__all__ = ["days_off", "is_working_day", "knows_moon", "working_days_before", "working_days_between"]

_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


def days_off(rules: Rules, year: int) -> dict[date, str]:
    """Return the public holidays of a year with their names, days in lieu of those on a weekend included.

    Tết of a year is that of its January or February. A year whose lunar calendar is not known has none, nor
    any other holiday of that calendar: see :func:`knows_moon`.
    """
    return dict(_days_off(rules.holidays, year))


def knows_moon(year: int) -> bool:
    """Whether the lunar calendar of a year is known: of 1900 to 2100 it is."""
    return _lunar(1, 1, year) is not None


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
    """Return how many working days lie after ``first`` up to ``last``, this included; negative when past.

    From a Thursday to the Friday it is one, to the Sunday too; from the Sunday back to the Friday none.
    """
    if last < first:
        return -working_days_between(rules, last, first)
    return sum(is_working_day(rules, last - _DAY * step) for step in range((last - first).days))


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
    named = _solar(holiday, year)
    if named is None:
        return
    first = named - _DAY * holiday.before
    for step in range(holiday.days):
        day = first + _DAY * step
        if holiday.in_force(day):
            yield day


def _solar(holiday: Holiday, year: int) -> date | None:
    if holiday.lunar:
        return _lunar(holiday.day, holiday.month, year)
    return date(year, holiday.month, holiday.day)


def _lunar(day: int, month: int, year: int) -> date | None:
    from lunar_vn import LunarDate, lunar_to_solar  # noqa: PLC0415 - schedules only

    try:
        return lunar_to_solar(LunarDate(day, month, year))
    except ValueError:  # beyond the library's years
        return None
