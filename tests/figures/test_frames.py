from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.figures.coverage import coverage
from hoinghi.figures.crosstab import crossed
from hoinghi.figures.frames import cross_table

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_two_axes_with_totals(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Phong trào
    Tên phong trào
    Chung sức
    Giỏi giang

    # nominees.xlsx
    Họ và tên  | Đơn vị | Lĩnh vực | Phong trào
    Lê Thị Mai | Thôn 1 | Kinh tế  | Chung sức; Giỏi giang

    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần | Lĩnh vực
    Lê Thị Mai  | Thôn 1 | Tiên tiến  |
    Y Thông Niê | Thôn 2 | Khách mời  | An ninh
    Hồ Văn Năm  | Thôn 2 | Tiên tiến  |
    """
    table = cross_table(workspace, "linh_vuc", "don_vi")
    assert table.loc["Kinh tế", "Thôn 1"] == 1
    assert table.loc["Chính trị", "Thôn 2"] == 0
    assert table.loc["Chưa ghi", "Tổng"] == 1
    assert table.loc["Tổng", "Thôn 2"] == 2
    assert table.loc["Tổng", "Tổng"] == 3
    assert list(table.columns) == ["Thôn 1", "Thôn 2", "Tổng"]
    for axis in ("thanh_phan", "linh_vuc", "don_vi"):
        totals = cross_table(workspace, axis, "gioi_tinh")["Tổng"].drop("Tổng").to_dict()
        assert totals == coverage(workspace).tables[axis]


def test_somebody_with_two_movements_is_one_person(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Phong trào
    Tên phong trào
    Chung sức
    Giỏi giang

    # nominees.xlsx
    Họ và tên  | Đơn vị | Lĩnh vực | Phong trào
    Lê Thị Mai | Thôn 1 | Kinh tế  | Chung sức; Giỏi giang
    """
    table = cross_table(workspace, "phong_trao", "linh_vuc")
    assert table.loc["Chung sức", "Kinh tế"] == 1
    assert table.loc["Giỏi giang", "Tổng"] == 1
    assert table.loc["Tổng", "Kinh tế"] == 1
    assert table.loc["Tổng", "Tổng"] == 1


def test_an_unknown_axis(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Đơn vị | Lĩnh vực
    Lê Thị Mai | Thôn 1 | Kinh tế
    """
    with pytest.raises(KeyError):
        cross_table(workspace, "linh_vuc", "cung_hoang_dao")


def test_somebody_with_two_fields_and_two_movements_is_one_person(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Đơn vị | Lĩnh vực         | Phong trào
    Lê Thị Mai | Thôn 1 | Kinh tế; an ninh | Chung sức; Giỏi giang
    Lê Thị Hoa | Thôn 1 | Kinh tế          | Chung sức
    """
    table = cross_table(workspace, "linh_vuc", "phong_trao")
    assert table.loc["An ninh", "Giỏi giang"] == 1
    assert table.loc["Kinh tế", "Chung sức"] == 2
    assert table.loc["An ninh", "Tổng"] == 1
    assert table.loc["Tổng", "Tổng"] == 2
    for axis in ("linh_vuc", "phong_trao"):
        totals = cross_table(workspace, axis, "gioi_tinh")["Tổng"].drop("Tổng").to_dict()
        assert totals == coverage(workspace).tables[axis]


def test_categories_that_are_none_stand_in_one_line_of_which_nothing_is_asked(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần       | Giới tính
    Lê Thị Mai  | Thôn 1 | Khách mời        | Nữ
    Y Thông Niê | Thôn 2 | Thuyết minh viên | Nam
    Hồ Văn Năm  | Thôn 2 |                  | Nam
    """
    table = cross_table(workspace, "thanh_phan", "gioi_tinh")
    assert table["Tổng"].drop("Tổng").to_dict() == coverage(workspace).tables["thanh_phan"]
    assert table.loc["Chưa rõ thành phần", "Nam"] == 2
    thin = crossed(workspace, "thanh_phan", "gioi_tinh").thin
    assert ("Khách mời", "Nam") in thin
    assert not [row for row, _ in thin if row == "Chưa rõ thành phần"]
