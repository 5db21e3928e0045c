"""Columns of money that count thousands or millions of đồng."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.model.record import BudgetLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.workspace import Workspace

    Found = Callable[[str], list[str]]


def amounts(workspace: Workspace) -> list[tuple[int, int | None]]:
    return [(row.price, row.amount) for row in workspace[BudgetLine]]


def test_a_title_says_what_a_bare_number_counts(workspace: Workspace, found: Found) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung   | Số lượng | Đơn giá (1.000đ) | Thành tiền (nghìn đồng) | Nguồn
    Nước uống  | 20       | 50               | 1000                    | NS
    Hoa        | 2        | 50,5             | 101                     | NS
    Trang trí  | 1        | 50.000 đ         | 50                      | NS
    """
    assert amounts(workspace) == [(50_000, 1_000_000), (50_500, 101_000), (50_000, 50_000)]
    assert found("TC01") == []
    said = "Bảng tính theo nghìn đồng: ở cột “Đơn giá”, “Thành tiền”, số 50 được đọc là 50.000 đồng."
    assert found("DC30") == [f"hoinghi.xlsx!C1: {said}"]


def test_a_line_above_the_table_says_it_for_every_column(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Dự toán
    DỰ TOÁN KINH PHÍ
    | | | | ĐVT: triệu đồng
    Nội dung   | Số lượng | Đơn giá (đồng) | Thành tiền | Nguồn
    Hội trường | 1        | 5000000        | 5          | NS
    """
    assert amounts(workspace) == [(5_000_000, 5_000_000)]


def test_without_such_words_a_number_is_in_dong(workspace: Workspace, found: Found) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Đơn vị tính: đồng
    Nội dung   | Số lượng | Đơn giá | Thành tiền | Nguồn
    Hội trường | 1        | 5000000 | 5000000    | NS
    """
    assert amounts(workspace) == [(5_000_000, 5_000_000)]
    assert found("DC30") == []
