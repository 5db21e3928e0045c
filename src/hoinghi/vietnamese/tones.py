"""Where the tone mark of a Vietnamese syllable stands.

Two schools write ``hòa`` and ``hoà``; keyboards of either kind are in use in one office, so the same person
arrives in both spellings. Only syllables that can be Vietnamese are touched: ``Blô``, ``Ñ`` stay.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal
from unicodedata import is_normalized, normalize

__all__ = ["FINALS", "ONSETS", "TONES", "ToneStyle", "attach", "detach", "split_onset", "tone_place"]

ToneStyle = Literal["new", "old"]

TONES: Final = "\u0300\u0309\u0303\u0301\u0323"
"""The five marks in dictionary order: huyền, hỏi, ngã, sắc, nặng. Tone 0 is ngang, which has no mark."""

_VOWELS: Final = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
_TONED: Final = {
    ord(normalize("NFC", vowel + mark)): (vowel, tone)
    for vowel in _VOWELS
    for tone, mark in enumerate(TONES, start=1)
}
_BARE: Final = {code: vowel for code, (vowel, _) in _TONED.items()}
_LONGEST: Final = 200  # characters; longer words are no names and must not fill the cache
_MARKED: Final = frozenset("ăâêôơư")

# Longest first, so that "ngh" is not taken for "n".
ONSETS: Final = (
    *("ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr"),
    *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "q", "r", "s", "t", "v", "x"),
)
FINALS: Final = frozenset(("", "c", "ch", "m", "n", "ng", "nh", "p", "t"))
# A loose mark after the word would join the letter that a moved tone leaves bare.
_LETTERS: Final = r"[^\W\d_]++(?![\u0300-\u036f])"
_VOWEL_RUN: Final = "[aăâeêioôơuưy]+"


def detach(word: str) -> tuple[str, int, int]:
    """Return an NFC word without tone marks, its tone (0 to 5, the last one found) and how many it had."""
    tone = count = 0
    for letter in word:
        found = _TONED.get(ord(letter))
        if found is not None:
            tone = found[1]
            count += 1
    return (word.translate(_BARE) if count else word), tone, count


def attach(letters: str, place: int, tone: int) -> str:
    """Put tone 1 to 5 on the letter at ``place``; tone 0 changes nothing."""
    if not tone:
        return letters
    marked = normalize("NFC", letters[place] + TONES[tone - 1])
    return letters[:place] + marked + letters[place + 1 :]


def split_onset(letters: str) -> tuple[str, str]:
    """Split toneless lower-case letters into the consonants they begin with and the rest, which may be empty.

    ``qu`` and ``gi`` are consonants when a vowel follows; in ``gì`` and ``gìn`` the i is the vowel.
    """
    for onset in ONSETS:
        if letters.startswith(onset):
            rest = letters[len(onset) :]
            if onset in {"qu", "gi"} and not (rest and rest[0] in "aăâeêioôơuưy"):
                return onset[0], letters[1:]
            return onset, rest
    return "", letters


def _place(letters: str, style: ToneStyle) -> int | None:
    """Return the index of the letter that bears the tone, or None when this is no Vietnamese syllable."""
    onset, rest = split_onset(letters)
    run = re.match(_VOWEL_RUN, rest)
    if run is None or rest[run.end() :] not in FINALS:
        return None
    vowels, closed, start = run.group(), run.end() < len(rest), len(onset)
    marked = [index for index, vowel in enumerate(vowels) if vowel in _MARKED]
    if marked:
        return start + marked[-1]
    match len(vowels):
        case 1:
            return start
        case 2:
            second = closed or (style == "new" and vowels in {"oa", "oe", "uy"})
            return start + second
        case 3:
            return start + 1
        case _:
            return None


def _move(word: str, style: ToneStyle) -> str:
    letters, tone, count = detach(word)
    if count != 1:
        return word
    place = _place(letters.lower(), style)
    return word if place is None else attach(letters, place, tone)


@lru_cache(maxsize=8192)
def _token(token: str, style: ToneStyle) -> str:
    return re.sub(_LETTERS, lambda found: _move(found.group(), style), token)


def tone_place(text: str, style: ToneStyle = "new") -> str:
    """Put every tone mark where one school puts it: "new" writes hoà, thuý, khoẻ, "old" hòa, thúy, khỏe.

    The case and everything else stay. ``quý`` and ``già`` are the same in both. Returns NFC.
    """
    if text.isascii():
        return text
    if not is_normalized("NFC", text):
        text = normalize("NFC", text)
    return " ".join([_token(token, style) if len(token) <= _LONGEST else token for token in text.split(" ")])
