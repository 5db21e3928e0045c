"""How somebody is called in a paper: the honorific, the name, the post and the unit. Nothing is guessed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.vietnamese.identity import Sex
from hoinghi.vietnamese.names import print_name
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from hoinghi.model.people import Delegate, Nominee

__all__ = ["NEUTRAL", "addressed", "honorific", "in_text", "post_and_unit", "stands_for_name"]

NEUTRAL = "Ông (Bà)"  # for whoever the folder says neither honorific nor sex of
_UNNAMED = "quý vị"


def honorific(person: Delegate | Nominee) -> str:
    """Return the honorific given, else that of the sex given, else :data:`NEUTRAL`. A name tells nothing."""
    given = clean(person.honorific)
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


def post_and_unit(person: Delegate | Nominee) -> list[str]:
    """Return "Trưởng thôn" and "Thôn 1": each only when given, the unit not when the post names it."""
    post, unit = clean(person.post).rstrip(".;,"), clean(person.unit).rstrip(".;,")
    if post and unit and fold(unit) in fold(post):
        return [post]
    return [part for part in (post, unit) if part]
