"""Vietnamese alphabetical order, without the operating system's locales, which few machines have.

Three levels as in the collation "vi" of Unicode CLDR: first letters (a ă â b c d đ e ê ...), then tones
(ngang huyền hỏi ngã sắc nặng), then small before capital.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from unicodedata import combining, normalize

from hoinghi.vietnamese.text import clean
from hoinghi.vietnamese.tones import TONES, detach, tone_place

__all__ = ["Weights", "collation_key", "weigh"]

Weights = tuple[str, str, str]
"""Letters, tones and case of a text; each compares as a plain string."""

_ALPHABET: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# Letters sort behind everything in ASCII, so that a word sorts behind a number and a shorter word first.
_ORDER: Final = {ord(letter): chr(0x100 + place) for place, letter in enumerate(_ALPHABET)}
_BLANK: Final = " ".translate(_ORDER)
_LONGEST: Final = 100  # characters that are worth remembering
_OTHER_MARKS: Final = "6"  # a letter such as ñ or ĕ stands after the tones of its plain letter


def collation_key(text: str) -> Weights:
    """Return the sort key of any text: titles, units, fields; numbers by value, Thôn 2 before Thôn 10."""
    return weigh(re.sub(r"\d+", _number, " ".join(clean(text).split())))


def _number(found: re.Match[str]) -> str:
    plain = found.group().lstrip("0")
    # Longer is larger; all of it lies between the other signs and the letters.
    return chr(0x3A + min(len(plain), 0x40)) + plain


def weigh(text: str) -> Weights:
    """Return the three levels of a cleaned text; digits are compared one by one."""
    if len(text) > _LONGEST:
        return _weigh.__wrapped__(text)
    words = [_weigh(word) for word in text.split(" ")]  # words come again, whole names do not
    if len(words) == 1:
        return words[0]
    letters, tones, exact = zip(*words, strict=True)
    return _BLANK.join(letters), "0".join(tones), " ".join(exact)


@lru_cache(maxsize=8192)
def _weigh(text: str) -> Weights:
    placed = tone_place(text.replace("Ð", "Đ"))
    letters: list[str] = []
    tones: list[str] = []
    for letter in placed.lower():
        plain, tone, _ = detach(letter)
        weight = str(tone)
        if ord(plain) not in _ORDER and plain.isalpha():
            parts = normalize("NFD", plain)
            plain, marks = parts[0], parts[1:]
            weight = str(TONES.index(marks[-1]) + 1) if marks and marks[-1] in TONES else _OTHER_MARKS
        elif combining(plain):
            weight = _OTHER_MARKS
        letters.append(plain.translate(_ORDER))
        tones.append(weight)
    return "".join(letters), "".join(tones), placed.swapcase()
