"""The programme on the clock: when each item starts, and whether all fit into the session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from itertools import accumulate
from typing import TYPE_CHECKING

from hoinghi.model.plan import ProgrammeItem
from hoinghi.model.workspace import Workspace, once

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Programme", "Slot", "programme"]

_HOUR = 60  # minutes
_DAY = 24 * _HOUR


@dataclass(frozen=True, slots=True)
class Slot:
    """An item from minute to minute after the opening, breaks between sessions not counted.

    ``start`` and ``end`` are None from the first item without minutes on: nobody knows any more when it is.
    Clock times are None without "Giờ khai mạc", past midnight, and after the first of several sessions, for
    the folder does not say when the next one opens.
    """

    item: ProgrammeItem
    start: int | None
    end: int | None
    starts_at: time | None
    ends_at: time | None


@dataclass(frozen=True, slots=True)
class Programme:
    """All items in order; ``total``, ``available`` in minutes, ``unknown`` counts items without any.

    ``beyond`` is the first item that ends after the time there is, items without minutes taken as 0.
    """

    slots: tuple[Slot, ...]
    total: int
    available: int
    unknown: int
    beyond: ProgrammeItem | None

    @property
    def over(self) -> int:
        """How many minutes more than the sessions have; 0 where there are not."""
        return max(self.total - self.available, 0)


@once
def programme(workspace: Workspace) -> Programme:
    """Return the programme against the time there is: "Số buổi" x "Số phút một buổi"."""
    settings = workspace.settings
    items = workspace[ProgrammeItem].rows
    available = settings.sessions * settings.session_minutes
    ends = accumulate(item.minutes or 0 for item in items)
    known = _DAY if settings.sessions == 1 else settings.session_minutes
    return Programme(
        slots=tuple(_slots(items, settings.opens_at, known)),
        total=sum(item.minutes or 0 for item in items),
        available=available,
        unknown=sum(item.minutes is None for item in items),
        beyond=next((item for item, end in zip(items, ends, strict=True) if end > available), None),
    )


def _slots(items: tuple[ProgrammeItem, ...], opening: time | None, known: int) -> Iterator[Slot]:
    """Yield the slots; ``known`` are the minutes after the opening of which the clock time is known."""
    now: int | None = 0
    for item in items:
        end = None if now is None or item.minutes is None else now + item.minutes
        starts = _clock(opening, now) if now is not None and now < known else None
        yield Slot(item, now, end, starts, _clock(opening, end) if end is not None and end <= known else None)
        now = end


def _clock(opening: time | None, minutes: int | None) -> time | None:
    if opening is None or minutes is None:
        return None
    whole = opening.hour * _HOUR + opening.minute + minutes
    return time(whole // _HOUR, whole % _HOUR) if whole < _DAY else None
