"""On which day a paper is, or will be, signed: the day by which law is looked up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.figures.papers import paper_code
from hoinghi.model.plan import Paper

if TYPE_CHECKING:
    from datetime import date

    from hoinghi.model.workspace import Workspace

__all__ = ["DECISION", "SigningDay", "paper_row", "signing_day"]

DECISION: Final = "quyetdinh"  # the paper that gives the awards: law on them is looked up by its day


@dataclass(frozen=True, slots=True)
class SigningDay:
    """The day of signing; ``assumed`` when the paper is not signed yet and the conference's day stands in."""

    day: date | None
    assumed: bool


def paper_row(workspace: Workspace, paper: str) -> Paper | None:
    """Return the line of the sheet "Văn bản" for a paper, by its render name; the first one, or None."""
    for row in workspace[Paper]:
        if paper in (row.name, paper_code(workspace, row.name)):
            return row
    return None


def signing_day(workspace: Workspace, paper: str) -> SigningDay:
    """Return the "Ngày ký", else (assumed) the conference's day, else the last day of its period.

    The last day, because law may change within a period and a paper prepared for the later law is the safer
    one.
    """
    row = paper_row(workspace, paper)
    if row is not None and row.signed is not None:
        return SigningDay(row.signed, assumed=False)
    return SigningDay(workspace.settings.last_day, assumed=True)
