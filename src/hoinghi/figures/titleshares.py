"""Titles that only a part of a unit's workers may get: how many each unit puts up, and how many it may."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import ceil, floor
from typing import TYPE_CHECKING, Final

from hoinghi.figures.nominations import award_of, nominations
from hoinghi.figures.units import listed_units, unit_said
from hoinghi.vietnamese.numbers import rounded
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from datetime import date
    from fractions import Fraction

    from hoinghi.model.people import Nominee
    from hoinghi.model.rules import Award, ShareLimit
    from hoinghi.model.workspace import Workspace

__all__ = ["LimitedTitle", "ShareRounding", "TitleShare", "limited_titles"]

_WORKERS: Final = "ldtt"  # the award whose holders "Số LĐTT" counts, the only base that the folder gives


class ShareRounding(StrEnum):
    """How a share of people becomes a whole number: ministries differ."""

    DOWN = "xuống"
    NEAREST = "gần nhất"
    UP = "lên"

    def of(self, share: Fraction) -> int:
        """Return the whole number; halves go up to the nearest."""
        if self is ShareRounding.DOWN:
            return floor(share)
        return ceil(share) if self is ShareRounding.UP else rounded(share)

    @classmethod
    def said(cls, text: str) -> ShareRounding:
        """Return what the setting "Làm tròn tỷ lệ danh hiệu" means; the nearest for anything unknown."""
        return next((each for each in cls if fold(each.value) == fold(text)), cls.NEAREST)


@dataclass(frozen=True, slots=True)
class TitleShare:
    """How many of a unit are put up for a title, and may be; ``allowed`` None: the base is not known.

    ``first`` is the first line that puts somebody up.
    """

    unit: str
    first: Nominee
    proposed: int
    base: int | None
    allowed: int | None

    @property
    def over(self) -> int:
        """How many too many; 0 where it is not known."""
        return 0 if self.allowed is None else max(self.proposed - self.allowed, 0)


@dataclass(frozen=True, slots=True)
class LimitedTitle:
    """A title that only a part of a unit's workers may get, and what each unit asks for, in list order."""

    award: Award
    limit: ShareLimit
    rounding: ShareRounding
    units: tuple[TitleShare, ...]


def limited_titles(workspace: Workspace, day: date | None) -> tuple[LimitedTitle, ...]:
    """Return the titles limited on a day that somebody is put up for; none without a day."""
    if day is None:
        return ()
    rounding = ShareRounding.said(workspace.settings.share_rounding)
    awards = {each.code: each for each in workspace.rules.awards}
    limits = (each for each in workspace.rules.share_limits if each.of == _WORKERS and each.in_force(day))
    found = ((limit, _title_shares(workspace, limit, rounding)) for limit in limits)
    return tuple(LimitedTitle(awards[limit.award], limit, rounding, units) for limit, units in found if units)


def _title_shares(workspace: Workspace, limit: ShareLimit, rounding: ShareRounding) -> tuple[TitleShare, ...]:
    """Return each unit that puts somebody up for the limited title, against its "Số LĐTT", in list order."""
    bases = {unit_said(workspace, unit.name): unit.model_workers for unit in listed_units(workspace)}
    proposed: dict[str, list[Nominee]] = {}
    for nominee in nominations(workspace):
        award = award_of(workspace, nominee)
        if award is not None and award.code == limit.award and not nominee.failed:
            proposed.setdefault(unit_said(workspace, nominee.unit), []).append(nominee)
    return tuple(_share(unit, rows, bases.get(unit), limit, rounding) for unit, rows in proposed.items())


def _share(
    unit: str, rows: list[Nominee], base: int | None, limit: ShareLimit, rounding: ShareRounding
) -> TitleShare:
    allowed = None if base is None else rounding.of(limit.ratio * base)
    return TitleShare(unit, rows[0], len(rows), base, allowed)
