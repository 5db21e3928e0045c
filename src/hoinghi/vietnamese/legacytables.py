"""The letters of the two encodings that Vietnamese offices used before Unicode, as facts in tables.

Both draw Vietnamese with fonts of their own over the characters of Western Windows, so a file that holds them
looks like "NguyÔn V¨n" (TCVN3, fonts .Vn...) or "Nguyeãn Vaên" (VNI, fonts VNI-...) in any other font.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final
from unicodedata import normalize

from hoinghi.vietnamese.tones import TONES, attach

__all__ = ["from_tcvn3", "from_vni"]

# TCVN 5712:1993, third set (ABC). A letter and its codes: without tone, then huyền hỏi ngã sắc nặng. Letters
# with a tone have no capitals of their own: fonts with a name ending in H draw all letters as capitals.
_TCVN3: Final = (
    ("a", "61 B5 B6 B7 B8 B9"),
    ("ă", "A8 BB BC BD BE C6"),
    ("â", "A9 C7 C8 C9 CA CB"),
    ("e", "65 CC CE CF D0 D1"),
    ("ê", "AA D2 D3 D4 D5 D6"),
    ("i", "69 D7 D8 DC DD DE"),
    ("o", "6F DF E1 E2 E3 E4"),
    ("ô", "AB E5 E6 E7 E8 E9"),
    ("ơ", "AC EA EB EC ED EE"),
    ("u", "75 EF F1 F2 F3 F4"),
    ("ư", "AD F5 F6 F7 F8 F9"),
    ("y", "79 FA FB FC FD FE"),
)
_TCVN3_SINGLE: Final = {
    0xA1: "Ă",
    0xA2: "Â",
    0xA3: "Ê",
    0xA4: "Ô",
    0xA5: "Ơ",
    0xA6: "Ư",
    0xA7: "Đ",
    0xAE: "đ",
}

# VNI for Windows: a letter, then a sign for its tone (huyền hỏi ngã sắc nặng) or for hat and tone at once.
_VNI_TONES: Final = "øûõùï"
_VNI_HATS: Final = (
    ("â", "a", "âàåãáä"),
    ("ê", "e", "âàåãáä"),
    ("ô", "o", "âàåãáä"),
    ("ă", "a", "êèúüéë"),
)
_VNI_SINGLE: Final = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_BASES: Final = {"a": "a", "e": "e", "o": "o", "u": "u", "y": "y", "ô": "ơ", "ö": "ư"}


@cache
def _tcvn3_table() -> dict[int, str]:
    table = dict(_TCVN3_SINGLE)
    for letter, codes in _TCVN3:
        for tone, code in enumerate(codes.split(" ")):
            table[int(code, 16)] = attach(letter, 0, tone)
    table[0x3BC] = table[0xB5]  # some programs turn the micro sign into the Greek letter
    return table


def from_tcvn3(text: str) -> str:
    """Return text stored in TCVN3; characters that it does not use stay."""
    return text.translate(_tcvn3_table())


@cache
def _vni_table() -> dict[str, str]:
    table = dict(_VNI_SINGLE)
    for base, letter in _VNI_BASES.items():
        for tone, sign in enumerate(_VNI_TONES, start=1):
            table[base + sign] = normalize("NFC", letter + TONES[tone - 1])
    for letter, base, signs in _VNI_HATS:
        for tone, sign in enumerate(signs):
            table[base + sign] = attach(letter, 0, tone)
    return table


@cache
def _vni_pattern() -> re.Pattern[str]:
    longest = sorted(_vni_table(), key=len, reverse=True)
    return re.compile("|".join(longest), re.IGNORECASE)


def _vni_letter(found: re.Match[str]) -> str:
    stored = found.group()
    letter = _vni_table()[stored.lower()]
    return letter.upper() if stored[0].isupper() else letter


def from_vni(text: str) -> str:
    """Return text stored in VNI; characters that it does not use stay. The signs may be of either case."""
    return _vni_pattern().sub(_vni_letter, text)
