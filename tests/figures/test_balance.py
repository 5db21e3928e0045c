from __future__ import annotations

from fractions import Fraction

from hoinghi.figures.balance import balance
from hoinghi.model.workspace import Workspace


def test_women_minorities_direct_labour_and_leaders_of_all(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần                         | Giới tính | Dân tộc
    Lê Thị Mai  | Thôn 1 | Người trực tiếp sản xuất, công tác | Nữ        | Kinh
    Y Thông Niê | Thôn 2 | Lãnh đạo cấp ủy, chính quyền       | Nam       | Ê Đê
    Hồ Văn Năm  | Thôn 2 | Khách mời                          |           |
    """
    found = {each.label: (each.count, each.unknown, each.total) for each in balance(workspace)}
    assert found == {
        "Nữ": (1, 1, 3),
        "Dân tộc thiểu số": (1, 1, 3),
        "Người trực tiếp": (1, 1, 3),
        "Lãnh đạo, quản lý": (1, 1, 3),
    }
    assert balance(workspace)[0].share == Fraction(1, 3)


def test_nobody_has_no_share(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    """
    assert [(each.total, each.share) for each in balance(workspace)] == [(0, None)] * 4
