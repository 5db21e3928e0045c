from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.numbers import decimal, digits, parse_decimal, parse_int


@pytest.mark.parametrize(
    ("typed", "whole", "exact"),
    [
        ("1.200.000", 1200000, "1200000"),
        ("1.200.000 đ", 1200000, "1200000"),
        ("360.000 đồng", 360000, "360000"),
        ("1,200,000 VNĐ", 1200000, "1200000"),
        ("2 340 000", 2340000, "2340000"),
        ("2\u00a0340\u00a0000", 2340000, "2340000"),
        ("1'200'000", 1200000, "1200000"),
        ("1200000.0", 1200000, "1200000.0"),
        ("1,5 triệu", 1500000, "1500000"),
        ("500k", 500000, "500000"),
        ("1.2E+06", 1200000, "1200000"),
        ("05", 5, "5"),
        ("-5", -5, "-5"),
        ("− 5", -5, "-5"),
        ("1.234", 1234, "1234"),
        ("1,234", 1234, "1.234"),
        ("1,5", None, "1.5"),
        ("0,7", None, "0.7"),
        ("0.7", None, "0.7"),
        ("0.700", None, "0.700"),
        ("1234.567", None, "1234.567"),
        ("1.234.567,89", None, "1234567.89"),
        ("1,234,567.89", None, "1234567.89"),
        ("70%", None, "0.70"),
        ("71,5 %", None, "0.715"),
    ],
)
def test_numbers_as_they_are_typed(typed: str, whole: int | None, exact: str) -> None:
    assert parse_int(typed) == whole
    assert parse_decimal(typed) == Decimal(exact)


NO_TEXT = [
    "",
    " ",
    "-",
    "abc",
    "5/7",
    "1.2.3",
    "1.234.56",
    "12,34,567",
    "1..2",
    "1,",
    "3 chính thức",
    "9" * 50,
]
NO_VALUE = ["1e999999999", True, None, float("nan"), float("inf")]


@pytest.mark.parametrize("value", [*NO_TEXT, *NO_VALUE])
def test_what_is_no_number(value: object) -> None:
    assert parse_int(value) is None
    assert parse_decimal(value) is None


def test_numbers_as_they_are_stored() -> None:
    assert parse_int(1200000.0) == 1200000
    assert parse_int(1.5) is None
    assert parse_decimal(0.1) == Decimal("0.1")


def test_units_only_when_they_are_expected() -> None:
    assert parse_int("90 phút") is None
    assert parse_int("90 phút", units=["phút"]) == 90
    assert parse_int("7 Thôn.", units=["thôn"]) == 7


@given(st.integers(-(10**15), 10**15))
def test_digits_are_read_back(number: int) -> None:
    assert parse_int(digits(number)) == number
    assert parse_decimal(digits(number)) == number


@given(st.decimals(-(10**9), 10**9, places=2))
def test_decimals_are_read_back(number: Decimal) -> None:
    assert parse_decimal(decimal(number, 2)) == number


@given(st.text())
def test_any_text_can_be_asked(text: str) -> None:
    whole, exact = parse_int(text), parse_decimal(text)
    assert whole is None or exact is not None
