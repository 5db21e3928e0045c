"""How the copies of a merged file are kept apart: by page breaks alone, or by sections."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.docx import opc
from hoinghi.docx.package import inflate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hoinghi.docx.package import Archive
    from hoinghi.docx.program import Program

__all__ = ["Plan", "make_plan", "separator"]

_PAGE_FIELD = re.compile(r"(?:<w:instrText[^>]*>|w:instr=\")\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b")
_RESTART = re.compile(r"<w:titlePg(?: w:val=\"(?:1|true|on)\")?/>|<w:pgNumType [^>]*w:start=")
_SECTION: Final = re.compile(r"<w:sectPr\b.*</w:sectPr>|<w:sectPr[^>]*/>", re.DOTALL)
_EMPTY: Final = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
# As low as Word draws a line: it must find room at the foot of a page that is full.
_SMALL: Final = (
    '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>'
)


@dataclass(frozen=True, slots=True)
class Plan:
    """How the copies of one template are kept apart."""

    way: str
    """``before``: a page break before the first paragraph; ``after``: in the last one; ``section``: the last
    paragraph ends a section; ``paragraph`` and ``section-paragraph``: the same in a paragraph between."""
    final: str
    """The last section of the template."""
    alone: bool
    """Whether each copy is one section of its own, whose pages can be counted."""
    restart: bool
    """Whether page numbers are printed, so that each copy must begin at 1."""
    moving: frozenset[str]
    """Relationships of the headers and footers that hold tags."""

    @property
    def sections(self) -> bool:
        """Whether each copy has sections of its own."""
        return self.way.startswith("section")


def make_plan(archive: Archive, programs: Sequence[Program]) -> Plan:
    """Return how to keep the copies of a template apart."""
    main = programs[0]
    kinds = {spec[0] for spec in main.specs}
    found = _SECTION.search(main.tail)
    final = found.group() if found else _EMPTY
    inner = [str(spec[1]) for spec in main.specs if spec[0] == "section"]
    margins = _margins(archive, main.part)
    tagged = {program.part for program in programs}
    moving = frozenset(
        relation for part, relations in margins.items() if part in tagged for relation in relations
    )
    numbered = any(_PAGE_FIELD.search(opc.decode(inflate(archive[part]))) for part in margins) or any(
        _PAGE_FIELD.search(str(spec[1])) or "NUMPAGES" in str(spec[1])
        for spec in main.specs
        if spec[0] == "pages"
    )
    apart = bool(moving or inner or numbered or "note" in kinds or _RESTART.search(final)) or _splits_marks(
        archive
    )
    if apart:
        way = "section" if "section-end" in kinds else "section-paragraph"
    else:
        way = next((each for each in ("before", "after") if f"break-{each}" in kinds), "paragraph")
    return Plan(way, final, apart and not inner, numbered, moving)


def separator(plan: Plan, section: str) -> str:
    """Return the paragraph that stands between two copies, if one must."""
    if plan.way == "paragraph":
        return f'<w:p><w:pPr>{_SMALL}</w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'
    if plan.way == "section-paragraph":
        return f"<w:p><w:pPr>{_SMALL}{section}</w:pPr></w:p>"
    return ""


def _margins(archive: Archive, main: str) -> dict[str, list[str]]:
    """Return the headers and footers of the text, each with the relationships that name it."""
    result: dict[str, list[str]] = {}
    for relation, kind, target in opc.relationships(archive, main):
        if kind.rpartition("/")[2] in {"header", "footer"}:
            result.setdefault(opc.resolved(main, target), []).append(relation)
    return {part: relations for part, relations in result.items() if part in archive}


def _splits_marks(archive: Archive) -> bool:
    """Tell whether Word is asked to put the mark after a page break on the next page: an empty line."""
    entry = archive.get("word/settings.xml")
    return entry is not None and b"<w:splitPgBreakAndParaMark/>" in inflate(entry)
