"""The rows of a sheet part: a scanner for what programs write, lxml for whatever else XML allows.

A sheet is mostly a long run of ``<c r="A1" s="1" t="s"><v>0</v></c>``. One regular expression takes those at
three times the speed of any parser. It takes nothing it does not know: a row with anything else in it goes to
lxml, and a part in another encoding or with prefixes goes there as a whole.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from hoinghi.xlsx.cells import Cell
from hoinghi.xlsx.limits import MAX_ROW
from hoinghi.xlsx.markup import (
    DamagedError,
    ended,
    local_name,
    parse,
    pull_parser,
    refuse_doctype,
)
from hoinghi.xlsx.problems import Unreadable
from hoinghi.xlsx.rowtree import take_row
from hoinghi.xlsx.strings import plain_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.xlsx.collect import Collector
    from hoinghi.xlsx.package import Package

__all__ = ["read_rows"]

_TOKEN: Final = re.compile(
    rb'\s*(?:<c r="[A-Z]{1,3}\d{1,7}"(?: s="\d+")?/>\s*)*+'  # cells that hold only a style
    rb'(?:<c r="([A-Z]{1,3})(\d{1,7})"(?: s="(\d+)")?(?: t="(\w+)")?>'
    rb"(?:<f([^<>/]*)(?:/>|>([^<>]*)</f>))?"
    rb"(?:<v>([^<>]*)</v>|<v ?/>|<is><t(?: xml:space=\"preserve\")?>([^<>]*)</t></is>)?\s*</c>"
    rb'|<row((?:\s+[\w:.]+="[^"<>]*")*)\s*(/?)>'
    rb"|(</row>)|([\s\S]))"
)
_CELL: Final = 8  # groups up to here belong to a cell
_ROW: Final = 10
_END: Final = 11
_ROW_NUMBER: Final = re.compile(rb'\sr="(\d{1,7})"')
_HIDDEN: Final = re.compile(rb'\shidden="(?:1|true)"')
_DATA: Final = re.compile(rb"<sheetData\s*(/?)>")
_SHEET_ROOT: Final = re.compile(rb"<worksheet(?:\s[^<>]*)?>")
_DATA_END: Final = b"</sheetData>"
_ROW_END: Final = b"</row>"
_ROW_MAX: Final = 8 << 20
"""Bytes of one row at most: 16,384 cells of 500 bytes."""
_new = tuple.__new__


def read_rows(package: Package, name: str, sheet: Collector) -> etree._Element | None:
    """Feed the rows of a part to the collector and return the sheet without them, None when that is lost.

    Raises:
        Unreadable: "too_large", "entity".
    """
    pieces = package.pieces(name)
    try:
        head = _head(pieces, package)
    except DamagedError:
        sheet.damaged = True
        return None
    refuse_doctype(head)
    data = _DATA.search(head)
    root = _SHEET_ROOT.search(head)
    if data is None or root is None or not plain_encoding(head) or b"<!" in head[: data.start()]:
        return _read_slowly(head, pieces, sheet)
    before, rest = head[: data.start()], head[data.end() :]
    if not data[1]:
        scanner = _Scanner(sheet, root[0])
        rest = scanner.scan(rest, pieces)
        if scanner.odd:
            sheet.clear()
            return _read_slowly(b"", package.pieces(name), sheet)
    return _frame(before, rest, pieces, package, sheet)


def _head(pieces: Iterator[bytes], package: Package) -> bytes:
    """Return the part up to the piece where the rows begin."""
    head = b""
    for piece in pieces:
        head += piece
        if _DATA.search(head) or len(head) > package.limits.small_part:
            break
    return head


def _frame(
    before: bytes, rest: bytes, pieces: Iterator[bytes], package: Package, sheet: Collector
) -> etree._Element | None:
    """Return the element tree of a sheet whose rows have been taken out."""
    tail = [rest]
    size = len(rest)
    try:
        for piece in pieces:
            tail.append(piece)
            size += len(piece)
            if size > package.limits.small_part:
                raise Unreadable("too_large", "sheet")
    except DamagedError:
        sheet.damaged = True
    root, sound = parse(b"".join((before, b"<sheetData/>", *tail)))
    sheet.damaged = sheet.damaged or not sound
    return root


class _Scanner:
    """The fast way through the rows."""

    def __init__(self, sheet: Collector, root: bytes) -> None:
        """Take the start tag of the sheet, whose namespaces a single row needs."""
        self.sheet = sheet
        self.root = root
        self.odd = False

    def scan(self, rest: bytes, pieces: Iterator[bytes]) -> bytes:
        """Take all rows and return what follows them; what follows a damage is passed over."""
        sheet = self.sheet
        while True:
            end = rest.find(_DATA_END)
            cut = end if end >= 0 else max(rest.rfind(_ROW_END), -len(_ROW_END)) + len(_ROW_END)
            if not sheet.damaged:
                self._take(rest[:cut])
            if end >= 0:
                return rest[end + len(_DATA_END) :]
            rest = rest[cut:]
            sheet.damaged = sheet.damaged or len(rest) > _ROW_MAX
            try:
                piece = next(pieces, None)
            except DamagedError:
                piece = None
            if piece is None:
                sheet.damaged = True
                return b""
            rest = (rest[-len(_DATA_END) :] if sheet.damaged else rest) + piece

    def _take(self, block: bytes) -> None:
        """Take a stretch of whole rows, as far as they are sound."""
        if b"<!" in block:  # a comment or CDATA may hold what looks like the end of a row
            self.odd = self.sheet.damaged = True
            return
        try:
            self._block(block)
        except DamagedError:
            self.sheet.damaged = True

    def _block(self, block: bytes) -> None:
        """Take a stretch of whole rows."""
        place = 0
        while (odd := self._tokens(block, place)) is not None:
            end = block.find(_ROW_END, odd)
            place = len(block) if end < 0 else end + len(_ROW_END)
            self._odd_rows(block[odd:place])

    def _odd_rows(self, raw: bytes) -> None:
        """Take a row that holds something rare, with whatever stands before it."""
        root, sound = parse(b"".join((self.root, raw, b"</worksheet>")))
        if root is None or not sound:
            raise DamagedError
        for node in root:
            if local_name(node) == "row":
                take_row(node, self.sheet)

    def _tokens(self, block: bytes, place: int) -> int | None:  # noqa: C901 - the hot loop
        """Take tokens until one is unknown; return where its row starts, or itself outside rows."""
        sheet = self.sheet
        columns, styles, convert = sheet.columns, sheet.styles, sheet.convert
        strings, texts, default = sheet.strings, sheet.texts, sheet.default
        cells: list[Cell] = []
        start, row, raw_row, hidden, last = -1, 0, b"", False, 0
        for match in _TOKEN.finditer(block, place):
            kind = match.lastindex or 0
            if kind <= _CELL:
                letters, digits, s, t, shared, f, v, inline = match.group(1, 2, 3, 4, 5, 6, 7, 8)
                column = columns[letters]
                if digits != raw_row or column <= last or start < 0:
                    return start if start >= 0 else match.start()
                last = column
                style = styles[s] if s else default
                if shared is None and (inline is not None or (t == b"s" and v in strings)):
                    text = strings[v] if inline is None else texts[inline]
                    if text:
                        cells.append(_new(Cell, (row, column, text, "text", style, None)))
                    continue
                formula = None if shared is None else sheet.formula(shared, f)
                found = convert(t, v if inline is None else texts[inline], style, formula, (row, column))
                if found is not None:
                    cells.append(_new(Cell, (row, column, found[0], found[1], style, formula)))
            elif kind == _ROW:
                if start >= 0:
                    return start if start >= 0 else match.start()
                number = _ROW_NUMBER.search(match[9])
                raw_row = number[1] if number else b"%d" % (sheet.last + 1)
                row, last = int(raw_row), 0
                start, hidden = match.start(9) - len(b"<row"), _HIDDEN.search(match[9]) is not None
                if not 1 <= row <= MAX_ROW:
                    return start if start >= 0 else match.start()
                if match[10]:
                    sheet.last, start = row, -1
            elif kind == _END and start >= 0:
                sheet.add(row, cells, hidden=hidden)
                cells, start = [], -1
            else:
                return start if start >= 0 else match.start()
        return start if start >= 0 else None


def _forget_before(node: etree._Element) -> None:
    """Drop the rows already read from the tree, which would grow with the sheet."""
    parent = node.getparent()
    while parent is not None and (before := node.getprevious()) is not None:
        parent.remove(before)


def _read_slowly(head: bytes, pieces: Iterator[bytes], sheet: Collector) -> etree._Element | None:
    """Read a part with prefixes, in another encoding, or without rows; return what is left of it."""
    parser = pull_parser("row", "worksheet")
    root: etree._Element | None = None
    rest = itertools.chain((head,), pieces)
    while root is None and not sheet.damaged:
        try:
            parser.feed(next(rest))
        except (etree.XMLSyntaxError, DamagedError, StopIteration):
            sheet.damaged = True
        for node in ended(parser):  # of a broken piece too, up to the break
            if local_name(node) == "worksheet":
                root = node
            else:
                take_row(node, sheet)
                node.clear()
                _forget_before(node)
    return root
