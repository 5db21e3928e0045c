from __future__ import annotations

import pytest

from hoinghi.documents.types import type_of


@pytest.mark.parametrize(
    ("title", "letters"),
    [
        ("Thông báo số 1", "TB"),
        ("thong-bao-nop-anh", "TB"),
        ("THONGBAO", "TB"),
        ("Tờ trình", "TTr"),
        ("Quyết định 2", "QĐ"),
        ("quy định chi tiêu", "QyĐ"),
        ("Giấy mời họp", "GM"),
        ("Công văn đôn đốc", ""),
        ("Thư cảm ơn", ""),
        ("", ""),
    ],
)
def test_a_title_begins_with_its_type(title: str, letters: str) -> None:
    assert type_of(title)[1] == letters
