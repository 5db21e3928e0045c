from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.birth import BirthDate, parse_birth, suggest_dates

DAYS = st.dates(date(1910, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("31/12/1962", "31/12/1962"),
        ("1/2/1962", "01/02/1962"),
        ("02/09/1945", "02/09/1945"),
        ("05-01-1990", "05/01/1990"),
        ("05.01.1990", "05/01/1990"),
        ("5,1,1990", "05/01/1990"),
        (" 05 / 01 / 1990.", "05/01/1990"),
        ("\u00a005/01/1990\u00a0", "05/01/1990"),
        ("1990-01-05", "05/01/1990"),
        ("1990-01-05 00:00:00", "05/01/1990"),
        ("1990-01-05T00:00:00+07:00", "05/01/1990"),
        ("05/01/1990 12:00:00 SA", "05/01/1990"),
        ("ngày 5 tháng 1 năm 1990", "05/01/1990"),
        ("Sinh ngày 05/01/1990", "05/01/1990"),
        ("05011990", "05/01/1990"),
        ("19900105", "05/01/1990"),
        ("05/1962", "05/1962"),
        ("5-1962", "05/1962"),
        ("tháng 5 năm 1962", "05/1962"),
        ("1962", "1962"),
        ("1962.0", "1962"),
        ("Sinh năm 1962", "1962"),
        ("SN: 1962", "1962"),
        ("\u00a000/00/1992", "1992"),
        ("00/05/1992", "05/1992"),
        ("../../1992", "1992"),
        ("?/?/1992", "1992"),
        ("31411", "30/12/1985"),
        ("05-Jan-1990", "05/01/1990"),
    ],
)
def test_births_as_they_are_typed(typed: str, read: str) -> None:
    assert str(parse_birth(typed)) == read


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        (1962, "1962"),
        (1962.0, "1962"),
        (31411, "30/12/1985"),
        (31411.75, "30/12/1985"),
        (1, "01/01/1900"),
        (59, "28/02/1900"),
        (61, "01/03/1900"),
        (73050, "31/12/2099"),
        (5011990, "05/01/1990"),
        (date(1990, 1, 5), "05/01/1990"),
        (datetime(1990, 1, 5, 8, 30), "05/01/1990"),  # noqa: DTZ001 - cells know no zone
    ],
)
def test_births_as_they_are_stored(stored: object, read: str) -> None:
    assert str(parse_birth(stored)) == read


NO_TEXT = ["", " ", "0", "31/02/1980", "12/31/1980", "1/5", "12/05/198", "05/01/1700", "không rõ", "12345678"]
NO_TEXT += ["Jan 5, 1990", "1" * 32000, "1/" * 9000]
NO_VALUE = [0, -5, 60, 73051, True, None, float("nan"), float("inf"), 1e300]


@pytest.mark.parametrize("value", [*NO_TEXT, *NO_VALUE])
def test_what_is_no_birth(value: object) -> None:
    assert parse_birth(value) is None


def test_years_of_two_digits_turn_at_20() -> None:
    assert str(parse_birth("1/2/62")) == "01/02/1962"
    assert str(parse_birth("1/2/20")) == "01/02/1920"
    assert str(parse_birth("1/2/19")) == "01/02/2019"


def test_a_cell_that_shows_only_the_year() -> None:
    assert str(parse_birth(29221, year_only_format=True)) == "1980"
    assert str(parse_birth(date(1980, 1, 1), year_only_format=True)) == "1980"
    assert str(parse_birth(date(1980, 3, 1), year_only_format=True)) == "01/03/1980"
    assert str(parse_birth(date(1980, 1, 1))) == "01/01/1980"


def test_a_year_typed_into_a_date_cell() -> None:
    assert str(parse_birth(date(1905, 5, 15))) == "1962"


def test_the_other_calendar_of_excel() -> None:
    assert parse_birth(29949, date1904=True) == parse_birth(31411)


def test_order_and_agreement() -> None:
    year, month, day = BirthDate(1980), BirthDate(1980, 9), BirthDate(1980, 9, 2)
    assert sorted([BirthDate(1981), day, month, year]) == [year, month, day, BirthDate(1981)]
    assert [birth.precision for birth in (year, month, day)] == ["year", "month", "day"]
    assert year.agrees(day)
    assert month.agrees(day)
    assert not BirthDate(1980, 8).agrees(day)
    assert (month.earliest, month.latest) == (date(1980, 9, 1), date(1980, 9, 30))
    assert (year.exact, day.exact) == (None, date(1980, 9, 2))


@pytest.mark.parametrize("parts", [(1980, 2, 30), (1980, 13), (1980, None, 5), (3000,)])
def test_an_impossible_birth_cannot_be_made(parts: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=str(parts[0])):
        BirthDate(*parts)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("31/02/1980", ["28/02/1980", "31/03/1980"]),
        ("31-4-1990", ["30/04/1990", "31/05/1990"]),
        ("12/31/1980", ["31/12/1980"]),
        ("32/01/1980", ["23/01/1980"]),
        ("15/21/1980", ["15/12/1980"]),
        ("05/01/19880", ["05/01/1988", "05/01/1980"]),
        ("05/01/9180", ["05/01/1980"]),
        ("O5/01/198O", ["05/01/1980"]),
        ("31/12/1980", []),
        ("15/13/1980", []),
        ("99/99/9999", []),
        ("1980", []),
        ("", []),
    ],
)
def test_suggestions(typed: str, meant: list[str]) -> None:
    assert suggest_dates(typed) == meant


@given(DAYS)
def test_what_is_printed_is_read_back(day: date) -> None:
    birth = BirthDate.of(day)
    assert parse_birth(str(birth)) == birth
    assert parse_birth(str(BirthDate(day.year, day.month))) == BirthDate(day.year, day.month)
    assert parse_birth(str(day.year)) == BirthDate(day.year)
    assert parse_birth(day.isoformat()) == birth


@given(st.text() | st.integers() | st.floats())
def test_anything_can_be_asked(value: object) -> None:
    birth = parse_birth(value)
    assert birth is None or birth.earliest <= birth.latest
    assert all(parse_birth(day) for day in suggest_dates(str(value)))


@pytest.mark.parametrize("number", [1885, 1885.0, 1000, 1899])
def test_a_number_like_a_year_is_no_day_of_1905(number: float) -> None:
    assert parse_birth(number) is None
