"""A whole workbook of forms as bytes, the same bytes whenever it is made."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.packaging.custom import IntProperty

from hoinghi.model.column import columns
from hoinghi.model.plan import Info
from hoinghi.model.settings import settings_columns
from hoinghi.reading.form_lists import Offer, offer
from hoinghi.reading.form_sheets import add_lists, add_sheet, dress_settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hoinghi.model.row import Row

__all__ = ["book_bytes"]

_EPOCH = datetime(2025, 1, 1)  # noqa: DTZ001 - a constant, not a moment: Excel shows when a form was last saved
_SHEET_PART = re.compile(r"xl/worksheets/sheet\d+\.xml")
_TITLES = re.compile(rb"('[^'<]+'!\$\d+:\$\d+),('[^'<]+'!\$[A-Z]+:\$[A-Z]+)")  # Excel wants columns first
_AFTER_IGNORED = re.compile(rb"<(?:smartTags|drawing|legacyDrawing|tableParts|extLst)\b|</worksheet>")


def book_bytes(
    tables: Mapping[type[Row], Sequence[Mapping[str, object]]],
    lists: Mapping[str, tuple[str, ...]],
    properties: Mapping[str, int],
) -> bytes:
    """Return an .xlsx with one sheet a table, the words of its drop-downs and its custom properties."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for row_type, records in tables.items():
        sheet = add_sheet(book, row_type, records, lists)
        if row_type is Info:
            dress_settings(sheet, {each.header: each for each in settings_columns()})
    add_lists(book, _ranged(tables, lists))
    for name, value in properties.items():
        book.custom_doc_props.append(IntProperty(name=name, value=value))  # type: ignore[attr-defined]
    book.properties.creator = "hoinghi"
    book.properties.created = _EPOCH
    draft = BytesIO()
    book.save(draft)
    return _settled(draft)


def _ranged(tables: Iterable[type[Row]], lists: Mapping[str, tuple[str, ...]]) -> list[Offer]:
    """Return every list that needs a range of its own, once."""
    offers = [offer(column, lists) for row_type in tables for column in columns(row_type)]
    return list({each.name: each for each in offers if each and each.name and each.items}.values())


def _settled(draft: BytesIO) -> bytes:
    """Return the package without the moment at which it was made, and as Excel likes it."""
    settled = BytesIO()
    saved = _EPOCH.isoformat().encode() + b"Z"
    with ZipFile(draft) as old, ZipFile(settled, "w", ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "docProps/core.xml":
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + saved, data)
            elif entry.filename == "xl/workbook.xml":
                data = _TITLES.sub(rb"\2,\1", data)
            elif _SHEET_PART.fullmatch(entry.filename):
                data = _untroubled(data)
            fixed = ZipInfo(entry.filename, _EPOCH.timetuple()[:6])
            fixed.compress_type = ZIP_DEFLATED
            new.writestr(fixed, data)
    return settled.getvalue()


def _untroubled(xml: bytes) -> bytes:
    """Say what openpyxl cannot: digits kept as text are meant, and rows grow with what is typed later."""
    xml = xml.replace(b' customHeight="1"', b"")
    place = next(_AFTER_IGNORED.finditer(xml)).start()
    said = b'<ignoredErrors><ignoredError sqref="A1:AZ2000" numberStoredAsText="1"/></ignoredErrors>'
    return xml[:place] + said + xml[place:]
