"""A blank Word file with our styles and page, and a way to save it that gives the same bytes every time."""

from __future__ import annotations

import zipfile
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from docx import Document
from hoinghi.documents.nd30 import layout, parts

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.section import Section

__all__ = ["blank", "number_pages", "packed", "set_page"]

# A zip entry cannot be older; a template has no other day of birth.
_STAMP = (1980, 1, 1, 0, 0, 0)
_BORN = datetime(2020, 3, 5)  # noqa: DTZ001 - Word's properties know no zone; the day the decree came into force
# Parts of python-docx's own blank file that our papers do not need; Word makes them again when it does.
_LEFT_OUT = (
    *("customXml", "thumbnail", "stylesWithEffects", "numbering", "webSettings", "fontTable", "theme"),
    "extended-properties",
)


def blank(title: str) -> WordDocument:
    """Return an A4 file with every style of :data:`layout.STYLES` and no text."""
    document = Document()
    for owner in (document.part, document.part.package):
        for key, relation in list(owner.rels.items()):
            if relation.reltype.endswith(_LEFT_OUT):
                owner.rels.pop(key)
    _refill(document.styles.element, parts.styles())
    _refill(document.settings.element, parts.settings())
    _set_properties(document, title)
    set_page(document.sections[0])
    return document


def set_page(section: Section) -> None:
    """Give a section the paper and the margins of the decree."""
    section.page_width, section.page_height = Mm(layout.PAGE_WIDTH_MM), Mm(layout.PAGE_HEIGHT_MM)
    section.top_margin, section.bottom_margin = Mm(layout.TOP_MM), Mm(layout.BOTTOM_MM)
    section.left_margin, section.right_margin = Mm(layout.LEFT_MM), Mm(layout.RIGHT_MM)
    section.header_distance = section.footer_distance = Mm(layout.PAGE_NUMBER_MM)
    properties = section._sectPr  # noqa: SLF001 - python-docx has no call for the grid
    for grid in properties.findall(qn("w:docGrid")):  # it would stretch our line spacing
        properties.remove(grid)


def number_pages(section: Section, *, restart: bool = False) -> None:
    """Number the pages in the middle of the top margin, from the second one; ``restart`` at 1 again."""
    section.different_first_page_header_footer = True
    if restart:  # the header is that of the section before
        start = OxmlElement("w:pgNumType")
        start.set(qn("w:start"), "1")
        properties = section._sectPr  # noqa: SLF001 - python-docx has no call for page numbers
        columns = properties.find(qn("w:cols"))
        assert columns is not None
        columns.addprevious(start)
        return
    paragraph = section.header.paragraphs[0]
    paragraph.style = "Số trang"
    field = f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    paragraph._p.append(parse_xml(field))  # noqa: SLF001 - nor for fields
    section.first_page_header.paragraphs[0].style = "Số trang"


def packed(document: WordDocument) -> bytes:
    """Return the file; the same document gives the same bytes, whenever and wherever it is saved."""
    raw = BytesIO()
    document.save(raw)
    out = BytesIO()
    with zipfile.ZipFile(raw) as old, zipfile.ZipFile(out, "w") as new:
        for name in sorted(old.namelist(), key=lambda each: (each != "[Content_Types].xml", each)):
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0  # not the one this was built on
            new.writestr(entry, old.read(name).replace(b"\r\n", b"\n"))
    return out.getvalue()


def _refill(held: BaseOxmlElement, wanted: BaseOxmlElement) -> None:
    for element in list(held):
        held.remove(element)
    for element in list(wanted):
        held.append(element)


def _set_properties(document: WordDocument, title: str) -> None:
    core = document.core_properties
    core.title, core.language = title, layout.LANGUAGE
    core.author = core.last_modified_by = core.comments = core.keywords = core.subject = core.category = ""
    core.created = core.modified = _BORN
    core.revision = 1
