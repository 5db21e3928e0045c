from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hoinghi.figures.papers import paper_code, paper_codes, papers_named
from hoinghi.model.rules import Named

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def with_papers(workspace: Workspace) -> Workspace:
    papers = (Named(code="kehoach", name="Kế hoạch"), Named(code="giaymoi", name="Giấy mời"))
    return replace(workspace, rules=replace(workspace.rules, papers=papers), memory={})


def test_papers_are_called_by_render_name_or_title(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    known = with_papers(workspace)
    assert paper_code(known, "Kế hoạch") == "kehoach"
    assert paper_code(known, " GIAYMOI ") == "giaymoi"
    assert paper_code(known, "hóa đơn") is None
    assert paper_code(known, "") is None
    assert paper_codes(known, "giấy mời; kehoach, hóa đơn") == ("giaymoi", "kehoach")
    assert paper_codes(known, "  ") == ("kehoach", "giaymoi")
    assert papers_named("giấy mời; kehoach,\nhóa đơn") == ("giấy mời", "kehoach", "hóa đơn")


def test_without_a_catalogue_the_sheet_names_the_papers(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 45 | 18/02/2025
    """
    bare = replace(workspace, rules=replace(workspace.rules, papers=()), memory={})
    assert paper_codes(bare, "") == ("quyetdinh",)
