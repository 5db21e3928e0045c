from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.movements import canonical_movement, movement_names, movements_named

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_movements_are_known_however_they_are_quoted(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Phong trào
    Tên phong trào
    Cả nước chung tay “Xóa nhà tạm, nhà dột nát” trong năm 2025
    Phong trào thi đua thực hiện văn hóa công sở
    """
    first, second = movement_names(workspace)
    assert (
        canonical_movement(workspace, 'cả nước chung tay "xoá nhà tạm, nhà dột nát" trong năm 2025') == first
    )
    assert canonical_movement(workspace, "Thực hiện văn hóa công sở") == second
    assert canonical_movement(workspace, "Trồng cây") is None
    assert canonical_movement(workspace, " ") is None
    assert movements_named(workspace, f"{first}; Trồng cây\n{second};") == (first, "Trồng cây", second)
    assert movements_named(workspace, "") == ()
