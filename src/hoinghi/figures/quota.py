"""How many delegates there are, how many of them are advanced models, and whether that is right."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hoinghi.figures.quotanotes import notes_on
from hoinghi.figures.repairs import Limits, Repair, fillings, repairs
from hoinghi.figures.sides import Basis, category_of, counted, sides_rule
from hoinghi.model.people import Delegate
from hoinghi.model.rules import Side
from hoinghi.vietnamese.numbers import decimal, largest_remainder, percent, rounded

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from hoinghi.model.settings import Settings
    from hoinghi.model.workspace import Workspace

__all__ = ["UNKNOWN_CATEGORY", "Quota", "full_sides", "quota", "quotas"]

UNKNOWN_CATEGORY: Final = "Chưa rõ thành phần"
_PLACES: Final = 6  # decimals: a list of a million tells 65% from a hair less


@dataclass(frozen=True, slots=True)
class Quota:
    """The count of delegates and its judgement; ``tolerance`` is in percentage points, edges allowed.

    ``total`` = ``advanced`` + ``guests`` + ``unknown``; lines that could not be read count as unknown on the
    planned basis. ``by_category`` holds every category, zeros included, and the unknown where there are some.
    """

    basis: Basis
    total: int
    advanced: int
    guests: int
    unknown: int
    rejected: int  # of the unknown: lines that could not be read
    maximum: int
    target: Fraction
    tolerance: Fraction
    by_category: Mapping[str, int]
    rule: str  # which categories count on which side
    notes: tuple[str, ...]  # what the clerk should know of the count

    @property
    def share(self) -> Fraction | None:
        """The advanced as a part of 1, None for an empty list."""
        return Fraction(self.advanced, self.total) if self.total else None

    @property
    def ratio(self) -> str | None:
        """``143/200``, as counted and not reduced; None for an empty list."""
        return f"{self.advanced}/{self.total}" if self.total else None

    @property
    def shares(self) -> tuple[str, str, str]:
        """The advanced, the guests and the unknown as percentages that add up to 100,0; 0% when empty.

        That of the advanced is rounded by itself, as every sentence tells it; the others share the rest.
        """
        if not self.total:
            return ("0%",) * 3
        tenths = rounded(Fraction(1000 * self.advanced, self.total))
        guests, unknown = largest_remainder([self.guests, self.unknown], 1000 - tenths)
        places = 1 if any(each % 10 for each in (tenths, guests, unknown)) else 0
        said = [f"{decimal(Fraction(each, 10), places)}%" for each in (tenths, guests, unknown)]
        return said[0], said[1], said[2]

    @property
    def share_said(self) -> str:
        """The share of the advanced as a sentence tells it beside the limits; 0% when empty.

        One decimal, unless that would put it on the other side of an edge: 128 of 197 are 64,97%, and not
        the 65% that would be right.
        """
        if self.share is None:
            return "0%"
        told = (percent(self.share, places) for places in range(1, _PLACES))
        right = (each for each in told if self._is_right(each) == self.ratio_ok)
        return next(right, percent(self.share, _PLACES))

    def _is_right(self, said: str) -> bool:
        shown = Fraction(said.rstrip("%").replace(",", ".")) / 100
        return abs(shown - self.target) <= self.limits.tolerance

    @property
    def share_reach(self) -> tuple[Fraction, Fraction] | None:
        """The least and the greatest share that the unknown may turn out to make; None for an empty list."""
        if not self.total:
            return None
        return Fraction(self.advanced, self.total), Fraction(self.advanced + self.unknown, self.total)

    @property
    def limits(self) -> Limits:
        """The maximum and the ratio to keep to."""
        return Limits(self.maximum, self.target, self.tolerance / 100)

    @property
    def over(self) -> int:
        """How many people more than the maximum; 0 where there are not."""
        return max(self.total - self.maximum, 0)

    @property
    def ratio_ok(self) -> bool:
        """Whether the ratio lies within the tolerance; an empty list has none."""
        share = self.share
        return share is not None and abs(share - self.target) <= self.limits.tolerance

    @property
    def ok(self) -> bool:
        """Whether total and ratio are both right."""
        return self.ratio_ok and not self.over

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """The smallest changes that make it right, the smallest first; none for a list that is right."""
        return repairs(self.advanced, self.guests, self.unknown, self.limits)

    @property
    def tolerance_said(self) -> str:
        """Percentage points with as many decimals as they need: "2,5"."""
        return _shortest(self.tolerance)

    @property
    def target_said(self) -> str:
        """The ratio with as many decimals as it needs: "70%", "66,667%"."""
        return f"{_shortest(self.target * 100)}%"

    @property
    def allowed_said(self) -> str:
        """The shares that are right, within 0 and 1: "từ 65% đến 75%"."""
        low, high = max(self.limits.low, Fraction(0)), min(self.limits.high, Fraction(1))
        return f"từ {_shortest(low * 100)}% đến {_shortest(high * 100)}%"

    @property
    def first_step(self) -> str:
        """What to do before anybody comes or goes: say which side the unknown are on; "" where none are."""
        if self.ok or not self.unknown:
            return ""
        unread = f" (gồm {self.rejected} dòng không đọc được)" if self.rejected else ""
        ask = f"Trước hết xin ghi rõ thành phần của {self.unknown} người chưa rõ{unread}"
        found = self.fillings
        if not found:
            return f"{ask}; các cách sau coi họ không thuộc bên nào."
        number = f"đúng {found[0]}" if len(found) == 1 else f"từ {found[0]} đến {found[-1]}"
        return f"{ask}: nếu {number} người trong số đó là tiên tiến thì đạt, không phải thêm bớt ai."

    @property
    def fillings(self) -> range:
        """How many of the unknown must prove advanced for the list to be right as it is; empty: none do."""
        return fillings(self.advanced, self.total, self.unknown, self.limits)

    def after(self, repair: Repair) -> tuple[int, int]:
        """Return the advanced and the total once a repair is made."""
        more = repair.add_advanced - repair.remove_advanced
        return self.advanced + more, self.total + more + repair.add_guests - repair.remove_guests

    def as_json(self) -> dict[str, object]:
        """Return the document that ``quota --json`` promises."""
        points = self.tolerance
        return {
            "total": self.total,
            "max": self.maximum,
            "advanced": self.advanced,
            "guests": self.guests,
            "unknown": self.unknown,
            "ratio": self.ratio,
            "target": f"{self.target.numerator}/{self.target.denominator}",
            "tolerance": points.numerator if points.denominator == 1 else float(points),
            "ok": self.ok,
            "basis": self.basis.value,
            "by_category": dict(self.by_category),
            "rule": self.rule,
            "repairs": [each.as_json() for each in self.repairs],
        }


def _shortest(value: Fraction) -> str:
    """Return a number with as many decimals as it needs, three where it never ends."""
    places = (each for each in range(_PLACES + 1) if (value * 10**each).denominator == 1)
    return decimal(value, next(places, 3))


def quota(
    workspace: Workspace,
    maximum: int | None = None,
    ratio: Fraction | Decimal | None = None,
    tolerance: Fraction | Decimal | int | None = None,
    basis: Basis = Basis.PLANNED,
) -> Quota:
    """Return the count on one basis; a limit that is None is the folder's, in "Thông tin"."""
    settings = workspace.settings
    people = counted(workspace, basis)
    rejected = len(workspace[Delegate].rejected) if basis is Basis.PLANNED else 0
    tally: Counter[str] = Counter()
    sides: Counter[Side] = Counter({Side.UNKNOWN: rejected})
    for each in people:
        category = category_of(workspace, each)
        tally[category.name if category else UNKNOWN_CATEGORY] += 1
        sides[category.side if category else Side.UNKNOWN] += 1
    by_category = {each.name: tally[each.name] for each in workspace.rules.categories}
    if sides[Side.UNKNOWN]:
        by_category[UNKNOWN_CATEGORY] = sides[Side.UNKNOWN]
    return Quota(
        basis=basis,
        total=len(people) + rejected,
        advanced=sides[Side.ADVANCED],
        guests=sides[Side.GUEST],
        unknown=sides[Side.UNKNOWN],
        rejected=rejected,
        maximum=settings.max_delegates if maximum is None else maximum,
        target=Fraction(settings.advanced_ratio if ratio is None else ratio),
        tolerance=Fraction(settings.tolerance if tolerance is None else tolerance),
        by_category=by_category,
        rule=sides_rule(workspace.rules),
        notes=notes_on(workspace, people, rejected),
    )


def quotas(
    workspace: Workspace,
    maximum: int | None = None,
    ratio: Fraction | Decimal | None = None,
    tolerance: Fraction | Decimal | int | None = None,
) -> Mapping[Basis, Quota]:
    """Return the four counts side by side."""
    return {basis: quota(workspace, maximum, ratio, tolerance, basis) for basis in Basis}


def full_sides(settings: Settings) -> tuple[int, int]:
    """Return the advanced and the guests of a list that is full to the maximum; halves go to the advanced."""
    advanced = rounded(settings.advanced_ratio * settings.max_delegates)
    return advanced, settings.max_delegates - advanced
