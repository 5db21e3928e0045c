from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.council import council

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_who_came(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Hội đồng
    Họ và tên  | Chức vụ    | Vai trò  | Có mặt
    Lê Văn An  | Chủ tịch   | Chủ tịch | x
    Lê Thị Bê  | Phó CT     | Ủy viên  |
    Lê Văn Cam | Kế toán    | Ủy viên  | x
    """
    found = council(workspace)
    assert (found.total, found.present) == (3, 2)


def test_before_the_meeting_nobody_knows(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Hội đồng
    Họ và tên  | Chức vụ    | Vai trò
    Lê Văn An  | Chủ tịch   | Chủ tịch
    """
    found = council(workspace)
    assert (found.total, found.present) == (1, None)
