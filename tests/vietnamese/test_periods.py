from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.dates import Period, parse_period


@pytest.mark.parametrize(
    ("typed", "start", "end", "label"),
    [
        ("Quý I năm 2025", date(2025, 1, 1), date(2025, 3, 31), "Quý I năm 2025"),
        ("QUÝ III/2025", date(2025, 7, 1), date(2025, 9, 30), "Quý III năm 2025"),
        ("quý 4 - 2025", date(2025, 10, 1), date(2025, 12, 31), "Quý IV năm 2025"),
        ("tháng 3/2025", date(2025, 3, 1), date(2025, 3, 31), "Tháng 3 năm 2025"),
        ("02/2024", date(2024, 2, 1), date(2024, 2, 29), "Tháng 02 năm 2024"),
        ("6 tháng đầu năm 2025", date(2025, 1, 1), date(2025, 6, 30), "6 tháng đầu năm 2025"),
        ("6 tháng cuối năm 2025", date(2025, 7, 1), date(2025, 12, 31), "6 tháng cuối năm 2025"),
        ("9 tháng đầu năm 2025", date(2025, 1, 1), date(2025, 9, 30), "9 tháng đầu năm 2025"),
        ("năm 2025", date(2025, 1, 1), date(2025, 12, 31), "Năm 2025"),
        ("2020–2025", date(2020, 1, 1), date(2025, 12, 31), "2020 - 2025"),
        ("Giai đoạn 2020 - 2025", date(2020, 1, 1), date(2025, 12, 31), "2020 - 2025"),
        ("05 năm (2020-2025)", date(2020, 1, 1), date(2025, 12, 31), "2020 - 2025"),
        ("từ năm 2020 đến năm 2025", date(2020, 1, 1), date(2025, 12, 31), "2020 - 2025"),
        ("01/2025 - 03/2025", date(2025, 1, 1), date(2025, 3, 31), "Từ tháng 01/2025 đến tháng 03/2025"),
        (
            "từ tháng 1 đến tháng 3/2025",
            date(2025, 1, 1),
            date(2025, 3, 31),
            "Từ tháng 01/2025 đến tháng 03/2025",
        ),
        ("từ 01/01/2025 đến 31/03/2025", date(2025, 1, 1), date(2025, 3, 31), "Từ 01/01/2025 đến 31/03/2025"),
        (
            "Từ ngày 01 tháng 01 năm 2025 đến hết ngày 31 tháng 3 năm 2025",
            date(2025, 1, 1),
            date(2025, 3, 31),
            "Từ 01/01/2025 đến 31/03/2025",
        ),
        ("05/01/2025", date(2025, 1, 5), date(2025, 1, 5), "05/01/2025"),
    ],
)
def test_periods_as_they_are_typed(typed: str, start: date, end: date, label: str) -> None:
    assert parse_period(typed) == Period(start, end, label)


def test_periods_as_they_are_stored() -> None:
    assert str(parse_period(2025)) == str(parse_period(2025.0)) == "Năm 2025"
    assert str(parse_period(date(2025, 1, 5))) == "05/01/2025"


@pytest.mark.parametrize(
    "typed",
    ["", None, "2025 - 2020", "tháng 13/2025", "quý V/2025", "từ 31/03/2025 đến 01/01/2025", "sắp tới", 20],
)
def test_what_is_no_period(typed: object) -> None:
    assert parse_period(typed) is None


def test_contains_both_ends_and_counts_years() -> None:
    period = parse_period("2020 - 2025")
    assert period is not None
    assert period.contains(date(2020, 1, 1))
    assert period.contains(date(2025, 12, 31))
    assert not period.contains(date(2026, 1, 1))
    assert list(period.years) == [2020, 2021, 2022, 2023, 2024, 2025]


@given(st.dates(date(1900, 1, 1), date(2099, 1, 1)), st.dates(date(1900, 1, 1), date(2099, 1, 1)))
def test_a_label_is_read_back(one: date, other: date) -> None:
    start, end = sorted((one, other))
    for text in (f"{start:%d/%m/%Y} - {end:%d/%m/%Y}", f"{start.year}-{end.year}", f"{start:%m/%Y}"):
        period = parse_period(text)
        assert period is not None
        assert parse_period(period.label) == period


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    period = parse_period(text)
    assert period is None or period.start <= period.end
