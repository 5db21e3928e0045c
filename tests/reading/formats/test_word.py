"""Tables of Word files, as units send them."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

import pytest

import docx
from hoinghi.model.people import Delegate
from hoinghi.reading.formats.word import read_word
from hoinghi.reading.workspace import read
from hoinghi.vietnamese.identity import Sex
from hoinghi.xlsx import Unreadable

if TYPE_CHECKING:
    from pathlib import Path


def letter() -> bytes:
    document = docx.Document()
    document.add_paragraph("THÔN 1")
    document.add_paragraph("DANH SÁCH ĐẠI BIỂU")
    rows = [
        ["TT", "Họ và tên", "Ngày sinh", "", "Đơn vị", "Thành phần"],
        ["", "", "Nam", "Nữ", "", ""],
        ["1", "Lê Thị Mai", "", "1980", "Thôn 1", "Khách mời"],
        ["2", "Trần Văn Bình", "1970", "", "", "Khách mời"],
    ]
    table = document.add_table(rows=len(rows), cols=6)
    for line, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, texts, strict=True):
            cell.text = text
    for column in (0, 1, 4, 5):
        table.cell(0, column).merge(table.cell(1, column))
    table.cell(0, 2).merge(table.cell(0, 3))
    table.cell(2, 4).merge(table.cell(3, 4))
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def test_a_table_is_a_sheet_named_after_the_words_above_it() -> None:
    (sheet,) = read_word(letter())
    assert sheet.name == "Bảng 1 (THÔN 1 DANH SÁCH ĐẠI BIỂU)"
    assert {"C1:D1", "A1:A2", "E3:E4"} <= {str(each) for each in sheet.merges}
    assert [cell.text.strip() for cell in sheet.cells.by_row[3]] == [
        "1",
        "Lê Thị Mai",
        "1980",
        "Thôn 1",
        "Khách mời",
    ]


def test_a_word_file_is_read_when_it_was_sent_or_is_named(tmp_path: Path) -> None:
    (tmp_path / "nhan").mkdir()
    (tmp_path / "nhan" / "thôn 1.docx").write_bytes(letter())
    rows = read(tmp_path)[Delegate].rows
    assert [(row.full_name, str(row.birth), row.sex, row.unit) for row in rows] == [
        ("Lê Thị Mai", "1980", Sex.NU, "Thôn 1"),
        ("Trần Văn Bình", "1970", Sex.NAM, "Thôn 1"),
    ]
    named = tmp_path / "thôn 2.docx"
    named.write_bytes(letter())
    assert read(tmp_path, named=[named]).files == ("nhan/thôn 1.docx", "thôn 2.docx")


def test_a_word_file_without_a_table_is_said() -> None:
    made = io.BytesIO()
    docx.Document().save(made)
    with pytest.raises(Unreadable, match="no_table"):
        read_word(made.getvalue())
    with pytest.raises(Unreadable):
        read_word(b"PK\x03\x04")


@pytest.mark.parametrize("xml", [b"", b"\0", b"<!--", b"no xml"])
def test_a_word_file_without_a_document_is_refused(xml: bytes) -> None:
    with pytest.raises(Unreadable):
        read_word(with_document(xml))


def test_a_damaged_stream_is_refused() -> None:
    data = bytearray(letter())
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        start = archive.getinfo("word/document.xml").header_offset + 60
    data[start : start + 40] = b"\xff" * 40
    with pytest.raises(Unreadable):
        read_word(bytes(data))


def test_a_file_that_lost_its_beginning_is_refused() -> None:
    data = letter()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        start = archive.getinfo("word/document.xml").header_offset
    with pytest.raises(Unreadable):
        read_word(data[start + 50 :])


def test_counts_of_a_thousand_digits_are_none() -> None:
    with zipfile.ZipFile(io.BytesIO(letter())) as archive:
        xml = archive.read("word/document.xml")
    span = re.compile(rb'(w:gridSpan w:val=")\d+')
    assert span.search(xml)
    read = read_word(with_document(span.sub(rb"\g<1>" + b"9" * 5000, xml)))
    assert read[0].cells


def with_document(xml: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", xml)
    return made.getvalue()
