"""Which titles each table knows, worked out once from the declared columns."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from hoinghi.model.column import Column, Kind, Sheet, columns
from hoinghi.model.people import CouncilMember, Delegate, Nominee
from hoinghi.model.tables import TABLES, table_type
from hoinghi.vietnamese.text import fold, header_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hoinghi.model.row import Row

__all__ = ["PEOPLE", "WITH_NAMES", "all_keys", "clue_words", "known", "look_up", "name_keys"]

PEOPLE: Final[tuple[type[Row], ...]] = (Delegate, Nominee)
WITH_NAMES: Final[tuple[type[Row], ...]] = (*PEOPLE, CouncilMember)


def known(row_type: type[Row]) -> Mapping[str, Column]:
    """Return the columns of a table by the keys of their headers and aliases; a header wins over an alias.

    Each key stands also without underscores, for titles such as "HoTen" and "NgaySinh".
    """
    return _known(row_type.SHEET.key)


@cache
def _known(table: str) -> Mapping[str, Column]:
    found: dict[str, Column] = {}
    declared = columns(table_type(table))
    for each in declared:
        found[each.key] = each
    for each in declared:
        for alias in each.aliases:
            found.setdefault(header_key(alias), each)
    for key, each in list(found.items()):
        found.setdefault(key.replace("_", ""), each)
    return found


def look_up(row_type: type[Row], path: tuple[str, ...]) -> Column | None:
    """Return the column that a title stands for; a path is read whole, then from its last part upwards."""
    table = known(row_type)
    if len(path) > 1:
        whole = table.get(header_key(" ".join(path)))
        if whole is not None:
            return whole
    for part in reversed(path):
        column = table.get(header_key(part))
        if column is not None:
            return column
    return None


@cache
def all_keys() -> frozenset[str]:
    """Return every key that any table knows: a row without two of them is no header."""
    return frozenset().union(*(known(each) for each in TABLES))


@cache
def name_keys() -> frozenset[str]:
    """Return the keys of titles over people's names."""
    return frozenset(
        key for each in WITH_NAMES for key, column in known(each).items() if column.kind is Kind.NAME
    )


def clue_words(row_type: type[Row]) -> tuple[str, ...]:
    """Return the folded words that betray a table in a sheet name or in title rows."""
    return _clue_words(row_type.SHEET)


@cache
def _clue_words(sheet: Sheet) -> tuple[str, ...]:
    return tuple(dict.fromkeys([fold(sheet.name), *map(fold, sheet.clues)]))
