"""Values that are more than text: rich text and pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from struct import unpack_from
from typing import Final

from hoinghi.docx.places import Drawn, attribute, run_text
from hoinghi.docx.state import current

__all__ = ["Image", "RichText"]

_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006"
_CHILD = re.compile(r"<(w:\w+)(?:\s[^>]*)?/>")
# The order in which the schema wants the properties of a run.
_ORDER: Final = """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
    noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd
    fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath"""
_RANK: Final = {f"w:{name}": rank for rank, name in enumerate(_ORDER.split())}
_EMU_PER_MM: Final = 36_000
_EMU_PER_INCH: Final = 914_400
_DPI: Final = 96
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG markers that are followed by the size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fragment:
    text: str
    bold: bool | None
    italic: bool | None
    underline: bool | None
    strike: bool | None
    size: float | None
    color: str
    font: str
    link: str


class RichText(Drawn):
    """Text whose stretches are formatted differently; what is not said stays as the tag is formatted."""

    __slots__ = ("_fragments",)

    def __init__(self, text: object = "", **formatting: object) -> None:
        self._fragments: tuple[_Fragment, ...] = ()
        if text != "":
            self.add(text, **formatting)  # type: ignore[arg-type]

    def add(
        self,
        text: object,
        *,
        bold: bool | None = None,
        italic: bool | None = None,
        underline: bool | None = None,
        strike: bool | None = None,
        size: float | None = None,
        color: str = "",
        font: str = "",
        link: str = "",
    ) -> RichText:
        """Append a stretch of text and return this value.

        Args:
            text: its text; line breaks and tabs are kept.
            bold: whether it is bold; None leaves what the tag has. The same for italic, underline, strike.
            italic: see bold.
            underline: see bold.
            strike: see bold.
            size: points.
            color: six hexadecimal digits.
            font: name of a typeface.
            link: address that a click opens.
        """
        fragment = _Fragment(
            text=str(text), bold=bold, italic=italic, underline=underline, strike=strike, size=size,
            color=color.lstrip("#").upper(), font=font, link=link,
        )  # fmt: skip
        self._fragments += (fragment,)
        return self

    def __str__(self) -> str:
        return "".join([fragment.text for fragment in self._fragments])

    def __bool__(self) -> bool:
        return any(fragment.text for fragment in self._fragments)

    def runs(self, properties: str) -> str:
        """Return the runs, formatted upon ``properties``, the w:rPr of the tag."""
        result = []
        for fragment in self._fragments:
            run = run_text(fragment.text, _formatted(properties, fragment))
            if fragment.link:
                relation = current.state.link(fragment.link)
                link = f'<w:hyperlink xmlns:r="{_RELATIONSHIPS}" r:id="{relation}" w:history="1">'
                run = f"{link}{run}</w:hyperlink>"
            result.append(run)
        return "".join(result)


def _formatted(properties: str, fragment: _Fragment) -> str:
    """Return a w:rPr with a fragment's formatting in the place of the tag's."""
    found = {match.group(1): match.group() for match in _CHILD.finditer(properties)}
    for names, value in (
        (("w:b", "w:bCs"), fragment.bold),
        (("w:i", "w:iCs"), fragment.italic),
        (("w:strike",), fragment.strike),
    ):
        if value is not None:
            found.update({name: f"<{name}/>" if value else f'<{name} w:val="0"/>' for name in names})
    if fragment.underline is not None:
        found["w:u"] = f'<w:u w:val="{"single" if fragment.underline else "none"}"/>'
    if fragment.size is not None:
        found.update({name: f'<{name} w:val="{round(fragment.size * 2)}"/>' for name in ("w:sz", "w:szCs")})
    if re.fullmatch("[0-9A-F]{6}", fragment.color):
        found["w:color"] = f'<w:color w:val="{fragment.color}"/>'
    if fragment.font:
        name = attribute(fragment.font)
        found["w:rFonts"] = f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'
    ordered = sorted(found, key=lambda name: _RANK.get(name, len(_RANK)))
    return f"<w:rPr>{''.join([found[name] for name in ordered])}</w:rPr>" if found else ""


@dataclass(frozen=True, slots=True)
class Image(Drawn):
    """A PNG or JPEG picture; one side in millimetres keeps the proportions, none the picture's own size."""

    path: Path
    width_mm: float | None = None
    height_mm: float | None = None
    alt: str = ""
    """What a reader is told who cannot see it."""

    def runs(self, properties: str) -> str:
        """Return the picture in a run."""
        content = Path(self.path).read_bytes()
        extension, across, down = measured(content)
        width, height = self._extent(across, down)
        state = current.state
        relation = state.picture(content, extension)
        number = state.number()
        return (
            f'<w:r>{properties}<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" '
            f'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
            f'<wp:docPr id="{number}" name="Picture {number}" descr="{attribute(self.alt)}"/>'
            f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/>'
            f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_DRAWING}/main">'
            f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture">'
            f'<pic:nvPicPr><pic:cNvPr id="{number}" name="Picture {number}"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip xmlns:r="{_RELATIONSHIPS}" r:embed="{relation}"/>'
            f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )

    def _extent(self, across: int, down: int) -> tuple[int, int]:
        """Return width and height in EMU from the size in pixels and what was asked for."""
        if self.width_mm is not None:
            width = round(self.width_mm * _EMU_PER_MM)
            return width, round(
                self.height_mm * _EMU_PER_MM
            ) if self.height_mm is not None else width * down // across
        if self.height_mm is not None:
            height = round(self.height_mm * _EMU_PER_MM)
            return height * across // down, height
        return across * _EMU_PER_INCH // _DPI, down * _EMU_PER_INCH // _DPI


def measured(content: bytes) -> tuple[str, int, int]:
    """Return the extension, and width and height in pixels, of a PNG or JPEG file.

    Raises:
        ValueError: neither of the two, or cut off.
    """
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        width, height = unpack_from(">II", content, 16)
        if width and height:
            return "png", width, height
    at = 2
    while content.startswith(b"\xff\xd8") and at + 9 < len(content):
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if marker in _FRAMES:
            height, width = unpack_from(">HH", content, at + 5)
            return "jpeg", width, height
        at += 2 + length
    raise ValueError("PNG, JPEG")
