"""Whole files and ways to spoil them, by a seed: for the bounded test of reading and for long runs by hand.

A seed gives the same bytes every time. Bytes are flipped, cut, doubled and put elsewhere; parts of a zip are
dropped, swapped, renamed and cut; in XML, attributes and texts get the values that readers stumble over.
"""

# ruff: noqa: S311 - the same broken files every time are what is wanted

from __future__ import annotations

import io
import random
import re
import zipfile
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

import docx

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["WHOLE", "spoiled", "whole"]

_EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
_HEADER = ("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Đơn vị", "Thành phần", "CCCD", "Số điện thoại")
_PERSON = ("Lê Thị Mai", "02/09/1980", "Nữ", "Thôn 1", "Khách mời", "066180000017", "0912345678")

# What a reader may take for a number, a place, a style, a date, an encoding, a reference.
_VALUES = (
    *("", " ", "0", "-1", "1", "7", "255", "65536", "2147483648", "99999999999999999999", "1e308", "1e999"),
    *("NaN", "-0.0", "1,5", "60", "0.999999999999", "2958466", "-2958466", "2958465.9999999999"),
    *("A1", "A0", "XFD1048576", "XFE1", "AAAAAAA1", "A99999999", "A1:XFD1048576", "B2:A1"),
    *(
        "s",
        "str",
        "b",
        "e",
        "d",
        "inlineStr",
        "true",
        "hidden",
        "preserve",
        "yyyy-mm-dd",
        "[h]:mm",
        "@",
        "General",
    ),
    *(
        "../x",
        "/",
        "\\",
        "http://a/b",
        "file:///a",
        "rId1",
        "rId999",
        "utf-8",
        "utf-16",
        "utf-7",
        "x" * 40000,
    ),
    *("Họ và tên", "-nt-", "31/02/1980", "29/2/1900", "00/00/0000", "1/1/99999", "I. Thôn Đông", "Tổng cộng"),
    *("(1)", "NULL", "&#0;", "&#x110000;", "&amp;", "&b;", "&lt;", "]]>", "\u200b", "\u0301", "\ud7ff\ufffd"),
    *("۱۲", "²", "½", "Ⅷ", "１２", "٣/٤/١٩٨٠"),
)
_PIECES = (
    *(
        b"<",
        b">",
        b"</row>",
        b"<row>",
        b"<row r='2'>",
        b"<c/>",
        b"<c r='A1'><v>1</v></c>",
        b"<v>",
        b"<t>",
        b"<is>",
    ),
    *(b"<!--", b"<![CDATA[", b"<?x?>", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"&#1;", b"\0", b"\xf4"),
    *(b"\xff\xfe", b"\xef\xbb\xbf", b"<x:c xmlns:x='y'/>", b"<row r='1048576'/>", b"<row r='1048577'/>"),
    *(b"<mergeCell ref='A1:XFD1048576'/>", b"<f>", b"<f t='shared' si='0'/>", b"<a>" * 3000),
    *(
        b"<tr>",
        b"<td colspan=99999 rowspan=99999>",
        b"</table>",
        b"<table>",
        b"sep=;\n",
        b";",
        b"\t",
        b",",
        b"|",
    ),
    *(b"\n", b'"', b"\r", b"\x1a", b"a" * 70000, b";" * 20000, b'"' * 9),
)


def _workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Đại biểu"
    sheet.append(["DANH SÁCH ĐẠI BIỂU"])
    sheet.merge_cells("A1:H1")
    sheet.append(_HEADER)
    for number in range(1, 6):
        sheet.append([number, *_PERSON])
    sheet["C4"] = 29221
    sheet["C4"].number_format = "dd/mm/yyyy"
    sheet["B5"].font = Font(name=".VnTime", strike=True)
    sheet["B5"].fill = PatternFill("solid", fgColor="FFEB9C")
    sheet["B6"].comment = Comment("xem lại", "xã")
    sheet["A7"] = "=A6+1"
    sheet.merge_cells("E3:E5")
    sheet.row_dimensions[4].hidden = True
    book.create_sheet("Danh mục").append(["Thôn 1"])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _word() -> bytes:
    document = docx.Document()
    table = document.add_table(rows=3, cols=len(_HEADER))
    for row, texts in zip(table.rows, (_HEADER, ("1", *_PERSON), ("2", *_PERSON)), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _text() -> str:
    return "".join(f"{';'.join(row)}\n" for row in (_HEADER, *[(str(n), *_PERSON) for n in range(1, 5)]))


def _page() -> str:
    people = (_HEADER, ("1", *_PERSON))
    rows = "".join(f"<tr>{''.join([f'<td>{text}</td>' for text in row])}</tr>" for row in people)
    title = "<tr><td colspan=8>ĐẠI BIỂU</td></tr>"
    return f"<html><meta charset=utf-8><body><table>{title}{rows}</table></body></html>"


def _xml_of_2003() -> str:
    cell = '<Cell><Data ss:Type="String">{}</Data></Cell>'
    rows = "".join(
        f"<Row>{''.join(cell.format(text) for text in row)}</Row>" for row in (_HEADER, ("1", *_PERSON))
    )
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    return (
        f'<?xml version="1.0"?><Workbook xmlns="{space}" xmlns:ss="{space}">'
        f'<Worksheet ss:Name="Đại biểu"><Table>{rows}</Table></Worksheet></Workbook>'
    )


def _example(name: str) -> bytes:
    return (_EXAMPLES / "binh-hoa" / name).read_bytes()


WHOLE: dict[str, Callable[[], bytes]] = {
    "a.xlsx": _workbook,
    "delegates.xlsx": partial(_example, "delegates.xlsx"),
    "hoinghi.xlsx": partial(_example, "hoinghi.xlsx"),
    "a.csv": lambda: _text().encode(),
    "b.csv": lambda: _text().encode("utf-16"),
    "c.csv": lambda: _text().replace("ễ", "e").encode("cp1258", "replace"),
    "a.xls": lambda: _page().encode(),
    "b.xls": lambda: _xml_of_2003().encode(),
    "a.docx": _word,
}
"""Files as people send them, by a name that fits."""


@cache
def whole(name: str) -> bytes:
    """Return the bytes of a sound file."""
    return WHOLE[name]()


def spoiled(name: str, seed: int) -> bytes:
    """Return the file of that name, spoiled in the way of that seed."""
    chance = random.Random(f"{name} {seed}")
    data = whole(name)
    if data[:2] != b"PK":
        return _mixed(data, chance)
    if chance.random() < 0.15:
        return _bytes(data, chance)
    made = _archive(data, chance)
    return _bytes(made, chance) if chance.random() < 0.1 else made


def _mixed(data: bytes, chance: random.Random) -> bytes:
    return chance.choice((_bytes, _pieces, _values))(data, chance)


def _bytes(data: bytes, chance: random.Random) -> bytes:
    """Flip, cut, double or move bytes, wherever they are."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        at = chance.randrange(len(found) + 1)
        size = chance.choice((1, 2, 30, 1000))
        match chance.randrange(5):
            case 0:
                found[at : at + 1] = bytes((chance.randrange(256),))
            case 1:
                del found[at : at + size]
            case 2:
                found[at:at] = found[chance.randrange(len(found) + 1) :][:size]
            case 3:
                found[at : at + 4] = chance.choice(
                    (b"\0\0\0\0", b"\xff\xff\xff\xff", b"PK\5\6", b"\x7f\0\0\0")
                )
            case _ if chance.random() < 0.2:
                del found[at:]
    return bytes(found)


def _pieces(data: bytes, chance: random.Random) -> bytes:
    """Put what means something into the text, at places where something begins or ends."""
    ends = [match.start() for match in re.finditer(rb'[<>"\n;]', data)] or [0]
    for _ in range(chance.choice((1, 2, 4))):
        at = chance.choice(ends)
        data = data[:at] + chance.choice(_PIECES) + data[at:]
    return data


def _values(data: bytes, chance: random.Random) -> bytes:
    """Replace values of attributes, texts and fields."""
    pattern = rb'(?<==")[^"]*(?=")|(?<=>)[^<>]+(?=<)' if b"<" in data else rb"[^;\n]+"
    spots = list(re.finditer(pattern, data))
    chosen = chance.sample(spots, min(len(spots), chance.choice((1, 2, 5, 50))))
    for spot in sorted(chosen, key=lambda each: -each.start()):
        value = chance.choice((*_VALUES, *[other.group().decode("utf-8", "replace") for other in spots[:9]]))
        data = data[: spot.start()] + value.encode("utf-8", "replace") + data[spot.end() :]
    return data


def _archive(data: bytes, chance: random.Random) -> bytes:
    """Spoil one part or a few, or the set of parts, and pack them again."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    names: Sequence[str] = sorted(parts)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        name, other = chance.choice(names), chance.choice(names)
        match chance.randrange(12):
            case 0:
                parts.pop(name, None)
            case 1:
                parts[name], parts[other] = parts.get(other, b""), parts.get(name, b"")
            case 2:
                parts[chance.choice((name.upper(), name.replace("/", "\\"), f"/{name}", "x.xml"))] = (
                    parts.pop(name, b"")
                )
            case 3:
                parts[name] = parts.get(name, b"")[: chance.randrange(400)]
            case _:
                likely = [each for each in names if "sheet" in each or "document" in each or "ared" in each]
                name = chance.choice(likely) if chance.random() < 0.7 and likely else name
                parts[name] = _mixed(parts.get(name, b""), chance)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", chance.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return made.getvalue()
