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


@pytest.mark.parametrize(
    ("word", "choices"),
    [
        ("Thôn 9", ["Thôn 1", "Thôn 2"]),
        ("Thôn", ["Thôn Đông", "Thôn 1"]),
        ("Nơi sinh", ["Ngày sinh"]),
        ("Nơi ký", ["Người ký"]),
        ("Ban tổ chức", ["Ngày tổ chức"]),
        ("Công an huyện", ["Công an xã"]),
        ("Trường Tiểu học Lê Lợi", ["Trường Tiểu học Kim Đồng", "Trường THCS Lê Lợi"]),
        ("Số phiếu không đồng ý", ["Số phiếu đồng ý"]),
        ("Bằng khen", ["Bằng khen cấp bộ", "Bằng khen cấp tỉnh"]),
        ("Cờ", ["Chiến sĩ thi đua cơ sở"]),
        ("Tỷ lệ", ["Tỷ lệ nữ", "Tỷ lệ đại biểu tiên tiến"]),
        ("Kinh tế xã hội", ["Kinh tế", "Xã hội"]),
        ("đã nhận", ["xác nhận"]),
    ],
)
def test_an_offer_that_is_worse_than_none_is_not_made(word: str, choices: list[str]) -> None:
    assert nearest(word, choices) == []


@pytest.mark.parametrize(
    ("word", "choice"),
    [
        ("Thôn 01", "Thôn 1"),
        ("kehoach2", "kehoach"),
        ("chính chị", "Chính trị"),
        ("Hội ND", "Hội Nông dân"),
        ("CA xã", "Công an xã"),
        ("Trường TH Kim Đồng", "Trường Tiểu học Kim Đồng"),
        ("Trường THCS Lê Lai", "Trường THCS Lê Lợi"),
        ("Hội Nôngdân", "Hội Nông dân"),
        ("Số điện thoại", "Số điện thoại liên hệ"),
        ("khách", "Khách mời"),
        ("Ngà ysinh", "Ngày sinh"),
    ],
)
def test_what_is_surely_meant_is_offered(word: str, choice: str) -> None:
    assert nearest(word, ["Tổng số", choice, "Địa chỉ"]) == [choice]


def test_ties_keep_the_order_but_the_same_spelling_wins() -> None:
    assert nearest("thon b", ["Thôn A", "Thôn C"], limit=5) == ["Thôn A", "Thôn C"]
    assert nearest("Ấn", ["An", "Ân", "Ấn"], limit=2) == ["Ấn", "An"]


@given(SHORT, SHORT, st.integers(0, 9))
def test_edits_is_symmetric_and_may_stop_early(left: str, right: str, most: int) -> None:
    distance = edits(left, right)
    assert distance == edits(right, left)
    assert (distance == 0) == (left == right)
    assert edits(left, right, most=most) == min(distance, most + 1)
