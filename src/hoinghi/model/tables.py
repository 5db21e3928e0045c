"""Every table of the workspace, in the order in which the forms show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.model.bodies import CouncilMember, Unit
from hoinghi.model.choices import ColumnChoice
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.plan import Basis, Event, Info, Movement, Paper, ProgrammeItem, Recipient, Task
from hoinghi.model.record import AwardRecord, BudgetLine, Propaganda, ReportPart

if TYPE_CHECKING:
    from hoinghi.model.row import Row

__all__ = ["TABLES", "table_type"]

TABLES: tuple[type[Row], ...] = (
    Info, Paper, Basis, Event, Movement, ProgrammeItem, Task, Recipient, Unit, CouncilMember,
    AwardRecord, ReportPart, Propaganda, BudgetLine, ColumnChoice, Nominee, Delegate,
)  # fmt: skip


def table_type(key: str) -> type[Row]:
    """Return the row class of a table key such as ``dai_bieu``; raise KeyError for another word."""
    for each in TABLES:
        if each.SHEET.key == key:
            return each
    raise KeyError(key)
