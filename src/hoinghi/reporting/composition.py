"""Who the delegates are, on the screen and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.reporting.tables import plain_table
from hoinghi.vietnamese.dates import long_date
from hoinghi.vietnamese.numbers import digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from hoinghi.figures.composition import Aged, Composition
    from hoinghi.figures.sides import Basis

__all__ = ["composition_json", "show_composition"]

_SHOWN = 5  # people as old as each other
_WIDE = 40  # characters: the tables stand under each other, so they share a width


def composition_json(made: Composition, basis: Basis) -> dict[str, object]:
    """Return the document of ``composition --json``; percentages are text with a decimal comma."""
    return {
        "basis": basis.value,
        "total": made.total,
        "day": made.day.isoformat() if made.day else None,
        "groups": {
            group.title: {part.label: {"count": part.count, "percent": part.percent} for part in group.parts}
            for group in made.groups
        },
        "oldest": [_person(each) for each in made.oldest],
        "youngest": [_person(each) for each in made.youngest],
    }


def _person(each: Aged) -> dict[str, object]:
    return {
        "id": each.delegate.id,
        "ho_va_ten": each.delegate.full_name,
        "don_vi": each.unit,
        "ngay_sinh": str(each.birth),
        "age": each.age,
    }


def show_composition(screen: Console, made: Composition, basis: Basis) -> None:
    """Print the total, a table for every group, the oldest and the youngest."""
    if not made.total:
        screen.print(f"Chưa có đại biểu nào ({basis.label.lower()}).", style="bold red")
        return
    screen.print(f"{digits(made.total)} đại biểu ({basis.label.lower()}).", style="bold")
    if made.day is not None:
        screen.print(f"Tuổi tính đến {long_date(made.day)}.", style="dim")
    else:
        screen.print("Chưa tính được tuổi vì trang Thông tin chưa có ngày tổ chức.", style="yellow")
    for group in made.groups:
        table = plain_table(group.title.ljust(_WIDE), "Số người", "Tỷ lệ", numbers=True)
        for part in group.parts:
            table.add_row(part.label, digits(part.count), part.percent)
        screen.print(table)
    _show_people(screen, "Cao tuổi nhất", made.oldest)
    _show_people(screen, "Trẻ tuổi nhất", made.youngest)


def _show_people(screen: Console, title: str, people: Sequence[Aged]) -> None:
    for each in people[:_SHOWN]:
        age = "" if each.age is None else f", {each.age} tuổi"
        unit = f", {each.unit}" if each.unit else ""
        screen.print(f"{title}: {each.delegate.full_name}{unit} (sinh {each.birth}{age}).")
    more = len(people) - _SHOWN
    if more > 0:
        screen.print(f"{title}: và {more} người nữa sinh cùng năm (xem đủ: --json).", style="dim")
