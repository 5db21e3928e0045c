"""Names of people: their order in lists, what stands before them, how they are printed."""

from __future__ import annotations

import re

from hoinghi.vietnamese.collation import Weights, collation_key, weigh
from hoinghi.vietnamese.syllables import is_syllable
from hoinghi.vietnamese.text import clean, edits, fold, name_key
from hoinghi.vietnamese.titles import NomineeKind, nominee_kind, split_title

__all__ = [
    "NomineeKind",
    "collation_key",
    "nominee_kind",
    "print_name",
    "same_name",
    "sort_key",
    "split_title",
]

_Level = tuple[tuple[str, ...], tuple[str, ...]]


def sort_key(full_name: str, *, given: str | None = None) -> tuple[_Level, _Level, _Level, Weights]:
    """Return the key of a person in Vietnamese order: given name, then family, then middle names.

    Each is compared syllable by syllable, letters before tones (see `collation_key`); a form of address is
    ignored, case and what stands in parentheses ("Nguyễn Văn Hùng (B)") come last. The given name is the last
    syllable unless ``given`` names it, as it must for names such as Y Thông Niê or H'Hương Êban.
    """
    name, _, remark = split_title(full_name)[1].replace("\n", " ").partition(" (")
    words = name.split()
    last = words[-1:]
    if given and given.strip():
        last = clean(given).split()
        words = _without(words, last)
    else:
        words = words[:-1]
    return _level(last), _level(words[:1]), _level(words[1:]), weigh(f"{name} ({remark}" if remark else name)


def _without(words: list[str], given: list[str]) -> list[str]:
    """Return the words of a name without its given name, all of them when it is not among them."""
    keys, wanted = [name_key(word) for word in words], [name_key(word) for word in given]
    for start in reversed(range(len(keys) - len(wanted) + 1)):
        if keys[start : start + len(wanted)] == wanted:
            return words[:start] + words[start + len(wanted) :]
    return words


def _level(words: list[str]) -> _Level:
    weights = [weigh(word) for word in words]
    return tuple(weight[0] for weight in weights), tuple(weight[1] for weight in weights)


def same_name(left: str, right: str) -> bool:
    """Whether two names can be one person's who is known by something else, such as an equal CCCD.

    Tones, the order of the words and one slip of the keyboard are forgiven; what stands before the name is
    ignored.
    """
    one, other = (fold(split_title(text)[1]) for text in (left, right))
    return edits(one, other, most=1) <= 1 or sorted(one.split()) == sorted(other.split())


def print_name(text: str) -> str:
    """Return a name as papers print it: cleaned, Đ for Ð, title case for a Kinh name typed in capitals.

    Anything else keeps its letters as typed: names with an apostrophe (H'Hương), with a part of one letter
    (Y Nuen; but Minh Ý) or a syllable that is not Vietnamese (BKRÔNG) might be spoilt.
    """
    name = re.sub("[ÐƉ]", "Đ", clean(text))
    lines = name.split("\n")
    return "\n".join([_title_case(line) if line.isupper() else line for line in lines])


def _title_case(line: str) -> str:
    words = line.split(" ")
    if all(is_syllable(word) and (len(word) > 1 or word == "Ý") for word in words):
        return " ".join([word.capitalize() for word in words])
    return line
