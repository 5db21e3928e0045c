"""When two lines are one person, surely or perhaps. Names are compared with tones; slips are forgiven."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from hoinghi.figures.nominations import award_of
from hoinghi.model.people import Nominee
from hoinghi.vietnamese.text import edits, fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hoinghi.model.people import Delegate
    from hoinghi.model.workspace import Workspace

    Anyone = Delegate | Nominee

__all__ = [
    "Named",
    "alike",
    "blocks",
    "contradict",
    "distance",
    "misspelled",
    "named",
    "same_person",
    "two_awards",
]

_LETTERS: Final = 4  # of family and given name together; below that one letter is half a name
_LONGEST: Final = 200  # letters; more is no name, and its variants would fill the memory
_DIGITS: Final = 2  # that a hand may get wrong in a CCCD; more make it another person's
_LONG: Final = 2000  # lines above which loading rapidfuzz (some 30 ms) pays


class Named(NamedTuple):
    """A line and what its name is compared by, worked out once."""

    row: Anyone
    key: str  # with tones
    plain: str  # without
    words: str  # of the key, in alphabetical order


def named(row: Anyone) -> Named:
    """Return a line with what its name is compared by."""
    key = row.named[1]
    return Named(row, key, fold(row.full_name), " ".join(sorted(key.split())))


def distance(lines: int) -> Callable[[str, str], int]:
    """Return what counts slips between two names, for a list of so many lines: beyond one it may say two."""
    if lines < _LONG:
        return lambda left, right: edits(left, right, most=1)
    from rapidfuzz.distance.OSA import distance as counted  # noqa: PLC0415 - pays for long lists only

    return lambda left, right: counted(left, right, score_cutoff=1)


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


def blocks(one: Named, unit: str) -> tuple[tuple[str, ...], ...]:
    """Return the blocks in which a line is compared with others: lines that share one may be alike.

    ``unit`` is the unit in its one spelling. A slip is in one word of the name or between two, so that two
    names one letter apart have the first word, the last word or all letters in common.
    """
    row, name = one.row, one.plain
    order = " ".join(sorted(name.split()))
    keys: list[tuple[str, ...]] = [("order", order, unit)]  # names equal but for tones are among them
    if row.birth is not None and len(name) > _LETTERS and not any(letter.isdigit() for letter in name):
        year, words = str(row.birth.year), name.split()
        keys += [("first", words[0], unit, year), ("last", words[-1], unit, year)]
        keys.append(("letters", "".join(words), unit, year))
        if len(words) == 1:
            keys.append(("one word", unit, year))
    if row.phone:
        keys.append(("phone", row.phone, order))
    return tuple(dict.fromkeys(keys))


def alike(one: Named, other: Named, slips: Callable[[str, str], int]) -> bool:
    """Whether two lines of one block differ by a slip: a letter, a tone, the order, or lost diacritics."""
    left, right = one.key, other.key
    if left == right or one.words == other.words:
        return True
    if one.plain == other.plain and left.isascii() != right.isascii():
        return True
    if one.row.birth is None or other.row.birth is None:
        return False
    return slips(left, right) <= 1


def misspelled(names: Iterable[str]) -> Callable[[str], str]:
    """Return a function that finds, for a name, one of ``names`` at most a letter away, tones aside, or "".

    Asking costs the same for ten names and for ten thousand; only the first time they are all gone through.
    """
    index: dict[str, str] = {}

    def near(name: str) -> str:
        if not index:
            for known in names:
                for each in _variants(fold(known)):
                    index.setdefault(each, known)
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
