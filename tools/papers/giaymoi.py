"""Giấy mời: an invitation, one for each delegate, never more than a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.blocks import blank, letterhead, paragraph, repeat, signature, spacer, title, when

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["build"]

_TEXT = "Lời văn"


def build() -> Document:
    """Return the template. It is a page long and needs no page number."""
    document = blank("Giấy mời dự hội nghị")
    letterhead(document)
    title(document, "GIẤY MỜI", ["Dự {{ ten_hoi_nghi }}"])
    paragraph(document, "Kính gửi", "{{ co_quan }} trân trọng kính mời:")
    paragraph(document, "Người được mời", "{{ nguoi_duoc_moi }}")
    repeat(document, "dong in dong_chuc_vu", "Chức vụ", "{{ dong }}")
    when(document, "dai_dien_cho", "Chức vụ", "(đại diện cho {{ dai_dien_cho }})")
    spacer(document)
    paragraph(
        document,
        _TEXT,
        "Tới dự {{ ten_hoi_nghi }}{% if giai_doan_tong_ket %}, tổng kết phong trào thi đua yêu nước giai "
        "đoạn {{ giai_doan_tong_ket }}{% endif %} của {{ don_vi_hanh_chinh }}.",
    )
    paragraph(
        document,
        _TEXT,
        "**Thời gian:** {% if gio_khai_mac %}{{ gio_khai_mac }}{% else %}…… giờ ……{% endif %}, "
        "{% if ngay_hoi_nghi %}{{ ngay_hoi_nghi }}{% else %}ngày …… tháng …… năm "
        "{{ nam_hoi_nghi or '………' }}{% endif %}{% if so_buoi_chu %} ({{ so_buoi_chu }}){% endif %}.",
    )
    paragraph(
        document,
        _TEXT,
        "**Địa điểm:** {% if dia_diem %}{{ dia_diem }}{% else %}……………………………………………{% endif %}.",
    )
    paragraph(document, _TEXT, "**Chủ trì:** {{ co_quan }}.")
    when(
        document,
        "nguoi_lien_he",
        _TEXT,
        "**Liên hệ:** {{ nguoi_lien_he }}{% if so_dien_thoai_lien_he %}, điện thoại {{ "
        "so_dien_thoai_lien_he }}{% endif %}.",
    )
    paragraph(
        document,
        _TEXT,
        "Sự có mặt của {{ goi }} góp phần quan trọng vào thành công của Hội nghị. Rất mong {{ goi }} thu "
        "xếp thời gian, mang theo Giấy mời và đến dự đúng giờ./.",
        keep_next=True,
    )
    signature(document, ["- Như trên;"], others=False)
    return document
