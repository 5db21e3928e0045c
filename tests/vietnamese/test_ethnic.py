from __future__ import annotations

import pytest

from hoinghi.vietnamese.ethnic import ETHNICITIES, parse_ethnicity


def test_there_are_54_and_each_finds_itself() -> None:
    assert len(set(ETHNICITIES)) == 54
    for number, name in enumerate(ETHNICITIES, start=1):
        assert parse_ethnicity(name) == name
        assert parse_ethnicity(name.upper().replace(" ", "-")) == name
        assert parse_ethnicity(f"{number:02}") == name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("kinh", "Kinh"),
        ("Ede", "Ê Đê"),
        ("Ê-đê", "Ê Đê"),
        ("Êđê", "Ê Đê"),
        ("Mnông", "M'nông"),
        ("M’Nông", "M'nông"),
        ("Jrai", "Gia Rai"),
        ("H'Mông", "Mông"),
        ("Xê Đăng", "Xơ Đăng"),
        ("Khơ-me", "Khmer"),
        ("K'Ho", "Cơ Ho"),
        ("Dân tộc Tày ", "Tày"),
        ("Sán Chay (Cao Lan)", "Sán Chay"),
        ("NÙNG\u00a0", "Nùng"),
    ],
)
def test_usual_spellings(typed: str, name: str) -> None:
    assert parse_ethnicity(typed) == name


@pytest.mark.parametrize("typed", ["", "x", "Có", "Không", "DTTS", "99", "1", "thiểu số", "Kinh, Tày"])
def test_unknown(typed: str) -> None:
    assert parse_ethnicity(typed) is None
