"""A sheet's XML changed where it must be and nowhere else: no tree, so that the rest stays to the byte."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.parsers import expat

from lxml import etree

from hoinghi.xlsx.editor import CannotPatch
from hoinghi.xlsx.grid import Range, cell_address, parse_cell
from hoinghi.xlsx.markup import refuse_doctype, small_int
from hoinghi.xlsx.strings import plain_encoding
from hoinghi.xlsx.tags import Tag, attribute, find_tags, named_tags, set_attribute

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

__all__ = ["SheetText"]

_AFTER_LEGACY_DRAWING: Final = frozenset(
    {
        b"legacyDrawingHF",
        b"drawingHF",
        b"picture",
        b"oleObjects",
        b"controls",
        b"webPublishItems",
        b"tableParts",
        b"extLst",
    }
)
"""What must follow <legacyDrawing> in a sheet (ECMA-376 part 1, 18.3.1.99)."""


_SHEETS: Final = frozenset({b"worksheet", b"chartsheet", b"dialogsheet"})


class SheetText:
    """The text of a sheet part, and edits to it that are made all at once."""

    def __init__(self, data: bytes) -> None:
        """Find the outline of the sheet.

        Raises:
            CannotPatch: "sheet" when it is not the sheet of a sound file.
        """
        refuse_doctype(data)
        if not plain_encoding(data):
            try:
                data = etree.tostring(
                    etree.fromstring(data, etree.XMLParser(resolve_entities=False)), encoding="UTF-8"
                )
            except (etree.XMLSyntaxError, ValueError) as error:
                raise CannotPatch("sheet") from error
        self._data = data
        self._edits: list[tuple[int, int, bytes]] = []
        root = next((tag for tag in find_tags(data) if not tag.closing), None)
        kind = b"" if root is None else root.name.rpartition(b":")[2]
        if root is None or root.empty or kind not in _SHEETS:
            raise CannotPatch("sheet")
        self._root = root
        self._prefix = root.name[: -len(kind)]
        self._rows = self._find_rows() if kind == b"worksheet" else (len(data), len(data))

    def _find_rows(self) -> tuple[int, int]:
        """Return start and end of the <sheetData> element."""
        name = re.escape(self._prefix + b"sheetData")
        opening = re.search(rb"<" + name + rb"\s*(/?)>", self._data)
        if opening is None:
            raise CannotPatch("sheet", "sheetData")
        if opening[1]:
            return opening.span()
        closing = list(re.finditer(rb"</" + name + rb"\s*>", self._data[opening.end() :]))
        if not closing:
            raise CannotPatch("sheet", "sheetData")
        return opening.start(), opening.end() + closing[-1].end()

    @property
    def changed(self) -> bool:
        """Whether there are edits."""
        return bool(self._edits)

    @property
    def selected(self) -> bool:
        """Whether the tab is selected."""
        view = self._view()
        return view is not None and attribute(view.attributes, b"tabSelected") in {b"1", b"true"}

    def data(self) -> bytes:
        """Return the sheet with all edits made.

        Raises:
            CannotPatch: "sheet" when it is not sound: where its cells are could only be guessed.
        """
        try:
            expat.ParserCreate().Parse(self._data, True)
        except expat.ExpatError as error:
            raise CannotPatch("sheet", str(error)) from error
        out: list[bytes] = []
        place = 0
        for start, end, text in sorted(self._edits, key=lambda edit: edit[:2]):
            out += (self._data[place:start], text)
            place = end
        out.append(self._data[place:])
        return b"".join(out)

    def merges(self) -> list[Range]:
        """Return the merged ranges."""
        found = []
        for tag in find_tags(self._data, self._rows[1]):
            if self._is(tag, b"mergeCell"):
                try:
                    found.append(Range.parse((attribute(tag.attributes, b"ref") or b"").decode()))
                except ValueError:
                    continue
        return found

    def restyle(self, places: Collection[tuple[int, int]], style: Callable[[int], int]) -> None:
        """Give cells the style that ``style`` makes of their present one; missing cells are made."""
        wanted: dict[int, set[int]] = {}
        for row, column in places:
            wanted.setdefault(row, set()).add(column)
        rows = list(self._each_row())
        absent = sorted(wanted.keys() - {number for number, _, _ in rows})
        for number, opening, end in rows:
            while absent and absent[0] < number:
                self._insert_row(opening.start, absent[0], wanted[absent.pop(0)], style)
            if number in wanted:
                self._restyle_row(number, opening, end, wanted.pop(number), style)
        if not absent:
            return
        start, end = self._rows
        name = self._prefix + b"sheetData"
        empty = self._data[:end].endswith(b"/>")
        if empty:
            self._edits.append((start, end, b"<" + name + b">"))
        for number in absent:
            self._insert_row(
                end if empty else self._data.rfind(b"</", start, end), number, wanted[number], style
            )
        if empty:
            self._edits.append((end, end, b"</" + name + b">"))

    def restyle_all(self, style: Callable[[int], int]) -> None:
        """Change the style of each cell for which ``style`` returns another."""
        for _, opening, end in self._each_row():
            for tag in self._cells(opening, end):
                self._set_style(tag, style)

    def _each_row(self) -> Iterator[tuple[int, Tag, int]]:
        """Yield the number, the start tag and the end of each row."""
        pattern = named_tags(self._prefix + b"row")
        number = 0
        opening: Tag | None = None
        for tag in find_tags(self._data, *self._rows, pattern=pattern):
            if tag.closing and opening is not None:
                yield number, opening, tag.end
                opening = None
            elif not tag.closing:
                number = _digits(tag, b"r") or number + 1
                if tag.empty:
                    yield number, tag, tag.end
                else:
                    opening = tag

    def _cells(self, opening: Tag, end: int) -> Iterator[Tag]:
        found = find_tags(self._data, opening.end, end, named_tags(self._prefix + b"c"))
        return (tag for tag in found if not tag.closing)

    def _restyle_row(
        self, number: int, opening: Tag, end: int, columns: set[int], style: Callable[[int], int]
    ) -> None:
        column = 0
        base = _row_style(opening)
        made: list[tuple[int, int]] = []
        for tag in self._cells(opening, end) if not opening.empty else ():
            column = _column(tag, column + 1)
            made += [(tag.start, missing) for missing in sorted(columns) if missing < column]
            if column in columns:
                self._set_style(tag, style)
            columns = {other for other in columns if other > column}
        inside = self._data.rfind(b"</", opening.start, end) if not opening.empty else opening.end
        made += [(inside, missing) for missing in sorted(columns)]
        if not made:
            return
        attributes = re.sub(rb"\sspans=(?:\"[^\"]*\"|'[^']*')", b"", opening.attributes)
        if opening.empty or attributes != opening.attributes:
            self._edits.append((opening.start, opening.end, b"<" + opening.name + attributes.rstrip() + b">"))
        for place, missing in made:
            self._edits.append(
                (place, place, self._cell(number, missing, style(base or self._column_style(missing))))
            )
        if opening.empty:
            self._edits.append((opening.end, opening.end, b"</" + opening.name + b">"))

    def _insert_row(self, place: int, number: int, columns: set[int], style: Callable[[int], int]) -> None:
        cells = b"".join(
            self._cell(number, column, style(self._column_style(column))) for column in sorted(columns)
        )
        name = self._prefix + b"row"
        self._edits.append((place, place, b'<%b r="%d">%b</%b>' % (name, number, cells, name)))

    def _cell(self, row: int, column: int, style: int) -> bytes:
        return b'<%bc r="%b" s="%d"/>' % (self._prefix, cell_address(row, column).encode(), style)

    def _column_style(self, column: int) -> int:
        """Return the style that new cells of a column have."""
        for tag in find_tags(self._data, self._root.end, self._rows[0]):
            if self._is(tag, b"col"):
                first, last, style = (_digits(tag, name) for name in (b"min", b"max", b"style"))
                if first <= column <= last:
                    return style
        return 0

    def _set_style(self, tag: Tag, style: Callable[[int], int]) -> None:
        old = _digits(tag, b"s")
        new = style(old)
        if new != old:
            text = set_attribute(tag.attributes, b"s", b"%d" % new if new else None)
            slash = b"/" if tag.empty else b""
            self._edits.append((tag.start, tag.end, b"<" + tag.name + text + slash + b">"))

    def select(self, *, selected: bool) -> None:
        """Mark the tab as selected or not: two selected tabs are a group, where typing goes into both."""
        view = self._view()
        if view is not None and self.selected != selected:
            text = set_attribute(view.attributes, b"tabSelected", b"1" if selected else None)
            slash = b"/" if view.empty else b""
            self._edits.append((view.start, view.end, b"<" + view.name + text + slash + b">"))

    def _view(self) -> Tag | None:
        """Return the tag of the first view."""
        tags = find_tags(self._data, self._root.end, self._rows[0])
        return next((tag for tag in tags if not tag.closing and self._is(tag, b"sheetView")), None)

    def legacy_drawing(self) -> str | None:
        """Return the relation id of the drawing that holds comments and form controls."""
        for tag in self._children():
            if self._is(tag, b"legacyDrawing"):
                found = re.search(rb":id\s*=\s*[\"']([^\"']*)[\"']", tag.attributes)
                return found[1].decode() if found else None
        return None

    def add_legacy_drawing(self, relation: str, namespace: str) -> None:
        """Point to a drawing of comments, at the place the order of elements wants."""
        place = -1
        for tag in self._children():
            name = tag.name.rpartition(b":")[2]
            if name == b"AlternateContent":  # holds controls or objects
                held = re.search(rb"<(?:\w+:)?(?:controls|oleObjects)\b", self._data[tag.end :])
                name = name if held is None else b"controls"
            if name in _AFTER_LEGACY_DRAWING:
                place = tag.start
                break
        if place < 0:
            place = self._data.rfind(b"</" + self._root.name)
        text = f'legacyDrawing xmlns:r="{namespace}" r:id="{relation}"/>'.encode()
        self._edits.append((place, place, b"<" + self._prefix + text))

    def remove_legacy_drawing(self) -> None:
        """Point to no drawing of comments any more."""
        for tag in self._children():
            if self._is(tag, b"legacyDrawing"):
                end = tag.end if tag.empty else self._data.find(b">", self._data.find(b"</", tag.end)) + 1
                self._edits.append((tag.start, end, b""))

    def _children(self) -> Iterator[Tag]:
        """Yield the start tags of the elements after the rows, not of what they hold."""
        depth = 0
        for tag in find_tags(self._data, self._rows[1]):
            if tag.closing:
                depth -= 1
            else:
                if depth == 0:
                    yield tag
                depth += not tag.empty

    def _is(self, tag: Tag, name: bytes) -> bool:
        return tag.name == self._prefix + name


def _digits(tag: Tag, name: bytes) -> int:
    return small_int(attribute(tag.attributes, name))


def _row_style(tag: Tag) -> int:
    """Return the style that new cells of a row have."""
    custom = attribute(tag.attributes, b"customFormat") in {b"1", b"true"}
    return _digits(tag, b"s") if custom else 0


def _column(tag: Tag, following: int) -> int:
    try:
        return parse_cell((attribute(tag.attributes, b"r") or b"").decode())[1]
    except ValueError:
        return following
