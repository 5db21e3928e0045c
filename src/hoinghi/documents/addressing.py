"""How somebody is called in a paper: the honorific, the name, the post and the unit. Nothing is guessed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hoinghi.vietnamese.identity import Sex
from hoinghi.vietnamese.names import print_name
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from hoinghi.model.people import Delegate, Nominee

__all__ = ["NEUTRAL", "addressed", "honorific", "in_text", "post_and_unit", "stands_for_name"]

NEUTRAL = "Ông (Bà)"  # for whoever the folder says neither honorific nor sex of
_UNNAMED = "quý vị"
# An official letter has no academic title beside its "Ông", "Bà" (Nghị định 30/2020/NĐ-CP, Phụ lục I, of the
# one who signs); one that stands alone is all we know, and stays.
_DEGREE = re.compile(
    r"\b(?:(?:phó )?giáo sư|tiến s[ĩỹ]|thạc s[ĩỹ]|cử nhân|k[ỹĩ] sư|bác s[ĩỹ]|dược s[ĩỹ]|luật sư"
    r"|(?:pgs|gs|ts|ths|cn|ks|bs|ds|ls)\b\.?)(?!\w)[ .,]*",
    re.IGNORECASE,
)
_FEWEST_WORDS = 2  # of a unit that a post ends with: "Bí thư Đảng ủy" in the unit "Đảng ủy xã"


def honorific(person: Delegate | Nominee) -> str:
    """Return the honorific given, else that of the sex given, else :data:`NEUTRAL`. A name tells nothing."""
    given = clean(person.honorific)
    given = _DEGREE.sub("", given).strip(" .,") or given
    if given:
        return given[0].upper() + given[1:]
    if person.sex is None:
        return NEUTRAL
    return "Ông" if person.sex is Sex.NAM else "Bà"


def stands_for_name(person: Delegate | Nominee) -> bool:
    """Whether the person has no name, so that post and unit stand for it (a guest invited by office)."""
    return not clean(person.full_name)


def addressed(person: Delegate | Nominee) -> str:
    """Return "Bà Lê Thị Mai"; for a guest without a name, post and unit."""
    if stands_for_name(person):
        return ", ".join(post_and_unit(person)) or "Quý đại biểu"
    return f"{honorific(person)} {print_name(person.full_name)}"


def in_text(person: Delegate | Nominee) -> str:
    """Return how the letter speaks to the person: "Bà", "Ông (Bà)", or "quý vị" without a name."""
    return _UNNAMED if stands_for_name(person) else honorific(person)


def post_and_unit(person: Delegate | Nominee, unit: str | None = None) -> list[str]:
    """Return "Trưởng thôn" and "Thôn 1": each only when given, the unit not when the post names it.

    A post that ends as the unit begins is completed by it: "Phó Chủ tịch Ủy ban nhân dân huyện" of the unit
    "Ủy ban nhân dân huyện Krông Ana". ``unit`` is how the unit is spelt, by default as typed.
    """
    post, unit = (clean(each).rstrip(".;,") for each in (person.post, person.unit if unit is None else unit))
    words, named = fold(post).split(), fold(unit).split()
    if named and any(words[at : at + len(named)] == named for at in range(len(words))):
        return [post]
    for shared in range(min(len(words), len(named)), _FEWEST_WORDS - 1, -1):
        if words[-shared:] == named[:shared] and len(post.split()) == len(words):
            return [" ".join([*post.split()[:-shared], unit])]
    return [part for part in (post, unit) if part]
