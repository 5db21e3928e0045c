"""What ``hoinghi fields`` lists: every name a template may use, its meaning, who uses it, its value here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.documents.catalogue import catalogue
from hoinghi.documents.context import compiled
from hoinghi.documents.declare import Scope
from hoinghi.documents.names import declared, row_names
from hoinghi.documents.proof import invitees
from hoinghi.model.column import columns
from hoinghi.model.ownpaper import PER
from hoinghi.model.people import Delegate
from hoinghi.vietnamese.identity import mask

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.documents.catalogue import PaperKind
    from hoinghi.documents.declare import Value
    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

__all__ = ["Field", "fields", "short"]

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Field:
    """A name of the templates. ``per`` is the table whose row it speaks of, "" for folder and paper."""

    name: str
    meaning: str
    per: str
    papers: tuple[str, ...]
    shown: str  # the value in this folder, short; "" where it is blank or there is no folder

    def as_json(self) -> dict[str, object]:
        """Return the object that ``fields --json`` lists."""
        return {
            "name": self.name,
            "meaning": self.meaning,
            "per": self.per,
            "papers": list(self.papers),
            "value": self.shown,
        }


def fields(workspace: Workspace | None = None) -> tuple[Field, ...]:
    """Return every name, in the order: settings, tables, worked-out values, then those of a row.

    What depends on the paper shows the value of the first paper that uses it, what depends on a row that of
    the first one; CCCD and phone are masked. Raises HoinghiError for a template that cannot be used.
    """
    papers = catalogue(workspace.folder if workspace else None)
    users: dict[tuple[str, str], list[PaperKind]] = {}
    for made in compiled(papers.values()):
        for each in made.values:
            users.setdefault((_per(each), each.name), []).append(made.paper)
    names = [*declared(), *(each for kind in PER for each in row_names(kind))]
    first = next(iter(papers.values()))
    return tuple(_field(workspace, each, users.get((_per(each), each.name), []), first) for each in names)


def short(value: object) -> str:
    """Return a value on one line of at most 60 characters; a list by its length, a dictionary by its keys."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, list):
        first = f": {short(value[0])}" if value and isinstance(value[0], str) else ""
        return _cut(f"{len(value)} dòng{first}")
    if isinstance(value, dict):
        return _cut(
            ", ".join(f"{key}={short(held)}" for key, held in value.items() if not isinstance(held, list))
        )
    return _cut(" ".join(str(value).split()))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _per(value: Value) -> str:
    return value.row_type.SHEET.key if value.row_type else ""


def _field(workspace: Workspace | None, value: Value, users: list[PaperKind], first: PaperKind) -> Field:
    shown = ""
    if workspace is not None:
        row = next(_rows(workspace, value), None)
        if value.scope is not Scope.ROW or row is not None:
            shown = short(value.of(workspace, users[0] if users else first, row))
    if (
        shown
        and value.row_type
        and any(each.key == value.name and each.private for each in columns(value.row_type))
    ):
        shown = mask(shown)
    return Field(value.name, value.meaning, _per(value), tuple(each.name for each in users), shown)


def _rows(workspace: Workspace, value: Value) -> Iterator[Row]:
    if value.row_type is Delegate:
        yield from invitees(workspace)
    elif value.row_type is not None:
        yield from workspace[value.row_type].rows
