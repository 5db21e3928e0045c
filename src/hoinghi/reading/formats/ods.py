"""Merged cells of .ods workbooks, which python-calamine does not tell."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final

from lxml import etree

from hoinghi.reading.formats.archive import read_part
from hoinghi.xlsx import Range, Unreadable
from hoinghi.xlsx.limits import MAX_COLUMN, MAX_ROW

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["read_merges"]

_T: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TABLE: Final = f"{_T}table"
_ROW: Final = f"{_T}table-row"
_CELLS: Final = (f"{_T}table-cell", f"{_T}covered-table-cell")
_WIDEST: Final = 1000  # rows or columns that one cell may be merged over


def read_merges(data: bytes) -> dict[str, list[Range]]:
    """Return the merges of each sheet by its name; a file that cannot be looked into tells of none.

    Raises:
        Unreadable: "too_large" for content that is out of all proportion.
    """
    try:
        xml = read_part(data, "content.xml")
    except Unreadable as error:
        if error.code == "too_large":
            raise
        return {}
    found: dict[str, list[Range]] = {}
    merges: list[Range] = []
    row = 1
    for event, element in etree.iterparse(
        io.BytesIO(xml), events=("start", "end"), tag=(_TABLE, _ROW), resolve_entities=False, recover=True
    ):
        if event == "start" and element.tag == _TABLE:
            merges, row = found.setdefault(element.get(f"{_T}name") or "", []), 1
        elif event == "end" and element.tag == _ROW:
            merges += _in_row(element, row)
            row = min(row + _number(element, "number-rows-repeated"), MAX_ROW)
            element.clear()
    return found


def _in_row(line: etree._Element, row: int) -> Iterator[Range]:
    column = 1
    for cell in line.iterchildren(*_CELLS):
        down, across = _number(cell, "number-rows-spanned"), _number(cell, "number-columns-spanned")
        if down > 1 or across > 1:
            yield Range(row, column, row + min(down, _WIDEST) - 1, column + min(across, _WIDEST) - 1)
        column = min(column + _number(cell, "number-columns-repeated"), MAX_COLUMN)


def _number(element: etree._Element, name: str) -> int:
    typed = element.get(f"{_T}{name}") or ""
    return max(int(typed), 1) if typed.isdecimal() and len(typed) < 8 else 1  # noqa: PLR2004 - no sheet has more
