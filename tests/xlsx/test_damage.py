# ruff: noqa: E501 - XML is clearer unbroken

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from hoinghi.xlsx import ErrorValue, Limits, Problem, Unreadable, Workbook, read_workbook
from xlsx.books import book, zipped

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHEET = "xl/worksheets/sheet1.xml"


def row(number: int, value: int | str = 1) -> str:
    return f'<row r="{number}"><c r="A{number}"><v>{value}</v></c></row>'


def numbers(read: Workbook) -> list[object]:
    return [cell.value for cell in read.sheets[0].cells.values()]


def codes(read: Workbook) -> list[str]:
    return [problem.code for problem in read.problems]


def refused(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(Unreadable) as raised:
        read_workbook(data, limits=limits or Limits())
    return raised.value.code


@pytest.mark.parametrize(
    "end",
    [
        "",
        '<row r="3"><c r="A3"><v>',
        '<row r="3"><c r="A3"><v>3</row>',
        '<row r="3"><c r="A3"><v>3</v></c>',
        '<row r="3"><c r="A3" t="str"><v>&nbsp;</v></c></row><row r="4"/></sheetData></worksheet>',
        '<row r="3"><c r="A3" t="str"><v>a<b</v></c></row></sheetData></worksheet>',
        "\0\x01\x02</row></sheetData></worksheet>",
        "<row></sheetData></worksheet>",
    ],
)
@pytest.mark.parametrize("prefix", ["", "x:"])
def test_a_sheet_broken_after_a_row_keeps_the_rows_before(end: str, prefix: str) -> None:
    text = f'<worksheet xmlns="{MAIN}"><sheetData>{row(1)}{row(2)}{end}'
    if prefix:
        text = (
            text.replace("</", "<//")
            .replace("<", "<x:")
            .replace("<x://", "</x:")
            .replace("xmlns=", "xmlns:x=")
        )
    read = read_workbook(book(parts={SHEET: text}))
    assert numbers(read) == [1, 1]
    assert read.problems == (Problem("sheet_damaged", "Đại biểu", 2),)


def test_what_follows_broken_rows_is_still_read() -> None:
    text = (
        f'<worksheet xmlns="{MAIN}"><sheetData>{row(1)}<row r="2"><c></row>{row(3)}</sheetData>'
        '<mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>'
    )
    read = read_workbook(book(parts={SHEET: text}))
    assert numbers(read) == [1]
    assert len(read.sheets[0].merges) == 1
    assert codes(read) == ["sheet_damaged"]


def test_a_broken_end_is_reported_with_every_row_read() -> None:
    read = read_workbook(book(row(1) + row(2), after="<mergeCells><mergeCell"))
    assert numbers(read) == [1, 1]
    assert read.problems == (Problem("sheet_damaged", "Đại biểu", 2),)


def test_bad_bytes_in_the_archive() -> None:
    data = bytearray(book("".join(row(n, n * 7919 % 10007) for n in range(1, 5001))))
    entry = zipfile.ZipFile(BytesIO(bytes(data))).getinfo(SHEET)
    middle = entry.header_offset + entry.compress_size // 2
    data[middle : middle + 40] = b"\xff" * 40
    read = read_workbook(bytes(data))
    assert read.problems[0].code == "sheet_damaged"
    assert 1000 < len(numbers(read)) < 4000
    assert read.problems[0].row == len(numbers(read))


def with_crc(data: bytes, name: str) -> bytes:
    """The same archive with a wrong checksum for one part, in both headers."""
    crc = zipfile.ZipFile(BytesIO(data)).getinfo(name).CRC.to_bytes(4, "little")
    assert data.count(crc) == 2
    return data.replace(crc, b"\1\2\3\4")


def test_a_wrong_checksum_matters_where_data_stands() -> None:
    data = book(row(1, "4711"), parts={"docProps/app.xml": "<Properties>not needed</Properties>"})
    assert codes(read_workbook(with_crc(data, "docProps/app.xml"))) == []
    read = read_workbook(with_crc(data, SHEET))
    assert numbers(read) == [4711]
    assert codes(read) == ["sheet_damaged"]
    assert codes(read_workbook(with_crc(data, "xl/styles.xml"))) == ["styles_damaged"]
    assert codes(read_workbook(with_crc(data, "xl/workbook.xml"))) == ["workbook_damaged"]


@pytest.mark.parametrize("styles", ["", "<styleSheet><numFmts", "no xml", f'<styleSheet xmlns="{MAIN}"/>'])
def test_without_styles_dates_are_numbers(styles: str) -> None:
    rows = '<row r="1"><c r="A1" s="7"><v>29221</v></c></row>'
    read = read_workbook(book(rows, parts={"xl/styles.xml": styles}))
    assert numbers(read) == [29221]
    assert codes(read) == ([] if styles.endswith("/>") else ["styles_damaged"])
    assert numbers(read_workbook(book(rows, parts={"xl/styles.xml": None}))) == [29221]


def test_styles_that_break_openpyxl() -> None:
    styles = (
        f'<styleSheet xmlns="{MAIN}"><fonts><font><color rgb="zz"/></font><font><strike/></font></fonts><fills><fill/>'
        '<fill><patternFill patternType="solid"><bgColor/></patternFill></fill>'
        '<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill>'
        '<fill><gradientFill/></fill></fills><cellXfs><xf/><xf fontId="1" fillId="2"/><xf fontId="9" fillId="3" numFmtId="x"/>'
        '<xf fillId="1" numFmtId="31"/></cellXfs></styleSheet>'
    )
    rows = "<row>" + "".join(f'<c s="{style}"><v>1</v></c>' for style in (0, 1, 2, 3, "99", "-1")) + "</row>"
    read = read_workbook(book(rows, parts={"xl/styles.xml": styles}))
    cells = list(read.sheets[0].cells.values())
    assert [cell.fill for cell in cells] == [None, "indexed:13", "gradient", None, None, None]
    assert [cell.strike for cell in cells] == [False, True, False, False, False, False]
    assert cells[3].kind == "date"


def test_lost_texts_leave_a_mark_in_their_place() -> None:
    rows = '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="s"><v>1</v></c></row><row r="4"><c r="A4" t="s"><v>x</v></c></row>'
    lost = ErrorValue("#MISSING!")
    read = read_workbook(book(rows))
    assert numbers(read) == [lost, lost, lost]
    assert read.problems == (Problem("string_missing", "Đại biểu", 3, "3"),)
    read = read_workbook(
        book(rows, parts={"xl/sharedStrings.xml": f'<sst xmlns="{MAIN}"><si><t>An</t></si><si><t>'})
    )
    assert numbers(read) == ["An", lost, lost]
    assert codes(read) == ["strings_damaged", "string_missing"]


@pytest.mark.parametrize("name", ["_rels/.rels", "xl/_rels/workbook.xml.rels"])
@pytest.mark.parametrize("text", [None, "", "<Relationships", "no xml", "<Relationships/>"])
def test_parts_are_found_by_name_when_relations_are_lost(name: str, text: str) -> None:
    read = read_workbook(book(row(1), parts={name: text}))
    assert numbers(read) == [1]
    assert codes(read) == ["rels_damaged"]


def test_a_sheet_that_is_not_there() -> None:
    read = read_workbook(book(parts={SHEET: None}))
    assert read.sheets == ()
    assert read.problems == (Problem("sheet_missing", "Đại biểu"),)


def test_broken_comments_and_properties() -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        'Type="x/comments" Target="../comments1.xml"/><Relationship Id="b" Type="x/comments" Target="gone.xml"/></Relationships>'
    )
    comments = f'<comments xmlns="{MAIN}"><commentList><comment ref="A1"><text><t>một</t></text></comment><comment ref="?"/>'
    read = read_workbook(
        book(
            row(1),
            parts={
                "xl/worksheets/_rels/sheet1.xml.rels": rels,
                "xl/comments1.xml": comments,
                "docProps/custom.xml": "<Properties",
            },
        )
    )
    assert read.sheets[0].comments == {(1, 1): "một"}
    assert codes(read) == ["comments_damaged"]
    assert read.properties == {}


def test_no_workbook() -> None:
    assert refused(book(parts={"xl/workbook.xml": None})) == "not_workbook"
    assert refused(book(parts={"xl/workbook.xml": "\0"})) == "not_workbook"
    assert refused(zipped({"a.txt": "x"})) == "not_workbook"


@pytest.mark.parametrize("name", ["xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", SHEET])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(name: str, encoding: str) -> None:
    text = f'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><sst xmlns="{MAIN}"><si><t>&b;</t></si></sst>'
    assert refused(book(parts={name: text.encode(encoding)})) == "entity"


def test_a_bomb_is_refused_by_what_it_says_and_by_what_it_does() -> None:
    data = book(row(1), parts={SHEET: b" " * (64 << 20)})
    assert refused(data) == "too_large"
    said = (64 << 20).to_bytes(4, "little")
    assert data.count(said) == 2
    assert refused(data.replace(said, (1000).to_bytes(4, "little"))) == "too_large"
    assert refused(book(row(1), parts={"xl/sharedStrings.xml": b" " * (64 << 20)})) == "too_large"
    assert refused(book(row(1), parts={"xl/styles.xml": b" " * (64 << 20)})) == "too_large"


@pytest.mark.parametrize(
    "limits",
    [
        Limits(cells=1),
        Limits(strings=1),
        Limits(file=100),
        Limits(part=100),
        Limits(total=300),
        Limits(parts=2),
        Limits(seconds=-1),
        Limits(small_part=100),
    ],
)
def test_each_limit_holds(limits: Limits) -> None:
    data = book(row(1) + row(2), strings="<si><t>a</t></si><si><t>b</t></si>")
    assert read_workbook(data).problems == ()
    assert refused(data, limits) == "too_large"


def test_a_row_without_end() -> None:
    text = f'<worksheet xmlns="{MAIN}"><sheetData>{row(1)}<row r="2">'.encode()
    noise = b"".join(b'<c r="A%d"><v>%d</v></c>' % (n, n * n) for n in range(400_000))
    read = read_workbook(book(parts={SHEET: text + noise}))
    assert numbers(read) == [1]
    assert codes(read) == ["sheet_damaged"]


def test_the_collector_of_cycles_runs_again_after_a_refusal() -> None:
    import gc

    assert refused(book(row(1), parts={"xl/workbook.xml": None})) == "not_workbook"
    assert gc.isenabled()
