"""The blocks of a paper in the format of Nghị định 30/2020: the one import of every recipe.

Only whoever builds a template needs them; they import python-docx, and rendering does not.
"""

from __future__ import annotations

from hoinghi.documents.nd30.layout import Align
from hoinghi.documents.nd30.letterhead import annex, authority, bases, letterhead, sign_off, signature, title
from hoinghi.documents.nd30.table import Cell, Column, Kept, grid, lines_of
from hoinghi.documents.nd30.text import command, paragraph, repeat, spacer, when
from hoinghi.documents.nd30.wordfile import blank, number_pages, packed

__all__ = [
    "Align", "Cell", "Column", "Kept", "annex", "authority", "bases", "blank", "command", "grid",
    "letterhead", "lines_of", "number_pages", "packed", "paragraph", "repeat", "sign_off", "signature",
    "spacer", "title", "when",
]  # fmt: skip
