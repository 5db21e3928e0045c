from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.names import collation_key, print_name, same_name, sort_key

VECTORS = Path(__file__).resolve().parents[3] / "shared" / "vectors" / "name_order.tsv"
IN_ORDER = [
    *("Lê Thị Ái", "Lò Văn An", "Đinh Bá Ân", "Bế Thị Ẩn", "Tạ Công Danh", "Hà Thị Đào", "Cao Xuân Đạo"),
    *("Dương Thị Hoa", "Lê Anh Hoà", "Lê Ánh Hòa", "Đỗ Văn Hoá", "Lê Thị Hoạ", "Mai Thị Ninh", "Vũ Tấn Sơn"),
    *("Y Sơn", "Vũ Tân Sỹ", "Trần Thị Ý", "Bùi Thị Yên"),
]


def shuffled(names: list[str]) -> list[str]:
    return random.Random(5).sample(names, len(names))  # noqa: S311 - any mixed order will do


def test_lists_are_in_the_order_of_given_names() -> None:
    assert sorted(shuffled(IN_ORDER), key=sort_key) == IN_ORDER


@pytest.mark.skipif(not VECTORS.exists(), reason="reference values are not beside the project")
def test_the_reference_order() -> None:
    names = [line for line in VECTORS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    assert sorted(shuffled(names), key=sort_key) == names


def test_letters_come_before_tones_then_families_then_middle_names() -> None:
    names = ["Bùi Thị Hoa", "Đỗ Văn Hoa", "Ông Đỗ Xuân Hoa", "An Văn Hòa", "An Văn Hóa", "An Văn Hoàng"]
    assert sorted(shuffled(names), key=sort_key) == names


def test_case_title_and_place_of_the_tone_do_not_move_anybody() -> None:
    assert sort_key("Bà Lê Thị Hoà")[:3] == sort_key("LÊ THỊ HÒA")[:3]
    assert sorted(["An", "an"], key=sort_key) == ["an", "An"]


def test_a_given_name_that_does_not_stand_last() -> None:
    given_names = {"Y Thông Niê": "Thông", "H'Hương Êban": "H'Hương", "Nguyễn Văn Lan": None}
    in_order = ["H'Hương Êban", "Nguyễn Văn Lan", "Y Thông Niê"]
    assert sorted(shuffled(in_order), key=lambda name: sort_key(name, given=given_names[name])) == in_order
    assert sort_key("Y Thông Niê", given="thông")[1:3] == sort_key("Y Niê X")[1:3]
    assert sort_key("Y Thông Niê", given="Khác")[0] == sort_key("Khác")[0]


def test_namesakes_are_told_apart_by_their_remark() -> None:
    names = ["Lê Văn Hùng", "Lê Văn Hùng (A)", "Lê Văn Hùng (B)", "Lê Văn Huy"]
    assert sorted(shuffled(names), key=sort_key) == names


def test_a_blank_name_comes_first() -> None:
    assert sorted(["An", ""], key=sort_key) == ["", "An"]


def test_other_texts_sort_numbers_by_value() -> None:
    texts = [
        "Ấp Đông",
        "Buôn Ea",
        "Dân quân",
        "Đảng ủy",
        "thôn 1",
        "Thôn 1",
        "Thôn 2",
        "Thôn 02A",
        "Thôn 10",
        "Trạm",
    ]
    assert sorted(shuffled(texts), key=collation_key) == texts


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("  NGUYỄN  VĂN\u00a0AN ", "Nguyễn Văn An"),
        ("ÐẶNG THỊ THUỲ", "Đặng Thị Thuỳ"),
        ("PHAN MINH Ý", "Phan Minh Ý"),
        ("ÔNG LÊ VĂN TÁM\nBÀ LÊ THỊ CHÍN", "Ông Lê Văn Tám\nBà Lê Thị Chín"),
        ("nguyễn văn an", "nguyễn văn an"),
        ("Nguyễn văn An", "Nguyễn văn An"),
        ("NGUYỄN VĂN A", "NGUYỄN VĂN A"),
        ("Y NUEN", "Y NUEN"),
        ("Y A Rôn", "Y A Rôn"),
        ("H’Xiu BKrông", "H’Xiu BKrông"),
        ("H'XIU BKRÔNG", "H'XIU BKRÔNG"),
        ("K' Să K' Mận", "K' Să K' Mận"),
        ("KPĂ H'NGUN", "KPĂ H'NGUN"),
    ],
)
def test_print_name(typed: str, printed: str) -> None:
    assert print_name(typed) == printed


@given(st.text(alphabet="anhđêươÁẠỸy 'NĐ"))
def test_any_name_can_be_printed_and_sorted(name: str) -> None:
    assert print_name(print_name(name)) == print_name(name)
    assert len(sort_key(name)) == 4


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Nguyễn Văn Hòa", "NGUYEN VAN HOÀ", True),
        ("Bà Trần Thị Nga", "Trần Thị Ngà", True),
        ("Trần Thị Nga", "Trần Thị Ngan", True),
        ("Văn Lê Tư", "Lê Văn Tư", True),
        ("Trần Thị Nga", "Lê Văn Tư", False),
        ("Nguyễn Văn An", "Nguyễn Văn Ban", True),
        ("Nguyễn Văn An", "Nguyễn Văn Bình", False),
    ],
)
def test_names_that_can_be_one_person_s(left: str, right: str, *, same: bool) -> None:
    assert same_name(left, right) is same
