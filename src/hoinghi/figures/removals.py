"""Who may be taken off the list of delegates, those who are missed least first."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace
from typing import TYPE_CHECKING, Final, NamedTuple

from hoinghi.figures.nominations import award_of
from hoinghi.figures.profiles import profiles
from hoinghi.model.people import Delegate, Status
from hoinghi.model.rules import Side
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.names import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.figures.profiles import Profile
    from hoinghi.figures.sides import Basis

__all__ = ["REMOVE_RULE", "Removal", "removals"]

REMOVE_RULE: Final = (
    "Bớt trước: người đã báo vắng; người chưa xác nhận; người không được đề nghị biểu dương; người mà thành "
    "phần, đơn vị, lĩnh vực (và nữ, dân tộc thiểu số, người trực tiếp) còn nhiều người khác, đếm lại sau mỗi "
    "người bớt; hình thức khen thấp hơn; sau cùng theo tên. Xếp cuối: người duy nhất của một trong các nhóm "
    "ấy, người đọc tham luận, người được cử đi dự hội nghị cấp trên."
)
_FIRMNESS: Final = {
    Status.ABSENT: (0, "đã báo vắng"),
    None: (1, "chưa xác nhận"),
    Status.INVITED: (1, "chưa xác nhận"),
    Status.CONFIRMED: (2, "đã xác nhận"),
    Status.PRESENT: (3, "đã có mặt"),
}
_WOMEN, _MINORITIES, _DIRECT = "nữ", "dân tộc thiểu số", "người trực tiếp"
_ALONE: Final = {
    _WOMEN: "là người nữ duy nhất",
    _MINORITIES: "là người dân tộc thiểu số duy nhất",
    _DIRECT: "là người trực tiếp duy nhất",
}


@dataclass(frozen=True, slots=True)
class Removal:
    """Somebody who may go, and in Vietnamese why just this one."""

    person: Delegate
    reason: str


@dataclass(frozen=True, slots=True)
class _One:
    person: Delegate
    side: Side
    groups: tuple[str, ...]  # whom they stand for, as a clerk reads it
    firmness: int
    nominated: bool
    worth: int  # of the award they are put up for: the highest is worth most
    part: str  # what they do at the conference that nobody does for them
    name: tuple[object, ...]


class _Key(NamedTuple):
    needed: bool
    firmness: int
    nominated: bool
    crowd: int
    worth: int
    name: tuple[object, ...]


def removals(
    workspace: Workspace, basis: Basis, guests: int, advanced: int
) -> tuple[tuple[Removal, ...], tuple[Removal, ...]]:
    """Return so many guests and so many advanced to take off, or as many as there are.

    Guests go first. Each is chosen with those before gone already: two who are all that a thôn sends do not
    both go while others may.
    """
    people = _people(workspace, basis)
    left = Counter(group for each in people for group in each.groups)
    first = tuple(_chosen([each for each in people if each.side is Side.GUEST], left, guests))
    return first, tuple(_chosen([each for each in people if each.side is Side.ADVANCED], left, advanced))


def _chosen(people: list[_One], left: Counter[str], number: int) -> Iterator[Removal]:
    """Yield people, counting the groups down. A key only grows as others go, so an old one is a floor.

    People who differ in nothing but their name wait behind one another: one of them at a time is compared.
    """
    queues: dict[tuple[object, ...], list[_One]] = defaultdict(list)
    for each in sorted(people, key=lambda each: each.name, reverse=True):
        queues[each.groups, each.firmness, each.nominated, each.worth, each.part].append(each)
    waiting = list(queues.values())
    heap = [(_key(queue[-1], left), at) for at, queue in enumerate(waiting)]
    heapify(heap)
    while heap and number > 0:
        old, at = heap[0]
        queue = waiting[at]
        now = _key(queue[-1], left)
        if now != old:
            heapreplace(heap, (now, at))
            continue
        each = queue.pop()
        yield Removal(each.person, _reason(each, left))
        left.subtract(each.groups)
        number -= 1
        if queue:
            heapreplace(heap, (_key(queue[-1], left), at))
        else:
            heappop(heap)


def _key(each: _One, left: Counter[str]) -> _Key:
    others = _others(each, left)
    needed = not others or bool(each.part)
    return _Key(needed, each.firmness, each.nominated, -others, each.worth, each.name)


def _others(each: _One, left: Counter[str]) -> int:
    return min(left[group] for group in each.groups) - 1


def _reason(each: _One, left: Counter[str]) -> str:
    others = _others(each, left)
    group = min(each.groups, key=lambda group: left[group])
    alone = _ALONE.get(group, f"là người duy nhất của {group}")
    said = f"{group} còn {others} người khác" if others else alone
    return "; ".join(part for part in (_FIRMNESS[each.person.status][1], each.part, said) if part)


@once
def _people(workspace: Workspace, basis: Basis) -> list[_One]:
    fields = {each.name for each in workspace.rules.fields}
    listed = profiles(workspace, basis)
    return [
        _one(workspace, each, each.person, fields) for each in listed if isinstance(each.person, Delegate)
    ]


def _one(workspace: Workspace, each: Profile, person: Delegate, fields: set[str]) -> _One:
    groups = (
        (f"thành phần “{each.category}”", each.side is not Side.UNKNOWN),
        (each.unit, bool(each.unit)),
        *((f"lĩnh vực {field.lower()}", field in fields) for field in each.fields),
        (_WOMEN, each.is_woman),
        (_MINORITIES, each.is_minority),
        (_DIRECT, each.is_direct),
    )
    nominee = each.nominee if each.nominee is not None and not each.nominee.failed else None
    award = award_of(workspace, nominee) if nominee is not None else None
    return _One(
        person,
        each.side,
        tuple(group for group, known in groups if known),
        _FIRMNESS[person.status][0],
        nominee is not None,
        len(workspace.rules.awards) + 1 - award.rank if award else 0,
        _part(each),
        sort_key(person.full_name),
    )


def _part(each: Profile) -> str:
    nominee = each.nominee
    if nominee is None:
        return ""
    said = (("đọc tham luận", nominee.speech), ("được cử đi dự hội nghị cấp trên", nominee.sent_up))
    return "; ".join(word for word, true in said if true)
