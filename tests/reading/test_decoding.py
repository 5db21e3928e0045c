"""Sheets typed in TCVN3 or VNI."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from openpyxl.styles import Font

from hoinghi.model.people import Delegate
from hoinghi.reading.workspace import read


def book(folder: Path, names: list[str], font: str | None) -> None:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    sheet.title = "Đại biểu"
    sheet.append(["Họ và tên", "Đơn vị", "Thành phần"])
    for number, name in enumerate(names, 2):
        sheet.append([name, "Thôn 1", "Khách mời"])
        if font:
            sheet.cell(number, 1).font = Font(name=font)
    made.save(folder / "delegates.xlsx")


def test_a_font_of_tcvn3_tells_how_to_read_and_its_capitals(tmp_path: Path) -> None:
    book(tmp_path, ["Cao ThÞ Mü Nga"], ".VnTime")
    workspace = read(tmp_path)
    assert [row.full_name for row in workspace[Delegate]] == ["Cao Thị Mỹ Nga"]
    assert [(each.code, each.fixed, each.place.cell, each.message) for each in workspace.findings] == [
        (
            "DC34",
            True,
            "A2",
            (
                "1 ô ở cột A gõ bằng mã chữ cũ đã chuyển sang Unicode, "
                "ví dụ “Cao ThÞ Mü Nga” thành “Cao Thị Mỹ Nga”."
            ),
        )
    ]


def test_without_a_font_the_column_tells(tmp_path: Path) -> None:
    book(tmp_path, ["Cao ThÞ Mü Nga", "Bïi ThÞ Dung", "Ng« ThÞ Mü Hµ"], None)
    workspace = read(tmp_path)
    assert [row.full_name for row in workspace[Delegate]] == [
        "Cao Thị Mỹ Nga",
        "Bùi Thị Dung",
        "Ngô Thị Mỹ Hà",
    ]
    assert [each.message[:10] for each in workspace.findings if each.code == "DC34"] == ["3 ô ở cột "]


def test_names_in_vni(tmp_path: Path) -> None:
    book(tmp_path, ["Nguyeãn Vaên Huøng", "Traàn Thò Möôøi"], "VNI-Times")
    assert [row.full_name for row in read(tmp_path)[Delegate]] == ["Nguyễn Văn Hùng", "Trần Thị Mười"]


def test_unicode_is_left_alone(tmp_path: Path) -> None:
    book(tmp_path, ["Y Bhăm Niê", "Nguyễn Thị Mười", "H' Noël"], "Times New Roman")
    workspace = read(tmp_path)
    assert [row.full_name for row in workspace[Delegate]] == ["Y Bhăm Niê", "Nguyễn Thị Mười", "H' Noël"]
    assert [each for each in workspace.findings if each.code == "DC34"] == []
