"""Figures of law that the rules hold and that nobody has read in their source, as sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Doubt", "doubt_sentences"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure that was not read in its ``source``: ``what`` it is, and ``of`` which award ("" = of all)."""

    source: str
    what: str
    of: str = ""


def doubt_sentences(doubts: Iterable[Doubt]) -> tuple[str, ...]:
    """Return a Vietnamese sentence for each source, with every figure once: to check before signing."""
    sources: dict[str, dict[str, dict[str, None]]] = {}
    for each in doubts:
        sources.setdefault(each.source, {}).setdefault(each.what, {})[each.of] = None
    return tuple(
        f"Chưa đối chiếu với bản gốc {source}: "
        f"{'; '.join(_figure(what, awards) for what, awards in figures.items())}."
        for source, figures in sources.items()
    )


def _figure(what: str, awards: Iterable[str]) -> str:
    return f"{what} {', '.join(awards)}".rstrip()
