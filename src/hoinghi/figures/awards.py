"""Who is commended by the commune's own decision, with how much, in which order; and who is not, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hoinghi.figures.bonus import Bonus, bonus, rounds_first
from hoinghi.figures.people import kind_of
from hoinghi.figures.statistics import award_tables
from hoinghi.model.people import Nominee, NomineeKind
from hoinghi.vietnamese.names import collation_key, sort_key, split_title
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from decimal import Decimal

    from hoinghi.model.rules import Award, Power, Rules
    from hoinghi.model.workspace import Workspace

__all__ = [
    "Elsewhere", "Prize", "Totals", "award_of", "award_tables", "commended_count", "elsewhere",
    "in_protocol_order", "power_of", "prizes", "totals",
]  # fmt: skip

_OWN = "xa"  # the commune's level among the rules
_DEFAULT = "giay_khen_xa"
_ONCE = (
    "Cùng lúc được nhiều danh hiệu, hoặc nhiều lần một hình thức cho một thành tích: "
    "chỉ nhận mức thưởng cao nhất (Điều 66 Nghị định số 91/2017/NĐ-CP)."
)
_SHARED_FORMS = frozenset({"giay_khen", "bang_khen", "co"})  # one form, given at several levels


@dataclass(frozen=True, slots=True)
class Prize:
    """A nominee whom the decision commends. ``amount`` is đồng; None where no rate is known.

    ``coefficient`` includes the factor of a collective or household; None for an amount of the commune's own.
    """

    nominee: Nominee
    kind: NomineeKind
    award: Award
    amount: int | None
    coefficient: Decimal | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A nominee whom the commune's decision does not commend, and why, in Vietnamese."""

    nominee: Nominee
    kind: NomineeKind
    award: Award | None
    level: str  # code of the level that decides; empty where none is known
    reason: str


@dataclass(frozen=True, slots=True)
class Totals:
    """How many, and how much (đồng); ``unknown`` of them have no amount yet."""

    count: int
    amount: int
    unknown: int


def award_of(workspace: Workspace, nominee: Nominee) -> Award | None:
    """Return the award a nominee is put up for, or None for an unknown word.

    A form that several levels give (giấy khen, bằng khen, cờ) is that of "Cấp khen". Where the list has no
    column "Hình thức đề nghị" at all, everybody is put up for the commune's giấy khen.
    """
    rules = workspace.rules
    if nominee.award:
        award = rules.award(nominee.award)
    else:
        award = None if workspace[Nominee].has("award") else rules.award(_DEFAULT)
    level = rules.level(nominee.level)
    if award is None or level is None or award.level == level.code or award.form not in _SHARED_FORMS:
        return award
    same = (each for each in rules.awards if each.form == award.form and each.level == level.code)
    return next(same, award)


def power_of(rules: Rules, award: Award, level: str, day: date) -> Power | None:
    """Return the rule by which a level may give an award on a day, or None where it may not."""
    fitting = (each for each in rules.powers if each.award == award.code and each.level == level)
    return next((each for each in fitting if each.in_force(day)), None)


def prizes(workspace: Workspace, day: date | None) -> tuple[Prize, ...]:
    """Return whom the commune's decision of that day commends, in protocol order.

    In it stand nominees that did not fail, with an award that the commune may give on that day (without a
    day: an award of its level), unless "Cấp khen" names another level. The amount is the nominee's own "Tiền
    thưởng", else that of the rules. Everybody else is in :func:`elsewhere`.
    """
    return _judged(workspace, day)[0]


def elsewhere(workspace: Workspace, day: date | None) -> tuple[Elsewhere, ...]:
    """Return the nominees whom that decision does not commend, in list order, each with the reason."""
    return _judged(workspace, day)[1]


def totals(found: Iterable[Prize]) -> Mapping[NomineeKind | None, Totals]:
    """Return count and money by kind, and of all under None."""
    listed = list(found)
    groups: dict[NomineeKind | None, list[Prize]] = {
        kind: [each for each in listed if each.kind is kind] for kind in NomineeKind
    }
    groups[None] = listed
    return {
        kind: Totals(
            len(group), sum(each.amount or 0 for each in group), sum(each.amount is None for each in group)
        )
        for kind, group in groups.items()
    }


def commended_count(workspace: Workspace, day: date | None) -> int:
    """Return how many persons, collectives and households the commune's decision commends."""
    return len(prizes(workspace, day))


def in_protocol_order(rules: Rules, found: Iterable[Prize]) -> tuple[Prize, ...]:
    """Return prizes the highest award first; of one award collectives, households, persons; then by name.

    Source of the order: Nghị định 145/2013/NĐ-CP, Điều 26 - 28; where households stand is the rules' choice.
    """
    kinds = {kind: place for place, kind in enumerate(rules.kind_order)}
    return tuple(sorted(found, key=lambda each: (each.award.rank, kinds[each.kind], _name_order(each))))


def _name_order(prize: Prize) -> tuple[object, ...]:
    name = prize.nominee.full_name
    if prize.kind is NomineeKind.COLLECTIVE:
        return (collation_key(name),)
    return (sort_key(split_title(name)[1]),)


def _judged(workspace: Workspace, day: date | None) -> tuple[tuple[Prize, ...], tuple[Elsewhere, ...]]:
    known = workspace.memory.get((_judged, day))
    if known is None:
        own: list[Prize] = []
        others: list[Elsewhere] = []
        worth: dict[tuple[str, NomineeKind], Bonus] = {}
        for nominee in workspace[Nominee]:
            award, kind = award_of(workspace, nominee), kind_of(nominee)
            level, reason = _why_not(workspace, nominee, award, day)
            if award is not None and not reason:
                own.append(_prize(nominee, kind, award, _worth(workspace, award, kind, day, worth)))
            else:
                others.append(Elsewhere(nominee, kind, award, level, reason))
        known = workspace.memory[_judged, day] = (
            in_protocol_order(workspace.rules, _paid_once(own)),
            tuple(others),
        )
    return known  # type: ignore[return-value]


def _paid_once(found: list[Prize]) -> list[Prize]:
    """Leave only the highest amount of several titles of one taker, or of one form for one achievement.

    A title and a form together are both paid. Source: Nghị định 91/2017/NĐ-CP, Điều 66.
    """
    groups: dict[tuple[object, ...], list[Prize]] = {}
    for prize in found:
        nominee = prize.nominee
        for_what = (
            () if prize.award.form == "danh_hieu" else (fold(nominee.movement), fold(nominee.achievement))
        )
        groups.setdefault((*nominee.key, prize.award.form, *for_what), []).append(prize)
    highest = {id(max(group, key=lambda each: each.amount or 0)) for group in groups.values()}
    return [
        each if id(each) in highest or not each.amount else replace(each, amount=0, notes=(_ONCE,))
        for each in found
    ]


def _why_not(
    workspace: Workspace, nominee: Nominee, award: Award | None, day: date | None
) -> tuple[str, str]:
    """Return the level that decides, and why the decision leaves a nominee out ("" = it does not)."""
    rules = workspace.rules
    if award is None:
        said = (
            f"hình thức “{nominee.award}” không có trong danh mục"
            if nominee.award
            else "chưa ghi hình thức đề nghị"
        )
        return "", said
    level = rules.level(nominee.level)
    decides = level.code if level else _usual_level(rules, award, day)
    if nominee.failed:
        return decides, "kết quả xét: không đạt"
    if nominee.level and level is None:
        return "", f"cấp khen “{nominee.level}” không có trong danh mục"
    if decides != _OWN:
        named = next((each.name for each in rules.levels if each.code == decides), decides)
        return decides, f"do cấp trên quyết định ({named.lower()})"
    may = award.level == _OWN if day is None else power_of(rules, award, _OWN, day) is not None
    return decides, "" if may else f"{award.name} không thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp xã"


def _usual_level(rules: Rules, award: Award, day: date | None) -> str:
    own = day is not None and power_of(rules, award, _OWN, day) is not None
    return _OWN if own else award.level


def _worth(
    workspace: Workspace,
    award: Award,
    kind: NomineeKind,
    day: date | None,
    known: dict[tuple[str, NomineeKind], Bonus],
) -> Bonus:
    """Return the bonus by the rules; hundreds of nominees share a few."""
    key = (award.code, kind)
    if key not in known:
        first = rounds_first(workspace.settings.bonus_rounding)
        known[key] = bonus(workspace.rules, award, kind, day, round_first=first)
    return known[key]


def _prize(nominee: Nominee, kind: NomineeKind, award: Award, worth: Bonus) -> Prize:
    if nominee.bonus is None:
        return Prize(nominee, kind, award, worth.amount, worth.coefficient, worth.notes)
    said = f" ({nominee.note})" if nominee.note else "; xin ghi căn cứ ở cột “Ghi chú”"
    return Prize(nominee, kind, award, nominee.bonus, None, (f"Mức thưởng riêng do xã ghi{said}.",))
