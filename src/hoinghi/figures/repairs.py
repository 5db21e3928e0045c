"""The smallest changes that bring a list of delegates within its maximum and its ratio."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

__all__ = ["Limits", "Repair", "fillings", "repairs"]

_MOST: Final = 100_000  # people: beyond any conference, and still counted up to in a second or two


@dataclass(frozen=True, slots=True)
class Limits:
    """What a list must keep to: a maximum, a share of advanced from ``low`` to ``high``, edges allowed."""

    maximum: int
    target: Fraction
    tolerance: Fraction  # parts of 1

    @property
    def low(self) -> Fraction:
        """The smallest share allowed."""
        return self.target - self.tolerance

    @property
    def high(self) -> Fraction:
        """The largest share allowed."""
        return self.target + self.tolerance

    def allow(self, advanced: int, total: int) -> bool:
        """Whether a list of so many people, so many of them advanced, keeps to both; an empty one not."""
        low, high = self.low, self.high
        return (
            0 < total <= self.maximum
            and low.numerator * total <= advanced * low.denominator
            and advanced * high.denominator <= high.numerator * total
        )

    def guests_allowed(self, advanced: int, unknown: int) -> range:
        """Return every number of guests that goes with so many advanced and unknown people; may be empty."""
        known = advanced + unknown
        least, most = max(known, 1), self.maximum
        if advanced and self.high <= 0:
            return range(0)
        if advanced:
            least = max(least, -(-advanced * self.high.denominator // self.high.numerator))
        if self.low > 0:
            most = min(most, advanced * self.low.denominator // self.low.numerator)
        return range(least - known, max(least, most + 1) - known)


@dataclass(frozen=True, slots=True)
class Repair:
    """So many people fewer, so many more; never both of one side."""

    remove_guests: int = 0
    remove_advanced: int = 0
    add_advanced: int = 0
    add_guests: int = 0

    @classmethod
    def of(cls, advanced: int, guests: int) -> Repair:
        """Return the repair that changes the numbers by so much, up or down."""
        return cls(max(-guests, 0), max(-advanced, 0), max(advanced, 0), max(guests, 0))

    @property
    def size(self) -> int:
        """How many people it touches."""
        return self.remove_guests + self.remove_advanced + self.add_advanced + self.add_guests

    @property
    def text(self) -> str:
        """As a clerk reads it: "bớt 6 khách mời"."""
        if self.remove_guests and self.remove_guests == self.add_advanced:
            return f"thay {self.remove_guests} khách mời bằng {self.add_advanced} điển hình"
        if self.remove_advanced and self.remove_advanced == self.add_guests:
            return f"thay {self.remove_advanced} điển hình bằng {self.add_guests} khách mời"
        parts = (
            (self.remove_guests, "bớt {} khách mời"),
            (self.remove_advanced, "bớt {} điển hình"),
            (self.add_advanced, "thêm {} điển hình"),
            (self.add_guests, "thêm {} khách mời"),
        )
        return " và ".join(said.format(number) for number, said in parts if number)

    def as_json(self) -> dict[str, object]:
        """Return the object that ``quota --json`` promises."""
        return {
            "text": self.text,
            "remove_guests": self.remove_guests,
            "remove_advanced": self.remove_advanced,
            "add_advanced": self.add_advanced,
            "add_guests": self.add_guests,
        }


def fillings(advanced: int, total: int, unknown: int, limits: Limits) -> range:
    """Return how many of the unknown must prove advanced for the list to be right; may be empty.

    The other unknown then prove guests; nobody comes or goes.
    """
    right = [number for number in range(unknown + 1) if limits.allow(advanced + number, total)]
    return range(right[0], right[-1] + 1) if right else range(0)


def repairs(advanced: int, guests: int, unknown: int, limits: Limits) -> tuple[Repair, ...]:
    """Return the repairs of a list that needs one, the smallest first; none where nothing helps or is wrong.

    Each is as small as its kind allows: lowering any of its numbers leaves the list wrong. Kinds: fewer
    guests, fewer advanced, more advanced, more guests, one for one; and the smallest mix where it touches
    fewer people. People of unknown side are neither removed nor added.
    """
    if limits.allow(advanced, advanced + guests + unknown):
        return ()
    limits = _within_reach(advanced + guests + unknown, limits)
    found = [*_single(advanced, guests, unknown, limits), *_swaps(advanced, guests, unknown, limits)]
    best = _smallest(advanced, guests, unknown, limits)
    if best is not None and all(best.size < each.size for each in found):
        found.append(best)
    order = {repair: place for place, repair in enumerate(found)}
    return tuple(sorted(order, key=lambda each: (each.size, order[each])))


def _within_reach(people: int, limits: Limits) -> Limits:
    """Return limits whose maximum is no larger than a smallest repair can need.

    By adding alone, a share that is a fraction of denominator q is reached with at most q times the people;
    a maximum typed with six zeros too many must not be counted up to.
    """
    parts = max(each.denominator for each in (limits.low, limits.target, limits.high))
    return replace(limits, maximum=min(limits.maximum, max(people, 1) * parts, _MOST))


def _single(advanced: int, guests: int, unknown: int, limits: Limits) -> Iterator[Repair]:
    """Yield the smallest repair of each kind that changes one side one way."""
    right = limits.guests_allowed(advanced, unknown)
    if right:
        yield Repair.of(0, (right[-1] if guests > right[-1] else right[0]) - guests)
    for way in (range(advanced - 1, -1, -1), range(advanced + 1, limits.maximum + 1)):
        for number in way:
            if guests in limits.guests_allowed(number, unknown):
                yield Repair.of(number - advanced, 0)
                break


def _swaps(advanced: int, guests: int, unknown: int, limits: Limits) -> Iterator[Repair]:
    """Yield the smallest exchange of one side for the other, where nothing less of both does."""
    total = advanced + guests + unknown
    if total > limits.maximum:
        return
    for sign, most in ((1, guests), (-1, advanced)):
        for number in range(1, most + 1):
            if limits.allow(advanced + sign * number, total):
                repair = Repair.of(sign * number, -sign * number)
                if not _has_less(repair, advanced, guests, unknown, limits):
                    yield repair
                break


def _has_less(repair: Repair, advanced: int, guests: int, unknown: int, limits: Limits) -> bool:
    """Whether a part of the repair already makes the list right."""
    more, fewer = repair.add_advanced - repair.remove_advanced, repair.add_guests - repair.remove_guests
    steps = range(min(more, 0), max(more, 0) + 1)
    reach = range(guests + min(fewer, 0), guests + max(fewer, 0) + 1)
    for step in steps:
        right = limits.guests_allowed(advanced + step, unknown)
        low, high = max(right.start, reach.start), min(right.stop, reach.stop)
        if (high - low) > (step == more):
            return True
    return False


def _smallest(advanced: int, guests: int, unknown: int, limits: Limits) -> Repair | None:
    """Return the repair that touches the fewest people; of equals, the ratio nearest the target."""
    best: tuple[int, Fraction, int] | None = None
    found = None
    for number in range(limits.maximum + 1):
        if best is not None and abs(number - advanced) > best[0]:
            continue
        right = limits.guests_allowed(number, unknown)
        if not right:
            continue
        nearest = min(max(guests, right[0]), right[-1])
        size = abs(number - advanced) + abs(nearest - guests)
        off = abs(limits.target * (number + unknown + nearest) - number) / (number + unknown + nearest)
        rank = (size, off, abs(number - advanced))
        if best is None or rank < best:
            best, found = rank, Repair.of(number - advanced, nearest - guests)
    return found
