from __future__ import annotations

from datetime import date

import pytest

from hoinghi.vietnamese.marks import is_blank_word, is_ditto, parse_yes


@pytest.mark.parametrize(
    "value",
    ["", " ", "\u00a0", ".", "...", "-", "—", "…", "null", "NULL", "#N/A", "(trống)", "Chưa rõ", "?", None],
)
def test_fillers_are_blank_everywhere(value: object) -> None:
    assert is_blank_word(value)
    assert is_blank_word(value, no_is_value=True)


@pytest.mark.parametrize("value", ["Không", "khong", "Không có", "0", 0, 0.0, False])
def test_no_is_blank_unless_it_is_an_answer(value: object) -> None:
    assert is_blank_word(value)
    assert not is_blank_word(value, no_is_value=True)


@pytest.mark.parametrize("value", ["Khổng", "Trọng", "Na", "x", "*", "1", True, '"', "-nt-", "10", "K"])
def test_names_and_marks_are_values(value: object) -> None:
    assert not is_blank_word(value)


@pytest.mark.parametrize(
    "value",
    [
        "x",
        "X ",
        "xx",
        "*",
        "1",
        1,
        1.0,
        True,
        "TRUE",
        "Co",
        "Có",
        "✓",
        "√",
        "05/01/2010",
        "2010",
        40000,
        date(2010, 1, 5),
    ],
)
def test_yes(value: object) -> None:
    assert parse_yes(value) is True


@pytest.mark.parametrize("value", ["Không", "KHÔNG", "0", 0, False, "FALSE", "chưa", "ko"])
def test_no(value: object) -> None:
    assert parse_yes(value) is False


@pytest.mark.parametrize("value", ["", " ", None, "-", "có lẽ", "2", "32/01/2010"])
def test_neither_yes_nor_no(value: object) -> None:
    assert parse_yes(value) is None


@pytest.mark.parametrize(
    "value",
    [
        "-nt-",
        "nt",
        "NT",
        "- nt -",
        "–nt–",
        "(nt)",
        '"',
        "”",
        "″",
        "〃",
        '- " -',
        "''",
        "//",
        "-//-",
        "Như trên.",
    ],
)
def test_ditto(value: str) -> None:
    assert is_ditto(value)


@pytest.mark.parametrize("value", ["", "-", "/", ".", "Nta", "Thôn 1", None, 0])
def test_no_ditto(value: object) -> None:
    assert not is_ditto(value)
