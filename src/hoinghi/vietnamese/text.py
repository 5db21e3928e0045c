"""Comparing, searching and naming with Vietnamese text.

There are two ways to compare, on purpose. `fold` forgets diacritics and is for headers, labels and search.
`name_key` keeps letters and tones and is for people: An, Ân and Ấn are three persons.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final
from unicodedata import category, is_normalized, normalize

from hoinghi.vietnamese.nearest import edits, nearest
from hoinghi.vietnamese.tones import tone_place

__all__ = [
    "capital",
    "clean",
    "edits",
    "file_name",
    "fold",
    "header_key",
    "name_key",
    "nearest",
    "nfc",
    "slug",
    "tone_place",
]

_CACHED: Final = 1 << 14
_LONGEST_CACHED: Final = 200  # characters; a sheet of huge cells must not fill the memory
_LONGEST_TITLE: Final = 1000  # more is no title, and must not cost time
_APOSTROPHES: Final = "’‘‛ʼʻʹ′`´＇"
_QUOTES: Final = "“”„‟″«»＂"
_DASHES: Final = "‐‑‒–—―−﹣－"
_BREAKS: Final = "\n\v\f\r\x85\u2028\u2029"


class _Blanks(dict[int, str | None]):
    """What `str.translate` makes of a character, filled as characters are met: importing costs nothing."""

    def __missing__(self, code: int) -> str | None:
        self[code] = found = self.find(chr(code))
        return found

    @staticmethod
    def find(letter: str) -> str | None:
        if letter in _BREAKS:
            return "\n"
        kind = category(letter)
        if letter == "\t" or kind == "Zs":
            return " "
        return None if kind in {"Cc", "Cf", "Cs"} else letter


class _Folds(_Blanks):
    """As `_Blanks`, and marks, capitals, fancy quotes and dashes go; đ is d."""

    @staticmethod
    def find(letter: str) -> str | None:
        if letter in "đĐðÐɖƉ":
            return "d"
        for plain, fancy in (("'", _APOSTROPHES), ('"', _QUOTES), ("-", _DASHES)):
            if letter in fancy:
                return plain
        found = _Blanks.find(letter)
        if found is None or category(letter) in {"Mn", "Me"}:
            return None
        parts = normalize("NFKD", found)
        if parts == found:
            return found.casefold()
        return "".join([_FOLDS[ord(part)] or "" for part in parts])


_BLANKS: Final = _Blanks()
_FOLDS: Final = _Folds()
_NAMES: Final = {
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    **dict.fromkeys(map(ord, _DASHES), "-"),
    ord("ð"): "đ",
    ord("ɖ"): "đ",
    ord("ǎ"): "ă",  # a common slip
}


def nfc(text: str) -> str:
    """Return the composed form, the one that Nghị định 30 asks for and that search in Word finds."""
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def clean(text: str) -> str:
    """Return the text as it looks: NFC, nothing invisible, single blanks, newlines kept, ends stripped."""
    if not text.isprintable():
        text = text.replace("\r\n", "\n").translate(_BLANKS)
    text = nfc(text)
    if "\n" in text:
        return "\n".join([" ".join(line.split()) for line in text.split("\n")]).strip()
    return " ".join(text.split()) if "  " in text else text.strip(" ")


def fold(text: str) -> str:
    """Return lower-case ASCII-like text for comparing labels: no diacritics, đ is d, every blank one blank.

    Letters of other scripts stay. Curly quotes and long dashes become ``'``, ``"`` and ``-``.
    """
    return _fold(text) if len(text) <= _LONGEST_CACHED else _fold.__wrapped__(text)


@lru_cache(maxsize=_CACHED)
def _fold(text: str) -> str:
    if text.isascii() and text.isprintable():
        text = text.casefold().replace("`", "'")
    else:
        text = text.translate(_FOLDS)
    return " ".join(text.split())


def slug(text: str) -> str:
    """Return the name of a column in templates and JSON: "Họ và tên" gives "ho_va_ten"; may be empty."""
    return re.sub(r"[^a-z0-9]+", "_", fold(text)).strip("_")


def header_key(text: str) -> str:
    """Return the slug of a column title without units, instructions, index, star and English half.

    "Thời lượng (phút)" gives "thoi_luong", "Họ tên⏎Full Name" gives "ho_ten". What stands wholly in
    parentheses is kept, so only a blank title gives "".
    """
    return _header_key(text[:_LONGEST_TITLE])


@lru_cache(maxsize=1024)
def _header_key(text: str) -> str:
    whole = clean(text)
    cut = _cut_tail(whole)
    first, newline, rest = cut.partition("\n")
    if newline and not first.isascii() and _is_english(rest, shouted=first.isupper()):
        cut = _cut_tail(first)
    return slug(cut) or slug(whole)


def _cut_tail(text: str) -> str:
    """Cut trailing stars, colons and bracketed groups, as often as they follow each other."""
    while True:
        text = text.rstrip(" \n*:.")
        shorter = re.sub(r"\s*(\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\]|\([^()]*)$", "", text)
        if shorter == text or not shorter.strip(" \n*:."):
            return text
        text = shorter


def _is_english(text: str, *, shouted: bool) -> bool:
    """Tell "Full Name" from the second line of a Vietnamese title: "Năm⏎sinh", "Số⏎TT", "DTTS"."""
    from hoinghi.vietnamese.syllables import is_plain_syllable  # noqa: PLC0415 - two-line titles only

    if not text.isascii():
        return False
    if text.rstrip(".").casefold() == "no":
        return True
    words = re.findall("[A-Za-z]+", text)
    if len(words) == 1 and words[0].isupper() and not shouted:  # CCCD, UBND, but ADDRESS
        return len(re.findall("[AEIOU]", words[0])) > 1 and not is_plain_syllable(words[0])
    return any(re.search("[aeiou]", word.casefold()) and not is_plain_syllable(word) for word in words)


def name_key(text: str) -> str:
    """Return what two spellings of one person's name share; letters and tones still tell people apart.

    Ignored: case, NFC or NFD, invisible characters, where the tone mark sits (hoà, hòa), the kind of
    apostrophe and the blank beside it, Ð for Đ.
    """
    key = " ".join([_name_word(word[:_LONGEST_CACHED]) for word in clean(text).split()])
    return re.sub(r" ?' ?", "'", key) if "'" in key else key


@lru_cache(maxsize=_CACHED)
def _name_word(word: str) -> str:
    return tone_place(nfc(word.casefold().translate(_NAMES)))


_FORBIDDEN: Final = r'[<>:"/\\|?*]'
_RESERVED: Final = r"(?i:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))"
_MOST_BYTES: Final = 240  # most file systems allow 255; an ending is still to come


def file_name(text: str, *, limit: int = 80) -> str:
    """Return a file name without ending that Windows takes, accents kept, at most ``limit`` characters.

    Forbidden characters become "-", reserved names get a leading "_", nothing gives "khong-ten".
    """
    name = re.sub(_FORBIDDEN, "-", " ".join(clean(text).split()))
    name = name.lstrip(" .~$")[: max(limit, 1)].rstrip(" .")
    while len(name.encode()) > _MOST_BYTES:
        name = name[:-1].rstrip(" .")
    if re.match(_RESERVED, name):
        name = f"_{name}"[: max(limit, 2)]
    return name or "khong-ten"


def capital(text: str) -> str:
    """Return the text with its first letter large; quotes before it are passed over, a number is not."""
    for index, letter in enumerate(text):
        if letter.isalnum():
            return text[:index] + letter.upper() + text[index + 1 :]
    return text
