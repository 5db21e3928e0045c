from __future__ import annotations

import pytest

from hoinghi.figures.crosstab import crossed
from hoinghi.model.workspace import Workspace


def test_cells_below_the_least_are_thin_but_not_those_of_blanks(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                      | Giá trị
    Số người tối thiểu mỗi ô | 2

    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần | Giới tính | Lĩnh vực
    Lê Thị Mai  | Thôn 1 | Khách mời  | Nữ        | Kinh tế
    Lê Thị Hoa  | Thôn 1 | Khách mời  | Nữ        | Kinh tế
    Y Thông Niê | Thôn 2 | Khách mời  |           | Kinh tế
    Hồ Văn Năm  | Thôn 2 | Khách mời  | Nam       |
    """
    made = crossed(workspace, "don_vi", "gioi_tinh")
    assert (made.rows, made.columns) == (("Thôn 1", "Thôn 2"), ("Nam", "Nữ", "Chưa ghi"))
    assert made.count("Thôn 1", "Nữ") == 2
    assert made.thin == (("Thôn 1", "Nam"), ("Thôn 2", "Nam"), ("Thôn 2", "Nữ"))
    assert (made.row_totals, made.total) == ({"Thôn 1": 2, "Thôn 2": 2}, 4)
    assert made.as_json()["column_totals"] == {"Nam": 1, "Nữ": 2, "Chưa ghi": 1}


def test_an_unknown_axis_is_a_mistake_of_the_caller(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần
    Lê Thị Mai  | Thôn 1 | Khách mời
    """
    with pytest.raises(KeyError):
        crossed(workspace, "don_vi", "tuoi")
