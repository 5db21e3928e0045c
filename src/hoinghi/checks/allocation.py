"""Seats of units: limits that contradict each other, missing bases, a unit twice, too many people sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.checks.declare import check
from hoinghi.checks.trouble import troubled
from hoinghi.checks.wording import listed, other_line
from hoinghi.figures.allocation import (
    NO_SEATS,
    claim_of,
    planned_allocation,
    room,
    sent_by,
    shared_by,
    uses_allocation,
)
from hoinghi.figures.units import listed_units, repeated_units, villages
from hoinghi.model.bodies import Unit
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.people import Delegate
from hoinghi.model.plan import Info
from hoinghi.vietnamese.text import capital, clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.workspace import Workspace

__all__ = ["limits_clash", "no_base", "sent_beside_limits", "sums_miss_seats", "unit_twice"]


@check(
    "PB08",
    "Tối thiểu, Tối đa, Cố định trái nhau",
    Unit,
    explain=(
        "Ở trang Đơn vị, Tối thiểu của một đơn vị lớn hơn Tối đa, nên không chia được chỗ. Nếu đơn vị có "
        "Cố định thì số cố định được dùng; Cố định nằm ngoài Tối thiểu, Tối đa chỉ là điểm xin xem lại. Xin "
        "sửa một trong các ô ấy."
    ),
)
def limits_clash(workspace: Workspace) -> Iterator[Problem]:
    """Report limits of one unit that cannot all be kept; a warning where fixed seats decide anyway."""
    for unit in listed_units(workspace):
        clash = claim_of(unit, shared_by(workspace)).clash
        if clash:
            fixed = unit.fixed is not None
            yield Problem(
                unit.place("fixed" if fixed else "cap"),
                f"{capital(clash)}.",
                "Số cố định đang được dùng; sửa một trong hai ô." if fixed else "Sửa một trong hai ô.",
                Severity.WARNING if fixed else None,
            )


@check(
    "PB09",
    "Cố định, Tối thiểu, Tối đa cộng lại không khớp số đại biểu",
    Unit,
    Info,
    basis="Kế hoạch tổ chức hội nghị, mục II.2 (số lượng đại biểu)",
    explain=(
        "Số cố định và số tối thiểu của các đơn vị cộng lại nhiều hơn “Số đại biểu tối đa” ở trang Thông "
        "tin, nên không chia được. Cộng cố định và tối đa lại mà chưa hết số chỗ thì xin xem lại: lệnh "
        "allocate và văn bản phân bổ cũng không lập được. Xin sửa các cột ấy hoặc số đại biểu tối đa."
    ),
)
def sums_miss_seats(workspace: Workspace) -> Iterator[Problem]:
    """Report limits that ask for more seats than there are; a warning where they leave some to nobody."""
    settings, table = workspace.settings, workspace[Unit]
    if not len(table):
        return
    asked, total = room(workspace), settings.max_delegates
    message, remedy = asked.problem(total)
    if asked.least > total:
        key = "toi_thieu" if asked.least > asked.bound else "co_dinh"
        yield Problem(table.place(key), message, remedy)
    elif message:
        yield Problem(table.place("toi_da" if asked.capped else "co_dinh"), message, remedy, Severity.WARNING)
    elif not total:
        yield Problem(settings.place("max_delegates"), *NO_SEATS)


@check(
    "PB10",
    "Đơn vị thiếu số để chia chỗ",
    Unit,
    Info,
    severity=Severity.WARNING,
    explain=(
        "Chỗ được chia theo số hộ (hoặc số khẩu, số lao động tiên tiến, theo mục “Phân bổ theo” ở trang "
        "Thông tin). Thôn để trống số ấy trong khi đơn vị khác đã ghi thì chỉ được số Tối thiểu, hoặc không "
        "được chỗ nào. Xin điền số, hoặc ghi Cố định. Cơ quan, đoàn thể không có số ấy chỉ được ghi chú."
    ),
)
def no_base(workspace: Workspace) -> Iterator[Problem]:
    """Report a thôn without the base that others have; note bodies that are left without a seat."""
    base, units = shared_by(workspace), listed_units(workspace)
    lacking = [unit for unit in units if unit.fixed is None and not base.of(unit)]
    if not any(map(base.of, units)):
        if lacking and workspace.settings.given("shared_by"):
            yield Problem(
                workspace.settings.place("shared_by"),
                f"Chia theo {base.label}, mà trang Đơn vị chưa đơn vị nào ghi {base.label}: đang chia đều.",
                f"Điền cột {base.label} ở trang Đơn vị, hoặc chọn cách chia khác.",
            )
        return
    thon = set(villages(workspace))
    for unit in lacking:
        place = unit.place(base.attribute)
        if clean(unit.name) in thon and not troubled(workspace, place):
            yield Problem(
                place,
                f"Chưa có {base.label} (đơn vị khác đã ghi), nên chỉ được {unit.floor or 0} chỗ.",
                f"Điền {base.label}, hoặc ghi Cố định.",
            )
    bodies = [clean(unit.name) for unit in lacking if clean(unit.name) not in thon and not unit.floor]
    if bodies and uses_allocation(workspace):
        yield Problem(
            workspace[Unit].place("co_dinh"),
            f"{len(bodies)} đơn vị không có {base.label}, cũng không có Cố định, nên không được chia chỗ: "
            f"{listed(bodies)}.",
            "Ghi Cố định cho đơn vị cần có người dự.",
            Severity.NOTE,
        )


@check(
    "PB11",
    "Đơn vị cử người lệch với số chỗ",
    Unit,
    Delegate,
    severity=Severity.WARNING,
    explain=(
        "Danh sách đại biểu có nhiều người của một đơn vị hơn Cố định hoặc Tối đa của đơn vị ấy. Nhiều hơn "
        "số chỗ được chia, hoặc đã gửi mà còn ít hơn Tối thiểu, chỉ được ghi chú. Xin bớt người (ghi “rút”), "
        "hỏi thêm đơn vị, hoặc sửa số ở trang Đơn vị. Lệnh allocate cho biết đơn vị nào còn nợ, đơn vị nào "
        "thừa."
    ),
)
def sent_beside_limits(workspace: Workspace) -> Iterator[Problem]:
    """Report a unit that sent more than its limit; note more than its share, or a list below its floor."""
    sent = {name: len(people) for name, people in sent_by(workspace).items()}
    shared = planned_allocation(workspace).units if uses_allocation(workspace) else ()
    shares = {each.name: each.seats for each in shared}
    for unit in listed_units(workspace):
        name = clean(unit.name)
        here = sent.get(name, 0)
        limit = "fixed" if unit.fixed is not None else "cap"
        most = unit.fixed if unit.fixed is not None else unit.cap
        if most is not None and here > most:
            label = unit.column(limit).header
            said = f"Danh sách có {here} người của đơn vị, {label} là {most}: thừa {here - most}."
            yield Problem(unit.place(limit), said, "Bớt người, hoặc sửa ô này.")
        elif here > shares.get(name, here):
            said = f"Danh sách có {here} người của đơn vị, số chỗ được chia là {shares[name]}."
            over = f"Thừa {here - shares[name]} người; không phải sửa nếu tổng số vẫn đủ chỗ."
            yield Problem(unit.place("name"), said, over, Severity.NOTE)
        elif 0 < here < (unit.floor or 0) and unit.fixed is None:
            said = f"Danh sách mới có {here} người của đơn vị, Tối thiểu là {unit.floor}."
            yield Problem(unit.place("floor"), said, "Đề nghị đơn vị cử thêm, hoặc sửa ô này.", Severity.NOTE)


@check(
    "PB12",
    "Một đơn vị ghi hai dòng",
    Unit,
    severity=Severity.WARNING,
    explain=(
        "Trang Đơn vị ghi một đơn vị hai lần, có thể bằng hai cách viết (“Thôn 1”, “thôn 01”). Chỉ dòng "
        "trước được dùng để chia chỗ và gửi công văn. Xin gộp số liệu vào một dòng rồi xóa dòng kia."
    ),
)
def unit_twice(workspace: Workspace) -> Iterator[Problem]:
    """Report the later line of a unit that is listed already, however it is spelled."""
    for earlier, later in repeated_units(workspace):
        yield Problem(
            later.place("name"),
            f"“{clean(earlier.name)}” đã có ở {other_line(earlier, later)}; chỉ dòng ấy được dùng.",
            "Gộp vào một dòng, xóa dòng kia.",
        )
