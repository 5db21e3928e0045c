"""Write ``examples/loi``: small workbooks with an error of every kind planted in them.

The tables stand in ``bang.txt``, written as the tests write theirs; what a table cannot say (a hidden row, a
struck name, a file cut short) is done here. Run it after a change, then renew the report that
``tests/test_loi.py`` compares with, and read what changed. That a workbook is open in Excel (DC04) no file of
ours can say: the test lays Excel's lock file beside one.
"""

from __future__ import annotations

import io
import re
import runpy
import shutil
import zipfile
from pathlib import Path

import openpyxl
from openpyxl.styles import Font

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples" / "loi"
DISGUISED = "STT;Họ và tên;Năm sinh;Dân tộc;Đơn vị;Thành phần\n1;Đoàn Văn Lạ;1986;Kinh;Thôn 3;Khách mời\n"
LOST = (
    "STT;H? v? tên;N?m sinh;Ch?c v?;??n v?\n"
    "1;Nguy?n V?n M?t;1987;N?ng d?n;Th?n 3\n"
    "2;Tr?n Th? D?u;1988;N?ng d?n;Th?n 3\n"
)


def main(folder: Path = FOLDER) -> None:
    """Write the folder afresh."""
    write_workspace = runpy.run_path(str(ROOT / "tests" / "workspaces.py"))["write_workspace"]
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write_workspace((ROOT / "tools" / "loi" / "bang.txt").read_text(encoding="utf-8"), folder)
    hide_and_strike(folder / "thon" / "thon-2.xlsx")
    old_letters(folder / "thon" / "ma-cu.xlsx")
    stray(folder / "thon" / "o-lac.xlsx")
    cut_short(folder / "thon" / "hong.xlsx")
    for path in folder.rglob("*.xlsx"):
        without_clock(path)
    (folder / "thon" / "rong.xlsx").write_bytes(b"")
    (folder / "thon" / "doi-duoi.xlsx").write_text(DISGUISED, encoding="utf-8", newline="\r\n")
    (folder / "thon" / "mat-dau.csv").write_text(LOST, encoding="utf-8", newline="\n")


def without_clock(path: Path) -> None:
    """Leave out when a workbook was saved, so that only what was changed differs from the last time."""
    data = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            part = old.read(item)
            if item.filename == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"2025-01-01T00:00:00Z", part)
            new.writestr(zipfile.ZipInfo(item.filename, (1980, 1, 1, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    path.write_bytes(data.getvalue())


def hide_and_strike(path: Path) -> None:
    """Merge the header over Nam | Nữ, hide a line and strike another through."""
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    sheet.merge_cells("C1:D1")
    sheet.row_dimensions[6].hidden = True
    for cell in sheet[7]:
        cell.font = Font(strike=True)
    book.save(path)


def old_letters(path: Path) -> None:
    """Give the name that is typed in TCVN3 the font it was typed in."""
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["B2"].font = Font(name=".VnTime")
    book.save(path)


def stray(path: Path) -> None:
    """Put a blank of a finger in the last cell of the sheet."""
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["XFD1048576"] = "x"
    book.save(path)


def cut_short(path: Path) -> None:
    """Cut the sheet's part in the middle of its last row, as a broken download leaves it."""
    data = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            part = old.read(item)
            if item.filename.endswith("sheet1.xml"):
                part = part[: part.rindex(b"<row")]
            new.writestr(item, part)
    path.write_bytes(data.getvalue())


if __name__ == "__main__":
    main()
