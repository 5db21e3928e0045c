"""The budget: quantities that are counts of people, amounts, the total and what each source of money pays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hoinghi.figures.awards import prizes, totals
from hoinghi.figures.quota import quota
from hoinghi.figures.signing import DECISION, signing_day
from hoinghi.model.people import NomineeKind
from hoinghi.model.record import BudgetLine
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.numbers import digits, parse_decimal, rounded
from hoinghi.vietnamese.text import clean, fold, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["QUANTITY_WORDS", "Budget", "Cost", "budget", "nearest_quantity", "quantity", "quantity_text"]

DELEGATES: Final = "số đại biểu"
COMMENDED: Final = "số người được khen"  # collectives and households among them
_KINDS: Final[Mapping[str, NomineeKind]] = {
    "số tập thể được khen": NomineeKind.COLLECTIVE,
    "số hộ được khen": NomineeKind.HOUSEHOLD,
    "số cá nhân được khen": NomineeKind.PERSON,
}
QUANTITY_WORDS: Final = (DELEGATES, COMMENDED, *_KINDS)
_ALSO: Final = {
    **dict.fromkeys(("db", "dai bieu", "dai bieu du", "dai bieu tham du", "dai bieu du hoi nghi"), DELEGATES),
    **dict.fromkeys(("giay khen", "duoc khen", "nguoi khen", "khen", "tap the ca nhan duoc khen",
                     "tap the ho ca nhan duoc khen", "tap the ho gia dinh ca nhan duoc khen"), COMMENDED),
    "ho gia dinh duoc khen": "số hộ được khen",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cost:
    """A line of the budget. ``quantity`` None: the words are unknown; then the typed amount, if any, stands.

    ``amount`` is đồng, quantity x price rounded to whole đồng, halves up; None where neither is known.
    ``counted`` is the word of a count that the quantity comes from, "" for a plain number.
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

    @property
    def quantity_said(self) -> str:
        """The quantity as it is printed: "195", "1.234,5"; unknown words as they were typed."""
        return clean(self.line.quantity) if self.quantity is None else quantity_text(self.quantity)


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
    rejected: int  # lines that could not be read, not in the total
    spent: int | None
    heads: int

    @property
    def per_head(self) -> Fraction | None:
        """Đồng a planned delegate, exact; None where there is none."""
        return Fraction(self.total, self.heads) if self.heads else None

    @property
    def per_head_rounded(self) -> int | None:
        """Whole đồng a planned delegate, halves up; None where there is none."""
        exact = self.per_head
        return None if exact is None else rounded(exact)

    @property
    def left(self) -> int | None:
        """What the lines that were paid leave of their own amounts; negative when they cost more.

        A line that was paid without an amount leaves nothing and lacks nothing: see ``unplanned``.
        """
        known = [each.left for each in self.lines if each.left is not None]
        return sum(known) if known else None

    @property
    def unplanned(self) -> int:
        """Đồng paid on lines of which no amount is known."""
        return sum(each.line.spent or 0 for each in self.lines if each.amount is None)


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
        rejected=len(workspace[BudgetLine].rejected),
        spent=sum(paid) if paid else None,
        heads=quota(workspace).total,
    )


def quantity(workspace: Workspace, text: str) -> tuple[Decimal | None, str]:
    """Return the number that "Số lượng" means and the words of its count: (Decimal(200), "số đại biểu").

    A number has no words; unknown words and a number below 0 give (None, "").
    """
    word = _word(text)
    if word == DELEGATES:
        return Decimal(quota(workspace).total), word
    if word:
        found = totals(prizes(workspace, signing_day(workspace, DECISION).day))
        return Decimal(found[_KINDS.get(word)].count), word
    number = parse_decimal(text)
    return (number, "") if number is not None and number >= 0 else (None, "")


def quantity_text(number: Decimal) -> str:
    """Return a quantity with every decimal it has: "195", "1.234,5", "0,333"."""
    whole, _, part = f"{number:f}".partition(".")
    part = part.rstrip("0")
    return f"{digits(int(whole))},{part}" if part else digits(int(whole))


def nearest_quantity(text: str) -> str | None:
    """Return the known words nearest to unknown ones, for a message; None where nothing is near."""
    near = nearest(text, QUANTITY_WORDS)
    return near[0] if near else None


def _word(text: str) -> str:
    """Return the words of a count as we spell them, "" for anything else."""
    said = _key(text)
    known = {_key(word): word for word in QUANTITY_WORDS} | _ALSO
    return known.get(said, "")


def _key(text: str) -> str:
    said = " ".join(re.sub(r"[^a-z0-9]+", " ", fold(text)).split())
    said = re.sub(r"^(theo )?(tong )?(so luong |so |sl )?", "", said)
    return re.sub(r" (thuong|du kien)$", "", said)


def _cost(workspace: Workspace, line: BudgetLine) -> Cost:
    number, counted = quantity(workspace, line.quantity)
    if number is None:
        return Cost(line, None, "", line.amount)
    return Cost(line, number, counted, rounded(Fraction(number) * line.price))
