"""What a colleague would write: find some faults with pandas, put notes and fills with openpyxl.

It does less than ``hoinghi validate --mark``: the header row is given, there are six rules instead of all,
and what openpyxl does not know of a workbook is lost. ``python mark_with_pandas.py FILE COPY``.
"""

from __future__ import annotations

import sys

import pandas as pd
from openpyxl import load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

HEADER = 3  # the row of the sheet
YELLOW = PatternFill("solid", fgColor="FFEB9C")


def faults(table: pd.DataFrame) -> list[tuple[int, str, str]]:
    """Return row of the sheet, column and what is wrong."""
    found = []
    for column in ("Họ và tên", "Đơn vị", "Thành phần"):
        found += [(at, column, f"Cột {column} bỏ trống") for at in table.index[table[column].isna()]]
    born = pd.to_datetime(table["Ngày sinh"], errors="coerce", dayfirst=True)
    found += [(at, "Ngày sinh", "Ngày không có thật") for at in table.index[born.isna()]]
    cards = table["CCCD"].astype(str)
    found += [(at, "CCCD", "CCCD phải có 12 chữ số") for at in table.index[cards.str.len() != 12]]
    twice = table.duplicated(["Họ và tên", "Ngày sinh", "Đơn vị"]) & table["Họ và tên"].notna()
    found += [(at, "Họ và tên", "Người này đã có ở trên") for at in table.index[twice]]
    return [(at + HEADER + 1, column, message) for at, column, message in found]


def main(file: str, copy: str) -> None:
    """Read, look, mark, save."""
    table = pd.read_excel(file, header=HEADER - 1, dtype={"CCCD": str, "Số điện thoại": str})
    found = faults(table)
    book = load_workbook(file)
    sheet = book.worksheets[0]
    columns = {cell.value: cell.column for cell in sheet[HEADER]}
    for row, column, message in found:
        cell = sheet.cell(row, columns[column])
        cell.comment = Comment(message, "script")
        cell.fill = YELLOW
    listed = book.create_sheet("Kết quả")
    for each in found:
        listed.append(each)
    book.save(copy)


if __name__ == "__main__":
    main(*sys.argv[1:])
