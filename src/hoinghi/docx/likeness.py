"""Which of the names that exist was meant by one that does not."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["fold", "nearest"]


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name most like one that was typed, tones and case aside, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - only when something is wrong

    folded = {fold(each): each for each in sorted(known, reverse=True)}
    found = get_close_matches(fold(name), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else ""


def fold(name: str) -> str:
    """Return a name as it would be typed without tones: ``Họ tên`` is ``ho_ten``."""
    bare = "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))
    return re.sub(r"\W+", "_", bare.replace("đ", "d").replace("Đ", "d").lower()).strip("_")
