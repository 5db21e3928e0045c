"""Which rows are data, and what is said of cells that are not as they should be."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font

from hoinghi.model.people import Delegate, Nominee, NomineeKind
from hoinghi.model.plan import Recipient, Task
from hoinghi.model.record import BudgetLine
from hoinghi.reading.inspect import inspect
from hoinghi.reading.workspace import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.workspace import Workspace


def skipped(workspace: Workspace, file: str = "delegates.xlsx") -> list[tuple[int, str]]:
    view = inspect(workspace.folder / file).sheets[0]
    return [(each.row, each.reason) for each in view.skipped]


def test_what_stands_between_and_beneath_people_is_no_person(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên | Đơn vị | Thành phần | Ghi chú
    (1) | (2) | (3) | (4) | (5)
    I. Thôn Đông
    1 | Lê Thị Mai | | Khách mời
    2 | Tống Công Minh | Trường A | Khách mời
    Thôn Tây (1 người)
    1 | Trần Văn Bình | | Khách mời
    3
    Tổng cộng: 3 người
    Ghi chú: danh sách đã họp thôn
    | | | Bình Hòa, ngày 05 tháng 01 năm 2025
    | Người lập biểu | | TRƯỞNG THÔN
    | Nguyễn Văn Ký
    """
    assert [(row.full_name, row.unit) for row in workspace[Delegate]] == [
        ("Lê Thị Mai", "Thôn Đông"),
        ("Tống Công Minh", "Trường A"),
        ("Trần Văn Bình", "Thôn Tây"),
    ]
    assert workspace[Delegate].rejected == ()
    assert skipped(workspace) == [
        (2, "dòng đánh số cột"),
        (3, "dòng tên nhóm"),
        (6, "dòng tên nhóm"),
        (8, "chỉ có số thứ tự"),
        (9, "dòng tổng cộng"),
        (10, "dòng ghi chú"),
        (11, "phần ký tên"),
        (12, "phần ký tên"),
        (13, "phần ký tên"),
    ]
    assert told("DC21") == []


def test_an_example_left_in_a_form_is_nobody(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên | Đơn vị | Thành phần | Ghi chú
    1 | Nguyễn Văn A | Thôn 1 | Khách mời | (ví dụ)
    VD: | Trần Thị B | Thôn 2 | Khách mời |
    1 | Lê Thị Mai | Thôn 1 | Khách mời |
    2 | Vũ Dũng | Thôn 1 | Khách mời | mẫu mực
    """
    assert [row.full_name for row in workspace[Delegate]] == ["Lê Thị Mai", "Vũ Dũng"]
    assert skipped(workspace) == [(2, "dòng ví dụ của mẫu"), (3, "dòng ví dụ của mẫu")]


def test_a_title_row_may_name_the_kind_of_the_lines_below(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    STT | Họ và tên | Đơn vị | Lĩnh vực
    I | TẬP THỂ
    1 | Chi hội Phụ nữ Thôn 1 | Thôn 1 | xã hội
    II | CÁ NHÂN
    1 | Lê Thị Mai | Thôn 1 | kinh tế

    # delegates.xlsx
    STT | Họ và tên | Đơn vị | Thành phần
    A. Đại biểu khách mời
    1 | Trần Văn Bình | UBND huyện |
    """
    assert [(row.full_name, row.kind) for row in workspace[Nominee]] == [
        ("Chi hội Phụ nữ Thôn 1", NomineeKind.COLLECTIVE),
        ("Lê Thị Mai", NomineeKind.PERSON),
    ]
    assert [row.category for row in workspace[Delegate]] == ["Khách mời"]


def test_ditto_marks_take_the_value_above_but_not_across_a_group(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên | Chức vụ | Đơn vị | Thành phần
    1 | Lê Thị Mai | Giáo viên | Thôn 1 | Khách mời
    2 | Trần Văn Bình | -nt- | " | nt
    3 | Phạm Thị Lan | như trên | // | -nt-
    II. Thôn Tây
    1 | Hồ Văn Dũng | -nt- | | Khách mời
    """
    assert [(row.post, row.unit, row.category) for row in workspace[Delegate]][:3] == [
        ("Giáo viên", "Thôn 1", "Khách mời")
    ] * 3
    assert told("DC31")[0] == "delegates.xlsx!C3: “-nt-” được đọc là “Giáo viên” như dòng trên."
    assert told("DC31")[-1] == "delegates.xlsx!C6: “-nt-” không có dòng nào phía trên để lấy theo."
    values = [each.place.value for each in workspace.findings if each.code == "DC31"]
    assert values == ["-nt-", '"', "nt", "như trên", "//", "-nt-", "-nt-"]  # what stands in the cells
    assert [each.fixed for each in workspace.findings if each.code == "DC31"] == [True] * 6 + [False]


def test_a_blank_required_cell_rejects_the_line_which_still_counts(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên | CCCD | Đơn vị | Thành phần
    1 | Lê Thị Mai | | Thôn 1 | Điển hình tiên tiến
    2 | | 001180000123 | Thôn 1 | Điển hình tiên tiến
    """
    table = workspace[Delegate]
    assert (len(table), table.count) == (1, 2)
    assert [(each.place.row, each.place.subject, each.text) for each in table.rejected] == [
        (3, "STT 2", "2, Thôn 1, Điển hình tiên tiến, *********123")
    ]
    assert told("DC20") == ["delegates.xlsx!B3: Cột “Họ và tên” bắt buộc mà bỏ trống."]


def test_post_and_unit_may_name_a_guest_but_nobody_else(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên | Chức vụ | Đơn vị | Thành phần
    1 | | Chủ tịch | UBND huyện | Khách mời
    2 | | Phó Chủ tịch | UBND huyện | Khách mời
    3 | | Nông dân | Thôn 1 | Điển hình tiên tiến
    """
    assert [(row.full_name, row.post) for row in workspace[Delegate]] == [
        ("", "Chủ tịch"),
        ("", "Phó Chủ tịch"),
    ]
    assert [each.place.row for each in workspace[Delegate].rejected] == [4]


def test_an_unreadable_optional_cell_is_none_and_told_where_it_stands(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên | Đơn vị | Thành phần | Ngày sinh
    3 | Lê Thị Mai | Thôn 1 | Khách mời | 31/02/1980
    """
    (row,) = workspace[Delegate]
    assert row.birth is None
    (finding,) = [each for each in workspace.findings if each.code == "DC22"]
    assert finding.as_json() == {
        "code": "DC22",
        "severity": "error",
        "fixed": False,
        "file": "delegates.xlsx",
        "sheet": "Đại biểu",
        "cell": "E2",
        "row": 2,
        "column": "Ngày sinh",
        "subject": "STT 3, Lê Thị Mai",
        "value": "31/02/1980",
        "message": "Ngày “31/02/1980” không có thật.",
        "hint": "Có phải 28/02/1980 hay 31/03/1980?",
    }


def test_an_unreadable_required_cell_rejects_the_line(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung | Đơn vị tính | Số lượng | Đơn giá
    I. Chi hội nghị
    Nước uống | chai | số đại biểu | 10.000 đ
    Hoa | lẵng | 2 | tùy
    Tổng cộng | | | 2000000
    """
    table = workspace[BudgetLine]
    assert [(row.quantity, row.price) for row in table] == [("số đại biểu", 10_000)]
    assert [each.text for each in table.rejected] == ["Hoa, lẵng, 2, tùy"]
    assert skipped(workspace, "hoinghi.xlsx") == [(2, "dòng tên nhóm"), (5, "dòng tổng cộng")]


def test_a_blank_cell_that_a_clerk_wants_to_hear_of_is_a_warning(told: Callable[[str], list[str]]) -> None:
    """
    # nominees.xlsx
    Họ và tên | Đơn vị | Lĩnh vực | Dân tộc
    Lê Thị Mai | | | Kinh
    """
    assert told("DC21") == [
        "nominees.xlsx!B2: Cột “Đơn vị” bỏ trống.",
        "nominees.xlsx!C2: Cột “Lĩnh vực” bỏ trống.",
    ]


def test_a_lone_cell_is_asked_about(workspace: Workspace, told: Callable[[str], list[str]]) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên | Đơn vị | Thành phần | Trình độ
    1 | Lê Thị Mai | Thôn 1 | Khách mời | 12/12
    | | | | 9/12
    """
    assert len(workspace[Delegate]) == 1
    assert told("DC17") == [
        "delegates.xlsx!E3: Dòng 3 chỉ có một ô, không có tên nên không được tính: “9/12”."
    ]


def test_one_unit_merged_beside_several_lines_is_the_unit_of_all(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Phân công"
    for row in (
        ["Đơn vị", "Nhiệm vụ"],
        ["Văn phòng", "in giấy mời"],
        [None, "ghi biên bản"],
        ["Thôn 1", "cử đại biểu"],
    ):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    book.save(tmp_path / "hoinghi.xlsx")
    workspace = read(tmp_path)
    assert [(row.body, row.content) for row in workspace[Task]] == [
        ("Văn phòng", "in giấy mời"),
        ("Văn phòng", "ghi biên bản"),
        ("Thôn 1", "cử đại biểu"),
    ]


def test_lines_beneath_the_signatures_are_read_and_told(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên | Đơn vị | Thành phần
    1 | Lê Thị Mai | Thôn 1 | Khách mời
    | Người lập biểu
    | Hồ Văn Ký
    2 | Trần Văn Bình | Thôn 1 | Khách mời
    3 | Phạm Thị Lan | Thôn 1 | Khách mời
    """
    assert [row.full_name for row in workspace[Delegate]] == ["Lê Thị Mai", "Trần Văn Bình", "Phạm Thị Lan"]
    assert told("DC18") == [
        "delegates.xlsx!A5: Dòng 5 nằm dưới phần ký tên nhưng giống dữ liệu nên vẫn được đọc."
    ]


def test_a_table_without_lines_is_noted(workspace: Workspace, told: Callable[[str], list[str]]) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    """
    assert len(workspace[Delegate]) == 0
    assert told("DC16") == ["delegates.xlsx!None: Có dòng tiêu đề nhưng chưa có dòng dữ liệu nào."]


def test_a_name_struck_through_is_asked_about(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Đại biểu"
    for row in (
        ["Họ và tên", "Đơn vị", "Thành phần", "Trạng thái"],
        ["Lê Thị Mai", "Thôn 1", "Khách mời", None],
        ["Trần Văn Bình", "Thôn 1", "Khách mời", "rút"],
    ):
        sheet.append(row)
    for cell in (sheet["A2"], sheet["A3"]):
        cell.font = Font(strike=True)
    book.save(tmp_path / "delegates.xlsx")
    workspace = read(tmp_path)
    assert len(workspace[Delegate]) == 2
    assert [(each.place.cell, each.message) for each in workspace.findings if each.code == "DC36"] == [
        ("A2", "Họ tên bị gạch ngang nhưng dòng vẫn được tính.")
    ]


def test_hidden_rows_are_read_and_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Nơi nhận"
    for row in (["Nơi nhận", "Số bản"], ["Đảng ủy xã", 1], ["Lưu: VT", 2]):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    book.save(tmp_path / "hoinghi.xlsx")
    workspace = read(tmp_path)
    assert len(workspace[Recipient]) == 2
    (finding,) = [each for each in workspace.findings if each.code == "DC15"]
    assert (finding.place.cell, finding.message) == ("A3", "1 dòng bị ẩn vẫn được đọc và tính: 3.")


_WORDS = st.sampled_from(
    ["", "", "1", "2", "I", "(1)", "Lê Thị Mai", "Tổng cộng", "Thôn Đông", "I. Thôn Đông", "-nt-", "STT",
     "Họ và tên", "Người lập biểu", "Ghi chú: a", "x", "31/02/1980", "  ", "Khách mời", "#", "*",
     "ngày 1 tháng 2 năm 2025"]
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(st.lists(_WORDS, min_size=6, max_size=6), max_size=9))
def test_every_row_that_holds_something_ends_somewhere(rows: list[list[str]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = [["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Thành phần", "Ghi chú"], *rows]
        (folder / "Đại biểu.csv").write_text(
            "\n".join("\t".join(f'"{cell}"' for cell in line) for line in lines), encoding="utf-8"
        )
        workspace = read(folder)
        view = inspect(folder / "Đại biểu.csv")
    held = {number for number, line in enumerate(lines, 1) if number > 1 and any(line)}
    table = workspace[Delegate]
    kept = [row.row for row in (*table.rows, *table.repeats)] + [each.place.row for each in table.rejected]
    passed = [each.row for sheet in view.sheets for each in sheet.skipped]
    headers = [row for source in table.sources for row in source.header_rows if row > 1]
    assert sorted([*kept, *passed, *headers]) == sorted(held)
