# ruff: noqa: E501 - XML is clearer unbroken

from __future__ import annotations

import datetime as dt

import pytest

from hoinghi.xlsx import (
    ErrorValue,
    Problem,
    Range,
    Sheet,
    Workbook,
    column_letter,
    column_number,
    read_workbook,
)
from xlsx.books import book

MORNING = dt.datetime(2025, 12, 1, 7, 30)  # noqa: DTZ001 - Excel knows no zones

WORKBOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>'
)


def values(workbook: Workbook) -> dict[str, object]:
    return {cell.address: cell.value for cell in workbook.sheets[0].cells.values()}


def kinds(workbook: Workbook) -> list[str]:
    return [cell.kind for cell in workbook.sheets[0].cells.values()]


def test_a_sheet_holds_what_its_cells_hold() -> None:
    read = read_workbook(
        book(
            '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2"><v>5</v></c><c r="C2"><v>2.50</v></c>'
            '<c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="str"><v>x</v></c></row>',
            strings="<si><t>Lê Thị Mai</t></si>",
        )
    )
    assert values(read) == {
        "A2": "Lê Thị Mai",
        "B2": 5,
        "C2": 2.5,
        "D2": True,
        "E2": ErrorValue("#N/A"),
        "F2": "x",
    }
    assert kinds(read) == ["text", "number", "number", "bool", "error", "text"]
    assert read.problems == ()
    sheet = read.sheets[0]
    assert (sheet.name, sheet.n_rows, sheet.n_columns, sheet.hidden) == ("Đại biểu", 2, 6, False)
    assert [(number, len(cells)) for number, cells in sheet.rows()] == [(2, 6)]
    found = sheet.get(2, 5)
    assert found is not None
    assert found.text == "#N/A"
    assert sheet.get(1, 1) is None
    assert sheet.get(2, 7) is None
    assert (2, 7) not in sheet.cells


def test_whole_numbers_are_int_however_they_are_written() -> None:
    read = read_workbook(
        book('<row><c><v>5.0</v></c><c><v>1.2E3</v></c><c t="n"><v>1e300</v></c><c><v>-0.5</v></c></row>')
    )
    assert values(read) == {"A1": 5, "B1": 1200, "C1": 1e300, "D1": -0.5}
    assert [cell.text for cell in read.sheets[0].cells.values()] == ["5", "1200", "1e+300", "-0.5"]


def test_cells_with_only_a_style_or_an_empty_text_are_no_cells() -> None:
    rows = (
        '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"></c><c r="C1" t="s"><v>0</v></c><c r="D1" t="str"><v></v></c>'
        '<c r="E1" t="inlineStr"><is><t></t></is></c><c r="F1"><v></v></c></row><row r="2" spans="1:3"/>'
    )
    read = read_workbook(book(rows, strings="<si><t></t></si>"))
    assert len(read.sheets[0].cells) == 0
    assert (read.sheets[0].n_rows, read.sheets[0].n_columns) == (0, 0)
    assert read.problems == ()


def test_cells_and_rows_without_an_address_follow_each_other() -> None:
    read = read_workbook(
        book(
            '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"/><row><c><v>6</v></c><c r="D6"><v>7</v></c></row>'
        )
    )
    assert values(read) == {"A1": 1, "C1": 3, "A6": 6, "D6": 7}


def test_rows_and_cells_out_of_order_are_put_in_order() -> None:
    read = read_workbook(
        book(
            '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row>'
            '<row r="1"><c r="A1"><v>0</v></c></row><row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>9</v></c></row>'
        )
    )
    assert list(values(read).items()) == [("A1", 0), ("A3", 9), ("B3", 2), ("C3", 3)]


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A1" t="inlineStr"><is><t>a &amp; &#7871; _x000D_b</t></is></c>',
        '<c t="inlineStr" r="A1"><is><r><t>a &amp; </t></r><r><rPr><b/></rPr><t>&#x1EBF; _x000D_b</t></r></is></c>',
        "<c r='A1' t='inlineStr'><is><t><![CDATA[a & ]]>\u1ebf _x000D_b</t><rPh sb='0' eb='1'><t>no</t></rPh></is></c>",
        '<c r="A1" t="s"><v>0</v></c>',
        '<c r="A1" t="s"><v>1</v></c>',
        '<!-- c --><c r="A1" t="s"><v>2</v></c>',
        '<c r="$A$1" t="str"><f>B1</f><v>a &amp; \u1ebf _x000D_b</v></c>',
    ],
)
def test_one_text_in_all_its_spellings(cell: str) -> None:
    strings = (
        '<si><t xml:space="preserve">a &amp; \u1ebf _x000D_b</t></si>'
        '<si><r><t xml:space="preserve">a &amp;</t></r><r><rPr><sz val="9"/></rPr><t xml:space="preserve"> \u1ebf </t>'
        '</r><r><t>_x000D_b</t></r><rPh sb="0" eb="1"><t>phonetic</t></rPh></si>'
        "<si>\n<t>a &amp; &#x1ebf; _x000D_b</t><phoneticPr fontId='1'/></si>"
    )
    read = read_workbook(book(f'<row r="1">{cell}</row>', strings=strings))
    assert values(read) == {"A1": "a & \u1ebf \rb"}
    assert read.problems == ()


def test_spaces_and_line_ends_stay() -> None:
    read = read_workbook(
        book('<row><c t="inlineStr"><is><t xml:space="preserve">  Họ\r\ntên &#10;</t></is></c></row>')
    )
    assert values(read) == {"A1": "  Họ\ntên \n"}


def test_an_escaped_escape_is_itself() -> None:
    read = read_workbook(
        book('<row><c t="str"><v>_x005F_x000D_</v></c><c t="str"><v>_xD83D__xDE00_ _x41_</v></c></row>')
    )
    assert values(read) == {"A1": "_x000D_", "B1": "\U0001f600 _x41_"}


@pytest.mark.parametrize(
    ("code", "serial", "expected", "text"),
    [
        ("dd/mm/yyyy", "16682", dt.date(1945, 9, 2), "02/09/1945"),
        ("[$-42A]dd\\ mmmm\\ yyyy;@", "16682", dt.date(1945, 9, 2), "02/09/1945"),
        ("&quot;ngày&quot; d &quot;tháng&quot; m", "16682", dt.date(1945, 9, 2), "02/09/1945"),
        ("yyyy", "29221", dt.date(1980, 1, 1), "1980"),
        ("dd/mm/yyyy", "29220.999999", dt.date(1980, 1, 1), "01/01/1980"),
        ("dd/mm/yyyy", "29221.4", dt.date(1980, 1, 1), "01/01/1980"),
        ("dd/mm/yyyy hh:mm", "45992.3125", MORNING, "01/12/2025 07:30"),
        ("h:mm AM/PM", "0.3125", dt.time(7, 30), "07:30"),
        ("hh:mm", "45992.3125", dt.time(7, 30), "07:30"),
        ("mm:ss.0", "0.000717592", dt.time(0, 1, 2), "00:01:02"),
        ("[h]:mm", "0.3125", dt.time(7, 30), "07:30"),
        ("[h]:mm", "1.25", 1.25, "30:00"),
        ("dd/mm/yyyy", "0", 0, "0"),
        ("dd/mm/yyyy", "1", dt.date(1900, 1, 1), "01/01/1900"),
        ("dd/mm/yyyy", "61", dt.date(1900, 3, 1), "01/03/1900"),
        ("dd/mm/yyyy", "2958465", dt.date(9999, 12, 31), "31/12/9999"),
        ("dd/mm/yyyy hh:mm", "2958465.9999999", 2958465.9999999, "2958465.9999999"),
        ("dd/mm/yyyy", "-3", -3, "-3"),
        ("dd/mm/yyyy", "79180000000", 79180000000, "79180000000"),
        ("0000000000", "912345678", 912345678, "0912345678"),
        ("#,##0 VND", "5000", 5000, "5000"),
        ("0%", "0.7", 0.7, "70%"),
        ("0.0%", "0.7149", 0.7149, "71.5%"),
        ("General", "0.1", 0.1, "0.1"),
        ("[Red]0.00", "0.1", 0.1, "0.1"),
    ],
)
def test_what_a_format_makes_of_a_number(code: str, serial: str, expected: object, text: str) -> None:
    read = read_workbook(book(f'<row r="1"><c r="A1" s="1"><v>{serial}</v></c></row>', formats=(code,)))
    cell = read.sheets[0].cells[1, 1]
    assert cell.value == expected
    assert type(cell.value) is type(expected)
    assert cell.text == text
    assert cell.number_format == code.replace("&quot;", '"')


def test_the_calendar_of_1904() -> None:
    workbook = WORKBOOK.replace("<sheets>", '<workbookPr date1904="true"/><sheets>')
    read = read_workbook(
        book(
            '<row><c s="1"><v>15220</v></c></row>',
            formats=("dd/mm/yyyy",),
            parts={"xl/workbook.xml": workbook},
        )
    )
    assert read.date1904
    assert values(read) == {"A1": dt.date(1945, 9, 2)}


def test_dates_as_strict_files_write_them() -> None:
    read = read_workbook(
        book(
            '<row><c t="d"><v>1945-09-02</v></c><c t="d"><v>2025-12-01T07:30:00Z</v></c><c t="d"><v>x</v></c></row>'
        )
    )
    assert values(read) == {"A1": dt.date(1945, 9, 2), "B1": MORNING, "C1": "x"}


def test_formulas_with_and_without_a_result() -> None:
    read = read_workbook(
        book(
            '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>X&amp;Y</f><v></v></c><c r="C1"><f>Z</f></c>'
            '<c r="D1" t="str"><f>IF(A1,"","")</f><v></v></c><c r="E1"><f t="shared" ref="E1:E2" si="0">A1*2</f><v>4</v></c></row>'
            '<row r="2"><c r="E2"><f t="shared" si="0"/><v>0</v></c><c r="F2" t="str"><f>A1</f></c></row>'
        )
    )
    cells = {cell.address: (cell.value, cell.kind, cell.formula) for cell in read.sheets[0].cells.values()}
    assert cells == {
        "A1": (2, "number", "=1+1"),
        "B1": ("", "formula-uncached", "=X&Y"),
        "C1": ("", "formula-uncached", "=Z"),
        "E1": (4, "number", "=A1*2"),
        "E2": (0, "number", "=A1*2"),
        "F2": ("", "formula-uncached", "=A1"),
    }


def test_columns_have_letters() -> None:
    assert [column_letter(n) for n in (1, 26, 27, 702, 703, 16384)] == ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
    assert all(column_number(column_letter(n)) == n for n in range(1, 16385))
    assert column_number("xfd") == 16384
    for letters in ("", "A1", "XFE", "Ä"):
        with pytest.raises(ValueError, match=letters or "^$"):
            column_number(letters)
    with pytest.raises(ValueError, match="0"):
        column_letter(0)


def test_ranges() -> None:
    area = Range.parse("$B$2:D5")
    assert area == Range(2, 2, 5, 4)
    assert area.anchor == (2, 2)
    assert area.contains(5, 4)
    assert not area.contains(1, 2)
    assert str(area) == "B2:D5"
    assert Range.parse("d5:b2") == area
    assert str(Range.parse("C3")) == "C3"
    for text in ("", "B", "B0", "A1:", "A1:B2:C3", "A9999999"):
        with pytest.raises(ValueError, match=r"^"):
            Range.parse(text)


def test_a_sheet_from_plain_rows() -> None:
    sheet = Sheet.from_rows("csv", [["Họ và tên", "", None], [], ["An", 5, True, dt.date(1980, 1, 2), 1.5]])
    assert [(number, [cell.address for cell in cells]) for number, cells in sheet.rows()] == [
        (1, ["A1"]),
        (3, ["A3", "B3", "C3", "D3", "E3"]),
    ]
    assert [cell.kind for _, cells in sheet.rows() for cell in cells] == [
        "text",
        "text",
        "number",
        "bool",
        "date",
        "number",
    ]
    assert (sheet.n_rows, sheet.n_columns) == (3, 5)
    assert sheet.cells[3, 4].text == "02/01/1980"


def test_a_problem_is_a_value() -> None:
    assert Problem("far_cell", "S", 3, "A3") == Problem("far_cell", "S", 3, "A3")
