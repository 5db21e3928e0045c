"""The same person twice, people who may be the same, and numbers given twice."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hoinghi.checks.declare import check
from hoinghi.checks.likeness import Named, alike, blocks, contradict, distance, named, same_person, two_awards
from hoinghi.checks.wording import other_line
from hoinghi.figures.units import unit_key
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.text import fold, name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.workspace import Table

    Anyone = Delegate | Nominee

__all__ = ["maybe_same", "number_twice", "one_cccd", "person_twice"]


@check(
    "NG01",
    "Một người có hai dòng",
    Nominee,
    Delegate,
    basis="Với danh sách điển hình: Luật Thi đua, khen thưởng 06/2022/QH15, Điều 5",
    explain=(
        "Họ tên, ngày sinh và đơn vị của dòng này đã có ở một dòng trước của cùng bảng; viết hoa hay "
        "thường, “hòa” hay “hoà” đều là một. Người này bị đếm hai lần vào tổng số đại biểu và nhận hai "
        "giấy mời. Xin xóa một dòng; nếu là hai người trùng tên, ghi thêm ngày sinh hoặc số CCCD để phân "
        "biệt."
    ),
)
def person_twice(workspace: Workspace) -> Iterator[Problem]:
    """Report, on the later line, a person of an earlier line of the same table.

    Two nominations of one person for two different awards are no double entry: KT02 judges them.
    """
    for earlier, row in _surely_same(workspace):
        if not two_awards(workspace, earlier, row):
            yield Problem(
                row.place("full_name"),
                f"Người này đã có ở {other_line(earlier, row)} (cùng họ tên{_shared(row)}).",
                "Xóa một dòng; nếu là hai người khác nhau, ghi thêm ngày sinh hoặc CCCD để phân biệt.",
            )


@check(
    "NG02",
    "Một số CCCD ghi cho hai dòng",
    Nominee,
    Delegate,
    explain=(
        "Số CCCD của dòng này đã có ở một dòng trước của cùng bảng, mà mỗi người chỉ có một số. Hoặc một "
        "người được ghi hai lần, hoặc số bị chép nhầm dòng (hay gặp khi kéo ô trong Excel). Xin xóa dòng "
        "thừa, hoặc gõ lại số đúng."
    ),
)
def one_cccd(workspace: Workspace) -> Iterator[Problem]:
    """Report, on the later line, a CCCD of an earlier line of the same table; fragments identify nobody."""
    for table in _tables(workspace):
        first: dict[str, Anyone] = {}
        for row in table:
            if row.key[0] != "cccd":
                continue
            earlier = first.setdefault(row.key[1], row)
            if earlier is row or two_awards(workspace, earlier, row):
                continue
            same = name_key(earlier.full_name) == name_key(row.full_name)
            yield Problem(
                row.place("cccd"),
                f"Số CCCD này đã ghi {'cũng cho người này' if same else 'cho người khác'} "
                f"ở {other_line(earlier, row)}.",
                "Xóa dòng thừa." if same else "Gõ lại số đúng của từng người.",
            )


@check(
    "NG03",
    "Hai dòng có thể là một người",
    Nominee,
    Delegate,
    severity=Severity.WARNING,
    explain=(
        "Hai dòng cùng đơn vị, cùng năm sinh (hoặc cùng số điện thoại) mà họ tên chỉ khác một chữ cái, một "
        "dấu, hoặc đảo thứ tự chữ. Rất có thể một người bị gõ hai lần theo hai cách. Nếu đúng, xin xóa một "
        "dòng và giữ họ tên như trên CCCD; nếu là hai người thì không cần làm gì."
    ),
)
def maybe_same(workspace: Workspace) -> Iterator[Problem]:
    """Report, once and on the later line, people who differ by a slip of the keyboard.

    Lines are compared only within blocks that share unit, birth year and a word of the name, so that 20,000
    lines take a second.
    """
    sure = {id(row) for _, row in _surely_same(workspace)}
    for table in _tables(workspace):
        slips = distance(len(table))
        seen: dict[tuple[str, ...], list[Named]] = defaultdict(list)
        for row in table:
            if id(row) in sure or not row.full_name:
                continue
            this = named(row)
            keys = blocks(this, unit_key(workspace, row.unit))
            others = (each for key in keys for each in seen.get(key, ()))
            twin = next(
                (each.row for each in others if alike(each, this, slips) and not contradict(each.row, row)),
                None,
            )
            if twin is not None:
                yield Problem(
                    row.place("full_name"),
                    f"Có thể là một người với {other_line(twin, row)} (“{twin.full_name}”).",
                    "Nếu là một người, xin xóa một dòng; nếu là hai người thì giữ nguyên.",
                )
            for key in keys:
                seen[key].append(this)


@check(
    "NG04",
    "Số thứ tự lặp lại",
    Nominee,
    Delegate,
    severity=Severity.WARNING,
    explain=(
        "Hai dòng trong cùng một nhóm của trang mang cùng số thứ tự. Công cụ không dùng STT để nhận người, "
        "nhưng khi đối chiếu trên giấy sẽ nhầm dòng. Xin đánh lại cột STT (gõ 1, 2 rồi kéo xuống). Mỗi "
        "nhóm đánh lại từ 1 thì không bị nhắc."
    ),
)
def number_twice(workspace: Workspace) -> Iterator[Problem]:
    """Report, on the later line, a number given again in a group; a group begins where numbers restart."""
    for table in _tables(workspace):
        seen: dict[str, Anyone] = {}
        before: Anyone | None = None
        for row in table:
            if before is None or _new_group(before, row):
                seen = {}
            before = row
            number = _plain_number(row.number)
            earlier = seen.setdefault(number, row) if number else row
            if earlier is not row:
                yield Problem(
                    row.place("number"),
                    f"STT {row.number} đã dùng ở {other_line(earlier, row)}.",
                    "Đánh lại số thứ tự.",
                )


def _tables(workspace: Workspace) -> tuple[Table[Nominee] | Table[Delegate], ...]:
    return (workspace[Nominee], workspace[Delegate])


@once
def _surely_same(workspace: Workspace) -> tuple[tuple[Anyone, Anyone], ...]:
    return tuple(pair for table in _tables(workspace) for pair in _same(workspace, table))


def _same(workspace: Workspace, table: Table[Nominee] | Table[Delegate]) -> Iterator[tuple[Anyone, Anyone]]:
    """Yield (earlier, later) for each later line that is surely a person of an earlier one."""
    seen: dict[tuple[str, str], list[Anyone]] = defaultdict(list)
    for row in table:
        if not row.full_name:  # a guest known by post and unit alone
            continue
        others = seen[row.named[1], unit_key(workspace, row.unit)]
        earlier = next((each for each in others if same_person(each, row)), None)
        if earlier is not None:
            yield earlier, row
        else:
            others.append(row)


def _shared(row: Anyone) -> str:
    parts = [said for said, value in (("ngày sinh", row.birth), ("đơn vị", row.unit)) if value]
    return "".join(f", {part}" for part in parts)


def _new_group(before: Anyone, row: Anyone) -> bool:
    """Whether numbers may begin again: another sheet, or a 1 after a heading or in another unit."""
    if before.source is not row.source:
        return True
    apart = row.row - before.row > 1 or fold(before.unit) != fold(row.unit)
    return apart and _plain_number(row.number) == "1"


def _plain_number(text: str) -> str:
    said = fold(text).strip(" .")
    return said.removesuffix(".0").lstrip("0") if said.replace(".", "").isdigit() else said
