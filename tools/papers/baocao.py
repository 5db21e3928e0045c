"""Báo cáo tổng kết: five years of emulation and commendation, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.blocks import (
    Align,
    Cell,
    Column,
    Kept,
    blank,
    command,
    grid,
    letterhead,
    lines_of,
    number_pages,
    paragraph,
    repeat,
    signature,
    title,
    when,
)

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["build"]

_TEXT, _ITEM, _POINT = "Lời văn", "Mục lớn", "Mục nhỏ"
_TERMS = (
    "{% if giai_doan_tong_ket %}giai đoạn {{ giai_doan_tong_ket }}, {% endif %}"
    "phương hướng {% if giai_doan_toi %}giai đoạn {{ giai_doan_toi }}{% else %}thời gian tới{% endif %}"
)
_SUBJECT = (
    "Tổng kết phong trào thi đua yêu nước và công tác khen thưởng{% if not giai_doan_tong_ket %},{% endif %}"
)
_FIGURE = Align.CENTER
_TOTAL = Cell("Tổng cộng", 2, bold=True, align=Align.CENTER)
_COUNTS = ("tap_the", "ho_gia_dinh", "ca_nhan", "tong")


def build() -> Document:
    """Return the template."""
    document = blank("Báo cáo tổng kết phong trào thi đua yêu nước")
    number_pages(document.sections[0])
    letterhead(document)
    title(
        document,
        "BÁO CÁO",
        [
            _SUBJECT,
            _TERMS,
        ],
    )
    paragraph(
        document,
        _TEXT,
        "{{ co_quan }} báo cáo kết quả phong trào thi đua yêu nước và công tác khen "
        "thưởng{% if giai_doan_tong_ket %} trong {{ so_nam_tong_ket }} năm "
        "({{ giai_doan_tong_ket }}){% endif %}, phương hướng, nhiệm vụ {% if giai_doan_toi %}giai đoạn "
        "{{ giai_doan_toi }}{% else %}thời gian tới{% endif %} như sau:",
    )
    _first(document)
    _second(document)
    paragraph(
        document,
        _TEXT,
        "Trên đây là Báo cáo tổng kết phong trào thi đua yêu nước và công tác khen "
        "thưởng{% if giai_doan_tong_ket %} giai đoạn {{ giai_doan_tong_ket }}{% endif %} của "
        "{{ don_vi_hanh_chinh }}./.",
        keep_next=True,
    )
    signature(document)
    return document


def _counts(of: str) -> list[str]:
    return [f"{{{{ {of}.{each} }}}}" for each in _COUNTS]


def _sums(of: str) -> list[Cell]:
    return [Cell(each, bold=True) for each in _counts(of)]


_YEAR = lines_of("nam.dong", ["{{ nam.nam }}", "{{ dong.ten }}", *_counts("dong")])
_SUM_OF_YEAR = [Cell("Cộng năm {{ nam.nam }}", 2, bold=True), *_sums("nam")]


def _count_columns(*widths: float) -> list[Column]:
    heads = ("Tập thể", "Hộ gia đình", "Cá nhân", "Cộng")
    return [Column(head, width, _FIGURE) for head, width in zip(heads, widths, strict=True)]


def _first(document: Document) -> None:
    paragraph(document, "Phần", "Phần thứ nhất")
    paragraph(
        document,
        "Tên phần",
        "KẾT QUẢ THI ĐUA, KHEN THƯỞNG{% if giai_doan_tong_ket %} GIAI ĐOẠN "
        "{{ giai_doan_tong_ket }}{% endif %}",
    )
    _words(document, "dac_diem_tinh_hinh", "ĐẶC ĐIỂM TÌNH HÌNH")
    _words(document, "lanh_dao_chi_dao", "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO")
    _movements(document)
    _awards(document)
    _shortcomings(document)
    _words(document, "bai_hoc_kinh_nghiem", "BÀI HỌC KINH NGHIỆM")
    command(document, "for muc in bao_cao.khac")
    paragraph(document, _ITEM, "{{ muc.so }}. {{ muc.ten|upper }}")
    repeat(document, "doan in muc.doan", _TEXT, "{{ doan }}")
    command(document, "endfor")


def _words(document: Document, part: str, name: str) -> None:
    """A part that holds the commune's own words; left out, number and all, when there are none."""
    command(document, f"if bao_cao.{part}.so")
    paragraph(document, _ITEM, "{{ bao_cao." + part + ".so }}. " + name)
    repeat(document, f"doan in bao_cao.{part}.doan", _TEXT, "{{ doan }}")
    command(document, "endif")


def _movements(document: Document) -> None:
    command(document, "if bao_cao.ket_qua_phong_trao.so")
    paragraph(document, _ITEM, "{{ bao_cao.ket_qua_phong_trao.so }}. KẾT QUẢ CÁC PHONG TRÀO THI ĐUA")
    repeat(document, "doan in bao_cao.ket_qua_phong_trao.doan", _TEXT, "{{ doan }}")
    command(document, "if cac_phong_trao")
    paragraph(
        document,
        _TEXT,
        "Trong kỳ, {{ loai_don_vi }} đã tổ chức thực hiện {{ cac_phong_trao|length|hai_so }} phong trào thi "
        "đua:",
    )
    repeat(
        document,
        "dong in cac_phong_trao",
        _TEXT,
        "- {{ dong.loi }}{% if dong.ket_qua %}: {{ dong.ket_qua }}{% endif %}"
        "{% if loop.last %}.{% else %};{% endif %}",
    )
    command(document, "endif")
    command(document, "endif")


def _awards(document: Document) -> None:
    command(document, "if bao_cao.cong_tac_khen_thuong.so")
    paragraph(document, _ITEM, "{{ bao_cao.cong_tac_khen_thuong.so }}. CÔNG TÁC KHEN THƯỞNG")
    repeat(document, "doan in bao_cao.cong_tac_khen_thuong.doan", _TEXT, "{{ doan }}")
    command(document, "if khen_thuong_theo_nam")
    paragraph(
        document,
        _TEXT,
        "Tổng hợp {{ so_nam_khen_thuong|hai_so }} năm ({{ cac_nam_khen_thuong }}), toàn {{ loai_don_vi }} có "
        "{{ tong_khen_thuong.tong }} lượt tập thể, hộ gia đình, cá nhân được khen thưởng, gồm "
        "{{ tong_khen_thuong.tap_the }} lượt tập thể, {{ tong_khen_thuong.ho_gia_dinh }} lượt hộ gia đình và "
        "{{ tong_khen_thuong.ca_nhan }} lượt cá nhân.",
    )
    paragraph(document, "Tên bảng", "Bảng 1. Kết quả khen thưởng theo năm, hình thức và đối tượng")
    grid(
        document,
        [
            Column("Năm", 17, _FIGURE),
            Column("Danh hiệu, hình thức khen thưởng", 64),
            *_count_columns(20, 22, 20, 22),
        ],
        [
            "for nam in khen_thuong_theo_nam[:-1]",
            *_YEAR,
            _SUM_OF_YEAR,
            "endfor",
            "for nam in khen_thuong_theo_nam[-1:]",
            *_YEAR,
            Kept(_SUM_OF_YEAR),
            "endfor",
            [_TOTAL, *_sums("tong_khen_thuong")],
        ],
    )
    command(document, "endif")
    _fields(document)
    _forms(document)
    repeat(document, "dong in ghi_chu_khen_thuong", _TEXT, "__Ghi chú: {{ dong }}__")
    when(
        document,
        "so_duoc_bieu_duong",
        _TEXT,
        "Tại Hội nghị lần này, {{ loai_don_vi }} biểu dương "
        "{{ loi_dem_bieu_duong }}{% if so_di_du_cap_tren %}; cử {{ so_di_du_cap_tren|hai_so }} điển hình "
        "tiên tiến dự {{ hoi_nghi_cap_tren or 'hội nghị cấp trên' }}{% endif %}.",
    )
    command(document, "endif")


def _fields(document: Document) -> None:
    command(document, "if khen_thuong_theo_linh_vuc")
    paragraph(document, "Tên bảng", "Bảng 2. Kết quả khen thưởng theo lĩnh vực")
    grid(
        document,
        [
            Column("STT", 13, _FIGURE),
            Column("Lĩnh vực", 52),
            *_count_columns(20, 20, 20, 20),
            Column("Tỷ lệ", 20, _FIGURE),
        ],
        [
            "for dong in khen_thuong_theo_linh_vuc",
            ["{{ loop.index }}", "{{ dong.ten }}", *_counts("dong"), "{{ dong.ty_le }}"],
            "endfor",
            [_TOTAL, *_sums("tong_khen_thuong"), Cell("100%", bold=True)],
        ],
        whole=True,
    )
    command(document, "endif")


def _forms(document: Document) -> None:
    command(document, "if khen_thuong_theo_hinh_thuc")
    paragraph(document, "Tên bảng", "Bảng 3. Kết quả khen thưởng cả giai đoạn theo hình thức")
    grid(
        document,
        [
            Column("STT", 13, _FIGURE),
            Column("Danh hiệu, hình thức khen thưởng", 68),
            *_count_columns(20, 22, 20, 22),
        ],
        [
            *lines_of("khen_thuong_theo_hinh_thuc", ["{{ loop.index }}", "{{ dong.ten }}", *_counts("dong")]),
            [_TOTAL, *_sums("tong_khen_thuong")],
        ],
    )
    command(document, "endif")


def _shortcomings(document: Document) -> None:
    command(document, "if bao_cao.han_che.so")
    paragraph(document, _ITEM, "{{ bao_cao.han_che.so }}. HẠN CHẾ, NGUYÊN NHÂN")
    for number, part, name in ((1, "han_che", "Hạn chế"), (2, "nguyen_nhan", "Nguyên nhân")):
        command(document, f"if bao_cao.{part}.doan")
        paragraph(document, _POINT, f"{{% if bao_cao.han_che.so_muc_con > 1 %}}{number}. {{% endif %}}{name}")
        repeat(document, f"doan in bao_cao.{part}.doan", _TEXT, "{{ doan }}")
        command(document, "endif")
    command(document, "endif")


def _second(document: Document) -> None:
    command(document, "if bao_cao.co_phan_hai")
    paragraph(document, "Phần", "Phần thứ hai")
    paragraph(
        document,
        "Tên phần",
        "PHƯƠNG HƯỚNG, NHIỆM VỤ {% if giai_doan_toi %}GIAI ĐOẠN {{ giai_doan_toi }}{% else %}THỜI GIAN "
        "TỚI{% endif %}",
    )
    _words(document, "phuong_huong", "PHƯƠNG HƯỚNG")
    _words(document, "nhiem_vu_giai_phap", "NHIỆM VỤ, GIẢI PHÁP")
    _words(document, "kien_nghi", "KIẾN NGHỊ, ĐỀ XUẤT")
    command(document, "endif")
