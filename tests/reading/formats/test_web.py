"""Web pages named .xls."""

from __future__ import annotations

import pytest

from hoinghi.reading.formats.web import read_web
from hoinghi.xlsx import Unreadable

PAGE = """\ufeff\ufeff<html><head><meta charset="utf-8"></head><body>
<table border="1">
<tr><th rowspan="2">STT</th><th rowspan="2">Họ và<br>tên</th><th colspan="2">Ngày sinh</th></tr>
<tr><th>Nam</th><th>Nữ</th></tr>
<tr><td>1</td><td> Lê Thị Mai </td><td></td><td>012</td></tr>
</table></body></html>"""


def test_a_table_becomes_a_sheet_with_its_merges() -> None:
    (sheet,) = read_web(PAGE)
    assert [(row, [(cell.address, cell.text) for cell in cells]) for row, cells in sheet.rows()] == [
        (1, [("A1", "STT"), ("B1", "Họ và\ntên"), ("C1", "Ngày sinh")]),
        (2, [("C2", "Nam"), ("D2", "Nữ")]),
        (3, [("A3", "1"), ("B3", "Lê Thị Mai"), ("D3", "012")]),
    ]
    assert [str(each) for each in sheet.merges] == ["A1:A2", "B1:B2", "C1:D1"]


def test_every_outer_table_is_a_sheet_of_its_own() -> None:
    inner = "<table><tr><td>b</td></tr></table>"
    page = f"<table><tr><td>a{inner}</td></tr></table><table><tr><td>c</td></tr></table>"
    assert [each.name for each in read_web(page)] == ["Bảng 1", "Bảng 2"]


def test_spans_that_are_no_numbers_or_huge_do_no_harm() -> None:
    (sheet,) = read_web('<table><tr><td colspan="x">a</td><td rowspan="99999999">b</td></tr></table>')
    assert [cell.address for _, cells in sheet.rows() for cell in cells] == ["A1", "B1"]


def test_a_page_without_a_table_is_no_workbook() -> None:
    with pytest.raises(Unreadable, match="not_workbook"):
        read_web("<html><body>Xin chào</body></html>")


def test_spans_of_any_size_cost_nothing() -> None:
    cells = '<td rowspan="1000" colspan="1000">a</td>' * 9 + f'<td colspan="{"9" * 5000}">b</td>'
    (sheet,) = read_web(f"<table><tr>{cells}</tr></table>")
    assert [cell.column for cell in sheet.cells.by_row[1]] == [*range(1, 9001, 1000), 9001]


@pytest.mark.parametrize("page", ["", "<!-- -->", "<html>"])
def test_a_page_of_nothing_is_refused(page: str) -> None:
    with pytest.raises(Unreadable):
        read_web(page)
