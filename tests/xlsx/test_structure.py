# ruff: noqa: E501 - XML is clearer unbroken

from __future__ import annotations

import datetime as dt
from io import BytesIO

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from hoinghi.xlsx import Problem, Range, read_workbook
from xlsx.books import book, zipped

MORNING = dt.datetime(2025, 12, 1, 7, 30)  # noqa: DTZ001 - Excel knows no zones

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
ROW = '<row r="1"><c r="A1" t="inlineStr"><is><t>Hòa</t></is></c><c r="B1"><v>5</v></c></row>'


def cells(data: bytes) -> dict[str, object]:
    read = read_workbook(data)
    assert read.problems == ()
    return {cell.address: cell.value for sheet in read.sheets for cell in sheet.cells.values()}


def saved(workbook: openpyxl.Workbook) -> bytes:
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def test_merges_hidden_rows_hidden_columns() -> None:
    data = book(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="1"/>'
        "<row r='4' hidden='true'><c r='A4'><v>2</v></c></row>",
        before='<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/><col min="16384" max="99999" hidden="1"/></cols>',
        after='<mergeCells count="2"><mergeCell ref="A1:C2"/><mergeCell ref="?"/><mergeCell ref="D4"/></mergeCells>',
    )
    read = read_workbook(data)
    sheet = read.sheets[0]
    assert sheet.hidden_rows == {2, 4}
    assert sheet.hidden_columns == {2, 3, 16384}
    assert sheet.merges == (Range(1, 1, 2, 3), Range(4, 4, 4, 4))


def test_what_openpyxl_writes_is_read_back() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Điển hình"
    sheet.append(["Họ và tên", dt.date(1980, 1, 2), MORNING, dt.time(7, 30), True])
    sheet["A1"].font = Font(name=".VnTime", strike=True)
    sheet["A1"].fill = PatternFill("solid", fgColor="FFFFFF00")
    sheet["B1"].fill = PatternFill("solid", fgColor=openpyxl.styles.colors.Color(theme=4))
    sheet["A1"].comment = Comment("Xem lại\ntên", "An")
    sheet.column_dimensions["C"].hidden = True
    other = workbook.create_sheet("ẩn")
    other.sheet_state = "veryHidden"
    workbook.create_chartsheet("Biểu đồ", 0)
    workbook.custom_doc_props.append(openpyxl.packaging.custom.StringProperty(name="hoinghi", value="1"))
    read = read_workbook(saved(workbook))
    assert [(sheet.name, sheet.hidden) for sheet in read.sheets] == [("Điển hình", False), ("ẩn", True)]
    first = read.sheets[0]
    assert {cell.address: cell.value for cell in first.cells.values()} == {
        "A1": "Họ và tên",
        "B1": dt.date(1980, 1, 2),
        "C1": MORNING,
        "D1": dt.time(7, 30),
        "E1": True,
    }
    name = first.cells[1, 1]
    assert (name.font, name.strike, name.fill) == (".VnTime", True, "FFFF00")
    assert first.cells[1, 2].fill == "theme:4"
    assert first.cells[1, 3].fill is None
    assert first.comments == {(1, 1): "Xem lại\ntên"}
    assert first.hidden_columns == {3}
    assert read.properties == {"hoinghi": "1"}
    assert read.problems == ()


def test_a_value_beneath_a_merge_is_kept() -> None:
    data = book(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>',
        after='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    )
    assert cells(data) == {"A1": 1, "B1": 2}


def test_strict_files_differ_in_namespaces_only() -> None:
    purl = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    data = zipped(
        {
            "_rels/.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="a" Type="{purl}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{STRICT}" xmlns:r="{purl}" conformance="strict"><sheets><sheet name="S" sheetId="1" r:id="x"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="x" Type="{purl}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{STRICT}"><sheetData>{ROW}</sheetData></worksheet>',
        }
    )
    assert cells(data) == {"A1": "Hòa", "B1": 5}


def test_prefixes() -> None:
    sheet = (
        f'<x:worksheet xmlns:x="{MAIN}"><x:cols><x:col min="1" max="1" hidden="1"/></x:cols><x:sheetData>'
        + (ROW.replace("</", "</x:").replace("<", "<x:").replace("<x:/x:", "</x:"))
    )
    sheet += '</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>'
    data = book(
        parts={
            "xl/worksheets/sheet1.xml": sheet,
            "xl/sharedStrings.xml": f'<x:sst xmlns:x="{MAIN}"><x:si><x:t>0</x:t></x:si></x:sst>',
        }
    )
    assert cells(data) == {"A1": "Hòa", "B1": 5}
    read = read_workbook(data).sheets[0]
    assert read.merges == (Range(1, 1, 1, 2),)
    assert read.hidden_columns == {1}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "windows-1258"])
def test_other_encodings(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    sheet = f'<?xml version="1.0" encoding="{declared}"?><worksheet xmlns="{MAIN}"><sheetData>{ROW}</sheetData></worksheet>'
    strings = f'<?xml version="1.0" encoding="{declared}"?><sst xmlns="{MAIN}"><si><t>x</t></si></sst>'
    if encoding == "windows-1258":
        sheet = sheet.replace("Hòa", "Hoa")
    data = book(
        parts={
            "xl/worksheets/sheet1.xml": sheet.encode(encoding),
            "xl/sharedStrings.xml": strings.encode(encoding),
        }
    )
    assert cells(data) in ({"A1": "Hòa", "B1": 5}, {"A1": "Hoa", "B1": 5})


def test_names_with_other_slashes_and_case() -> None:
    data = zipped(
        {
            "_rels\\.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="/XL/Book.xml"/></Relationships>',
            "xl\\book.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="x"/></sheets></workbook>',
            "xl\\_rels\\book.xml.rels": f'<Relationships xmlns="{RELS}"><Relationship Id="x" Type="{OFFICE}/worksheet" Target="Trang%20t%C3%ADnh.xml"/></Relationships>',
            "xl\\trang tính.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{ROW}</sheetData></worksheet>',
        }
    )
    assert cells(data) == {"A1": "Hòa", "B1": 5}


@pytest.mark.parametrize(
    "rows",
    [
        f"\n  {ROW}\n  ",
        ROW.replace("><", ">\n<"),
        f"<!-- a comment --><?pi?>{ROW}<!-- <row r='9'> -->",
        ROW.replace('r="B1"', 'r="B1" cm="1" vm="2"'),
        ROW.replace("<row ", '<row xmlns:z="urn:z" z:a="b" spans="1:2" ht="15.75" customHeight="1" '),
        ROW.replace("<v>5</v>", "<v>5</v><extLst><ext/></extLst>"),
        ROW.replace('"', "'"),
        ROW.replace("<v>5</v>", "<v> 5 </v>"),
        ROW.replace(' r="A1"', "").replace(' r="B1"', ""),
        ROW.replace('r="1"', ""),
        ROW.replace('r="B1"', 'r="b1"'),
    ],
)
def test_the_same_row_in_other_words(rows: str) -> None:
    assert cells(book(rows)) == {"A1": "Hòa", "B1": 5}


def test_a_wrong_dimension_is_not_believed() -> None:
    assert cells(book(ROW, before='<dimension ref="A1"/>')) == {"A1": "Hòa", "B1": 5}
    assert cells(book(ROW, before='<dimension ref="A1:XFD1048576"/>')) == {"A1": "Hòa", "B1": 5}


def test_a_sheet_without_rows() -> None:
    for text in ("<sheetData/>", "<sheetData></sheetData>", ""):
        read = read_workbook(
            book(parts={"xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}">{text}</worksheet>'})
        )
        assert read.problems == ()
        assert len(read.sheets[0].cells) == 0


@pytest.mark.parametrize("place", ["XFD1048576", "A5000", "CZ1", "ZZ3"])
def test_a_stray_cell_costs_one_cell(place: str) -> None:
    row = place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    far = f'<c r="{place}"><v>1</v></c>'
    rows = ROW.replace("</row>", f"{far}</row>") if row == "1" else f'{ROW}<row r="{row}">{far}</row>'
    read = read_workbook(book(rows))
    assert len(read.sheets[0].cells) == 3
    assert read.problems == (Problem("far_cell", "Đại biểu", int(row), place),)


def test_the_later_of_two_parts_of_one_name_wins() -> None:
    import zipfile

    out = BytesIO(book(ROW))
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(out, "a") as archive:
        archive.writestr(
            "xl/worksheets/sheet1.xml",
            f'<worksheet xmlns="{MAIN}"><sheetData>{ROW.replace("5", "6")}</sheetData></worksheet>',
        )
    assert cells(out.getvalue()) == {"A1": "Hòa", "B1": 6}


def test_a_sheet_longer_than_one_piece() -> None:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" t="inlineStr"><is><t>Nguyễn Văn {n} {"ư" * 50}</t></is></c><c r="B{n}"><v>{n}</v></c></row>'
        for n in range(1, 20_001)
    )
    read = read_workbook(book(rows))
    assert [cell.value for _, found in read.sheets[0].rows() for cell in found[1:]] == list(range(1, 20_001))
    assert read.problems == ()
