"""The papers of the worked example: every fact in them, nothing left over, as last approved."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hoinghi.documents.render import render
from hoinghi.model.plan import Movement, ProgrammeItem, Recipient, Task
from hoinghi.reading.workspace import read
from paper_text import leftovers, paper_text, part
from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

_GOLDEN = Path(__file__).parent / "golden"
# `HOINGHI_GOLDEN=1 python -m pytest tests/documents/test_papers.py` writes them again: read the difference.
_RENEW = bool(os.environ.get("HOINGHI_GOLDEN"))
_PAPERS = ("kehoach", "baocao", "quyetdinh", "giaymoi-soat", "phanbo", "tinhhinh", "dutoan")


@pytest.mark.parametrize("name", [*_PAPERS, "giaymoi", "phanbo-donvi"])
def test_a_paper_reads_as_approved(example: Path, name: str) -> None:
    if name in {"giaymoi", "phanbo-donvi"}:
        path = min((example / "ra" / name).glob("*.docx"))
    else:
        path = example / "ra" / f"{name}.docx"
    text = paper_text(path)
    golden = _GOLDEN / f"{name}.txt"
    if _RENEW:
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


def test_nothing_is_left_over_in_any_paper(example: Path) -> None:
    papers = list((example / "ra").rglob("*.docx"))
    assert len(papers) > 150
    assert {path.name: found for path in papers if (found := leftovers(paper_text(path)))} == {}


@pytest.mark.parametrize(
    "sheets",
    [
        """
        # delegates.xlsx
        Họ và tên      | Đơn vị
        Nguyễn Văn Hòa | Thôn 1

        # nominees.xlsx
        Họ và tên      | Đơn vị
        Nguyễn Văn Hòa | Thôn 1
        """,
        """
        # hoinghi.xlsx › Thông tin
        Mục              | Giá trị
        Tên xã           | Bình Hòa
        Thời gian tổ chức | Quý I năm 2025

        # hoinghi.xlsx › Phong trào
        Tên phong trào | Cấp phát động
        Xóa nhà tạm    |

        # hoinghi.xlsx › Chương trình
        Nội dung | Thời lượng (phút)
        Chào cờ  |

        # hoinghi.xlsx › Thành tích
        Năm  | Hình thức | Tổng số
        2021 | Giấy khen | 4

        # delegates.xlsx
        Danh xưng | Họ và tên      | Đơn vị | Chức vụ
        Bà        | H'Hương Êban   |        |

        # nominees.xlsx
        Loại     | Họ và tên        | Đơn vị | Hình thức đề nghị
        Tập thể  | Chi hội Phụ nữ   |        | Giấy khen
        Cá nhân  | Y Thông Niê      |        | Giấy khen
        """,
    ],
)
def test_a_nearly_empty_folder_leaves_nothing_over(tmp_path: Path, sheets: str) -> None:
    done = render(read(write_workspace(sheets, tmp_path)), ["tatca"], with_errors=True)
    assert {each.paper for each in done.refusals} == {
        "phanbo",
        "phanbo-donvi",
        "dutoan",
    }  # no units, no budget
    papers = list((tmp_path / "ra").rglob("*.docx"))
    names = {path.name for path in papers}
    assert names >= {"kehoach.docx", "baocao.docx", "quyetdinh.docx", "giaymoi-in.docx"}
    assert {path.name: found for path in papers if (found := leftovers(paper_text(path)))} == {}


def test_the_plan_holds_every_fact_of_its_sheets(example: Path) -> None:
    text, workspace = paper_text(example / "ra" / "kehoach.docx"), read(example)
    wanted = [
        *(row.name.strip("“”") for row in workspace[Movement]),
        *(row.content.rstrip(".;") for row in workspace[ProgrammeItem]),
        *(row.body for row in workspace[Task]),
        *(row.content.rstrip(".;") for row in workspace[Task]),
        *(row.name for row in workspace[Recipient] if not row.used_by and not row.name.startswith("Lưu")),
    ]
    assert [fact for fact in wanted if fact not in text] == []


@pytest.mark.parametrize(
    "fact",
    [
        "Kế hoạch số 167/KH-UBND ngày 02 tháng 10 năm 2024",
        "huyện Krông Ana",
        "Quý I năm 2025",
        "01 buổi",
        "không quá 200 đại biểu",
        "70%",
        "30%",
        "140 đại biểu",
        "2020 - 2025",
        "2025 - 2030",
        "Đảng bộ xã Bình Hòa lần thứ V",
        "lần thứ XVIII",
        "lần thứ XIV",
        "lần thứ XII",
        "Xóa nhà tạm, nhà dột nát",
        "Trưởng 7 thôn (07 bản)",
        "- Lưu: VT, VP.",
        "TM. ỦY BAN NHÂN DÂN",
        "CHỦ TỊCH",
        "Lê Như Diệu",
        "gân sách xã năm 2025",
        "./.",
    ],
)
def test_the_plan_names(example: Path, fact: str) -> None:
    assert fact in paper_text(example / "ra" / "kehoach.docx")


def test_one_cell_changes_every_paper_that_uses_it(
    own_example: Path, change: Callable[[Path, str, str, str, object], None]
) -> None:
    render(read(own_example), ["tatca"])
    before = {path: path.read_bytes() for path in (own_example / "ra").rglob("*.docx")}
    change(own_example / "hoinghi.xlsx", "Thông tin", "Người ký", "B", "Nguyễn Thị Khác")
    render(read(own_example), ["tatca"])
    after = {path: path.read_bytes() for path in (own_example / "ra").rglob("*.docx")}
    same = {path.name for path in before if before[path] == after[path]}
    assert same == {"giaymoi-soat.docx"}  # nobody signs it by name
    assert "Nguyễn Thị Khác" in paper_text(own_example / "ra" / "quyetdinh.docx")


def test_the_maximum_and_the_day_reach_the_papers(
    own_example: Path, change: Callable[[Path, str, str, str, object], None]
) -> None:
    change(own_example / "hoinghi.xlsx", "Thông tin", "Số đại biểu tối đa", "B", 180)
    change(own_example / "hoinghi.xlsx", "Thông tin", "Ngày tổ chức", "B", "03/03/2025")
    render(read(own_example), ["kehoach", "giaymoi"], with_errors=True)
    plan = paper_text(own_example / "ra" / "kehoach.docx")
    assert "không quá 180 đại biểu" in plan
    assert "126 đại biểu" in plan
    assert "thứ Hai, ngày 03 tháng 3 năm 2025" in plan
    invitation = paper_text(min((own_example / "ra" / "giaymoi").glob("*.docx")))
    assert "thứ Hai, ngày 03 tháng 3 năm 2025" in invitation


def test_the_print_file_holds_one_page_for_each_delegate(example: Path) -> None:
    singles = list((example / "ra" / "giaymoi").glob("*.docx"))
    body = part(example / "ra" / "giaymoi-in.docx")
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    breaks = [each for each in body.iter(f"{word}br") if each.get(f"{word}type") == "page"]
    assert len(breaks) == len(singles) - 1
    assert len(list(body.iter(f"{word}sectPr"))) == 1
    assert paper_text(example / "ra" / "giaymoi-in.docx").count("GIẤY MỜI") == len(singles)


def test_a_decision_without_known_amounts_has_no_column_for_them(tmp_path: Path) -> None:
    sheets = """
    # hoinghi.xlsx › Thông tin
    Mục      | Giá trị
    Tên xã   | Bình Hòa
    Người ký | Lê Như Diệu

    # hoinghi.xlsx › Nội dung báo cáo
    Phần    | Nội dung
    Hạn chế | Còn ít.

    # nominees.xlsx
    Loại    | Họ và tên  | Đơn vị | Hình thức đề nghị
    Cá nhân | Lê Thị Mai | Thôn 1 | Giấy khen
    """
    folder = write_workspace(sheets, tmp_path)
    render(read(folder), ["quyetdinh", "baocao"], with_errors=True)
    text = paper_text(folder / "ra" / "quyetdinh.docx")
    assert "Mức thưởng" not in text
    assert "DANH SÁCH CÁ NHÂN" in text
    report = paper_text(folder / "ra" / "baocao.docx")
    assert "và công tác khen thưởng,\nphương hướng thời gian tới" in report
