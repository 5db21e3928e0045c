"""Web pages named .xls, as many programs export them: every table becomes a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from lxml import etree

from hoinghi.reading.formats.plain import Grid
from hoinghi.xlsx import LIMITS, Unreadable
from hoinghi.xlsx.markup import small_int

if TYPE_CHECKING:
    from hoinghi.xlsx import Sheet

__all__ = ["read_web"]

_BLOCKS: Final = {"br", "p", "div", "li"}


def read_web(text: str) -> tuple[Sheet, ...]:
    """Return the tables of a page, outermost ones only; all values are texts, so zeros are kept.

    Raises:
        Unreadable: "not_workbook" when the page holds no table.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, huge_tree=False)
    try:
        page = etree.fromstring(text.lstrip("\ufeff \r\n").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:  # nothing to recover
        raise Unreadable("not_workbook") from error
    tables = [] if page is None else [each for each in page.iter("table") if not _inside(each)]
    if not tables:
        raise Unreadable("not_workbook")
    sheets = []
    for number, table in enumerate(tables, 1):
        grid = Grid(f"Bảng {number}" if len(tables) > 1 else "Trang 1")
        _fill(grid, table)
        sheets.append(grid.sheet())
    return tuple(sheets)


def _inside(table: etree._Element) -> bool:
    return next(table.iterancestors("table"), None) is not None


def _fill(grid: Grid, table: etree._Element) -> None:
    taken: set[tuple[int, int]] = set()
    lines = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    for row, line in enumerate(lines, 1):
        column = 0
        for cell in line:
            if cell.tag not in {"td", "th"}:
                continue
            column += 1
            while (row, column) in taken:
                column += 1
            down, across = min(_span(cell, "rowspan"), len(lines) - row + 1), _span(cell, "colspan")
            grid.put(row, column, _words(cell), rows=down, columns=across)
            if len(taken) + down * across > LIMITS.cells:
                raise Unreadable("too_large", "cells")
            taken |= {(row + r, column + c) for r in range(down) for c in range(across)}
            column += across - 1


def _span(cell: etree._Element, name: str) -> int:
    return min(max(small_int(cell.get(name)), 1), 1000)


def _words(cell: etree._Element) -> str:
    parts: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if event == "start":
            if element.tag in _BLOCKS and element is not cell and "".join(parts).strip():
                parts.append("\n")
            parts.append(" ".join((element.text or "").split(" ")).replace("\n", " ").replace("\r", ""))
        elif element is not cell:
            parts.append((element.tail or "").replace("\n", " ").replace("\r", ""))
    return "".join(parts).strip(" \t\n")
