"""What an organiser wishes of the people that units send: women, minorities, people in direct labour."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING

from hoinghi.figures.apportion import apportion
from hoinghi.figures.claims import Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from fractions import Fraction

    from hoinghi.figures.profiles import Profile
    from hoinghi.model.workspace import Workspace

__all__ = ["WISHES", "Wishes", "wished_shares", "wishes"]

WISHES: Mapping[str, Callable[[Profile], bool]] = {
    "nữ": lambda each: each.is_woman,
    "dân tộc thiểu số": lambda each: each.is_minority,
    "người trực tiếp": lambda each: each.is_direct,
}
"""What may be wished for, and how somebody fulfils it."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """How many people of each word of ``WISHES`` each unit should send, in the order of the units.

    ``ties`` says, in Vietnamese, where equal units were told apart only by their order.
    """

    counts: Mapping[str, tuple[int, ...]]
    ties: tuple[str, ...]


def wished_shares(workspace: Workspace) -> dict[str, Fraction]:
    """Return what "Thông tin" wishes of all delegates, parts of 1 by words of ``WISHES``."""
    settings = workspace.settings
    parts = (settings.wish_women, settings.wish_minorities, settings.wish_direct)
    return {word: part for word, part in zip(WISHES, parts, strict=True) if part}


def wishes(units: Sequence[tuple[str, int]], shares: Mapping[str, Fraction], total: int) -> Wishes:
    """Share wishes among units, given as name and seats: no unit is to send more of a kind than it has seats.

    All together they are the part of ``total`` seats, rounded up, or as many as these units have; between
    units the largest remainder decides. KeyError for a word that is not in ``WISHES``.
    """
    claims = [Claim(name, seats, cap=seats) for name, seats in units]
    most = sum(seats for _, seats in units)
    counts, ties = {}, []
    for word, part in shares.items():
        WISHES[word]  # a word nobody can count is a mistake of the caller
        dealt = apportion(claims, min(ceil(part * total), most))
        counts[word] = dealt.seats
        ties += [f"Cơ cấu {word}: {tie[:1].lower()}{tie[1:]}" for tie in dealt.ties]
    return Wishes(counts, tuple(ties))
