"""How messages name other lines, lists of words, and the nearest known one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.vietnamese.text import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hoinghi.model.row import Row

__all__ = ["choose", "listed", "other_line"]

_SHOWN = 6  # more words than this do not help to choose


def listed(words: Sequence[str], *, most: int = _SHOWN) -> str:
    """Join words with commas; of a longer list the first ones and how many more there are."""
    shown = ", ".join(words[:most])
    left = len(words) - most
    return f"{shown} và {left} mục khác" if left > 0 else shown


def choose(text: str, choices: Iterable[str], *, offer: bool = True) -> str:
    """Return the hint for an unknown word: the nearest known one, else (with ``offer``) some others."""
    known = tuple(dict.fromkeys(choices))
    near = nearest(text, known)
    if near:
        return f"Có phải “{near[0]}”? Nếu đúng, xin sửa ô này cho khớp."
    if not offer or not known:
        return ""
    return f"Xin ghi một trong các tên: {'; '.join(known[:_SHOWN])}{'; …' if len(known) > _SHOWN else '.'}"


def other_line(row: Row, seen_from: Row) -> str:
    """Return how a line is called from another one: ``dòng 7``, with sheet and file where these differ."""
    said = f"dòng {row.row}"
    if row.source.sheet != seen_from.source.sheet:
        said += f" trang “{row.source.sheet}”"
    if row.source.file != seen_from.source.file:
        said += f" tệp {row.source.file}"
    return said
