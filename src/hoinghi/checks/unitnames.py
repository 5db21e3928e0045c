"""Units told apart only by a slip or by tones, where no sheet "Đơn vị" tells which are real."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.checks.likeness import misspelled
from hoinghi.figures.units import canonical_unit
from hoinghi.model.finding import Problem
from hoinghi.model.people import Delegate, Nominee
from hoinghi.vietnamese.syllables import is_syllable
from hoinghi.vietnamese.text import clean, fold, name_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.workspace import Workspace

__all__ = ["doubtful_units", "is_slip"]

_OFTEN: Final = 3  # lines that make a name the usual one
_SELDOM: Final = 10  # times as many lines as a slip that was copied down
_KINDS: Final = frozenset(
    ("thon", "buon", "bon", "to", "khu", "ap", "lang", "ban", "xom", "plei", "hoi", "doan", "truong", "tram")
)
_HIGHLAND: Final = frozenset(
    (
        "buon",
        "bon",
        "plei",
        "play",
        "lang",
        "dak",
        "dac",
        "ea",
        "ia",
        "ya",
        "kon",
        "cu",
        "chu",
        "krong",
        "nam",
    )
)
_LETTERS: Final = 4  # of a word that can be no Vietnamese word; shorter ones are names of the highlands
_NUMERAL: Final = re.compile(r"[ivx]+|.|\D*\d.*")  # 2, 2a, II, B: whatever numbers units
_HINT: Final = "Nếu là một đơn vị, sửa cho khớp; nếu là hai đơn vị, ghi cả hai ở trang Đơn vị."


@dataclass(slots=True)
class _Named:
    """A unit as it is spelt, tones included: by how many lines, and by whom first."""

    text: str
    row: Delegate | Nominee
    lines: int = 0


def doubtful_units(workspace: Workspace) -> Iterator[Problem]:
    """Report, once each and on its first line, a spelling that looks like a more usual unit.

    Those that differ in tones count as one unit, which is told; those a letter away count as two.
    """
    found = _spellings(workspace)
    units: Counter[str] = Counter()
    for each in found.values():
        units[canonical_unit(workspace, each.text) or each.text] += each.lines
    near = misspelled(name for name, lines in units.items() if lines >= _OFTEN)
    seldom = max(1, max(units.values(), default=0) // _SELDOM)
    for each in found.values():
        main = canonical_unit(workspace, each.text) or each.text
        if name_key(main) != name_key(each.text):
            if fold(main) == fold(each.text):  # "Thôn 01" is "Thôn 1" without a word
                usual = found[name_key(main)]
                counted = f"đang được tính chung với “{main}” ({usual.lines} dòng)"
                said = f"“{each.text}” ({each.lines} dòng) {counted}."
                yield Problem(each.row.place("unit"), said, _HINT)
            continue
        likely = near(main) if units[main] <= seldom else ""
        if likely and units[main] * _OFTEN <= units[likely] and is_slip(main, likely):
            said = f"“{each.text}” chỉ có {units[main]} dòng, “{likely}” có {units[likely]} dòng."
            yield Problem(each.row.place("unit"), said, f"Có phải “{likely}”? {_HINT}")


def is_slip(rare: str, usual: str) -> bool:
    """Whether a name about a letter away from a usual one is surely meant to be it.

    "Thôn 1" and "Thôn 2", "Khu A" and "Khu B", "Tân Lập" and "Tân Lộp", "Buôn Tul" and "Buôn Tu" may all be
    real. A slip keeps every letter but moves a blank, makes a word that cannot be Vietnamese, or is in a
    common word rather than in a name.
    """
    typed, meant = _words(rare), _words(usual)
    plain, known = [fold(word) for word in typed], [fold(word) for word in meant]
    if re.findall(r"\d+", rare) != re.findall(r"\d+", usual) or plain == known:
        return False
    if "".join(plain) == "".join(known):
        return True
    sound = all(map(is_syllable, (word for word in meant if word.isalpha())))
    sound = sound and not _HIGHLAND & {*plain, *known}
    if len(typed) != len(meant):
        return sound and any(map(_is_no_word, typed))
    apart = [at for at, word in enumerate(plain) if word != known[at]]
    if len(apart) != 1 or any(_NUMERAL.fullmatch(words[apart[0]]) for words in (plain, known)):
        return False
    at = apart[0]
    kind = at == 0 and known[0] in _KINDS and plain[0] not in _KINDS
    common = typed[at].islower() and meant[at].islower() and not usual.islower()
    return kind or common or (sound and _is_no_word(typed[at]))


def _is_no_word(text: str) -> bool:
    return len(text) >= _LETTERS and text.isalpha() and not is_syllable(text)


def _words(text: str) -> list[str]:
    return [word for word in re.split(r"[\s.,;:/()“”\"-]+", clean(text)) if word]


def _spellings(workspace: Workspace) -> dict[str, _Named]:
    """Return the units that people name, by what their spellings share with tones."""
    found: dict[str, _Named] = {}
    for row in (*workspace[Nominee], *workspace[Delegate]):
        said = clean(row.unit)
        if said:
            found.setdefault(name_key(said), _Named(said, row)).lines += 1
    return found
