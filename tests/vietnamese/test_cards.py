from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.cards import Cccd, CccdProblem, cccd_problem, mask, parse_cccd, restore_cccd
from hoinghi.vietnamese.sex import Sex


@pytest.mark.parametrize(
    "typed",
    [
        "066180000123",
        "066 180 000 123",
        "066.180.000.123",
        "'066180000123",
        "CCCD: 066180000123",
        "066180000123.0",
    ],
)
def test_a_number_however_it_is_typed(typed: str) -> None:
    assert parse_cccd(typed) == Cccd("066180000123", "cccd", "066", Sex.NU, 1980)


@pytest.mark.parametrize(
    ("number", "sex", "year"),
    [("001080000123", Sex.NAM, 1980), ("001299000123", Sex.NAM, 2099), ("001305000123", Sex.NU, 2005)],
)
def test_the_fourth_digit_tells_century_and_sex(number: str, sex: Sex, year: int) -> None:
    card = parse_cccd(number)
    assert card is not None
    assert (card.sex, card.birth_year) == (sex, year)


def test_an_old_number_tells_nothing() -> None:
    assert parse_cccd(240123456) == Cccd("240123456", "cmnd")
    assert str(parse_cccd("240 123 456")) == "240123456"


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ("", CccdProblem.BLANK),
        (None, CccdProblem.BLANK),
        ("không có", CccdProblem.LETTERS),
        ("1.08012E+10", CccdProblem.LETTERS),
        (True, CccdProblem.LETTERS),
        ("0661800001234", CccdProblem.LENGTH),
        ("66180000", CccdProblem.LENGTH),
        (66180000123, CccdProblem.LOST_ZEROS),
        (1080000123.0, CccdProblem.LOST_ZEROS),
        ("097180000123", CccdProblem.PROVINCE),
        ("000180000123", CccdProblem.PROVINCE),
        ("066480000123", CccdProblem.CENTURY),
    ],
)
def test_what_is_wrong(value: object, problem: CccdProblem) -> None:
    assert cccd_problem(value) is problem
    assert parse_cccd(value) is None


def test_lost_zeros_come_back_only_when_all_agrees() -> None:
    assert restore_cccd(66180000123, Sex.NU, 1980) == "066180000123"
    assert restore_cccd(1080000123.0, Sex.NAM, 1980) == "001080000123"
    assert restore_cccd(66180000123, Sex.NAM, 1980) is None
    assert restore_cccd(66180000123, Sex.NU, 1981) is None
    assert restore_cccd(66180000123, None, 1980) is None
    assert restore_cccd(66180000123, Sex.NU, None) is None
    assert restore_cccd(240123456, Sex.NU, 1980) is None
    assert restore_cccd("066180000123", Sex.NU, 1980) is None


def test_mask() -> None:
    assert mask("066180000123") == "*********123"
    assert mask(912345678.0) == "******678"
    assert mask("12") == "**"
    assert mask("0912345678", 0) == "**********"
    assert mask("") == ""


@given(st.integers(10**9, 10**12) | st.text(alphabet="0123456789 .-'", max_size=14))
def test_a_valid_number_is_twelve_or_nine_digits(value: object) -> None:
    card = parse_cccd(value)
    assert (card is None) == (cccd_problem(value) is not None)
    assert card is None or (len(card.digits) in {9, 12} and card.digits.isdecimal())
