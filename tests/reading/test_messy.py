"""A sheet as a village head makes it: everything planted is told at its cell, and nothing else is."""

from __future__ import annotations

import datetime as dt
import unicodedata
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from hoinghi.model.people import Delegate
from hoinghi.reading.inspect import inspect
from hoinghi.reading.workspace import read
from hoinghi.vietnamese.identity import Sex

if TYPE_CHECKING:
    from pathlib import Path

    from hoinghi.model.workspace import Workspace

NFD = unicodedata.normalize("NFD", "Phạm Thị Lan")
ROWS: list[list[Any]] = [
    ["UBND XÃ BÌNH HÒA", None, None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["THÔN ĐÔNG", None, None, "Độc lập - Tự do - Hạnh phúc"],
    ["DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TUYÊN DƯƠNG"],
    [],
    [
        "TT",
        "Họ và tên",
        "Ngày tháng năm sinh",
        None,
        "Dân\ntộc",
        "Số CCCD",
        "SĐT",
        "Đơn vị",
        "Thành phần",
        "Đảng viên",
    ],
    [None, None, "Nam", "Nữ"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"],
    ["I. Thôn Đông"],
    [1, "  Nguyễn Văn An ", "02/9/1965", None, "Kinh", "066065000123", "0912345678", None, "Khách mời", "x"],
    [2, NFD, None, 1980, "-nt-", 66180000456, 987654321, None, "-nt-", None],
    [
        3,
        "TRẦN VĂN BÌNH",
        dt.date(1970, 1, 15),
        None,
        "Ê-đê",
        None,
        "0912.345.679",
        None,
        "Điển hình tiên tiến",
        "X",
    ],
    [4, "Lê Thị Mai", None, "31/02/1980", "Kinh", "06618000045", "0912", None, "Khách mời", "có lẽ"],
    [],
    ["II", "Thôn Tây"],
    [1, None, 1990, None, "Kinh", None, None, None, "Khách mời", None],
    [2, "Bà H' El", None, "1975", "M'nông", None, "0912345680 / 0987654322", None, None, None],
    [None, "Tổng cộng: 6 người"],
    [],
    [None, None, None, None, None, None, "Bình Hòa, ngày 05 tháng 01 năm 2025"],
    [None, "Người lập", None, None, None, None, "TRƯỞNG THÔN"],
    [None, "Hồ Văn Ký"],
]


@pytest.fixture
def messy(tmp_path: Path) -> Workspace:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Sheet1"
    for row in ROWS:
        sheet.append(row)
    for each in (
        "A5:A6",
        "B5:B6",
        "C5:D5",
        "E5:E6",
        "F5:F6",
        "G5:G6",
        "H5:H6",
        "I5:I6",
        "J5:J6",
        "A3:J3",
        "A8:J8",
    ):
        sheet.merge_cells(each)
    book.save(tmp_path / "thôn đông.xlsx")
    return read(tmp_path)


def test_every_line_is_understood(messy: Workspace) -> None:
    table = messy[Delegate]
    assert table.sources[0].header_rows == (5, 6)
    assert [
        (r.full_name, str(r.birth), r.sex, r.ethnicity, r.unit, r.category, r.party_member) for r in table
    ] == [
        ("Nguyễn Văn An", "02/09/1965", Sex.NAM, "Kinh", "Thôn Đông", "Khách mời", True),
        ("Phạm Thị Lan", "1980", Sex.NU, "Kinh", "Thôn Đông", "Khách mời", None),
        ("Trần Văn Bình", "15/01/1970", Sex.NAM, "Ê Đê", "Thôn Đông", "Điển hình tiên tiến", True),
        ("Lê Thị Mai", "None", Sex.NU, "Kinh", "Thôn Đông", "Khách mời", None),
        ("H' El", "1975", Sex.NU, "M'nông", "Thôn Tây", "", None),
    ]
    assert [row.cccd for row in table] == ["066065000123", "066180000456", None, None, None]
    assert [row.phone for row in table] == ["0912345678", "0987654321", "0912345679", None, "0912345680"]
    assert [each.place.subject for each in table.rejected] == ["STT 1"]


def test_everything_planted_is_told_at_its_cell_and_nothing_else(messy: Workspace) -> None:
    told = [(each.place.cell, each.code) for each in messy.findings if not each.fixed]
    assert sorted(told) == sorted(
        [
            ("D12", "DC22"),  # 31/02/1980
            ("F12", "DC25"),  # eleven digits
            ("G12", "DC26"),  # four digits
            ("J12", "DC24"),  # "có lẽ"
            ("B15", "DC20"),  # no name
            ("G16", "DC35"),  # two phones
            ("I16", "DC21"),  # no category
        ]
    )


def test_what_was_put_right_is_noted(messy: Workspace) -> None:
    assert sorted((each.place.cell, each.code) for each in messy.findings if each.fixed) == [
        ("B10", "DC30"),
        ("B11", "DC30"),
        ("B16", "DC33"),
        ("B9", "DC30"),
        ("E10", "DC31"),
        ("F10", "DC32"),
        ("G10", "DC32"),
        ("I10", "DC31"),
    ]


def test_rows_that_are_nobody_are_shown_with_their_reasons(messy: Workspace) -> None:
    (sheet,) = inspect(messy.folder / "thôn đông.xlsx").sheets
    assert [(each.row, each.reason) for each in sheet.skipped] == [
        (7, "dòng đánh số cột"),
        (8, "dòng tên nhóm"),
        (14, "dòng tên nhóm"),
        (17, "dòng tổng cộng"),
        (19, "phần ký tên"),
        (20, "phần ký tên"),
        (21, "phần ký tên"),
    ]
