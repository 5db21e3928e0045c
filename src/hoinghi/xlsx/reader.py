"""A workbook out of its parts."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hoinghi.xlsx.cells import PLAIN, Cell, Style
from hoinghi.xlsx.collect import Collector, StyleTable
from hoinghi.xlsx.grid import Range, parse_cell
from hoinghi.xlsx.limits import LIMITS, MAX_COLUMN, Limits
from hoinghi.xlsx.markup import flag, local_name, parse, small_int
from hoinghi.xlsx.package import Package, Relation, load
from hoinghi.xlsx.parts import SheetPart, WorkbookPart, read_workbook_part
from hoinghi.xlsx.problems import Problem
from hoinghi.xlsx.sheets import Cells, Sheet, Workbook
from hoinghi.xlsx.sheetxml import read_rows
from hoinghi.xlsx.sniff import refuse_others
from hoinghi.xlsx.strings import SharedStrings, element_text, read_strings
from hoinghi.xlsx.styles import style_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from lxml import etree

__all__ = ["read_workbook"]


def read_workbook(source: Path | bytes, *, limits: Limits = LIMITS) -> Workbook:
    """Read every worksheet of an .xlsx or .xlsm file, hidden ones too; chart sheets are no tables.

    Raises:
        Unreadable: it is something else ("xls", "ods", "csv", "html", "encrypted", ...) or over the limits.
        OSError: the file cannot be opened.
    """
    data = load(source, limits)
    refuse_others(data)
    with _no_collection():
        return _Reader(Package(data, limits)).workbook()


@contextmanager
def _no_collection() -> Iterator[None]:
    """Hold the cycle collector: it would walk all cells again and again, and they hold no cycles."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


class _Reader:
    """One reading of one file: the tables that its sheets share, and the problems so far."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.problems: list[Problem] = []

    def workbook(self) -> Workbook:
        part = read_workbook_part(self.package)
        self.problems.extend(part.problems)
        strings = self._strings(part)
        styles = StyleTable(self._styles(part))
        sheets = tuple(
            self._sheet(found, Collector(strings, styles, self.package.limits, date1904=part.date1904))
            for found in part.sheets
        )
        return Workbook(sheets, tuple(self.problems), part.date1904, self._properties())

    def _strings(self, part: WorkbookPart) -> SharedStrings:
        if part.strings is None:
            return SharedStrings([], b"", whole=True)
        strings = read_strings(self.package, part.strings)
        if not strings.whole:
            self.problems.append(Problem("strings_damaged"))
        return strings

    def _styles(self, part: WorkbookPart) -> list[Style]:
        if part.styles is None:
            return [PLAIN]
        data, whole = self.package.read(part.styles)
        root, sound = parse(data)
        if root is None or not (whole and sound):
            self.problems.append(Problem("styles_damaged"))
        return [PLAIN] if root is None else style_table(root)

    def _sheet(self, part: SheetPart, found: Collector) -> Sheet:
        name = part.name
        frame = read_rows(self.package, part.path, found)
        cells = Cells(found.ordered())
        if found.damaged:
            self.problems.append(Problem("sheet_damaged", name, found.last))
        if found.missing:
            self.problems.append(
                Problem("string_missing", name, min(found.missing)[0], str(len(found.missing)))
            )
        if (stray := _stray(cells, self.package.limits)) is not None:
            self.problems.append(Problem("far_cell", name, stray.row, stray.address))
        comments = self._comments(part)
        merges = () if frame is None else tuple(_merges(frame))
        columns = frozenset() if frame is None else frozenset(_hidden_columns(frame))
        return Sheet(name, cells, part.hidden, merges, comments, frozenset(found.hidden_rows), columns)

    def _comments(self, part: SheetPart) -> Mapping[tuple[int, int], str]:
        relations, _ = self.package.relations(part.path)
        found: dict[tuple[int, int], str] = {}
        for relation in relations:
            if relation.kind == "comments" and self.package.find(relation.target) is not None:
                self._comments_of(relation, part.name, found)
        return found

    def _comments_of(self, relation: Relation, sheet: str, found: dict[tuple[int, int], str]) -> None:
        data, whole = self.package.read(relation.target)
        root, sound = parse(data)
        if root is None or not (whole and sound):
            self.problems.append(Problem("comments_damaged", sheet))
        for node in () if root is None else root.iter("{*}comment"):
            try:
                found[parse_cell(node.get("ref", ""))] = element_text(node)
            except ValueError:
                continue

    def _properties(self) -> Mapping[str, str]:
        data, _ = self.package.read("docProps/custom.xml")
        root, _ = parse(data)
        if root is None:
            return {}
        return {
            node.get("name", ""): "".join(str(text) for text in node.itertext()).strip()
            for node in root
            if local_name(node) == "property"
        }


def _merges(frame: etree._Element) -> Iterator[Range]:
    for node in frame.iterfind("{*}mergeCells/{*}mergeCell"):
        try:
            yield Range.parse(node.get("ref", ""))
        except ValueError:
            continue


def _hidden_columns(frame: etree._Element) -> Iterator[int]:
    for node in frame.iterfind("{*}cols/{*}col"):
        if flag(node.get("hidden")):
            first, last = small_int(node.get("min")), small_int(node.get("max"))
            yield from range(max(first, 1), min(last, MAX_COLUMN) + 1)


def _stray(cells: Cells, limits: Limits) -> Cell | None:
    """Return the first cell after a gap so wide that it must have got there by accident."""
    before = 0
    for row, found in cells.by_row.items():
        if row - before > limits.gap_rows:
            return found[0]
        before = row
    used = {cell.column: cell for found in cells.by_row.values() for cell in found[-1:]}
    if max(used, default=0) <= limits.gap_columns:
        return None
    used = {}
    for found in cells.by_row.values():
        for cell in found:
            used.setdefault(cell.column, cell)
    before = 0
    for column in sorted(used):
        if column - before > limits.gap_columns:
            return used[column]
        before = column
    return None
