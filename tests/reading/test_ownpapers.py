"""The papers of a commune's own templates are known to the sheets by render name, title and file."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from hoinghi.documents.catalogue import catalogue
from hoinghi.figures.papers import paper_code
from hoinghi.reading.rules import load_rules, shipped_templates
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from pathlib import Path

_PLAN = "# hoinghi.xlsx › Thông tin\nMục | Giá trị\nTên xã | Bình Hòa"


def _folder(place: Path, *names: str) -> Path:
    for name in names:
        path = place / "mau" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    return write_workspace(_PLAN, place)


def test_what_the_sheets_may_call_is_what_render_makes(tmp_path: Path) -> None:
    folder = _folder(
        tmp_path,
        "Thông báo số 1.docx",
        "moi-dai-bieu/Thẻ đại biểu.docx",
        "Mỗi đơn vị/Thư mời.DOCX",
        "kehoach.docx",  # in place of ours
        "GiayMoi-soat.docx",  # as is a proof list
        "~$Thông báo số 1.docx",
        "cũ/Thông báo số 0.docx",
        "ghi chú.txt",
    )
    papers = read(folder).rules.papers
    assert {each.code: each.name for each in papers} == {
        name: each.title for name, each in catalogue(folder).items()
    }
    assert len(papers) == len(load_rules().papers) + 3


def test_papers_answer_to_their_title_and_file(tmp_path: Path) -> None:
    workspace = read(_folder(tmp_path, unicodedata.normalize("NFD", "Thư cảm ơn.docx")))
    for said in ("thu_cam_on", "Thư cảm ơn", "THƯ CẢM ƠN", "thư cảm ơn.docx", "thu-cam-on"):
        assert paper_code(workspace, said) == "thu_cam_on"
    assert paper_code(workspace, "thư cám ơn gì") is None


def test_without_own_templates_the_rules_are_those_we_ship(tmp_path: Path) -> None:
    assert read(_folder(tmp_path)).rules is load_rules()
    assert {"kehoach", "giaymoi_soat", "phanbo_donvi"} < shipped_templates()


def test_two_files_of_one_name_are_one_paper_to_the_sheets(tmp_path: Path) -> None:
    papers = read(_folder(tmp_path, "Thư cảm ơn.docx", "moi-dai-bieu/thu-cam-on.docx")).rules.papers
    assert [each.code for each in papers].count("thu_cam_on") == 1
