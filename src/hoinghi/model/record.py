"""Five years of awards, the clerk's own words for the report, propaganda, money."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from hoinghi.model.column import Kind, Sheet, column
from hoinghi.model.row import Row

__all__ = ["REPORT_PARTS", "AwardRecord", "BudgetLine", "Propaganda", "ReportPart"]

_BOOK = "hoinghi.xlsx"

# The parts of the five-year report that hold the commune's own words, in the order of the report.
REPORT_PARTS = (
    "Đặc điểm tình hình",
    "Lãnh đạo, chỉ đạo",
    "Kết quả phong trào",
    "Công tác khen thưởng",
    "Hạn chế",
    "Nguyên nhân",
    "Bài học kinh nghiệm",
    "Phương hướng",
    "Nhiệm vụ, giải pháp",
    "Kiến nghị",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwardRecord(Row):
    """Awards of one form given in one year."""

    SHEET: ClassVar[Sheet] = Sheet("Thành tích", _BOOK, ("thành tích",), "Số liệu khen thưởng từng năm")

    year: int = column("Năm", kind=Kind.YEAR, required=True, width=8)
    award: str = column(
        "Hình thức",
        "Hình thức khen thưởng",
        "Danh hiệu, hình thức",
        required=True,
        options="awards",
        width=26,
    )
    field: str = column("Lĩnh vực", missing_ok=True, options="fields", width=14)
    collectives: int | None = column("Tập thể", "Số tập thể", kind=Kind.INTEGER, width=10)
    households: int | None = column("Hộ gia đình", "Hộ", "Số hộ", kind=Kind.INTEGER, width=12)
    persons: int | None = column("Cá nhân", "Số cá nhân", kind=Kind.INTEGER, width=10)
    total: int | None = column("Tổng số", "Tổng", "Cộng", kind=Kind.INTEGER, missing_ok=True, width=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPart(Row):
    """A paragraph of the report that only the commune can write."""

    SHEET: ClassVar[Sheet] = Sheet(
        "Nội dung báo cáo",
        _BOOK,
        ("nội dung báo cáo", "báo cáo"),
        "Nhận định, hạn chế, phương hướng do xã tự viết",
    )

    part: str = column("Phần", "Mục", required=True, options="report_parts", width=26)
    content: str = column("Nội dung", required=True, width=100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Propaganda(Row):
    """A step of the publicity before the conference."""

    SHEET: ClassVar[Sheet] = Sheet("Tuyên truyền", _BOOK, ("tuyên truyền",), "Kế hoạch tuyên truyền")

    when: str = column("Thời gian", width=18)
    form: str = column("Hình thức", required=True, width=24)
    content: str = column("Nội dung", required=True, width=60)
    owner: str = column("Người thực hiện", "Thực hiện", width=30)
    amount: str = column("Số lượng", missing_ok=True, width=10)
    where: str = column("Địa điểm", missing_ok=True, width=26)


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine(Row):
    """A line of the budget. The quantity may be the words of a count."""

    SHEET: ClassVar[Sheet] = Sheet("Dự toán", _BOOK, ("dự toán", "kinh phí"), "Dự toán kinh phí")

    content: str = column("Nội dung", "Nội dung chi", required=True, width=50)
    measure: str = column("Đơn vị tính", "ĐVT", width=12)
    quantity: str = column(
        "Số lượng", "SL", kind=Kind.QUANTITY, required=True, width=18,
        hint="Một số, hoặc chữ: số đại biểu, số người được khen, số tập thể (hộ, cá nhân) được khen",
    )  # fmt: skip
    price: int = column("Đơn giá", kind=Kind.MONEY, required=True, width=13)
    amount: int | None = column("Thành tiền", kind=Kind.MONEY, missing_ok=True, width=14)
    source_of_money: str = column("Nguồn", "Nguồn kinh phí", missing_ok=True, width=22)
    basis: str = column("Căn cứ", missing_ok=True, width=26)
    spent: int | None = column("Thực chi", kind=Kind.MONEY, missing_ok=True, width=14)
    note: str = column("Ghi chú", missing_ok=True, width=24)
