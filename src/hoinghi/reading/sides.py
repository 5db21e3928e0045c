"""The folder's own word on which side of 70/30 a category counts, laid over the rules."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hoinghi.model.finding import Finding, Problem, Severity
from hoinghi.model.rules import Category, Side
from hoinghi.reading import codes
from hoinghi.vietnamese.text import capital, clean, nearest, slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.finding import Place
    from hoinghi.model.rules import Rules
    from hoinghi.model.settings import Settings

__all__ = ["with_own_sides"]

_SLIP: Final = 0.8  # as alike as a word and its misspelling; below that it is a category of the folder's own
_SETTINGS: Final = {Side.ADVANCED: "counted_advanced", Side.GUEST: "counted_guests"}
_SAID: Final = {Side.ADVANCED: "đại biểu tiên tiến", Side.GUEST: "khách mời"}


def with_own_sides(rules: Rules, settings: Settings) -> tuple[Rules, list[Finding]]:
    """Return the rules with the sides that the folder chose, and what is wrong with its choice.

    A word that the rules do not know, and that is no misspelling, becomes a category of the folder's own. A
    category named on both sides, and a misspelt one, change nothing and are errors.
    """
    named = {side: list(_named(rules, getattr(settings, name))) for side, name in _SETTINGS.items()}
    if not any(named.values()):
        return rules, []
    both = {each.code for each in named[Side.ADVANCED]} & {each.code for each in named[Side.GUEST]}
    findings: list[Finding] = []
    chosen: dict[str, Category] = {}
    for side, categories in named.items():
        place = settings.place(_SETTINGS[side])
        for category in categories:
            if category.code in both and side is Side.ADVANCED:
                continue  # told once, at the later of the two settings
            problem = (
                _twice(category, place) if category.code in both else _unknown(rules, category, side, place)
            )
            if problem is not None:
                findings.append(Finding.of(codes.SIDE_CHOSEN, problem))
            if problem is None or problem.severity is Severity.NOTE:
                chosen[category.code] = replace(category, side=side, chosen=True)
    known = tuple(chosen.pop(each.code, each) for each in rules.categories)
    return replace(rules, categories=(*known, *chosen.values())), findings


def _named(rules: Rules, text: str) -> Iterator[Category]:
    """Yield the categories that a setting lists, each once; an unknown word as one of the folder's own."""
    there = set()
    for part in (clean(each) for each in re.split(r"[;\n]", text)):
        known = rules.categories_in(part)
        own = Category(code=slug(part), name=capital(part), side=Side.UNKNOWN, rare=True)
        for each in known or ((own,) if own.code else ()):
            if each.code not in there:
                there.add(each.code)
                yield each


def _twice(category: Category, place: Place) -> Problem:
    message = f"“{category.name}” được ghi ở cả hai bên, tiên tiến và khách mời."
    return Problem(place, message, "Chỉ để ở một bên.", Severity.ERROR)


def _unknown(rules: Rules, category: Category, side: Side, place: Place) -> Problem | None:
    """Say that a word is no category of the rules: a slip, or one of the folder's own."""
    if category in rules.categories:
        return None
    words = {word: each.name for each in rules.categories for word in (each.name, *each.aliases)}
    near = nearest(category.name, words, cutoff=_SLIP)
    if near:
        message = f"“{category.name}” không có trong danh mục thành phần."
        return Problem(place, message, f"Có phải “{words[near[0]]}”?", Severity.ERROR)
    message = f"“{category.name}” không có trong danh mục; thư mục này tính là {_SAID[side]}."
    return Problem(place, message, "Không cần làm gì nếu đúng ý.", Severity.NOTE)
