"""What the drop-downs of the blank forms offer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.model.choices import LEFT_OUT
from hoinghi.model.column import columns
from hoinghi.model.record import REPORT_PARTS
from hoinghi.reading.vocabulary import PEOPLE
from hoinghi.vietnamese.identity import ETHNICITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hoinghi.model.column import Column
    from hoinghi.model.rules import Rules

__all__ = ["Offer", "named_lists", "offer"]

_INLINE = 255  # characters Excel takes in a list that is typed into the validation itself


@dataclass(frozen=True, slots=True)
class Offer:
    """The words of one drop-down. ``name`` is the defined range that holds them; empty: typed inline."""

    name: str
    items: tuple[str, ...]

    @property
    def inline(self) -> str:
        """The formula of a list that needs no range."""
        return f'"{",".join(self.items)}"'


def named_lists(
    rules: Rules, units: Iterable[str] = (), movements: Iterable[str] = ()
) -> dict[str, tuple[str, ...]]:
    """Return the words behind every list that a column may name in ``options``.

    The commune's own units and movements stand in another workbook than the columns that name them, where no
    drop-down can follow them: they are offered as they are when the form is written, if it knows them then.
    """
    return {
        "categories": tuple(each.name for each in rules.categories),
        "fields": tuple(each.name for each in rules.fields),
        "awards": tuple(each.name for each in rules.awards),
        "levels": tuple(each.name for each in rules.levels),
        "ethnicities": tuple(ETHNICITIES),
        "papers": tuple(each.code for each in rules.papers),
        "report_parts": REPORT_PARTS,
        "columns": tuple(
            dict.fromkeys([*(each.header for kind in PEOPLE for each in columns(kind)), LEFT_OUT])
        ),
        "units": tuple(units),
        "movements": tuple(movements),
    }


def offer(column: Column, lists: Mapping[str, tuple[str, ...]]) -> Offer | None:
    """Return what a column offers, or None where it offers nothing (yet).

    Words with a comma, or too many of them, cannot be typed inline: they get a range.
    """
    if not column.options:
        return None
    if isinstance(column.options, str):
        items = lists[column.options]
        return Offer(f"ds_{column.options}", items) if items else None
    plain = all("," not in each for each in column.options) and len(",".join(column.options)) < _INLINE
    return Offer("" if plain else f"ds_{column.key}", column.options)
