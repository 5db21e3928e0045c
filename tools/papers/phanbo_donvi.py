"""Công văn to one unit: how many people it sends, whom, and by when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.blocks import blank, command, letterhead, paragraph, signature, spacer, when

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["build"]

_TEXT = "Lời văn"
_UNIT = "phan_bo_don_vi"


def build() -> Document:
    """Return the template. It is a page long and needs no page number."""
    document = blank("Công văn cử đại biểu dự hội nghị")
    letterhead(document, "V/v cử đại biểu dự {{ ten_hoi_nghi }}")
    spacer(document)
    paragraph(document, "Kính gửi", "Kính gửi: {{ don_vi }}.")
    spacer(document)
    paragraph(
        document,
        _TEXT,
        "Thực hiện {{ ke_hoach_hoi_nghi }} về tổ chức {{ ten_hoi_nghi }}{% if ngay_hoi_nghi %} vào {{ "
        "ngay_hoi_nghi }}{% endif %}{% if dia_diem %} tại {{ dia_diem }}{% endif %}, {{ co_quan }} đề nghị "
        "{{ don_vi }} cử đại biểu dự Hội nghị như sau:",
    )
    paragraph(
        document,
        _TEXT,
        "**1. Số lượng:** {% if phan_bo_don_vi.chi_tieu %}{{ phan_bo_don_vi.chi_tieu }} đại "
        "biểu{% if phan_bo_don_vi.mong_muon %}, trong đó phấn đấu có: {{ phan_bo_don_vi.mong_muon }} "
        "(một người có thể thuộc nhiều cơ cấu){% endif %}{% else %}chưa phân bổ cho đơn vị, sẽ thông báo "
        "sau{% endif %}.",
    )
    paragraph(
        document,
        _TEXT,
        "**2. Thành phần:** ưu tiên cá nhân, đại diện tập thể, hộ gia đình tiêu biểu trong các phong trào "
        "thi đua{% if giai_doan_tong_ket %} giai đoạn {{ giai_doan_tong_ket }}{% endif %}, được nơi công tác "
        "hoặc nơi cư trú giới thiệu{% if cac_linh_vuc %}; chú ý đủ các lĩnh vực {{ cac_linh_vuc }}{% endif "
        "%}.",
    )
    _sent(document)
    paragraph(
        document,
        _TEXT,
        "**4. Thời hạn:** danh sách gửi về Văn phòng Ủy ban nhân dân {{ loai_don_vi }}{% if han_gui %} chậm "
        "nhất {{ han_gui }}{% endif %}; người có tên mà không dự được thì cử người cùng thành phần đi thay "
        "và báo trước{% if nguoi_lien_he %} (liên hệ: {{ nguoi_lien_he }}{% if so_dien_thoai_lien_he %}, "
        "điện thoại {{ so_dien_thoai_lien_he }}{% endif %}){% endif %}.",
    )
    paragraph(
        document,
        _TEXT,
        "{{ co_quan }} đề nghị {{ don_vi }} quan tâm, phối hợp thực hiện./.",
        keep_next=True,
    )
    signature(document, ["- Như trên;"], others=False)
    return document


def _sent(document: Document) -> None:
    """What has come so far: whether people are owed, or too many were sent."""
    command(document, f"if {_UNIT}.da_gui")
    paragraph(
        document,
        _TEXT,
        "**3. Danh sách đã nhận:** {{ phan_bo_don_vi.da_gui }} người{% if phan_bo_don_vi.con_thieu %}, còn "
        "thiếu {{ phan_bo_don_vi.con_thieu }} người, đề nghị cử bổ sung{% elif phan_bo_don_vi.thua %}, nhiều "
        "hơn số phân bổ {{ phan_bo_don_vi.thua }} người, đề nghị rà soát lại{% else %}, đủ số phân bổ{% "
        "endif %}.",
    )
    command(document, "endif")
    when(
        document,
        f"not {_UNIT}.da_gui",
        _TEXT,
        "**3. Danh sách đã nhận:** chưa có; đề nghị lập theo mẫu của Ủy ban nhân dân {{ loai_don_vi }}, ghi "
        "đủ họ và tên, ngày sinh, giới tính, dân tộc, chức vụ hoặc nghề nghiệp, thành phần.",
    )
