"""SpreadsheetML, the XML of Excel 2003, which is often named .xls."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING, Final

from lxml import etree

from hoinghi.reading.formats.plain import Grid
from hoinghi.xlsx import ErrorValue, Unreadable
from hoinghi.xlsx.limits import MAX_COLUMN, MAX_ROW
from hoinghi.xlsx.markup import small_int

if TYPE_CHECKING:
    from hoinghi.xlsx import Sheet

__all__ = ["read_spreadsheetml"]

_SS: Final = "{urn:schemas-microsoft-com:office:spreadsheet}"


def read_spreadsheetml(data: bytes) -> tuple[Sheet, ...]:
    """Return the worksheets.

    Raises:
        Unreadable: "truncated" when it breaks off before the first sheet, "entity" when it declares some.
    """
    if b"<!ENTITY" in data[:4096]:
        raise Unreadable("entity")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(data.lstrip(b"\xef\xbb\xbf\r\n "), parser)
    except etree.XMLSyntaxError as error:  # nothing to recover
        raise Unreadable("truncated") from error
    found = [] if root is None else list(root.iter(f"{_SS}Worksheet"))
    if not found:
        raise Unreadable("truncated")
    return tuple(map(_sheet, found))


def _sheet(worksheet: etree._Element) -> Sheet:
    grid = Grid(worksheet.get(f"{_SS}Name") or "Trang")
    row = 0
    for line in worksheet.iter(f"{_SS}Row"):
        row = _index(line, row + 1, MAX_ROW)
        column = 0
        for cell in line.iter(f"{_SS}Cell"):
            column = _index(cell, column + 1, MAX_COLUMN)
            across, down = _count(cell, "MergeAcross"), _count(cell, "MergeDown")
            grid.put(row, column, _value(cell), rows=down + 1, columns=across + 1)
            column += across
    return grid.sheet()


def _index(element: etree._Element, following: int, last: int) -> int:
    said = small_int(element.get(f"{_SS}Index"))
    return min(said, last) if said >= following else following


def _count(element: etree._Element, name: str) -> int:
    return min(max(small_int(element.get(f"{_SS}{name}")), 0), 1000)


def _value(cell: etree._Element) -> object:
    data = cell.find(f"{_SS}Data")
    if data is None:
        return None
    text = "".join(str(part) for part in data.itertext())
    match data.get(f"{_SS}Type"):
        case "Number":
            return _number(text)
        case "DateTime":
            return _moment(text)
        case "Boolean":
            return text.strip() == "1"
        case "Error":
            return ErrorValue(text)
        case _:
            return text


def _number(text: str) -> object:
    try:
        number = float(text)
    except ValueError:
        return text
    if not math.isfinite(number):
        return text
    return int(number) if number.is_integer() and abs(number) < 1e15 else number  # noqa: PLR2004 - exact in a float


def _moment(text: str) -> object:
    try:
        moment = dt.datetime.fromisoformat(text.strip())
    except ValueError:
        return text
    if moment.date() <= dt.date(1899, 12, 31):
        return moment.time()
    return moment if moment.time() != dt.time() else moment.date()
