"""Births, days, hours and periods as they are typed."""

from __future__ import annotations

import datetime as dt

import pytest

from hoinghi.model.column import Kind
from hoinghi.reading.cells import read_cell
from hoinghi.vietnamese.dates import BirthDate
from hoinghi.xlsx import Cell, Style


def cell(value: object, shown: str = "General") -> Cell:
    kind = "text" if isinstance(value, str) else "date" if isinstance(value, dt.date) else "number"
    return Cell(2, 3, value, "time" if isinstance(value, dt.time) else kind, Style(number_format=shown))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("02/9/1945", BirthDate(1945, 9, 2)),
        ("\xa01991", BirthDate(1991)),
        ("00/00/1992", BirthDate(1992)),
        ("1980-02-28", BirthDate(1980, 2, 28)),
        (1986, BirthDate(1986)),
        (1986.0, BirthDate(1986)),
        (dt.date(1980, 2, 28), BirthDate(1980, 2, 28)),
        (dt.datetime(1980, 2, 28), BirthDate(1980, 2, 28)),  # noqa: DTZ001 - Excel knows no zones
    ],
)
def test_a_birth_keeps_its_precision(value: object, read: BirthDate) -> None:
    assert read_cell(cell(value), Kind.BIRTH, "Ngày sinh") == (read, (), True)


def test_the_first_of_january_shown_as_a_year_is_a_year() -> None:
    assert read_cell(cell(dt.date(1987, 1, 1), "yyyy"), Kind.BIRTH, "Ngày sinh").value == BirthDate(1987)
    assert read_cell(cell(dt.date(1987, 1, 1), "dd/mm/yyyy"), Kind.BIRTH, "Ngày sinh").value == BirthDate(
        1987, 1, 1
    )


def test_a_serial_number_is_a_day_and_said() -> None:
    found = read_cell(cell(31411), Kind.BIRTH, "Ngày sinh")
    assert found.value == BirthDate(1985, 12, 30)
    assert [(each.code.code, each.fixed, each.message) for each in found.troubles] == [
        ("DC30", True, "Số 31411 là ngày 30/12/1985 theo cách Excel lưu.")
    ]


@pytest.mark.parametrize(
    ("kind", "typed", "message", "hint"),
    [
        (Kind.BIRTH, "31/02/1980", "Ngày “31/02/1980” không có thật.", "Có phải 28/02/1980 hay 31/03/1980?"),
        (Kind.BIRTH, "12/31/1980", "Ngày “12/31/1980” không có thật.", "Có phải 31/12/1980?"),
        (
            Kind.BIRTH,
            "không rõ ngày",
            "“không rõ ngày” không phải là ngày tháng.",
            "Ghi ngày/tháng/năm, ví dụ 28/02/1980; chỉ biết năm thì ghi năm.",
        ),
        (
            Kind.DATE,
            "tháng sau",
            "“tháng sau” không phải là ngày tháng.",
            "Ghi ngày/tháng/năm, ví dụ 15/01/2025.",
        ),
        (
            Kind.DATE,
            "7h30 ngày 15/01/2025",
            "“7h30 ngày 15/01/2025” không phải là ngày tháng.",
            "Có phải 15/01/2025? Chỉ ghi ngày.",
        ),
        (
            Kind.DATE,
            "15 - 16/01/2025",
            "“15 - 16/01/2025” không phải là ngày tháng.",
            "Ghi ngày/tháng/năm, ví dụ 15/01/2025.",
        ),
        (Kind.DATE, "2025", "“2025” không phải là ngày tháng.", "Ghi ngày/tháng/năm, ví dụ 15/01/2025."),
    ],
)
def test_an_impossible_day_is_dc22_with_likely_ones(kind: Kind, typed: str, message: str, hint: str) -> None:
    found = read_cell(cell(typed), kind, "Ngày")
    assert not found.ok
    assert [(each.code.code, each.message, each.hint) for each in found.troubles] == [("DC22", message, hint)]


def test_a_day_is_read_from_text_and_from_excel() -> None:
    for value in ("15/01/2025", dt.date(2025, 1, 15), 45672):
        assert read_cell(cell(value), Kind.DATE, "Ngày").value == dt.date(2025, 1, 15)


def test_hours_and_periods_are_read() -> None:
    assert read_cell(cell("07 giờ 30"), Kind.TIME, "Giờ").value == dt.time(7, 30)
    assert read_cell(cell(dt.time(7, 30)), Kind.TIME, "Giờ").value == dt.time(7, 30)
    assert str(read_cell(cell("Quý I năm 2025"), Kind.PERIOD, "Thời gian").value) == "Quý I năm 2025"
    assert str(read_cell(cell(2025), Kind.PERIOD, "Thời gian").value) == "Năm 2025"


@pytest.mark.parametrize(
    ("kind", "typed", "message"),
    [
        (Kind.TIME, "sáng sớm", "“sáng sớm” không phải là giờ."),
        (Kind.PERIOD, "mai sau", "“mai sau” không phải là khoảng thời gian."),
    ],
)
def test_other_times_are_dc29(kind: Kind, typed: str, message: str) -> None:
    found = read_cell(cell(typed), kind, "Giờ")
    assert [(each.code.code, each.message) for each in found.troubles] == [("DC29", message)]


def test_a_day_that_excel_shows_as_a_number_is_said() -> None:
    found = read_cell(cell(45672), Kind.DATE, "Ngày ký")
    assert [(each.code.code, each.fixed, each.message) for each in found.troubles] == [
        ("DC30", True, "Số 45672 là ngày 15/01/2025 theo cách Excel lưu.")
    ]


def test_a_small_number_is_no_day_of_1900() -> None:
    for value in (7, 15.5, 1975):
        assert not read_cell(cell(value), Kind.DATE, "Ngày ký").ok
