"""The allocation of seats, on the screen and as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.reporting.tables import plain_table
from hoinghi.vietnamese.numbers import digits
from hoinghi.vietnamese.text import capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console
    from rich.table import Table

    from hoinghi.figures.allocation import Allocation, Substitution

__all__ = ["allocation_json", "show_allocation"]

_METHODS = {"phan-du": "phần dư lớn nhất", "sainte-lague": "Sainte-Laguë"}


def allocation_json(made: Allocation, replaced: Sequence[Substitution]) -> dict[str, object]:
    """Return the document of ``allocate --json``."""
    return {
        "ok": not made.problem,
        "total": made.total,
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
            }
            for each in made.units
        ],
        "outside": dict(made.outside),
        "substitutions": [
            {
                "delegate": each.delegate.full_name,
                "replaces": each.delegate.replaces,
                "known": each.replaced is not None,
                "same_side": each.same_side,
                "counted_twice": each.counted_twice,
            }
            for each in replaced
        ],
        "notes": list(made.notes),
        "problem": made.problem,
    }


def show_allocation(screen: Console, made: Allocation, replaced: Sequence[Substitution]) -> None:
    """Print seats and people sent, unit by unit, then what deserves a look."""
    if made.problem:
        screen.print(f"Không chia được: {made.problem}", style="bold red")
    else:
        how = f"{made.base.label}, cách {_METHODS[made.method.value]}"
        screen.print(f"Chia {digits(made.total)} đại biểu theo {how}.", style="bold")
        screen.print(_table(made))
        wished = _wishes(made)
        if wished is not None:
            screen.print(wished)
        _show_debts(screen, made)
    for name, number in made.outside.items():
        said = f"“{name}”, đơn vị không có ở trang Đơn vị" if name else "dòng không ghi đơn vị"
        screen.print(f"Ngoài bảng: {digits(number)} người ở {said}.", style="yellow")
    for each in replaced:
        screen.print(_substitution(each), style=None if each.same_side else "yellow")
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
    table.add_row("Cộng", "", digits(made.total), digits(made.sent), digits(made.owes), "", style="bold")
    return table


def _wishes(made: Allocation) -> Table | None:
    """Return who was wished for and who is there: ``4/8`` are four of eight; None where nothing is wished."""
    words = list(dict.fromkeys(word for each in made.units for word in each.wished))
    if not words:
        return None
    table = plain_table("Cơ cấu: đã có/mong muốn", *(capital(word) for word in words), numbers=True)
    for each in made.units:
        table.add_row(
            each.name, *(f"{each.fulfilled.get(word, 0)}/{each.wished.get(word, 0)}" for word in words)
        )
    sums = (made.wishes(word) for word in words)
    table.add_row("Cộng", *(f"{there}/{wanted}" for there, wanted in sums), style="bold")
    return table


def _show_debts(screen: Console, made: Allocation) -> None:
    debts = [f"{each.name} {digits(each.owes)}" for each in made.units if each.owes]
    if debts:
        screen.print(f"Còn phải gửi: {'; '.join(debts)}.")


def _substitution(each: Substitution) -> str:
    said = f"Đi thay: {each.delegate.full_name} thay {each.delegate.replaces}"
    if each.replaced is None:
        return f"{said} (tên này không có trong danh sách)."
    side = "cùng bên, tỷ lệ không đổi" if each.same_side else "khác bên, tỷ lệ thay đổi"
    twice = "; người được thay vẫn đang tính, xin ghi “vắng” hoặc “rút”" if each.counted_twice else ""
    return f"{said} ({side}{twice})."
