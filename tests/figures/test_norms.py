from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from hoinghi.figures.norms import above_norm, budget_day

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def _told(workspace: Workspace) -> list[tuple[str, str, int]]:
    return [(each.line.content, each.norm.code, each.most) for each in above_norm(workspace)]


def test_a_price_a_head_above_the_norm(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 26/02/2025

    # hoinghi.xlsx › Dự toán
    Nội dung                  | Đơn vị tính | Số lượng | Đơn giá
    Nước uống giữa giờ        | người/buổi  | 10       | 20001
    Nước uống                 | Người       | 10       | 20000
    Nước uống đóng chai       | thùng       | 10       | 90000
    Hỗ trợ ăn trưa đại biểu   | suất        | 10       | 150.000 đ
    Bồi dưỡng người nước uống ruộng | người | 10       | 15000
    Băng rôn                  | người       | 10       | 500000
    """
    assert _told(workspace) == [
        ("Nước uống giữa giờ", "nuoc_uong", 20_000),
        ("Hỗ trợ ăn trưa đại biểu", "an_khach", 100_000),
    ]


def test_a_norm_a_session_counts_once_for_each_session(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 26/02/2025
    Số buổi      | 2

    # hoinghi.xlsx › Dự toán
    Nội dung         | Đơn vị tính | Số lượng | Đơn giá
    Nước uống cả hội nghị | người  | 10       | 40000
    Nước uống buổi một | người/buổi | 10     | 40000
    """
    assert _told(workspace) == [("Nước uống buổi một", "nuoc_uong", 20_000)]


def test_a_norm_that_is_no_longer_known_is_silent(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 19/03/2025

    # hoinghi.xlsx › Dự toán
    Nội dung  | Đơn vị tính | Số lượng | Đơn giá
    Nước uống | người       | 10       | 90000
    """
    assert _told(workspace) == []


def test_the_day_is_that_of_the_plan_the_budget_goes_with(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 19/03/2025

    # hoinghi.xlsx › Văn bản
    Văn bản | Số | Ngày ký
    kehoach | 9  | 15/02/2025

    # hoinghi.xlsx › Dự toán
    Nội dung  | Đơn vị tính | Số lượng | Đơn giá
    Nước uống | người       | 10       | 90000
    """
    assert budget_day(workspace) == date(2025, 2, 15)
    assert _told(workspace) == [("Nước uống", "nuoc_uong", 20_000)]


@pytest.mark.parametrize("day", [date(2025, 3, 18), date(2025, 3, 19)])
def test_norms_end_where_the_later_circular_begins(workspace: Workspace, day: date) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    known = {each.code for each in workspace.rules.norms if each.in_force(day)}
    assert known == ({"nuoc_uong", "an_khach"} if day == date(2025, 3, 18) else set())
    assert not any(each.verified for each in workspace.rules.norms)
