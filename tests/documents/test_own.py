"""Templates of a commune: where they lie says for whom they are made."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from hoinghi.checks import run
from hoinghi.documents.catalogue import catalogue, chosen
from hoinghi.documents.own import own_templates, unused
from hoinghi.documents.render import render
from hoinghi.documents.starting import new_template
from hoinghi.errors import HoinghiError
from hoinghi.model.people import Delegate, Nominee
from hoinghi.reading.workspace import read
from paper_text import paper_text
from workspaces import write_workspace

if TYPE_CHECKING:
    from pathlib import Path


_SHEETS = """
# hoinghi.xlsx › Thông tin
Mục              | Giá trị
Tên xã           | Bình Hòa
Cơ quan ban hành | Ủy ban nhân dân xã Bình Hòa
Người ký         | Trần Văn Nam
Ngày tổ chức     | 26/02/2025

# hoinghi.xlsx › Văn bản
Văn bản        | Số | Ngày ký    | Người ký
Thông báo số 1 | 21 | 03/02/2025 | Trần Thị Lan
thu_moi        | 22 | 04/02/2025 |

# hoinghi.xlsx › Căn cứ
Loại văn bản | Số, ký hiệu   | Ngày ban hành | Cơ quan ban hành | Trích yếu           | Dùng cho
Kế hoạch     | 167/KH-UBND   | 02/10/2024    | UBND huyện       | Về tổ chức hội nghị | Thông báo số 1
Nghị định    | 98/2023/NĐ-CP | 31/12/2023    | Chính phủ        | Quy định chi tiết   | thư mời.docx

# hoinghi.xlsx › Nơi nhận
Nơi nhận            | Số bản | Dùng cho
Thường trực Đảng ủy | 2      | thong_bao_so_1, kehoach
Trưởng các thôn     | 7      | kehoach

# delegates.xlsx
Danh xưng | Họ và tên  | Đơn vị
Bà        | Lê Thị Mai | Thôn 1
"""


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


def test_the_sheets_give_an_own_paper_its_number_bases_and_recipients(tmp_path: Path) -> None:
    folder = write_workspace(_SHEETS, tmp_path)
    new_template(folder, "Thông báo số 1")
    new_template(folder, "Thư mời", Delegate)
    workspace = read(folder)
    assert [each.code for each in run(workspace) if each.code == "TL05"] == []
    render(workspace, ["thong_bao_so_1", "thu_moi"])
    told = paper_text(folder / "ra" / "thong_bao_so_1.docx")
    for said in (
        "Số: 21/TB-UBND",
        "Bình Hòa, ngày 03 tháng 02 năm 2025",
        "Căn cứ Kế hoạch số 167/KH-UBND ngày 02 tháng 10 năm 2024 của UBND huyện về tổ chức hội nghị.",
        "- Thường trực Đảng ủy (02 bản);",
        "Trần Thị Lan",
    ):
        assert said in told
    assert "98/2023/NĐ-CP" not in told
    assert "Trưởng các thôn" not in told
    letter = paper_text(next((folder / "ra" / "thu_moi").glob("*.docx")))
    assert "Số: 22/" in letter
    assert "167/KH-UBND" not in letter
    assert "Căn cứ Nghị định số 98/2023/NĐ-CP" in letter


_BARE = """
# hoinghi.xlsx › Thông tin
Mục        | Giá trị
Số buổi    | 1

# hoinghi.xlsx › Văn bản
Văn bản | Số | Ngày ký    | Người ký
Thư B   | 1  | 03/02/2025 | Trần Thị Lan
"""


def _template(folder: Path, name: str, text: str) -> None:
    from hoinghi.documents.blocks import blank, packed, paragraph

    document = blank(name)
    paragraph(document, "Lời văn", text)
    (folder / "mau").mkdir(exist_ok=True)
    (folder / "mau" / f"{name}.docx").write_bytes(packed(document))


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("{{ don_vi_hanh_chinh }}", "“Tên xã”"),
        ("{{ co_quan }}", "“Tên xã” hoặc “Cơ quan ban hành”"),
        ("{{ nguoi_ky_van_ban }}", "“Người ký”"),
        ("{{ thoi_gian_hoi_nghi }}", "“Ngày tổ chức” hoặc “Thời gian tổ chức”"),
        ("{{ ten_xa }}, {{ nguoi_ky_van_ban }}", "“Tên xã”, “Người ký”"),
    ],
)
def test_what_an_own_template_prints_must_be_there(tmp_path: Path, text: str, lacking: str) -> None:
    folder = write_workspace(_BARE, tmp_path)
    _template(folder, "Thư A", text)
    done = render(read(folder), ["thu_a"])
    (refusal,) = done.refusals
    assert refusal.reason == (
        f"Chưa lập “Thư A” vì trang Thông tin chưa ghi {lacking}. "
        "Xin điền rồi in lại; muốn in khi còn thiếu, thêm --du-loi."
    )
    assert not (folder / "ra" / "thu_a.docx").exists()
    assert not render(read(folder), ["thu_a"], with_errors=True).refusals


def test_what_an_own_template_does_not_print_is_not_asked_for(tmp_path: Path) -> None:
    folder = write_workspace(_BARE, tmp_path)
    _template(folder, "Thư A", "Hội nghị có {{ so_buoi_chu }}.")
    _template(folder, "Thư B", "{{ nguoi_ky_van_ban }}")  # its own line names who signs
    assert not render(read(folder), ["thu_a", "thu_b"]).refusals
    assert "Trần Thị Lan" in paper_text(folder / "ra" / "thu_b.docx")
