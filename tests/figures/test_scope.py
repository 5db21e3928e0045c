from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.figures.scope import is_conference
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from pathlib import Path

LIST = "Họ và tên | Đơn vị | Thành phần\nLê Thị Mai | Thôn 1 | Khách mời\n"


@pytest.mark.parametrize(
    ("text", "conference"),
    [
        (f"# thon-1.xlsx › Sheet1\n{LIST}", False),
        (f"# thon-1.xlsx › ĐẠI BIỂU\n{LIST}", True),
        (f"# delegates.xlsx › Sheet1\n{LIST}", True),
        (f"# thon-1/Delegates.xlsx › Sheet1\n{LIST}", True),
        (f"# thon-1.xlsx › Sheet1\n{LIST}# hoinghi.xlsx › Thông tin\nMục | Giá trị\nSố buổi | 1\n", True),
        ("# ghi-chu.xlsx › Sheet1\nA | B\n1 | 2\n", False),
    ],
)
def test_a_setting_or_a_list_in_our_form_makes_a_conference(
    tmp_path: Path, text: str, conference: bool
) -> None:
    assert is_conference(read(write_workspace(text, tmp_path))) is conference
