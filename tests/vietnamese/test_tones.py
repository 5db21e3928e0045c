from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.tones import attach, detach, tone_place

PAIRS = [
    ("Hoà", "Hòa"),
    ("THUÝ", "THÚY"),
    ("khoẻ", "khỏe"),
    ("uỷ", "ủy"),
    ("Thuỳ", "Thùy"),
    ("loà xoà", "lòa xòa"),
]
SAME_IN_BOTH = [
    "quý",
    "Quỳnh",
    "quả",
    "già",
    "gì",
    "gìn",
    "giếng",
    "hoàn",
    "thuyền",
    "thuở",
    "ngoài",
    "khuỷu",
    "mía",
    "của",
]


@pytest.mark.parametrize(("new", "old"), PAIRS)
def test_both_schools(new: str, old: str) -> None:
    assert tone_place(old) == new == tone_place(new)
    assert tone_place(new, "old") == old == tone_place(old, "old")


@pytest.mark.parametrize("word", SAME_IN_BOTH)
def test_what_both_schools_write_alike(word: str) -> None:
    assert tone_place(word) == word == tone_place(word, "old")


@pytest.mark.parametrize(
    ("slip", "right"), [("hòan", "hoàn"), ("thủơ", "thuở"), ("tóan", "toán"), ("qúy", "quý"), ("gìa", "già")]
)
def test_a_misplaced_mark_finds_its_letter(slip: str, right: str) -> None:
    assert tone_place(slip) == right


@pytest.mark.parametrize("word", ["Blô", "Ñhăm", "Hoàá", "Y-Krông", "fòo"])
def test_other_words_stay(word: str) -> None:
    assert tone_place(word) == word


@given(st.text(alphabet="hoaàáuyỳýqgitnHOAÀ' "))
def test_the_styles_agree_on_everything_but_the_place(text: str) -> None:
    assert tone_place(tone_place(text, "old")) == tone_place(text)
    assert tone_place(text).casefold() == tone_place(text.casefold())


def test_detach_and_attach() -> None:
    assert detach("Nguyễn") == ("Nguyên", 3, 1)
    assert detach("Nam") == ("Nam", 0, 0)
    assert attach("Nguyên", 4, 3) == "Nguyễn"
    assert attach("Nam", 1, 0) == "Nam"
