"""Sharing seats by a base, with floors, caps and fixed seats: largest remainder, or Sainte-Laguë."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING, Final

from hoinghi.figures.claims import Claim, Room
from hoinghi.vietnamese.numbers import rounded

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Method", "Shares", "apportion"]

_MEND: Final = "Xin sửa ở trang Đơn vị."


class Method(StrEnum):
    """How seats are shared."""

    LARGEST_REMAINDER = "phan-du"
    SAINTE_LAGUE = "sainte-lague"

    @property
    def label(self) -> str:
        """As a clerk reads it."""
        return "phần dư lớn nhất" if self is Method.LARGEST_REMAINDER else "Sainte-Laguë"


@dataclass(frozen=True, slots=True)
class Shares:
    """Seats in the order of the claims; none with a ``problem``, a Vietnamese sentence on why not.

    ``remedy`` is what to change then. ``ties`` says, in Vietnamese, where equal claims were told apart only
    by the order of the list.
    """

    seats: tuple[int, ...]
    ties: tuple[str, ...] = ()
    problem: str = ""
    remedy: str = ""


def apportion(claims: Sequence[Claim], total: int, method: Method = Method.LARGEST_REMAINDER) -> Shares:
    """Share ``total`` seats so that they add up to it exactly.

    Largest remainder: one quota a base unit, cut off at floor and cap; whole parts first, then the largest
    remainders. Sainte-Laguë: from the floors on, each next seat to the largest base/(2 x seats + 1); more
    seats in all never take one from anybody. Equal claims are served in the order of the list, and it is
    said.
    """
    problem, remedy = _problem(claims, total)
    if problem:
        return Shares((), problem=problem, remedy=remedy)
    free = [index for index, claim in enumerate(claims) if claim.fixed is None]
    left = total - sum(claim.fixed or 0 for claim in claims)
    sharing = _weighted([claims[index] for index in free], left)
    share = _remainders if method is Method.LARGEST_REMAINDER else _divisors
    given, ties = share(sharing, left)
    seats = [claim.fixed or 0 for claim in claims]
    for index, number in zip(free, given, strict=True):
        seats[index] = number
    return Shares(tuple(seats), ties)


def _problem(claims: Sequence[Claim], total: int) -> tuple[str, str]:
    """Return why the seats cannot be shared and what to change, or blanks."""
    if not claims:
        return (
            "Chưa có đơn vị nào để phân bổ.",
            "Xin ghi các thôn, cơ quan, đoàn thể vào trang Đơn vị của hoinghi.xlsx.",
        )
    negative = [
        claim.name for claim in claims if min(claim.base, claim.floor, claim.fixed or 0, claim.cap or 0) < 0
    ]
    if negative:
        return f"{', '.join(negative)}: số gốc, tối thiểu, tối đa, cố định không được âm.", _MEND
    clashes = [f"{claim.name}: {claim.clash}" for claim in claims if claim.fixed is None and claim.clash]
    if clashes:
        return f"{'; '.join(clashes)}.", _MEND
    return Room.of(claims, total).problem(total)


def _weighted(claims: list[Claim], seats: int) -> list[Claim]:
    """Return the claims as they share: a unit without a base gets its floor, more where all else is full."""
    room = sum(claim.most(seats) if claim.base else claim.floor for claim in claims)
    if room >= seats:
        return claims
    scale = 1 + 4 * max(seats, 1) * max((claim.base for claim in claims), default=0)
    return [
        Claim(claim.name, claim.base * scale * scale if claim.base else 1, claim.floor, claim.cap)
        for claim in claims
    ]


def _remainders(claims: list[Claim], seats: int) -> tuple[list[int], tuple[str, ...]]:
    quotas = _quotas(claims, seats)
    given = [quota.numerator // quota.denominator for quota in quotas]
    rest = seats - sum(given)
    waiting = sorted(
        (index for index, quota in enumerate(quotas) if quota.denominator > 1),
        key=lambda index: (given[index] - quotas[index], index),
    )
    for index in waiting[:rest]:
        given[index] += 1
    if 0 < rest < len(waiting):
        edge = quotas[waiting[rest]] % 1
        last = [claims[index].name for index in waiting[:rest] if quotas[index] % 1 == edge]
        none = [claims[index].name for index in waiting[rest:] if quotas[index] % 1 == edge]
        return given, _tie(last, none)
    return given, ()


def _tie(got: list[str], missed: list[str]) -> tuple[str, ...]:
    if not got or not missed:
        return ()
    said = f"{', '.join(got)} được thêm một chỗ, {', '.join(missed)} thì không"
    return (f"Bằng nhau ở chỗ cuối: {said}, theo thứ tự trong danh sách đơn vị.",)


def _quotas(claims: list[Claim], seats: int) -> list[Fraction]:
    """Return the exact quotas: base x one rate, cut off at floor and cap, adding up to the seats."""
    bounds = [(claim.floor, claim.base, claim.most(seats)) for claim in claims]
    rates = sorted(
        {Fraction(0), *(Fraction(edge, base) for low, base, high in bounds if base for edge in (low, high))}
    )

    def at(rate: Fraction) -> list[int]:
        """Return the quotas at a rate, in parts of its denominator: whole numbers are added fast."""
        over, under = rate.numerator, rate.denominator
        return [min(max(low * under, over * base), high * under) for low, base, high in bounds]

    low, high = 0, len(rates) - 1
    while low < high:  # the first edge at which the quotas reach the seats
        middle = (low + high) // 2
        if sum(at(rates[middle])) >= seats * rates[middle].denominator:
            high = middle
        else:
            low = middle + 1
    reached = [Fraction(part, rates[low].denominator) for part in at(rates[low])]
    above = Fraction(sum(at(rates[low])), rates[low].denominator)
    if above <= seats or low == 0:
        return reached
    before = [Fraction(part, rates[low - 1].denominator) for part in at(rates[low - 1])]
    below = Fraction(sum(at(rates[low - 1])), rates[low - 1].denominator)
    part = (seats - below) / (above - below)  # between two edges the sum grows evenly
    return [one + part * (other - one) for one, other in zip(before, reached, strict=True)]


def _divisors(claims: list[Claim], seats: int) -> tuple[list[int], tuple[str, ...]]:
    given = _head_start(claims, seats)
    left = seats - sum(given)
    queue = [
        (-Fraction(claim.base, 2 * number + 1), index)
        for index, (claim, number) in enumerate(zip(claims, given, strict=True))
        if number < claim.most(seats)
    ]
    heapify(queue)
    edge = None
    for _ in range(left):
        edge, index = heappop(queue)
        given[index] += 1
        if given[index] < claims[index].most(seats):
            heappush(queue, (-Fraction(claims[index].base, 2 * given[index] + 1), index))
    if edge is None or not queue or queue[0][0] != edge:
        return given, ()
    got = [
        claim.name
        for claim, number in zip(claims, given, strict=True)
        if number > claim.floor and -Fraction(claim.base, 2 * number - 1) == edge
    ]
    return given, _tie(got, [claims[index].name for value, index in sorted(queue) if value == edge])


def _head_start(claims: list[Claim], seats: int) -> list[int]:
    """Return seats that everybody gets in any case, so that a million of them need not be dealt one by one.

    Quotas of one seat less for each claim, rounded, are together at most half a seat a claim above their sum;
    and all of them are worth more than any seat beyond.
    """
    fewer = seats - len(claims)
    if fewer <= sum(claim.floor for claim in claims):
        return [claim.floor for claim in claims]
    return [rounded(quota) for quota in _quotas(claims, fewer)]
