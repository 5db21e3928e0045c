"""Who counts, on which side, and which delegate is (or speaks for) which nominee."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from hoinghi.figures.units import canonical_unit
from hoinghi.model.people import Delegate, Nominee, NomineeKind, Status
from hoinghi.model.rules import Category, Side
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.names import same_name, split_title
from hoinghi.vietnamese.text import fold, name_key

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "Basis", "category_of", "counted", "guests_who_are_nominees", "nominee_of", "side_of",
    "two_sided",
]  # fmt: skip


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

    Lines that could not be read are no delegates: ``workspace[Delegate].rejected`` holds them.
    """
    wanted = _STATUSES[basis]
    twice = {id(later) for _, later in two_sided(workspace)}
    return tuple(each for each in workspace[Delegate] if each.status in wanted and id(each) not in twice)


@once
def two_sided(workspace: Workspace) -> tuple[tuple[Delegate, Delegate], ...]:
    """Return people with lines on both sides (leader and model): the line that counts, one that does not.

    The earlier line counts. Somebody known by nothing but a name is not taken for the same person.
    """
    first: dict[tuple[str, ...], Delegate] = {}
    found = []
    for each in workspace[Delegate]:
        key = each.key
        if each.withdrawn or (key[0] == "name" and not any(key[2:])):
            continue
        earlier = first.setdefault(key, each)
        if key[0] == "cccd" and not same_name(earlier.full_name, each.full_name):
            continue  # a slip in the number makes nobody another person
        sides = {side_of(workspace, earlier), side_of(workspace, each)}
        if sides == {Side.ADVANCED, Side.GUEST}:
            found.append((earlier, each))
    return tuple(found)


@once
def guests_who_are_nominees(workspace: Workspace) -> tuple[Delegate, ...]:
    """Return delegates who count as guests by "Thành phần" and are themselves nominated as models."""
    found = []
    for each in workspace[Delegate]:
        if not each.withdrawn and side_of(workspace, each) is Side.GUEST:
            nominee = _same_person(workspace, each)
            if nominee is not None and nominee.taker is NomineeKind.PERSON:
                found.append(each)
    return tuple(found)


def nominee_of(workspace: Workspace, delegate: Delegate) -> Nominee | None:
    """Return the nominee a delegate is, else the body that "Đại diện cho" names, else None.

    The same person: equal CCCD; else equal name and unit, births that agree; else equal name and full birth.
    """
    return _same_person(workspace, delegate) or _represented(workspace, delegate)


@dataclass(frozen=True, slots=True)
class _Index:
    by_cccd: Mapping[str, Nominee]
    by_name: Mapping[str, list[Nominee]]  # people only
    bodies: Mapping[str, list[Nominee]]  # collectives and households


@once
def _index(workspace: Workspace) -> _Index:
    by_cccd: dict[str, Nominee] = {}
    by_name: dict[str, list[Nominee]] = defaultdict(list)
    bodies: dict[str, list[Nominee]] = defaultdict(list)
    for nominee in workspace[Nominee]:
        if nominee.cccd:
            by_cccd.setdefault(nominee.cccd, nominee)
        if nominee.taker is NomineeKind.PERSON:
            by_name[_bare_name(nominee.full_name)].append(nominee)
        else:
            for name in {fold(nominee.full_name), fold(f"{nominee.honorific} {nominee.full_name}")}:
                bodies[name].append(nominee)
    return _Index(by_cccd, dict(by_name), dict(bodies))


def _bare_name(text: str) -> str:
    return name_key(split_title(text)[1])


def _same_person(workspace: Workspace, delegate: Delegate) -> Nominee | None:
    index = _index(workspace)
    if delegate.cccd and delegate.cccd in index.by_cccd:
        return index.by_cccd[delegate.cccd]
    alike = index.by_name.get(_bare_name(delegate.full_name), ())
    return next((each for each in alike if _may_be(workspace, delegate, each)), None)


def _may_be(workspace: Workspace, delegate: Delegate, nominee: Nominee) -> bool:
    if delegate.cccd and nominee.cccd:
        return False  # both known and not equal
    if delegate.birth and nominee.birth and not delegate.birth.agrees(nominee.birth):
        return False
    if _unit(workspace, delegate.unit) == _unit(workspace, nominee.unit):
        return True
    exact = delegate.birth is not None and delegate.birth.exact is not None
    return exact and delegate.birth == nominee.birth


def _unit(workspace: Workspace, text: str) -> str:
    return fold(canonical_unit(workspace, text) or text)


def _represented(workspace: Workspace, delegate: Delegate) -> Nominee | None:
    if not delegate.represents:
        return None
    known = _index(workspace).bodies
    bodies = known.get(fold(delegate.represents)) or known.get(fold(split_title(delegate.represents)[1]), [])
    unit = _unit(workspace, delegate.unit)
    at_home = (each for each in bodies if _unit(workspace, each.unit) == unit)
    return next(at_home, bodies[0] if bodies else None)
