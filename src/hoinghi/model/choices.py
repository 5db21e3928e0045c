"""How columns of files that were sent are to be read, settled for good by the folder itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

from hoinghi.model.column import Sheet, column
from hoinghi.model.row import Row

__all__ = ["LEFT_OUT", "ColumnChoice"]

LEFT_OUT: Final = "bỏ"
"""What stands under "Trường" for a column that is not to be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnChoice(Row):
    """How one column of some files is read, whatever its title says."""

    SHEET: ClassVar[Sheet] = Sheet(
        "Đọc cột",
        "hoinghi.xlsx",
        ("đọc cột",),
        "Cột của tệp gửi về mà công cụ hiểu chưa đúng: đọc là trường nào",
    )

    file: str = column(
        "Tệp", "Tên tệp", required=True, width=30, hint="Tên tệp; * là mọi tệp, thon-*.xlsx là một nhóm tệp"
    )
    sheet: str = column("Trang", "Tên trang", missing_ok=True, width=20, hint="Bỏ trống là mọi trang")
    where: str = column(
        "Cột", "Tiêu đề cột", required=True, width=28, hint="Chữ cái của cột (C), hoặc tiêu đề trong tệp"
    )
    field: str = column(
        "Trường", "Đọc là", required=True, options="columns", width=28,
        hint="Tên cột của công cụ, ví dụ Họ và tên; ghi “bỏ” để không đọc cột ấy",
    )  # fmt: skip
