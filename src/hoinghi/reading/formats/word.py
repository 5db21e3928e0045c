"""Tables of a Word file: each becomes a sheet, named after the words above it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from hoinghi.reading.formats.archive import read_part
from hoinghi.reading.formats.plain import Grid
from hoinghi.vietnamese.text import clean
from hoinghi.xlsx import Unreadable
from hoinghi.xlsx.markup import small_int

if TYPE_CHECKING:
    from hoinghi.xlsx import Sheet

__all__ = ["read_word"]

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_NAMED_BY: Final = 3  # paragraphs above a table that may be its title
_LONGEST: Final = 60


def read_word(data: bytes) -> tuple[Sheet, ...]:
    """Return the tables of a .docx in order, nested ones left out; merged cells are merges.

    Raises:
        Unreadable: "truncated", "too_large", "entity", or "no_table" when the file holds none.
    """
    root = _document(data)
    sheets: list[Sheet] = []
    above: list[str] = []
    for element in root.iter(f"{_W}p", f"{_W}tbl"):
        if next(element.iterancestors(f"{_W}tbl"), None) is not None:
            continue
        if element.tag == f"{_W}p":
            above = [*above, _paragraph(element)][-_NAMED_BY:]
        else:
            sheets.append(_table(element, len(sheets) + 1, above))
            above = []
    if not sheets:
        raise Unreadable("no_table")
    return tuple(sheets)


def _document(data: bytes) -> etree._Element:
    xml = read_part(data, "word/document.xml")
    if b"<!DOCTYPE" in xml[:4096]:
        raise Unreadable("entity")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(xml.replace(_STRICT, _W[1:-1].encode()), parser)
    except etree.XMLSyntaxError as error:  # nothing to recover
        raise Unreadable("truncated") from error
    if root is None:
        raise Unreadable("truncated")
    return root


def _table(table: etree._Element, number: int, above: list[str]) -> Sheet:
    title = " ".join(text for text in above if text)
    grid = Grid(f"Bảng {number}" + (f" ({title[:_LONGEST].strip()})" if title else ""))
    open_merges: dict[int, tuple[int, int]] = {}  # column → row it began in, how many columns
    row = 0
    for row, line in enumerate(table.iterchildren(f"{_W}tr"), 1):
        column = 1 + _skipped(line)
        for cell in line.iter(f"{_W}tc"):
            if next(cell.iterancestors(f"{_W}tc"), None) is not None:
                continue
            across = _across(cell)
            continued = _continues(cell)
            if not continued:
                _close(grid, open_merges.pop(column, None), column, row)
                grid.put(row, column, _cell_text(cell))
                open_merges[column] = (row, across)
            column += across
        for stale in [each for each in open_merges if each >= column]:
            _close(grid, open_merges.pop(stale), stale, row)
    for column, begun in open_merges.items():
        _close(grid, begun, column, row + 1)
    return grid.sheet()


def _close(grid: Grid, begun: tuple[int, int] | None, column: int, row: int) -> None:
    """Note the merge that a cell made which ends above ``row``."""
    if begun is not None:
        grid.put(begun[0], column, None, rows=row - begun[0], columns=begun[1])


def _skipped(line: etree._Element) -> int:
    before = line.find(f"{_W}trPr/{_W}gridBefore")
    return min(max(small_int(before.get(f"{_W}val")), 0), 100) if before is not None else 0


def _across(cell: etree._Element) -> int:
    span = cell.find(f"{_W}tcPr/{_W}gridSpan")
    return min(max(small_int(span.get(f"{_W}val")), 1), 1000) if span is not None else 1


def _continues(cell: etree._Element) -> bool:
    merge = cell.find(f"{_W}tcPr/{_W}vMerge")
    return merge is not None and merge.get(f"{_W}val") != "restart"


def _cell_text(cell: etree._Element) -> str:
    return "\n".join(text for each in cell.iterchildren(f"{_W}p") if (text := _paragraph(each)))


def _paragraph(paragraph: etree._Element) -> str:
    signs = {f"{_W}tab": "\t", f"{_W}br": "\n"}
    parts = [signs.get(str(each.tag)) or each.text or "" for each in paragraph.iter(f"{_W}t", *signs)]
    return clean("".join(parts))
