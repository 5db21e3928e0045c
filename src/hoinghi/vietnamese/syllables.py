"""Whether a word can be a Vietnamese syllable, from tables of beginnings and rimes.

Used to tell encodings apart (a wrong one makes impossible syllables), to tell Kinh names from names that must
not be re-capitalised, and Vietnamese from English in column titles.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final
from unicodedata import normalize

from hoinghi.vietnamese.tones import detach, split_onset, tone_place

__all__ = ["is_plain_syllable", "is_syllable"]

_RIME_WORDS: Final = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu "
    "iêc iêm iên iêng iêp iêt iêu y yêm yên yêng yêt yêu "
    "o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt "
    "oe oen oeo oet oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêt uôc uôi uôm uôn uông uôt uơ "
    "uy uya uych uyn uynh uyp uyt uyu uyên uyêt ư ưa ưc ưi ưm ưng ưt ưu "
    "ươc ươi ươm ươn ương ươp ươt ươu"
)
_RIMES: Final = frozenset(_RIME_WORDS.split())
# After qu the u is part of the beginning, so "quý", "quyên" and "quơ" leave these.
_WORDS_AFTER_QU: Final = (
    "a ac ach ai an ang anh ao at au ay ăc ăm ăn ăng ăp ăt ân ât âu ây "
    "e en eo et ê ên êch ênh êt i ich in it o ơ ôc y ych yên yêt ynh yt"
)
_AFTER_QU: Final = frozenset(_WORDS_AFTER_QU.split())
_LOANS: Final = frozenset(("oong", "ooc"))  # xoong, moóc
_LONGEST: Final = 7  # nghiêng
_BEFORE_FRONT: Final = frozenset(("k", "gh", "ngh"))
_BEFORE_BACK: Final = frozenset(("c", "g", "ng"))
_FRONT: Final = "eêiy"
_STOPS: Final = ("c", "ch", "p", "t")
_SHARP: Final = (4, 5)  # only sắc and nặng can stand on a syllable that ends in a stop


def is_syllable(word: str) -> bool:
    """Return whether an NFC word of any case is a syllable that Vietnamese spelling allows, tone included."""
    return len(word) <= _LONGEST and _is_syllable(word.lower())


@lru_cache(maxsize=8192)
def _is_syllable(word: str) -> bool:
    letters, tone, count = detach(word)
    if count > 1 or not _is_toneless(letters):
        return False
    if count and word not in (tone_place(word), tone_place(word, "old")):
        return False  # a mark on the wrong letter comes from a wrong encoding
    return tone in _SHARP or not letters.endswith(_STOPS)


def _is_toneless(letters: str) -> bool:
    onset, rest = split_onset(letters)
    if onset == "qu":
        return rest in _AFTER_QU
    if onset == "gi":
        return rest in _RIMES or "i" + rest in _RIMES
    if onset == "g" and rest[:1] == "i":
        return rest in _RIMES
    if rest not in _RIMES or onset == "q" or (not onset and rest in _LOANS):
        return False
    if rest[0] in _FRONT:
        return onset not in _BEFORE_BACK
    return onset not in _BEFORE_FRONT


@cache
def _plain_rimes() -> tuple[frozenset[str], frozenset[str]]:
    def bare(rimes: frozenset[str]) -> frozenset[str]:
        return frozenset(normalize("NFD", rime).encode("ascii", "ignore").decode() for rime in rimes)

    return bare(_RIMES), bare(_AFTER_QU)


@lru_cache(maxsize=2048)
def is_plain_syllable(word: str) -> bool:
    """Return whether an ASCII word could be a Vietnamese syllable typed without diacritics."""
    onset, rest = split_onset(word.lower())
    rimes, after_qu = _plain_rimes()
    if onset == "qu":
        return rest in after_qu
    return rest in rimes or (onset == "gi" and "i" + rest in rimes)
