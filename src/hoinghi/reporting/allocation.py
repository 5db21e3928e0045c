"""The allocation of seats, on the screen and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.figures.sides import side_of
from hoinghi.figures.substitutions import reserves, substitutions, vacancies
from hoinghi.model.rules import Side
from hoinghi.reporting.tables import plain_table
from hoinghi.vietnamese.numbers import digits
from hoinghi.vietnamese.text import capital

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from hoinghi.figures.allocation import Allocation
    from hoinghi.figures.substitutions import Substitution
    from hoinghi.model.people import Delegate
    from hoinghi.model.workspace import Workspace

__all__ = ["allocation_json", "show_allocation"]

_OFFERED: Final = 5  # more names than this for one unit are not read


def allocation_json(workspace: Workspace, made: Allocation) -> dict[str, object]:
    """Return the document of ``allocate --json``."""
    return {
        "ok": not made.problem,
        "total": made.total,
        "sent": made.sent,
        "owes": made.owes,
        "extra": made.extra,
        "base": made.base.value,
        "method": made.method.value,
        "units": [
            {
                "don_vi": each.name,
                "base": each.base,
                "seats": each.seats,
                "sent": each.sent,
                "owes": each.owes,
                "extra": each.extra,
                "wished": dict(each.wished),
                "fulfilled": dict(each.fulfilled),
                "reserves": [one.full_name for one in reserves(workspace).get(each.name, ())],
            }
            for each in made.units
        ],
        "outside": dict(made.outside),
        "unread": made.unread,
        "substitutions": [
            {
                "ho_va_ten": each.delegate.full_name,
                "thay_cho": each.delegate.replaces,
                "known": each.replaced is not None,
                "same_side": each.same_side,
                "counted_twice": each.counted_twice,
                "rival": each.rival.full_name if each.rival else None,
            }
            for each in substitutions(workspace)
        ],
        "vacancies": [
            {"ho_va_ten": each.full_name, "don_vi": each.unit, "side": side_of(workspace, each).value}
            for each in vacancies(workspace)
        ],
        "notes": list(made.notes),
        "problem": made.problem,
        "remedy": made.remedy,
    }


def show_allocation(screen: Console, workspace: Workspace, made: Allocation) -> None:
    """Print seats and people sent, unit by unit, then what deserves a look."""
    if made.problem:
        screen.print(f"Không chia được: {made.problem}", style="bold red")
        screen.print(made.remedy)
    else:
        how = f"{made.base.label}, cách {made.method.label}"
        screen.print(f"Chia {digits(made.total)} đại biểu theo {how}.", style="bold")
        screen.print(_table(made))
        wished = _wishes(made)
        if wished is not None:
            screen.print(wished)
        _show_debts(screen, workspace, made)
        _show_outside(screen, made)
    for each in substitutions(workspace):
        fine = each.same_side and not each.counted_twice and each.rival is None
        screen.print(_substitution(each), style=None if fine else "yellow")
    for one in vacancies(workspace):
        screen.print(_vacancy(workspace, one), style="yellow")
    for note in made.notes:
        screen.print(f"Lưu ý: {note}", style="yellow")


def _table(made: Allocation) -> Table:
    table = plain_table("Đơn vị", "Gốc", "Chỉ tiêu", "Đã gửi", "Còn nợ", "Thừa", numbers=True)
    for each in made.units:
        table.add_row(
            each.name,
            digits(each.base) if each.base else "",
            digits(each.seats),
            digits(each.sent),
            digits(each.owes) if each.owes else "",
            digits(each.extra) if each.extra else "",
        )
    table.add_row(
        "Cộng", "", digits(made.total), digits(made.sent), digits(made.owes), digits(made.extra), style="bold"
    )
    return table


def _wishes(made: Allocation) -> Table | None:
    """Return who was wished for and who is there: ``4/8`` are four of eight; None where nothing is wished."""
    words = list(dict.fromkeys(word for each in made.units for word in each.wished))
    if not words:
        return None
    table = plain_table("Cơ cấu: đã có/mong muốn", *(capital(word) for word in words), numbers=True)
    for each in made.units:
        table.add_row(
            each.name,
            *(_ratio(each.fulfilled[word], each.wished.get(word)) for word in words),
        )
    table.add_row("Cộng", *(_ratio(*made.wishes(word)) for word in words), style="bold")
    return table


def _ratio(there: int, wanted: int | None) -> str:
    return f"{there}/{'–' if wanted is None else wanted}"


def _show_debts(screen: Console, workspace: Workspace, made: Allocation) -> None:
    """Print who owes how many, and whom of its own nominees a unit could still send."""
    owing = [each for each in made.units if each.owes]
    if not owing:
        return
    debts = "; ".join(f"{each.name}: {digits(each.owes)}" for each in owing)
    screen.print(f"Còn phải gửi (người) – {debts}.")
    offers = []
    for each in owing:
        people = reserves(workspace).get(each.name, ())[: min(each.owes, _OFFERED)]
        if people:
            offers.append(f"{each.name}: {', '.join(one.full_name for one in people)}")
    if offers:
        screen.print(
            "Dự bị (điển hình của đơn vị còn nợ, chưa có trong danh sách đại biểu; tính bên tiên tiến) – "
            f"{'; '.join(offers)}."
        )


def _show_outside(screen: Console, made: Allocation) -> None:
    for name, number in made.outside.items():
        said = f"“{name}”, đơn vị không có ở trang Đơn vị" if name else "dòng không ghi đơn vị"
        screen.print(f"Ngoài bảng: {digits(number)} người ở {said}.", style="yellow")
    if made.unread:
        said = f"{digits(made.unread)} dòng đại biểu chưa đọc được, chưa tính cho đơn vị nào"
        screen.print(f"Ngoài bảng: {said}.", style="yellow")


def _substitution(each: Substitution) -> str:
    said = f"Đi thay: {each.delegate.full_name} thay {each.delegate.replaces}"
    if each.replaced is None:
        return f"{said} (tên này không có trong danh sách)."
    parts = ["cùng bên, tỷ lệ không đổi" if each.same_side else "khác bên, tỷ lệ thay đổi"]
    if each.counted_twice:
        parts.append("người được thay vẫn đang tính, xin ghi “rút” ở dòng của người ấy")
    if each.rival is not None:
        parts.append(f"{each.rival.full_name} cũng đi thay người này")
    return f"{said} ({'; '.join(parts)})."


def _vacancy(workspace: Workspace, one: Delegate) -> str:
    side = side_of(workspace, one)
    keep = {
        Side.ADVANCED: "bên tiên tiến: mời một điển hình thì tỷ lệ không đổi",
        Side.GUEST: "bên khách mời: mời một khách khác thì tỷ lệ không đổi",
    }.get(side, "chưa rõ bên nào")
    unit = f"{one.unit}, " if one.unit else ""
    return f"Đã rút, chưa ghi ai đi thay: {one.full_name} ({unit}{keep})."
