from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hoinghi.figures.titleshares import ShareRounding, limited_titles
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = """
# hoinghi.xlsx › Thông tin
Mục                      | Giá trị
Làm tròn tỷ lệ danh hiệu | {}

# hoinghi.xlsx › Đơn vị
Đơn vị  | Loại | Số LĐTT
Thôn 1  | thôn | 10
Thôn 2  | thôn |
thôn 01 | thôn | 90

# nominees.xlsx
Họ và tên   | Đơn vị | Hình thức đề nghị | Kết quả
Lê Thị Mai  | Thôn 1 | CSTĐ cơ sở        |
Y Thông Niê | thôn 1 | CSTĐ              |
Hồ Văn Năm  | Thôn 2 | CSTĐ cơ sở        |
Hồ Văn Sáu  | Thôn 2 | Giấy khen         |
Hồ Văn Bảy  | Thôn 1 | CSTĐ cơ sở        | Không đạt
"""


@pytest.mark.parametrize(
    ("said", "allowed", "over"), [("xuống", 1, 1), ("lên", 2, 0), ("Gần nhất", 2, 0), ("?", 2, 0)]
)
def test_a_title_is_a_share_of_another(tmp_path: Path, said: str, allowed: int, over: int) -> None:
    workspace = read(write_workspace(FOLDER.format(said), tmp_path))
    (title,) = limited_titles(workspace, date(2025, 3, 20))
    assert (title.award.name, title.limit.ratio) == ("Chiến sĩ thi đua cơ sở", Fraction(15, 100))
    assert [(each.unit, each.proposed, each.base, each.allowed, each.over) for each in title.units] == [
        ("Thôn 1", 2, 10, allowed, over),
        ("Thôn 2", 1, None, None, 0),
    ]
    assert [each.first.full_name for each in title.units] == ["Lê Thị Mai", "Hồ Văn Năm"]
    assert limited_titles(workspace, None) == ()


@pytest.mark.parametrize(
    ("share", "numbers"),
    [
        (Fraction(3, 2), (1, 2, 2)),
        (Fraction(149, 100), (1, 1, 2)),
        (Fraction(151, 100), (1, 2, 2)),
        (Fraction(101, 100), (1, 1, 2)),
        (Fraction(2), (2, 2, 2)),
        (Fraction(0), (0, 0, 0)),
    ],
)
def test_rounding(share: Fraction, numbers: tuple[int, int, int]) -> None:
    assert tuple(rounding.of(share) for rounding in ShareRounding) == numbers
