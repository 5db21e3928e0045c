from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.figures.calendar import (
    days_off,
    is_working_day,
    knows_moon,
    working_days_before,
    working_days_between,
)
from hoinghi.model.rules import Holiday, Rules
from hoinghi.reading.rules import load_rules

RULES = load_rules()


@pytest.mark.parametrize(
    ("year", "first_of_tet"),
    [(2024, (2, 10)), (2025, (1, 29)), (2026, (2, 17)), (2027, (2, 6)), (2030, (2, 2)), (2033, (1, 31))],
)
def test_tet_follows_the_moon(year: int, first_of_tet: tuple[int, int]) -> None:
    off = days_off(RULES, year)
    tet = [day for day, name in off.items() if name == "Tết Nguyên đán"]
    assert tet[1] == date(year, *first_of_tet)
    assert len(tet) == 5


def test_holidays_of_2025() -> None:
    off = days_off(RULES, 2025)
    assert off[date(2025, 1, 1)] == "Tết Dương lịch"
    assert off[date(2025, 4, 7)] == "Giỗ Tổ Hùng Vương"
    assert off[date(2025, 4, 30)] == "Ngày Chiến thắng"
    assert off[date(2025, 5, 1)] == "Ngày Quốc tế Lao động"
    assert not is_working_day(RULES, date(2025, 9, 2))
    assert date(2025, 1, 28) in off  # the eve of Tết
    assert date(2025, 2, 1) in off
    assert off[date(2025, 2, 3)] == "Nghỉ bù Tết Nguyên đán"  # 01/02 is a Saturday


def test_days_in_lieu_follow_each_other() -> None:
    off = days_off(RULES, 2023)  # Saturday 29/4, Sunday 30/4 and Monday 01/5 are holidays
    assert off[date(2023, 4, 29)] == "Giỗ Tổ Hùng Vương"
    assert off[date(2023, 5, 2)] == "Nghỉ bù Giỗ Tổ Hùng Vương"
    assert off[date(2023, 5, 3)] == "Nghỉ bù Ngày Chiến thắng"
    assert is_working_day(RULES, date(2023, 5, 4))


def test_backwards_over_weekends_and_tet() -> None:
    assert working_days_before(RULES, date(2025, 3, 20), 3) == date(2025, 3, 17)
    assert working_days_before(RULES, date(2025, 3, 17), 1) == date(2025, 3, 14)
    assert working_days_before(RULES, date(2025, 2, 4), 1) == date(2025, 1, 27)
    assert working_days_before(RULES, date(2025, 3, 20), 0) == date(2025, 3, 20)


def test_working_days_that_are_left_and_gone_by() -> None:
    thursday, friday, sunday = (date(2025, 3, day) for day in (13, 14, 16))
    assert working_days_between(RULES, thursday, thursday) == 0
    assert working_days_between(RULES, thursday, friday) == 1
    assert working_days_between(RULES, thursday, sunday) == 1
    assert working_days_between(RULES, friday, sunday) == 0
    assert working_days_between(RULES, sunday, friday) == 0
    assert working_days_between(RULES, sunday, thursday) == -1


@pytest.mark.parametrize(("year", "known"), [(1850, False), (1899, False), (1900, True), (2100, True)])
def test_years_beyond_the_lunar_calendar_keep_their_other_days(year: int, known: bool) -> None:
    assert knows_moon(year) is known
    names = set(days_off(RULES, year).values())
    assert ("Tết Nguyên đán" in names) is known
    assert "Quốc khánh" in names


def test_a_holiday_holds_while_it_is_in_force_and_the_first_names_a_shared_day() -> None:
    old = Holiday(name="Ngày cũ", day=1, month=7, until=date(2025, 12, 31))
    new = Holiday(name="Ngày mới", day=1, month=7, since=date(2025, 1, 1))
    rules = Rules(holidays=(old, new))
    assert [list(days_off(rules, year).values()) for year in (2024, 2025, 2026)] == [
        ["Ngày cũ"],
        ["Ngày cũ"],
        ["Ngày mới"],
    ]


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.integers(1, 40))
def test_between_undoes_before(day: date, count: int) -> None:
    first = working_days_before(RULES, day, count)
    eve = day - timedelta(days=1)
    assert is_working_day(RULES, first)
    assert working_days_between(RULES, first, eve) == count - 1
    assert working_days_between(RULES, first - timedelta(days=1), eve) == count
    assert working_days_between(RULES, eve, first) == 1 - count
