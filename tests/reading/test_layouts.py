"""Sheets as they arrive, each of another layout: what is planted is told at its cell, and nothing else is."""

from __future__ import annotations

import datetime as dt
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from openpyxl.styles import Border, Font, Side

from hoinghi.checks import run
from hoinghi.model.people import Delegate, Nominee
from hoinghi.reading.workspace import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from openpyxl.workbook import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

N = None


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet, the errors and warnings planted in it, the fixes it needs, and who is in it."""

    rows: list[list[Any]]
    planted: dict[str, str]
    fixed: dict[str, str]
    people: dict[type[Delegate | Nominee], int]
    merges: tuple[str, ...] = ()
    after: Callable[[Book, Worksheet], None] | None = None
    rejected: int = field(default=0)


def _old_fonts(_book: Book, sheet: Worksheet) -> None:
    sheet["B9"].font, sheet["B10"].font = Font(name=".VnTime"), Font(name="VNI-Times")
    for row in range(17, 300):  # formatted, never filled
        for letter in "ABCDEFGHIJ":
            sheet[f"{letter}{row}"].number_format = "@"


def _catalogue(book: Book, sheet: Worksheet) -> None:
    beside = book.create_sheet("DANHMUC")
    beside.append(["STT", "Tên danh hiệu", "Mã", "STT", "Lĩnh vực"])
    beside.append([1, "Chiến sĩ thi đua", "01", 1, "Kinh tế"])
    sheet.row_dimensions[7].hidden = True
    sheet["B8"].font = Font(strike=True)
    for row in range(20, 60):
        sheet[f"A{row}"].border = Border(left=Side(style="thin"))


PLAIN = Layout(
    [
        ["DANH SÁCH CÁ NHÂN, TẬP THỂ ĐỀ NGHỊ BIỂU DƯƠNG, KHEN THƯỞNG"],
        ["Thôn Đoài"],
        [],
        [
            "STT",
            "Họ và tên",
            "Năm sinh",
            "Giới tính",
            "Dân tộc",
            "Đơn vị",
            "Lĩnh vực",
            "CCCD",
            "Số điện thoại",
        ],
        [1, "Nguyễn Văn Hòa", 1970, "Nam", "Kinh", "Thôn Đoài", "Kinh tế", "066070001234", "0912345678"],
        [2, "NGUYỄN VĂN HOÀ", 1970, "Nam", "Kinh", "thôn đoài", "kinh tế", "", ""],
        [3, "Lê Thị Mai", "30/02/1980", "Nữ", "Kinh", "Thôn Đoài", "Xã hội", "066180001235", "0912 345 67a"],
        [4, "Trần Văn Bình", 1885, "Nam", "Kinh", "Thôn Đoài", "Kinh tế", "", "0905123456"],
        [5, "Phạm Thị Lan", 2085, "Nữ", "Kinh", "Thôn Đoài", "Kinh tế", "", ""],
        [5, "Hoàng Văn Thái", 1966, "Nam", "Kinh", "Thôn Đoài", "Kinh tế", "066166001236", ""],
        [7, "", 1966, "Nam", "Kinh", "Thôn Đoài", "Kinh tế", "", ""],
        [8, "vũ thị hạnh", 1977, "Nử", "Kinh", "Thôn Đoài", "Kinh tế", "", ""],
        [9, "Đỗ Văn Cường", 1975, "Nam", "Kinh", "Thôn Đoài", "Kinh tếe", "06617500123", ""],
        [10, "Bùi Thị Hoa", "12/13/1988", "Nữ", "Kinh", "Thôn Đoài", "Quốc phòng", "", "912345681"],
        [11, "Y Bhim Niê", "1988", "Nam", "Ê đê", "Thôn Đoài", "An ninh", "", ""],
        [12, "Chi hội Phụ nữ thôn Đoài", "", "", "", "Thôn Đoài", "Chính trị", "", ""],
        [],
        ["Tổng cộng: 12"],
    ],
    planted={
        "B6": "NG01",
        "C7": "DC22",
        "I7": "DC26",
        "C8": "DC22",
        "C9": "NG05",
        "A10": "NG04",
        "H10": "NG07",
        "B11": "DC20",
        "G13": "TL02",
        "H13": "DC25",
        "C14": "DC22",
    },
    fixed={"B6": "DC30", "B12": "DC30", "D12": "DC30", "I14": "DC32"},
    people={Nominee: 11},
    merges=("A1:I1", "A2:I2"),
    rejected=1,
)

GROUPS = Layout(
    [
        ["UBND XÃ BÌNH HÒA"],
        ["DANH SÁCH ĐẠI BIỂU THAM DỰ HỘI NGHỊ"],
        ["TT", "Họ tên", "Ngày sinh", N, "Đơn vị công tác", "Chức vụ", "Thành phần", "Điện thoại", "Ghi chú"],
        [N, N, "Nam", "Nữ"],
        [1, "2", "3", "4", "5", "6", "7", "8", "9"],
        ["I", "Thôn Đông"],
        ["1", "Nguyễn Văn An", dt.datetime(1965, 9, 2), N, N, "Trưởng thôn", "Lãnh đạo", 912345678, N],  # noqa: DTZ001
        ["2", "Lê Thị Bé", N, "31/04/1972", N, "Nông dân", "Điển hình tiên tiến", "0987654321", N],
        ["3", "Trần Văn Cảnh", "1959", N, N, "nt", "nt", "0987.654.322", N],
        ["4", "Phạm  Văn  Dũng", N, "1980", N, "nt", "nt", "098765432", N],
        ["II", "Thôn Tây"],
        ["1", "Nguyễn Thị Em", N, 26543, N, "Nông dân", "Gương người tốt việc tốt", "0281234", N],
        ["2", "K' Să K' Mận", "15/6/1990", "1990", N, "Nông dân", "Khách", "0905111222", N],
        ["", "Tổng số: 6 đại biểu"],
        [],
        [N, N, N, N, N, "Bình Hòa, ngày … tháng … năm 2025"],
        [N, "NGƯỜI LẬP BIỂU", N, N, N, "TM. BAN NHÂN DÂN THÔN"],
        [N, N, N, N, N, "(Ký, ghi rõ họ tên)"],
        [N, "Nguyễn Văn Sáu", N, N, N, "Lê Văn Bảy"],
    ],
    planted={"D8": "DC22", "H10": "DC26", "H12": "DC26", "C13": "DC37"},
    fixed={
        "H7": "DC32",
        "F9": "DC31",
        "G9": "DC31",
        "B10": "DC30",
        "F10": "DC31",
        "G10": "DC31",
        "D12": "DC30",
    },
    people={Delegate: 6},
    merges=("C3:D3", "A3:A4", "B3:B4", "E3:E4", "F3:F4", "G3:G4", "H3:H4", "I3:I4"),
)

THREE_LEVELS = Layout(
    [
        ["ĐẢNG ỦY XÃ", N, N, N, "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ TUYÊN DƯƠNG"],
        [],
        ["STT", "Thông tin cá nhân", *[N] * 4, "Liên hệ", N, "Đơn vị\n(thôn, cơ quan)", "Thành phần"],
        [N, "Họ và tên", "Ngày, tháng, năm sinh", N, "Dân tộc", "Số CCCD", "Điện thoại"],
        [N, N, "Nam", "Nữ", N, N, "Di động", "Ghi chú"],
        [f"({number})" for number in range(1, 11)],
        [1, "Nguyễn Văn\xa0An", "02/09/1965", N, "Kinh", "066065000123", "0912345678",
         N, "Thôn Đông", "Khách mời"],
        [2, "NguyÔn ThÞ Hång", N, "15/3/1975", "-nt-", "066175000124", "0912345679", N, "-nt-", "nt"],
        [3, "Leâ Vaên Huøng", 1970, N, "nt", N, "0912345680", N, "nt", "nt"],
        [4, unicodedata.normalize("NFD", "Trần Thị Ngọc"), N, "29/02/1981", "Kinh", "066181000125",
         "0912345681", N, "Thôn Đông", "Khách mời"],
        [5, "PHẠM VĂN HẢI", dt.date(1980, 1, 15), N, "Ê đê", "066180000126 ", "912345682",
         N, "Thôn Tây", "Khách mời"],
        [6, "H' El Niê", N, "1988", "Ê Đê", "066188000127", "0912345683", N, "Thôn Tây", "Khách mời"],
        [7, "Lê Thị Mai", N, "1990", "Kinh", 66190000128, "0912345684", N, "Thôn Tây", "Khách mờ"],
        [N, "Tổng cộng: 7 người"],
        [N, "NGƯỜI LẬP", *[N] * 4, "CHỦ TỊCH"],
    ],
    planted={"D11": "DC22", "F12": "NG07", "J14": "TL01"},
    fixed={
        "B8": "DC30",
        "B9": "DC34",
        "E9": "DC31",
        "I9": "DC31",
        "J9": "DC31",
        "E10": "DC31",
        "I10": "DC31",
        "J10": "DC31",
        "B11": "DC30",
        "B12": "DC30",
        "G12": "DC32",
        "F14": "DC32",
    },
    people={Delegate: 7},
    merges=("A4:A6", "B4:F4", "G4:H4", "I4:I6", "J4:J6", "B5:B6", "C5:D5", "E5:E6", "F5:F6", "G5:H5",
            "A2:J2"),
    after=_old_fonts,
)  # fmt: skip

MARKS = Layout(
    [
        ["TT", "Họ và tên", N, "Nữ", "Năm sinh", "Thôn/đơn vị", "Cơ cấu", "Đảng viên", "SĐT", "CCCD"],
        [1, "Nguyễn Văn", "An", N, 1965, "Thôn Đông", "Khách mời", "x", "0912345678", N],
        [2, "Lê Thị", "Mai", "x", 1972, "Thôn Đông", "Khách mời", N, "0912345679", "066172000124"],
        [3, "Trần Thị", "Nga", "X", 1972, "Thôn Đông", "Khách mời", "có lẽ", "09123456", "066172000124"],
        [4, "Phạm Văn", "Bình", N, "năm 1988", "Thôn Tây", "Khách mời", N, N, "06618800012"],
        [5, "Đỗ Văn", "Sơn", N, 1977, "Thôn Tây", "Khách mời", N, N, "066177000128"],
        [6, "Trần Thị", "Ngà", "x", 1972, "Thôn Đông", "Khách mời", N, N, N],
    ],
    planted={"I4": "DC26", "H4": "DC24", "J4": "NG02", "J5": "DC25", "J6": "NG07", "B7": "NG03"},
    fixed={},
    people={Delegate: 6},
    merges=("B1:C1",),
)

KINDS = Layout(
    [
        ["Biểu số 1: DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"],
        ["Số TT", "Tên tập thể/cá nhân/hộ gia đình", "Tên gọi\n(Ông/Bà)", "Ngày sinh\n(ngày/tháng/năm)",
         "Chức vụ", "Đơn vị công tác", "Lĩnh vực", "Hình thức khen thưởng"],
        ["VD: 1", "Nguyễn Văn A", "Ông", "01/01/1970", "Nông dân", "Thôn X", "Kinh tế", "Giấy khen"],
        ["I", "TẬP THỂ"],
        [1, "Chi hội Phụ nữ thôn Đông", N, N, N, "Thôn Đông", "Xã hội", "Giấy khen"],
        [2, "Chi hội Nông dân thôn Tây", N, N, N, "Thôn Tây", "Kinh tế", "Giấy khen"],
        ["II", "HỘ GIA ĐÌNH"],
        [1, "Hộ ông Trần Văn Ba", N, N, N, "Thôn Đông", "Kinh tế", "Giấy khen"],
        ["III", "CÁ NHÂN"],
        [1, "Lê Thị Mai", "Bà", "32/01/1975", "Giáo viên", "Trường TH", "Giáo dục", "Giấy khen"],
        [2, "Trần Văn Bình", "Ông", "1980", "Công an viên", "Thôn Tây", "An ninh", "Giấy khem"],
        [3, "Nguyễn Thị Hà", "Bà", "1981", "Nông dân", "Thôn Tây", "Nông nghiệpp", "Giấy khen"],
        [4, "lê thị mai", "Bà", N, "Giáo viên", "Trường TH", "Giáo dục", "Giấy khen"],
        [N, N, N, N, "Ngày 05 tháng 01 năm 2025"],
        [N, "NGƯỜI LẬP BIỂU", N, N, "THỦ TRƯỞNG ĐƠN VỊ"],
    ],
    planted={"D10": "DC22", "H11": "TL06", "G12": "TL02", "B13": "NG01"},
    fixed={"B8": "DC33", "B13": "DC30"},
    people={Nominee: 7},
)  # fmt: skip

TWO_LISTS = Layout(
    [
        ["DANH SÁCH ĐẠI BIỂU"],
        ["A. ĐẠI BIỂU KHÁCH MỜI"],
        ["STT", "Họ và tên", "Chức vụ", "Đơn vị", "Thành phần"],
        ["(ví dụ) 0", "Nguyễn Văn Mẫu", "Trưởng thôn", "Thôn X", "Khách mời"],
        [1, "Nguyễn Văn An", "Bí thư", "Đảng ủy xã", "Khách mời"],
        [2, N, "Chủ tịch", "UBND huyện", "Khách mời"],
        [3, "Lê Thị Mai", "Phó Chủ tịch", "UBND huyện", "Khách mời"],
        [4, "Lê Thị Bưởi", "Phó Chủ tịch", "UBND huyện", "Khách mời"],
        ["Cộng: 4"],
        [],
        ["B. ĐIỂN HÌNH TIÊN TIẾN"],
        ["STT", "Họ và tên", "Năm sinh", "Đơn vị", "Lĩnh vực", "Hình thức khen thưởng"],
        [1, "Trần Văn Bình", 1970, "Đảng ủy xã", "Kinh tế", "Giấy khen"],
        [2, "Phạm Thị Lan", "197", "Đảng ủy xã", "Xã hội", "Giấy khen"],
    ],
    planted={"A7": "DC15", "B8": "DC36", "C14": "DC22"},
    fixed={},
    people={Delegate: 4, Nominee: 2},
    after=_catalogue,
)

WITHOUT_HEADER = Layout(
    [
        [1, "Nguyễn Văn An", "Nam", "02/09/1965", "066065000123", "0912345678", "Thôn Bắc"],
        [2, "Lê Thị Mai", "Nữ", "1970", "066170000124", "0912345679", "Thôn Bắc"],
        [3, "Trần Văn Bình", "Nam", "31/02/1980", N, "0912345670", "Thôn Bắc"],
        [3, "Phạm Thị Lan", "Nữ", 1985, "066085000129", N, "Thôn Bắc"],
        [5, "Bùi Thị Hạnh", "Nữ", 1986, N, "09123", "Thôn Bắc"],
    ],
    planted={"A1": "DC14", "D3": "DC22", "E4": "NG07", "F5": "DC26", "A4": "NG04"},
    fixed={},
    people={Delegate: 5},
)

LAYOUTS = {
    "plain": PLAIN,
    "groups": GROUPS,
    "three levels": THREE_LEVELS,
    "marks": MARKS,
    "kinds": KINDS,
    "two lists": TWO_LISTS,
    "without header": WITHOUT_HEADER,
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_what_is_planted_is_told_at_its_cell_and_nothing_else(tmp_path: Path, name: str) -> None:
    layout = LAYOUTS[name]
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Danh sách"
    for row in layout.rows:
        sheet.append(row)
    for each in layout.merges:
        sheet.merge_cells(each)
    if layout.after is not None:
        layout.after(book, sheet)
    book.save(tmp_path / "thôn gửi.xlsx")
    workspace = read(tmp_path)
    findings = [*workspace.findings, *run(workspace)]
    told = [(each.place.cell, each.code) for each in findings if each.severity.value != "note"]
    assert sorted(told, key=str) == sorted(layout.planted.items(), key=str)
    fixed = [(each.place.cell, each.code) for each in findings if each.fixed]
    assert sorted(fixed, key=str) == sorted(layout.fixed.items(), key=str)
    assert {
        kind: len(workspace[kind]) for kind in (Delegate, Nominee) if len(workspace[kind])
    } == layout.people
    assert sum(len(workspace[kind].rejected) for kind in layout.people) == layout.rejected


def test_beside_its_settings_a_list_is_held_to_their_units(tmp_path: Path) -> None:
    """A misspelt thôn is told where the folder lists its units."""
    settings = openpyxl.Workbook()
    units = settings.worksheets[0]
    units.title = "Đơn vị"
    for row in (["Đơn vị", "Loại"], ["Thôn Đông", "thôn"], ["Thôn Tây", "thôn"]):
        units.append(row)
    settings.save(tmp_path / "hoinghi.xlsx")
    (tmp_path / "nhan").mkdir()
    sent = openpyxl.Workbook()
    sheet = sent.worksheets[0]
    for line in MARKS.rows:
        sheet.append([each if each != "Thôn Tây" else "Thôn Tâyy" for each in line])
    sheet.merge_cells("B1:C1")
    sent.save(tmp_path / "nhan" / "thôn.xlsx")
    workspace = read(tmp_path)
    findings = [*workspace.findings, *run(workspace)]
    wrong = {each.place.cell: each.hint for each in findings if each.code == "TL03"}
    assert wrong == dict.fromkeys(("F5", "F6"), "Có phải “Thôn Tây”? Nếu đúng, xin sửa ô này cho khớp.")
