"""Coverage on the screen: the gaps first, then the counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.axes import AXES
from hoinghi.figures.coverage import WEIGHT_RULE
from hoinghi.reporting.tables import plain_table, print_hanging
from hoinghi.vietnamese.numbers import digits, percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from hoinghi.figures.balance import Balance
    from hoinghi.figures.coverage import Coverage

__all__ = ["balance_json", "show_axes", "show_gaps"]

_WIDE = 40  # characters: the tables stand under each other, so they share a width


def show_gaps(screen: Console, made: Coverage) -> None:
    """Print whether something is missing, and what, in order of weight."""
    missing = [gap for gap in made.gaps if not gap.note]
    if made.ok:
        seen = f" (đã xét {', '.join(made.seen)})" if made.seen else ""
        screen.print(f"Đạt: không thiếu chỗ nào phải bổ sung{seen}.", style="green")
    else:
        screen.print(f"Chưa đạt: còn thiếu {len(missing)} chỗ.", style="bold red")
    for gap in made.gaps:
        print_hanging(
            screen, "  - ", f"Ghi chú: {gap.message}" if gap.note else gap.message,
            style="yellow" if gap.note else "red",
        )  # fmt: skip
    for each in made.unseen:
        print_hanging(screen, "  - ", f"Ghi chú: {each}", style="yellow")
    if len(made.gaps) > 1:
        screen.print(WEIGHT_RULE, style="dim")


def show_axes(screen: Console, made: Coverage, shares: Sequence[Balance]) -> None:
    """Print the groups of people, then a table for every axis."""
    _show_balance(screen, shares)
    for axis, counts in made.tables.items():
        table = plain_table(AXES[axis].ljust(_WIDE), "Số người", numbers=True)
        for name, number in counts.items():
            table.add_row(name, digits(number), style="red" if not number else None)
        if counts:
            screen.print(table)


def balance_json(shares: Sequence[Balance]) -> list[dict[str, object]]:
    """Return the groups as ``coverage --json`` lists them; the share as counted, not reduced."""
    return [
        {
            "group": each.label,
            "count": each.count,
            "unknown": each.unknown,
            "total": each.total,
            "share": f"{each.count}/{each.total}" if each.total else None,
        }
        for each in shares
    ]


def _show_balance(screen: Console, shares: Sequence[Balance]) -> None:
    if not any(each.total for each in shares):
        return
    table = plain_table("Cơ cấu".ljust(_WIDE), "Số người", "Tỷ lệ", "Chưa ghi", numbers=True)
    for each in shares:
        share = "–" if each.share is None else percent(each.share)
        table.add_row(each.label, digits(each.count), share, digits(each.unknown) if each.unknown else "")
    screen.print(table)
