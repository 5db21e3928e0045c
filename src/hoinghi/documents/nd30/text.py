"""Paragraphs in our styles, commands of the template, and drawn rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from hoinghi.documents.nd30 import layout

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

__all__ = ["Container", "command", "drop_first", "paragraph", "repeat", "rule", "spacer", "when"]

_EMPHASIS = re.compile(r"(\*\*.+?\*\*|__.+?__)")


class Container(Protocol):
    """A document or a cell: what paragraphs are added to."""

    def add_paragraph(self, text: str = ..., style: str | None = ...) -> Paragraph:
        """Add a paragraph at the end."""


def paragraph(container: Container, style: str, text: str = "", *, keep_next: bool = False) -> Paragraph:
    """Add a paragraph; ``**bold**`` and ``__italic__`` inside its text become runs of their own."""
    made = container.add_paragraph(style=style)
    for piece in _EMPHASIS.split(text):
        if piece.startswith("**"):
            made.add_run(piece[2:-2]).bold = True
        elif piece.startswith("__"):
            made.add_run(piece[2:-2]).italic = True
        elif piece:
            made.add_run(piece)
    for text_element in made._p.iter(qn("w:t")):  # noqa: SLF001 - a tag may print blanks at its edges
        text_element.set(qn("xml:space"), "preserve")
    if keep_next:
        made.paragraph_format.keep_with_next = True
    return made


def command(container: Container, tag: str) -> None:
    """Add a line that holds a command only, such as ``for dong in bang``; it is gone once rendered."""
    paragraph(container, "Lệnh", "{%p " + tag + " %}")


def when(container: Container, condition: str, style: str, text: str, *, keep_next: bool = False) -> None:
    """Add a paragraph that is printed only when the condition holds."""
    command(container, f"if {condition}")
    paragraph(container, style, text, keep_next=keep_next)
    command(container, "endif")


def repeat(container: Container, each: str, style: str, text: str) -> None:
    """Add a paragraph that is printed for ``each`` ("dong in bang")."""
    command(container, f"for {each}")
    paragraph(container, style, text)
    command(container, "endfor")


def spacer(container: Container) -> None:
    """Add half an empty line, as stands below a title or a table."""
    paragraph(container, "Khoảng cách")


def rule(container: Container, width_mm: float, rule_mm: float) -> None:
    """Draw a solid line of ``rule_mm`` in the middle of a column ``width_mm`` wide.

    It is the upper border of an empty paragraph with indents: every program draws it alike, nothing has to be
    anchored, and copies of a page need no new ids.
    """
    made = paragraph(container, "Đường kẻ")
    made.paragraph_format.left_indent = made.paragraph_format.right_indent = Mm((width_mm - rule_mm) / 2)
    properties = made._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no call for borders
    border = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="{layout.RULE_EIGHTHS}" w:space="1" '
        'w:color="auto"/></w:pBdr>'
    )
    properties.insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def drop_first(container: Container) -> None:
    """Remove the empty paragraph with which Word begins every cell."""
    first = container.paragraphs[0]  # type: ignore[attr-defined]  # cells and documents both have it
    first._p.getparent().remove(first._p)  # noqa: SLF001
