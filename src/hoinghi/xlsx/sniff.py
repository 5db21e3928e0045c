"""What a file is, by its bytes: names and extensions lie."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from hoinghi.xlsx.problems import Unreadable

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["refuse_others", "sniff"]

_CODES = {"text": "csv", "zip": "not_workbook", "unknown": "not_zip"}
_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def sniff(source: Path | bytes) -> str:  # noqa: PLR0911 - one line for each kind
    """Return the kind of a file: one word.

    "xlsx", "xlsm", "xlsb", "xls", "ods", "docx", "encrypted" (an Office file with a password), "html",
    "spreadsheetml" (Excel 2003 XML), "text", "empty", "zip", "truncated" (a zip without its end), "pdf",
    "image" or "unknown".
    """
    data = source if isinstance(source, bytes) else source.read_bytes()
    if not data:
        return "empty"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _sniff_zip(data)
    if data.startswith(_OLE):
        return "encrypted" if _ENCRYPTED in data else "xls"
    if data[:2] == b"\x09\x08":  # a bare BIFF stream, as Excel 5 and some web exports write
        return "xls"
    if data.startswith(b"%PDF"):
        return "pdf"
    if data.startswith(_IMAGES):
        return "image"
    return _sniff_text(data)


def refuse_others(data: bytes) -> None:
    """Stop at what is no .xlsx or .xlsm.

    Raises:
        Unreadable: what it is instead, or "csv", "not_zip", "not_workbook".
    """
    kind = sniff(data)
    if kind not in {"xlsx", "xlsm"}:
        raise Unreadable(_CODES.get(kind, kind))


def _sniff_zip(data: bytes) -> str:  # noqa: PLR0911 - one line for each kind
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = {name.replace("\\", "/").lower().lstrip("/") for name in archive.namelist()}
            kind = archive.read("mimetype")[:100] if "mimetype" in names else b""
    except Exception:  # noqa: BLE001 - zipfile raises many kinds on a broken directory
        return "truncated"
    if b"opendocument.spreadsheet" in kind:
        return "ods"
    if any(name.endswith("workbook.bin") for name in names):
        return "xlsb"
    if any(name.endswith("vbaproject.bin") and not name.startswith("word/") for name in names):
        return "xlsm"
    if any(name.startswith(("xl/", "worksheets/")) or name.endswith("workbook.xml") for name in names):
        return "xlsx"
    if any(name.startswith("word/") for name in names):
        return "docx"
    return "zip"


def _sniff_text(data: bytes) -> str:
    head = data[:_HEAD]
    if head.startswith(_UTF16) or head[1:2] == b"\x00":
        head = (
            head.decode("utf-16", "replace").encode()
            if head.startswith(_UTF16)
            else head.replace(b"\x00", b"")
        )
    elif b"\x00" in head:
        return "unknown"
    plain = head.lower().removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"urn:schemas-microsoft-com:office:spreadsheet" in plain and plain.startswith(b"<"):
        return "html" if b"<html" in plain else "spreadsheetml"
    if plain.startswith(b"<") and any(
        tag in plain for tag in (b"<html", b"<!doctype html", b"<table", b"<meta")
    ):
        return "html"
    return "text"
