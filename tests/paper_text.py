"""The text of a rendered paper: a line for a paragraph, one for a table row; ∅ is an empty cell."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["BLANKS", "leftovers", "paper_text", "part"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What stays open until a paper is signed: "Số:      /KH-UBND", "ngày      tháng      năm 2025".
BLANKS = re.compile(r"(?<=[Ss]ố:) {6}(?=/)|(?<=số) {6}(?=/)|(?<=ngày) {6}(?=tháng)|(?<=tháng) {6}(?=năm)")


def part(paper: Path | bytes, name: str = "word/document.xml") -> etree._Element:
    """Return a part of a Word file, parsed."""
    source = BytesIO(paper) if isinstance(paper, bytes) else paper
    with zipfile.ZipFile(source) as archive:
        return etree.fromstring(archive.read(name))


def paper_text(paper: Path | bytes) -> str:
    """Return the text of the body."""
    body = part(paper).find(f"{_W}body")
    assert body is not None
    return "\n".join(line for line in _lines(body) if line.strip()) + "\n"


def leftovers(text: str) -> list[str]:
    """Return what should not stand in any paper: tags, None, nan, doubled blanks, blanks before a mark."""
    bare = BLANKS.sub(" ", text)
    return re.findall(r".{0,20}(?:\{\{|\}\}|\{%|\b(?:None|nan|True|False)\b|  | [,.;:%)]|\( ).{0,20}", bare)


def _lines(owner: etree._Element) -> Iterator[str]:
    for child in owner:
        if child.tag == f"{_W}p":
            yield _text(child)
        elif child.tag == f"{_W}tbl":
            for row in child.iter(f"{_W}tr"):
                yield " | ".join(_cell(cell) for cell in row.findall(f"{_W}tc"))


def _cell(cell: etree._Element) -> str:
    return "\n".join(line for line in _lines(cell) if line.strip()) or "∅"


def _text(paragraph: etree._Element) -> str:
    said = ""
    for element in paragraph.iter(f"{_W}t", f"{_W}br", f"{_W}tab"):
        said += (
            (element.text or "") if element.tag == f"{_W}t" else "\n" if element.tag == f"{_W}br" else "\t"
        )
    return said
