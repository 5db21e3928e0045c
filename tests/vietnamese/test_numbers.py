from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import num2words
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.numbers import (
    decimal,
    digits,
    largest_remainder,
    money,
    money_words,
    percent,
    percentages,
    roman,
    rounded,
    two,
    words,
)

VECTORS = Path(__file__).resolve().parents[3] / "shared" / "vectors" / "number_words.tsv"
COUNTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "không"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (65, "sáu mươi lăm"),
        (64, "sáu mươi tư"),
        (104, "một trăm linh bốn"),
        (1011, "một nghìn không trăm mười một"),
        (3005, "ba nghìn không trăm linh năm"),
        (24_024, "hai mươi bốn nghìn không trăm hai mươi tư"),
        (7_000_009, "bảy triệu không trăm linh chín"),
        (2_340_000, "hai triệu ba trăm bốn mươi nghìn"),
        (24 * 10**9, "hai mươi bốn tỷ"),
        (10**12 + 10**9, "một nghìn không trăm linh một tỷ"),
        (10**18, "một tỷ tỷ"),
        (-21, "âm hai mươi mốt"),
    ],
)
def test_words(number: int, said: str) -> None:
    assert words(number) == said


def test_words_of_the_south() -> None:
    assert words(1005, zero="lẻ", thousand="ngàn") == "một ngàn không trăm lẻ năm"


@pytest.mark.skipif(not VECTORS.exists(), reason="reference values are not beside the project")
def test_words_of_the_reference() -> None:
    lines = [line.split("\t") for line in VECTORS.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert [words(int(number)) for number, _ in lines] == [said for _, said in lines]


@given(st.integers(0, 10**12 - 1))
def test_words_agree_with_num2words_where_it_is_right(number: int) -> None:
    # It drops "không trăm" before a group below 100, and never says "tư".
    groups = [number // 1000**place % 1000 for place in range(4)]
    if any(0 < group < 100 for group in groups if number >= 1000 ** (groups.index(group) + 1)):
        return
    assert words(number, zero="lẻ").replace("tư", "bốn") == num2words.num2words(number, lang="vi")


@given(st.integers(1, 10**20))
def test_words_end_as_the_rest_is_said(number: int) -> None:
    assert words(10**21 + number).endswith(words(number))


def test_figures() -> None:
    assert digits(2340000) == "2.340.000"
    assert digits(-1234) == "-1.234"
    assert digits(999) == "999"
    assert [two(5), two(12), two(200)] == ["05", "12", "200"]
    assert money(360000) == "360.000 đồng"
    assert money_words(360000) == "Ba trăm sáu mươi nghìn đồng"
    assert money_words(1005, zero="lẻ", thousand="ngàn") == "Một ngàn không trăm lẻ năm đồng"


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        (Fraction(1, 3), 2, "0,33"),
        (Decimal("2.5"), 0, "3"),
        (Decimal("-2.5"), 0, "-3"),
        (Decimal("0.125"), 2, "0,13"),
        (Decimal("-0.04"), 1, "0,0"),
        (1234567, 1, "1.234.567,0"),
        (Fraction(-5, 4), 2, "-1,25"),
    ],
)
def test_decimal(value: Decimal | Fraction | int, places: int, written: str) -> None:
    assert decimal(value, places) == written


def test_decimal_refuses_nonsense() -> None:
    with pytest.raises(ValueError, match="-1"):
        decimal(1, -1)
    with pytest.raises(ValueError, match="NaN"):
        decimal(Decimal("NaN"), 1)


def test_percent_has_no_blank_and_no_empty_decimals() -> None:
    assert percent(Fraction(143, 200)) == "71,5%"
    assert percent(Fraction(7, 10)) == "70%"
    assert percent(Fraction(2, 3), 2) == "66,67%"
    assert percent(Decimal("0.7")) == "70%"
    assert percent(0) == "0%"


@pytest.mark.parametrize(
    ("number", "written"), [(1, "I"), (4, "IV"), (9, "IX"), (18, "XVIII"), (1994, "MCMXCIV")]
)
def test_roman(number: int, written: str) -> None:
    assert roman(number) == written


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_there_is_no_such_roman_number(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        roman(number)


def test_largest_remainder() -> None:
    assert largest_remainder([1, 1, 1], 100) == [34, 33, 33]
    assert largest_remainder([300, 200, 100, 0], 11) == [5, 4, 2, 0]
    assert largest_remainder([0, 0], 3) == [2, 1]
    assert largest_remainder([], 0) == []
    for weights, total in (([], 1), ([-1], 1), ([1], -1)):
        with pytest.raises(ValueError, match="/"):
            largest_remainder(weights, total)


@given(COUNTS, st.integers(0, 10**4))
def test_shares_add_up_and_are_fair(weights: list[int], total: int) -> None:
    shares = largest_remainder(weights, total)
    assert sum(shares) == total
    for share, weight in zip(shares, weights, strict=True):
        assert not any(weights) or abs(share - Fraction(weight * total, sum(weights))) < 1


def test_percentages() -> None:
    assert percentages([1, 1, 1]) == ["33,4%", "33,3%", "33,3%"]
    assert percentages([143, 57]) == ["71,5%", "28,5%"]
    assert percentages([7, 3]) == ["70%", "30%"]
    assert percentages([118, 81, 1]) == ["59,0%", "40,5%", "0,5%"]  # a column reads alike
    assert percentages([0, 0]) == ["0%", "0%"]
    assert percentages([]) == []


@given(COUNTS, st.integers(0, 3))
def test_percentages_add_up_to_100(counts: list[int], places: int) -> None:
    shown = [Decimal(text.rstrip("%").replace(",", ".")) for text in percentages(counts, places)]
    assert sum(shown) == (100 if any(counts) else 0)


@pytest.mark.parametrize(
    ("value", "whole"),
    [
        (Fraction(5, 2), 3),
        (Fraction(-5, 2), -3),
        (Decimal("2.4999999999999999999999999999999"), 2),
        (Fraction(2 * 10**30 + 1, 2), 10**30 + 1),
        (0, 0),
    ],
)
def test_halves_are_rounded_away_from_zero(value: Decimal | Fraction | int, whole: int) -> None:
    assert rounded(value) == whole
