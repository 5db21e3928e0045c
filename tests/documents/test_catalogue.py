from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.documents.catalogue import Authority, catalogue, chosen
from hoinghi.documents.names import known
from hoinghi.documents.own import home_of
from hoinghi.errors import HoinghiError
from hoinghi.model.bodies import Unit
from hoinghi.model.people import Delegate

if TYPE_CHECKING:
    from pathlib import Path

# Nghị định 30/2020/NĐ-CP, Phụ lục III
_ABBREVIATIONS = {
    *(
        "NQ",
        "QĐ",
        "CT",
        "QC",
        "QyĐ",
        "TC",
        "TB",
        "HD",
        "CTr",
        "KH",
        "PA",
        "ĐA",
        "DA",
        "BC",
        "BB",
        "TTr",
        "HĐ",
    ),
    *("CĐ", "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB"),
}


_OURS = ["kehoach", "baocao", "giaymoi", "quyetdinh", "phanbo", "phanbo-donvi", "tinhhinh", "dutoan"]
# A công văn has no letters of its own, and the budget goes with the plan.
_WITHOUT = {"phanbo-donvi", "dutoan"}


def test_the_catalogue_is_whole() -> None:
    papers = catalogue()
    assert list(papers) == _OURS
    for paper in papers.values():
        assert paper.title
        assert paper.template.is_file()
        assert paper.abbreviation in ({""} if paper.name in _WITHOUT else _ABBREVIATIONS)
        assert set(paper.requires) <= known(paper).keys()
    assert papers["giaymoi"].per is Delegate
    assert papers["quyetdinh"].authority is Authority.CHAIRMAN


def test_all_papers_or_each_once() -> None:
    papers = catalogue()
    assert [each.name for each in chosen(["tatca", "kehoach"], papers)] == list(papers)
    assert [each.name for each in chosen(["BaoCao", "baocao", "kehoach"], papers)] == ["baocao", "kehoach"]
    with pytest.raises(HoinghiError, match="“tat_ca”, có phải là “tatca”"):
        chosen(["tat_ca"], papers)


def test_own_templates_win_and_add_papers(tmp_path: Path) -> None:
    own = tmp_path / "mau"
    own.mkdir()
    for name in ("BAOCAO.docx", "Thư cảm ơn.docx", "~$baocao.docx", "ghi chú.txt"):
        (own / name).write_bytes(b"")
    papers = catalogue(tmp_path)
    assert papers["baocao"].template == own / "BAOCAO.docx"
    assert papers["kehoach"].template.parent != own
    assert papers["thu_cam_on"].title == "Thư cảm ơn"
    assert list(papers) == [*_OURS, "thu_cam_on"]


def test_an_own_template_of_a_name_with_a_dash_wins(tmp_path: Path) -> None:
    home = tmp_path / home_of("phanbo-donvi", Unit)
    home.parent.mkdir(parents=True)
    home.write_bytes(b"")
    papers = catalogue(tmp_path)
    assert papers["phanbo-donvi"].template == home
    assert papers["phanbo-donvi"].per is Unit
    assert list(papers) == _OURS
