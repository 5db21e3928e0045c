"""Danh sách soát tên: every name as the invitations print it, to be signed off before printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.blocks import Align, Column, blank, grid, number_pages, paragraph, sign_off

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["build"]


def build() -> Document:
    """Return the template. It is a working paper: no letterhead, no number."""
    document = blank("Danh sách soát tên trước khi in giấy mời")
    number_pages(document.sections[0])
    paragraph(document, "Tên phụ lục", "DANH SÁCH SOÁT TÊN TRƯỚC KHI IN GIẤY MỜI")
    paragraph(document, "Kèm theo", "{{ ten_hoi_nghi }}")
    paragraph(
        document,
        "Lời văn",
        "Danh sách có {{ danh_sach_soat|length }} người, đúng thứ tự và đúng chữ như trên giấy mời; ai chưa "
        "rõ danh xưng thì ghi Ông (Bà). Người soát đối chiếu từng dòng với danh sách của đơn vị, đánh dấu "
        "vào cột cuối; chỗ sai sửa trong bảng Đại biểu rồi lập lại giấy mời.",
    )
    grid(
        document,
        [
            Column("STT", 13, Align.CENTER),
            Column("Danh xưng, họ và tên", 54),
            Column("Chức vụ, nghề nghiệp", 44),
            Column("Đơn vị", 40),
            Column("Đã soát", 14, Align.CENTER),
        ],
        [
            "for dong in danh_sach_soat",
            [
                "{{ dong.stt }}",
                "{% if dong.ho_va_ten %}{{ dong.danh_xung }} {{ dong.ho_va_ten }}{% endif %}",
                "{{ dong.chuc_vu }}",
                "{{ dong.don_vi }}",
                "",
            ],
            "endfor",
        ],
    )
    paragraph(
        document,
        "Lời văn",
        "Soát xong ngày …… tháng …… năm {{ nam_hoi_nghi or '………' }}.",
        keep_next=True,
    )
    sign_off(document, "NGƯỜI LẬP DANH SÁCH", "NGƯỜI SOÁT")
    return document
