"""The same workbook through openpyxl, cell by cell, and through mutations."""

from __future__ import annotations

import datetime as dt
import random
import time
import zipfile
from io import BytesIO

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.styles import Font, PatternFill

from hoinghi.xlsx import Unreadable, read_workbook
from hoinghi.xlsx.annotate import CannotPatch, Note, Summary, annotate, has_mark, strip_marks
from xlsx.books import book, zipped

TOKENS = [b"<", b">", b'"', b"&", b"</row>", b"<c>", b"\0", b"<!--", b"]]>", b"<v/>", b"</sheetData>"]
FORMATS = [
    "General",
    "@",
    "0",
    "0.00",
    "#,##0",
    "0%",
    "dd/mm/yyyy",
    "yyyy",
    "d-mmm-yy",
    "h:mm",
    "dd/mm/yyyy hh:mm",
]
TEXT = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="".join(map(chr, range(32))))
    | st.sampled_from("\n\t"),
    min_size=1,
    max_size=30,
)
VALUE = (
    TEXT.filter(lambda text: not text.startswith("=") and "_x" not in text)
    | st.integers(-(10**14), 10**14)
    | st.integers(-4000, 4000).map(lambda quarters: quarters / 4)
    | st.booleans()
    | st.dates(dt.date(1900, 3, 1), dt.date(9999, 12, 30))
)


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.tuples(st.integers(1, 300), st.integers(1, 90)), VALUE, min_size=1, max_size=40))
def test_what_is_written_comes_back(written: dict[tuple[int, int], object]) -> None:
    workbook = openpyxl.Workbook()
    for (row, column), value in written.items():
        workbook.active.cell(row, column, value)
    out = BytesIO()
    workbook.save(out)
    read = read_workbook(out.getvalue())
    assert {place: cell.value for place, cell in read.sheets[0].cells.items()} == written
    assert [problem for problem in read.problems if problem.code != "far_cell"] == []


def styled() -> bytes:
    """A sheet with some hundred styles."""
    dice = random.Random(7)  # noqa: S311 - a test
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    for row in range(1, 120):
        for column in range(1, 13):
            if dice.random() < 0.2:
                continue
            cell = sheet.cell(
                row, column, dice.choice(["Hòa", 45000, 45000.25, 0.7, True, "=A1", " x ", 12.5, "#N/A"])
            )
            cell.number_format = dice.choice(FORMATS)
            cell.font = Font(name=dice.choice(["Arial", ".VnTime", "VNI-Times"]), strike=dice.random() < 0.1)
            if dice.random() < 0.3:
                cell.fill = PatternFill("solid", fgColor=dice.choice(["FFFFFF00", "00FF0000"]))
    sheet.merge_cells("A1:C3")
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def as_datetime(value: object) -> object:
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return dt.datetime(value.year, value.month, value.day)  # noqa: DTZ001 - as openpyxl does
    return value


def test_the_same_cells_as_openpyxl() -> None:
    data = styled()
    theirs = openpyxl.load_workbook(BytesIO(data)).active
    read = read_workbook(data).sheets[0]
    seen = 0
    for place, cell in read.cells.items():
        other = theirs._cells[place]
        if other.__class__.__name__ == "MergedCell":
            continue
        seen += 1
        assert (cell.number_format, cell.font, cell.strike) == (
            other.number_format,
            other.font.name,
            bool(other.font.strike),
        )
        assert cell.fill == (other.fill.fgColor.rgb[-6:] if other.fill.patternType else None)
        if cell.formula is not None:
            assert cell.formula == other.value
        elif cell.value == 0.7:  # the day 0 of a date format: Excel shows no date there
            assert cell.kind == "number"
        elif cell.kind == "error":
            assert str(cell.value) == other.value
        elif cell.kind in {"date", "time"}:  # openpyxl keeps a time that a date format does not show
            assert str(cell.value) in str(as_datetime(other.value))
        else:
            assert cell.value == other.value
    assert seen > 1000
    assert {str(area) for area in read.merges} == {"A1:C3"}


def mutated(dice: random.Random, parts: dict[str, bytes]) -> bytes:
    """The parts with some bytes changed, cut, doubled or exchanged; or the same done to the archive."""
    parts = dict(parts)
    whole = dice.random() < 0.25
    name = dice.choice(sorted(parts))
    data = bytearray(zipped(parts) if whole else parts[name])
    for _ in range(dice.randint(1, 6)):
        if not data:
            break
        start = dice.randrange(len(data))
        length = dice.choice([1, 1, 2, 8, 60, 400])
        match dice.randrange(6):
            case 0:
                data[start : start + length] = dice.randbytes(length)
            case 1:
                del data[start : start + length]
            case 2:
                data[start:start] = data[start : start + length]
            case 3:
                data[start:start] = dice.choice(
                    [b"<", b">", b'"', b"&", b"</row>", b"<c>", b"\0", b"<!--", b"]]>", b"<v/>"]
                )
            case 4:
                data[start : start + 1] = b"9" * dice.randint(1, 30)
            case _:
                other = dice.choice(list(parts.values()))
                data[start : start + length] = other[: length * 3]
    if whole:
        return bytes(data)
    if dice.random() < 0.05:
        del parts[name]
    else:
        parts[name] = bytes(data)
    return zipped(parts)


def mark(data: bytes) -> None:
    """Write notes into a mutation and take them out again, unless that is refused."""
    notes = [Note("Đại biểu", place, place, "error") for place in ("A1", "B3", "Z9")]
    try:
        marked = annotate(data, notes, Summary("S", ["x"], [["A1"]], [("Đại biểu", "A1")]), mark="m")
        assert has_mark(marked, mark="m")
        assert not has_mark(strip_marks(marked, mark="m"), mark="m")
    except (CannotPatch, Unreadable):
        return


def fuzz(seconds: float, seed: int) -> int:
    """Read and mark mutations of a workbook until the time is over; only refusals may be raised."""
    strings = "<si><t>An</t></si><si><r><t>B</t></r><r><t>ình</t></r></si>" * 4
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" s="1"><v>{n * 1000}</v></c><c r="B{n}" t="s"><v>{n % 8}</v></c>'
        f'<c r="C{n}" t="inlineStr"><is><t>x &amp; y</t></is></c>'
        f'<c r="D{n}"><f t="shared" si="0">A1</f><v>1</v></c></row>'
        for n in range(1, 20)
    )
    merges = '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'
    source = book(rows, strings=strings, formats=("dd/mm/yyyy",), after=merges)
    with zipfile.ZipFile(BytesIO(source)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    dice = random.Random(seed)  # noqa: S311 - a test
    end = time.monotonic() + seconds
    count = 0
    while time.monotonic() < end:
        data = mutated(dice, parts)
        count += 1
        try:
            read = read_workbook(data)
        except Unreadable:
            continue
        mark(data)
        for sheet in read.sheets:
            assert all(isinstance(cell.text, str) for _, cells in sheet.rows() for cell in cells)
            assert all(sheet.get(*place) is cell for place, cell in sheet.cells.items())
            assert sorted(sheet.cells) == list(sheet.cells)
    return count


def test_nothing_but_unreadable_is_ever_raised() -> None:
    assert fuzz(3, seed=20) > 100
