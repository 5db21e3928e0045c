"""What an award is worth: coefficient x base salary on the signing day, rounded up as the rules say."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING

from hoinghi.figures.doubts import Doubt
from hoinghi.model.people import NomineeKind
from hoinghi.vietnamese.dates import short_date
from hoinghi.vietnamese.numbers import money
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from hoinghi.model.rules import Award, BaseSalary, BonusRate, Dated, Multiplier, Rounding, Rules

__all__ = ["Bonus", "bonus", "coefficient_text", "rounds_first"]

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Bonus:
    """Đồng, and the coefficient with the factor of a collective or household; None = not known.

    ``notes`` are Vietnamese sentences for whoever prints the amount; ``doubts`` the figures behind it that
    were not read in the law.
    """

    amount: int | None
    coefficient: Decimal | None
    notes: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()


def bonus(
    rules: Rules, award: Award, kind: NomineeKind, day: date | None, *, round_first: bool = False
) -> Bonus:
    """Return the bonus of an award to a person, a collective or a household, for a decision signed on a day.

    ``round_first``: round a person's bonus, then multiply; else multiply, then round once. A rate that the
    rules do not know gives no amount. Source of the rule: Nghị định 91/2017/NĐ-CP, Điều 68 (by date in the
    rules).
    """
    if day is None:
        return Bonus(None, None, ("Chưa có ngày ký nên chưa tính được tiền thưởng.",))
    rate = next((each for each in rules.bonuses if each.award == award.code and each.in_force(day)), None)
    shared = kind is not NomineeKind.PERSON and NomineeKind.PERSON in award.takers
    multiplier = _multiplier(rules, award, kind, day) if shared else None
    salary, rounding = rules.salary_on(day), rules.rounding_on(day)
    if rate is None or salary is None or rounding is None or (shared and multiplier is None):
        return Bonus(None, None, (_unknown(award, kind, day),))
    factor = multiplier.factor if multiplier else _ONE
    if round_first:
        amount = _up(_up(rate.coefficient * salary.amount, rounding.unit) * factor, rounding.unit)
    else:
        amount = _up(rate.coefficient * factor * salary.amount, rounding.unit)
    notes = () if multiplier is None else (_order(kind, round_first=round_first),)
    doubts = tuple(_doubts(award, rate, multiplier, salary, rounding))
    return Bonus(int(amount), rate.coefficient * factor, notes, doubts)


def rounds_first(text: str) -> bool:
    """Return what the setting "Làm tròn tiền thưởng" means: "trước" is True, anything else False."""
    return fold(text).startswith("truoc")


def coefficient_text(value: Decimal) -> str:
    """Return a coefficient as papers print it: "0,15", "2"."""
    return f"{value.normalize():f}".replace(".", ",")


def _multiplier(rules: Rules, award: Award, kind: NomineeKind, day: date) -> Multiplier | None:
    fitting = (each for each in rules.multipliers if each.kind is kind and each.form == award.form)
    return next((each for each in fitting if each.in_force(day)), None)


def _up(amount: Decimal, unit: int) -> Decimal:
    return (amount / unit).to_integral_value(ROUND_CEILING) * unit


def _unknown(award: Award, kind: NomineeKind, day: date) -> str:
    return (
        f"Chưa có mức tiền thưởng đã biết cho {award.name} ({kind.label.lower()}) ký ngày {short_date(day)}; "
        "xin ghi số tiền ở cột “Tiền thưởng” và căn cứ ở cột “Căn cứ mức thưởng”."
    )


def _order(kind: NomineeKind, *, round_first: bool) -> str:
    how = "làm tròn mức cá nhân trước rồi mới nhân" if round_first else "nhân rồi mới làm tròn một lần"
    return f"Mức của {kind.label.lower()}: {how} (mục “Làm tròn tiền thưởng” ở trang Thông tin)."


def _doubts(
    award: Award, rate: BonusRate, multiplier: Multiplier | None, salary: BaseSalary, rounding: Rounding
) -> Iterator[Doubt]:
    used: list[tuple[Dated, str, str]] = [
        (rate, f"hệ số {coefficient_text(rate.coefficient)} của", award.name)
    ]
    if multiplier is not None:
        times = coefficient_text(multiplier.factor)
        used.append((multiplier, f"mức {multiplier.kind.label.lower()} gấp {times} lần cá nhân", ""))
    used.append((salary, f"mức lương cơ sở {money(salary.amount)}", ""))
    used.append((rounding, f"làm tròn lên bội số của {money(rounding.unit)}", ""))
    for rule, what, of in used:
        if not rule.verified:
            yield Doubt(rule.source, what, of)
