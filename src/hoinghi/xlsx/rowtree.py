"""A row as a tree: slower than the scanner, at home in all that XML allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.xlsx.cells import Cell
from hoinghi.xlsx.grid import parse_cell
from hoinghi.xlsx.limits import MAX_ROW
from hoinghi.xlsx.markup import flag, local_name, small_int
from hoinghi.xlsx.strings import element_text

if TYPE_CHECKING:
    from lxml import etree

    from hoinghi.xlsx.collect import Collector

__all__ = ["take_row"]


def take_row(node: etree._Element, sheet: Collector) -> None:
    """Take a row of any shape that XML allows."""
    row = _number(node.get("r"), MAX_ROW) or sheet.last + 1
    column = 0
    cells: list[Cell] = []
    for child in node:
        if local_name(child) != "c":
            continue
        place, column = _place(child.get("r"), row, column + 1)
        cell = _cell(child, place, column, sheet)
        if cell is not None:
            cells.append(cell)
    elsewhere = [cell for cell in cells if cell.row != row]
    for cell in elsewhere:
        sheet.add(cell.row, [cell], hidden=False)
    by_column = {cell.column: cell for cell in cells if cell.row == row}
    sheet.add(row, [by_column[column] for column in sorted(by_column)], hidden=flag(node.get("hidden")))


def _number(text: str | None, most: int) -> int:
    number = small_int(text)
    return number if 0 < number <= most else 0


def _place(address: str | None, row: int, column: int) -> tuple[int, int]:
    try:
        return parse_cell(address or "")
    except ValueError:
        return row, column


def _cell(node: etree._Element, row: int, column: int, sheet: Collector) -> Cell | None:
    value: bytes | str | None = None
    formula: str | None = None
    for child in node:
        match local_name(child):
            case "v":
                value = child.text or ""
            case "is":
                value = element_text(child)
            case "f":
                shared = f' t="{child.get("t", "")}" si="{child.get("si", "")}"'.encode()
                formula = sheet.formula(shared, (child.text or "").encode(), plain=True)
    kind = node.get("t", "n").encode()
    if kind == b"s" and isinstance(value, str):
        value = value.strip().encode()
    style = sheet.styles[node.get("s", "0").encode()]
    found = sheet.convert(kind, value, style, formula, (row, column))
    return None if found is None else Cell(row, column, found[0], found[1], style, formula)
