"""What is asked about a line that could be read, and how many like notes become one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hoinghi.model.finding import Finding, Place, Problem, Severity
from hoinghi.model.people import NomineeKind, Status
from hoinghi.reading import codes
from hoinghi.reading.kinds.base import Trouble
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hoinghi.model.column import Column
    from hoinghi.model.row import Source
    from hoinghi.reading.drafts import Draft
    from hoinghi.xlsx import Cell

__all__ = ["ask_beside", "ask_several", "ask_struck", "in_few_words", "tell_late", "tell_passed"]

_MANY: Final = 20  # like notes in one column, above which nobody reads them one by one


def ask_struck(draft: Draft, name: Cell | None, column: Column | None) -> None:
    """Ask about a person whose name is struck through: it usually means withdrawn."""
    if name is not None and name.style.strike and draft.values.get("status") is not Status.WITHDRAWN:
        hint = "Đã rút thì ghi “rút” ở cột Trạng thái hoặc xóa dòng."
        draft.say(column, Trouble(codes.STRUCK, "Họ tên bị gạch ngang nhưng dòng vẫn được tính.", hint))


def ask_several(draft: Draft, column: Column | None, names: Sequence[str], *, counted: int) -> None:
    """Ask about a cell that names several people, and say as how many they count."""
    if len(names) > 1:
        said = f"đã tính là {counted} người" if counted > 1 else "nhưng chưa rõ ô nào của ai nên tính là một"
        message = f"Ô ghi {len(names)} người: {', '.join(names)}; {said}."
        hint = "Tách thành mỗi người một dòng để đếm và in giấy mời đúng."
        draft.say(column, Trouble(codes.SEVERAL_PEOPLE, message, hint))


def ask_beside(draft: Draft, column: Column | None, names: Sequence[str]) -> None:
    """Ask about a cell that seems to name several people on one line; they count as one."""
    if names and draft.values.get("kind", NomineeKind.PERSON) is NomineeKind.PERSON:
        message = f"Ô có vẻ ghi {len(names)} người: {', '.join(names)}; đang tính là một."
        hint = "Nếu đúng, tách thành mỗi người một dòng để đếm và in giấy mời đúng."
        draft.say(column, Trouble(codes.SEVERAL_PEOPLE, message, hint))


def tell_late(source: Source, row: int, cells: Mapping[int, Cell]) -> Finding:
    """Tell of a line beneath the signatures that was read all the same."""
    message = f"Dòng {row} nằm dưới phần ký tên nhưng giống dữ liệu nên vẫn được đọc."
    problem = Problem(_first(source, row, cells), message, "Chuyển dòng này lên trong bảng.")
    return Finding.of(codes.AFTER_FOOTER, problem)


def tell_passed(source: Source, row: int, cells: Mapping[int, Cell], reason: str) -> Finding:
    """Tell of a row that was passed over although somebody may have meant it as data."""
    place = _first(source, row, cells)
    message = f"Dòng {row} {reason} nên không được tính: “{place.value}”."
    hint = "Nếu là dữ liệu, điền đủ các cột; nếu là ghi chú, chuyển ra ngoài bảng."
    return Finding.of(codes.ROWS_PASSED, Problem(place, message, hint, Severity.WARNING))


def _first(source: Source, row: int, cells: Mapping[int, Cell]) -> Place:
    cell = next(cell for cell in cells.values() if clean(cell.text))
    return Place(source.file, source.sheet, cell.address, row, value=clean(cell.text), table=source.table)


def in_few_words(findings: list[Finding]) -> list[Finding]:
    """Return the findings of a sheet with one note instead of many like ones in the same column.

    Only notes of what was understood are put together; the one that stays names all rows.
    """
    alike: dict[tuple[str, str], list[Finding]] = {}
    for each in findings:
        if each.fixed:
            alike.setdefault((each.code, each.place.column), []).append(each)
    many = {key: found for key, found in alike.items() if len(found) > _MANY}
    if not many:
        return findings
    kept = [each for each in findings if not each.fixed or (each.code, each.place.column) not in many]
    return kept + [_together(found) for found in many.values()]


def _together(found: list[Finding]) -> Finding:
    first = found[0]
    rows = _ranges([each.place.row for each in found if each.place.row is not None])
    message = (
        f"{len(found)} ô ở cột “{first.place.column}” (dòng {rows}) đã được hiểu giúp, ví dụ: {first.message}"
    )
    return replace(first, message=message, place=replace(first.place, subject=""))


def _ranges(rows: list[int]) -> str:
    """Return "2–9, 12" for the rows 2 to 9 and 12."""
    parts: list[list[int]] = []
    for row in sorted(set(rows)):
        if parts and row == parts[-1][1] + 1:
            parts[-1][1] = row
        else:
            parts.append([row, row])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in parts)
