from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.collation import collation_key, weigh

TEXTS = st.text(alphabet="aăâàảãáạoơuưđd AĂ1029-'")
ALPHABET = "a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y"


def test_the_alphabet_and_the_tones() -> None:
    for ordered in (ALPHABET, "hoa hòa hỏa hõa hóa họa", "a à ăn ấn", "d dz đ", "e ĕ ê", "an An AN"):
        words = ordered.split(" ")
        assert all(weigh(one) < weigh(other) for one, other in pairwise(words))


def test_letters_of_the_whole_text_come_before_any_tone() -> None:
    assert weigh("hà an") < weigh("ha ba")
    assert weigh("ha an") < weigh("hà an")


def test_both_places_of_a_tone_are_equal_but_for_the_last_level() -> None:
    assert weigh("Hoà")[:2] == weigh("Hòa")[:2]


def test_numbers() -> None:
    ordered = ["", "- 1", "1", "2", "10", "100", "a", "a 1", "a 9", "a 10", "a b"]
    assert sorted(ordered, key=collation_key) == ordered


@given(TEXTS, TEXTS)
def test_only_what_looks_the_same_sorts_the_same(one: str, other: str) -> None:
    if collation_key(one)[:2] == collation_key(other)[:2]:
        assert one.casefold().split() == other.casefold().split() or any(map(str.isdigit, one))
