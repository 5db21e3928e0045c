"""Workbooks that another program reads in a process of its own."""

from __future__ import annotations

import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from hoinghi.reading.formats import foreign
from hoinghi.reading.formats.foreign import read_foreign
from hoinghi.xlsx import Unreadable

if TYPE_CHECKING:
    from pathlib import Path

CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
<office:body><office:spreadsheet><table:table table:name="Đại biểu">
<table:table-row><table:table-cell office:value-type="string"><text:p>Họ và tên</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Năm sinh</text:p></table:table-cell>
</table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Lê Thị Mai</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="1980"><text:p>1980</text:p>
</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""

MANIFEST = """<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/"
 manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
</manifest:manifest>"""


def ods(path: Path, content: str = CONTENT) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", content.replace("\n", ""))
    return path


def test_an_ods_is_read_with_its_addresses(tmp_path: Path) -> None:
    (sheet,) = read_foreign(ods(tmp_path / "đại biểu.ods"))
    assert sheet.name == "Đại biểu"
    assert [(cell.address, cell.value) for _, cells in sheet.rows() for cell in cells] == [
        ("A1", "Họ và tên"),
        ("B1", "Năm sinh"),
        ("A2", "Lê Thị Mai"),
        ("B2", 1980),
    ]


def test_a_damaged_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="damaged"):
        read_foreign(ods(tmp_path / "a.ods", CONTENT[:300]))


def test_a_reader_that_dies_or_hangs_takes_nobody_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child.py"
    monkeypatch.setattr(foreign, "_CHILD", child)
    child.write_text("import os; os.abort()", encoding="utf-8")
    with pytest.raises(Unreadable, match="aborted"):
        read_foreign(ods(tmp_path / "a.ods"))
    monkeypatch.setattr(foreign, "LIMITS", type("Short", (), {"seconds": 0.2}))
    child.write_text("import time; time.sleep(30)", encoding="utf-8")
    with pytest.raises(Unreadable, match="time"):
        read_foreign(tmp_path / "a.ods")


def test_without_the_library_the_file_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    monkeypatch.setattr(foreign, "find_spec", lambda _: None)
    with pytest.raises(Unreadable, match="no_reader"):
        read_foreign(tmp_path / "a.ods")
