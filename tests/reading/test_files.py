"""Files of every kind, by their bytes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from hoinghi.reading.files import Book, Refusal, open_book


def saved(path: Path, rows: list[list[object]], title: str = "Đại biểu") -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def texts(book: Book | Refusal) -> list[list[str]]:
    assert isinstance(book, Book)
    return [[cell.text for cell in cells] for _, cells in book.sheets[0].rows()]


def sentence(found: Book | Refusal) -> str:
    assert isinstance(found, Refusal)
    return found.sentence


def test_a_workbook_gives_its_sheets(tmp_path: Path) -> None:
    book = open_book(saved(tmp_path / "a.xlsx", [["Họ và tên"], ["Lê Thị Mai"]]))
    assert texts(book) == [["Họ và tên"], ["Lê Thị Mai"]]
    assert isinstance(book, Book)
    assert (book.sheets[0].name, book.problems) == ("Đại biểu", ())


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
def test_a_csv_of_any_delimiter_keeps_zeros_and_quoted_newlines(tmp_path: Path, delimiter: str) -> None:
    path = tmp_path / "dai-bieu.csv"
    lines = [
        ["STT", "Họ và tên", "CCCD"],
        ["1", '"Lê Thị\nMai"', "001180000123"],
        ["2", "Y Bhăm", "066070000456"],
    ]
    path.write_text("\r\n".join(delimiter.join(line) for line in lines), encoding="utf-8-sig", newline="")
    book = open_book(path)
    assert texts(book) == [
        ["STT", "Họ và tên", "CCCD"],
        ["1", "Lê Thị\nMai", "001180000123"],
        ["2", "Y Bhăm", "066070000456"],
    ]
    assert isinstance(book, Book)
    assert (book.sheets[0].name, book.single) == ("dai-bieu", True)


def test_a_csv_that_names_its_delimiter_keeps_its_row_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\nHọ và tên;Đơn vị, thôn\nLê Mai;Thôn 1, xã\n", encoding="utf-8")
    book = open_book(path)
    assert isinstance(book, Book)
    assert [row for row, _ in book.sheets[0].rows()] == [2, 3]
    assert texts(book)[1] == ["Lê Mai", "Thôn 1, xã"]


def test_a_csv_that_lost_its_accents_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("H? và tên;Ð?n v?\n" + "Nguy?n V?n Hòa;Thôn Ðông\n" * 5, encoding="utf-8")
    book = open_book(path)
    assert isinstance(book, Book)
    assert [(each.code.code, each.message) for each in book.problems] == [
        ("DC05", "Tệp CSV đã mất dấu khi lưu: 11 chỗ có ký tự “?” giữa chữ.")
    ]


def test_a_workbook_called_csv_is_read_and_said(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", [["x"]]).rename(tmp_path / "a.csv")
    book = open_book(path)
    assert isinstance(book, Book)
    assert [each.code.code for each in book.problems] == ["DC03"]
    assert (
        book.problems[0].message == "Tệp đuôi .csv nhưng bên trong là Excel Workbook; đã đọc theo nội dung."
    )


WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'


def zipped(**parts: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return made.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "tệp rỗng"),
        (b"PK\x03\x04 cut off", "tải về chưa xong"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "tệp có mật khẩu"),
        (b"%PDF-1.7", "tệp là PDF"),
        (b"\x89PNG\r\n", "tệp là ảnh"),
        (zipped(a="1"), "tệp nén"),
        (zipped(**{"word__document.xml": WORD}), "Word không có bảng nào"),
        (b"\x00\x01\x02\x03" * 50, "không phải bảng tính"),
    ],
)
def test_what_is_no_spreadsheet_gets_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(data)
    assert said in sentence(open_book(path))


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    assert "không tìm thấy tệp" in sentence(open_book(tmp_path / "a.xlsx"))
    assert "thư mục" in sentence(open_book(tmp_path))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied"), "chương trình khác giữ"),
        (OSError(5, "Input/output error"), "không đọc được tệp từ đĩa"),
    ],
)
def test_a_file_that_the_system_refuses_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, said: str
) -> None:
    path = saved(tmp_path / "a.xlsx", [["x"]])

    def refuse(_: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert said in sentence(open_book(path))


def test_a_damaged_sheet_is_read_as_far_as_it_goes_and_said(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", [["Họ và tên"], *[[f"Lê Văn {n}"] for n in range(50)]])
    made = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[: len(data) // 2] if name.endswith("sheet1.xml") else data)
    path.write_bytes(made.getvalue())
    book = open_book(path)
    assert isinstance(book, Book)
    assert [each.code.code for each in book.problems] == ["DC02"]
    assert book.problems[0].message.startswith("Trang tính hỏng từ dòng ")


def test_a_stray_cell_is_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"] = "Họ và tên"
    sheet["XFD1048576"] = "lạc"
    book.save(tmp_path / "a.xlsx")
    found = open_book(tmp_path / "a.xlsx")
    assert isinstance(found, Book)
    assert [(each.code.code, each.cell) for each in found.problems] == [("DC06", "XFD1048576")]
