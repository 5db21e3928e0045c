"""Broken files: whatever the bytes, a file is read or refused in a sentence. Longer runs are made by hand."""

from __future__ import annotations

import io
import random
import zipfile
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hoinghi.errors import HoinghiError
from hoinghi.reading.inspect import Inspection, inspect

if TYPE_CHECKING:
    from pathlib import Path

TRIES = 40


def workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Đại biểu"
    sheet.append(["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Thành phần"])
    for number in range(1, 9):
        sheet.append([number, "Lê Thị Mai", "02/09/1980", "Thôn 1", "Khách mời"])
    sheet.merge_cells("D2:D5")
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def spoiled(data: bytes, chance: random.Random) -> bytes:
    found = bytearray(data)
    for _ in range(chance.choice((1, 3, 9))):
        at = chance.randrange(len(found))
        match chance.randrange(3):
            case 0:
                found[at] = chance.randrange(256)
            case 1:
                del found[at : at + chance.randrange(1, 30)]
            case _:
                found[at:at] = found[: chance.randrange(1, 30)]
        if not found:
            return b"x"
    return bytes(found)


def spoiled_part(data: bytes, chance: random.Random) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        chosen = chance.choice(old.namelist())
        for name in old.namelist():
            new.writestr(name, spoiled(old.read(name), chance) if name == chosen else old.read(name))
    return made.getvalue()


def taken(path: Path, data: bytes) -> None:
    path.write_bytes(data)
    try:
        made: object = inspect(path)
    except HoinghiError as error:
        made = str(error)
    assert isinstance(made, Inspection | str)
    assert made


@pytest.mark.parametrize("seed", range(3))
def test_spoiled_workbooks_are_read_or_refused(tmp_path: Path, seed: int) -> None:
    chance, whole = random.Random(seed), workbook()  # noqa: S311 - the same broken files every time
    for _ in range(TRIES):
        taken(tmp_path / "a.xlsx", spoiled_part(whole, chance))
        taken(tmp_path / "a.xlsx", spoiled(whole, chance))


def test_spoiled_texts_pages_and_xml_are_read_or_refused(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311 - the same broken files every time
    people = "Họ và tên;Đơn vị;Thành phần\n" + "Lê Thị Mai;Thôn 1;Khách mời\n" * 4
    page = f"<html><table><tr><td colspan=2>{people}</td></tr></table></html>"
    xml = (
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
        f"<Worksheet><Table><Row><Cell><Data>{people}</Data></Cell></Row></Table></Worksheet></Workbook>"
    )
    for text in (people, page, xml):
        for encoding in ("utf-8", "utf-16", "latin-1"):
            data = text.encode(encoding, "replace")
            for _ in range(TRIES // 4):
                taken(tmp_path / "a.csv", spoiled(data, chance))
