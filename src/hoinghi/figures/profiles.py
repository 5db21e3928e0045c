"""Everybody who counts, with all that is known of them: from their line, completed from their nomination."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from hoinghi.figures.matching import nominee_of
from hoinghi.figures.movements import movements_named
from hoinghi.figures.sides import Basis, category_of, counted
from hoinghi.figures.units import unit_said
from hoinghi.model.people import Delegate, Nominee, NomineeKind
from hoinghi.model.rules import Side
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.identity import Sex, parse_ethnicity, sex_of_title
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from hoinghi.vietnamese.dates import BirthDate

__all__ = ["DIRECT", "LEADER", "MAJORITY", "Profile", "nominee_profiles", "profiles"]

MAJORITY: Final = "Kinh"
DIRECT: Final = "Người trực tiếp"
LEADER: Final = "Lãnh đạo, quản lý"
_TARGETS: Final = {"truc_tiep": DIRECT, "lanh_dao": LEADER}  # what a category says of somebody's work


@dataclass(frozen=True, slots=True)
class Profile:
    """One person (or body) along every axis; a blank text means nobody has written it down.

    ``category`` and ``fields`` are names of the rules, ``unit`` and ``movements`` those of the folder where
    they are known, else as typed. ``nominee`` is who a delegate is or represents.
    """

    person: Delegate | Nominee
    nominee: Nominee | None
    category: str
    side: Side
    fields: tuple[str, ...]
    unit: str
    movements: tuple[str, ...]
    sex: Sex | None
    birth: BirthDate | None
    ethnicity: str
    target: str

    @property
    def is_woman(self) -> bool:
        """Whether the lists say that it is a woman."""
        return self.sex is Sex.NU

    @property
    def is_minority(self) -> bool:
        """Whether the lists name an ethnicity, and another than the majority's."""
        return self.ethnicity not in {"", MAJORITY}

    @property
    def is_direct(self) -> bool:
        """Whether the lists say that it is somebody in direct labour."""
        return self.target == DIRECT


@once
def profiles(workspace: Workspace, basis: Basis) -> tuple[Profile, ...]:
    """Return the profiles of the delegates that count; a blank of theirs is filled from their nomination.

    What a nomination of a body says of itself (field, movement, unit) also completes who represents it.
    """
    return tuple(_of_delegate(workspace, each) for each in counted(workspace, basis))


@once
def nominee_profiles(workspace: Workspace) -> tuple[Profile, ...]:
    """Return the profiles of all nominees: persons, collectives and households."""
    return tuple(_of_nominee(workspace, each) for each in workspace[Nominee])


def _of_delegate(workspace: Workspace, delegate: Delegate) -> Profile:
    nominee = nominee_of(workspace, delegate)
    same = nominee if nominee is not None and nominee.taker is NomineeKind.PERSON else None
    category = category_of(workspace, delegate)
    target = _target(same.target) if same is not None else ""
    return Profile(
        person=delegate,
        nominee=nominee,
        category=category.name if category else clean(delegate.category),
        side=category.side if category else Side.UNKNOWN,
        fields=_fields(workspace, delegate.field or (nominee.field if nominee else "")),
        unit=unit_said(workspace, delegate.unit or (nominee.unit if nominee else "")),
        movements=movements_named(workspace, nominee.movement) if nominee else (),
        sex=delegate.sex or sex_of_title(delegate.honorific) or (_sex(same) if same else None),
        birth=delegate.birth or (same.birth if same else None),
        ethnicity=_ethnicity(delegate.ethnicity or (same.ethnicity if same else "")),
        target=target or (_TARGETS.get(category.code, "") if category else ""),
    )


def _of_nominee(workspace: Workspace, nominee: Nominee) -> Profile:
    return Profile(
        person=nominee,
        nominee=nominee,
        category="",
        side=Side.ADVANCED,
        fields=_fields(workspace, nominee.field),
        unit=unit_said(workspace, nominee.unit),
        movements=movements_named(workspace, nominee.movement),
        sex=_sex(nominee),
        birth=nominee.birth,
        ethnicity=_ethnicity(nominee.ethnicity),
        target=_target(nominee.target),
    )


@once
def _fields(workspace: Workspace, text: str) -> tuple[str, ...]:
    """Return the fields that a cell names; one that the rules do not know as typed, none for a blank."""
    said = clean(text)
    known = tuple(each.name for each in workspace.rules.fields_in(text))
    return known or ((said,) if said else ())


def _sex(nominee: Nominee) -> Sex | None:
    if nominee.taker is not NomineeKind.PERSON:
        return None  # "Hộ ông …": that of the head, who need not be the one who comes
    return nominee.sex or sex_of_title(nominee.honorific)


@lru_cache(maxsize=256)
def _ethnicity(text: str) -> str:
    return (parse_ethnicity(text) or clean(text)) if text else ""


def _target(text: str) -> str:
    folded = fold(text)
    if "truc tiep" in folded:
        return DIRECT
    if "lanh dao" in folded or "quan ly" in folded:
        return LEADER
    return clean(text)
