"""Comments on cells: their texts in one part, their boxes in a drawing of an older language (VML)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from hoinghi.xlsx.editor import CannotPatch, Editor, namespace_of
from hoinghi.xlsx.grid import cell_address, parse_cell
from hoinghi.xlsx.markup import local_name, small_int
from hoinghi.xlsx.rich import clean_text
from hoinghi.xlsx.strings import element_text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

__all__ = [
    "add_boxes",
    "add_comments",
    "comment_count",
    "comments_part",
    "has_notes",
    "new_drawing",
    "remove_boxes",
    "remove_comments",
]

_SHAPE: Final = re.compile(rb"<(\w+:)shape\b.*?</\1shape\s*>", re.DOTALL)
_SPACES: Final = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_BOX: Final = re.compile(
    rb"ObjectType\s*=\s*[\"']Note[\"'].*?<\w+:Row>\s*(\d+)\s*<.*?<\w+:Column>\s*(\d+)\s*<", re.DOTALL
)
_SHAPE_NUMBER: Final = re.compile(rb"_x0000_s(\d+)")
_BLOCK: Final = re.compile(rb"<o:idmap\b[^>]*\bdata\s*=\s*[\"'](\d+)")
_SHAPE_TYPE: Final = (
    '<v:shapetype{spaces} id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_DRAWING: Final = (
    f'<xml xmlns:v="{_SPACES["v"]}" xmlns:o="{_SPACES["o"]}" xmlns:x="{_SPACES["x"]}">'
    '<o:shapelayout v:ext="edit">'
    '<o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
)
_BOX_XML: Final = (
    '<v:shape{spaces} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;'
    "margin-top:1.5pt;width:220pt;height:{height}pt;"
    'z-index:{order};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
    "<x:Anchor>{left}, 15, {top}, 2, {right}, 31, {bottom}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_LETTERS_A_LINE: Final = 38
_LINE: Final = 12
"""Points of one line of text in a box."""


def add_comments(
    root: etree._Element, notes: Mapping[tuple[int, int], str], mark: str
) -> list[tuple[int, int]]:
    """Write notes, beneath what a cell's comment says; return the cells that had none and need a box."""
    space = f"{{{namespace_of(root)}}}"
    authors, comments = (_child(root, space, name) for name in ("authors", "commentList"))
    author = _author(authors, space, mark)
    present = {node.get("ref"): node for node in comments}
    fresh: list[tuple[int, int]] = []
    for place, text in notes.items():
        address = cell_address(*place)
        node = present.get(address)
        if node is None:
            node = etree.SubElement(comments, f"{space}comment", ref=address, authorId=str(author))
            fresh.append(place)
        body = _child(node, space, "text")
        for plain in [part for part in body if local_name(part) == "t"]:
            holder = etree.Element(f"{space}r")
            body.replace(plain, holder)
            holder.append(plain)
        seam = f"\n[{mark}]\n" if len(body) else f"[{mark}]\n"
        run = etree.SubElement(body, f"{space}r")
        look = etree.SubElement(run, f"{space}rPr")
        etree.SubElement(look, f"{space}sz", val="9")
        etree.SubElement(look, f"{space}rFont", val="Tahoma")
        words = etree.SubElement(run, f"{space}t")
        words.text = clean_text(seam + text)
        words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return fresh


def remove_comments(root: etree._Element, mark: str) -> tuple[list[tuple[int, int]], bool]:
    """Take our notes out; return the cells that have no comment any more, and whether anything changed."""
    gone: list[tuple[int, int]] = []
    changed = False
    for node in list(root.iterfind("{*}commentList/{*}comment")):
        left = _cut(node, _seam(mark))
        changed = changed or left is not None
        parent = node.getparent()
        if left == 0 and parent is not None:
            parent.remove(node)
            try:
                gone.append(parse_cell(node.get("ref", "")))
            except ValueError:
                continue
    return gone, changed


def has_notes(root: etree._Element, mark: str) -> bool:
    """Tell whether a part holds a note of ours."""
    seam = _seam(mark)
    return any(seam.search(element_text(node)) for node in root.iterfind("{*}commentList/{*}comment"))


def comment_count(root: etree._Element) -> int:
    """Return how many comments a part holds."""
    return sum(1 for _ in root.iterfind("{*}commentList/{*}comment"))


def _seam(mark: str) -> re.Pattern[str]:
    """Return the line above our notes. Authors would tell them too, but LibreOffice forgets those."""
    return re.compile(rf"(?:^|\r?\n)\[{re.escape(mark)}\]\r?\n")


def _cut(comment: etree._Element, seam: re.Pattern[str]) -> int | None:
    """Cut a comment off at the seam, wherever its runs break; return the length left, None without a seam."""
    parts = [node for node in comment.iter() if local_name(node) == "t"]
    match = seam.search("".join(node.text or "" for node in parts))
    if match is None:
        return None
    left = match.start()
    for node in parts:
        text = node.text or ""
        node.text, left = text[:left], max(0, left - len(text))
        run = node.getparent()
        holder = None if run is None or local_name(run) != "r" else run.getparent()
        if not node.text and run is not None and holder is not None:
            holder.remove(run)
    return match.start()


def _author(authors: etree._Element, space: str, mark: str) -> int:
    names = [node.text or "" for node in authors]
    if mark in names:
        return names.index(mark)
    etree.SubElement(authors, f"{space}author").text = mark
    return len(names)


def _child(root: etree._Element, space: str, name: str) -> etree._Element:
    found = next((node for node in root if local_name(node) == name), None)
    return etree.SubElement(root, f"{space}{name}") if found is None else found


def new_drawing() -> bytes:
    """Return a drawing that holds nothing yet."""
    return _DRAWING.encode()


def add_boxes(
    drawing: bytes, notes: Mapping[tuple[int, int], str], places: Collection[tuple[int, int]]
) -> bytes:
    """Return a drawing with hidden boxes for notes at these cells, all else as it was.

    Raises:
        CannotPatch: "drawing" when it is not the drawing Excel writes.
    """
    end = drawing.rfind(b"</xml>")
    if end < 0 or b"urn:schemas-microsoft-com:vml" not in drawing:
        raise CannotPatch("drawing")
    block = _BLOCK.search(drawing)
    numbers = [small_int(number) for number in _SHAPE_NUMBER.findall(drawing)]
    number = max([*numbers, small_int(block[1] if block else None, 1) * 1024])
    declared = (f' xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
    spaces = "".join(text for text in declared if text.encode() not in drawing)
    made = [] if b'id="_x0000_t202"' in drawing else [_SHAPE_TYPE.format(spaces=spaces)]
    for order, (row, column) in enumerate(places, len(numbers) + 1):
        lines = sum(1 + len(line) // _LETTERS_A_LINE for line in notes[row, column].splitlines())
        rows = min(max(lines, 2), 25) + 1
        made.append(
            _BOX_XML.format(
                spaces=spaces,
                number=number + order - len(numbers),
                order=order,
                height=rows * _LINE,
                left=column,
                top=max(row - 2, 0),
                right=column + 4,
                bottom=max(row - 2, 0) + rows,
                row=row - 1,
                column=column - 1,
            )
        )
    return b"".join((drawing[:end], "".join(made).encode(), drawing[end:]))


def remove_boxes(drawing: bytes, places: Collection[tuple[int, int]]) -> tuple[bytes, bool]:
    """Return a drawing without the boxes of these cells, and whether it still holds a shape."""
    gone = set(places)

    def keep(match: re.Match[bytes]) -> bytes:
        box = _BOX.search(match[0])
        return b"" if box and (small_int(box[1]) + 1, small_int(box[2]) + 1) in gone else match[0]

    left = _SHAPE.sub(keep, drawing)
    return left, _SHAPE.search(left) is not None


def comments_part(editor: Editor, sheet: str) -> str | None:
    """Return the part with a sheet's comments."""
    for relation in editor.relations(sheet):
        if relation.kind == "comments" and editor.has(relation.target):
            return relation.target
    return None
