"""The sections of a template as one copy in a merged file has them."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["section_of_copy"]

_RELATION = re.compile(r'(?<=r:id=")[^"]*(?=")')
_TYPE = re.compile(r"<w:type [^>]*/>")
_PAGES = re.compile(r"<w:pgNumType(?: [^>]*)?/>")
_SECTION_START: Final = re.compile(
    r"<w:sectPr[^>]*>"
    r"(?:<w:(?:header|footer)Reference [^>]*/>|<w:(?:foot|end)notePr>.*?</w:(?:foot|end)notePr>)*"
)
# What may stand before w:pgNumType in a section.
_BEFORE_PAGES: Final = re.compile(
    r"(?:<w:(?:type|pgSz|pgMar|paperSrc|lnNumType) [^>]*/>|<w:pgBorders.*?</w:pgBorders>)*"
)


def section_of_copy(section: str, copy: int, *, first: bool, restart: bool, moving: frozenset[str]) -> str:
    """Return a section as it is to be in one copy of a merged file.

    Args:
        section: the w:sectPr of the template.
        copy: number of the copy, from 1.
        first: whether it is the first section of the copy: a new page, and page numbers from the start.
        restart: whether page numbers are printed at all.
        moving: relationships of headers and footers that differ from copy to copy.
    """
    if copy > 1:
        section = _RELATION.sub(
            lambda match: f"{match.group()}c{copy}" if match.group() in moving else match.group(), section
        )
    if not first:
        return section
    section = _TYPE.sub("", section) if 'w:val="continuous"' in section else section
    if not restart:
        return section
    found = _PAGES.search(section)
    if found and "w:start=" not in found.group():
        return section.replace(found.group(), f'{found.group()[:-2].rstrip()} w:start="1"/>', 1)
    head = _SECTION_START.match(section)
    if found or head is None:
        return section
    if section.startswith("<w:sectPr/>"):
        return '<w:sectPr><w:pgNumType w:start="1"/></w:sectPr>'
    before = _BEFORE_PAGES.match(section, head.end())
    at = before.end() if before else head.end()
    return f'{section[:at]}<w:pgNumType w:start="1"/>{section[at:]}'
