"""The units that send people, and the council that decides on awards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from hoinghi.model.column import Kind, Sheet, column
from hoinghi.model.row import Row

__all__ = ["CouncilMember", "Unit"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Row):
    """A thôn or a body that sends people."""

    SHEET: ClassVar[Sheet] = Sheet(
        "Đơn vị", "hoinghi.xlsx", ("đơn vị", "thôn"), "Các thôn và cơ quan, đoàn thể cử đại biểu"
    )

    name: str = column("Đơn vị", "Tên đơn vị", "Thôn", required=True, width=30)
    kind: str = column(
        "Loại",
        "Loại đơn vị",
        options=("thôn", "cơ quan", "đoàn thể", "trường học", "cấp trên", "khác"),
        width=14,
        hint="cấp trên: cơ quan trên cấp xã, được mời chứ không nhận công văn cử đại biểu",
    )
    households: int | None = column("Số hộ", kind=Kind.INTEGER, missing_ok=True, width=9)
    population: int | None = column("Số khẩu", "Số nhân khẩu", kind=Kind.INTEGER, missing_ok=True, width=9)
    model_workers: int | None = column("Số LĐTT", kind=Kind.INTEGER, missing_ok=True, width=9)
    floor: int | None = column("Tối thiểu", kind=Kind.INTEGER, missing_ok=True, width=9)
    cap: int | None = column("Tối đa", kind=Kind.INTEGER, missing_ok=True, width=9)
    fixed: int | None = column("Cố định", kind=Kind.INTEGER, missing_ok=True, width=9)
    head: str = column("Người phụ trách", kind=Kind.TEXT, missing_ok=True, width=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilMember(Row):
    """A member of the commune's emulation and commendation council."""

    SHEET: ClassVar[Sheet] = Sheet(
        "Hội đồng", "hoinghi.xlsx", ("hội đồng",), "Hội đồng Thi đua - Khen thưởng xã"
    )

    full_name: str = column("Họ và tên", "Họ tên", kind=Kind.NAME, required=True, width=28)
    post: str = column("Chức vụ", "Chức vụ, đơn vị", "Chức danh", width=34)
    role: str = column(
        "Vai trò",
        "Chức vụ trong Hội đồng",
        options=("Chủ tịch", "Phó Chủ tịch", "Ủy viên", "Thư ký"),
        width=16,
    )
    present: bool | None = column("Có mặt", kind=Kind.YES_NO, missing_ok=True, options=("x",), width=9)
