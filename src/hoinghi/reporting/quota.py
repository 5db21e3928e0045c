"""The count of delegates on the screen."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hoinghi.reporting.tables import plain_table
from hoinghi.vietnamese.numbers import decimal, digits, percent
from hoinghi.vietnamese.text import capital

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rich.console import Console
    from rich.table import Table

    from hoinghi.figures.advice import Advice, Suggestion
    from hoinghi.figures.people import Basis
    from hoinghi.figures.quota import Quota

__all__ = ["advice_json", "show_quota"]

_SHOWN = 6  # people of one kind on the screen


def show_quota(
    screen: Console, made: Quota, all_bases: Mapping[Basis, Quota], advised: Sequence[Advice]
) -> None:
    """Print the judgement, the sides, the categories, the four counts, the rule and how to mend it."""
    screen.print(_verdict(made), style="green" if made.ok else "bold red")
    screen.print(_sides(made))
    screen.print(_categories(made))
    screen.print(_bases(all_bases, made.basis))
    for note in made.notes:
        screen.print(f"Lưu ý: {note}", style="yellow")
    screen.print(made.rule, style="dim")
    if advised:
        screen.print()
        screen.print("Cách sửa ít nhất (chọn một):", style="bold")
    elif made.total and not made.ok:
        screen.print("Không có cách thêm bớt nào đạt cả số lượng lẫn tỷ lệ này; xin xem lại hai mức đó.")
    for at, each in enumerate(advised, 1):
        screen.print(f"{at}. {capital(each.repair.text)}")
        _show_people(screen, "Bớt", each.remove)
        _show_people(screen, "Thêm", each.add)
        _show_people(screen, "Hoặc ghi lại thành phần cho", each.switch)
    for rule in dict.fromkeys(rule for each in advised for rule in each.rules):
        screen.print(rule, style="dim")


def advice_json(advised: Advice) -> dict[str, object]:
    """Return whom a repair would touch, by the rules that are stated, in the order of ``repairs``."""
    return {
        "repair": advised.repair.text,
        "remove": [_person(each) for each in advised.remove],
        "add": [_person(each) for each in advised.add],
        "switch": [_person(each) for each in advised.switch],
        "rules": list(advised.rules),
    }


def _person(each: Suggestion) -> dict[str, str]:
    person = each.person
    return {"id": person.id, "ho_va_ten": person.full_name, "don_vi": person.unit, "reason": each.reason}


def _show_people(screen: Console, word: str, people: Sequence[Suggestion]) -> None:
    for each in people[:_SHOWN]:
        unit = f" ({each.person.unit})" if each.person.unit else ""
        screen.print(f"   {word}: {each.person.full_name}{unit} – {each.reason}")
    more = len(people) - _SHOWN
    if more > 0:
        screen.print(f"   … và {more} người nữa (xem đủ: --json)", style="dim")


def _verdict(made: Quota) -> str:
    if not made.total:
        return f"Chưa có đại biểu nào để tính ({made.basis.label.lower()})."
    points = _points(made.tolerance)
    target = f"{percent(made.target)} ± {points} điểm"
    share = percent(made.share or Fraction(0))
    total = (
        f"Tổng số {digits(made.total)} người, quá {digits(made.over)} so với tối đa {digits(made.maximum)}"
        if made.over
        else f"Tổng số {digits(made.total)} người, trong mức tối đa {digits(made.maximum)}"
    )
    ratio = f"tiên tiến {share}, {'đạt' if made.ratio_ok else 'chưa đạt'} mức {target}"
    return f"{'Đạt' if made.ok else 'Chưa đạt'}: {total}; {ratio}."


def _points(tolerance: Fraction) -> str:
    """Return percentage points with as many decimals as they need, at most three."""
    places = next((each for each in range(3) if (tolerance * 10**each).denominator == 1), 3)
    return decimal(tolerance, places)


def _share(part: int, whole: int) -> str:
    return percent(Fraction(part, whole)) if whole else "–"


def _sides(made: Quota) -> Table:
    table = plain_table("Bên", "Số người", "Tỷ lệ", numbers=True)
    rows = [("Đại biểu tiên tiến", made.advanced), ("Đại biểu khách mời", made.guests)]
    if made.unknown:
        rows.append(("Chưa rõ thành phần", made.unknown))
    for name, number in rows:
        table.add_row(name, digits(number), _share(number, made.total))
    table.add_row("Tổng số", digits(made.total), "", style="bold")
    return table


def _categories(made: Quota) -> Table:
    table = plain_table("Thành phần", "Số người", numbers=True)
    for name, number in made.by_category.items():
        table.add_row(name, digits(number))
    return table


def _bases(all_bases: Mapping[Basis, Quota], judged: Basis) -> Table:
    table = plain_table("Cách đếm", "Tổng", "Tiên tiến", "Khách mời", "Tỷ lệ", numbers=True)
    for basis, each in all_bases.items():
        mark = " ←" if basis is judged else ""
        table.add_row(
            f"{basis.label} ({basis.value}){mark}",
            digits(each.total),
            digits(each.advanced),
            digits(each.guests),
            _share(each.advanced, each.total),
        )
    return table
