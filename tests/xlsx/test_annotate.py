# ruff: noqa: E501 - XML is clearer unbroken

from __future__ import annotations

import zipfile
from io import BytesIO

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from hoinghi.xlsx import Cell, Unreadable, Workbook, read_workbook
from hoinghi.xlsx.annotate import CannotPatch, Note, Summary, annotate, has_mark, strip_marks
from xlsx.books import BOOK, book, zipped

pytestmark = pytest.mark.filterwarnings("ignore:Workbook contains no default style")

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
SHEET = "xl/worksheets/sheet1.xml"
MARK = "hoinghi"
RED, YELLOW = "FFC7CD", "FFEB9D"
SUMMARY = Summary(
    "Kiểm tra", ["Ô", "Nội dung"], [["Đại biểu!B2", "ngày < 31/02 & sai"]], [("Đại biểu", "B2")]
)


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def packed(data: bytes) -> dict[str, bytes]:
    """The compressed bytes of each part."""
    found = {}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for entry in archive.infolist():
            start = entry.header_offset + 30
            start += int.from_bytes(data[start - 4 : start - 2], "little") + int.from_bytes(
                data[start - 2 : start], "little"
            )
            found[entry.filename] = data[start : start + entry.compress_size]
    return found


def cells(read: Workbook, without: str = "Kiểm tra") -> dict[tuple[str, tuple[int, int]], Cell]:
    return {
        (sheet.name, place): cell
        for sheet in read.sheets
        if sheet.name != without
        for place, cell in sheet.cells.items()
    }


def saved(workbook: openpyxl.Workbook) -> bytes:
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def rich() -> bytes:
    """A workbook with all that a careless program would lose."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Đại biểu"
    for row in [
        ["STT", "Họ và tên", "Năm sinh"],
        [1, "Lê Thị Mai", 1980],
        [2, "Y Bhăm", 1990],
        [3, "=A2", None],
    ]:
        sheet.append(row)
    sheet["B3"] = CellRichText("Y ", TextBlock(InlineFont(b=True), "Bhăm"))
    sheet["B2"].fill = PatternFill("solid", fgColor="FF00FF00")
    sheet["B2"].font = Font(name="Times New Roman", size=13, bold=True)
    sheet["C2"].number_format = "0000"
    sheet["C3"].comment = Comment("Hỏi lại", "An")
    sheet.merge_cells("E1:F2")
    sheet.add_data_validation(DataValidation("list", formula1='"Nam,Nữ"', sqref="D2:D9"))
    sheet.conditional_formatting.add(
        "C2:C9", CellIsRule("greaterThan", ["2000"], fill=PatternFill("solid", fgColor="FFFF0000"))
    )
    sheet.add_table(Table(displayName="Bang", ref="A1:C4"))
    sheet.protection.sheet = True
    sheet.freeze_panes = "A2"
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=3, min_row=1, max_row=3))
    sheet.add_chart(chart, "H2")
    workbook.create_sheet("Ẩn").sheet_state = "hidden"
    other = workbook.create_sheet("Khác")
    other["A1"] = "=SUM('Đại biểu'!C2:C3)"
    workbook.create_chartsheet("Biểu đồ", 0).add_chart(BarChart())
    workbook.defined_names["ten"] = openpyxl.workbook.defined_name.DefinedName(
        "ten", attr_text="'Đại biểu'!$A$1"
    )
    workbook.active = 1
    return saved(workbook)


NOTES = [
    Note("Đại biểu", "B2", "ngày 31/02 không có thật", "error"),
    Note("Đại biểu", "B2", "viết hoa", "note"),
    Note("Đại biểu", "C3", "cần xem", "warning"),
    Note("Đại biểu", "F2", "ô gộp", "error"),
    Note("Đại biểu", "A9", "ô trống", "warning"),
    Note("Đại biểu", "B3", "ghi nhận", "note"),
    Note("Không có", "A1", "mất", "error"),
    Note("Biểu đồ", "A1", "không phải bảng", "error"),
]


def test_notes_fills_and_summary_come_and_the_rest_stays() -> None:
    source = rich()
    before, result = read_workbook(source), annotate(source, NOTES, SUMMARY, mark=MARK)
    after = read_workbook(result)
    assert after.problems == ()
    assert [sheet.name for sheet in after.sheets] == ["Đại biểu", "Ẩn", "Khác", "Kiểm tra"]
    sheet = after.sheets[0]
    assert sheet.comments == {
        (2, 2): "[hoinghi]\nngày 31/02 không có thật\nviết hoa",
        (3, 3): "Hỏi lại\n[hoinghi]\ncần xem",
        (1, 5): "[hoinghi]\nô gộp",
        (9, 1): "[hoinghi]\nô trống",
        (3, 2): "[hoinghi]\nghi nhận",
    }
    fills = {cell.address: cell.fill for cell in sheet.cells.values() if cell.fill}
    assert fills == {"B2": RED, "C3": YELLOW}
    plain = [cell._replace(style=None) for cell in cells(before).values()]
    assert [cell._replace(style=None) for cell in cells(after).values()] == plain
    name = sheet.cells[2, 2]
    assert (name.font, name.number_format) == ("Times New Roman", "General")
    assert sheet.cells[2, 3].number_format == "0000"
    assert sheet.merges == before.sheets[0].merges
    assert after.sheets[3].cells[2, 2].value == "ngày < 31/02 & sai"
    assert has_mark(result, mark=MARK)
    assert not has_mark(source, mark=MARK)
    assert not has_mark(result, mark="another")


def test_untouched_parts_keep_their_compressed_bytes() -> None:
    source = rich()
    result = annotate(source, NOTES, SUMMARY, mark=MARK)
    old, new = packed(source), packed(result)
    assert {name for name in old if old[name] != new.get(name)} == {
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/worksheets/sheet1.xml",
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
    }
    assert set(new) - set(old) == {"docProps/custom.xml", "xl/worksheets/sheet4.xml"}
    kept = [b"<dataValidation ", b"<cfRule ", b"<sheetProtection ", b"<tablePart ", b"<drawing "]
    sheet, before = parts(result)[SHEET], parts(source)[SHEET]
    assert all(sheet.count(word) == before.count(word) == 1 for word in kept)
    assert result == annotate(source, NOTES, SUMMARY, mark=MARK)


def test_openpyxl_reads_what_was_written() -> None:
    result = annotate(rich(), NOTES, SUMMARY, mark=MARK)
    workbook = openpyxl.load_workbook(BytesIO(result))
    assert workbook.sheetnames == ["Biểu đồ", "Đại biểu", "Ẩn", "Khác", "Kiểm tra"]
    assert workbook.active.title == "Kiểm tra"
    assert workbook["Kiểm tra"]["A2"].hyperlink.location == "'Đại biểu'!B2"
    assert [sheet.title for sheet in workbook if sheet.sheet_view.tabSelected] == ["Kiểm tra"]
    sheet = workbook["Đại biểu"]
    assert sheet["A9"].comment.text == "[hoinghi]\nô trống"
    assert sheet["A9"].fill.fgColor.rgb == f"FF{YELLOW}"
    assert sheet["E1"].fill.fgColor.rgb == f"FF{RED}"
    assert sheet["C3"].comment.author == "An"
    assert sheet.protection.sheet
    assert list(workbook.defined_names) == ["ten"]


def test_marks_are_taken_out_again() -> None:
    source = rich()
    result = annotate(source, NOTES, SUMMARY, mark=MARK)
    clean = strip_marks(result, mark=MARK)
    before, after = read_workbook(source), read_workbook(clean)
    assert cells(after) == cells(before)
    assert [sheet.name for sheet in after.sheets] == [sheet.name for sheet in before.sheets]
    assert [sheet.comments for sheet in after.sheets] == [sheet.comments for sheet in before.sheets]
    assert after.properties == {}
    assert not has_mark(clean, mark=MARK)
    assert strip_marks(clean, mark=MARK) is clean
    assert set(parts(clean)) == set(parts(source))
    assert openpyxl.load_workbook(BytesIO(clean)).active.title == "Đại biểu"
    assert parts(clean)["xl/drawings/commentsDrawing1.vml"].count(b":shape ") == 1


def test_a_second_run_replaces_the_notes_of_the_first() -> None:
    source = rich()
    first = annotate(source, NOTES, SUMMARY, mark=MARK)
    again = annotate(first, NOTES, SUMMARY, mark=MARK)
    third = annotate(again, NOTES, SUMMARY, mark=MARK)
    assert cells(read_workbook(again)) == cells(read_workbook(first))
    assert read_workbook(again).sheets[0].comments == read_workbook(first).sheets[0].comments
    assert len(parts(third)["xl/styles.xml"]) == len(parts(again)["xl/styles.xml"])
    fewer = annotate(again, NOTES[2:3], None, mark=MARK)
    assert [cell.address for cell in cells(read_workbook(fewer)).values() if cell.fill in {RED, YELLOW}] == [
        "C3"
    ]
    assert [sheet.name for sheet in read_workbook(fewer).sheets] == ["Đại biểu", "Ẩn", "Khác"]


def test_marks_are_found_after_another_program_saved() -> None:
    workbook = openpyxl.load_workbook(BytesIO(annotate(rich(), NOTES, SUMMARY, mark=MARK)))
    workbook["Kiểm tra"].title = "Đổi tên"
    workbook.create_sheet("Thêm")
    del workbook.custom_doc_props[MARK]
    clean = read_workbook(strip_marks(saved(workbook), mark=MARK))
    assert [sheet.name for sheet in clean.sheets] == ["Đại biểu", "Ẩn", "Khác", "Thêm"]
    assert clean.sheets[0].comments == {(3, 3): "Hỏi lại"}
    fills = {cell.address: cell.fill for cell in clean.sheets[0].cells.values() if cell.fill}
    assert fills == {"B2": "00FF00"}


@pytest.mark.parametrize("colour", ['rgb="FF123456"', 'theme="4" tint="0.5"', 'indexed="13"'])
def test_a_fill_comes_back_whatever_its_colour(colour: str) -> None:
    styles = (
        f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill/></fill><fill>'
        f'<patternFill patternType="solid"><fgColor {colour}/><bgColor indexed="64"/></patternFill></fill></fills>'
        '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        '<xf numFmtId="0" fontId="0" fillId="1" borderId="0" applyFill="1"/></cellXfs></styleSheet>'
    )
    source = book(
        '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c></row>', parts={"xl/styles.xml": styles}
    )
    notes = [Note("Đại biểu", "A1", "x", "error"), Note("Đại biểu", "B1", "y", "error")]
    result = annotate(source, notes, None, mark=MARK)
    assert [cell.fill for cell in read_workbook(result).sheets[0].cells.values()] == [RED, RED]
    clean = strip_marks(result, mark=MARK)
    assert cells(read_workbook(clean)) == cells(read_workbook(source))
    assert parts(clean)[SHEET] == parts(source)[SHEET]


ROWS = '<row r="2"><c r="B2"><v>1</v></c></row><row r="4" spans="2:2" s="1" customFormat="1"><c r="B4" s="1"><v>4</v></c></row>'
PLACES = ["A1", "A2", "B2", "C2", "B3", "A4", "B4", "D4", "Z99"]


@pytest.mark.parametrize(
    "rows",
    [
        "",
        ROWS,
        ROWS.replace("><", ">\n  <"),
        ROWS.replace('"', "'"),
        ROWS.replace(' r="B2"', "").replace("<v>1</v>", "<!-- </row><c> --><v>1</v>"),
        '<row r="2"/><row r="4"/>',
        '<row/><row><c/><c><v>1</v></c></row><row/><row><c/><c s="1"><v>4</v></c></row>',
        '<row r="2"><c r="B2" t="inlineStr"><is><t><![CDATA[</row><c r="Q9">]]></t></is></c></row>',
    ],
)
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_cells_of_every_spelling_are_marked(rows: str, prefix: str) -> None:
    text = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData><pageMargins/></worksheet>'
    if prefix:
        text = (
            text.replace("<!", "\1")
            .replace("</row><c r=", "\2")
            .replace("</row><c>", "\3")
            .replace("</", "<//")
        )
        text = text.replace("<", "<x:").replace("<x://", "</x:").replace("xmlns=", "xmlns:x=")
        text = text.replace("\1", "<!").replace("\2", "</row><c r=").replace("\3", "</row><c>")
    source = book(formats=("0",), parts={SHEET: text})
    notes = [Note("Đại biểu", place, place, "error") for place in PLACES]
    result = annotate(source, notes, None, mark=MARK)
    before, after = read_workbook(source), read_workbook(result)
    assert after.problems == before.problems
    assert {key: (cell.value, cell.number_format) for key, cell in cells(after).items()} == {
        key: (cell.value, cell.number_format) for key, cell in cells(before).items()
    }
    assert [comment.split("\n")[1] for comment in after.sheets[0].comments.values()] == PLACES
    if "CDATA" not in rows:
        sheet = openpyxl.load_workbook(BytesIO(result)).active
        filled = [
            cell.coordinate
            for row in sheet.iter_rows()
            for cell in row
            if cell.fill.fgColor.rgb == f"FF{RED}"
        ]
        assert filled == PLACES
        assert [cell.row for row in sheet.iter_rows() for cell in row] == sorted(
            cell.row for row in sheet.iter_rows() for cell in row
        )
    assert cells(read_workbook(strip_marks(result, mark=MARK))) == cells(before)


def test_rows_and_cells_stand_in_order_after_insertion() -> None:
    notes = [Note("Đại biểu", place, place, "error") for place in reversed(PLACES)]
    text = parts(annotate(book(ROWS, formats=("0",)), notes, None, mark=MARK))[SHEET].decode()
    found = [word.split('"')[0] for word in text.split(' r="')[1:]]
    assert found == ["1", "A1", "2", "A2", "B2", "C2", "3", "B3", "4", "A4", "B4", "D4", "99", "Z99"]
    assert "spans" not in text


def test_new_cells_look_like_their_row_or_column() -> None:
    source = book(ROWS, formats=("0", "0.0"), before='<cols><col min="5" max="6" style="2"/></cols>')
    notes = [Note("Đại biểu", place, "x", "warning") for place in ("A4", "E2", "F9", "A2")]
    sheet = openpyxl.load_workbook(BytesIO(annotate(source, notes, None, mark=MARK))).active
    assert [sheet[place].number_format for place in ("A4", "E2", "F9", "A2")] == [
        "0",
        "0.0",
        "0.0",
        "General",
    ]


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("", "sheetData legacyDrawing"),
        ("<pageMargins/><drawing/>", "sheetData pageMargins drawing legacyDrawing"),
        ("<drawing/><tableParts><tablePart/></tableParts>", "sheetData drawing legacyDrawing tableParts"),
        (
            "<conditionalFormatting><cfRule><extLst><ext/></extLst></cfRule></conditionalFormatting><pageMargins/><extLst><ext/></extLst>",
            "sheetData conditionalFormatting pageMargins legacyDrawing extLst",
        ),
        (
            '<mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice><controls/></mc:Choice></mc:AlternateContent>',
            "sheetData legacyDrawing AlternateContent",
        ),
        ('<legacyDrawingHF r:id="rId9" xmlns:r="x"/>', "sheetData legacyDrawing legacyDrawingHF"),
    ],
)
def test_the_drawing_stands_where_the_schema_wants_it(after: str, expected: str) -> None:
    from lxml import etree

    result = annotate(book(ROWS, after=after, formats=("0",)), NOTES[:1], None, mark=MARK)
    root = etree.fromstring(parts(result)[SHEET])
    assert [node.tag.rpartition("}")[2] for node in root] == expected.split()


def with_controls(drawing: str) -> bytes:
    rels = (
        f'<Relationships xmlns="{RELS}"><Relationship Id="rId7" Type="{OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>'
        '<Relationship Id="rId8" Type="x/hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>'
    )
    return book(
        ROWS,
        formats=("0",),
        after=f'<legacyDrawing r:id="rId7" xmlns:r="{OFFICE}"/>',
        parts={"xl/worksheets/_rels/sheet1.xml.rels": rels, "xl/drawings/vmlDrawing1.vml": drawing},
    )


def test_a_drawing_of_comments_only_goes_with_them() -> None:
    drawing = '<xml xmlns:v="urn:schemas-microsoft-com:vml"></xml>'
    source = with_controls(drawing)
    with_end = zipped(
        {**parts(source), SHEET: parts(source)[SHEET].replace(b'"/></work', b'"></legacyDrawing></work')}
    )
    for data in (source, with_end):
        clean = parts(strip_marks(annotate(data, NOTES[:1], None, mark=MARK), mark=MARK))
        assert b"legacyDrawing" not in clean[SHEET]
        assert "xl/drawings/vmlDrawing1.vml" not in clean
        assert b"vmlDrawing" not in clean["xl/worksheets/_rels/sheet1.xml.rels"]
        assert b"example.org" in clean["xl/worksheets/_rels/sheet1.xml.rels"]


def test_form_controls_stay_beside_our_comments() -> None:
    button = '<v:shape id="_x0000_s2050" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData><br></v:shape>'
    drawing = f'<xml xmlns:v="urn:schemas-microsoft-com:vml"><o:idmap v:ext="edit" data="2"/>{button}</xml>'
    source = with_controls(drawing)
    result = annotate(source, NOTES[:1], SUMMARY, mark=MARK)
    text = parts(result)["xl/drawings/vmlDrawing1.vml"].decode()
    assert button in text
    assert 'id="_x0000_s2051"' in text
    clean = parts(strip_marks(result, mark=MARK))
    left = clean["xl/drawings/vmlDrawing1.vml"].decode()
    assert button in left
    assert "_s2051" not in left
    assert clean[SHEET] == parts(source)[SHEET]


@pytest.mark.parametrize("drawing", ["", "<xml/>", "<html>"])
def test_a_strange_drawing_is_not_touched(drawing: str) -> None:
    with pytest.raises(CannotPatch) as raised:
        annotate(with_controls(drawing), NOTES[:1], None, mark=MARK)
    assert raised.value.code == "drawing"


def test_a_workbook_without_styles_and_strings() -> None:
    rels = f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    source = book(
        ROWS.replace(' s="1"', ""), parts={"xl/styles.xml": None, "xl/_rels/workbook.xml.rels": rels}
    )
    result = annotate(source, NOTES[:1], SUMMARY, mark=MARK)
    read = read_workbook(result)
    assert read.problems == ()
    assert read.sheets[0].cells[2, 2].fill == RED
    assert openpyxl.load_workbook(BytesIO(result)).active.title == "Kiểm tra"
    clean = cells(read_workbook(strip_marks(result, mark=MARK))).values()
    assert [(cell.value, cell.fill) for cell in clean] == [(1, None), (4, None)]


def test_a_sheet_in_utf_16() -> None:
    text = f'<?xml version="1.0" encoding="utf-16"?><worksheet xmlns="{MAIN}"><sheetData>{ROWS}</sheetData></worksheet>'
    source = book(formats=("0",), parts={SHEET: text.encode("utf-16")})
    result = annotate(source, NOTES[:1], None, mark=MARK)
    assert read_workbook(result).sheets[0].cells[2, 2].fill == RED


def test_what_xml_cannot_hold_is_left_out_and_what_looks_like_an_escape_stays() -> None:
    text = "a\0b\x1f \ud800 _x000D_ <&> 😀\n" + "dài " * 9000
    result = annotate(book(ROWS, formats=("0",)), [Note("Đại biểu", "B2", text, "note")], None, mark=MARK)
    comment = read_workbook(result).sheets[0].comments[2, 2]
    assert comment.startswith("[hoinghi]\nab  _x000D_ <&> 😀\ndài ")
    assert len(comment) < 32_768


def test_a_summary_finds_a_free_name_that_excel_allows() -> None:
    taken = BOOK.replace("Đại biểu", "kiểm tra_ lỗi")
    source = book(ROWS, formats=("0",), parts={"xl/workbook.xml": taken})
    for title, expected in [
        ("Kiểm tra_ lỗi", "Kiểm tra_ lỗi 2"),
        ("a/b*[c]" + "d" * 40, "a b  c " + "d" * 24),
        ("'?'", "1"),
    ]:
        result = annotate(source, [], Summary(title, ["x"], [], []), mark=MARK)
        assert [sheet.name for sheet in read_workbook(result).sheets][1] == expected


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("xl/styles.xml", "<styleSheet", "damaged"),
        ("xl/styles.xml", f'<styleSheet xmlns="{MAIN}"/>', "styles"),
        ("_rels/.rels", None, "damaged"),
        ("xl/workbook.xml", f'<workbook xmlns="{MAIN}"', "damaged"),
        ("[Content_Types].xml", None, "damaged"),
        (SHEET, None, "damaged"),
        ("xl/styles.xml", "<styleSheet/>", "damaged"),
        (SHEET, "<worksheet/>", "sheet"),
        (SHEET, f'<worksheet xmlns="{MAIN}"><sheetData><row>', "sheet"),
        (SHEET, "no xml", "sheet"),
        (
            SHEET,
            f'<worksheet xmlns="{MAIN}"><sheetData>{ROWS}<row r="5"></c></row></sheetData></worksheet>',
            "sheet",
        ),
    ],
)
def test_what_cannot_be_changed_says_so(name: str, text: str, code: str) -> None:
    with pytest.raises((CannotPatch, Unreadable)) as raised:
        annotate(book(ROWS, formats=("0",), parts={name: text}), NOTES[:1], SUMMARY, mark=MARK)
    assert raised.value.code in {code, "not_workbook"}


def test_what_is_no_workbook_has_no_mark() -> None:
    assert not has_mark(b"", mark=MARK)
    assert not has_mark(b"PK\x03\x04", mark=MARK)
    assert not has_mark(b"a;b", mark=MARK)
