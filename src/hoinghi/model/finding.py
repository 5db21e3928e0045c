"""What is wrong with the data: a code, a place, a sentence, a hint. Values, never exceptions."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Code", "Finding", "Place", "Problem", "Severity"]


class Severity(StrEnum):
    """Three classes that are never mixed."""

    ERROR = "error"  # phải sửa
    WARNING = "warning"  # xin xem lại
    NOTE = "note"  # đã hiểu giúp, hoặc xin biết

    @property
    def label(self) -> str:
        """What a clerk reads."""
        return {"error": "Phải sửa", "warning": "Xin xem lại", "note": "Ghi chú"}[self.value]

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return ("error", "warning", "note").index(self.value)


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of finding, as ``explain`` tells it. ``severity`` is the usual one; a problem may say less."""

    code: str
    title: str
    severity: Severity
    explanation: str  # what it means and how to mend it, in Vietnamese
    basis: str = ""  # the law, or the part of the plan, that the rule comes from


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands, as a clerk would look for it.

    ``file`` is relative to the folder, ``row`` counts from 1, ``cell`` is an address such as ``D9``;
    a part that does not apply is None or empty. ``value`` is what is typed there, masked when private.
    """

    file: str = ""
    sheet: str = ""
    cell: str | None = None
    row: int | None = None
    column: str = ""  # the header
    subject: str = ""  # "STT 3, Lê Thị Mai"
    value: str = ""
    table: str = ""  # key of the table, e.g. dai_bieu

    def __str__(self) -> str:
        """``delegates.xlsx › Đại biểu!D9``."""
        where = f"{self.sheet}!{self.cell}" if self.cell else self.sheet
        return " › ".join(part for part in (self.file, where) if part)


@dataclass(frozen=True, slots=True)
class Problem:
    """What a check yields; the code is the check's own. ``severity`` None means the code's."""

    place: Place
    message: str
    hint: str = ""
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell the clerk."""

    code: str
    severity: Severity
    place: Place
    message: str
    hint: str = ""
    fixed: bool = False  # a note: read as it was meant

    @classmethod
    def of(cls, code: Code, problem: Problem, *, fixed: bool = False) -> Finding:
        """Give a problem the code under which ``explain`` knows it."""
        return cls(
            code.code, problem.severity or code.severity, problem.place, problem.message, problem.hint, fixed
        )

    @property
    def order(self) -> tuple[str, str, int, int, str, str]:
        """Sort key: by file, sheet and row, then the gravest first."""
        place = self.place
        return (place.file, place.sheet, place.row or 0, self.severity.rank, place.cell or "", self.code)

    def as_json(self) -> dict[str, object]:
        """Return the object that ``validate --json`` promises."""
        place = self.place
        return {
            "code": self.code,
            "severity": self.severity.value,
            "fixed": self.fixed,
            "file": place.file,
            "sheet": place.sheet,
            "cell": place.cell,
            "row": place.row,
            "column": place.column,
            "subject": place.subject,
            "value": place.value,
            "message": self.message,
            "hint": self.hint,
        }
