"""Word files for the tests of the engine: built by python-docx, rendered by us and by docxtpl."""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, Any

import pytest
from docxtpl import DocxTemplate
from lxml import etree

import docx
from hoinghi.docx import Template

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Papers:
    """What tests do with Word files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.count = 0

    def file(self, content: bytes, suffix: str = ".docx") -> Path:
        self.count += 1
        path = self.folder / f"mau{self.count}{suffix}"
        path.write_bytes(content)
        return path

    def load(self, content: bytes, **options: Any) -> Template:
        return Template.load(self.file(content), cache=self.folder / "cache", **options)

    @staticmethod
    def make(build: Callable[[Any], object] | str) -> bytes:
        """A file with one paragraph, or whatever a function adds to an empty document."""
        document = docx.Document()
        if isinstance(build, str):
            document.add_paragraph(build)
        else:
            build(document)
        target = io.BytesIO()
        document.save(target)
        return target.getvalue()

    @staticmethod
    def raw(body: str, base: bytes | None = None, **parts: str | bytes) -> bytes:
        """A file whose body is given as XML; other parts by name."""
        base = base or Papers.make(lambda _: None)
        target = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(base)) as old,
            zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for name in old.namelist():
                content = old.read(name)
                if name == "word/document.xml" and body:
                    text = content.decode()
                    start, end = text.index("<w:body>") + 8, text.index("<w:sectPr")
                    content = (text[:start] + body + text[end:]).encode()
                if name in parts:
                    changed = parts.pop(name)
                    content = changed.encode() if isinstance(changed, str) else changed
                new.writestr(name, content)
            for name, added in parts.items():
                new.writestr(name, added)
        return target.getvalue()

    def ours(self, content: bytes, context: dict[str, Any], **options: Any) -> bytes:
        return self.checked(self.load(content, **options).render_bytes(context))

    @staticmethod
    def theirs(content: bytes, context: dict[str, Any]) -> bytes:
        template = DocxTemplate(io.BytesIO(content))
        template.render(context, autoescape=True)
        target = io.BytesIO()
        template.save(target)
        return target.getvalue()

    @staticmethod
    def checked(content: bytes) -> bytes:
        """The file, once it is sure that parts are XML, ids are unique and cells hold paragraphs."""
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            assert archive.testzip() is None
            assert archive.namelist()[0] == "[Content_Types].xml"
            assert len(set(archive.namelist())) == len(archive.namelist())
            for name in archive.namelist():
                if name.endswith((".xml", ".rels")):
                    root = etree.fromstring(archive.read(name))
                    if name == "word/document.xml":
                        check_body(root)
        docx.Document(io.BytesIO(content))
        return content

    @staticmethod
    def xml(content: bytes, part: str = "word/document.xml") -> str:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.read(part).decode()

    @staticmethod
    def names(content: bytes) -> list[str]:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return archive.namelist()

    @staticmethod
    def texts(content: bytes) -> list[str]:
        return [paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs]

    @staticmethod
    def rows(content: bytes, table: int = 0) -> list[list[str]]:
        found = docx.Document(io.BytesIO(content)).tables[table]
        return [[cell.text for cell in row.cells] for row in found.rows]

    @staticmethod
    def shape(content: bytes) -> list[Any]:
        """What a reader sees: for each block, its runs (equal neighbours joined) or its rows of cells."""
        return blocks(docx.Document(io.BytesIO(content)).element.body)


def check_body(root: Any) -> None:
    for cell in root.iter(f"{W}tc"):
        assert cell[-1].tag == f"{W}p", "a cell without a last paragraph"
    for table in root.iter(f"{W}tbl"):
        assert table.find(f".//{W}tr") is not None, "a table without rows"
    for row in root.iter(f"{W}tr"):
        assert row.find(f".//{W}tc") is not None, "a row without cells"
    for pattern in ("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr",):
        ids = [each.get("id") for each in root.iter(pattern)]
        assert len(set(ids)) == len(ids)
    for pattern in ("bookmarkStart", "bookmarkEnd", "footnoteReference", "commentReference"):
        ids = [each.get(f"{W}id") for each in root.iter(f"{W}{pattern}")]
        assert len(set(ids)) == len(ids)
    names = [each.get(f"{W}name") for each in root.iter(f"{W}bookmarkStart")]
    assert len(set(names)) == len(names)


def blocks(parent: Any) -> list[Any]:
    result: list[Any] = []
    for child in parent:
        if child.tag == f"{W}p":
            result.append(runs(child))
        elif child.tag == f"{W}tbl":
            result.append([row_shape(row) for row in child.iter(f"{W}tr")])
    return result


def row_shape(row: Any) -> list[Any]:
    cells = []
    for cell in row.findall(f"{W}tc"):
        properties = cell.find(f"{W}tcPr")
        marks = {}
        for name in ("gridSpan", "vMerge", "shd"):
            found = properties.find(f"{W}{name}") if properties is not None else None
            if found is not None:
                marks[name] = found.get(f"{W}val") if name != "shd" else found.get(f"{W}fill")
        cells.append((marks, blocks(cell)))
    return cells


def runs(paragraph: Any) -> list[tuple[str, str]]:
    """The runs of a paragraph as (formatting, text), equal neighbours joined, blank ones dropped."""
    result: list[tuple[str, str]] = []
    for run in paragraph.iter(f"{W}r"):
        properties = run.find(f"{W}rPr")
        formatting = ""
        if properties is not None:
            formatting = " ".join(
                sorted(re.sub(r"\{.*?\}", "", each.tag) + str(dict(each.attrib)) for each in properties)
            )
        text = ""
        for child in run:
            name = child.tag.removeprefix(W)
            text += {"t": child.text or "", "tab": "\t", "br": "\n"}.get(name, "")
        if not text:
            continue
        if result and result[-1][0] == formatting:
            result[-1] = (formatting, result[-1][1] + text)
        else:
            result.append((formatting, text))
    return result


@pytest.fixture
def papers(tmp_path: Path) -> Papers:
    return Papers(tmp_path)


@pytest.fixture
def png(tmp_path: Path) -> Path:
    """A red picture of 20 by 10 pixels."""
    rows = b"".join(b"\0" + b"\xff\0\0" * 20 for _ in range(10))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", 20, 10, 8, 2, 0, 0, 0)
    path = tmp_path / "anh.png"
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )
    return path
