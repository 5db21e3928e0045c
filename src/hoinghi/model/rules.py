"""Rules that come from law or custom, as rows of data with source, dates and verification.

A rule equals only itself: there is one of each, and comparing by value would have to be made at every start.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from dataclasses import field as made
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, TypeVar, cast

from hoinghi.model.people import NomineeKind
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = [
    "Act", "Award", "BaseSalary", "BonusRate", "BudgetNorm", "Category", "Caution", "Dated", "FieldOfWork",
    "Holiday", "LeadTime", "Multiplier", "Named", "Power", "Rounding", "Rules", "ShareLimit", "Side",
    "Threshold",
]  # fmt: skip


class Side(StrEnum):
    """The side of 70/30 that somebody counts on."""

    ADVANCED = "advanced"
    GUEST = "guest"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dated:
    """A rule of law: in force from ``since`` to ``until`` (both included; None = open).

    ``verified`` says whether the figure was read in its source; if not, whoever prints it says so.
    """

    since: date | None = None
    until: date | None = None
    verified: bool = False
    source: str = ""

    def in_force(self, day: date) -> bool:
        """Whether the rule holds on that day."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Named:
    """Something that users write in their own way; ``source`` and ``verified`` as for :class:`Dated`."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    verified: bool = False
    source: str = ""

    def answers_to(self, text: str) -> bool:
        """Whether this is how somebody wrote it, tones and case aside."""
        wanted = fold(text)
        return any(fold(each) == wanted for each in (self.name, self.code, *self.aliases))


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Category(Named):
    """A kind of delegate. ``rare``: many communes have none, so its absence is only a note."""

    side: Side
    rare: bool = False
    phrase: str = ""  # how a plan lists it; blank is the name
    chosen: bool = False  # the folder itself says on which side it counts


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FieldOfWork(Named):
    """One of the fields that the conference must cover."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Award(Named):
    """A title or a form of commendation. ``rank`` 1 is read out first."""

    level: str  # xa, huyen, tinh, bo, nha_nuoc: who usually gives it
    form: str  # danh_hieu, giay_khen, bang_khen, co, huan_chuong
    rank: int
    takers: tuple[NomineeKind, ...] = tuple(NomineeKind)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Power(Dated):
    """Who may give an award in a period."""

    award: str  # code
    level: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BonusRate(Dated):
    """The coefficient of the base salary that goes with an award to one person (or to its taker)."""

    award: str
    coefficient: Decimal


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Multiplier(Dated):
    """How many times a person's coefficient a collective or a household gets, for a form of award."""

    kind: NomineeKind
    form: str
    factor: Decimal


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BaseSalary(Dated):
    """Đồng a month."""

    amount: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Act(Dated):
    """An act that papers cite. ``since`` and ``until`` are the days it is in force."""

    kind: str  # Luật, Nghị định, Thông tư …
    number: str
    title: str
    issuer: str
    issued: date | None = None
    replaced_by: str = ""
    subject: str = ""  # what it rules: thi_dua, van_thu, to_chuc, luong …
    used_by: tuple[str, ...] = ()  # papers that usually rest on it, by render name


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class BudgetNorm(Dated):
    """A spending norm, đồng a unit. ``aliases`` are words by which budget lines name what it is for."""

    code: str
    name: str
    measure: str
    amount: int
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rounding(Dated):
    """A bonus is rounded up to a multiple of ``unit`` đồng."""

    unit: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Caution(Dated):
    """What the rules do not know for certain of a period, as a Vietnamese sentence for the clerk."""

    subject: str  # as for an act
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Holiday(Dated):
    """Days off every year: ``days`` in all, from ``before`` days before a day of either calendar on."""

    name: str
    day: int
    month: int
    lunar: bool = False
    before: int = 0
    days: int = 1


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class LeadTime(Dated):
    """Work that must be done ``days`` working days before an anchor: another code, or the conference."""

    code: str  # the render name where the work is a paper
    name: str
    anchor: str  # "hoi_nghi" is the conference
    days: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ShareLimit(Dated):
    """An award may go to at most ``ratio`` (parts of 1) of those who get another, the ``of``."""

    award: str
    of: str
    ratio: Fraction


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Threshold(Dated):
    """The votes that an award needs in the council, parts of 1 of all members, present or not."""

    award: str
    ratio: Fraction


N = TypeVar("N", bound=Named)
D = TypeVar("D", bound=Dated)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Rules:
    """All rules, as the program ships them or a folder overrides them."""

    categories: tuple[Category, ...] = ()
    fields: tuple[FieldOfWork, ...] = ()
    awards: tuple[Award, ...] = ()
    powers: tuple[Power, ...] = ()
    bonuses: tuple[BonusRate, ...] = ()
    multipliers: tuple[Multiplier, ...] = ()
    salaries: tuple[BaseSalary, ...] = ()
    acts: tuple[Act, ...] = ()
    norms: tuple[BudgetNorm, ...] = ()
    roundings: tuple[Rounding, ...] = ()
    cautions: tuple[Caution, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    lead_times: tuple[LeadTime, ...] = ()  # an anchor stands before what hangs on it
    share_limits: tuple[ShareLimit, ...] = ()
    thresholds: tuple[Threshold, ...] = ()
    act_kinds: tuple[Named, ...] = ()  # Luật, Nghị định … the highest first, as bases are printed
    words: dict[str, dict[str, Named]] = made(default_factory=dict, init=False, repr=False, compare=False)
    papers: tuple[Named, ...] = ()  # what ``render`` knows: its word is the code
    levels: tuple[Named, ...] = ()  # xa, huyen, tinh … lowest first
    kind_order: tuple[NomineeKind, ...] = (NomineeKind.COLLECTIVE, NomineeKind.HOUSEHOLD, NomineeKind.PERSON)

    def category(self, text: str) -> Category | None:
        """Return the category somebody wrote, or None."""
        return self._called(self.categories, "categories", text)

    def categories_in(self, text: str) -> tuple[Category, ...]:
        """Return the categories of a cell: the one it names as a whole, else those it lists, else ()."""
        return _listed(text, self.category)

    def field(self, text: str) -> FieldOfWork | None:
        """Return the field of work somebody wrote, or None."""
        return self._called(self.fields, "fields", text)

    def fields_in(self, text: str) -> tuple[FieldOfWork, ...]:
        """Return the fields of a cell, as :meth:`categories_in` does: "An ninh; quốc phòng" is two."""
        return _listed(text, self.field)

    def award(self, text: str) -> Award | None:
        """Return the award somebody wrote, or None."""
        return self._called(self.awards, "awards", text)

    def level(self, text: str) -> Named | None:
        """Return the level (xã, huyện, tỉnh …) somebody wrote, or None."""
        return self._called(self.levels, "levels", text)

    def _called(self, choices: tuple[N, ...], group: str, text: str) -> N | None:
        """Return what answers to a text: lists hold thousands of words, so the spellings are indexed once."""
        if group not in self.words:
            index: dict[str, Named] = {}
            for each in choices:
                for word in (each.name, each.code, *each.aliases):
                    index.setdefault(fold(word), each)
            self.words[group] = index
        return cast("N | None", self.words[group].get(fold(text)) if text else None)

    def act(self, number: str) -> Act | None:
        """Return the act with that number, blanks and case aside, or None."""
        wanted = fold(number).replace(" ", "")
        return next((each for each in self.acts if fold(each.number).replace(" ", "") == wanted), None)

    def salary_on(self, day: date) -> BaseSalary | None:
        """Return the base salary in force on a day, or None where the rules do not reach."""
        return _dated(self.salaries, day)

    def rounding_on(self, day: date) -> Rounding | None:
        """Return how bonuses are rounded on a day, or None where the rules do not reach."""
        return _dated(self.roundings, day)


def _listed(text: str, known: Callable[[str], N | None]) -> tuple[N, ...]:
    """Return what a cell names, each once; nothing where a part is unknown: no half is read silently."""
    whole = known(text)
    if whole is not None:
        return (whole,)
    for between in (r"[;/+\n]", r"[;/+\n,]|\bvà\b"):
        found = [known(part) for part in re.split(between, text) if part.strip()]
        if len(found) > 1 and None not in found:
            return tuple(dict.fromkeys(each for each in found if each is not None))
    return ()


def _dated(choices: tuple[D, ...], day: date) -> D | None:
    return next((each for each in choices if each.in_force(day)), None)
