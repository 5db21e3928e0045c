from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.dates import clock, long_date, parse_clock, parse_date, short_date, weekday


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2025, 1, 5), "ngày 05 tháng 01 năm 2025"),
        (date(2025, 2, 28), "ngày 28 tháng 02 năm 2025"),
        (date(2025, 3, 1), "ngày 01 tháng 3 năm 2025"),
        (date(2025, 10, 10), "ngày 10 tháng 10 năm 2025"),
    ],
)
def test_only_the_first_two_months_have_a_zero(day: date, written: str) -> None:
    assert long_date(day) == written


def test_short_date_and_weekday() -> None:
    assert short_date(date(2025, 1, 5)) == "05/01/2025"
    assert [weekday(date(2025, 1, 5) + timedelta(days=n)) for n in range(3)] == [
        "Chủ nhật",
        "Thứ Hai",
        "Thứ Ba",
    ]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("ngày 05 tháng 01 năm 2025", date(2025, 1, 5)),
        ("Ngày 05 tháng 01, năm 2025", date(2025, 1, 5)),
        ("05/01/2025", date(2025, 1, 5)),
        ("05/01/25", date(2025, 1, 5)),
        ("2025-01-05", date(2025, 1, 5)),
        (45662, date(2025, 1, 5)),
        (45662.5, date(2025, 1, 5)),
        (datetime(2025, 1, 5, 7, 30), date(2025, 1, 5)),  # noqa: DTZ001 - cells know no zone
        (date(2025, 1, 5), date(2025, 1, 5)),
        ("Chủ nhật, ngày 05/01/2025", date(2025, 1, 5)),
        ("CN 05/01/2025", date(2025, 1, 5)),
        ("Thứ Hai, ngày 06 tháng 01 năm 2025", date(2025, 1, 6)),
        ("thứ 7 - 11/01/2025", date(2025, 1, 11)),
        ("T7 11/01/2025", date(2025, 1, 11)),
        ("Thứ Hai 05/01/2025", None),  # a Sunday: one of the two is wrong
        ("T2/2025", None),
        ("01/2025", None),
        (2025, None),
        ("ngày      tháng      năm 2025", None),
        ("31/02/2025", None),
        ("", None),
        (None, None),
        (True, None),
        (float("nan"), None),
    ],
)
def test_parse_date(value: object, day: date | None) -> None:
    assert parse_date(value) == day


@given(st.dates(date(1970, 1, 1), date(2090, 1, 1)))
def test_both_forms_are_read_back(day: date) -> None:
    assert parse_date(long_date(day)) == day
    assert parse_date(short_date(day)) == day


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("7h30", time(7, 30)),
        ("07h30p", time(7, 30)),
        ("7g30", time(7, 30)),
        ("7h", time(7)),
        ("7 giờ 30 phút", time(7, 30)),
        ("Lúc 07 giờ 30", time(7, 30)),
        ("7 giờ rưỡi", time(7, 30)),
        ("07:30", time(7, 30)),
        ("07:30:00", time(7, 30)),
        ("7.30", time(7, 30)),
        ("2 giờ chiều", time(14)),
        ("13h30 chiều", time(13, 30)),
        ("1 giờ trưa", time(13)),
        ("7:30 SA", time(7, 30)),
        ("2:00 CH", time(14)),
        ("12:15 AM", time(0, 15)),
        (0.3125, time(7, 30)),
        (45662.3125, time(7, 30)),
        (time(7, 30), time(7, 30)),
        (datetime(2025, 1, 5, 7, 30), time(7, 30)),  # noqa: DTZ001 - cells know no zone
        (timedelta(hours=7.5), time(7, 30)),
        ("25:00", None),
        ("7h60", None),
        ("7", None),
        (7, None),
        ("", None),
        (None, None),
        (float("nan"), None),
    ],
)
def test_parse_clock(value: object, moment: time | None) -> None:
    assert parse_clock(value) == moment


@given(st.integers(0, 23), st.integers(0, 59))
def test_clock_is_read_back(hour: int, minute: int) -> None:
    assert parse_clock(clock(time(hour, minute))) == time(hour, minute)
    assert parse_clock((hour * 60 + minute) / 1440) == time(hour, minute)


def test_clock() -> None:
    assert clock(time(7, 5)) == "07 giờ 05"
    assert clock(time(8)) == "08 giờ 00"
