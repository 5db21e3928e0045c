"""The programme on the clock: when each item starts, and whether all fit into the session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import TYPE_CHECKING

from hoinghi.model.plan import ProgrammeItem
from hoinghi.model.workspace import Workspace, once

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Programme", "Slot", "programme"]

_HOUR = 60
_DAY = 24 * _HOUR


@dataclass(frozen=True, slots=True)
class Slot:
    """An item from minute to minute after the opening; clock times are None without "Giờ khai mạc".

    ``start`` and ``end`` are None from the first item without minutes on: nobody knows any more when it is.
    """

    item: ProgrammeItem
    start: int | None
    end: int | None
    starts_at: time | None
    ends_at: time | None


@dataclass(frozen=True, slots=True)
class Programme:
    """All items in order; ``total``, ``available`` in minutes, ``unknown`` counts items without any."""

    slots: tuple[Slot, ...]
    total: int
    available: int
    unknown: int

    @property
    def over(self) -> int:
        """How many minutes more than the sessions have; 0 where there are not."""
        return max(self.total - self.available, 0)


@once
def programme(workspace: Workspace) -> Programme:
    """Return the programme against the time there is: "Số buổi" x "Số phút một buổi"."""
    settings = workspace.settings
    items = workspace[ProgrammeItem].rows
    return Programme(
        slots=tuple(_slots(items, settings.opens_at)),
        total=sum(item.minutes or 0 for item in items),
        available=settings.sessions * settings.session_minutes,
        unknown=sum(item.minutes is None for item in items),
    )


def _slots(items: tuple[ProgrammeItem, ...], opening: time | None) -> Iterator[Slot]:
    now: int | None = 0
    for item in items:
        end = None if now is None or item.minutes is None else now + item.minutes
        yield Slot(item, now, end, _clock(opening, now), _clock(opening, end))
        now = end


def _clock(opening: time | None, minutes: int | None) -> time | None:
    if opening is None or minutes is None:
        return None
    whole = (opening.hour * _HOUR + opening.minute + minutes) % _DAY
    return time(whole // _HOUR, whole % _HOUR)
