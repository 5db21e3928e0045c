"""People who come in another's place: the other is on the list, withdrew, and has no second substitute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.checks.declare import check
from hoinghi.checks.likeness import misspelled
from hoinghi.checks.wording import meant, other_line
from hoinghi.figures.sides import side_of
from hoinghi.figures.substitutions import replaced_by, substitutions
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.people import Delegate
from hoinghi.model.rules import Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.workspace import Workspace

__all__ = ["replaces_nobody", "stands_in_amiss"]

_STAND_IN: Final = "Sửa tên cho khớp, hoặc thêm dòng của người được thay với trạng thái “rút”."


@check(
    "NG09",
    "Thay cho người không có trong danh sách",
    Delegate,
    severity=Severity.WARNING,
    explain=(
        "Cột “Thay cho” nêu một người không có dòng nào trong danh sách đại biểu. Muốn thay người, dòng "
        "của người được thay vẫn phải còn, với trạng thái “rút” để không chiếm thêm một chỗ. Xin sửa "
        "tên cho khớp, hoặc thêm lại dòng của người được thay."
    ),
)
def replaces_nobody(workspace: Workspace) -> Iterator[Problem]:
    """Report a replaced person who is on no other line of the delegates, honorific and case aside."""
    near = misspelled(row.full_name for row in workspace[Delegate])
    for row in workspace[Delegate]:
        if row.replaces and replaced_by(workspace, row) is None:
            likely = near(row.replaces)
            yield Problem(
                row.place("replaces"),
                f"“{row.replaces}” không có trong danh sách đại biểu.",
                meant(likely) if likely and likely != row.full_name else _STAND_IN,
            )


@check(
    "NG10",
    "Người đi thay chưa khớp với người được thay",
    Delegate,
    severity=Severity.WARNING,
    explain=(
        "Một người đi thay thì người được thay phải ghi “rút”, nếu không cả hai cùng được đếm và đơn vị "
        "chiếm hai chỗ (ghi “vắng” thì vẫn được đếm). Hai người cùng đi thay một người cũng là chiếm "
        "thêm một chỗ. Người đi thay khác bên (khách mời thay điển hình hoặc ngược lại) chỉ được ghi chú, "
        "vì làm tỷ lệ 70/30 thay đổi. Xin ghi lại cột Trạng thái, hoặc sửa tên ở cột “Thay cho”."
    ),
)
def stands_in_amiss(workspace: Workspace) -> Iterator[Problem]:
    """Report somebody who comes for one who still counts, or is replaced already; note another side."""
    for each in substitutions(workspace):
        if each.replaced is None:
            continue  # NG09's
        place, who = each.delegate.place("replaces"), each.replaced.full_name
        if each.counted_twice:
            line = other_line(each.replaced, each.delegate)
            yield Problem(
                place,
                f"{who} ({line}) chưa ghi “rút”, nên cả hai người cùng được đếm.",
                f"Ghi “rút” ở cột Trạng thái của {line}.",
            )
        if each.rival is not None:
            line = other_line(each.rival, each.delegate)
            yield Problem(
                place,
                f"{who} đã có {each.rival.full_name} ({line}) đi thay.",
                "Chỉ một người đi thay một người: xóa ô này, hoặc sửa tên.",
            )
        known = Side.UNKNOWN not in {side_of(workspace, one) for one in (each.delegate, each.replaced)}
        if known and not each.same_side:
            yield Problem(
                place,
                f"“{each.delegate.category}” thay “{each.replaced.category}”: khác bên, nên tỷ lệ thay đổi.",
                "Không phải sửa nếu tỷ lệ vẫn đạt; xem lệnh quota.",
                Severity.NOTE,
            )
