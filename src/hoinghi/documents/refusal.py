"""When a paper is not made: its sheets have errors, or there is nothing to print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.context import tables_of
from hoinghi.documents.names import known
from hoinghi.documents.proof import invitees
from hoinghi.documents.results import Refusal
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.tables import table_type

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hoinghi.documents.catalogue import PaperKind
    from hoinghi.documents.context import Compiled
    from hoinghi.model.finding import Finding
    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

__all__ = ["forbidden", "nothing_to_print", "rows_of"]

_PEOPLE = frozenset({Delegate.SHEET.key, Nominee.SHEET.key})  # lists that come in many files


def forbidden(made: Compiled, errors: Iterable[Finding]) -> Refusal | None:
    """Return the refusal of a paper that rests on a table with errors; None where it may be made."""
    tables = tables_of(made)
    found = tuple(each for each in errors if _concerns(each, tables))
    if not found:
        return None
    said = f"Chưa lập “{made.paper.title}” vì các bảng mà văn bản này dùng còn {len(found)} lỗi phải sửa."
    return Refusal(made.paper.name, said, found)


def _concerns(finding: Finding, tables: frozenset[str]) -> bool:
    """Whether an error stands in one of the tables.

    A file that cannot be read belongs to no table. Lists of people come in any number of files, so it may
    hold some of them; any other table lies in the workbook that is named after it.
    """
    place = finding.place
    if place.table:
        return place.table in tables
    home = place.file.rpartition("/")[2].lower()
    return bool(tables & _PEOPLE) or any(home == table_type(each).SHEET.workbook for each in tables)


def nothing_to_print(workspace: Workspace, made: Compiled) -> Refusal | None:
    """Return the refusal of a paper without rows, or without a value that it cannot do without."""
    paper = made.paper
    if paper.per is not None and not rows_of(workspace, paper):
        reason = f"Chưa lập “{paper.title}” vì bảng {paper.per.SHEET.name} chưa có ai."
        return Refusal(paper.name, reason)
    names = known(paper)
    lacking = [names[each].meaning for each in paper.requires if not names[each].of(workspace, paper)]
    if lacking:
        return Refusal(paper.name, f"Chưa lập “{paper.title}” vì chưa có: {'; '.join(lacking)}.")
    return None


def rows_of(workspace: Workspace, paper: PaperKind) -> Sequence[Row]:
    """Return the rows that each get a paper: of delegates, those who are invited."""
    if paper.per is Delegate:
        return invitees(workspace)
    return workspace[paper.per].rows if paper.per else ()
