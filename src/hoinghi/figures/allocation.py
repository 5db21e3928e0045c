"""How many seats each thôn and body gets, what it should send, and what it really sent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from hoinghi.figures.apportion import Claim, Method, Shares, apportion
from hoinghi.figures.coverage import MAJORITY
from hoinghi.figures.people import Basis, side_of
from hoinghi.figures.profiles import DIRECT, profiles
from hoinghi.figures.units import canonical_unit, unit_names
from hoinghi.model.bodies import Unit
from hoinghi.model.people import Delegate, Status
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.identity import Sex
from hoinghi.vietnamese.text import fold, name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from fractions import Fraction

    from hoinghi.figures.profiles import Profile

__all__ = [
    "WISHES", "Allocation", "Base", "Substitution", "UnitSeats", "allocation", "planned_allocation",
    "substitutions", "wished_shares", "wishes",
]  # fmt: skip


class Base(StrEnum):
    """What seats are shared by."""

    HOUSEHOLDS = "ho"
    POPULATION = "khau"
    MODEL_WORKERS = "ldtt"
    EQUAL = "deu"

    @property
    def label(self) -> str:
        """As a clerk reads it."""
        return {"ho": "số hộ", "khau": "số khẩu", "ldtt": "số lao động tiên tiến", "deu": "chia đều"}[
            self.value
        ]

    def of(self, unit: Unit) -> int:
        """Return the base of a unit; a blank is 0."""
        if self is Base.EQUAL:
            return 1
        found = {"ho": unit.households, "khau": unit.population, "ldtt": unit.model_workers}[self.value]
        return found or 0

    @classmethod
    def said(cls, text: str) -> Base:
        """Return the base that the setting "Phân bổ theo" names; households for anything unknown."""
        return next((each for each in cls if fold(text) in {fold(each.label), each.value}), cls.HOUSEHOLDS)


WISHES: Mapping[str, Callable[[Profile], bool]] = {
    "nữ": lambda each: each.sex is Sex.NU,
    "dân tộc thiểu số": lambda each: each.ethnicity not in {"", MAJORITY},
    "người trực tiếp": lambda each: each.target == DIRECT,
}
"""What an organiser may wish of the people a unit sends, and how somebody fulfils it."""


@dataclass(frozen=True, slots=True)
class UnitSeats:
    """One unit: its seats, whom it sent (planned delegates of that unit), what is still owed or too many.

    ``wished`` and ``fulfilled`` count people by the words of ``WISHES``, where some were wished for.
    """

    name: str
    base: int
    seats: int
    sent: int
    wished: Mapping[str, int]
    fulfilled: Mapping[str, int]

    @property
    def owes(self) -> int:
        """How many people are still to be sent."""
        return max(self.seats - self.sent, 0)

    @property
    def extra(self) -> int:
        """How many were sent above the seats."""
        return max(self.sent - self.seats, 0)


@dataclass(frozen=True, slots=True)
class Allocation:
    """Seats by unit, in the order of the sheet "Đơn vị"; none with a ``problem``, a sentence on why not.

    ``outside`` counts planned delegates of no listed unit, by what is written ("" = nothing).
    """

    units: tuple[UnitSeats, ...]
    total: int
    base: Base
    method: Method
    notes: tuple[str, ...]
    problem: str
    outside: Mapping[str, int]

    @property
    def sent(self) -> int:
        """How many people the listed units sent together."""
        return sum(each.sent for each in self.units)

    @property
    def owes(self) -> int:
        """How many are still to be sent, whatever others sent above their seats."""
        return sum(each.owes for each in self.units)

    @property
    def extra(self) -> int:
        """How many were sent above their seats by some, whatever others still owe."""
        return sum(each.extra for each in self.units)

    def wishes(self, word: str) -> tuple[int, int]:
        """Return how many people of a word of ``WISHES`` are there, and how many were wished for."""
        pairs = [(each.fulfilled.get(word, 0), each.wished.get(word, 0)) for each in self.units]
        return sum(there for there, _ in pairs), sum(wanted for _, wanted in pairs)


def allocation(
    workspace: Workspace,
    total: int | None = None,
    base: Base | None = None,
    method: Method | None = None,
    shares: Mapping[str, Fraction] | None = None,
) -> Allocation:
    """Share seats among the units of the sheet "Đơn vị"; whatever is None is as "Thông tin" says.

    ``shares`` wishes parts of 1 by words of ``WISHES``: {"nữ": Fraction(3, 10)}; KeyError for another word.
    """
    settings = workspace.settings
    seats_in_all = settings.max_delegates if total is None else total
    base = Base.said(settings.shared_by) if base is None else base
    method = _method(settings.shared_how) if method is None else method
    shares = wished_shares(workspace) if shares is None else shares
    rows = {
        canonical_unit(workspace, unit.name) or unit.name: unit for unit in reversed(workspace[Unit].rows)
    }
    listed = [rows[name] for name in unit_names(workspace) if name in rows]
    claims = [Claim(unit.name, base.of(unit), unit.floor or 0, unit.cap, unit.fixed) for unit in listed]
    shared = apportion(claims, seats_in_all, method)
    sent = _sent(workspace)
    notes = [*shared.ties, *_without_base(claims, base)]
    outside = {name: len(people) for name, people in sent.items() if name not in rows}
    if shared.problem:
        return Allocation((), seats_in_all, base, method, tuple(notes), shared.problem, outside)
    wished = wishes(shared, shares)
    units = tuple(
        _seats(claim, number, sent.get(claim.name, []), {word: each[place] for word, each in wished.items()})
        for place, (claim, number) in enumerate(zip(claims, shared.seats, strict=True))
    )
    return Allocation(units, seats_in_all, base, method, tuple(notes), "", outside)


@once
def planned_allocation(workspace: Workspace) -> Allocation:
    """Return the allocation that the folder itself asks for: the one that papers print."""
    return allocation(workspace)


def wished_shares(workspace: Workspace) -> dict[str, Fraction]:
    """Return what "Thông tin" wishes of all delegates, parts of 1 by words of ``WISHES``."""
    settings = workspace.settings
    parts = (settings.wish_women, settings.wish_minorities, settings.wish_direct)
    return {word: part for word, part in zip(WISHES, parts, strict=True) if part}


def _method(text: str) -> Method:
    return next((each for each in Method if fold(text) == fold(each.label)), Method.LARGEST_REMAINDER)


def wishes(shared: Shares, shares: Mapping[str, Fraction]) -> dict[str, tuple[int, ...]]:
    """Return how many people of each wished kind each unit should send: never more than its seats.

    Together they are the part of all seats, rounded up; between units the largest remainder decides.
    """
    found = {}
    for word, part in shares.items():
        WISHES[word]  # a word nobody can count is a mistake of the caller
        whole = part * sum(shared.seats)
        number = min(-(-whole.numerator // whole.denominator), sum(shared.seats))
        claims = [Claim("", seats, cap=seats) for seats in shared.seats]
        found[word] = apportion(claims, number).seats or tuple(0 for _ in claims)
    return found


@dataclass(frozen=True, slots=True)
class Substitution:
    """Somebody who comes in another's place ("đi thay").

    ``replaced`` is None where the list does not hold that name. ``same_side`` says that the ratio stays;
    ``counted_twice`` that the one replaced still counts as coming.
    """

    delegate: Delegate
    replaced: Delegate | None
    same_side: bool
    counted_twice: bool


def substitutions(workspace: Workspace) -> tuple[Substitution, ...]:
    """Return who comes for whom, in list order; of equal names the one of the same unit is meant."""
    by_name: dict[str, list[Delegate]] = {}
    for each in workspace[Delegate]:
        by_name.setdefault(name_key(each.full_name), []).append(each)
    found = []
    for each in workspace[Delegate]:
        if not each.replaces or each.withdrawn:
            continue
        named = by_name.get(name_key(each.replaces), [])
        unit = canonical_unit(workspace, each.unit)
        at_home = [other for other in named if canonical_unit(workspace, other.unit) == unit]
        other = next(iter(at_home or named), None)
        same = other is not None and side_of(workspace, other) is side_of(workspace, each)
        coming = other is not None and other.status not in {Status.WITHDRAWN, Status.ABSENT}
        found.append(Substitution(each, other, same, coming))
    return tuple(found)


def _sent(workspace: Workspace) -> dict[str, list[Profile]]:
    sent: dict[str, list[Profile]] = {}
    for each in profiles(workspace, Basis.PLANNED):
        sent.setdefault(each.unit, []).append(each)
    return sent


def _seats(claim: Claim, seats: int, sent: list[Profile], wished: Mapping[str, int]) -> UnitSeats:
    fulfilled = Counter({word: sum(map(WISHES[word], sent)) for word in wished})
    return UnitSeats(claim.name, claim.base, seats, len(sent), wished, dict(fulfilled))


def _without_base(claims: list[Claim], base: Base) -> list[str]:
    blank = [claim.name for claim in claims if not claim.base and claim.fixed is None]
    if not blank:
        return []
    return [f"Chưa ghi {base.label}: {', '.join(blank)}; chỉ được chia khi các đơn vị khác đã đủ."]
