"""Thông báo phân bổ đại biểu: how many people each thôn and body sends, with the table as its annex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.blocks import (
    Align,
    Cell,
    Column,
    Kept,
    annex,
    blank,
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
_MIDDLE = Align.CENTER
_KEYS = (
    *("don_vi", "goc", "chi_tieu", "nu", "dan_toc_thieu_so", "nguoi_truc_tiep"),
    *("da_gui", "con_thieu", "thua"),
)


def build() -> Document:
    """Return the template."""
    document = blank("Thông báo phân bổ đại biểu")
    number_pages(document.sections[0])
    letterhead(document)
    title(document, "THÔNG BÁO", ["Phân bổ đại biểu dự {{ ten_hoi_nghi }}"])
    paragraph(
        document,
        _TEXT,
        "Thực hiện {{ ke_hoach_hoi_nghi }} về tổ chức {{ ten_hoi_nghi }}, {{ co_quan }} thông báo "
        "phân bổ đại "
        "biểu dự Hội nghị như sau:",
    )
    _numbers(document)
    _people(document)
    _names(document)
    paragraph(
        document,
        _TEXT,
        "Đề nghị các cơ quan, đơn vị, các thôn có tên trong bảng phân bổ nghiêm túc thực hiện./.",
        keep_next=True,
    )
    signature(document, ["- Các đơn vị có tên trong bảng phân bổ;"])
    _table(document)
    return document


def _numbers(document: Document) -> None:
    paragraph(document, _POINT, "1. Số lượng")
    paragraph(
        document,
        _TEXT,
        "Tổng số đại biểu triệu tập là {{ phan_bo_tong.chi_tieu }} người, phân bổ cho "
        "{{ phan_bo_tong.so_don_vi }} đơn vị theo bảng kèm theo. Đơn vị có số cố định giữ đúng số đó; số còn "
        "lại chia {{ phan_bo_cach }}, trong mức tối thiểu và tối đa của từng đơn vị.",
    )


def _people(document: Document) -> None:
    paragraph(document, _POINT, "2. Thành phần, cơ cấu")
    paragraph(
        document,
        _TEXT,
        "Điển hình tiên tiến chiếm khoảng {{ ty_le_dai_bieu_tien_tien }} tổng số đại biểu, được tập thể nơi "
        "công tác hoặc Nhân dân nơi cư trú giới thiệu; còn lại là khách mời.{% if co_cau_mong_muon %} Cơ cấu "
        "chung phấn đấu: {{ co_cau_mong_muon }}; số người của từng đơn vị ghi ở bảng kèm theo.{% endif %}",
    )


def _names(document: Document) -> None:
    paragraph(document, _POINT, "3. Lập và gửi danh sách")
    paragraph(
        document,
        _TEXT,
        "Danh sách ghi đủ họ và tên, ngày sinh, giới tính, dân tộc, chức vụ hoặc nghề nghiệp, thành phần; "
        "gửi về Văn phòng Ủy ban nhân dân {{ loai_don_vi }}{% if han_gui %} chậm nhất "
        "{{ han_gui }}{% endif %}{% if nguoi_lien_he %} (liên hệ: "
        "{{ nguoi_lien_he }}{% if so_dien_thoai_lien_he %}, điện thoại "
        "{{ so_dien_thoai_lien_he }}{% endif %}){% endif %}.",
    )
    paragraph(
        document,
        _TEXT,
        "Người có tên trong danh sách mà không dự được thì đơn vị cử người cùng thành phần đi thay và báo "
        "trước; không tự cử thêm người ngoài số được phân bổ.",
    )


def _table(document: Document) -> None:
    annex(
        document,
        ["BẢNG PHÂN BỔ ĐẠI BIỂU DỰ HỘI NGHỊ"],
        "(Kèm theo Thông báo {{ vien_dan }} của {{ co_quan }})",
    )
    grid(
        document,
        [
            Column("STT", 13, _MIDDLE),
            Column("Đơn vị", 45),
            Column("{{ phan_bo_goc }}", 13, _MIDDLE),
            Column("Số đại biểu", 14, _MIDDLE),
            Column("Nữ", 11, _MIDDLE),
            Column("DTTS", 17, _MIDDLE),
            Column("Trực tiếp", 13, _MIDDLE),
            Column("Đã gửi", 11, _MIDDLE),
            Column("Còn thiếu", 13, _MIDDLE),
            Column("Thừa", 15, _MIDDLE),
        ],
        [
            "for dong in phan_bo[:-1]",
            ["{{ loop.index }}", *(f"{{{{ dong.{key} }}}}" for key in _KEYS)],
            "endfor",
            "for dong in phan_bo[-1:]",
            Kept(["{{ phan_bo|length }}", *(f"{{{{ dong.{key} }}}}" for key in _KEYS)]),
            "endfor",
            [
                Cell("Cộng", 3, bold=True, align=_MIDDLE),
                Cell("{{ phan_bo_tong.chi_tieu }}", bold=True),
                *("", "", ""),
                Cell("{{ phan_bo_tong.da_gui }}", bold=True),
                Cell("{{ phan_bo_tong.con_thieu }}", bold=True),
                Cell("{{ phan_bo_tong.thua }}", bold=True),
            ],
        ],
    )
    when(
        document,
        "co_cau_mong_muon",
        _TEXT,
        "__Các cột nữ, DTTS (dân tộc thiểu số), trực tiếp là số người phấn đấu có; một người có thể thuộc "
        "nhiều cột.__",
    )
