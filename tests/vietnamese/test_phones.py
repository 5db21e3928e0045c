from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.phones import format_phone, parse_phones


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("0912345678", ["0912345678"]),
        ("0912 345 678", ["0912345678"]),
        ("0912-345-678", ["0912345678"]),
        ("0912,345,678", ["0912345678"]),
        ("0814 893497", ["0814893497"]),
        (912345678, ["0912345678"]),
        (912345678.0, ["0912345678"]),
        (84912345678, ["0912345678"]),
        ("+84 912 345 678", ["0912345678"]),
        ("+84 (0) 912 345 678", ["0912345678"]),
        ("0084912345678", ["0912345678"]),
        ("0912345678 (Zalo)", ["0912345678"]),
        ("Zalo: 0912345678, vợ 0355123456", ["0912345678", "0355123456"]),
        ("0912345678/0987654321", ["0912345678", "0987654321"]),
        ("0912345678 - 0987654321", ["0912345678", "0987654321"]),
        ("0912 345 678 0987 654 321", ["0912345678", "0987654321"]),
        ("0912345678\n0912 345 678", ["0912345678"]),
        ("0912345678/09876543", ["0912345678"]),
        ("01661234567", ["0361234567"]),
        (1231234567, ["0831234567"]),
        ("+84 1991234567", ["0591234567"]),
        ("0262 3825 123", ["02623825123"]),
        ("(024) 3825 1234", ["02438251234"]),
        (2623825123, ["02623825123"]),
    ],
)
def test_phones_as_they_are_typed(typed: object, numbers: list[str]) -> None:
    assert parse_phones(typed) == numbers


@pytest.mark.parametrize(
    "value", ["", "Không", "091234567", "123456", "05/01/1990", "9" * 30, None, True, 123.5, 0]
)
def test_what_is_no_phone(value: object) -> None:
    assert parse_phones(value) == []


def test_format_phone() -> None:
    assert format_phone("0912345678") == "0912 345 678"
    assert format_phone("02623825123") == "0262 3825 123"
    assert format_phone("02438251234") == "024 3825 1234"
    assert format_phone("113") == "113"


@given(st.lists(st.from_regex("0[35789][0-9]{8}", fullmatch=True), min_size=1, max_size=3, unique=True))
def test_numbers_are_found_whatever_stands_between(numbers: list[str]) -> None:
    for between in ("/", "; ", ", ", " - ", "\n", " hoặc ", "  "):
        assert parse_phones(between.join(numbers)) == numbers
    assert parse_phones(" ".join(map(format_phone, numbers))) == numbers
