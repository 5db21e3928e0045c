"""The XML of Excel 2003."""

from __future__ import annotations

import datetime as dt

import pytest

from hoinghi.reading.formats.spreadsheetml import read_spreadsheetml
from hoinghi.xlsx import Unreadable

BOOK = """<?xml version="1.0"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="Đại biểu"><Table>
<Row ss:Index="3"><Cell ss:MergeAcross="1"><Data ss:Type="String">Họ và tên</Data></Cell>
<Cell ss:Index="5"><Data ss:Type="String">Ngày sinh</Data></Cell></Row>
<Row><Cell><Data ss:Type="Number">7</Data></Cell>
<Cell><Data ss:Type="DateTime">1980-02-28T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#REF!</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


def test_cells_stand_where_their_index_says_and_keep_their_kind() -> None:
    (sheet,) = read_spreadsheetml(BOOK.encode())
    assert sheet.name == "Đại biểu"
    assert [(cell.address, cell.value) for cell in sheet.cells.by_row[3]] == [
        ("A3", "Họ và tên"),
        ("E3", "Ngày sinh"),
    ]
    assert [(cell.kind, cell.value) for cell in sheet.cells.by_row[4]][:3] == [
        ("number", 7),
        ("date", dt.date(1980, 2, 28)),
        ("bool", True),
    ]
    assert sheet.cells.by_row[4][3].text == "#REF!"
    assert [str(each) for each in sheet.merges] == ["A3:B3"]


def test_entities_are_refused_and_a_cut_file_is_said() -> None:
    with pytest.raises(Unreadable, match="entity"):
        read_spreadsheetml(b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]>' + BOOK.encode())
    with pytest.raises(Unreadable, match="truncated"):
        read_spreadsheetml(
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'
        )


def test_numbers_that_are_none_stay_text_and_places_too_far_are_not_believed() -> None:
    book = BOOK.replace(">7<", ">1e999<").replace('ss:Index="5"', f'ss:Index="{"9" * 5000}"')
    (sheet,) = read_spreadsheetml(book.encode())
    assert sheet.cells.by_row[4][0].value == "1e999"
    assert [cell.address for cell in sheet.cells.by_row[3]] == ["A3", "C3"]


@pytest.mark.parametrize("data", [b"", b"<!-- -->", b"<?xml version='1.0'?>"])
def test_a_book_of_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_spreadsheetml(data)
