"""The sheet "Đọc cột" settles how columns are read, and says which of its lines have no effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.model.people import Delegate, Nominee
from hoinghi.reading.inspect import inspect

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.workspace import Workspace


def test_a_column_is_read_as_the_folder_says(workspace: Workspace, told: Callable[[str], list[str]]) -> None:
    """
    # hoinghi.xlsx › Đọc cột
    Tệp | Trang | Cột | Trường
    thon-*.xlsx | | Người được mời | Họ và tên
    thon-dong.xlsx | Sheet1 | D | don_vi
    thon-dong.xlsx | | Họ và tên | bỏ
    thon-dong.xlsx | | Sinh | bỏ

    # nhan/thon-dong.xlsx › Sheet1
    DANH SÁCH ĐẠI BIỂU
    STT | Người được mời | Họ và tên | Nơi ở | Thành phần | Sinh
    1 | Lê Thị Mai | Chủ hộ Ba | Thôn Đông | Khách mời | đầu năm
    """
    (row,) = workspace[Delegate]
    assert (row.full_name, row.unit, row.birth) == ("Lê Thị Mai", "Thôn Đông", None)
    assert row.place("unit").cell == "D3"
    assert told("DC19") == []
    assert told("DC12") == told("DC13") == []


def test_the_letters_of_columns_do_where_no_title_is_known(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đọc cột
    Tệp | Trang | Cột | Trường
    la.xlsx | Đại biểu | B | Họ và tên
    la.xlsx | Đại biểu | C | Đơn vị

    # la.xlsx › Đại biểu
    Danh sách
    Mã | Ai | Ở đâu
    7 | Lê Thị Mai | Thôn 1
    8 | Trần Văn Bình | Thôn 2
    """
    assert [(row.full_name, row.unit) for row in workspace[Delegate]] == [
        ("Lê Thị Mai", "Thôn 1"),
        ("Trần Văn Bình", "Thôn 2"),
    ]


def test_lines_without_effect_are_told_with_the_nearest_name(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đọc cột
    Tệp | Trang | Cột | Trường
    thon.xlsx | | B | Họ và tênn
    thonn.xlsx | | B | Họ và tên
    thon.xlsx | | Họ tênn | Họ và tên
    thon.xlsx | Trang 2 | B | Họ và tên
    thon.xlsx | | C | Đơn vị

    # thon.xlsx › Điển hình
    STT | Họ tên | Nơi | Lĩnh vực
    1 | Lê Thị Mai | Thôn 1 | Kinh tế
    """
    found = [(each.place.cell, each.message, each.hint) for each in workspace.findings if each.code == "DC19"]
    assert found == [
        ("D2", "Không có trường “Họ và tênn”.", "Có phải “Họ và tên”?"),
        ("A3", "Không có tệp nào tên “thonn.xlsx”.", "Có phải “thon.xlsx”?"),
        ("C4", "Bảng của “thon.xlsx” không có cột “Họ tênn”.", "Có phải “Họ tên”?"),
        (
            "B5",
            "Không thấy danh sách nào ở trang “Trang 2” của “thon.xlsx”.",
            "Xem tên trang và cách hiểu bằng `hoinghi inspect`.",
        ),
    ]
    assert [row.unit for row in workspace[Nominee]] == ["Thôn 1"]


def test_inspect_shows_what_was_settled(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đọc cột
    Tệp | Trang | Cột | Trường
    thon | | Nơi | Đơn vị
    thon | | Cân nặng | bỏ

    # nhan/thon.xlsx › Điển hình
    STT | Họ tên | Nơi | Lĩnh vực | Cân nặng
    1 | Lê Thị Mai | Thôn 1 | Kinh tế | 50
    """
    made = inspect(workspace.folder / "nhan" / "thon.xlsx")
    (sheet,) = made.sheets
    shown = [
        (each["column"], each["field"], each["settled"], each["sample"])
        for each in sheet.for_screen()["columns"]
    ]
    assert shown == [
        ("A", "stt", False, "1"),
        ("B", "ho_va_ten", False, "Lê Thị Mai"),
        ("C", "don_vi", True, "Thôn 1"),
        ("D", "linh_vuc", False, "Kinh tế"),
        ("E", None, True, "50"),
    ]
    assert set(made.as_json()["sheets"][0]["columns"][0]) == {"column", "header", "field"}
