"""Five years of awards: by year, form and kind, and by field, with totals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.model.record import AwardRecord
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["NO_FIELD", "AwardTables", "Count", "award_tables"]

NO_FIELD: Final = "Chưa ghi lĩnh vực"


@dataclass(frozen=True, slots=True)
class Count:
    """How many were commended, by kind; ``unsplit`` are those of a line that gives only "Tổng số"."""

    collectives: int = 0
    households: int = 0
    persons: int = 0
    unsplit: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.collectives + self.households + self.persons + self.unsplit

    def __add__(self, other: Count) -> Count:
        return Count(
            self.collectives + other.collectives,
            self.households + other.households,
            self.persons + other.persons,
            self.unsplit + other.unsplit,
        )


@dataclass(frozen=True, slots=True)
class AwardTables:
    """The statistics of the sheet "Thành tích"; every total is the sum of what stands above it.

    Years ascend, forms stand in protocol order (those the rules do not know come last, first seen first),
    fields in the order of the rules, zeros included. A year or form that no line names does not stand here.
    """

    years: tuple[int, ...]
    forms: tuple[str, ...]
    cells: Mapping[tuple[int, str], Count]  # only where a line stands
    by_year: Mapping[int, Count]
    by_form: Mapping[str, Count]
    by_field: Mapping[str, Count]
    total: Count

    def cell(self, year: int, form: str) -> Count:
        """Return one year's awards of one form, zeros where no line stands."""
        return self.cells.get((year, form), Count())


@once
def award_tables(workspace: Workspace) -> AwardTables:
    """Return the tables of the five-year statistics, as the report prints them."""
    rows = workspace[AwardRecord].rows
    ranks = {each.name: each.rank for each in workspace.rules.awards}
    counts = [(row, _form(workspace, row), _count(row)) for row in rows]
    forms = list(dict.fromkeys(form for _, form, _ in counts))
    forms.sort(key=lambda form: ranks.get(form, len(ranks) + 1))
    years = sorted({row.year for row in rows})
    fields = [each.name for each in workspace.rules.fields]
    named = [(_field(workspace, row), count) for row, _, count in counts]
    others = list(dict.fromkeys(name for name, _ in named if name not in fields))
    return AwardTables(
        years=tuple(years),
        forms=tuple(forms),
        cells=_sums(((row.year, form), count) for row, form, count in counts),
        by_year={year: _total(count for row, _, count in counts if row.year == year) for year in years},
        by_form={form: _total(count for _, said, count in counts if said == form) for form in forms},
        by_field={
            field: _total(count for said, count in named if said == field) for field in (*fields, *others)
        },
        total=_total(count for _, _, count in counts),
    )


def _form(workspace: Workspace, row: AwardRecord) -> str:
    award = workspace.rules.award(row.award)
    if award is not None:
        return award.name
    return _first_spelling(workspace).get(fold(row.award), clean(row.award))


@once
def _first_spelling(workspace: Workspace) -> dict[str, str]:
    found: dict[str, str] = {}
    for row in workspace[AwardRecord]:
        found.setdefault(fold(row.award), clean(row.award))
    return found


def _field(workspace: Workspace, row: AwardRecord) -> str:
    field = workspace.rules.field(row.field)
    return field.name if field else clean(row.field) or NO_FIELD


def _count(row: AwardRecord) -> Count:
    split = Count(row.collectives or 0, row.households or 0, row.persons or 0)
    blank = row.collectives is None and row.households is None and row.persons is None
    return Count(unsplit=row.total or 0) if blank else split


def _total(counts: Iterable[Count]) -> Count:
    return sum(counts, start=Count())


def _sums(pairs: Iterable[tuple[tuple[int, str], Count]]) -> dict[tuple[int, str], Count]:
    sums: dict[tuple[int, str], Count] = {}
    for key, count in pairs:
        sums[key] = sums.get(key, Count()) + count
    return sums
