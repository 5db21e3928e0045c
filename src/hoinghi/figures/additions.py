"""Who could be added to the list of delegates, those who are wanted most first."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace
from typing import TYPE_CHECKING, Final, NamedTuple

from hoinghi.figures.ballots import ballots
from hoinghi.figures.matching import nominee_of
from hoinghi.figures.nominations import award_of
from hoinghi.figures.profiles import nominee_profiles, profiles
from hoinghi.figures.sides import Basis
from hoinghi.figures.signing import DECISION, signing_day
from hoinghi.model.people import Delegate, Nominee, NomineeKind, Status
from hoinghi.model.rules import Side
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.names import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.figures.profiles import Profile

__all__ = ["ADD_RULE", "Addition", "advanced_to_add", "guests_to_add"]

ADD_RULE: Final = (
    "Thêm trước: người đã mời mà chưa tính ở cách đếm này; người có lĩnh vực chưa có ai, rồi đơn vị chưa có "
    "ai (xét lại sau mỗi người thêm); người trực tiếp sản xuất, công tác; hình thức khen cao hơn; sau cùng "
    "theo tên. Người chưa đủ phiếu của Hội đồng xếp cuối; người không đạt, đã rút, đã báo vắng không nêu."
)


@dataclass(frozen=True, slots=True)
class Addition:
    """Somebody who could come, and in Vietnamese why just this one."""

    person: Delegate | Nominee
    reason: str


@dataclass(frozen=True, slots=True)
class _One:
    person: Delegate | Nominee
    listed: bool  # is on the list already, and only does not count on the basis
    missed: bool  # the council's votes do not suffice
    fields: frozenset[str]  # of the rules only
    unit: str
    direct: bool
    rank: int
    name: tuple[object, ...]
    remarks: tuple[str, ...]


class _Key(NamedTuple):
    missed: bool
    unlisted: bool
    field_taken: bool
    unit_taken: bool
    indirect: bool
    rank: int
    name: tuple[object, ...]


def advanced_to_add(workspace: Workspace, basis: Basis, number: int) -> tuple[Addition, ...]:
    """Return so many models to add, or as many as there are: each with those before counted already."""
    if not number:
        return ()
    counted = profiles(workspace, basis)
    fields, units = {field for each in counted for field in each.fields}, {each.unit for each in counted}
    return tuple(_chosen(_candidates(workspace, basis), fields, units, number))


def guests_to_add(workspace: Workspace, basis: Basis, number: int) -> tuple[Addition, ...]:
    """Return guests of the list who do not count on the basis yet; others are for the organisers to name."""
    found = _waiting(workspace, basis, Side.GUEST)
    found.sort(key=lambda each: sort_key(each.person.full_name))
    return tuple(Addition(each.person, _awaited(each)) for each in found[:number])


def _chosen(people: list[_One], fields: set[str], units: set[str], number: int) -> Iterator[Addition]:
    """Yield people. A key only grows as fields and units are taken, so an old one is a floor."""
    heap = [(_key(each, fields, units), at) for at, each in enumerate(people)]
    heapify(heap)
    while heap and number > 0:
        old, at = heap[0]
        each = people[at]
        now = _key(each, fields, units)
        if now != old:
            heapreplace(heap, (now, at))
            continue
        heappop(heap)
        yield Addition(each.person, _reason(each, fields, units))
        fields |= each.fields
        units.add(each.unit)
        number -= 1


def _key(each: _One, fields: set[str], units: set[str]) -> _Key:
    field_taken, unit_taken = each.fields <= fields, not _is_new(each.unit, units)
    return _Key(each.missed, not each.listed, field_taken, unit_taken, not each.direct, each.rank, each.name)


def _is_new(name: str, taken: set[str]) -> bool:
    return bool(name) and name not in taken


def _reason(each: _One, fields: set[str], units: set[str]) -> str:
    why = (
        *((f"lĩnh vực {field.lower()} chưa có ai", True) for field in sorted(each.fields - fields)),
        (f"{each.unit} chưa có ai", _is_new(each.unit, units)),
        ("người trực tiếp", each.direct),
    )
    said = [*(word for word, true in why if true), *each.remarks]
    return "; ".join(said) or "được đề nghị biểu dương, chưa có trong danh sách"


@once
def _candidates(workspace: Workspace, basis: Basis) -> list[_One]:
    waiting = _waiting(workspace, basis, Side.ADVANCED)
    listed = [_one(workspace, each, (_awaited(each),), listed=True) for each in waiting]
    return [*listed, *_unlisted(workspace)]


def _waiting(workspace: Workspace, basis: Basis, side: Side) -> list[Profile]:
    """Return who of a side is on the list, does not count on the basis, and has not said no."""
    there = {id(each.person) for each in profiles(workspace, basis)}
    return [
        each
        for each in profiles(workspace, Basis.PLANNED)
        if each.side is side
        and id(each.person) not in there
        and isinstance(each.person, Delegate)
        and each.person.status is not Status.ABSENT
    ]


def _awaited(each: Profile) -> str:
    confirmed = isinstance(each.person, Delegate) and each.person.status is Status.CONFIRMED
    return "đã xác nhận, chưa ghi có mặt" if confirmed else "đã mời, chưa xác nhận"


@once
def _unlisted(workspace: Workspace) -> list[_One]:
    """Return nominees for whom nobody is on the list; somebody who withdrew is not asked again."""
    invited = {id(each.nominee) for each in profiles(workspace, Basis.PLANNED)}
    withdrawn = {id(nominee_of(workspace, each)) for each in workspace[Delegate] if each.withdrawn}
    votes = ballots(workspace, signing_day(workspace, DECISION).day)
    missed = {id(each.nominee) for each in votes if each.vote.passed is False}
    found = []
    for each in nominee_profiles(workspace):
        nominee = each.nominee
        if nominee is None or nominee.failed or id(nominee) in invited:
            continue
        person = nominee.taker is NomineeKind.PERSON
        if person and id(nominee) in withdrawn:
            continue
        remarks = (
            ("mời người đại diện", not person and id(nominee) not in withdrawn),
            ("cử người khác đại diện (người trước đã rút)", id(nominee) in withdrawn),
            ("số phiếu của Hội đồng chưa đủ", id(nominee) in missed),
        )
        said = tuple(word for word, true in remarks if true)
        found.append(_one(workspace, each, said, missed=id(nominee) in missed))
    return found


def _one(
    workspace: Workspace,
    each: Profile,
    remarks: tuple[str, ...],
    *,
    listed: bool = False,
    missed: bool = False,
) -> _One:
    award = award_of(workspace, each.nominee) if each.nominee is not None else None
    return _One(
        each.person,
        listed,
        missed,
        frozenset(field for field in each.fields if workspace.rules.field(field)),
        each.unit,
        each.is_direct,
        award.rank if award else len(workspace.rules.awards) + 1,
        sort_key(each.person.full_name),
        (*remarks, f"đề nghị {award.name}") if award else remarks,
    )
