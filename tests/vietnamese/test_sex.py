from __future__ import annotations

from unicodedata import normalize

import pytest

from hoinghi.vietnamese.sex import Sex, parse_sex, sex_of_title


@pytest.mark.parametrize(
    "typed", ["Nữ", "NỮ        ", "Nu", "N", "N\u00a0", normalize("NFD", "Nữ"), "Female", "nữ giới"]
)
def test_women(typed: str) -> None:
    assert parse_sex(typed) is Sex.NU


@pytest.mark.parametrize("typed", ["Nam", "NAM       ", "nam", "Male", "Nam giới"])
def test_men(typed: str) -> None:
    assert parse_sex(typed) is Sex.NAM


@pytest.mark.parametrize("typed", ["", "x", "1", "Nam/Nữ", "Lan", None, 1])
def test_no_sex(typed: object) -> None:
    assert parse_sex(typed) is None


def test_labels() -> None:
    assert [sex.label for sex in Sex] == ["Nam", "Nữ"]
    assert Sex.NU == "nữ"


@pytest.mark.parametrize(
    ("title", "sex"),
    [
        ("Ông", Sex.NAM),
        ("BÀ", Sex.NU),
        ("Hộ ông", Sex.NAM),
        ("Gia đình bà", Sex.NU),
        ("Ô.", Sex.NAM),
        ("Ông (Bà)", None),
        ("Ông/Bà", None),
        ("Đồng chí", None),
        ("Thượng tá", None),
        ("", None),
    ],
)
def test_sex_of_title(title: str, sex: Sex | None) -> None:
    assert sex_of_title(title) is sex
