"""How a name of the templates is declared: what it is called, what it means, what it reads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.documents.catalogue import PaperKind
    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

__all__ = ["Scope", "Value", "of_paper", "of_row", "value"]


class Scope(StrEnum):
    """What a value is worked out from, besides the workspace."""

    FOLDER = "folder"  # nothing: the same in every paper
    PAPER = "paper"  # the paper: its number, its recipients, who signs it
    ROW = "row"  # the row that a paper of its own is made for


@dataclass(frozen=True, slots=True)
class Value:
    """A name that templates may use; errors in the row classes it reads, ``tables``, block the paper."""

    name: str
    meaning: str  # in Vietnamese, for ``hoinghi fields``
    tables: tuple[type[Row], ...]
    scope: Scope
    function: Callable[..., object]
    row_type: type[Row] | None = None  # of a ROW value

    def of(self, workspace: Workspace, paper: PaperKind, row: Row | None = None) -> object:
        """Return what the template prints: a text, a number, a list or dictionary of them; None is blank."""
        if self.scope is Scope.FOLDER:
            return self.function(workspace)
        if self.scope is Scope.PAPER:
            return self.function(workspace, paper)
        return self.function(workspace, row)


def value(name: str, meaning: str, *tables: type[Row]) -> Callable[[Callable[[Workspace], object]], Value]:
    """Turn a function of a workspace into a :class:`Value`."""

    def declare(function: Callable[[Workspace], object]) -> Value:
        return Value(name, meaning, tables, Scope.FOLDER, function)

    return declare


def of_paper(
    name: str, meaning: str, *tables: type[Row]
) -> Callable[[Callable[[Workspace, PaperKind], object]], Value]:
    """Turn a function of a workspace and a paper into a :class:`Value`."""

    def declare(function: Callable[[Workspace, PaperKind], object]) -> Value:
        return Value(name, meaning, tables, Scope.PAPER, function)

    return declare


def of_row(
    row_type: type[Row], name: str, meaning: str, *tables: type[Row]
) -> Callable[[Callable[[Workspace, Any], object]], Value]:
    """Turn a function of a workspace and one row of ``row_type`` into a :class:`Value`."""

    def declare(function: Callable[[Workspace, Any], object]) -> Value:
        return Value(name, meaning, (row_type, *tables), Scope.ROW, function, row_type)

    return declare
