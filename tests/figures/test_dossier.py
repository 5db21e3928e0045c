from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hoinghi.figures.dossier import Rounding, dossiers, title_shares

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_what_the_higher_level_still_waits_for(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị | Kết quả   | Tờ trình | Báo cáo thành tích | Biên bản
    Lê Thị Mai  | Thôn 1 | Bằng khen         |           | x        | x                  | x
    Y Thông Niê | Thôn 1 | CSTĐ cơ sở        |           | x        |                    |
    Hồ Văn Năm  | Thôn 1 | Giấy khen         |           |          |                    |
    Hồ Văn Sáu  | Thôn 1 | Bằng khen         | Không đạt |          |                    |
    Hồ Văn Bảy  | Thôn 1 |                   |           |          |                    |
    """
    found = dossiers(workspace, date(2025, 3, 20))
    assert [(each.entry.nominee.full_name, each.missing, each.complete) for each in found] == [
        ("Lê Thị Mai", (), True),
        ("Y Thông Niê", ("báo cáo thành tích", "biên bản xét khen thưởng"), False),
    ]


def test_a_title_is_a_share_of_another(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị  | Loại | Số LĐTT
    Thôn 1  | thôn | 10
    Thôn 2  | thôn |
    thôn 01 | thôn | 90

    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị
    Lê Thị Mai  | Thôn 1 | CSTĐ cơ sở
    Y Thông Niê | thôn 1 | CSTĐ
    Hồ Văn Năm  | Thôn 2 | CSTĐ cơ sở
    Hồ Văn Sáu  | Thôn 2 | Giấy khen
    """
    (limit,) = (each for each in workspace.rules.share_limits if each.in_force(date(2025, 3, 20)))
    assert limit.ratio == Fraction(15, 100)
    down, nearest, up = (title_shares(workspace, limit, rounding) for rounding in Rounding)
    assert [(each.unit, each.proposed, each.allowed, each.over) for each in down] == [
        ("Thôn 1", 2, 1, 1),
        ("Thôn 2", 1, None, 0),
    ]
    assert [each[0].allowed for each in (nearest, up)] == [2, 2]


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
    assert tuple(rounding.of(share) for rounding in Rounding) == numbers
