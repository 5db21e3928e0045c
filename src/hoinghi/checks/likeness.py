"""When two lines are one person, surely or perhaps. Names are compared with tones; slips are forgiven."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.figures.awards import award_of
from hoinghi.model.people import Nominee
from hoinghi.vietnamese.text import edits, fold, name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hoinghi.model.people import Delegate
    from hoinghi.model.workspace import Workspace

    Anyone = Delegate | Nominee

__all__ = ["alike", "blocks", "contradict", "misspelled", "same_person", "two_awards"]

_LETTERS: Final = 4  # of family and given name together; below that one letter is half a name
_LONGEST: Final = 200  # letters; more is no name, and its variants would fill the memory
_DIGITS: Final = 2  # that a hand may get wrong in a CCCD; more make it another person's


def same_person(one: Anyone, other: Anyone) -> bool:
    """Whether two lines of the same name and unit are surely one person.

    Both say the same of the birth (a year agrees with a day of that year), or neither says anything and no
    other cell tells them apart.
    """
    if contradict(one, other) or (_number(one) and _number(other) and _number(one) != _number(other)):
        return False
    if one.birth is not None and other.birth is not None:
        return True
    if _number(one) and _number(one) == _number(other):
        return True
    if one.birth is not None or other.birth is not None:
        return False
    return not (one.post and other.post) or fold(one.post) == fold(other.post)


def contradict(one: Anyone, other: Anyone) -> bool:
    """Whether two lines cannot be one person: another birth, another sex or quite another CCCD."""
    if one.birth is not None and other.birth is not None and not one.birth.agrees(other.birth):
        return True
    if one.sex is not None and other.sex is not None and one.sex is not other.sex:
        return True
    numbers = (_number(one), _number(other))
    return all(numbers) and edits(*numbers, most=_DIGITS) > _DIGITS


def blocks(row: Anyone, unit: str) -> tuple[tuple[str, ...], ...]:
    """Return the blocks in which a line is compared with others: lines that share one may be alike.

    ``unit`` is the unit in its one spelling. Slips are found by leaving out each letter in turn, so that
    two names one letter apart share a block.
    """
    name = fold(row.full_name)
    order = " ".join(sorted(name.split()))
    keys: list[tuple[str, ...]] = [("name", name, unit), ("order", order, unit)]
    if row.birth is not None and len(name) > _LETTERS and not any(letter.isdigit() for letter in name):
        year = str(row.birth.year)
        keys += [("letter", each, unit, year) for each in _variants(name)]
    if row.phone:
        keys.append(("phone", row.phone, order))
    return tuple(dict.fromkeys(keys))


def alike(one: Anyone, other: Anyone) -> bool:
    """Whether two lines of one block differ by a slip: a letter, a tone, the order, or lost diacritics."""
    left, right = name_key(one.full_name), name_key(other.full_name)
    if left == right:
        return True
    if sorted(left.split()) == sorted(right.split()):
        return True
    if left.isascii() != right.isascii() and fold(left) == fold(right):
        return True
    if one.birth is None or other.birth is None:
        return False
    return edits(left, right, most=1) <= 1


def misspelled(names: Iterable[str]) -> Callable[[str], str]:
    """Return a function that finds, for a name, one of ``names`` at most a letter away, tones aside, or "".

    Asking costs the same for ten names and for ten thousand.
    """
    index: dict[str, str] = {}
    for name in names:
        for each in _variants(fold(name)):
            index.setdefault(each, name)

    def near(name: str) -> str:
        return next((index[each] for each in _variants(fold(name)) if each in index), "")

    return near


def two_awards(workspace: Workspace, one: Anyone, other: Anyone) -> bool:
    """Whether two lines put nominees up for two different awards, abbreviations understood."""
    if not isinstance(one, Nominee) or not isinstance(other, Nominee) or not one.award or not other.award:
        return False
    awards = (award_of(workspace, one), award_of(workspace, other))
    return awards[0] is not awards[1] if all(awards) else fold(one.award) != fold(other.award)


def _variants(name: str) -> Iterator[str]:
    """Yield a folded name and what is left of it without each one of its letters."""
    yield name
    if len(name) > _LONGEST:
        return
    for place in range(len(name)):
        yield name[:place] + name[place + 1 :]


def _number(row: Anyone) -> str:
    return row.key[1] if row.key[0] == "cccd" else ""
