"""Which table a sheet is, where its header stands, what each column is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import openpyxl
import pytest

from hoinghi.model.bodies import CouncilMember
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.plan import Event, Info
from hoinghi.model.tables import TABLES
from hoinghi.reading.headers import find_layout
from hoinghi.reading.inspect import inspect
from hoinghi.reading.layout import clues_of
from hoinghi.reading.workspace import read
from hoinghi.vietnamese.identity import Sex
from hoinghi.xlsx import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace


def table(name: str, *rows: str, file: str = "tep.xlsx") -> type[Row] | None:
    sheet = Sheet.from_rows(name, [[cell.strip() for cell in row.split("|")] for row in rows])
    layout = find_layout(sheet, clues_of(sheet, file))
    return layout.row_type if layout else None


@pytest.mark.parametrize("row_type", TABLES)
def test_every_table_is_recognised_by_its_own_form(row_type: type[Row]) -> None:
    from hoinghi.model.column import columns

    header = " | ".join(each.header for each in columns(row_type))
    assert table(row_type.SHEET.name, header) is row_type


@pytest.mark.parametrize(
    ("row_type", "name", "rows", "file"),
    [
        (Delegate, "Sheet1", ["STT | Họ và tên | Đơn vị | Thành phần"], "a.xlsx"),
        (Delegate, "Sheet1", ["HoTen | NgaySinh | SDT | Cơ cấu đại biểu"], "a.xlsx"),
        (Nominee, "Sheet1", ["TT | Họ tên | Thôn | Hình thức khen thưởng | Thành tích"], "a.xlsx"),
        (Nominee, "Sheet1", ["Tên tập thể/cá nhân/hộ gia đình | Đơn vị công tác | Lĩnh vực"], "a.xlsx"),
        (
            Nominee,
            "Sheet1",
            ["TT | Họ tên/Tên tập thể | Năm sinh | Thành tích | Hình thức đề nghị"],
            "a.xlsx",
        ),
        (Nominee, "Danh sách đề nghị", ["STT | Họ và tên | Đơn vị | Năm sinh"], "a.xlsx"),
        (
            Nominee,
            "Sheet1",
            ["DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG", "STT | Họ và tên | Đơn vị | Năm sinh"],
            "a.xlsx",
        ),
        (
            Delegate,
            "Sheet1",
            ["DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ", "STT | Họ và tên | Đơn vị | Năm sinh"],
            "a.xlsx",
        ),
        (Nominee, "Sheet1", ["STT | Họ và tên | Đơn vị | Năm sinh"], "nominees thôn 1.xlsx"),
        (Delegate, "Sheet1", ["STT | Họ và tên | Đơn vị | Năm sinh"], "Đại biểu thôn 1.xlsx"),
        (Nominee, "Đại biểu", ["Họ và tên | Hình thức đề nghị | Tóm tắt thành tích | Phong trào"], "a.xlsx"),
        (CouncilMember, "Sheet3", ["Họ và tên | Chức vụ | Vai trò"], "a.xlsx"),
        (Event, "Sheet3", ["Sự kiện | Lần thứ | Cấp"], "a.xlsx"),
        (Info, "thongtin", ["Mục | Giá trị"], "thongtin.csv"),
        (None, "Phòng", ["Phòng | Số ghế | Ghi chú"], "a.xlsx"),
        (None, "Sheet1", ["Họ và tên | Ghi chú"], "a.xlsx"),
        (None, "Sheet1", ["Phần | Nội dung"], "a.xlsx"),
    ],
)
def test_columns_decide_then_the_names_around_them(
    row_type: type[Row] | None, name: str, rows: list[str], file: str
) -> None:
    assert table(name, *rows, file=file) is row_type


def test_the_header_is_found_below_a_letterhead(workspace: Workspace) -> None:
    """
    # thon-1.xlsx › Sheet1
    ỦY BAN NHÂN DÂN XÃ BÌNH HÒA | | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    THÔN 1 | | | Độc lập - Tự do - Hạnh phúc
    DANH SÁCH ĐẠI BIỂU
    STT | Họ và tên | Đơn vị | Thành phần
    1 | Lê Thị Mai | Thôn 1 | Khách mời
    """
    (source,) = workspace[Delegate].sources
    assert (source.header_rows, dict(source.letters)) == (
        (4,),
        {"stt": "A", "ho_va_ten": "B", "don_vi": "C", "thanh_phan": "D"},
    )


def test_a_column_that_the_table_lacks_is_told_once_at_the_header(told: Callable[[str], list[str]]) -> None:
    """
    # delegates.xlsx
    Danh sách
    STT | Họ và tên | Đơn vị
    1 | Lê Thị Mai | Thôn 1
    2 | Trần Văn Bình | Thôn 2
    """
    assert told("DC11") == ["delegates.xlsx!A2: Bảng Đại biểu thiếu cột “Thành phần”."]


def test_of_two_columns_for_one_field_the_first_is_read(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thôn | Thành phần
    Lê Thị Mai | Trường A | Thôn 1 | Khách mời
    """
    assert [row.unit for row in workspace[Delegate]] == ["Trường A"]
    assert told("DC12") == ["delegates.xlsx!C1: Cột “Thôn” cùng nghĩa với cột B (“Đơn vị”); chỉ đọc cột B."]


def test_an_unknown_column_is_kept_in_the_report(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần | Mã thẻ | Trạn thái | Số ghế
    Lê Thị Mai | Thôn 1 | Khách mời | 15 | mời | 3
    """
    assert told("DC13") == [
        "delegates.xlsx!E1: Cột “Trạn thái” không dùng đến.",
        "delegates.xlsx!D1: 2 cột không dùng đến: “Mã thẻ” (D), “Số ghế” (F).",
    ]
    hints = {
        each.place.cell: (each.severity.value, each.hint)
        for each in workspace.findings
        if each.code == "DC13"
    }
    assert hints["E1"] == ("warning", "Có phải cột “Trạng thái”? Sửa tiêu đề để cột được đọc.")
    assert hints["D1"][0] == "note"


def test_a_list_that_could_be_either_says_so(told: Callable[[str], list[str]]) -> None:
    """
    # ds.xlsx › Sheet1
    STT | Họ và tên | Đơn vị | Năm sinh
    1 | Lê Thị Mai | Thôn 1 | 1970
    """
    assert told("DC14") == [
        (
            "ds.xlsx!None: Bảng này (tiêu đề ở dòng 1) giống cả danh sách Đại biểu lẫn Điển hình; "
            "tạm đọc là Đại biểu."
        )
    ]


def test_a_sheet_that_means_to_be_a_table_is_an_error_not_skipped(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # hoinghi.xlsx › Mốc sự kiện
    Tên | Cấp
    Đại hội Đảng bộ xã | xã

    # hoinghi.xlsx › Linh tinh
    a | b
    """
    assert told("DC10") == [
        (
            "hoinghi.xlsx!A1: Trang này là bảng Mốc sự kiện "
            "nhưng dòng tiêu đề ở dòng 1 không có cột “Sự kiện”, “Lần thứ”."
        )
    ]
    assert [(each.sheet, each.reason) for each in workspace.skipped] == [
        ("Mốc sự kiện", "giống bảng Mốc sự kiện nhưng thiếu cột “Sự kiện”, “Lần thứ”"),
        ("Linh tinh", "không thấy dòng tiêu đề của bảng nào"),
    ]


def test_a_second_table_on_the_same_sheet_is_read_by_its_own_header(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên | Đơn vị | Thành phần
    1 | Lê Thị Mai | Thôn 1 | Khách mời
    STT | Họ và tên | Đơn vị | Thành phần
    2 | Trần Văn Bình | Thôn 2 | Khách mời
    STT | Đơn vị | Họ và tên | Thành phần
    3 | Thôn 3 | Phạm Thị Lan | Khách mời
    """
    assert [(row.full_name, row.unit, row.row) for row in workspace[Delegate]] == [
        ("Lê Thị Mai", "Thôn 1", 2),
        ("Trần Văn Bình", "Thôn 2", 4),
        ("Phạm Thị Lan", "Thôn 3", 6),
    ]
    assert [source.header_rows for source in workspace[Delegate].sources] == [(1,), (5,)]


def test_a_header_of_two_rows_tells_the_sex_by_the_filled_birth(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên | Ngày sinh | | Đơn vị | Thành phần | Giới tính
    | | Nam | Nữ
    (1) | (2) | (3) | (4) | (5) | (6) | (7)
    1 | Lê Thị Mai | | 31/12/1980 | Thôn 1 | Khách mời
    2 | Trần Văn Bình | 1970 | | Thôn 1 | Khách mời
    3 | Phạm Thị Lan | | 31/02/1975 | Thôn 1 | Khách mời | Nam
    4 | Hồ Văn Dũng | 1970 | 1971 | Thôn 1 | Khách mời | Nam
    """
    rows = workspace[Delegate].rows
    assert workspace[Delegate].sources[0].header_rows == (1, 2)
    assert [(str(row.birth), row.sex) for row in rows] == [
        ("31/12/1980", Sex.NU),
        ("1970", Sex.NAM),
        ("None", Sex.NAM),
        ("1970", Sex.NAM),
    ]
    assert [row.place("birth").cell for row in rows] == ["D4", "C5", "D6", "C7"]
    assert told("DC22") == ["delegates.xlsx!D6: Ngày “31/02/1975” không có thật."]
    assert told("DC37") == [
        "delegates.xlsx!G6: Giới tính ghi Nam nhưng cột được điền là cột Nữ.",
        "delegates.xlsx!C7: Cả cột Nam và cột Nữ đều ghi ngày sinh; cột Nữ ghi “1971”.",
    ]
    assert told("DC13") == told("DC12") == []


def merged_book(path: Path, rows: list[list[object]], *merges: str) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Đại biểu"
    for row in rows:
        sheet.append(row)
    for each in merges:
        sheet.merge_cells(each)
    book.save(path)
    return path


def test_merged_parents_make_paths(tmp_path: Path) -> None:
    merged_book(
        tmp_path / "delegates.xlsx",
        [
            ["DANH SÁCH ĐẠI BIỂU"],
            ["TT", "Họ và tên", None, "Ngày tháng năm sinh", None, "Liên hệ", None, "Thành phần"],
            [None, None, None, "Nam", "Nữ", "Địa chỉ", "Điện thoại", None],
            [1, "Lê Thị", "Mai", None, "1980", "Thôn 1", "0912345678", "Khách mời"],
        ],
        "A1:H1", "A2:A3", "B2:C3", "D2:E2", "F2:G2", "H2:H3",
    )  # fmt: skip
    workspace = read(tmp_path)
    (row,) = workspace[Delegate]
    assert (row.full_name, str(row.birth), row.sex, row.phone) == ("Lê Thị Mai", "1980", Sex.NU, "0912345678")
    (sheet,) = inspect(tmp_path / "delegates.xlsx").as_json()["sheets"]
    assert sheet["header_rows"] == [2, 3]
    assert [(each["column"], each["header"], each["field"]) for each in sheet["columns"]] == [
        ("A", "TT", "stt"),
        ("B", "Họ và tên", "ho_va_ten"),
        ("C", "Họ và tên", "ho_va_ten"),
        ("D", "Ngày tháng năm sinh › Nam", "ngay_sinh"),
        ("E", "Ngày tháng năm sinh › Nữ", "ngay_sinh"),
        ("F", "Liên hệ › Địa chỉ", None),
        ("G", "Liên hệ › Điện thoại", "so_dien_thoai"),
        ("H", "Thành phần", "thanh_phan"),
    ]


def test_a_name_in_two_columns_and_sex_as_a_mark(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    STT | Họ đệm | Tên | Nữ | Đơn vị | Thành phần
    1 | Lê Thị | Mai | x | Thôn 1 | Khách mời
    2 | Trần Văn | Bình | | Thôn 1 | Khách mời
    3 | | Y Bhăm | | Thôn 1 | Khách mời
    """
    assert [(row.full_name, row.sex) for row in workspace[Delegate]] == [
        ("Lê Thị Mai", Sex.NU),
        ("Trần Văn Bình", Sex.NAM),
        ("Y Bhăm", Sex.NAM),
    ]


def test_day_month_and_year_in_three_columns(tmp_path: Path) -> None:
    merged_book(
        tmp_path / "delegates.xlsx",
        [
            ["Họ và tên", "Ngày sinh", None, None, "Đơn vị", "Thành phần"],
            [None, "Ngày", "Tháng", "Năm", None, None],
            ["Lê Thị Mai", 2, 9, 1980, "Thôn 1", "Khách mời"],
            ["Trần Văn Bình", None, None, 1970, "Thôn 1", "Khách mời"],
        ],
        "B1:D1",
    )
    assert [str(row.birth) for row in read(tmp_path)[Delegate]] == ["02/09/1980", "1970"]


def test_examples_and_lists_of_choices_are_passed_over(workspace: Workspace) -> None:
    """
    # delegates.xlsx › Hướng dẫn
    STT | Họ và tên | Đơn vị | Thành phần
    1 | Nguyễn Văn A | Thôn X | Khách mời
    """
    assert len(workspace[Delegate]) == 0
    assert [each.reason for each in workspace.skipped] == [
        "trang hướng dẫn, danh mục hoặc mẫu, không phải danh sách"
    ]


def test_a_list_without_a_column_of_names_is_told(workspace: Workspace) -> None:
    """
    # thon.xlsx › Sheet1
    STT | Quý danh      | Năm sinh | Đơn vị | Điện thoại
    1   | Lê Thị Mai    | 1975     | Thôn 1 | 0912345678
    """
    (told,) = [each for each in workspace.findings if each.code == "DC10"]
    assert (told.place.cell, told.severity.value) == ("A1", "warning")
    assert told.message == (
        "Trang có các cột “STT”, “Ngày sinh”, “Đơn vị”, “Số điện thoại” (dòng 1) như một danh sách người "
        "nhưng không thấy cột họ tên nên chưa đọc."
    )


def test_a_name_of_collectives_and_people_is_the_name_of_nominees(workspace: Workspace) -> None:
    """
    # thon.xlsx › Sheet1
    STT | Họ tên tập thể, cá nhân | Năm sinh | Đơn vị | Lĩnh vực
    1   | Chi hội Phụ nữ          |          | Thôn 1 | Xã hội
    """
    assert [row.full_name for row in workspace[Nominee]] == ["Chi hội Phụ nữ"]


def test_a_shorter_list_above_a_longer_one_is_read_as_well(workspace: Workspace) -> None:
    """
    # thon.xlsx › Sheet1
    DANH SÁCH ĐẠI BIỂU
    STT | Họ và tên     | Chức vụ | Đơn vị | Thành phần
    1   | Lê Thị Mai    | Bí thư  | Thôn 1 | Khách mời
    2   | Trần Văn Bình | Nông dân | Thôn 1 | Khách mời
    ĐIỂN HÌNH TIÊN TIẾN
    STT | Họ và tên     | Năm sinh | Đơn vị | Lĩnh vực | Hình thức khen thưởng
    1   | Phạm Thị Lan  | 1975     | Thôn 1 | Kinh tế  | Giấy khen
    """
    assert [row.full_name for row in workspace[Delegate]] == ["Lê Thị Mai", "Trần Văn Bình"]
    assert [row.full_name for row in workspace[Nominee]] == ["Phạm Thị Lan"]


def test_names_with_too_few_columns_are_not_passed_over(found: Callable[[str], list[str]]) -> None:
    """
    # thôn 3.xlsx › Sheet1
    Họ và tên  | Liên lạc
    Lê Văn A   | Zalo
    Trần Văn B | Zalo
    """
    assert found("DC10") == [
        (
            "thôn 3.xlsx!A1: Trang có cột họ tên (dòng 1) nhưng thiếu các cột khác của một danh sách, "
            "nên 2 dòng bên dưới chưa được tính."
        )
    ]
