"""Write the workbooks that are measured: ``python workbooks.py list FILE ROWS`` or ``delegates FILE ROWS``.

All people are invented.
"""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Y", "H'")
MIDDLE = ("Văn", "Thị", "Đức", "Minh", "Thanh", "Hồng", "Quang", "Ngọc")
GIVEN = ("An", "Bình", "Dung", "Giang", "Hòa", "Khánh", "Lan", "Mai", "Nam", "Phúc", "Sơn", "Thủy")
UNITS = ("Thôn Đông", "Thôn Tây", "Thôn Nam", "Buôn Krông", "Thôn Trung", "Trường THCS", "Trạm Y tế")
CATEGORIES = ("Điển hình tiên tiến", "Chiến sĩ thi đua", "Khách mời", "Người tốt, việc tốt")

LIST = (
    "STT", "Danh xưng", "Họ và tên", "Giới tính", "Ngày sinh", "Dân tộc", "Chức vụ", "Đơn vị", "Thành phần",
    "Lĩnh vực", "Số điện thoại", "CCCD", "Số phiếu", "Tỷ lệ", "Ghi chú",
)  # fmt: skip
DELEGATES = (
    "STT", "Danh xưng", "Họ và tên", "Giới tính", "Ngày sinh", "Dân tộc", "Đảng viên", "Trình độ",
    "Chức vụ, nghề nghiệp", "Đơn vị", "Thành phần", "Lĩnh vực", "Số điện thoại", "CCCD", "Ghi chú",
)  # fmt: skip


def name(number: int) -> str:
    """Return the name of the person of that number; the first few thousand differ."""
    family = FAMILY[number % len(FAMILY)]
    middle = MIDDLE[number // len(FAMILY) % len(MIDDLE)]
    given = GIVEN[number // (len(FAMILY) * len(MIDDLE)) % len(GIVEN)]
    return f"{family} {middle} {given}"


def _born(number: int) -> dt.date:
    return dt.date(1950 + number % 50, 1 + number % 12, 1 + number % 28)


def _card(number: int) -> str:
    born, female = _born(number).year, number % 2
    return f"066{female}{born % 100:02d}{number:06d}"


def _listed(number: int) -> list[Any]:
    return [
        number + 1, "Bà" if number % 2 else "Ông", name(number), "Nữ" if number % 2 else "Nam", _born(number),
        "Kinh", "Trưởng thôn", UNITS[number % len(UNITS)], CATEGORIES[number % len(CATEGORIES)], "Kinh tế",
        f"09{number % 10**8:08d}", _card(number), number % 90, number % 100 / 100, f"ghi chú {number}",
    ]  # fmt: skip


def _delegate(number: int) -> list[Any]:
    row: list[Any] = [
        number + 1, "Bà" if number % 2 else "Ông", name(number), "Nữ" if number % 2 else "Nam", _born(number),
        "Kinh", "x" if number % 3 else "", "Đại học", "Nông dân", UNITS[number % len(UNITS)],
        CATEGORIES[number % len(CATEGORIES)], "Kinh tế", f"09{number:08d}", _card(number), "",
    ]  # fmt: skip
    return _spoilt(row, number)


def _spoilt(row: list[Any], number: int) -> list[Any]:
    """Make every tenth line wrong somewhere, as a village head would."""
    if number % 10 == 3:
        row[4] = "31/02/1980"
    elif number % 10 == 5:
        row[9] = ""
    elif number % 10 == 7:
        row[13] = row[13][:10]
    elif number % 50 == 9:
        row[2] = ""
    elif number % 50 == 11:
        row[1:14] = _delegate(number - 1)[1:14] if number % 10 == 1 else row[1:14]
    return row


def write(path: Path, title: str, header: Sequence[str], rows: Iterator[list[Any]]) -> None:
    """Write a sheet with a merged title, a coloured header and framed cells."""
    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet("Đại biểu")
    line = Side(style="thin")
    border, bold = Border(line, line, line, line), Font(name="Times New Roman", bold=True)
    plain, wrap = Font(name="Times New Roman", size=13), Alignment(wrap_text=True, vertical="center")
    fill = PatternFill("solid", fgColor="DDEBF7")

    def cell(value: Any, *, head: bool = False) -> Any:
        made: Any = WriteOnlyCell(sheet, value)
        made.font, made.border, made.alignment = (bold if head else plain), border, wrap
        if head:
            made.fill = fill
        if isinstance(value, dt.date):
            made.number_format = "dd/mm/yyyy"
        return made

    sheet.append([cell(title, head=True)])
    sheet.append([])
    sheet.append([cell(each, head=True) for each in header])
    for row in rows:
        sheet.append([cell(value) for value in row])
    sheet.merged_cells.ranges = {"A1:O1"}
    book.save(path)


def main(kind: str, file: str, count: str) -> None:
    """Write one workbook."""
    numbers = range(int(count))
    if kind == "list":
        write(Path(file), "DANH SÁCH ĐẠI BIỂU", LIST, map(_listed, numbers))
    else:
        write(Path(file), "DANH SÁCH ĐẠI BIỂU", DELEGATES, map(_delegate, numbers))


if __name__ == "__main__":
    main(*sys.argv[1:])
