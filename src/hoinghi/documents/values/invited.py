"""The delegate whom an invitation is for, and the list on which all names are proofread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.addressing import addressed, in_text, post_and_unit, stands_for_name
from hoinghi.documents.declare import of_row, value
from hoinghi.documents.proof import proof, spelt_unit
from hoinghi.figures.matching import nominee_of
from hoinghi.model.people import Delegate, Nominee
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace

__all__ = ["form_of_address", "invited", "post_lines", "proof_list", "speaks"]


@of_row(Delegate, "nguoi_duoc_moi", "Danh xưng và họ tên người được mời, ví dụ: Bà Lê Thị Mai")
def invited(_workspace: Workspace, delegate: Delegate) -> object:
    """Honorific and name; for a guest without a name, post and unit."""
    return addressed(delegate)


@of_row(Delegate, "goi", "Cách gọi trong lời thư: Ông, Bà, Ông (Bà)")
def form_of_address(_workspace: Workspace, delegate: Delegate) -> object:
    """How the letter speaks to the delegate."""
    return in_text(delegate)


@of_row(Delegate, "dong_chuc_vu", "Chức vụ, nghề nghiệp và đơn vị của người được mời, mỗi thứ một dòng")
def post_lines(workspace: Workspace, delegate: Delegate) -> object:
    """Nothing where they already stand for the name."""
    return [] if stands_for_name(delegate) else post_and_unit(delegate, spelt_unit(workspace, delegate))


@of_row(
    Delegate,
    "co_tham_luan",
    "Có khi người được mời (hoặc điển hình họ đại diện) phát biểu tham luận",
    Nominee,
)
def speaks(workspace: Workspace, delegate: Delegate) -> object:
    """Whether the nominee that the delegate is, or represents, gives a talk."""
    nominee = nominee_of(workspace, delegate)
    return bool(nominee and nominee.speech)


@value("danh_sach_soat", "Danh sách soát tên: stt, danh_xung, ho_va_ten, chuc_vu, don_vi, luu_y", Delegate)
def proof_list(workspace: Workspace) -> object:
    """Everyone who is invited, in the order of the invitations."""
    return [
        {
            "stt": row.number,
            "danh_xung": row.honorific,
            "ho_va_ten": clean(row.name),
            "chuc_vu": row.post,
            "don_vi": row.unit,
            "luu_y": row.remark,
        }
        for row in proof(workspace)
    ]
