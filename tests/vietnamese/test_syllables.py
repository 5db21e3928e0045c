from __future__ import annotations

import pytest

from hoinghi.vietnamese.syllables import is_plain_syllable, is_syllable

REAL = (
    "Nguyễn Văn Quốc Quỳnh giếng gì giặt giạ nghĩa khuya thuở quyết xoong yến uyên huỳnh Ý OANH ước được "
    "phượng trường khoẻ khỏe ngoẻo gìn tích cáp kỹ sĩ ghế nghe quơ quý cuống hươu khuỷu xuân Thuấn quắc"
)
IMPOSSIBLE = "Bïi H÷u Thò× BKrông mot tich cáć full ngi cê ghà kà Hoøa Êban Niêk w đđ áá"
PLAIN = "Nguyen quoc gieng gi nghia mot"
ENGLISH = "Full Name date unit phone"


@pytest.mark.parametrize("word", REAL.split())
def test_real_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", IMPOSSIBLE.split())
def test_impossible_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_a_stop_takes_only_the_sharp_tones() -> None:
    assert is_syllable("mốt")
    assert is_syllable("một")
    assert not is_syllable("mồt")
    assert not is_syllable("môt")


def test_plain_syllables_are_typed_without_diacritics() -> None:
    assert all(map(is_plain_syllable, PLAIN.split()))
    assert not any(map(is_plain_syllable, ENGLISH.split()))
