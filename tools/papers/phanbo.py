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
    command,
    grid,
    letterhead,
    number_pages,
    paragraph,
    signature,
    title,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document

__all__ = ["build"]

_TEXT, _POINT = "Lời văn", "Mục nhỏ"
_MIDDLE = Align.CENTER
_WISHES = ("nu", "dan_toc_thieu_so", "nguoi_truc_tiep")


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
        "Đề nghị các cơ quan, đơn vị, các {{ khu_dan_cu }} của {{ loai_don_vi }} có tên trong bảng phân bổ "
        "nghiêm túc thực hiện./.",
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
        "{{ phan_bo_tong.so_don_vi }} đơn vị theo bảng kèm theo{% if phan_bo_tong.co_dinh %}, trong đó "
        "{{ phan_bo_tong.co_dinh }} người là số cố định của một số đơn vị; số còn lại{% else %};{% endif %} "
        "chia {{ phan_bo_cach }}.",
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
    command(document, "if co_cau_mong_muon")
    _seats(
        document,
        [75, 16, 17],
        [Column("Nữ", 13, _MIDDLE), Column("DTTS", 17, _MIDDLE), Column("Trực tiếp", 14, _MIDDLE)],
    )
    paragraph(
        document,
        _TEXT,
        "__Các cột nữ, DTTS (dân tộc thiểu số), trực tiếp là số người phấn đấu có; một người có thể thuộc "
        "nhiều cột.__",
    )
    command(document, "else")
    _seats(document, [104, 22, 26], [])
    command(document, "endif")
    _sent(document)


def _seats(document: Document, widths: Sequence[float], wishes: Sequence[Column]) -> None:
    """The seats of every unit; columns of wishes only where something is wished for."""
    unit, base, seats = widths
    keys = ("don_vi", "goc", "chi_tieu", *(_WISHES if wishes else ()))
    grid(
        document,
        [
            Column("STT", 13, _MIDDLE),
            Column("Đơn vị", unit),
            Column("{{ phan_bo_goc }}", base, _MIDDLE),
            Column("Số đại biểu", seats, _MIDDLE),
            *wishes,
        ],
        [
            *_rows("phan_bo", keys),
            [
                Cell("Cộng", 3, bold=True, align=_MIDDLE),
                *(Cell(f"{{{{ phan_bo_tong.{key} }}}}", bold=True) for key in keys[2:]),
            ],
        ],
    )


def _rows(table: str, keys: Sequence[str]) -> list[str | list[str] | Kept]:
    """Numbered lines of a value; the last one stays with the sums."""
    cells = [f"{{{{ dong.{key} }}}}" for key in keys]
    return [
        f"for dong in {table}[:-1]",
        ["{{ loop.index }}", *cells],
        "endfor",
        f"for dong in {table}[-1:]",
        Kept([f"{{{{ {table}|length }}}}", *cells]),
        "endfor",
    ]


def _sent(document: Document) -> None:
    """Once lists arrive: how many people they hold, and the units that still owe some or sent too many."""
    command(document, "if phan_bo_tong.da_gui")
    paragraph(
        document,
        _TEXT,
        "Đến khi lập Thông báo này, các đơn vị đã gửi danh sách {{ phan_bo_tong.da_gui }} người{% if "
        "phan_bo_chua_khop %}; các đơn vị sau còn thiếu hoặc gửi thừa so với số được phân bổ, đề nghị cử bổ "
        "sung hoặc rà soát lại:{% else %}, đúng số được phân bổ.{% endif %}",
        keep_next=True,
    )
    command(document, "if phan_bo_chua_khop")
    keys = ("don_vi", "chi_tieu", "da_gui", "con_thieu", "thua")
    grid(
        document,
        [
            Column("STT", 13, _MIDDLE),
            Column("Đơn vị", 72),
            *(Column(head, 20, _MIDDLE) for head in ("Số đại biểu", "Đã gửi", "Còn thiếu", "Thừa")),
        ],
        [
            *_rows("phan_bo_chua_khop", keys),
            [
                Cell("Cộng", 4, bold=True, align=_MIDDLE),
                Cell("{{ phan_bo_tong.con_thieu }}", bold=True),
                Cell("{{ phan_bo_tong.thua }}", bold=True),
            ],
        ],
    )
    command(document, "endif")
    command(document, "endif")
