"""How many seats each thôn and body gets, what it should send, and what it really sent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from hoinghi.figures.apportion import Method, apportion
from hoinghi.figures.claims import Claim, Room
from hoinghi.figures.profiles import profiles
from hoinghi.figures.sides import Basis
from hoinghi.figures.units import is_above, listed_units, repeated_units
from hoinghi.figures.wishes import WISHES, wished_shares, wishes
from hoinghi.model.bodies import Unit
from hoinghi.model.column import Kind, columns
from hoinghi.model.finding import Severity
from hoinghi.model.people import Delegate
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from hoinghi.figures.profiles import Profile

__all__ = [
    "NO_SEATS", "Allocation", "Base", "UnitSeats", "allocation", "claim_of", "planned_allocation", "room",
    "sent_by", "shared_by", "uses_allocation",
]  # fmt: skip

NO_SEATS: Final = (
    "Số đại biểu cần chia là 0.",
    "Xin ghi “Số đại biểu tối đa” ở trang Thông tin.",
)


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

    @property
    def attribute(self) -> str:
        """The attribute of ``Unit`` that holds it; "" where none does."""
        return {"ho": "households", "khau": "population", "ldtt": "model_workers"}.get(self.value, "")

    def of(self, unit: Unit) -> int:
        """Return the base of a unit; a blank is 0."""
        return getattr(unit, self.attribute) or 0 if self.attribute else 1

    @classmethod
    def said(cls, text: str) -> Base:
        """Return the base that the setting "Phân bổ theo" names; households for anything unknown."""
        return next((each for each in cls if fold(text) in {fold(each.label), each.value}), cls.HOUSEHOLDS)


@dataclass(frozen=True, slots=True)
class UnitSeats:
    """One unit: its seats, whom it sent (planned delegates of that unit), what is still owed or too many.

    ``wished`` and ``fulfilled`` count people by the words of ``WISHES``, where some were wished for: nothing
    is wished of a body above the commune, but whom it sends fulfils what is wished of all.
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

    ``remedy`` is what to change then. ``outside`` counts planned delegates of no listed unit, by what is
    written ("" = nothing), ``unread`` lines of delegates that could not be read: with what the units sent
    they are everybody that counts.
    """

    units: tuple[UnitSeats, ...]
    total: int
    base: Base
    method: Method
    notes: tuple[str, ...]
    problem: str
    remedy: str
    outside: Mapping[str, int]
    unread: int

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
    Nothing is wished of bodies above the commune: the others make up the parts of all seats.
    """
    settings = workspace.settings
    total = settings.max_delegates if total is None else total
    base = shared_by(workspace) if base is None else base
    method = _method(settings.shared_how) if method is None else method
    shares = wished_shares(workspace) if shares is None else shares
    listed = listed_units(workspace)
    claims = [claim_of(unit, base) for unit in listed]
    shared = apportion(claims, total, method)
    problem, remedy = (shared.problem, shared.remedy) if total or shared.problem else NO_SEATS
    sent = sent_by(workspace)
    names = {claim.name for claim in claims}
    outside = {name: len(people) for name, people in sent.items() if name not in names}
    unread = len(workspace[Delegate].rejected)
    notes = (*shared.ties, *_without_base(claims, base), *_doubts(workspace))
    if problem:
        return Allocation((), total, base, method, notes, problem, remedy, outside, unread)
    seats = {claim.name: number for claim, number in zip(claims, shared.seats, strict=True)}
    asked = [
        (claim.name, seats[claim.name])
        for unit, claim in zip(listed, claims, strict=True)
        if not is_above(workspace, unit)
    ]
    wished = wishes(asked, shares, total)
    wanted = {
        name: {word: each[at] for word, each in wished.counts.items()} for at, (name, _) in enumerate(asked)
    }
    units = tuple(
        UnitSeats(
            claim.name,
            claim.base,
            seats[claim.name],
            len(people := sent.get(claim.name, [])),
            wanted.get(claim.name, {}),
            {word: sum(map(WISHES[word], people)) for word in shares},
        )
        for claim in claims
    )
    return Allocation(units, total, base, method, (*notes, *wished.ties), "", "", outside, unread)


@once
def planned_allocation(workspace: Workspace) -> Allocation:
    """Return the allocation that the folder itself asks for: the one that papers print."""
    return allocation(workspace)


def shared_by(workspace: Workspace) -> Base:
    """Return what the folder shares seats by."""
    return Base.said(workspace.settings.shared_by)


def uses_allocation(workspace: Workspace) -> bool:
    """Whether the folder says anything of how seats are to be shared: a limit of a unit, or a setting."""
    given = ("shared_by", "shared_how", "wish_women", "wish_minorities", "wish_direct")
    return any(map(workspace.settings.given, given)) or any(
        not {unit.floor, unit.cap, unit.fixed} <= {None} for unit in workspace[Unit]
    )


def room(workspace: Workspace) -> Room:
    """Return how few and how many of the folder's seats the limits of all units leave."""
    base = shared_by(workspace)
    claims = [claim_of(unit, base) for unit in listed_units(workspace)]
    return Room.of(claims, workspace.settings.max_delegates)


def claim_of(unit: Unit, base: Base) -> Claim:
    """Return what a line of the sheet "Đơn vị" claims."""
    return Claim(clean(unit.name), base.of(unit), unit.floor or 0, unit.cap, unit.fixed)


def _method(text: str) -> Method:
    return next((each for each in Method if fold(text) == fold(each.label)), Method.LARGEST_REMAINDER)


@once
def sent_by(workspace: Workspace) -> Mapping[str, list[Profile]]:
    """Return the planned delegates by the unit they come from, as it is listed, else as it is written."""
    sent: dict[str, list[Profile]] = {}
    for each in profiles(workspace, Basis.PLANNED):
        sent.setdefault(each.unit, []).append(each)
    return sent


def _without_base(claims: list[Claim], base: Base) -> list[str]:
    sharing = [claim for claim in claims if claim.fixed is None]
    blank = [claim.name for claim in sharing if not claim.base]
    if not blank:
        return []
    if len(blank) == len(sharing):
        return [f"Chưa đơn vị nào ghi {base.label}, nên phần phải chia được chia đều."]
    return [f"Chưa ghi {base.label}: {', '.join(blank)}; chỉ được chia khi các đơn vị khác đã đủ."]


def _doubts(workspace: Workspace) -> list[str]:
    """Return what on the sheet "Đơn vị" could not be read or was passed over."""
    counting = {each.header for each in columns(Unit) if each.required or each.kind is Kind.INTEGER}
    unread = [
        each.place.cell
        for each in workspace.findings
        if each.severity is Severity.ERROR
        and each.place.table == Unit.SHEET.key
        and each.place.column in counting
        and each.place.cell
    ]
    said = (
        [f"Trang Đơn vị còn ô chưa đọc được, đang tính như bỏ trống: {', '.join(unread)}."] if unread else []
    )
    for earlier, later in repeated_units(workspace):
        lines = f"dòng {earlier.row} và dòng {later.row}"
        said.append(f"“{clean(later.name)}” ghi hai lần ({lines}); chỉ dòng trước được tính.")
    return said
