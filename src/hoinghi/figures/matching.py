"""Which nominee a delegate is, or speaks for."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.figures.sides import side_of
from hoinghi.figures.units import unit_key
from hoinghi.model.people import Delegate, Nominee, NomineeKind
from hoinghi.model.rules import Side
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.names import split_title
from hoinghi.vietnamese.text import fold, name_key

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["guests_who_are_nominees", "nominee_of"]


def nominee_of(workspace: Workspace, delegate: Delegate) -> Nominee | None:
    """Return the nominee a delegate is, else the body that "Đại diện cho" names, else None.

    The same person: equal CCCD; else equal name and unit, births that agree; else equal name and full birth.
    """
    return _same_person(workspace, delegate) or _represented(workspace, delegate)


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
    if unit_key(workspace, delegate.unit) == unit_key(workspace, nominee.unit):
        return True
    exact = delegate.birth is not None and delegate.birth.exact is not None
    return exact and delegate.birth == nominee.birth


def _represented(workspace: Workspace, delegate: Delegate) -> Nominee | None:
    if not delegate.represents:
        return None
    known = _index(workspace).bodies
    bodies = known.get(fold(delegate.represents)) or known.get(fold(split_title(delegate.represents)[1]), [])
    unit = unit_key(workspace, delegate.unit)
    at_home = (each for each in bodies if unit_key(workspace, each.unit) == unit)
    return next(at_home, bodies[0] if bodies else None)
