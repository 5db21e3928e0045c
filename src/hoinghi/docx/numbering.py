"""Lists that begin again at 1 in every copy of a merged file: a w:num with start overrides for each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

__all__ = ["Numbering", "numbered_styles"]

_ABSTRACT = re.compile(r"<w:abstractNum\b[^>]*w:abstractNumId=\"(\d+)\".*?</w:abstractNum>", re.DOTALL)
_NUM = re.compile(r"<w:num\b[^>]*w:numId=\"(\d+)\"[^>]*>(.*?)</w:num>", re.DOTALL)
_OF = re.compile(r'<w:abstractNumId w:val="(\d+)"')
_LEVEL = re.compile(r'<w:lvl\b[^>]*w:ilvl="(\d)"[^>]*>(.*?)</w:lvl>', re.DOTALL)
_START = re.compile(r'<w:start w:val="(\d+)"')
_FORMAT = re.compile(r'<w:numFmt w:val="(\w+)"')
_OVERRIDE = re.compile(r'<w:lvlOverride\b[^>]*w:ilvl="(\d)".*?(?:</w:lvlOverride>|/>)', re.DOTALL)
_STYLE = re.compile(r"<w:style\b([^>]*)>(.*?)</w:style>", re.DOTALL)
_STYLE_ID = re.compile(r'w:styleId="([^"]*)"')
_BASED = re.compile(r'<w:basedOn w:val="([^"]*)"')
_NUMBERED = re.compile(r"<w:numPr>(.*?)</w:numPr>", re.DOTALL)
_NUM_ID = re.compile(r'<w:numId w:val="(\d+)"')
_ILVL = re.compile(r'<w:ilvl w:val="(\d)"')
_UNCOUNTED: Final = frozenset({"bullet", "none"})


@dataclass(slots=True)
class Numbering:
    """The lists of a file, and those made for its copies."""

    xml: str
    lists: dict[str, str] = field(default_factory=dict)
    """For each list that counts, the inside of the w:num that begins it again."""
    made: dict[tuple[str, int], str] = field(default_factory=dict)
    following: int = 0

    def __post_init__(self) -> None:
        levels = {match.group(1): _LEVEL.findall(match.group()) for match in _ABSTRACT.finditer(self.xml)}
        for number, inside in _NUM.findall(self.xml):
            self.following = max(self.following, int(number))
            abstract = _OF.search(inside)
            if abstract is None:
                continue
            found = levels.get(abstract.group(1)) or [(str(level), "") for level in range(9)]
            if all(_format(body) in _UNCOUNTED for _, body in found):
                continue
            own = {match.group(1): match.group() for match in _OVERRIDE.finditer(inside)}
            starts = {level: _start(body) for level, body in found}
            overrides = [own.get(level) or _restart(level, start) for level, start in sorted(starts.items())]
            self.lists[number] = f'<w:abstractNumId w:val="{abstract.group(1)}"/>{"".join(overrides)}'

    def of_copy(self, number: str, copy: int) -> str:
        """Return the list that a copy uses in the place of the template's."""
        if copy == 1 or number not in self.lists:
            return number
        key = (number, copy)
        if key not in self.made:
            self.following += 1
            self.made[key] = str(self.following)
        return self.made[key]

    def extended(self) -> str:
        """Return the part with the lists of all copies."""
        made = "".join(
            [f'<w:num w:numId="{new}">{self.lists[number]}</w:num>' for (number, _), new in self.made.items()]
        )
        at = self.xml.find("<w:numIdMacAtCleanup")
        at = at if at >= 0 else self.xml.rindex("</w:numbering>")
        return self.xml[:at] + made + self.xml[at:]


def _format(level: str) -> str:
    found = _FORMAT.search(level)
    return found.group(1) if found else "decimal"


def _start(level: str) -> str:
    found = _START.search(level)
    return found.group(1) if found else "1"


def _restart(level: str, start: str) -> str:
    return f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def numbered_styles(xml: str) -> dict[str, tuple[str, str]]:
    """Return list and level of each paragraph style that numbers its paragraphs, or is based on one."""
    own: dict[str, tuple[str, str]] = {}
    based: dict[str, str] = {}
    for head, body in _STYLE.findall(xml):
        key = _STYLE_ID.search(head)
        if key is None:
            continue
        numbered = _NUMBERED.search(body)
        number = _NUM_ID.search(numbered.group(1)) if numbered else None
        if numbered and number:
            level = _ILVL.search(numbered.group(1))
            own[key.group(1)] = (number.group(1), level.group(1) if level else "0")
        elif parent := _BASED.search(body):
            based[key.group(1)] = parent.group(1)
    for style, nearest in based.items():
        parent_style, seen = nearest, {style}
        while parent_style in based and parent_style not in seen:
            seen.add(parent_style)
            parent_style = based[parent_style]
        if parent_style in own:
            own[style] = own[parent_style]
    return own
