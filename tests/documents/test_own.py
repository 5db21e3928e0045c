"""Templates of a commune: where they lie says for whom they are made."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from hoinghi.documents.catalogue import catalogue, chosen
from hoinghi.documents.own import own_templates, unused
from hoinghi.errors import HoinghiError
from hoinghi.model.people import Delegate, Nominee

if TYPE_CHECKING:
    from pathlib import Path


def _put(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / "mau" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")


def test_the_folder_says_whose_rows_each_get_a_paper(tmp_path: Path) -> None:
    _put(tmp_path, "Thông báo số 1.docx", "moi-dai-bieu/Thẻ.docx", "Mỗi điển hình/Giấy xác nhận.docx")
    papers = catalogue(tmp_path)
    assert papers["thong_bao_so_1"].per is None
    assert papers["the"].per is Delegate
    assert papers["giay_xac_nhan"].per is Nominee


def test_a_copy_of_ours_keeps_what_the_catalogue_says(tmp_path: Path) -> None:
    _put(tmp_path, "giaymoi.docx", "giaymoi-soat.docx")
    papers = catalogue(tmp_path)
    assert list(papers) == list(catalogue())
    assert papers["giaymoi"].template.parent == tmp_path / "mau"
    assert papers["giaymoi"].proof == tmp_path / "mau" / "giaymoi-soat.docx"
    assert (papers["giaymoi"].per, papers["giaymoi"].abbreviation) == (Delegate, "GM")


def test_the_beginning_of_the_name_gives_the_letters(tmp_path: Path) -> None:
    _put(tmp_path, "to-trinh xin kinh phí.docx", "Thư cảm ơn.docx", "THÔNG BÁO.docx")
    papers = catalogue(tmp_path)
    letters = {
        each.title: each.abbreviation for each in papers.values() if each.template.parent.name == "mau"
    }
    assert letters == {"to-trinh xin kinh phí": "TTr", "Thư cảm ơn": "", "THÔNG BÁO": "TB"}


def test_a_paper_is_called_by_its_file_as_well(tmp_path: Path) -> None:
    _put(tmp_path, unicodedata.normalize("NFD", "Thư cảm ơn.docx"))
    papers = catalogue(tmp_path)
    assert papers["thu_cam_on"].title == "Thư cảm ơn"
    for typed in ("thu_cam_on", "Thư cảm ơn", "thư cảm ơn.docx", "THU CAM ON"):
        assert [each.name for each in chosen([typed], papers)] == ["thu_cam_on"]


def test_two_files_of_one_name_are_a_question_to_the_clerk(tmp_path: Path) -> None:
    _put(tmp_path, "Thư cảm ơn.docx", "moi-dai-bieu/thu-cam-on.docx")
    with pytest.raises(HoinghiError, match=r"Thư cảm ơn\.docx.*thu-cam-on\.docx"):
        catalogue(tmp_path)


def test_lock_files_are_none_and_other_word_files_are_not_passed_over(tmp_path: Path) -> None:
    _put(tmp_path, "~$baocao.docx", ".an.docx", "ghi chú.txt", "baocao.doc", "cũ/kehoach.docx", "cũ/x.xlsx")
    assert list(own_templates(tmp_path)) == ["baocao"]
    assert unused(tmp_path) == [tmp_path / "mau" / "cũ" / "kehoach.docx"]
