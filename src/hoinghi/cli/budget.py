"""``hoinghi budget``: what the conference costs, and what was really paid."""

from __future__ import annotations

from pathlib import Path

from hoinghi.cli.options import Folder, Json

__all__ = ["HELP", "budget"]

HELP = """\
Xem dự toán: số lượng đếm theo danh sách, tổng, nguồn, bình quân, thực chi.

Số lượng ghi “số đại biểu” hoặc “số người được khen” được thay bằng số đếm từ bảng tính.

Mã kết thúc: 0 xem được, 2 không chạy được."""


def budget(folder: Folder = Path(), as_json: Json = False) -> None:
    """Show every line of the budget, the sums, and the difference to what was paid."""
    from hoinghi.cli.output import console, print_json
    from hoinghi.figures.budget import budget as figure
    from hoinghi.reading.workspace import read
    from hoinghi.reporting.budget import budget_json, show_budget

    made = figure(read(folder))
    if as_json:
        print_json(budget_json(made))
    else:
        show_budget(console(), made)
