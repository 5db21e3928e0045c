from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hoinghi.figures.dossier import dossiers

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
