"""Fields that several columns make together: a birth under Nam | Nữ, a name in two parts, sex as a mark."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from hoinghi.model.column import Kind
from hoinghi.model.people import NomineeKind
from hoinghi.vietnamese.identity import Sex, parse_sex, parse_yes
from hoinghi.vietnamese.text import clean, header_key
from hoinghi.xlsx import Cell

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hoinghi.model.column import Column

__all__ = ["BirthBySex", "BirthParts", "Compound", "KindMarks", "NameParts", "SexMark", "find_compounds"]

_SEXES: Final = {"nam": Sex.NAM, "nữ": Sex.NU, "nu": Sex.NU, "đại biểu nữ": Sex.NU, "là nữ": Sex.NU}
_FAMILY: Final = re.compile(r"ho(_?va)?_?(ten_)?(dem|lot|chu_(dem|lot))|ho")
_GIVEN: Final = frozenset(("ten", "ten_rieng", "ten_goi_rieng"))
_KINDS: Final = {
    "tap_the": NomineeKind.COLLECTIVE,
    "ho": NomineeKind.HOUSEHOLD,
    "ho_gia_dinh": NomineeKind.HOUSEHOLD,
    "gia_dinh": NomineeKind.HOUSEHOLD,
    "ca_nhan": NomineeKind.PERSON,
}
_PARTS: Final = {"ngày": "day", "tháng": "month", "năm": "year"}
_COUNTED: Final = ("tong", "so_luong", "trong_do", "co_cau")


@dataclass(frozen=True, slots=True)
class BirthBySex:
    """Two columns of births; the filled one tells the sex."""

    male: int
    female: int

    @property
    def main(self) -> int:
        """The column that the field is said to stand in."""
        return self.male

    def apply(self, cells: dict[int, Cell], hints: dict[str, Any]) -> None:
        """Put the filled birth under the first column, and the sex it tells into ``hints``."""
        male, female = _filled(cells.get(self.male)), _filled(cells.get(self.female))
        if female and not male:
            cells[self.male] = cells[self.female]
        if male != female:
            hints["sex"] = Sex.NU if female else Sex.NAM
            _with_mark(cells, self.male)
        elif male:
            hints["both"] = cells[self.female].text


@dataclass(frozen=True, slots=True)
class NameParts:
    """Family and middle names in one column, the given name in another."""

    main: int
    given: int

    def apply(self, cells: dict[int, Cell], hints: dict[str, Any]) -> None:  # noqa: ARG002 - one shape for all
        """Join both parts with one blank."""
        family, given = cells.get(self.main), cells.get(self.given)
        if given is None or given.kind != "text":
            return
        if family is None:
            cells[self.main] = given
        elif family.kind == "text":
            joined = f"{clean(str(family.value))} {clean(str(given.value))}".strip()
            cells[self.main] = family._replace(value=joined)


@dataclass(frozen=True, slots=True)
class SexMark:
    """A column of marks: an x under Nữ. A blank says the other sex only where each sex has its column."""

    main: int
    sex: Sex
    alone: bool

    def apply(self, cells: dict[int, Cell], hints: dict[str, Any]) -> None:
        """Put the sex that a mark tells into ``hints``."""
        cell = cells.get(self.main)
        marked = (
            _filled(cell) and cell is not None and (parse_yes(cell.value) or parse_sex(cell.text) is self.sex)
        )
        if marked:
            hints["sex"] = self.sex
        elif self.alone and not _filled(cell) and self.sex is Sex.NU:
            hints.setdefault("sex", Sex.NAM)


@dataclass(frozen=True, slots=True)
class BirthParts:
    """Day, month and year in three columns."""

    main: int
    day: int
    month: int
    year: int

    def apply(self, cells: dict[int, Cell], hints: dict[str, Any]) -> None:  # noqa: ARG002 - one shape for all
        """Write the parts as one text under the first column."""
        texts = [
            clean(cell.text) if (cell := cells.get(n)) else "" for n in (self.day, self.month, self.year)
        ]
        typed = next((cell for n in (self.year, self.month, self.day) if (cell := cells.get(n))), None)
        if typed is None or not texts[2]:
            return
        joined = "/".join(text or "00" for text in texts) if texts[0] or texts[1] else texts[2]
        cells[self.main] = Cell(typed.row, self.main, joined, "text")


@dataclass(frozen=True, slots=True)
class KindMarks:
    """Marks under Tập thể | Hộ | Cá nhân: the marked one tells who is nominated."""

    kinds: Mapping[int, NomineeKind]  # by column

    def apply(self, cells: dict[int, Cell], hints: dict[str, Any]) -> None:
        """Put the kind that a mark tells into ``hints``, or all that are marked."""
        marked = [
            kind
            for number, kind in self.kinds.items()
            if (cell := cells.get(number)) is not None and _filled(cell) and parse_yes(cell.value)
        ]
        if len(marked) == 1:
            hints["kind"] = marked[0]
        elif marked:
            hints["kinds"] = ", ".join(kind.label for kind in marked)


Compound = BirthBySex | NameParts | SexMark | BirthParts | KindMarks


def find_compounds(
    titled: Mapping[int, tuple[str, ...]], columns: Mapping[int, Column | None]
) -> tuple[Compound, ...]:
    """Return what columns say together; ``columns`` tells what each title is read as alone."""
    found: list[Compound | None] = [
        _birth_by_sex(titled, columns),
        _birth_parts(titled, columns),
        _name(titled, columns),
        _kinds(titled),
    ]
    under = found[0]
    taken = {under.male, under.female} if isinstance(under, BirthBySex) else set()
    has_sex = any(column is not None and column.kind is Kind.SEX for column in columns.values())
    marks = [(n, sex) for n, path in titled.items() if n not in taken and (sex := _marks_sex(path))]
    sexes = {sex for _, sex in marks}
    if len(marks) <= len(Sex) and len(sexes) == len(marks):
        found += [SexMark(n, sex, len(marks) == 1 and not has_sex) for n, sex in marks]
    return tuple(each for each in found if each is not None)


def _leaf(path: tuple[str, ...]) -> str:
    return clean(path[-1]).casefold().strip(" .:*")


def _marks_sex(path: tuple[str, ...]) -> Sex | None:
    counted = any(header_key(part).startswith(_COUNTED) for part in path[:-1])
    return None if counted else _SEXES.get(_leaf(path))


def _of_birth(n: int, columns: Mapping[int, Column | None]) -> bool:
    column = columns.get(n)
    return column is not None and column.kind is Kind.BIRTH


def _birth_by_sex(
    titled: Mapping[int, tuple[str, ...]], columns: Mapping[int, Column | None]
) -> BirthBySex | None:
    parts = {
        _SEXES[_leaf(path)]: n
        for n, path in titled.items()
        if len(path) > 1 and _of_birth(n, columns) and _leaf(path) in _SEXES
    }
    return BirthBySex(parts[Sex.NAM], parts[Sex.NU]) if len(parts) == len(Sex) else None


def _birth_parts(
    titled: Mapping[int, tuple[str, ...]], columns: Mapping[int, Column | None]
) -> BirthParts | None:
    parts = {
        _PARTS[_leaf(path)]: n
        for n, path in titled.items()
        if len(path) > 1 and _of_birth(n, columns) and _leaf(path) in _PARTS
    }
    if len(parts) < len(_PARTS):
        return None
    return BirthParts(min(parts.values()), parts["day"], parts["month"], parts["year"])


def _kinds(titled: Mapping[int, tuple[str, ...]]) -> KindMarks | None:
    found = {
        n: kind
        for n, path in titled.items()
        if (kind := _KINDS.get(header_key(path[-1])))
        and not any(header_key(part).startswith(_COUNTED) for part in path[:-1])
    }
    distinct = len(set(found.values()))
    return KindMarks(found) if distinct == len(found) > 1 else None


def _name(titled: Mapping[int, tuple[str, ...]], columns: Mapping[int, Column | None]) -> NameParts | None:
    """Return family and given name: by their titles, or one title merged over both columns."""
    for n, path in titled.items():
        beside = titled.get(n + 1)
        if beside is None:
            continue
        if _FAMILY.fullmatch(header_key(path[-1])) and header_key(beside[-1]) in _GIVEN:
            return NameParts(n, n + 1)
        column = columns.get(n)
        if column is not None and column.kind is Kind.NAME and path == beside:
            return NameParts(n, n + 1)
    return None


def _filled(cell: Cell | None) -> bool:
    return cell is not None and bool(clean(cell.text)) and clean(cell.text) not in {"-", "0", "."}


def _with_mark(cells: dict[int, Cell], main: int) -> None:
    """Read a mere mark under Nam or Nữ as no birth: some forms tick there."""
    cell = cells[main]
    if cell.kind == "text" and clean(str(cell.value)).casefold() in {"x", "v", "*"}:
        del cells[main]
