"""The budget, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.declare import value
from hoinghi.figures.budget import budget
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.plan import Info, Paper
from hoinghi.model.record import BudgetLine
from hoinghi.vietnamese.numbers import digits, money
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from hoinghi.figures.budget import Cost
    from hoinghi.model.workspace import Workspace

__all__ = ["budget_lines", "budget_sources", "budget_sum", "counts_used", "head_cost", "open_lines"]

# A quantity may be the words of a count of people, and whom the decision commends depends on its day.
_READS = (BudgetLine, Delegate, Nominee, Paper, Info)


@value(
    "dong_du_toan",
    "Các dòng dự toán: noi_dung, don_vi_tinh, so_luong, don_gia, thanh_tien, can_cu, ghi_chu",
    *_READS,
)
def budget_lines(workspace: Workspace) -> object:
    """Lines in order, their counts resolved; an amount that nobody knows is blank."""
    return [_line(each) for each in budget(workspace).lines]


def _line(each: Cost) -> dict[str, object]:
    line = each.line
    return {
        "noi_dung": clean(line.content).rstrip(".;"),
        "don_vi_tinh": line.measure or None,
        "so_luong": each.quantity_said,
        "don_gia": digits(line.price),
        "thanh_tien": None if each.amount is None else digits(each.amount),
        "can_cu": line.basis or None,
        "ghi_chu": line.note or None,
    }


@value("tong_du_toan_so", "Tổng dự toán bằng số, không có chữ đồng", *_READS)
def budget_sum(workspace: Workspace) -> object:
    """The last line of the table; None without a budget."""
    total = budget(workspace).total
    return digits(total) if total else None


@value("du_toan_theo_nguon", "Dự toán theo nguồn kinh phí: ten, tien", *_READS)
def budget_sources(workspace: Workspace) -> object:
    """Every source that pays something, in the order in which the lines name them."""
    found = budget(workspace).by_source
    return [
        {"ten": name or "Chưa ghi nguồn", "tien": money(amount)} for name, amount in found.items() if amount
    ]


@value("binh_quan_dai_bieu", "Dự toán bình quân một đại biểu, làm tròn đến đồng", *_READS)
def head_cost(workspace: Workspace) -> object:
    """None without delegates or without a budget."""
    made = budget(workspace)
    return money(made.per_head_rounded) if made.per_head_rounded else None


@value("so_dong_chua_ro", "Số dòng dự toán chưa tính được tiền", *_READS)
def open_lines(workspace: Workspace) -> object:
    """How many lines are not in the sum."""
    return budget(workspace).unknown or None


@value(
    "so_luong_dem",
    "Những số đếm mà dự toán dùng làm số lượng, ví dụ: số đại biểu, số người được khen",
    *_READS,
)
def counts_used(workspace: Workspace) -> object:
    """The words of counts in the order in which lines use them; None where every quantity is a number."""
    used = dict.fromkeys(each.counted for each in budget(workspace).lines if each.counted)
    return ", ".join(used) or None
