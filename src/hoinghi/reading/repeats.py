"""What stands in two files: a person counts once, and so does a line that was sent twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from hoinghi.model.column import Column, columns
from hoinghi.model.finding import Finding, Problem, Severity
from hoinghi.model.people import Status
from hoinghi.reading import codes
from hoinghi.reading.resent import sent_again
from hoinghi.vietnamese.identity import is_ditto, mask
from hoinghi.vietnamese.names import same_name
from hoinghi.vietnamese.text import fold, name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hoinghi.model.people import Person
    from hoinghi.model.row import Row

__all__ = ["without_copies", "without_repeats"]

_COMPARED: Final = (
    "post",
    "category",
    "field",
    "movement",
    "award",
    "level",
    "votes",
    "result",
    "bonus",
    "status",
    "phone",
    "represents",
    "kind",
)
_DECIDING: Final = {"status": fold(Status.WITHDRAWN), "result": "khong"}  # how such a word begins


@dataclass(slots=True)
class _Known:
    """Somebody who counts: the first line, and the CCCD that any line has given."""

    row: Person
    number: str


class _Everybody:
    """Those who count so far, by CCCD and by name, birth and unit."""

    def __init__(self) -> None:
        self._by_number: dict[str, _Known] = {}
        self._by_name: dict[tuple[str, ...], _Known] = {}
        self._completed: dict[int, str] = {}  # CCCDs that other lines give, by identity of the row

    def find(self, row: Person) -> _Known | None:
        """Return who the line stands for.

        An equal CCCD counts where the names agree, too; name, birth and unit count unless two CCCDs differ.
        """
        number = _number(row)
        known = self._by_number.get(number) if number else None
        if known is not None and same_name(_name(known.row), _name(row)):
            return known
        known = self._by_name.get(row.named)
        return known if known is not None and (not number or known.number in {"", number}) else None

    def add(self, row: Person) -> None:
        """Remember somebody; the first of two namesakes stays."""
        known = _Known(row, _number(row))
        if known.number:
            self._by_number.setdefault(known.number, known)
        self._by_name.setdefault(row.named, known)

    def complete(self, known: _Known, row: Person) -> None:
        """Take over a CCCD that only the repeated line gives: a third line may give another."""
        if known.number or not _number(row):
            return
        known.number = self._completed[id(known.row)] = _number(row)
        self._by_number.setdefault(known.number, known)

    def numbered(self, rows: Sequence[Person]) -> list[Person]:
        """Return lines with the CCCD that only another line of the person gives, if it is nobody else's."""
        taken = {_number(row) for row in rows}
        found = [(row, self._completed.get(id(row), "")) for row in rows]
        return [
            replace(row, number_elsewhere=number) if number and number not in taken else row
            for row, number in found
        ]


def without_repeats(rows: Sequence[Person]) -> tuple[list[Person], list[Person], list[Finding]]:
    """Return the lines that count, those of people who stand in an earlier file, and what to say of them.

    Two lines of one file are both kept: a check tells of them.
    """
    kept: list[Person] = []
    repeats: list[Person] = []
    pairs: list[tuple[Person, Person]] = []
    findings: list[Finding] = []
    if len({row.source.file for row in rows}) <= 1:
        return list(rows), repeats, findings
    everybody = _Everybody()
    for row in rows:
        known = everybody.find(row) if _name(row) else None
        if known is None or known.row.source.file == row.source.file:
            kept.append(row)
            if _name(row):
                everybody.add(row)
            continue
        repeats.append(row)
        pairs.append((row, known.row))
        findings.append(_repeat(row, known.row))
        everybody.complete(known, row)
    return everybody.numbered(kept), repeats, [*findings, *sent_again(kept, pairs)]


def _name(row: Person) -> str:
    return getattr(row, "full_name", "")


def _number(row: Person) -> str:
    return row.key[1] if row.key[0] == "cccd" else ""


def _repeat(row: Person, earlier: Person) -> Finding:
    declared = [each for each in columns(type(row)) if each.attribute in _COMPARED]
    pairs = [(each, getattr(row, each.attribute), getattr(earlier, each.attribute)) for each in declared]
    differing = [each for each, new, old in pairs if _differ(each.attribute, new, old)]
    if name_key(_name(row)) != name_key(_name(earlier)):
        differing.insert(0, row.column("full_name"))
    where = earlier.place("full_name")
    message = f"Đã có ở {where}; chỉ tính một lần."
    if not differing:
        only = "Chỉ dòng này ghi CCCD; chép sang dòng kia." if _number(row) and not _number(earlier) else ""
        return Finding.of(codes.SAME_PERSON, Problem(row.place("full_name"), message, only))
    said = "; ".join(_difference(row, earlier, each) for each in differing)
    hint = "Thống nhất hai dòng; nếu là hai người, ghi thêm ngày sinh hoặc CCCD."
    problem = Problem(
        row.place("full_name"), f"{message} Hai dòng khác nhau: {said}.", hint, Severity.WARNING
    )
    return Finding.of(codes.SAME_PERSON, problem)


def _differ(attribute: str, new: object, old: object) -> bool:
    """Whether two cells contradict each other; a blank says nothing, except beside "rút" or "Không đạt"."""
    words = {"" if each is None else fold(str(each)) for each in (new, old)}
    deciding = _DECIDING.get(attribute)
    silent = {""} if deciding is None or not any(each.startswith(deciding) for each in words) else set()
    return len(words - silent) > 1


def _difference(row: Person, earlier: Person, column: Column) -> str:
    return f"{column.header} “{_said(earlier, column)}” và “{_said(row, column)}”"


def _said(row: Person, column: Column) -> str:
    """Return a cell as typed, or what "-nt-" there stands for; masked when private."""
    typed = row.raw.get(column.key, "") or "(trống)"
    if is_ditto(typed):
        typed = str(getattr(row, column.attribute))
    return mask(typed) if column.private else typed


def without_copies(rows: Iterable[Row]) -> tuple[list[Row], list[Row], list[Finding]]:
    """Return the lines that count, those equal to a line of an earlier file, and one warning a file.

    A workbook that was downloaded twice would else double the programme and the budget.
    """
    first: dict[Any, Row] = {}
    kept: list[Row] = []
    copies: list[Row] = []
    for row in rows:
        earlier = first.setdefault(row, row)
        (kept if earlier.source.file == row.source.file else copies).append(row)
    by_file: dict[tuple[str, str], list[Row]] = {}
    for row in copies:
        by_file.setdefault((row.source.file, first[row].source.file), []).append(row)
    return kept, copies, [_copied(found, first[found[0]]) for found in by_file.values()]


def _copied(rows: list[Row], earlier: Row) -> Finding:
    table = type(earlier).SHEET.name
    message = f"{len(rows)} dòng của bảng {table} đã có y hệt ở {earlier.source.file}; chỉ tính một lần."
    hint = "Nếu là cùng một tệp tải về hai lần, xóa bớt một tệp; nếu đúng là hai dòng, gộp vào một tệp."
    return Finding.of(codes.SAME_LINES, Problem(rows[0].place(), message, hint))
