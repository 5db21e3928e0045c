"""Coverage on the screen: the gaps first, then the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.coverage import AXES
from hoinghi.reporting.tables import plain_table
from hoinghi.vietnamese.numbers import digits

if TYPE_CHECKING:
    from rich.console import Console

    from hoinghi.figures.coverage import Coverage

__all__ = ["show_coverage"]

_WIDE = 40  # characters: the tables stand under each other, so they share a width


def show_coverage(screen: Console, made: Coverage) -> None:
    """Print what is missing in order of weight, then a table for every axis."""
    missing = [gap for gap in made.gaps if not gap.note]
    if made.ok:
        screen.print("Đạt: mọi thành phần, lĩnh vực, phong trào và thôn đều có người.", style="green")
    else:
        screen.print(f"Chưa đạt: còn thiếu {len(missing)} chỗ.", style="bold red")
    for gap in made.gaps:
        screen.print(f"  - {gap.message}", style="yellow" if gap.note else "red")
    for axis, counts in made.tables.items():
        table = plain_table(AXES[axis].ljust(_WIDE), "Số người", numbers=True)
        for name, number in counts.items():
            table.add_row(name, digits(number), style="red" if not number else None)
        if counts:
            screen.print(table)
