"""Several people in the cells of one row: where it is plain which value is whose, each becomes a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hoinghi.model.people import NomineeKind
from hoinghi.reading.phrases import BODY
from hoinghi.vietnamese.families import is_full_name
from hoinghi.vietnamese.names import nominee_kind, split_title
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hoinghi.reading.slots import Slot
    from hoinghi.xlsx import Cell

__all__ = ["is_person", "maybe_names_in", "names_in", "one_each"]

_NUMBERED: Final = re.compile(r"^\s*(?:\d{1,2}\s*[.)]|[-+•])\s*")
_BETWEEN: Final = re.compile(r"[\n;]+")
_BESIDE: Final = re.compile(r"\s*[,&+/]\s*|\s+(?:và|VÀ|[-–])\s+")  # never "Và": a family of the Mông
_FEWEST: Final = 2
_EDE: Final = re.compile(r"Y |[HK] ?['’]")
_OWN: Final = ("birth", "sex", "cccd", "honorific")  # what nobody shares: one each, or nobody's
_FIRST_S: Final = "phone"  # one number for two people is the first one's
_WORDS: Final = range(2, 8)


def names_in(text: str) -> list[str]:
    """Return the people that a cell names on a line each, or with semicolons between; [] for fewer than two.

    A post, a unit or a remark on a line of its own names nobody, and then nothing is sure.
    """
    if "\n" not in text and ";" not in text:
        return []
    names = _parts(text)
    return names if len(names) > 1 and all(map(is_person, names)) else []


def maybe_names_in(text: str) -> list[str]:
    """Return the people that a cell seems to name on one line, "Lê Mai, Trần Bình"; [] for fewer than two.

    Posts, units and places follow a name after a comma as well, so every part must surely be a full name.
    """
    parts = [part for part in map(clean, _BESIDE.split(text)) if part]
    if len(parts) < _FEWEST or not all(map(is_full_name, parts)) or not all(map(_is_nobody_else, parts)):
        return []
    bare = [len(part.split()) for part in parts if split_title(part)[0] is None and not _EDE.match(part)]
    place = _FEWEST in bare and max(bare) > _FEWEST  # "Nguyễn Văn A, Hà Giang"
    return [] if place else parts


def _is_nobody_else(text: str) -> bool:
    """Whether a name is no collective's and no household's."""
    return NomineeKind(nominee_kind(text)) is NomineeKind.PERSON and not BODY.match(text.casefold())


def one_each(
    cells: Mapping[int, Cell], slots: tuple[Slot, ...], name: int, names: list[str]
) -> list[dict[int, Cell]]:
    """Return the cells of each person, [] where a value could be anybody's.

    What has as many parts as there are names is dealt out; units, posts and the like are everybody's.
    """
    lines = [dict(cells) for _ in names]
    for slot in slots:
        cell = cells.get(slot.number)
        if cell is None:
            continue
        parts = names if slot.number == name else _parts(cell.text)
        if len(parts) == len(names):
            for line, part in zip(lines, parts, strict=True):
                line[slot.number] = cell._replace(value=part, kind="text")
        elif parts and slot.attribute in _OWN:
            return []
        elif slot.attribute == _FIRST_S:
            for line in lines[1:]:
                del line[slot.number]
    return lines


def _parts(text: str) -> list[str]:
    found = [clean(_NUMBERED.sub("", part)) for part in _BETWEEN.split(text)]
    return [part for part in found if part and not part.startswith("(")]


def is_person(text: str) -> bool:
    """Whether a text looks like the name of one person: two to seven words with capitals, no body."""
    name = split_title(text)[1]
    words = name.split()
    return (
        len(words) in _WORDS
        and all(word[0].isupper() for word in words)
        and not any(letter.isdigit() for letter in name)
        and NomineeKind(nominee_kind(text)) is NomineeKind.PERSON
        and not BODY.match(name.casefold())
    )
