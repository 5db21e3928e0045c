"""The head of a paper, its title, its signature and its annexes: one block, one function.

The tags in them are the same in every paper, so that the letterhead has one home: ``ten_co_quan``,
``so_ky_hieu``, ``dia_danh_ngay_thang``, ``quyen_han_ky``, ``nguoi_ky_van_ban`` and ``cac_noi_nhan``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.enum.section import WD_SECTION

from hoinghi.documents.nd30 import layout
from hoinghi.documents.nd30.table import frame
from hoinghi.documents.nd30.text import paragraph, repeat, rule, spacer, when
from hoinghi.documents.nd30.wordfile import number_pages, set_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from docx.document import Document
    from docx.table import _Cell

__all__ = ["annex", "authority", "bases", "letterhead", "sign_off", "signature", "title"]


def letterhead(document: Document, subject: str = "") -> None:
    """Superior and issuer, nation and motto, number, place and date (boxes 1 to 4).

    ``subject`` is that of a công văn, "V/v …", below the number (box 5b).
    """
    table = frame(document, (layout.HEADER_LEFT_MM, layout.HEADER_RIGHT_MM), rows=2)
    (issuer, nation), (number, day) = (row.cells for row in table.rows)
    when(issuer, "co_quan_chu_quan", "Cơ quan chủ quản", "{{ co_quan_chu_quan|upper }}")
    repeat(issuer, "dong in ten_co_quan", "Cơ quan ban hành", "{{ dong }}")
    rule(issuer, layout.HEADER_LEFT_MM, layout.ISSUER_RULE_MM)
    paragraph(nation, "Quốc hiệu", layout.NATION)
    paragraph(nation, "Tiêu ngữ", layout.MOTTO)
    rule(nation, layout.HEADER_RIGHT_MM, layout.MOTTO_MM)
    paragraph(number, "Số ký hiệu", "Số: {{ so_ky_hieu }}")
    if subject:
        paragraph(number, "Số ký hiệu", subject)
    paragraph(day, "Địa danh ngày tháng", "{{ dia_danh_ngay_thang }}")


def title(document: Document, name: str, subjects: Sequence[str]) -> None:
    """The kind of paper and its subject, a paragraph a line (box 5a)."""
    paragraph(document, "Tên loại", name)
    for line in subjects:
        paragraph(document, "Trích yếu", line)
    rule(document, layout.TEXT_MM, layout.SUBJECT_RULE_MM)
    spacer(document)


def authority(document: Document, text: str) -> None:
    """Who decides, on a line of its own above the legal bases, or "QUYẾT ĐỊNH:" below them."""
    paragraph(document, "Thẩm quyền", text)


def bases(document: Document) -> None:
    """The legal bases, a paragraph each: ";" after all but the last, which ends with "."."""
    repeat(document, "dong in cac_can_cu", "Căn cứ", "{{ dong }}")


def signature(document: Document, first: Sequence[str] = (), *, others: bool = True) -> None:
    """Recipients on the left, signature on the right, never on two pages.

    ``first`` are recipients of this paper; without ``others`` there is only the copy kept besides them.

    The paragraph above it should be kept with it: a signature alone on a page is a mistake of form.
    """
    table = frame(document, (layout.SIGN_LEFT_MM, layout.SIGN_RIGHT_MM), rows=1)
    recipients, signer = table.rows[0].cells
    paragraph(recipients, "Nơi nhận", "Nơi nhận:")
    for line in first:
        paragraph(recipients, "Nơi nhận dòng", line)
    if others:
        repeat(recipients, "dong in cac_noi_nhan", "Nơi nhận dòng", "{{ dong }}")
    else:
        paragraph(recipients, "Nơi nhận dòng", "{{ dong_luu }}")
    _signer(signer)


def sign_off(document: Document, left: str, right: str = "") -> None:
    """Two people who sign a working paper, with room for their hands; without ``right`` its signer."""
    table = frame(document, (layout.SIGN_LEFT_MM, layout.SIGN_RIGHT_MM), rows=1)
    first, second = table.rows[0].cells
    paragraph(first, "Quyền hạn ký", left)
    paragraph(first, "Người ký")
    if right:
        paragraph(second, "Quyền hạn ký", right)
        paragraph(second, "Người ký")
    else:
        _signer(second)


def _signer(cell: _Cell) -> None:
    repeat(cell, "dong in quyen_han_ky", "Quyền hạn ký", "{{ dong }}")
    paragraph(cell, "Người ký", "{{ nguoi_ky_van_ban }}")


def annex(document: Document, names: Sequence[str], attached_to: str, *, number: str = "") -> None:
    """Begin an annex: a section with its own page numbers, its title and the paper it belongs to."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    set_page(section)
    number_pages(section, restart=True)
    paragraph(document, "Phụ lục", f"Phụ lục {number}".strip())
    for line in names:
        paragraph(document, "Tên phụ lục", line)
    paragraph(document, "Kèm theo", attached_to)
