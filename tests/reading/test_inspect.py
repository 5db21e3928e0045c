"""How one file is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.errors import HoinghiError
from hoinghi.reading.inspect import inspect

if TYPE_CHECKING:
    from pathlib import Path

    from hoinghi.model.workspace import Workspace


def test_a_table_is_shown_with_columns_rows_and_what_was_passed_over(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Danh sách đại biểu
    STT | Họ và tên | Ngày sinh | Giới tính | Đơn vị | Thành phần | Mã thẻ | Đảng viên | CCCD
    1 | Bà Lê Thị  Mai | 31/02/1980 | | Thôn 1 | Khách mời | 15 | x | 001180000123
    2 | | 1970 | Nam | Thôn 1 | Khách mời | | |
    Tổng cộng: 2
    """
    made = inspect(workspace.folder / "delegates.xlsx").as_json()
    (sheet,) = made["sheets"]
    assert (sheet["name"], sheet["table"], sheet["header_rows"]) == ("Đại biểu", "dai_bieu", [2])
    assert sheet["columns"][1] == {"column": "B", "header": "Họ và tên", "field": "ho_va_ten"}
    assert sheet["columns"][6] == {"column": "G", "header": "Mã thẻ", "field": None}
    assert sheet["rows"] == [
        {
            "row": 3,
            "values": {
                "stt": "1",
                "ho_va_ten": "Lê Thị Mai",
                "ngay_sinh": "31/02/1980",
                "gioi_tinh": "Nữ",
                "don_vi": "Thôn 1",
                "thanh_phan": "Khách mời",
                "ma_the": "15",
                "dang_vien": True,
                "cccd": "001180000123",
                "danh_xung": "Bà",
            },
        },
        {
            "row": 4,
            "values": {
                "stt": "2",
                "ho_va_ten": None,
                "ngay_sinh": "1970",
                "gioi_tinh": "Nam",
                "don_vi": "Thôn 1",
                "thanh_phan": "Khách mời",
                "ma_the": None,
                "dang_vien": None,
                "cccd": None,
            },
        },
    ]
    assert sheet["skipped_rows"] == [{"row": 5, "reason": "dòng tổng cộng"}]
    assert {each["code"] for each in made["findings"]} == {"DC13", "DC20", "DC22", "DC30", "DC33"}


def test_a_sheet_that_is_no_table_of_ours_is_shown_by_its_own_titles(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Phòng;Số ghế;Số ghế\nA1;40;3\nA2;;5\n", encoding="utf-8")
    (sheet,) = inspect(path).as_json()["sheets"]
    assert sheet == {
        "name": "a",
        "table": None,
        "header_rows": [1],
        "columns": [
            {"column": "A", "header": "Phòng", "field": None},
            {"column": "B", "header": "Số ghế", "field": None},
            {"column": "C", "header": "Số ghế", "field": None},
        ],
        "rows": [
            {"row": 2, "values": {"phong": "A1", "so_ghe": "40", "so_ghe_c": "3"}},
            {"row": 3, "values": {"phong": "A2", "so_ghe": None, "so_ghe_c": "5"}},
        ],
        "skipped_rows": [],
    }


def test_without_a_header_every_row_is_keyed_by_letters(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("1;2;3\n4;5;6\n", encoding="utf-8")
    (sheet,) = inspect(path).as_json()["sheets"]
    assert sheet["header_rows"] == []
    assert sheet["columns"][0] == {"column": "A", "header": None, "field": None}
    assert sheet["rows"] == [
        {"row": 1, "values": {"A": "1", "B": "2", "C": "3"}},
        {"row": 2, "values": {"A": "4", "B": "5", "C": "6"}},
    ]


def test_settings_and_money_are_shown_as_typed(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục | Giá trị
    Tỷ lệ đại biểu tiên tiến | 70%

    # hoinghi.xlsx › Dự toán
    Nội dung | Đơn vị tính | Số lượng | Đơn giá
    Nước uống | chai | 200 | 10.000 đ
    """
    sheets = inspect(workspace.folder / "hoinghi.xlsx").as_json()["sheets"]
    assert sheets[0]["rows"][0]["values"] == {"muc": "Tỷ lệ đại biểu tiên tiến", "gia_tri": "70%"}
    assert sheets[1]["rows"][0]["values"] == {
        "noi_dung": "Nước uống",
        "don_vi_tinh": "chai",
        "so_luong": "200",
        "don_gia": 10000,
    }


def test_a_file_that_cannot_be_read_ends_the_command(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"")
    with pytest.raises(HoinghiError, match=r"Không đọc được “a\.xlsx”: tệp rỗng"):
        inspect(path)
