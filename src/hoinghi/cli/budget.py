"""``hoinghi budget``: what the conference costs, and what was really paid."""

from __future__ import annotations

from pathlib import Path

from hoinghi.cli.options import Folder, Json

__all__ = ["HELP", "budget"]

HELP = """\
Xem dự toán: số lượng đếm theo danh sách, tổng, nguồn, bình quân, thực chi.

Số lượng ghi “số đại biểu” hoặc “số người được khen” được thay bằng số đếm từ bảng tính.

Mã kết thúc: 0 xem được, 1 có tệp không đọc được, 2 không chạy được."""


def budget(folder: Folder = Path(), as_json: Json = False) -> None:
    """Show every line of the budget, the sums, and the difference to what was paid."""
    from hoinghi.cli.answer import answer
    from hoinghi.figures.budget import budget as figure
    from hoinghi.model.people import Delegate, Nominee
    from hoinghi.model.record import BudgetLine
    from hoinghi.reading.workspace import read
    from hoinghi.reporting.budget import budget_json, show_budget

    workspace = read(folder)
    made = figure(workspace)
    answer(
        workspace,
        (BudgetLine, Delegate, Nominee),
        lambda: budget_json(made),
        lambda screen: show_budget(screen, made),
        as_json=as_json,
    )
