"""How our own files are told from others: one name each, for writer and reader."""

from __future__ import annotations

from typing import Final

__all__ = ["FORM_PROPERTY", "LISTS_SHEET", "MARK_PROPERTY"]

MARK_PROPERTY: Final = "Hoinghi kiểm tra"
"""Custom document property of a copy by ``validate --mark``, and the first line of each of its notes."""

FORM_PROPERTY: Final = "hoinghi.schema"
"""Custom document property of the workbooks of ``init``; its value is the version of their layout."""

LISTS_SHEET: Final = "Danh mục"
"""The hidden sheet of such a workbook that holds the words of its drop-downs: nothing to read."""
