"""The nearest of a few known words, for "did you mean": settings, categories, columns, template names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["edits", "nearest"]

_CONTAINED: Final = 0.7  # "Ngày tổ chức hội nghị" surely means "Ngày tổ chức"


def edits(left: str, right: str, *, most: int | None = None) -> int:
    """Count the letters to insert, delete, change or swap with a neighbour to make one text of the other.

    This is the optimal string alignment distance. With ``most`` counting stops early and any larger
    distance is returned as ``most + 1``, which makes comparing thousands of names cheap.
    """
    if left == right:
        return 0
    bound = max(len(left), len(right)) if most is None else most
    if abs(len(left) - len(right)) > bound:
        return bound + 1
    left, right = _trim(left, right)
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        older, before, row = before, row, [i]
        for j, b in enumerate(right, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and b == left[i - 2]:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > bound and min(before) > bound:
            return bound + 1
    return min(row[-1], bound + 1)


def _trim(left: str, right: str) -> tuple[str, str]:
    """Drop the common beginning and end, which hold no edits."""
    start, shorter = 0, min(len(left), len(right))
    while start < shorter and left[start] == right[start]:
        start += 1
    end = 0
    while end < shorter - start and left[-1 - end] == right[-1 - end]:
        end += 1
    return left[start : len(left) - end], right[start : len(right) - end]


def nearest(word: str, choices: Iterable[str], *, limit: int = 1, cutoff: float = 0.6) -> list[str]:
    """Return up to ``limit`` choices most like ``word``, best first, compared without diacritics.

    Likeness is 1 less edits over the longer length; those below ``cutoff`` (0 to 1) are left out. Ties keep
    the order of ``choices``; spellings equal but for diacritics prefer the one written the same.
    """
    from hoinghi.vietnamese.text import fold, nfc  # noqa: PLC0415 - text offers this function to its users

    wanted, typed = fold(word), nfc(word).strip().casefold()
    scored: list[tuple[float, bool, int, str]] = []
    for index, choice in enumerate(dict.fromkeys(choices)):
        score = _likeness(wanted, fold(choice), cutoff)
        if score >= cutoff and score > 0:
            scored.append((-score, nfc(choice).strip().casefold() != typed, index, choice))
    scored.sort()
    return [choice for *_, choice in scored[: max(limit, 0)]]


def _likeness(left: str, right: str, cutoff: float) -> float:
    longer = max(len(left), len(right))
    if not left or not right:
        return 0.0
    allowed = int((1 - cutoff) * longer + 1e-9)
    distance = edits(left, right, most=allowed)
    score = 1 - distance / longer if distance <= allowed else 0.0
    if f" {left} " in f" {right} " or f" {right} " in f" {left} ":
        score = max(score, _CONTAINED * (1 - abs(len(left) - len(right)) / (10 * longer)))
    return score
