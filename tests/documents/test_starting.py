"""``template new`` and ``template copy``: a starting point that renders at once and overwrites nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.documents.render import render
from hoinghi.documents.starting import copy_template, new_template, row_type_of
from hoinghi.documents.tagcheck import check_template
from hoinghi.errors import HoinghiError
from hoinghi.model.bodies import Unit
from hoinghi.model.people import Delegate, Nominee
from hoinghi.reading.workspace import read
from hoinghi.resources import data_dir
from paper_text import leftovers, paper_text

if TYPE_CHECKING:
    from pathlib import Path


def test_a_new_paper_renders_at_once_with_type_letters_and_nothing_left_over(own_example: Path) -> None:
    made = new_template(own_example, "Thông báo nộp ảnh")
    assert made.as_posix() == "mau/Thông báo nộp ảnh.docx"
    workspace = read(own_example)
    assert not check_template(own_example / made, own_example, workspace).problems
    assert render(workspace, ["thong_bao_nop_anh"]).ok
    text = paper_text(own_example / "ra" / "thong_bao_nop_anh.docx")
    assert leftovers(text) == []
    assert "ghi chú" not in text
    lines = text.splitlines()
    assert lines[0].startswith("ỦY BAN NHÂN DÂN")
    assert "/TB-UBND" in text
    assert "THÔNG BÁO" in lines
    assert text.count("./.") == 1
    assert "Nơi nhận:" in text


@pytest.mark.parametrize(
    ("row_type", "folder"), [(Delegate, "moi-dai-bieu"), (Nominee, "moi-dien-hinh"), (Unit, "moi-don-vi")]
)
def test_one_for_each_person(own_example: Path, row_type: type, folder: str) -> None:
    made = new_template(own_example, "Thư cảm ơn", row_type)
    assert made.as_posix() == f"mau/{folder}/Thư cảm ơn.docx"
    workspace = read(own_example)
    assert render(workspace, ["Thư cảm ơn"]).ok
    papers = sorted((own_example / "ra" / "thu_cam_on").glob("*.docx"))
    assert len(papers) >= 20
    assert (own_example / "ra" / "thu_cam_on-in.docx").is_file()
    text = paper_text(papers[0])
    assert "THƯ CẢM ƠN" in text
    assert papers[0].stem.split(" ", 1)[1] in text
    assert leftovers(text) == []


@pytest.mark.parametrize("name", ["kehoach", "giaymoi", "tatca", "!!!"])
def test_a_name_that_is_taken_or_none(own_example: Path, name: str) -> None:
    with pytest.raises(HoinghiError, match=name):
        new_template(own_example, name)
    assert not (own_example / "mau").exists()


def test_nothing_is_overwritten(own_example: Path) -> None:
    made = own_example / new_template(own_example, "Thư cảm ơn")
    made.write_bytes(b"mine")
    for again in ("Thư cảm ơn", "thu-cam-on"):
        with pytest.raises(HoinghiError, match="không ghi đè"):
            new_template(own_example, again, Delegate)
    copied = own_example / copy_template(own_example, "giaymoi")
    copied.write_bytes(b"mine too")
    with pytest.raises(HoinghiError, match="không ghi đè"):
        copy_template(own_example, "GiayMoi.docx")
    assert (made.read_bytes(), copied.read_bytes()) == (b"mine", b"mine too")


def test_a_copy_is_ours_to_the_byte_and_wins(own_example: Path) -> None:
    made = copy_template(own_example, "giaymoi-soat")
    assert made.as_posix() == "mau/giaymoi-soat.docx"
    assert (own_example / made).read_bytes() == (data_dir("templates") / "giaymoi-soat.docx").read_bytes()
    with pytest.raises(HoinghiError, match=r"“giaymoii”\. Có phải giaymoi\?"):
        copy_template(own_example, "giaymoii")


def test_whose_rows_may_be_named_with_tones() -> None:
    assert row_type_of("dai_bieu") is row_type_of("Đại biểu") is Delegate
    with pytest.raises(HoinghiError, match="Có phải dien_hinh"):
        row_type_of("dien_hin")
