"""The style table: what a cell's style number says about its value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hoinghi.xlsx.cells import PLAIN, Style
from hoinghi.xlsx.markup import flag, local_name, small_int

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

__all__ = ["BUILTIN", "form_of", "style_table"]

BUILTIN: Final = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    12: "# ?/?", 13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
    18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
    37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0",
    49: "@",
}  # fmt: skip
"""Formats that files name by number only (ECMA-376 part 1, 18.8.30)."""

_EAST_ASIAN_DATES: Final = frozenset({*range(27, 37), *range(50, 59)})
_LITERAL: Final = re.compile(r'"[^"]*"?|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\.0+|am/pm|a/p', re.IGNORECASE)


def form_of(code: str) -> str:
    """Return what a number format makes of a number: "", "date", "datetime", "time" or "elapsed".

    Digits anywhere make it a number, so that "#,##0 VND" with its D is no date.
    """
    bare = _LITERAL.sub(lambda match: "h" if "/" in match[0] and match[0][0] in "aA" else "", code)
    bare = bare.split(";", 1)[0].lower()
    if "general" in bare or any(digit in bare for digit in "0#?"):
        return ""
    if "[" in bare:
        return "elapsed"
    clock = "h" in bare or "s" in bare
    day = "y" in bare or "d" in bare or "mmm" in bare or ("m" in bare and not clock)
    if day:
        return "datetime" if clock else "date"
    return "time" if clock else ""


def style_table(root: etree._Element) -> list[Style]:
    """Return the styles that cells name by their position."""
    formats = dict(BUILTIN)
    fonts: list[tuple[str | None, bool]] = []
    fills: list[str | None] = []
    styles: list[Style] = []
    for group in root:
        match local_name(group):
            case "numFmts":
                formats |= {_number(node, "numFmtId"): node.get("formatCode", "General") for node in group}
            case "fonts":
                fonts = [_font(node) for node in _all(group, "font")]
            case "fills":
                fills = [_fill(node) for node in _all(group, "fill")]
            case "cellXfs":
                styles = [_style(node, formats, fonts, fills) for node in _all(group, "xf")]
    return styles or [PLAIN]


def _all(group: etree._Element, name: str) -> Iterator[etree._Element]:
    return (node for node in group if local_name(node) == name)


def _number(node: etree._Element, name: str) -> int:
    return small_int(node.get(name))


def _style(
    node: etree._Element,
    formats: dict[int, str],
    fonts: list[tuple[str | None, bool]],
    fills: list[str | None],
) -> Style:
    number, font, fill = _number(node, "numFmtId"), _number(node, "fontId"), _number(node, "fillId")
    code = formats.get(number, "General")
    name, strike = fonts[font] if 0 <= font < len(fonts) else (None, False)
    form = "date" if number in _EAST_ASIAN_DATES and number not in formats else form_of(code)
    return Style(code, name, strike, fills[fill] if 0 <= fill < len(fills) else None, form)


def _font(node: etree._Element) -> tuple[str | None, bool]:
    name, strike = None, False
    for child in node:
        match local_name(child):
            case "name":
                name = child.get("val") or None
            case "strike":
                strike = flag(child.get("val", "1"))
    return name, strike


def _fill(node: etree._Element) -> str | None:
    for pattern in node:
        if local_name(pattern) == "gradientFill":
            return "gradient"
        if pattern.get("patternType", "none") in {"none", "gray125"}:
            return None
        colour = next(_all(pattern, "fgColor"), None)
        if colour is None:
            return None
        if rgb := colour.get("rgb"):
            return rgb[-6:].upper()
        for kind in ("theme", "indexed"):
            if value := colour.get(kind):
                return f"{kind}:{value}"
    return None
