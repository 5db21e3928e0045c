"""What the drop-downs of the blank forms offer."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.model.people import Unit
from hoinghi.model.plan import Movement
from hoinghi.model.record import REPORT_PARTS
from hoinghi.resources import data_dir
from hoinghi.vietnamese.identity import ETHNICITIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hoinghi.model.column import Column
    from hoinghi.model.row import Row
    from hoinghi.model.rules import Rules

__all__ = ["LIVE", "Offer", "named_lists", "offer", "paper_names"]

_INLINE = 255  # characters Excel takes in a list that is typed into the validation itself

# Lists that the clerk writes in a sheet of ours: the table whose first column they are.
LIVE: Mapping[str, type[Row]] = {"units": Unit, "movements": Movement}


@dataclass(frozen=True, slots=True)
class Offer:
    """The words of one drop-down. ``name`` is the defined range that holds them; empty: typed inline."""

    name: str
    items: tuple[str, ...]

    @property
    def inline(self) -> str:
        """The formula of a list that needs no range."""
        return f'"{",".join(self.items)}"'


def paper_names() -> tuple[str, ...]:
    """Return the papers that ``render`` knows, in the order of the catalogue."""
    with (data_dir("templates") / "catalogue.toml").open("rb") as file:
        return tuple(tomllib.load(file))


def named_lists(
    rules: Rules, units: Iterable[str] = (), movements: Iterable[str] = ()
) -> dict[str, tuple[str, ...]]:
    """Return the words behind every list that a column may name in ``options``."""
    return {
        "categories": tuple(each.name for each in rules.categories),
        "fields": tuple(each.name for each in rules.fields),
        "awards": tuple(each.name for each in rules.awards),
        "levels": tuple(each.name for each in rules.levels),
        "ethnicities": tuple(ETHNICITIES),
        "papers": paper_names(),
        "report_parts": REPORT_PARTS,
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
        return Offer(f"ds_{column.options}", items) if items or column.options in LIVE else None
    plain = all("," not in each for each in column.options) and len(",".join(column.options)) < _INLINE
    return Offer("" if plain else f"ds_{column.key}", column.options)
