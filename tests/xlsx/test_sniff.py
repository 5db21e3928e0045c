from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.xlsx import Unreadable, read_workbook, sniff
from xlsx.books import book, zipped

if TYPE_CHECKING:
    from pathlib import Path

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
SPREADSHEETML = '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'


@pytest.mark.parametrize(
    ("data", "kind", "code"),
    [
        (b"", "empty", "empty"),
        (OLE, "xls", "xls"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted", "encrypted"),
        (b"PK\x03\x04 and no more", "truncated", "truncated"),
        (b"%PDF-1.7", "pdf", "pdf"),
        (b"\x89PNG\r\n", "image", "image"),
        (b"\xff\xd8\xff\xe0", "image", "image"),
        (b"\xef\xbb\xbf<html><table>", "html", "html"),
        ("\ufeff<HTML>".encode("utf-16-le"), "html", "html"),
        (b'<table border="1"><tr>', "html", "html"),
        (SPREADSHEETML.encode(), "spreadsheetml", "spreadsheetml"),
        (SPREADSHEETML.encode("utf-16"), "spreadsheetml", "spreadsheetml"),
        ("Họ và tên;Năm sinh\n".encode(), "text", "csv"),
        ("Họ và tên\tNăm sinh\n".encode("utf-16"), "text", "csv"),
        ("Ho va ten\n".encode("utf-16-le"), "text", "csv"),
        (b"\x01\x00\x02\x00\x00\x00\xfe\x00\x00", "text", "csv"),
        (b"abc\x00\x00\x00\x80", "unknown", "not_zip"),
    ],
)
def test_a_file_is_what_its_bytes_say(data: bytes, kind: str, code: str, tmp_path: Path) -> None:
    assert sniff(data) == kind
    path = tmp_path / "danh sach.xlsx"
    path.write_bytes(data)
    assert sniff(path) == kind
    with pytest.raises(Unreadable) as raised:
        read_workbook(path)
    assert raised.value.code == code


def test_what_a_zip_holds() -> None:
    assert sniff(book()) == "xlsx"
    assert sniff(book(parts={"xl/vbaProject.bin": b"x"})) == "xlsm"
    assert sniff(zipped({"xl/workbook.bin": "x"})) == "xlsb"
    assert sniff(zipped({"word/document.xml": "x", "word/vbaProject.bin": "x"})) == "docx"
    assert sniff(zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})) == "ods"
    assert sniff(zipped({"anh.jpg": "x"})) == "zip"
    assert sniff(book()[:-30]) == "truncated"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_workbook(tmp_path / "khong-co.xlsx")
