"""Free text: put right where nothing is lost, and said."""

from __future__ import annotations

import unicodedata

import pytest

from hoinghi.model.column import Kind
from hoinghi.reading.cells import read_cell
from hoinghi.xlsx import Cell


def test_a_clean_text_is_read_without_a_word() -> None:
    assert read_cell(Cell(2, 3, "Nguyễn Văn Hòa", "text"), Kind.NAME, "Họ và tên") == (
        "Nguyễn Văn Hòa",
        (),
        True,
    )


@pytest.mark.parametrize(
    ("typed", "read", "said"),
    [
        (" Lê  Thị Mai ", "Lê Thị Mai", "Đã bỏ khoảng trắng thừa."),
        ("Lê\xa0Thị Mai", "Lê Thị Mai", "Đã bỏ khoảng trắng thừa."),
        (unicodedata.normalize("NFD", "Lê Mài"), "Lê Mài", "Đã đọc là “Lê Mài” (dấu, khoảng trắng)."),
        ("Lê\u200b Mai", "Lê Mai", "Đã đọc là “Lê Mai” (dấu, khoảng trắng)."),
    ],
)
def test_blanks_and_letters_are_put_right_and_said_as_dc30(typed: str, read: str, said: str) -> None:
    found = read_cell(Cell(2, 3, typed, "text"), Kind.NAME, "Họ và tên")
    assert found.value == read
    assert [(each.code.code, each.fixed, each.message) for each in found.troubles] == [("DC30", True, said)]


def test_text_keeps_its_lines_and_a_name_stands_on_one() -> None:
    typed = Cell(2, 3, "dòng một\ndòng hai", "text")
    assert read_cell(typed, Kind.TEXT, "Ghi chú").value == "dòng một\ndòng hai"
    assert read_cell(typed, Kind.NAME, "Họ và tên").value == "dòng một dòng hai"


def test_the_names_of_the_highlands_stay_as_typed() -> None:
    for name in ("H' El", "Y A Rôn", "K' Să K' Mận", "H’Xiu BKrông"):
        assert read_cell(Cell(2, 3, name, "text"), Kind.NAME, "Họ và tên") == (name, (), True)


def test_a_number_under_a_column_of_text_is_what_excel_shows() -> None:
    assert read_cell(Cell(2, 3, 5, "number"), Kind.TEXT, "Ghi chú").value == "5"
