"""What a clerk should know of a count of delegates: lines not read, people of no side and of both."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.figures.matching import guests_who_are_nominees
from hoinghi.figures.sides import both_sides_in_one_cell, on_both_sides, side_of
from hoinghi.model.rules import Side

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hoinghi.model.people import Delegate
    from hoinghi.model.workspace import Workspace

__all__ = ["notes_on"]

_SHOWN: Final = 3  # names in a sentence before "và … người khác"


def notes_on(workspace: Workspace, people: Sequence[Delegate], rejected: int) -> tuple[str, ...]:
    """Return the notes on the people that count on a basis; ``rejected`` lines count besides them."""
    counts = {id(each) for each in people}
    crammed = [each for each in both_sides_in_one_cell(workspace) if id(each) in counts]
    unknown = sum(side_of(workspace, each) is Side.UNKNOWN for each in people) - len(crammed)
    twice = [earlier for earlier, _ in on_both_sides(workspace) if id(earlier) in counts]
    told = {id(each) for each in twice}
    both = [
        each for each in guests_who_are_nominees(workspace) if id(each) in counts and id(each) not in told
    ]
    notes = []
    if rejected:
        notes.append(f"{rejected} dòng không đọc được vẫn tính vào tổng số, chưa rõ thành phần.")
    if unknown:
        notes.append(f"{unknown} người để trống hoặc ghi thành phần lạ, chưa tính vào bên nào.")
    if crammed:
        notes.append(
            f"Một ô ghi thành phần của cả hai bên, nên chưa tính vào bên nào: {_names(crammed)}. "
            "Xin chọn một thành phần."
        )
    if twice:
        notes.append(f"Có tên ở cả hai bên, chỉ tính một lần theo dòng đầu: {_names(twice)}.")
    if both:
        notes.append(
            "Vừa được đề nghị biểu dương vừa ghi thành phần bên khách mời, tính một lần là khách mời: "
            f"{_names(both)}."
        )
    return tuple(notes)


def _names(people: Sequence[Delegate]) -> str:
    names = ", ".join(each.full_name for each in people[:_SHOWN])
    rest = len(people) - _SHOWN
    return f"{names} và {rest} người khác" if rest > 0 else names
