"""The budget: quantities that are counts of people, amounts, the total and what each source of money pays."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hoinghi.figures.awards import commended_count
from hoinghi.figures.quota import quota
from hoinghi.figures.signing import signing_day
from hoinghi.model.record import BudgetLine
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.numbers import parse_decimal
from hoinghi.vietnamese.text import clean, fold, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["QUANTITY_WORDS", "Budget", "Cost", "budget", "nearest_quantity", "quantity"]

DELEGATES: Final = "số đại biểu"
COMMENDED: Final = "số người được khen"
QUANTITY_WORDS: Final = (DELEGATES, COMMENDED)
_SAID: Final = {
    **dict.fromkeys(("so dai bieu", "dai bieu", "theo so dai bieu", "tong so dai bieu"), DELEGATES),
    **dict.fromkeys(("so nguoi duoc khen", "nguoi duoc khen", "so nguoi duoc khen thuong", "so duoc khen",
                     "so tap the, ca nhan duoc khen", "so giay khen"), COMMENDED),
}  # fmt: skip
_DECISION: Final = "quyetdinh"


@dataclass(frozen=True, slots=True)
class Cost:
    """A line of the budget. ``quantity`` None: the words are unknown; then the typed amount, if any, stands.

    ``amount`` is đồng, quantity x price rounded to whole đồng; None where neither is known. ``counted`` is
    the word of a count that the quantity comes from, "" for a plain number.
    """

    line: BudgetLine
    quantity: Decimal | None
    counted: str
    amount: int | None

    @property
    def differs(self) -> bool:
        """Whether the typed "Thành tiền" is not the product."""
        return self.line.amount is not None and self.quantity is not None and self.line.amount != self.amount

    @property
    def left(self) -> int | None:
        """What was not spent of the amount, negative when it cost more; None while either is open."""
        return None if self.amount is None or self.line.spent is None else self.amount - self.line.spent


@dataclass(frozen=True, slots=True)
class Budget:
    """All lines in order, the total and the part of each source ("" = none named), in đồng.

    ``spent`` is what was really paid, over the lines that say so; None where none does. ``heads`` are the
    planned delegates.
    """

    lines: tuple[Cost, ...]
    total: int
    by_source: Mapping[str, int]
    unknown: int  # lines without an amount, not in the total
    spent: int | None
    heads: int

    @property
    def per_head(self) -> Fraction | None:
        """Đồng a planned delegate, exact; None where there is none."""
        return Fraction(self.total, self.heads) if self.heads else None

    @property
    def left(self) -> int | None:
        """What the lines that were paid leave of their own amounts; negative when they cost more."""
        if self.spent is None:
            return None
        return sum(each.amount or 0 for each in self.lines if each.line.spent is not None) - self.spent


@once
def budget(workspace: Workspace) -> Budget:
    """Return the budget with its quantities counted; a known product wins over a typed amount."""
    lines = tuple(_cost(workspace, line) for line in workspace[BudgetLine])
    by_source: dict[str, int] = {}
    names: dict[str, str] = {}
    for cost in lines:
        source = clean(cost.line.source_of_money) or workspace.settings.money_source
        name = names.setdefault(fold(source), source)
        by_source[name] = by_source.get(name, 0) + (cost.amount or 0)
    paid = [line.spent for line in workspace[BudgetLine] if line.spent is not None]
    return Budget(
        lines=lines,
        total=sum(cost.amount or 0 for cost in lines),
        by_source=by_source,
        unknown=sum(cost.amount is None for cost in lines),
        spent=sum(paid) if paid else None,
        heads=quota(workspace).total,
    )


def quantity(workspace: Workspace, text: str) -> tuple[Decimal | None, str]:
    """Return the number that "Số lượng" means and the words of its count: (Decimal(200), "số đại biểu").

    A number has no words; unknown words give (None, "").
    """
    word = _SAID.get(fold(text))
    if word == DELEGATES:
        return Decimal(quota(workspace).total), word
    if word == COMMENDED:
        return Decimal(commended_count(workspace, signing_day(workspace, _DECISION).day)), word
    number = parse_decimal(text)
    return (number, "") if number is not None else (None, "")


def nearest_quantity(text: str) -> str | None:
    """Return the known words nearest to unknown ones, for a message; None where nothing is near."""
    near = nearest(text, QUANTITY_WORDS)
    return near[0] if near else None


def _cost(workspace: Workspace, line: BudgetLine) -> Cost:
    number, counted = quantity(workspace, line.quantity)
    if number is None:
        return Cost(line, None, "", line.amount)
    return Cost(line, number, counted, int((number * line.price).to_integral_value(ROUND_HALF_UP)))
