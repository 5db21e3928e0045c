"""What is written into a workbook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Level", "Note", "Summary"]

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Note:
    """A comment on a cell, which turns red for an error and yellow for a warning."""

    sheet: str
    cell: str
    text: str
    level: Level


@dataclass(frozen=True, slots=True)
class Summary:
    """A sheet put last and opened first: a header, rows of text, and the cell that each row leads to."""

    title: str
    header: Sequence[str]
    rows: Sequence[Sequence[str]]
    links: Sequence[tuple[str, str] | None]
