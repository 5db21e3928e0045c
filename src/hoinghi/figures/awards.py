"""Who is commended by the commune's own decision, with how much, in which order; and who is not, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hoinghi.figures.bonus import Bonus, bonus, rounds_first
from hoinghi.figures.doubts import Doubt
from hoinghi.figures.nominations import (
    OWN,
    award_of,
    deciding_level,
    ended_power,
    nominations,
    power_of,
    takers,
)
from hoinghi.model.people import Nominee, NomineeKind
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.dates import short_date
from hoinghi.vietnamese.names import collation_key, sort_key, split_title
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from decimal import Decimal

    from hoinghi.model.rules import Award, Rules

__all__ = ["Elsewhere", "Prize", "Totals", "elsewhere", "prizes", "totals"]

_POWER = "thẩm quyền cấp xã tặng"
_ONCE = (
    "Cùng lúc được nhiều danh hiệu, hoặc nhiều lần một hình thức cho một thành tích: "
    "chỉ nhận mức thưởng cao nhất (Điều 66 Nghị định số 91/2017/NĐ-CP)."
)


@dataclass(frozen=True, slots=True)
class Prize:
    """A nominee whom the decision commends. ``amount`` is đồng; None where no rate is known.

    ``coefficient`` includes the factor of a collective or household; None for an amount of the commune's own.
    ``notes`` are Vietnamese sentences for whoever prints the amount, ``doubts`` the figures of law behind the
    prize that were not read in their source.
    """

    nominee: Nominee
    kind: NomineeKind
    award: Award
    amount: int | None
    coefficient: Decimal | None
    notes: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()

    @property
    def own(self) -> bool:
        """Whether the commune has set the amount itself."""
        return self.nominee.bonus is not None


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


def _in_protocol_order(rules: Rules, found: Iterable[Prize]) -> tuple[Prize, ...]:
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


@once
def _judged(workspace: Workspace, day: date | None) -> tuple[tuple[Prize, ...], tuple[Elsewhere, ...]]:
    own: list[Prize] = []
    others: list[Elsewhere] = []
    for nominee in nominations(workspace):
        award, kind = award_of(workspace, nominee), nominee.taker
        level, reason = _why_not(workspace, nominee, award, day)
        if award is not None and not reason:
            own.append(_prize(nominee, kind, award, _worth(workspace, award, kind, day)))
        else:
            others.append(Elsewhere(nominee, kind, award, level, reason))
    return _in_protocol_order(workspace.rules, _paid_once(workspace, own)), tuple(others)


def _paid_once(workspace: Workspace, found: list[Prize]) -> list[Prize]:
    """Leave only the highest amount of several titles of one taker, or of one form for one achievement.

    A title and a form together are both paid. Source: Nghị định 91/2017/NĐ-CP, Điều 66.
    """
    groups: dict[tuple[object, ...], list[Prize]] = {}
    whose = takers(workspace)
    for prize in found:
        nominee = prize.nominee
        for_what = (
            () if prize.award.form == "danh_hieu" else (fold(nominee.movement), fold(nominee.achievement))
        )
        groups.setdefault((whose[id(nominee)], prize.award.form, *for_what), []).append(prize)
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
    decides = deciding_level(rules, nominee, award, day)
    if nominee.failed:
        return decides, "kết quả xét: không đạt"
    if nominee.level and rules.level(nominee.level) is None:
        return "", f"cấp khen “{nominee.level}” không có trong danh mục"
    if decides != OWN:
        named = next((each.name for each in rules.levels if each.code == decides), decides).lower()
        over = ended_power(rules, award, decides, day) if day else None
        if over is not None and over.until is not None:
            return decides, f"cấp {named} chỉ quyết định đến hết ngày {short_date(over.until)}"
        return decides, f"do cấp trên quyết định ({named})"
    may = award.level == OWN if day is None else power_of(rules, award, OWN, day) is not None
    return decides, "" if may else f"{award.name} không thuộc thẩm quyền của Chủ tịch Ủy ban nhân dân cấp xã"


@once
def _worth(workspace: Workspace, award: Award, kind: NomineeKind, day: date | None) -> Bonus:
    """Return the bonus by the rules, the power to give it among its doubts; hundreds share a few."""
    first = rounds_first(workspace.settings.bonus_rounding)
    worth = bonus(workspace.rules, award, kind, day, round_first=first)
    return replace(worth, doubts=(*_power_doubt(workspace.rules, award, day), *worth.doubts))


def _power_doubt(rules: Rules, award: Award, day: date | None) -> tuple[Doubt, ...]:
    power = power_of(rules, award, OWN, day) if day else None
    if power is None or power.verified:
        return ()
    return (Doubt(power.source, _POWER, award.name),)


def _prize(nominee: Nominee, kind: NomineeKind, award: Award, worth: Bonus) -> Prize:
    if nominee.bonus is None:
        return Prize(nominee, kind, award, worth.amount, worth.coefficient, worth.notes, worth.doubts)
    basis = clean(nominee.bonus_basis)
    said = f", theo {basis}" if basis else "; chưa ghi căn cứ ở cột “Căn cứ mức thưởng”"
    powers = tuple(each for each in worth.doubts if each.what == _POWER)  # no figure of law is in the amount
    notes = (f"Mức thưởng riêng của địa phương{said}.",)
    return Prize(nominee, kind, award, nominee.bonus, None, notes, powers)
