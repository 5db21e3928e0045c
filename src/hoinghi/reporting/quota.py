"""The count of delegates on the screen."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hoinghi.figures.sides import Basis
from hoinghi.reporting.tables import plain_table, print_hanging
from hoinghi.vietnamese.numbers import digits, percent
from hoinghi.vietnamese.text import capital

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rich.console import Console
    from rich.table import Table

    from hoinghi.figures.advice import Advice, Suggestion
    from hoinghi.figures.quota import Quota

__all__ = ["quota_json", "show_quota"]

_SHOWN = 5  # people of one kind on the screen
_INDENT = "   "  # before whom a repair would touch


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
    if not made.ok:
        screen.print()
        _show_repairs(screen, made, advised)


def quota_json(made: Quota, all_bases: Mapping[Basis, Quota], advised: Sequence[Advice]) -> dict[str, object]:
    """Return the document of ``quota --json``: the count, whom repairs would touch, and the four counts."""
    fillings = made.fillings
    return made.as_json() | {
        "advice": [_advice(made, each) for each in advised],
        "fillings": {"least": fillings[0], "most": fillings[-1]} if made.unknown and fillings else None,
        "notes": list(made.notes),
        "bases": {
            basis.value: {
                "total": each.total,
                "advanced": each.advanced,
                "guests": each.guests,
                "unknown": each.unknown,
                "ratio": each.ratio,
                "ok": each.ok,
            }
            for basis, each in all_bases.items()
        },
    }


def _advice(made: Quota, advised: Advice) -> dict[str, object]:
    advanced, total = made.after(advised.repair)
    return {
        "repair": advised.repair.text,
        "after": {"total": total, "advanced": advanced, "ratio": f"{advanced}/{total}"},
        "remove": [_person(each) for each in advised.remove],
        "add": [_person(each) for each in advised.add],
        "switch": [_person(each) for each in advised.switch],
        "unnamed_advanced": advised.unnamed_advanced,
        "unnamed_guests": advised.unnamed_guests,
        "rules": list(advised.rules),
    }


def _person(each: Suggestion) -> dict[str, str]:
    person = each.person
    return {"id": person.id, "ho_va_ten": person.full_name, "don_vi": person.unit, "reason": each.reason}


def _show_repairs(screen: Console, made: Quota, advised: Sequence[Advice]) -> None:
    if not made.total:
        screen.print(_nobody(made))
        return
    if made.first_step:
        screen.print(made.first_step, style="bold")
    if not advised:
        screen.print("Không có cách thêm bớt nào đạt cả số lượng lẫn tỷ lệ này; xin xem lại hai mức đó.")
        return
    screen.print("Cách sửa ít nhất (chọn một; cách đụng đến ít người hơn đứng trước):", style="bold")
    for at, each in enumerate(advised, 1):
        advanced, total = made.after(each.repair)
        screen.print(
            f"{at}. {capital(each.repair.text)} → thành {digits(total)} người, "
            f"tiên tiến {percent(Fraction(advanced, total))}"
        )
        shown = advised[: at - 1]
        _show_removals(screen, "khách mời", each.remove_guests, (one.remove_guests for one in shown))
        _show_removals(screen, "điển hình", each.remove_advanced, (one.remove_advanced for one in shown))
        _show_people(screen, "Thêm", each.add)
        _show_unnamed(screen, each)
        _show_people(screen, "Hoặc ghi lại thành phần cho", each.switch)
    for rule in dict.fromkeys(rule for each in advised for rule in each.rules):
        screen.print(rule, style="dim")


def _nobody(made: Quota) -> str:
    if made.basis in {Basis.PLANNED, Basis.INVITED}:
        return "Xin điền danh sách đại biểu (tệp delegates.xlsx) rồi chạy lại lệnh này."
    word = "có mặt" if made.basis is Basis.PRESENT else "xác nhận"
    return f"Chưa dòng nào ghi “{word}” ở cột Trạng thái; xin ghi cho từng người rồi chạy lại lệnh này."


def _show_removals(
    screen: Console, word: str, people: Sequence[Suggestion], earlier: Iterable[Sequence[Suggestion]]
) -> None:
    """Print whom to take off; people whom an earlier repair names in the same order are not said again."""
    first = people[:_SHOWN]
    alike = next((at for at, one in enumerate(earlier, 1) if one[: len(first)] == first), 0)
    if alike and len(people) > 1:
        print_hanging(screen, _INDENT, f"Bớt: {len(people)} {word}, theo thứ tự như ở cách {alike}")
    else:
        _show_people(screen, f"Bớt {word}", people)


def _show_unnamed(screen: Console, each: Advice) -> None:
    if each.unnamed_advanced:
        more = "còn thiếu " if len(each.add) else ""
        print_hanging(
            screen,
            _INDENT,
            f"Thêm: {more}{each.unnamed_advanced} điển hình, danh sách điển hình không còn ai để mời; "
            "xin các đơn vị giới thiệu",
        )
    if each.unnamed_guests:
        print_hanging(screen, _INDENT, f"Thêm: {each.unnamed_guests} khách mời do ban tổ chức chọn")


def _show_people(screen: Console, word: str, people: Sequence[Suggestion]) -> None:
    for each in people[:_SHOWN]:
        unit = f" ({each.person.unit})" if each.person.unit else ""
        print_hanging(screen, _INDENT, f"{word}: {each.person.full_name}{unit} – {each.reason}")
    more = len(people) - _SHOWN
    if more > 0:
        print_hanging(screen, _INDENT, f"… và {more} người nữa (xem đủ: --json)", style="dim")


def _verdict(made: Quota) -> str:
    if not made.total:
        return f"Chưa có đại biểu nào để tính ({made.basis.label.lower()})."
    target = f"{made.target_said} ± {made.tolerance_said} điểm phần trăm"
    total = (
        f"Tổng số {digits(made.total)} người, quá {digits(made.over)} so với tối đa {digits(made.maximum)}"
        if made.over
        else f"Tổng số {digits(made.total)} người, trong mức tối đa {digits(made.maximum)}"
    )
    ratio = f"tiên tiến {made.share_said}, {'đạt' if made.ratio_ok else 'chưa đạt'} mức {target}"
    return f"{'Đạt' if made.ok else 'Chưa đạt'}: {total}; {ratio}."


def _sides(made: Quota) -> Table:
    table = plain_table("Bên", "Số người", "Tỷ lệ", numbers=True)
    rows = [("Đại biểu tiên tiến", made.advanced), ("Đại biểu khách mời", made.guests)]
    if made.unknown:
        rows.append(("Chưa rõ thành phần", made.unknown))
    for (name, number), share in zip(rows, made.shares, strict=False):
        table.add_row(name, digits(number), share if made.total else "–")
    table.add_row("Tổng số", digits(made.total), "100%" if made.total else "", style="bold")
    return table


def _categories(made: Quota) -> Table:
    table = plain_table("Thành phần", "Số người", numbers=True)
    for name, number in made.by_category.items():
        table.add_row(name, digits(number))
    return table


def _bases(all_bases: Mapping[Basis, Quota], judged: Basis) -> Table:
    unknown = any(each.unknown for each in all_bases.values())
    heads = ("Tổng", "Tiên tiến", "Khách mời", *(("Chưa rõ",) if unknown else ()), "Tỷ lệ")
    table = plain_table("Cách đếm", *heads, numbers=True)
    for basis, each in all_bases.items():
        mark = " ←" if basis is judged else ""
        numbers = [each.total, each.advanced, each.guests, *([each.unknown] if unknown else [])]
        table.add_row(
            f"{basis.label} ({basis.value}){mark}",
            *map(digits, numbers),
            each.shares[0] if each.total else "–",
        )
    return table
