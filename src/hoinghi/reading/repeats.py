"""What stands in two files: a person counts once, and so does a line that was sent twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hoinghi.model.column import Column, columns
from hoinghi.model.finding import Finding, Problem, Severity
from hoinghi.reading import codes
from hoinghi.vietnamese.identity import mask
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    "status",
    "phone",
    "represents",
    "kind",
)


def without_repeats(rows: Iterable[Person]) -> tuple[list[Person], list[Person], list[Finding]]:
    """Return the lines that count, those of people who stand in an earlier file, and what to say of them.

    Two lines of one file are both kept: a check tells of them.
    """
    first: dict[tuple[str, ...], Person] = {}
    kept: list[Person] = []
    repeats: list[Person] = []
    findings: list[Finding] = []
    for row in rows:
        earlier = first.setdefault(row.key, row) if getattr(row, "full_name", "") else row
        if earlier.source.file == row.source.file:
            kept.append(row)
            continue
        repeats.append(row)
        findings.append(_repeat(row, earlier))
    return kept, repeats, findings


def _repeat(row: Person, earlier: Person) -> Finding:
    declared = [each for each in columns(type(row)) if each.attribute in _COMPARED]
    pairs = [(each, getattr(row, each.attribute), getattr(earlier, each.attribute)) for each in declared]
    differing = [each for each, new, old in pairs if new and old and fold(str(new)) != fold(str(old))]
    where = earlier.place("full_name")
    message = f"Đã có ở {where}; chỉ tính một lần."
    if not differing:
        return Finding.of(codes.SAME_PERSON, Problem(row.place("full_name"), message))
    said = "; ".join(_difference(row, earlier, each) for each in differing)
    hint = "Thống nhất hai dòng; nếu là hai người, ghi thêm ngày sinh hoặc CCCD."
    problem = Problem(
        row.place("full_name"), f"{message} Hai dòng khác nhau: {said}.", hint, Severity.WARNING
    )
    return Finding.of(codes.SAME_PERSON, problem)


def _difference(row: Person, earlier: Person, column: Column) -> str:
    old, new = earlier.raw.get(column.key, ""), row.raw.get(column.key, "")
    if column.private:
        old, new = mask(old), mask(new)
    return f"{column.header} “{old}” và “{new}”"


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
