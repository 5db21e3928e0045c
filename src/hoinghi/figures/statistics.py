"""Five years of awards: by year, form and kind, and by field, with totals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.model.record import AwardRecord
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.numbers import percentages
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["NO_FIELD", "AwardTables", "Count", "award_tables", "count_of"]

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

    @property
    def missing_years(self) -> tuple[int, ...]:
        """The years between the first and the last that no line names."""
        first, last = (self.years[0], self.years[-1]) if self.years else (0, 0)
        return tuple(year for year in range(first, last) if year not in self.by_year)

    @property
    def field_shares(self) -> Mapping[str, str]:
        """The fields as percentages of all awards, adding up to 100; all "0%" where there is none."""
        shares = percentages([count.total for count in self.by_field.values()])
        return dict(zip(self.by_field, shares, strict=True))


@once
def award_tables(workspace: Workspace) -> AwardTables:
    """Return the tables of the five-year statistics, as the report prints them."""
    rows = workspace[AwardRecord].rows
    ranks = {each.name: each.rank for each in workspace.rules.awards}
    counts = [(row, _form(workspace, row), count_of(row)) for row in rows]
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
    return _first_spelling(workspace, fold(row.award))


def _field(workspace: Workspace, row: AwardRecord) -> str:
    field = workspace.rules.field(row.field)
    return field.name if field else _first_spelling(workspace, fold(row.field)) or NO_FIELD


@once
def _first_spelling(workspace: Workspace, folded: str) -> str:
    """Return a word that the rules do not know as the first line spells it."""
    words = (word for row in workspace[AwardRecord] for word in (row.award, row.field))
    return next(clean(word) for word in words if fold(word) == folded)


def count_of(row: AwardRecord) -> Count:
    """Return how many a line commends: by kind, blanks as 0; where no kind is given, its "Tổng số"."""
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
