"""Footnotes and endnotes that are referred to more than once: each reference gets a note of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["extended"]


def extended(
    kind: str, notes: dict[tuple[str, str], list[tuple[int, int]]], text_of_copy: Callable[[int], str]
) -> str:
    """Return a notes part with a note for every reference.

    Args:
        kind: ``footnote`` or ``endnote``.
        notes: for each kind and id, the copies in which it was referred to again, and the new ids.
        text_of_copy: gives the part as rendered for a copy, from 1.
    """
    pattern = re.compile(rf"<w:{kind}\b[^>]*?w:id=\"([^\"]*)\".*?</w:{kind}>", re.DOTALL)
    wanted: dict[int, list[tuple[str, int]]] = {}
    for (of, number), repeated in notes.items():
        if of == kind:
            for copy, new in repeated:
                wanted.setdefault(copy, []).append((number, new))
    added = []
    for copy, pairs in sorted(wanted.items()):
        found = {match.group(1): match.group() for match in pattern.finditer(text_of_copy(copy))}
        added += [
            found[number].replace(f'w:id="{number}"', f'w:id="{new}"', 1)
            for number, new in pairs
            if number in found
        ]
    first = text_of_copy(1)
    at = first.rindex(f"</w:{kind}s>")
    return first[:at] + "".join(added) + first[at:]
