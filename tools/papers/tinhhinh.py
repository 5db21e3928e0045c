"""Báo cáo tình hình đại biểu: who is here, in numbers and percentages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.blocks import (
    Align,
    Cell,
    Column,
    blank,
    command,
    grid,
    letterhead,
    number_pages,
    paragraph,
    signature,
    title,
    when,
)

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["build"]

_TEXT, _POINT = "Lời văn", "Mục nhỏ"


def build() -> Document:
    """Return the template."""
    document = blank("Báo cáo tình hình đại biểu")
    number_pages(document.sections[0])
    letterhead(document)
    title(document, "BÁO CÁO", ["Tình hình đại biểu dự {{ ten_hoi_nghi }}"])
    _numbers(document)
    _groups(document)
    paragraph(
        document,
        _TEXT,
        "Trên đây là Báo cáo tình hình đại biểu dự {{ ten_hoi_nghi }}, kính trình Hội nghị./.",
        keep_next=True,
    )
    signature(document)
    return document


def _numbers(document: Document) -> None:
    paragraph(document, _POINT, "1. Số lượng đại biểu")
    paragraph(
        document,
        _TEXT,
        "Hội nghị triệu tập {{ dem_dai_bieu.trieu_tap }} đại biểu; {% if dem_dai_bieu.co_mat %}có mặt {{ "
        "dem_dai_bieu.co_mat }} đại biểu, vắng {{ dem_dai_bieu.vang }} đại biểu{% else %}đến nay có {{ "
        "dem_dai_bieu.xac_nhan }} đại biểu đã xác nhận tham dự{% endif %}.",
    )
    paragraph(
        document,
        _TEXT,
        "Trong số đại biểu {% if dem_dai_bieu.co_mat %}có mặt{% else %}được triệu tập{% endif %}: đại biểu "
        "điển hình tiên tiến {{ dem_dai_bieu.tien_tien }} người ({{ dem_dai_bieu.ty_le_tien_tien }}), khách "
        "mời {{ dem_dai_bieu.khach_moi }} người ({{ dem_dai_bieu.ty_le_khach_moi }}){% if "
        "dem_dai_bieu.chua_ro %}, chưa rõ thành phần {{ dem_dai_bieu.chua_ro }} người ({{ "
        "dem_dai_bieu.ty_le_chua_ro }}){% endif %}.",
    )


def _groups(document: Document) -> None:
    paragraph(document, _POINT, "2. Cơ cấu đại biểu")
    paragraph(
        document,
        _TEXT,
        "Cơ cấu của {{ tinh_hinh_dai_bieu.tong }} đại biểu {% if dem_dai_bieu.co_mat %}có mặt{% else %}được "
        "triệu tập{% endif %} như sau:",
    )
    grid(
        document,
        [
            Column("Nội dung", 95),
            Column("Số đại biểu", 35, Align.CENTER),
            Column("Tỷ lệ", 35, Align.CENTER),
        ],
        [
            "for nhom in tinh_hinh_dai_bieu.nhom",
            [Cell("{{ loop.index }}. {{ nhom.ten }}", 3, bold=True)],
            "for dong in nhom.dong",
            ["{{ dong.ten }}", "{{ dong.so }}", "{{ dong.ty_le }}"],
            "endfor",
            "endfor",
            [
                Cell("Tổng số", bold=True),
                Cell("{{ tinh_hinh_dai_bieu.tong }}", bold=True),
                Cell("100%", bold=True),
            ],
        ],
    )
    command(document, "if tuoi_dai_bieu")
    paragraph(document, _TEXT, "Đại biểu cao tuổi nhất: {{ tuoi_dai_bieu.cao_nhat }}.")
    paragraph(document, _TEXT, "Đại biểu trẻ tuổi nhất: {{ tuoi_dai_bieu.tre_nhat }}.")
    command(document, "endif")
    when(
        document,
        "ngay_hoi_nghi and tuoi_dai_bieu",
        _TEXT,
        "__Tuổi tính đến ngày tổ chức Hội nghị.__",
    )
    when(
        document,
        "tinh_hinh_dai_bieu.chua_ghi",
        _TEXT,
        "__“Chưa ghi” là đại biểu để trống nội dung đó trong danh sách.__",
    )
