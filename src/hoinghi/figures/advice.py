"""Which people a repair of the quota would touch, ranked by rules that are stated."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING, Final, cast

from hoinghi.figures.awards import award_of
from hoinghi.figures.people import Basis, guests_who_are_nominees, kind_of
from hoinghi.figures.profiles import DIRECT, nominee_profiles, profiles
from hoinghi.model.people import Delegate, Nominee, NomineeKind, Status
from hoinghi.model.rules import Side
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.names import sort_key

if TYPE_CHECKING:
    from hoinghi.figures.repairs import Repair

__all__ = ["Advice", "Suggestion", "advice"]

_FIRMNESS: Final = ("đã báo vắng", "chưa xác nhận", "đã xác nhận")
REMOVE_RULE: Final = (
    "Xếp theo: người báo vắng; người chưa xác nhận; thành phần và đơn vị còn nhiều người khác; "
    "sau cùng theo tên. Người là đại biểu duy nhất của thành phần hoặc đơn vị mình xếp cuối."
)
ADD_RULE: Final = (
    "Xếp theo: người được đề nghị có lĩnh vực hoặc đơn vị chưa có ai; người trực tiếp sản xuất, công tác; "
    "hình thức khen cao hơn; sau cùng theo tên."
)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One person, and in Vietnamese why just this one."""

    person: Delegate | Nominee
    reason: str


@dataclass(frozen=True, slots=True)
class Advice:
    """The people a repair would touch, the best choice first: as many as it needs, or as there are.

    ``switch`` are leaders who are nominated themselves: writing them down as models mends the ratio with
    nobody coming or going.
    """

    repair: Repair
    remove: tuple[Suggestion, ...]
    add: tuple[Suggestion, ...]
    switch: tuple[Suggestion, ...]
    rules: tuple[str, ...]


def advice(workspace: Workspace, repair: Repair) -> Advice:
    """Return whom to take off the list and whom to invite. Guests to add are for the organisers to name."""
    remove = (
        *_removals(workspace, Side.GUEST)[: repair.remove_guests],
        *_removals(workspace, Side.ADVANCED)[: repair.remove_advanced],
    )
    add = tuple(_candidates(workspace)[: repair.add_advanced])
    switch = tuple(
        Suggestion(each, "ghi bên khách mời nhưng cũng được đề nghị biểu dương")
        for each in guests_who_are_nominees(workspace)
    )
    rules = tuple(rule for rule, needed in ((REMOVE_RULE, remove), (ADD_RULE, add)) if needed)
    return Advice(repair, remove, add, switch if repair.add_advanced or repair.remove_guests else (), rules)


def _removals(workspace: Workspace, side: Side) -> list[Suggestion]:
    """Return everybody of a side, who is missed least first; several repairs ask."""
    key = (_removals, side)
    if key not in workspace.memory:
        workspace.memory[key] = _ranked(workspace, side)
    return cast("list[Suggestion]", workspace.memory[key])


def _ranked(workspace: Workspace, side: Side) -> list[Suggestion]:
    people = profiles(workspace, Basis.PLANNED)
    categories = Counter(each.category for each in people)
    units = Counter(each.unit for each in people)
    ranked = []
    for each in people:
        if each.side is not side or not isinstance(each.person, Delegate):
            continue
        others = min(categories[each.category], units[each.unit]) - 1
        step = _firmness(each.person.status)
        alone = (
            f"thành phần và đơn vị đều còn ít nhất {others} người khác"
            if others
            else "là người duy nhất của thành phần hoặc đơn vị"
        )
        key = (not others, step, -others, sort_key(each.person.full_name))
        ranked.append((key, Suggestion(each.person, f"{_FIRMNESS[step]}; {alone}")))
    return [suggestion for _, suggestion in sorted(ranked, key=itemgetter(0))]


def _firmness(status: Status | None) -> int:
    """Return a place in ``_FIRMNESS``: absent, not yet confirmed, coming."""
    return 0 if status is Status.ABSENT else 1 if status in {None, Status.INVITED} else 2


@once
def _candidates(workspace: Workspace) -> list[Suggestion]:
    """Return nominees for whom nobody is on the list, the most wanted first."""
    listed = profiles(workspace, Basis.PLANNED)
    invited = {id(each.nominee) for each in listed if each.nominee is not None}
    fields, units = {each.field for each in listed}, {each.unit for each in listed}
    ranked = []
    for each in nominee_profiles(workspace):
        nominee = each.nominee
        if nominee is None or id(nominee) in invited or nominee.failed:
            continue
        award = award_of(workspace, nominee)
        new_field, new_unit = each.field not in fields, each.unit not in units
        direct = each.target == DIRECT
        rank = award.rank if award else len(workspace.rules.awards) + 1
        key = (not new_field, not new_unit, not direct, rank, sort_key(nominee.full_name))
        why = [said for said, true in (
            (f"lĩnh vực {each.field.lower()} chưa có ai", new_field and each.field),
            (f"{each.unit} chưa có ai", new_unit and each.unit),
            ("người trực tiếp", direct),
            ("mời người đại diện", kind_of(nominee) is not NomineeKind.PERSON),
            (f"đề nghị {award.name}" if award else "", award),
        ) if true]  # fmt: skip
        ranked.append(
            (key, Suggestion(nominee, "; ".join(why) or "được đề nghị biểu dương, chưa có trong danh sách"))
        )
    return [suggestion for _, suggestion in sorted(ranked, key=itemgetter(0))]
