"""How our own marked copies are told from the clerk's workbooks: one name for writer and reader."""

from __future__ import annotations

from typing import Final

__all__ = ["MARK_PROPERTY"]

MARK_PROPERTY: Final = "hoinghi_mark"
"""Custom document property of a copy by ``validate --mark``; reading a folder passes such files over."""
