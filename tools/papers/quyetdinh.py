"""Quyết định khen thưởng: the Chairman's decision, with the list of those commended as its annex."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.blocks import (
    Align,
    Column,
    annex,
    authority,
    bases,
    blank,
    command,
    grid,
    letterhead,
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

_TEXT = "Lời văn"
_MOVEMENT = (
    "trong phong trào thi đua yêu nước{% if giai_doan_tong_ket %} giai đoạn "
    "{{ giai_doan_tong_ket }}{% endif %}"
)
_FOR = f"có thành tích xuất sắc {_MOVEMENT}"


def build() -> Document:
    """Return the template."""
    document = blank("Quyết định khen thưởng")
    number_pages(document.sections[0])
    letterhead(document)
    title(
        document,
        "QUYẾT ĐỊNH",
        ["Về việc khen thưởng {{ doi_tuong_khen }} có thành tích", _MOVEMENT],
    )
    authority(document, "{{ chuc_danh_tham_quyen|upper }}")
    bases(document)
    authority(document, "QUYẾT ĐỊNH:")
    _articles(document)
    signature(document, ["- Như Điều 3;"])
    _list(document)
    return document


def _articles(document: Document) -> None:
    given = "{{ nhom.hanh_vi }} {{ nhom.ten }} cho {{ nhom.loi_dem }}"
    listed = f"{_FOR} (có danh sách kèm theo)"
    command(document, "if khen_theo_hinh_thuc|length == 1")
    repeat(document, "nhom in khen_theo_hinh_thuc", _TEXT, f"**Điều 1.** {given} {listed}.")
    command(document, "else")
    paragraph(document, _TEXT, f"**Điều 1.** Khen thưởng {{{{ loi_dem_khen }}}} {listed}, gồm:")
    repeat(
        document,
        "nhom in khen_theo_hinh_thuc",
        _TEXT,
        f"- {given}{{% if loop.last %}}.{{% else %}};{{% endif %}}",
    )
    command(document, "endif")
    paragraph(
        document,
        _TEXT,
        "**Điều 2.** {% if tong_tien_thuong %}Kèm theo khen thưởng là tiền thưởng, mức cụ thể ghi trong "
        "danh sách; tổng số tiền thưởng là {{ tong_tien_thuong }} (bằng chữ: {{ tong_tien_thuong_bang_chu "
        "}}), chi từ {{ nguon_tien_thuong }}.{% elif con_muc_chua_biet %}Tiền thưởng kèm theo thực hiện "
        "theo quy định hiện hành.{% else %}Không kèm theo tiền thưởng.{% endif %}"
        "{% if cac_can_cu_muc_thuong %} Mức thưởng riêng của {{ loai_don_vi }} theo "
        "{{ cac_can_cu_muc_thuong }}.{% endif %}",
    )
    paragraph(
        document,
        _TEXT,
        "**Điều 3.** Quyết định này có hiệu lực kể từ ngày ký ban hành. Bộ phận văn phòng, bộ phận tài "
        "chính, các bộ phận có liên quan của {{ co_quan }} và {{ doi_tuong_khen }} có tên trong danh sách "
        "chịu trách nhiệm thi hành Quyết định này./.",
        keep_next=True,
    )


def _list(document: Document) -> None:
    annex(
        document,
        ["DANH SÁCH {{ doi_tuong_khen|upper }}", "ĐƯỢC KHEN THƯỞNG"],
        "(Kèm theo Quyết định {{ vien_dan }} của {{ chuc_danh_tham_quyen }})",
    )
    command(document, "for nhom in khen_theo_loai")
    sums = "{{ nhom.loi_dem }}{% if nhom.tien %}, {{ nhom.tien }} đồng{% endif %}"
    paragraph(document, "Mục lớn", "{{ nhom.so }}. {{ nhom.ten|upper }} (" + sums + ")")
    command(document, "if nhom.co_tien")
    _grid(document, amounts=True)
    command(document, "else")
    _grid(document, amounts=False)
    command(document, "endif")
    command(document, "endfor")
    when(
        document,
        "tong_tien_thuong",
        _TEXT,
        "Tổng cộng: {{ loi_dem_khen }}; tổng số tiền thưởng: {{ tong_tien_thuong }} "
        "(bằng chữ: {{ tong_tien_thuong_bang_chu }})./.",
    )


def _grid(document: Document, *, amounts: bool) -> None:
    """The table of a group; without its last column where no amount is known."""
    columns = [
        Column("STT", 13, Align.CENTER),
        Column("{{ nhom.cot_ten }}", 52 if amounts else 62),
        Column("{{ nhom.cot_don_vi }}", 47 if amounts else 57),
        Column("Hình thức", 25 if amounts else 33, Align.CENTER),
    ]
    line = ["{{ loop.index }}", "{{ dong.ten }}", "{{ dong.don_vi }}", "{{ dong.hinh_thuc }}"]
    if amounts:
        columns.append(Column("Mức thưởng (đồng)", 28, Align.CENTER))
        line.append("{{ dong.tien }}")
    grid(document, columns, ["for dong in nhom.dong", line, "endfor"])
