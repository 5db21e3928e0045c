"""Which categories a cell names, however many it crams together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hoinghi.model.rules import Category
    from hoinghi.model.workspace import Workspace

__all__ = ["categories_in"]


def categories_in(workspace: Workspace, text: str) -> tuple[Category, ...]:
    """Return the categories of a cell: the one it names as a whole, else the several it lists, else ()."""
    category = workspace.rules.category
    whole = category(text)
    if whole is not None:
        return (whole,)
    for parted in (r"[;/+\n]", r"[;/+\n,]|\bvà\b"):
        found = [category(part.strip()) for part in re.split(parted, text) if part.strip()]
        if len(found) > 1 and None not in found:
            return tuple(each for each in found if each is not None)
    return ()
