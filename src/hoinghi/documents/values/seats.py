"""Seats of each unit: the table that is announced, and the letter to one unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.catalogue import catalogue
from hoinghi.documents.declare import of_row, value
from hoinghi.documents.values.commune import issuer
from hoinghi.documents.values.letterhead import citation
from hoinghi.figures.allocation import Base, planned_allocation, room
from hoinghi.figures.schedule import names_due
from hoinghi.figures.units import unit_said
from hoinghi.figures.wishes import WISHES, wished_shares
from hoinghi.model.bodies import Unit
from hoinghi.model.people import Delegate
from hoinghi.model.plan import Info, Paper
from hoinghi.vietnamese.dates import long_date
from hoinghi.vietnamese.numbers import digits, percent, two
from hoinghi.vietnamese.text import slug

if TYPE_CHECKING:
    from hoinghi.figures.allocation import UnitSeats
    from hoinghi.model.workspace import Workspace

__all__ = [
    "base_head", "deadline", "how_shared", "line_of_unit", "lines_amiss", "plan_cited", "seat_lines",
    "seat_sums", "wishes_in_words",
]  # fmt: skip

_READS = (Unit, Delegate, Info)  # nominations fill blanks of delegates, but no seat hangs on them


def _line(each: UnitSeats) -> dict[str, object]:
    wished = {word: two(number) for word, number in each.wished.items() if number}
    return {
        "don_vi": each.name,
        "goc": digits(each.base) if each.base else None,
        "chi_tieu": _said(each.seats),
        "mong_muon": "; ".join(f"{word} {number}" for word, number in wished.items()) or None,
        **{slug(word): wished.get(word) for word in WISHES},
        "da_gui": _said(each.sent),
        "con_thieu": _said(each.owes),
        "thua": _said(each.extra),
    }


def _said(number: int) -> str | None:
    return two(number) if number else None


@value(
    "phan_bo",
    "Bảng phân bổ đại biểu cho từng đơn vị (không chia được thì trống, xem lý do: hoinghi allocate): don_vi, "
    "goc, chi_tieu, mong_muon, nu, dan_toc_thieu_so, nguoi_truc_tiep, da_gui, con_thieu, thua",
    *_READS,
)
def seat_lines(workspace: Workspace) -> object:
    """Units in the order of their sheet; none where the seats cannot be shared."""
    return [_line(each) for each in planned_allocation(workspace).units]


@value(
    "phan_bo_tong",
    "Tổng của bảng phân bổ: so_don_vi, chi_tieu, co_dinh, nu, dan_toc_thieu_so, nguoi_truc_tiep, da_gui, "
    "con_thieu, thua",
    *_READS,
)
def seat_sums(workspace: Workspace) -> object:
    """Sums over the units: seats less what is owed, plus what is too much, is what was sent; None for 0."""
    made = planned_allocation(workspace)
    return {
        "so_don_vi": two(len(made.units)),
        "chi_tieu": two(made.total),
        "co_dinh": _said(room(workspace).bound),
        **{slug(word): _said(made.wishes(word)[1]) for word in WISHES},
        "da_gui": _said(made.sent),
        "con_thieu": _said(made.owes),
        "thua": _said(made.extra),
    }


@value("phan_bo_chua_khop", "Các dòng của phan_bo mà đơn vị còn thiếu hoặc gửi thừa người", *_READS)
def lines_amiss(workspace: Workspace) -> object:
    """Units that owe people or sent too many, in the order of their sheet."""
    return [_line(each) for each in planned_allocation(workspace).units if each.owes or each.extra]


@value("phan_bo_cach", "Cách chia số đại biểu, ví dụ: theo số hộ, phần dư lớn nhất", Unit, Info)
def how_shared(workspace: Workspace) -> object:
    """What the seats are shared by, how they are rounded, and within which limits, where there are any."""
    made, limits = planned_allocation(workspace), room(workspace)
    evenly = made.base is Base.EQUAL or not any(each.base for each in made.units)
    by = "đều cho các đơn vị" if evenly else f"theo {made.base.label}"
    low, high = limits.least > limits.bound, limits.capped
    kept = " và ".join(word for word, given in (("tối thiểu", low), ("tối đa", high)) if given)
    within = f", trong mức {kept} của từng đơn vị" if kept else ""
    return f"{by}, làm tròn bằng cách {made.method.label}{within}"


@value("phan_bo_goc", "Tên cột số gốc của bảng phân bổ, ví dụ: Số hộ", Info)
def base_head(workspace: Workspace) -> object:
    """The head of the column of bases."""
    label = planned_allocation(workspace).base.label
    return label[:1].upper() + label[1:]


@value("co_cau_mong_muon", "Cơ cấu mong muốn của đại biểu, ví dụ: nữ 40%, dân tộc thiểu số 35%", Info)
def wishes_in_words(workspace: Workspace) -> object:
    """Every wished share; None where nothing is wished."""
    return ", ".join(f"{word} {percent(part)}" for word, part in wished_shares(workspace).items()) or None


@value("han_gui", "Hạn các đơn vị gửi danh sách đại biểu, ví dụ: ngày 12 tháng 02 năm 2025", Info)
def deadline(workspace: Workspace) -> object:
    """The day of "Hạn gửi danh sách", else the milestone reckoned back from the conference."""
    day = names_due(workspace)
    return long_date(day) if day else None


@value("ke_hoach_hoi_nghi", "Kế hoạch tổ chức hội nghị, viện dẫn đủ số, ngày, cơ quan ban hành", Paper, Info)
def plan_cited(workspace: Workspace) -> object:
    """The plan as other papers cite it, with room for number and day before it is signed."""
    plan = catalogue()["kehoach"]
    return f"Kế hoạch {citation.of(workspace, plan)} của {issuer(workspace)}"


@of_row(
    Unit,
    "phan_bo_don_vi",
    "Chỉ tiêu của đơn vị nhận công văn: don_vi, chi_tieu, mong_muon, da_gui, con_thieu, thua",
    Delegate,
    Info,
)
def line_of_unit(workspace: Workspace, unit: Unit) -> object:
    """The unit's line of the table; nothing asked of a unit that has none."""
    name = unit_said(workspace, unit.name)
    found = next((each for each in planned_allocation(workspace).units if each.name == name), None)
    return _line(found) if found else None
