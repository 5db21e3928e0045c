"""Who counts, and on which side of the ratio; people whom the lists put on both sides."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from hoinghi.model.people import Delegate, Status
from hoinghi.model.rules import Category, Side
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.names import same_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hoinghi.model.rules import Rules

__all__ = [
    "Basis", "both_sides_in_one_cell", "category_of", "counted", "on_both_sides", "side_of", "sides_rule",
]  # fmt: skip

_BOTH: Final = frozenset({Side.ADVANCED, Side.GUEST})


class Basis(StrEnum):
    """Which delegates are counted."""

    PLANNED = "planned"  # every line not withdrawn, lines that could not be read included
    INVITED = "invited"  # every readable line not withdrawn: a blank status means invited
    CONFIRMED = "confirmed"  # said they come, or came
    PRESENT = "present"

    @property
    def label(self) -> str:
        """As a clerk reads it."""
        return {
            "planned": "Theo danh sách",
            "invited": "Được mời",
            "confirmed": "Đã xác nhận",
            "present": "Có mặt",
        }[self.value]


_STATUSES: Final[Mapping[Basis, frozenset[Status | None]]] = {
    Basis.PLANNED: frozenset({None, *Status} - {Status.WITHDRAWN}),
    Basis.INVITED: frozenset({None, *Status} - {Status.WITHDRAWN}),
    Basis.CONFIRMED: frozenset({Status.CONFIRMED, Status.PRESENT}),
    Basis.PRESENT: frozenset({Status.PRESENT}),
}


def category_of(workspace: Workspace, delegate: Delegate) -> Category | None:
    """Return the kind of delegate that "Thành phần" names, or None for a blank or unknown word.

    Of several kinds on one side the first counts; on both sides nobody knows which, so none does.
    """
    named = workspace.rules.categories_in(delegate.category)
    return named[0] if len({each.side for each in named}) == 1 else None


def side_of(workspace: Workspace, delegate: Delegate) -> Side:
    """Return the side of 70/30 that a delegate counts on: that of the category, UNKNOWN without one."""
    category = category_of(workspace, delegate)
    return category.side if category else Side.UNKNOWN


def counted(workspace: Workspace, basis: Basis = Basis.PLANNED) -> tuple[Delegate, ...]:
    """Return the delegates that count, in reading order; a person with a line on each side counts once.

    Of these lines the earlier one of those that count on the basis counts. Lines that could not be read are
    no delegates: ``workspace[Delegate].rejected`` holds them.
    """
    wanted = [each for each in workspace[Delegate] if each.status in _STATUSES[basis]]
    later = _later_lines(workspace, basis)
    return tuple(each for each in wanted if id(each) not in later)


@once
def on_both_sides(workspace: Workspace) -> tuple[tuple[Delegate, Delegate], ...]:
    """Return who has a line on each side: the line that counts, and the one that does not.

    Within one list the earlier line counts; of a person sent again in another file, the line read first.
    Whoever withdrew on one of them stands on one side. Somebody known by nothing but a name is not taken for
    the same person.
    """
    table = workspace[Delegate]
    found = list(_on_two_lines(workspace, Basis.PLANNED))
    rows = reversed(table.rows) if table.repeats else ()
    kept = {key: row for row in rows for key in (row.named, row.key)}
    for row in table.repeats:
        earlier = kept.get(row.key) or kept.get(row.named)
        if earlier is None or earlier.withdrawn or row.withdrawn:
            continue
        if {side_of(workspace, earlier), side_of(workspace, row)} == _BOTH:
            found.append((earlier, row))
    return tuple(found)


@once
def both_sides_in_one_cell(workspace: Workspace) -> tuple[Delegate, ...]:
    """Return who has categories of both sides in one cell; such a cell names no side."""
    found = []
    for row in workspace[Delegate]:
        sides = {each.side for each in workspace.rules.categories_in(row.category)}
        if sides >= _BOTH:
            found.append(row)
    return tuple(found)


def sides_rule(rules: Rules) -> str:
    """Return the sentence that says which categories count on which side."""
    said = {side: [each for each in rules.categories if each.side is side] for side in Side}
    named = {side: "; ".join(each.name for each in found) or "không có" for side, found in said.items()}
    chosen = "; ".join(each.name for each in rules.categories if each.chosen)
    ours = "; ".join(each.name for each in rules.categories if not each.verified and not each.chosen)
    own = f" Trang Thông tin của thư mục này tự xếp bên cho: {chosen}." if chosen else ""
    convention = (
        f" Riêng “{ours}” kế hoạch không nêu, tính theo quy ước (đổi ở trang Thông tin)." if ours else ""
    )
    return (
        f"Tính là đại biểu tiên tiến: {named[Side.ADVANCED]}. Tính là khách mời: {named[Side.GUEST]}."
        f"{own}{convention} "
        "Tỷ lệ = số đại biểu tiên tiến chia cho tổng số; người chưa rõ thành phần vẫn tính vào tổng số."
    )


@once
def _later_lines(workspace: Workspace, basis: Basis) -> frozenset[int]:
    """Return the ``id()`` of lines that do not count because an earlier one of the same person does."""
    return frozenset(id(later) for _, later in _on_two_lines(workspace, basis))


def _on_two_lines(workspace: Workspace, basis: Basis) -> Iterator[tuple[Delegate, Delegate]]:
    """Yield people with lines on both sides (leader and model): the first that counts, and another one."""
    for lines in _lines_of_one(workspace):
        counting = [each for each in lines if each.status in _STATUSES[basis]]
        for later in counting[1:]:
            first = counting[0]
            sides = {side_of(workspace, first), side_of(workspace, later)}
            # A slip in the number makes nobody another person.
            if sides == _BOTH and same_name(first.full_name, later.full_name):
                yield first, later


@once
def _lines_of_one(workspace: Workspace) -> tuple[tuple[Delegate, ...], ...]:
    """Return the lines of each person who has several; somebody known by nothing but a name has one."""
    lines: dict[tuple[str, ...], list[Delegate]] = defaultdict(list)
    for each in workspace[Delegate]:
        key = each.key
        if key[0] == "cccd" or any(key[2:]):
            lines[key].append(each)
    return tuple(tuple(found) for found in lines.values() if len(found) > 1)
