"""Words of lists in their one spelling: "Thôn Đong" is read as the "Thôn Đông" of the folder, and said.

Comparing passes over tones and case, so such a word is known and counted; printed as typed it would be a
misspelt name on an official paper.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from hoinghi.figures.movements import canonical_movement, movements_named
from hoinghi.figures.units import canonical_unit
from hoinghi.model.bodies import Unit
from hoinghi.model.finding import Finding, Problem
from hoinghi.model.people import Delegate, Nominee
from hoinghi.reading import codes
from hoinghi.reading.doubts import in_few_words
from hoinghi.vietnamese.text import capital, clean, fold, name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from hoinghi.model.rules import Named
    from hoinghi.model.workspace import Workspace

    Spelling = Callable[[str], str]

__all__ = ["respelt"]

P = TypeVar("P", Nominee, Delegate)
_WORDS: Final = {
    Nominee: ("unit", "field", "movement", "award", "level"),
    Delegate: ("unit", "category", "field"),
}
_WHERE: Final = {"unit": "ở trang Đơn vị", "movement": "ở trang Phong trào"}


def respelt(workspace: Workspace, people: Iterable[P]) -> tuple[list[P], list[Finding]]:
    """Return people with every known unit, category, field … as it is spelt, and a note where tones changed.

    ``workspace`` holds the sheets and the rules; units are only respelt where a sheet lists them.
    """
    spellings = _spellings(workspace)
    known: dict[tuple[str, str], str] = {}
    rows: list[P] = []
    notes: list[Finding] = []
    for row in people:
        changed: dict[str, str] = {}
        for attribute in _WORDS[type(row)]:
            typed: str = getattr(row, attribute)
            if not typed:
                continue
            word = known.get((attribute, typed))
            if word is None:
                word = known[attribute, typed] = spellings[attribute](typed)
            if word != typed:
                changed[attribute] = word
        notes += [
            _note(row, attribute, word)
            for attribute, word in changed.items()
            if _is_news(row, attribute, word)
        ]
        rows.append(replace(row, **changed) if changed else row)  # type: ignore[arg-type]
    return rows, _by_source(notes)


def _spellings(workspace: Workspace) -> dict[str, Spelling]:
    rules = workspace.rules
    listed = bool(workspace[Unit].rows)
    return {
        "unit": lambda text: (canonical_unit(workspace, text) if listed else None) or text,
        "movement": lambda text: _movements(workspace, text),
        "category": lambda text: _declared(rules.category(text), text),
        "field": lambda text: _declared(rules.field(text), text),
        "award": lambda text: _declared(rules.award(text), text),
        "level": lambda text: _declared(rules.level(text), text),
    }


def _declared(known: Named | None, text: str) -> str:
    """Return the declared word that a text is but for its tones; a word of its own right stays as typed."""
    if known is None:
        return text
    words = (known.name, *known.aliases)
    if any(name_key(word) == name_key(text) for word in words):
        return text
    meant = next((word for word in words if fold(word) == fold(text)), known.name)
    return capital(meant) if text[:1].isupper() else meant


def _movements(workspace: Workspace, text: str) -> str:
    named = movements_named(workspace, text)
    return "\n".join(named) if all(canonical_movement(workspace, each) == each for each in named) else text


def _is_news(row: Nominee | Delegate, attribute: str, word: str) -> bool:
    """Whether more than case, blanks and punctuation changes."""
    typed: str = getattr(row, attribute)
    return re.sub(r"[\W_]", "", name_key(typed)) != re.sub(r"[\W_]", "", name_key(word))


def _note(row: Nominee | Delegate, attribute: str, word: str) -> Finding:
    typed = " ".join(clean(getattr(row, attribute)).split())
    where = _WHERE.get(attribute, "trong danh mục")
    said = f"“{typed}” được đọc là “{word}” như {where}.".replace("\n", "; ")
    return Finding.of(codes.TIDIED, Problem(row.place(attribute), said), fixed=True)


def _by_source(notes: list[Finding]) -> list[Finding]:
    """Put many like notes of one sheet together."""
    sheets: dict[tuple[str, str], list[Finding]] = {}
    for each in notes:
        sheets.setdefault((each.place.file, each.place.sheet), []).append(each)
    return [note for found in sheets.values() for note in in_few_words(found)]
