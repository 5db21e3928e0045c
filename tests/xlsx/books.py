"""Workbooks made by hand, part by part: what openpyxl would never write."""

# ruff: noqa: E501 - XML is clearer unbroken

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{WORKBOOK_TYPE}"/></Types>'
)
ROOT_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
BOOK_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId3" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
)
BOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="Đại biểu" sheetId="1" r:id="rId1"/></sheets></workbook>'
)


def styles_of(formats: tuple[str, ...]) -> str:
    codes = "".join(f'<numFmt numFmtId="{200 + i}" formatCode="{code}"/>' for i, code in enumerate(formats))
    xfs = "".join(f'<xf numFmtId="{200 + i}" fontId="0" fillId="0"/>' for i in range(len(formats)))
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts><fonts><font><name val="Arial"/></font></fonts>'
        '<fills><fill><patternFill patternType="none"/></fill></fills>'
        f'<cellXfs><xf numFmtId="0" fontId="0" fillId="0"/>{xfs}</cellXfs></styleSheet>'
    )


def zipped(parts: Mapping[str, str | bytes | None]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            if text is not None:
                archive.writestr(name, text)
    return out.getvalue()


def book(
    rows: str | bytes = "",
    /,
    *,
    before: str = "",
    after: str = "",
    strings: str = "",
    formats: tuple[str, ...] = (),
    parts: dict[str, str | bytes | None] | None = None,
) -> bytes:
    """One sheet with these rows; parts given by name replace the usual ones, None leaves one out."""
    rows = rows.encode() if isinstance(rows, str) else rows
    sheet = b"".join(
        (
            f'<worksheet xmlns="{MAIN}">{before}<sheetData>'.encode(),
            rows,
            f"</sheetData>{after}</worksheet>".encode(),
        )
    )
    usual: dict[str, str | bytes | None] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": ROOT_RELS,
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": BOOK_RELS,
        "xl/styles.xml": styles_of(formats),
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>' if strings else None,
        "xl/worksheets/sheet1.xml": sheet,
    }
    return zipped(usual | (parts or {}))
