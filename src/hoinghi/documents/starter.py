"""The blank paper of ``template new``: the blocks of Nghị định 30/2020, and notes that are not printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.blocks import (
    bases,
    blank,
    letterhead,
    number_pages,
    packed,
    paragraph,
    signature,
    title,
)
from hoinghi.documents.types import type_of
from hoinghi.model.bodies import Unit
from hoinghi.model.people import Delegate, Nominee

if TYPE_CHECKING:
    from docx.document import Document

    from hoinghi.model.row import Row

__all__ = ["starter"]

_TEXT = "Lời văn"


def starter(name: str, row_type: type[Row] | None = None) -> bytes:
    """Return the Word file: letterhead, number and date, type, subject, bases, a body, signature.

    With ``row_type`` it speaks to one row: the paper is made once for each.
    """
    document = blank(name)
    number_pages(document.sections[0])
    letterhead(document)
    _note(
        document,
        "Dòng chữ xám như dòng này là ghi chú, không in ra; xóa đi khi không cần. Sửa chữ ở đâu cũng được, "
        "chỉ giữ nguyên các thẻ nằm giữa hai cặp ngoặc nhọn.",
    )
    kind = type_of(name)[0]
    title(document, (kind or name).upper(), ["Về việc chuẩn bị {{ ten_hoi_nghi }}"])
    if row_type is not None:
        _addressee(document, row_type)
    _note(
        document,
        "Căn cứ lấy từ trang Căn cứ của hoinghi.xlsx, cột Dùng cho; xóa ba dòng dưới nếu không cần.",
    )
    bases(document)
    _body(document)
    signature(document, ["- Như trên;"] if row_type else (), others=row_type is None)
    return packed(document)


# For whom a paper is made: what the note says of it, and how it is addressed.
_ADDRESSEES: dict[type[Row], tuple[str, str]] = {
    Delegate: (
        "Mỗi đại biểu một văn bản; nguoi_duoc_moi là danh xưng và họ tên của người đó.",
        "{{ nguoi_duoc_moi }}",
    ),
    Nominee: (
        "Mỗi điển hình một văn bản; ho_va_ten, don_vi … là các cột của dòng đó trong bảng Điển hình.",
        (
            "{% if danh_xung %}{{ danh_xung }} {% endif %}{{ ho_va_ten }}"
            "{% if don_vi %}, {{ don_vi }}{% endif %}"
        ),
    ),
    Unit: ("Mỗi thôn, cơ quan một văn bản; don_vi là tên ở trang Đơn vị.", "{{ don_vi }}"),
}


def _addressee(document: Document, row_type: type[Row]) -> None:
    note, who = _ADDRESSEES[row_type]
    _note(document, note)
    paragraph(document, "Kính gửi", f"Kính gửi: {who}")


def _body(document: Document) -> None:
    _note(document, "Thẻ chữ: {{ ten_xa }} in tên xã. Xem mọi tên dùng được: hoinghi fields.")
    paragraph(
        document,
        _TEXT,
        "Để chuẩn bị {{ ten_hoi_nghi }}{% if ngay_hoi_nghi %}, tổ chức vào {{ ngay_hoi_nghi }}{% endif %}"
        "{% if dia_diem %} tại {{ dia_diem }}{% endif %}, {{ co_quan }} nêu một số nội dung sau:",
    )
    _note(document, "Thẻ điều kiện: chữ giữa {% if dia_diem %} và {% endif %} chỉ in khi có Địa điểm.")
    paragraph(document, "Mục nhỏ", "1. Nội dung thứ nhất")
    paragraph(document, _TEXT, "Viết nội dung thứ nhất ở đây.")
    paragraph(document, "Mục nhỏ", "2. Nội dung thứ hai")
    _note(
        document,
        "Thẻ lặp, mỗi thẻ một đoạn riêng: {%p for dong in phong_trao %} … {%p endfor %} in một đoạn cho mỗi "
        "dòng của trang Phong trào.",
    )
    paragraph(document, _TEXT, "Viết nội dung thứ hai ở đây.")
    paragraph(
        document,
        _TEXT,
        "{{ co_quan }} đề nghị các đơn vị, cá nhân có liên quan phối hợp thực hiện./.",
        keep_next=True,
    )


def _note(document: Document, text: str) -> None:
    """Add a line that Word shows and no paper prints."""
    paragraph(document, "Lệnh", "{#p " + text + " #}")
