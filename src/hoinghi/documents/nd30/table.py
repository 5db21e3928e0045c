"""Tables: a grid with a repeated head and rows that do not split, and the frame without borders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from hoinghi.documents.nd30 import layout
from hoinghi.documents.nd30.layout import Align
from hoinghi.documents.nd30.text import drop_first, paragraph, spacer

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table, _Row

__all__ = ["Cell", "Column", "Kept", "frame", "grid", "lines_of"]

_ALIGN = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTER: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid; widths of all columns add up to the text's."""

    head: str
    width_mm: float
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Cell:
    """What a row of a grid holds where a plain text does not do."""

    text: str
    span: int = 1
    bold: bool = False
    align: Align | None = None  # None: as its column


@dataclass(frozen=True, slots=True)
class Kept:
    """A row that stays on the page of the row after it: the last one before a total."""

    cells: Sequence[str | Cell]


Line = str | Sequence[str | Cell] | Kept


def lines_of(values: str, cells: Sequence[str], *, total: bool = True) -> list[Line]:
    """Return commands and a row for every ``dong`` of a value, made so that no row ends alone on a page.

    The last row stays with the total behind it; without a total, with the row before it. ``loop.index`` in a
    cell counts over all rows.
    """
    first = 1 if total else 2  # which of the rows, from the end, is kept with the next one
    lines: list[Line] = [f"for dong in {values}[:-{first}]", list(cells), "endfor"]
    for at in range(first, 0, -1):
        row = [each.replace("loop.index", f"{values}|length - {at - 1}") for each in cells]
        stop = f"-{at - 1}" if at > 1 else ""
        lines += [f"for dong in {values}[-{at}:{stop}]", Kept(row) if at == first else row, "endfor"]
    return lines


def grid(
    document: Document, columns: Sequence[Column], lines: Sequence[Line], *, whole: bool = False
) -> None:
    """Add a table with borders; a line that is a text is a command for rows ("for dong in bang").

    The head is repeated on every page and no row is split between two. ``whole`` keeps a short table
    on one page.
    """
    widths = [each.width_mm for each in columns]
    table = document.add_table(rows=0, cols=len(columns))
    _shape(table, widths, borders=True)
    head = table.add_row()
    _fill(head, columns, [Cell(each.head) for each in columns], layout.TABLE_HEAD, keep_next=True)
    _mark(head, "w:cantSplit", "w:tblHeader")
    for line in lines:
        row = table.add_row()
        if isinstance(line, str):
            _fill(row, columns, [Cell("{%tr " + line + " %}", len(columns), align=Align.LEFT)], "Lệnh")
        else:
            kept = isinstance(line, Kept) or (whole and line is not lines[-1])
            cells = line.cells if isinstance(line, Kept) else line
            _fill(row, columns, cells, layout.TABLE_BODY, keep_next=kept)
            _mark(row, "w:cantSplit")
    spacer(document)


def frame(document: Document, widths: Sequence[float], rows: int) -> Table:
    """Add a table without borders, whose rows do not split and whose cells hold nothing yet.

    Wider than the text, it reaches evenly into both margins. Every cell needs a paragraph before it is saved.
    """
    table: Table = document.add_table(rows=rows, cols=len(widths))
    _shape(table, widths, borders=False)
    for row in table.rows:
        _mark(row, "w:cantSplit")
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)
            drop_first(cell)
    return table


def _shape(table: Table, widths: Sequence[float], *, borders: bool) -> None:
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx has no call for borders and cell margins
    for gone in (*properties.findall(qn("w:tblStyle")), *properties.findall(qn("w:tblLook"))):
        properties.remove(gone)
    whole = properties.find(qn("w:tblW"))
    assert whole is not None
    whole.set(qn("w:type"), "dxa")
    whole.set(qn("w:w"), str(layout.twips(sum(widths))))
    line = f'w:val="single" w:sz="{layout.BORDER_EIGHTHS}" w:space="0" w:color="auto"'
    sides = "".join(
        f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    layout_mark = properties.find(qn("w:tblLayout"))
    assert layout_mark is not None
    if borders:
        layout_mark.addprevious(parse_xml(f"<w:tblBorders {nsdecls('w')}>{sides}</w:tblBorders>"))
    side = layout.twips(layout.CELL_SIDE_MM if borders else 0)
    layout_mark.addnext(
        parse_xml(
            f'<w:tblCellMar {nsdecls("w")}><w:left w:w="{side}" w:type="dxa"/>'
            f'<w:right w:w="{side}" w:type="dxa"/></w:tblCellMar>'
        )
    )


def _fill(
    row: _Row, columns: Sequence[Column], line: Sequence[str | Cell], style: str, *, keep_next: bool = False
) -> None:
    at = 0
    for item in line:
        cell = item if isinstance(item, Cell) else Cell(item)
        box = row.cells[at]
        if cell.span > 1:
            box = box.merge(row.cells[at + cell.span - 1])
        box.width = Mm(sum(each.width_mm for each in columns[at : at + cell.span]))
        _centre(box)
        for extra in list(box.paragraphs):
            extra._p.getparent().remove(extra._p)  # noqa: SLF001
        text = f"**{cell.text}**" if cell.bold and style != layout.TABLE_HEAD else cell.text
        made = paragraph(box, style, text, keep_next=keep_next)
        align = cell.align or columns[at].align
        if align is not Align.LEFT and style == layout.TABLE_BODY:
            made.alignment = _ALIGN[align]
        at += cell.span


def _centre(box: object) -> None:
    properties = box._tc.get_or_add_tcPr()  # type: ignore[attr-defined]  # noqa: SLF001
    if properties.find(qn("w:vAlign")) is None:
        properties.append(parse_xml(f'<w:vAlign {nsdecls("w")} w:val="center"/>'))


def _mark(row: _Row, *marks: str) -> None:
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001
    for each in marks:
        properties.append(OxmlElement(each))
