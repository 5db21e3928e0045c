"""The style table changed: copies of styles with our fills, and the way back from them."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Final

from lxml import etree

from hoinghi.xlsx.editor import CannotPatch, namespace_of
from hoinghi.xlsx.markup import local_name, small_int

if TYPE_CHECKING:
    from hoinghi.xlsx.editor import Editor

__all__ = ["FILLS", "StyleBook"]

FILLS: Final = {"error": "FFFFC7CD", "warning": "FFFFEB9D"}
"""Excel's own red and yellow of bad and neutral cells, one shade off, so that ours are told from theirs."""

_NO_COLOUR: Final = "64"
_EMPTY: Final = (
    '<styleSheet xmlns="{0}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
)


class StyleBook:
    """The styles of a workbook. A marked cell's own fill waits in the unused second colour of ours."""

    def __init__(self, editor: Editor, name: str) -> None:
        """Take the part of that name.

        Raises:
            CannotPatch: "styles" when it lacks what a style is made of, "damaged" when it is no XML.
        """
        self._editor = editor
        self._name = name
        self._root = editor.tree(name)
        self._namespace = namespace_of(self._root)
        self._xfs = self._group("cellXfs")
        self._fills = self._group("fills")
        self._made: dict[tuple[str, int], int] = {}
        self._places: dict[tuple[object, ...], int] = {}

    @staticmethod
    def empty(namespace: str) -> etree._Element:
        """Return the table for a workbook that has none."""
        return etree.fromstring(_EMPTY.format(namespace))

    def _group(self, name: str) -> etree._Element:
        for node in self._root:
            if local_name(node) == name:
                return node
        raise CannotPatch("styles", name)

    def marked(self, style: int, level: str) -> int:
        """Return the style that is like another but for our fill."""
        key = (level, style)
        if key not in self._made:
            xf = copy.deepcopy(self._xf(style))
            xf.set("fillId", str(self._fill(FILLS[level], _number(xf, "fillId"))))
            xf.set("applyFill", "1")
            self._made[key] = self._place(xf)
        return self._made[key]

    def unmarked(self, *, trust: bool) -> dict[int, int]:
        """Return, for each style that has our fill, the one before; without ``trust`` one without a fill."""
        ours = {
            place: pattern
            for place, pattern in enumerate(map(_pattern, self._nodes(self._fills)))
            if pattern is not None and _colour(pattern, "fgColor", "rgb") in FILLS.values()
        }
        styles = {
            place: xf for place, xf in enumerate(self._nodes(self._xfs)) if _number(xf, "fillId") in ours
        }
        kept = {place: ours[_number(xf, "fillId")] if trust else None for place, xf in styles.items()}
        return {place: self._before(xf, kept[place]) for place, xf in styles.items()}

    def text_style(self, *, bold: bool = False, link: bool = False) -> int:
        """Return a style of our own for the summary: wrapped, at the top of its row."""
        key = (f"summary {bold} {link}", 0)
        if key not in self._made:
            fonts = self._group("fonts")
            font = copy.deepcopy(next(iter(self._nodes(fonts)), None))
            if font is None:
                raise CannotPatch("styles", "fonts")
            self._dress(font, bold=bold, link=link)
            number = str(self._find_or_add(fonts, font))
            xf = etree.Element(self._tag("xf"), numFmtId="0", fontId=number, fillId="0", borderId="0")
            xf.set("applyFont", "1")
            xf.set("applyAlignment", "1")
            etree.SubElement(xf, self._tag("alignment"), vertical="top", wrapText="1")
            self._made[key] = self._place(xf)
        return self._made[key]

    def _dress(self, font: etree._Element, *, bold: bool, link: bool) -> None:
        """Make a font bold or blue and underlined; the elements of a font stand in a fixed order."""
        for node in list(font):
            if local_name(node) in {"b", "i", "strike", "u"} or (link and local_name(node) == "color"):
                font.remove(node)
        if bold:
            font.insert(0, etree.Element(self._tag("b")))
        if link:
            font.insert(0, etree.Element(self._tag("u")))
            after = [place for place, node in enumerate(font, 1) if local_name(node) in {"u", "sz"}]
            font.insert(after[-1], etree.Element(self._tag("color"), rgb="FF0563C1"))

    def _before(self, xf: etree._Element, ours: etree._Element | None) -> int:
        """Return a style equal to a marked one but for the fill that the mark kept, made if there is none."""
        nodes = [] if ours is None else list(ours)
        kept = next((node for node in nodes if local_name(node) == "bgColor"), None)
        fill = 0
        if kept is not None and kept.get("indexed") != _NO_COLOUR:
            fill = self._solid(_attributes(kept))
        wanted = copy.deepcopy(xf)
        wanted.set("fillId", str(fill))
        if not fill and "applyFill" in wanted.attrib:
            del wanted.attrib["applyFill"]
        return self._place(wanted)

    def _place(self, xf: etree._Element) -> int:
        """Return the position of a style that looks like this one, added if there is none."""
        if not self._places:
            for place, node in reversed([*enumerate(self._nodes(self._xfs))]):
                self._places[_essence(node)] = place
        key = _essence(xf)
        if key not in self._places:
            self._places[key] = self._add(self._xfs, xf)
        return self._places[key]

    def _fill(self, colour: str, before: int) -> int:
        """Return the fill of a colour that remembers the colour which was there."""
        fills = self._nodes(self._fills)
        pattern = _pattern(fills[before]) if 0 <= before < len(fills) else None
        kept = {"indexed": _NO_COLOUR}
        if pattern is not None and pattern.get("patternType") == "solid":
            kept = next((_attributes(node) for node in pattern if local_name(node) == "fgColor"), kept)
        return self._find_or_add(self._fills, self._solid_fill({"rgb": colour}, kept))

    def _solid(self, colour: dict[str, str]) -> int:
        for place, fill in enumerate(self._nodes(self._fills)):
            pattern = _pattern(fill)
            if pattern is not None and pattern.get("patternType") == "solid":
                shown = next((_attributes(node) for node in pattern if local_name(node) == "fgColor"), None)
                if shown == colour:
                    return place
        return self._add(self._fills, self._solid_fill(colour, {"indexed": _NO_COLOUR}))

    def _solid_fill(self, shown: dict[str, str], kept: dict[str, str]) -> etree._Element:
        wanted = etree.Element(self._tag("fill"))
        pattern = etree.SubElement(wanted, self._tag("patternFill"), patternType="solid")
        etree.SubElement(pattern, self._tag("fgColor"), shown)
        etree.SubElement(pattern, self._tag("bgColor"), kept)
        return wanted

    def _find_or_add(self, group: etree._Element, wanted: etree._Element) -> int:
        key = _canonical(wanted)
        for place, node in enumerate(self._nodes(group)):
            if _canonical(node) == key:
                return place
        return self._add(group, wanted)

    def _xf(self, style: int) -> etree._Element:
        nodes = self._nodes(self._xfs)
        if not nodes:
            raise CannotPatch("styles", "cellXfs")
        return nodes[style] if 0 <= style < len(nodes) else nodes[0]

    def _nodes(self, group: etree._Element) -> list[etree._Element]:
        return [node for node in group if isinstance(node.tag, str)]

    def _add(self, group: etree._Element, node: etree._Element) -> int:
        """Append to a group and return the position."""
        place = len(self._nodes(group))
        node.tail = None
        group.append(node)
        group.set("count", str(place + 1))
        self._editor.touch(self._name)
        return place

    def _tag(self, name: str) -> str:
        return f"{{{self._namespace}}}{name}"


def _canonical(node: etree._Element) -> tuple[object, ...]:
    """Return what is equal for equal elements, whatever their prefixes and white space."""
    children = tuple(_canonical(child) for child in node if isinstance(child.tag, str))
    return str(node.tag), tuple(sorted(_attributes(node).items())), children


def _essence(xf: etree._Element) -> tuple[object, ...]:
    """Return what makes two styles look the same."""
    attributes = {key: value for key, value in _attributes(xf).items() if key != "applyFill"}
    children = tuple(_canonical(child) for child in xf if isinstance(child.tag, str))
    return tuple(sorted(attributes.items())), children


def _attributes(node: etree._Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in node.items()}


def _number(node: etree._Element, name: str) -> int:
    return small_int(node.get(name))


def _pattern(fill: etree._Element) -> etree._Element | None:
    return next((node for node in fill if local_name(node) == "patternFill"), None)


def _colour(pattern: etree._Element, name: str, kind: str) -> str | None:
    return next((node.get(kind) for node in pattern if local_name(node) == name), None)
