"""Dự toán kinh phí: the budget table that goes with the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.blocks import (
    Align,
    Cell,
    Column,
    Kept,
    blank,
    grid,
    number_pages,
    paragraph,
    repeat,
    sign_off,
    when,
)

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["build"]

_TEXT = "Lời văn"
_MIDDLE, _RIGHT = Align.CENTER, Align.RIGHT
_LINE = [
    f"{{{{ dong.{key} }}}}"
    for key in ("noi_dung", "don_vi_tinh", "so_luong", "don_gia", "thanh_tien", "can_cu")
]


def build() -> Document:
    """Return the template. It goes with the plan and has no number of its own."""
    document = blank("Dự toán kinh phí hội nghị")
    number_pages(document.sections[0])
    paragraph(document, "Phụ lục", "Phụ lục")
    paragraph(document, "Tên phụ lục", "DỰ TOÁN KINH PHÍ")
    paragraph(document, "Tên phụ lục", "Tổ chức {{ ten_hoi_nghi }}")
    paragraph(document, "Kèm theo", "(Kèm theo {{ ke_hoach_hoi_nghi }})")
    grid(
        document,
        [
            Column("STT", 12, _MIDDLE),
            Column("Nội dung chi", 39),
            Column("Đơn vị tính", 15, _MIDDLE),
            Column("Số lượng", 15, _MIDDLE),
            Column("Đơn giá (đồng)", 23, _RIGHT),
            Column("Thành tiền (đồng)", 28, _RIGHT),
            Column("Căn cứ", 33),
        ],
        [
            "for dong in dong_du_toan[:-1]",
            ["{{ loop.index }}", *_LINE],
            "endfor",
            "for dong in dong_du_toan[-1:]",
            Kept(["{{ dong_du_toan|length }}", *_LINE]),
            "endfor",
            [
                Cell("Tổng cộng", 5, bold=True, align=_MIDDLE),
                Cell("{{ tong_du_toan_so }}", bold=True, align=_RIGHT),
                "",
            ],
        ],
    )
    when(
        document,
        "tong_du_toan",
        _TEXT,
        "**Tổng dự toán: {{ tong_du_toan }}** (bằng chữ: {{ tong_du_toan_bang_chu }}).",
    )
    repeat(
        document,
        "dong in du_toan_theo_nguon",
        _TEXT,
        "- {{ dong.ten }}: {{ dong.tien }}{% if loop.last %}.{% else %};{% endif %}",
    )
    when(document, "binh_quan_dai_bieu", _TEXT, "Bình quân một đại biểu: {{ binh_quan_dai_bieu }}.")
    when(
        document,
        "so_dong_chua_ro",
        _TEXT,
        "__Còn {{ so_dong_chua_ro|hai_so }} dòng chưa tính được thành tiền, không nằm trong tổng.__",
    )
    when(
        document,
        "so_luong_dem",
        _TEXT,
        "Số lượng đếm từ danh sách của Hội nghị: {{ so_luong_dem }}.",
        keep_next=True,
    )
    sign_off(document, "NGƯỜI LẬP DỰ TOÁN")
    return document
