"""The nearest of a few known words, for "did you mean": settings, categories, columns, template names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["edits", "nearest"]

_SOUNDS: Final = {"tr": "ch", "x": "s", "gi": "d"}
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

    Likeness is 1 less edits over the longer length; those below ``cutoff`` (0 to 1) are left out, and so is
    what would be a wild guess: another number ("Thôn 9" is not meant for "Thôn 1"), a word that is quite
    another ("Nơi sinh", "Ngày sinh"), any of several that hold the typed words ("Tên", "Bằng khen"). Ties
    keep the order of ``choices``; spellings equal but for diacritics prefer the one written the same.
    """
    from hoinghi.vietnamese.text import fold, nfc  # noqa: PLC0415 - text offers this function to its users

    wanted, typed = fold(word), nfc(word).strip().casefold()
    scored: list[tuple[float, bool, int, str]] = []
    holding = 0
    for index, choice in enumerate(dict.fromkeys(choices)):
        folded, said = fold(choice), nfc(choice).strip().casefold()
        one_word = " " not in min(wanted, folded, key=len) and not typed.isascii()
        held = _held(typed, said) if one_word else _held(wanted, folded)  # "Cờ" is not in "cơ sở"
        holding += held
        score = _contained(wanted, folded) if held else _likeness(wanted, folded, cutoff)
        if score >= cutoff and score > 0 and _numbers_agree(wanted, folded):
            scored.append((-score, said != typed, index if not held else -1, choice))
    if holding > max(limit, 1):
        scored = [each for each in scored if each[2] >= 0]
    scored.sort()
    return [choice for *_, choice in scored[: max(limit, 0)]]


def _likeness(left: str, right: str, cutoff: float) -> float:
    longer = max(len(left), len(right))
    if not left or not right:
        return 0.0
    allowed = int((1 - cutoff) * longer + 1e-9)
    distance = edits(left, right, most=allowed)
    if distance <= min(allowed, 1):
        return 1 - distance / longer
    one, other = _apart(left.split(), right.split())
    if _short_for(one, other) or _short_for(other, one):
        return _CONTAINED  # "Hội ND"
    wild = len(one) > 1 and len(other) > 1 and distance > longer // 4
    return 0.0 if distance > allowed or wild or _another_word(one, other) else 1 - distance / longer


def _held(left: str, right: str) -> bool:
    """Whether the words of one text stand in the other, which has more."""
    return left != right and (f" {left} " in f" {right} " or f" {right} " in f" {left} ")


def _contained(left: str, right: str) -> float:
    longer = max(len(left), len(right))
    return _CONTAINED * (1 - abs(len(left) - len(right)) / (10 * longer)) if left and right else 0.0


def _apart(left: list[str], right: list[str]) -> tuple[list[str], list[str]]:
    """Return the words of two texts between those with which both begin and end."""
    start, shorter = 0, min(len(left), len(right))
    while start < shorter and left[start] == right[start]:
        start += 1
    end = 0
    while end < shorter - start and left[-1 - end] == right[-1 - end]:
        end += 1
    return left[start : len(left) - end], right[start : len(right) - end]


def _another_word(left: list[str], right: list[str]) -> bool:
    """Whether words differ by more than a slip: by a third of their letters, or more than one."""
    if len(left) != len(right):
        left, right = [" ".join(left)], [" ".join(right)]
    for one, other in zip(left, right, strict=True):
        most = max(1, max(len(one), len(other)) // 3)
        if edits(_sound(one), _sound(other), most=most) > most:
            return True
    return False


def _sound(word: str) -> str:
    """Return what many say alike: "chính chị" is meant for "chính trị"."""
    return re.sub("^(tr|x|gi)", lambda found: _SOUNDS[found[0]], word)


def _short_for(short: list[str], words: list[str]) -> bool:
    return len(words) > 1 and "".join(short) == "".join(word[0] for word in words)


def _numbers_agree(typed: str, choice: str) -> bool:
    """Whether the numbers of a choice, if it has any, are those that were typed: 01 is 1."""
    numbers = [int(number) for number in re.findall(r"\b[0-9]+\b", choice)]
    return not numbers or numbers == [int(number) for number in re.findall(r"\b[0-9]+\b", typed)]
