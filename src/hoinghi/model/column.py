"""How a column of a spreadsheet, and the sheet it stands in, are declared: one line each."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field, fields
from enum import StrEnum
from functools import cache
from typing import Any

from hoinghi.vietnamese.text import header_key

__all__ = ["Column", "Kind", "Sheet", "column", "columns"]


class Kind(StrEnum):
    """What a cell of a column is read as. ``reading/cells.py`` holds one reader for each."""

    TEXT = "text"
    NAME = "name"  # a person, a collective or a household
    TITLE = "title"  # Ông, Bà, Thượng tá …
    INTEGER = "integer"
    NUMBER = "number"  # Decimal
    MONEY = "money"  # int, đồng
    YEAR = "year"
    DATE = "date"
    BIRTH = "birth"  # BirthDate: a year alone is a value
    TIME = "time"
    PERIOD = "period"
    RATIO = "ratio"  # Fraction, parts of 1
    SEX = "sex"
    ETHNICITY = "ethnicity"
    YES_NO = "yes_no"
    CCCD = "cccd"
    PHONE = "phone"
    NOMINEE_KIND = "nominee_kind"
    STATUS = "status"
    QUANTITY = "quantity"  # a number, or the words of a count


_WORDS = frozenset({Kind.TEXT, Kind.TITLE, Kind.QUANTITY, Kind.ETHNICITY})  # blank is "", not None


@dataclass(frozen=True, slots=True)
class Column:
    """A column as the clerk sees it, and as it is read.

    ``key`` is the one name of the column outside Excel: in templates, in JSON and in messages to programs.
    """

    attribute: str
    header: str
    aliases: tuple[str, ...]
    kind: Kind
    required: bool  # a blank cell rejects the line
    missing_ok: bool  # the whole column may be absent without a word
    options: str | tuple[str, ...]  # what a drop-down offers: words, or the name of a list of the workspace
    width: int  # characters, for the blank form
    hint: str  # what the form says of the column

    @property
    def key(self) -> str:
        """Slug of the header: ``Họ và tên`` → ``ho_va_ten``."""
        return header_key(self.header)

    @property
    def private(self) -> bool:
        """Whether the value is masked in anything that may be shown to others."""
        return self.kind in {Kind.CCCD, Kind.PHONE}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of the workspace: the sheet's name, the workbook it is offered in, words that betray it."""

    name: str
    workbook: str
    clues: tuple[str, ...] = ()  # words in a sheet name or in title rows that break ties
    about: str = ""

    @property
    def key(self) -> str:
        """``Đại biểu`` → ``dai_bieu``."""
        return header_key(self.name)


def column(
    header: str,
    *aliases: str,
    kind: Kind = Kind.TEXT,
    required: bool = False,
    missing_ok: bool = False,
    options: str | tuple[str, ...] = (),
    width: int = 16,
    hint: str = "",
) -> Any:
    """Declare a column of a row class; a blank cell reads as None, for text as an empty string."""
    made = Column("", header, aliases, kind, required, missing_ok, options, width, hint)
    blank: Any = MISSING if required else "" if kind in _WORDS else None
    return field(default=blank, metadata={"column": made})


def columns(row_type: type) -> tuple[Column, ...]:
    """Return the columns of a row class, in the order in which they are declared."""
    return _declared(row_type)


@cache
def _declared(row_type: type) -> tuple[Column, ...]:
    found = []
    for each in fields(row_type):
        made: Column | None = each.metadata.get("column")
        if made is not None:
            found.append(
                Column(
                    each.name,
                    made.header,
                    made.aliases,
                    made.kind,
                    made.required,
                    made.missing_ok,
                    made.options,
                    made.width,
                    made.hint,
                )
            )
    return tuple(found)
