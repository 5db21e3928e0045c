"""The one noun: a folder of spreadsheets, once read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import wraps
from typing import TYPE_CHECKING, Any, Concatenate, Generic, ParamSpec, TypeVar, cast

from hoinghi.model.column import columns
from hoinghi.model.finding import Finding, Place
from hoinghi.model.row import Row, Source

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    import pandas as pd

    from hoinghi.model.rules import Rules
    from hoinghi.model.settings import Settings

__all__ = ["Rejected", "Skipped", "Table", "Workspace", "once"]

R = TypeVar("R", bound=Row)
T = TypeVar("T")
P = ParamSpec("P")


@dataclass(frozen=True, slots=True)
class Rejected:
    """A line that could not be read, and still counts."""

    place: Place
    text: str  # what the line holds, for a message


@dataclass(frozen=True, slots=True)
class Skipped:
    """A sheet, or a whole file, that holds no table of ours, and why."""

    file: str
    sheet: str
    reason: str


@dataclass(frozen=True, slots=True, eq=False)
class Table(Generic[R]):
    """The lines of one kind, joined from all files that hold some.

    ``repeats`` are lines of people who already stand in an earlier file: they count once.
    """

    row_type: type[R]
    rows: tuple[R, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    repeats: tuple[R, ...] = ()
    sources: tuple[Source, ...] = ()

    def __iter__(self) -> Iterator[R]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def count(self) -> int:
        """How many lines count: those that were read and those that could not be."""
        return len(self.rows) + len(self.rejected)

    @property
    def frame(self) -> pd.DataFrame:
        """The table as a DataFrame: a column a header, then file, sheet and row. Imports pandas."""
        from hoinghi.model.frame import frame  # noqa: PLC0415 - costs more than all the rest

        return frame(self)

    def has(self, attribute: str) -> bool:
        """Whether any source has the column of that attribute."""
        key = next(each.key for each in columns(self.row_type) if each.attribute == attribute)
        return any(key in source.letters for source in self.sources)

    def place(self, key: str = "") -> Place:
        """Return where a finding about the whole table stands: at the header of a column, or at the sheet.

        That is in the table's own workbook, or in the one source there is. A table that many units sent has
        no such place: their files are not to blame one by one, so the place is the folder.
        """
        sheet = self.row_type.SHEET
        header = next((each.header for each in columns(self.row_type) if each.key == key), key)
        own = [each for each in self.sources if each.file.rpartition("/")[2] == sheet.workbook]
        if own or len(self.sources) == 1:
            return replace((own or self.sources)[0].place(key), column=header)
        file = "" if self.sources else sheet.workbook
        return Place(file=file, sheet=sheet.name, column=header, table=sheet.key)


@dataclass(frozen=True, slots=True, eq=False)
class Workspace:
    """A folder, once read: every table, the settings, the rules, and what reading found."""

    folder: Path
    settings: Settings
    rules: Rules
    tables: Mapping[type[Row], Table[Any]]
    findings: tuple[Finding, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    files: tuple[str, ...] = ()  # every spreadsheet that was read, relative to the folder
    memory: dict[object, object] = field(default_factory=dict, repr=False)  # of ``once``

    def __getitem__(self, row_type: type[R]) -> Table[R]:
        """Return the table of a row class; an empty one where the folder has none."""
        table = self.tables.get(row_type)
        return cast("Table[R]", table) if table is not None else Table(row_type)


def once(function: Callable[Concatenate[Workspace, P], T]) -> Callable[Concatenate[Workspace, P], T]:
    """Let a figure of a workspace be worked out once (for the same arguments), however many ask for it."""

    @wraps(function)
    def remembered(workspace: Workspace, /, *args: P.args, **kwargs: P.kwargs) -> T:
        memory, key = workspace.memory, (function, args, *kwargs.items())
        if key not in memory:
            memory[key] = function(workspace, *args, **kwargs)
        return cast("T", memory[key])

    return remembered
