"""Every name a template may use: settings, tables, columns of the row, and the declared values."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from hoinghi.documents.declare import Scope, Value
from hoinghi.documents.printed import line, printed
from hoinghi.documents.values import MODULES
from hoinghi.gather import gather
from hoinghi.model.column import Kind, columns
from hoinghi.model.plan import Info
from hoinghi.model.settings import settings_columns
from hoinghi.model.tables import TABLES

if TYPE_CHECKING:
    from hoinghi.documents.catalogue import PaperKind
    from hoinghi.model.column import Column
    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

__all__ = ["declared", "known", "row_names"]


@cache
def declared() -> tuple[Value, ...]:
    """Return every name that does not belong to a row: settings, tables, then the declared values."""
    return (
        *(_setting(each) for each in settings_columns()),
        *(_table(each) for each in TABLES),
        *(each for each in gather(Value, MODULES) if each.scope is not Scope.ROW),
    )


def row_names(row_type: type[Row]) -> tuple[Value, ...]:
    """Return the names of a row that has a paper of its own: its columns, then its declared values."""
    return _row_names(row_type)  # type: ignore[arg-type]  # a row class is hashable, its rows are not


@cache
def _row_names(row_type: type[Row]) -> tuple[Value, ...]:
    return (
        *(_column(row_type, each) for each in columns(row_type)),
        *(each for each in gather(Value, MODULES) if each.row_type is row_type),
    )


def known(paper: PaperKind) -> dict[str, Value]:
    """Return the names that a paper's template may use.

    In a paper made for every row, the row's columns come first: there ``don_vi`` is the delegate's unit and
    not the table of units.
    """
    found = {each.name: each for each in declared()}
    if paper.per is not None:
        found |= {each.name: each for each in row_names(paper.per)}
    return found


def _setting(column: Column) -> Value:
    def read(workspace: Workspace) -> object:
        return printed(getattr(workspace.settings, column.attribute), column.kind)

    hint = f" ({column.hint})" if column.hint else ""
    return Value(column.key, f"{column.header}{hint}", (Info,), Scope.FOLDER, read)


def _table(row_type: type[Row]) -> Value:
    def read(workspace: Workspace) -> object:
        return [line(row) for row in workspace[row_type]]

    sheet = row_type.SHEET
    keys = ", ".join(each.key for each in columns(row_type))
    about = sheet.about or sheet.name
    return Value(
        sheet.key, f"Bảng {sheet.name}: {about}. Mỗi dòng có {keys}", (row_type,), Scope.FOLDER, read
    )


def _column(row_type: type[Row], column: Column) -> Value:
    read = partial(_cell, column=column)
    meaning = f"{column.header} của người trong dòng"
    return Value(column.key, meaning, (row_type,), Scope.ROW, read, row_type)


def _cell(_workspace: Workspace, row: Row, *, column: Column) -> object:
    return printed(getattr(row, column.attribute), column.kind or Kind.TEXT)
