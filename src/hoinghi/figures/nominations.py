"""For what and by whom people are nominated: the award of a line, whose line it is, and who may give it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from hoinghi.figures.units import unit_key
from hoinghi.model.people import Nominee
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.text import fold, name_key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from hoinghi.model.people import NomineeKind
    from hoinghi.model.rules import Award, Power, Rules

__all__ = ["OWN", "award_of", "deciding_level", "ended_power", "nominations", "power_of", "takers"]

OWN: Final = "xa"  # the commune's level among the rules
_DEFAULT: Final = "giay_khen_xa"
_SHARED_FORMS: Final = frozenset({"giay_khen", "bang_khen", "co"})  # one form, given at several levels


def award_of(workspace: Workspace, nominee: Nominee) -> Award | None:
    """Return the award a nominee is put up for, or None for an unknown word.

    A form that several levels give (giấy khen, bằng khen, cờ) is that of "Cấp khen", unless its own words
    name a level. Where the list has no column "Hình thức đề nghị" at all, everybody is put up for the
    commune's giấy khen.
    """
    rules = workspace.rules
    if nominee.award:
        award = rules.award(nominee.award)
    else:
        award = None if workspace[Nominee].has("award") else rules.award(_DEFAULT)
    level = rules.level(nominee.level)
    if award is None or level is None or award.level == level.code or award.form not in _SHARED_FORMS:
        return award
    if _names_its_level(rules, award, nominee.award):
        return award  # that "Cấp khen" says another is a contradiction, and for a check to tell
    same = (each for each in rules.awards if each.form == award.form and each.level == level.code)
    return next(same, award)


def _names_its_level(rules: Rules, award: Award, text: str) -> bool:
    level = rules.level(award.level)
    said = f" {fold(text)} "
    return level is not None and any(f" {fold(word)} " in said for word in (level.name, *level.aliases))


def power_of(rules: Rules, award: Award, level: str, day: date) -> Power | None:
    """Return the rule by which a level may give an award on a day, or None where it may not."""
    fitting = (each for each in rules.powers if each.award == award.code and each.level == level)
    return next((each for each in fitting if each.in_force(day)), None)


def ended_power(rules: Rules, award: Award, level: str, day: date) -> Power | None:
    """Return the last rule by which a level could give an award before a day; None where it still may."""
    if power_of(rules, award, level, day) is not None:
        return None
    over = [
        (each.until, each)
        for each in rules.powers
        if each.award == award.code and each.level == level and each.until is not None and each.until < day
    ]
    return max(over, key=lambda pair: pair[0])[1] if over else None


def deciding_level(rules: Rules, nominee: Nominee, award: Award, day: date | None) -> str:
    """Return the code of the level of "Cấp khen"; where it says nothing known, of who usually decides.

    That is the commune where it may give the award on the day, else the award's own level.
    """
    level = rules.level(nominee.level)
    if level is not None:
        return level.code
    return OWN if day is not None and power_of(rules, award, OWN, day) is not None else award.level


@once
def nominations(workspace: Workspace) -> tuple[Nominee, ...]:
    """Return every line that puts somebody up for an award, in list order, then those of repeated lines.

    A line that repeats somebody of an earlier file counts here where it names another award: of two awards
    none is to be lost.
    """
    table = workspace[Nominee]
    if not table.repeats:
        return tuple(table.rows)
    known = takers(workspace)
    given = {(known[id(row)], award_of(workspace, row)) for row in table.rows}
    more = []
    for row in table.repeats:
        award = award_of(workspace, row)
        if award is not None and (known[id(row)], award) not in given:
            given.add((known[id(row)], award))
            more.append(row)
    return (*table.rows, *more)


@once
def takers(workspace: Workspace) -> Mapping[int, int]:
    """Return a number for whom each line (by its ``id()``, repeats included) is about.

    One taker: equal kind and name, and the same CCCD, or the same unit (in any spelling) with births that
    agree or are both blank. A household and its head are two, and so are a collective and its member.
    """
    table = workspace[Nominee]
    seen: dict[tuple[NomineeKind, str, str], list[tuple[int, Nominee]]] = defaultdict(list)
    found: dict[int, int] = {}
    for number, row in enumerate((*table.rows, *table.repeats)):
        kind, name = row.taker, name_key(row.full_name)
        unit = unit_key(workspace, row.unit)
        keys = [(kind, name, f"unit {unit}")]
        keys += [(kind, name, f"cccd {row.cccd}")] if row.cccd else []
        same = (taker for key in keys for taker, other in seen[key] if _agree(row, other))
        taker = found[id(row)] = next(same, number)
        for key in keys:
            seen[key].append((taker, row))
    return found


def _agree(one: Nominee, other: Nominee) -> bool:
    if one.cccd and other.cccd:
        return one.cccd == other.cccd
    if one.birth is None or other.birth is None:
        return one.birth is other.birth
    return one.birth.agrees(other.birth)
