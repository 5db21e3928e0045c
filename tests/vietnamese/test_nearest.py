from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.nearest import edits, nearest

SHORT = st.text(alphabet="abcđ", max_size=8)


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        ("", "", 0),
        ("hoa", "hoa", 0),
        ("hoa", "", 3),
        ("Lan", "Lân", 1),
        ("Dung", "Dugn", 1),
        ("kitten", "sitting", 3),
    ],
)
def test_edits(left: str, right: str, count: int) -> None:
    assert edits(left, right) == count


def test_nearest_ignores_diacritics_and_slips() -> None:
    choices = ["Khách mời", "Điển hình tiên tiến", "Chiến sĩ thi đua"]
    assert nearest("dien hinh tien tein", choices) == ["Điển hình tiên tiến"]
    assert nearest("Chiến sỹ thi đua", choices) == ["Chiến sĩ thi đua"]
    assert nearest("Ngày tổ chức hội nghị", ["Tên hội nghị", "Ngày tổ chức"]) == ["Ngày tổ chức"]


def test_nearest_says_nothing_rather_than_nonsense() -> None:
    assert nearest("xyz", ["Khách mời"]) == []
    assert nearest("", ["Khách mời"]) == []
    assert nearest("a", []) == []


def test_ties_keep_the_order_but_the_same_spelling_wins() -> None:
    assert nearest("thon 3", ["Thôn 1", "Thôn 2"], limit=5) == ["Thôn 1", "Thôn 2"]
    assert nearest("Ấn", ["An", "Ân", "Ấn"], limit=2) == ["Ấn", "An"]


@given(SHORT, SHORT, st.integers(0, 9))
def test_edits_is_symmetric_and_may_stop_early(left: str, right: str, most: int) -> None:
    distance = edits(left, right)
    assert distance == edits(right, left)
    assert (distance == 0) == (left == right)
    assert edits(left, right, most=most) == min(distance, most + 1)
