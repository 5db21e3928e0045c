"""Who the delegates are, on the screen and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.composition import age_on
from hoinghi.reporting.tables import plain_table
from hoinghi.vietnamese.dates import long_date
from hoinghi.vietnamese.numbers import digits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from hoinghi.figures.composition import Composition
    from hoinghi.figures.sides import Basis
    from hoinghi.model.people import Delegate

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
        "oldest": [_person(each, made) for each in made.oldest],
        "youngest": [_person(each, made) for each in made.youngest],
    }


def _person(each: Delegate, made: Composition) -> dict[str, object]:
    age = age_on(each.birth, made.day) if each.birth and made.day else None
    return {
        "id": each.id,
        "ho_va_ten": each.full_name,
        "don_vi": each.unit,
        "ngay_sinh": str(each.birth) if each.birth else None,
        "age": age,
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
    _show_people(screen, "Cao tuổi nhất", made.oldest, made)
    _show_people(screen, "Trẻ tuổi nhất", made.youngest, made)


def _show_people(screen: Console, title: str, people: Sequence[Delegate], made: Composition) -> None:
    for each in people[:_SHOWN]:
        said = [f"sinh {each.birth}"] if each.birth else []
        if each.birth and made.day:
            said.append(f"{age_on(each.birth, made.day)} tuổi")
        unit = f", {each.unit}" if each.unit else ""
        known = f" ({', '.join(said)})" if said else ""
        screen.print(f"{title}: {each.full_name}{unit}{known}.")
    more = len(people) - _SHOWN
    if more > 0:
        screen.print(f"{title}: và {more} người nữa sinh cùng năm (xem đủ: --json).", style="dim")
