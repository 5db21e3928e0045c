"""Text on its way into a workbook."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["clean_text", "escape"]

_ILLEGAL: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPE: Final = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_LONGEST: Final = 32_000
"""A cell holds 32,767 characters."""


def clean_text(text: str) -> str:
    """Return text without what XML cannot hold, and with what looks like an escape escaped."""
    return _ESCAPE.sub("_x005F_", _ILLEGAL.sub("", text))[:_LONGEST]


def escape(text: str) -> str:
    """Return text as XML writes it, within quotes too."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
