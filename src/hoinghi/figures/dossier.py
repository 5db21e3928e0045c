"""What nominations for the higher level still lack, and how many may get a limited title."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from hoinghi.figures.awards import elsewhere
from hoinghi.figures.nominations import OWN, award_of, nominations
from hoinghi.figures.units import canonical_unit, listed_units

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from fractions import Fraction

    from hoinghi.figures.awards import Elsewhere
    from hoinghi.model.people import Nominee
    from hoinghi.model.rules import ShareLimit
    from hoinghi.model.workspace import Workspace

__all__ = ["Dossier", "Rounding", "TitleShare", "dossiers", "title_shares"]

_PAPERS: Final[Mapping[str, str]] = {
    "submission": "tờ trình",
    "report": "báo cáo thành tích",
    "minutes": "biên bản xét khen thưởng",
}


@dataclass(frozen=True, slots=True)
class Dossier:
    """A nomination that a higher level decides, and the papers (in Vietnamese) that nobody has ticked off."""

    entry: Elsewhere
    missing: tuple[str, ...]

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


def dossiers(workspace: Workspace, day: date | None) -> tuple[Dossier, ...]:
    """Return the dossiers for the higher level, in list order; a blank tick is a paper that is missing.

    Source: Luật Thi đua, khen thưởng 06/2022/QH15, Điều 84, khoản 2.
    """
    found = []
    for entry in elsewhere(workspace, day):
        if entry.level in {"", OWN} or entry.nominee.failed:
            continue
        missing = (said for attribute, said in _PAPERS.items() if not getattr(entry.nominee, attribute))
        found.append(Dossier(entry, tuple(missing)))
    return tuple(found)


class Rounding(StrEnum):
    """How a share of people becomes a whole number: ministries differ."""

    DOWN = "xuống"
    NEAREST = "gần nhất"
    UP = "lên"

    def of(self, share: Fraction) -> int:
        """Return the whole number; halves go up to the nearest."""
        top, bottom = share.numerator, share.denominator
        if self is Rounding.DOWN:
            return top // bottom
        return -(-top // bottom) if self is Rounding.UP else (2 * top + bottom) // (2 * bottom)


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


def title_shares(
    workspace: Workspace, limit: ShareLimit, rounding: Rounding = Rounding.NEAREST
) -> tuple[TitleShare, ...]:
    """Return each unit that puts somebody up for the limited title, against its "Số LĐTT", in list order."""
    bases = {canonical_unit(workspace, unit.name): unit.model_workers for unit in listed_units(workspace)}
    proposed: dict[str, list[Nominee]] = {}
    for nominee in nominations(workspace):
        award = award_of(workspace, nominee)
        if award is not None and award.code == limit.award and not nominee.failed:
            unit = canonical_unit(workspace, nominee.unit) or nominee.unit
            proposed.setdefault(unit, []).append(nominee)
    return tuple(_share(unit, rows, bases.get(unit), limit, rounding) for unit, rows in proposed.items())


def _share(
    unit: str, rows: list[Nominee], base: int | None, limit: ShareLimit, rounding: Rounding
) -> TitleShare:
    allowed = None if base is None else rounding.of(limit.ratio * base)
    return TitleShare(unit, rows[0], len(rows), base, allowed)
