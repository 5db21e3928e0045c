"""Full names of people, and what is none."""

from __future__ import annotations

import pytest

from hoinghi.vietnamese.families import is_full_name


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn An",
        "LÊ THỊ MAI",
        "bà Mai",
        "Đ/c Trần Bình",
        "Y Thông Niê",
        "H'Hương Êban",
        "K' Mận",
        "Trương Thị Mỹ Hoa",
    ],
)
def test_full_names(text: str) -> None:
    assert is_full_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "Trường Tiểu Học",
        "Trưởng thôn",
        "Phó Chủ Tịch",
        "Bí Thư",
        "Y Tế Thôn",
        "Bác sĩ Mai",
        "mai",
        "An",
        "Lê",
        "Lê văn An",
        "Tổ 3",
        "ông",
        "",
        "Cao Đẳng Nghề",
    ],
)
def test_what_is_surely_no_full_name(text: str) -> None:
    assert not is_full_name(text)
