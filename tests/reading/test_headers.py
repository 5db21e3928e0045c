"""Which table a sheet is, where its header stands, what each column is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.model.people import CouncilMember, Delegate, Nominee
from hoinghi.model.plan import Event, Info
from hoinghi.model.tables import TABLES
from hoinghi.reading.headers import clues_of, find_layout
from hoinghi.xlsx import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable

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
        (Nominee, "Danh sách đề nghị", ["STT | Họ và tên | Đơn vị | Năm sinh"], "a.xlsx"),
        (Nominee, "Sheet1", ["DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG", "STT | Họ và tên | Đơn vị | Năm sinh"], "a.xlsx"),
        (Delegate, "Sheet1", ["DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ", "STT | Họ và tên | Đơn vị | Năm sinh"], "a.xlsx"),
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


def test_of_two_columns_for_one_field_the_first_is_read(workspace: Workspace, told: Callable[[str], list[str]]) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thôn | Thành phần
    Lê Thị Mai | Trường A | Thôn 1 | Khách mời
    """
    assert [row.unit for row in workspace[Delegate]] == ["Trường A"]
    assert told("DC12") == [
        "delegates.xlsx!C1: Cột “Thôn” cùng nghĩa với cột B (“Đơn vị”); chỉ đọc cột B."
    ]


def test_an_unknown_column_is_kept_in_the_report(workspace: Workspace, told: Callable[[str], list[str]]) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần | Mã thẻ | Trạn thái
    Lê Thị Mai | Thôn 1 | Khách mời | 15 | mời
    """
    assert told("DC13") == [
        "delegates.xlsx!E1: Cột “Trạn thái” không dùng đến.",
        "delegates.xlsx!D1: Cột “Mã thẻ” không dùng đến.",
    ]
    hints = {each.place.cell: (each.severity.value, each.hint) for each in workspace.findings if each.code == "DC13"}
    assert hints["E1"] == ("warning", "Có phải cột “Trạng thái”?")
    assert hints["D1"][0] == "note"


def test_a_list_that_could_be_either_says_so(told: Callable[[str], list[str]]) -> None:
    """
    # ds.xlsx › Sheet1
    STT | Họ và tên | Đơn vị | Năm sinh
    1 | Lê Thị Mai | Thôn 1 | 1970
    """
    assert told("DC14") == [
        "ds.xlsx!None: Bảng này giống cả danh sách Đại biểu lẫn Điển hình; tạm đọc là Đại biểu."
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
        "hoinghi.xlsx!A1: Trang này là bảng Mốc sự kiện nhưng dòng tiêu đề ở dòng 1 không có cột “Sự kiện”, “Lần thứ”."
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
