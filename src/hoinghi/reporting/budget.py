"""The budget on the screen and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.reporting.tables import plain_table
from hoinghi.vietnamese.numbers import digits, money, money_words

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from hoinghi.figures.budget import Budget, Cost

__all__ = ["budget_json", "show_budget"]


def budget_json(made: Budget) -> dict[str, object]:
    """Return the document of ``budget --json``; amounts are đồng, ``per_head`` rounded to whole ones."""
    return {
        "total": made.total,
        "in_words": money_words(made.total),
        "by_source": dict(made.by_source),
        "heads": made.heads,
        "per_head": made.per_head_rounded,
        "unknown": made.unknown,
        "rejected": made.rejected,
        "spent": made.spent,
        "left": made.left,
        "unplanned": made.unplanned,
        "lines": [_line(each) for each in made.lines],
    }


def _line(each: Cost) -> dict[str, object]:
    line = each.line
    return {
        "noi_dung": line.content,
        "don_vi_tinh": line.measure,
        "so_luong": None if each.quantity is None else each.quantity_said,
        "counted": each.counted,
        "don_gia": line.price,
        "thanh_tien": each.amount,
        "nguon": line.source_of_money,
        "can_cu": line.basis,
        "thuc_chi": line.spent,
        "left": each.left,
    }


def show_budget(screen: Console, made: Budget) -> None:
    """Print every line with its count resolved, the total in words, the sources, and what was spent."""
    if not made.lines:
        screen.print("Trang Dự toán chưa có dòng nào.", style="bold red")
        return
    screen.print(_lines(made))
    screen.print(f"Tổng dự toán: {money(made.total)} ({money_words(made.total)}).", style="bold")
    for source, amount in made.by_source.items():
        screen.print(f"  {source or 'Chưa ghi nguồn'}: {money(amount)}", style=None if source else "yellow")
    if made.per_head_rounded is not None:
        screen.print(
            f"Bình quân: {money(made.per_head_rounded)} một đại biểu ({digits(made.heads)} đại biểu)."
        )
    if made.unknown:
        screen.print(f"Còn {made.unknown} dòng chưa tính được tiền, không nằm trong tổng.", style="yellow")
    if made.rejected:
        said = f"Còn {made.rejected} dòng không đọc được, không nằm trong tổng (xem: hoinghi validate)."
        screen.print(said, style="yellow")
    if made.spent is not None:
        _show_spent(screen, made, made.spent)


def _show_spent(screen: Console, made: Budget, spent: int) -> None:
    screen.print(f"Đã chi: {money(spent)}.", style="bold")
    if made.left is not None:
        said = f"còn {money(made.left)}" if made.left >= 0 else f"vượt {money(-made.left)}"
        style = None if made.left >= 0 else "bold red"
        screen.print(f"  So với dự toán của các dòng đã chi: {said}.", style=style)
    if made.unplanned:
        screen.print(f"  Trong đó {money(made.unplanned)} chi ở dòng chưa rõ dự toán.", style="yellow")


def _lines(made: Budget) -> Table:
    paid = made.spent is not None
    heads = ("Nội dung", "Số lượng", "Đơn giá", "Thành tiền", *(("Thực chi", "Còn") if paid else ()))
    table = plain_table(*heads, numbers=True)
    for each in made.lines:
        line = each.line
        mark = " ←" if each.counted else ""
        spent = (
            "" if line.spent is None else digits(line.spent),
            "" if each.left is None else digits(each.left),
        )
        table.add_row(
            line.content,
            f"{each.quantity_said} {line.measure}".strip() + mark,
            digits(line.price),
            "chưa rõ" if each.amount is None else digits(each.amount),
            *(spent if paid else ()),
            style="yellow" if each.amount is None else None,
        )
    table.caption = "← đếm theo danh sách" if any(each.counted for each in made.lines) else None
    return table
