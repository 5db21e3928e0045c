"""What a template is given: the names it uses and no others, each worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from hoinghi.documents.declare import Scope
from hoinghi.documents.filters import FILTERS
from hoinghi.documents.memory import digest
from hoinghi.documents.names import known
from hoinghi.docx import Template, TemplateError
from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hoinghi.documents.catalogue import PaperKind
    from hoinghi.documents.declare import Value
    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

__all__ = ["Compiled", "compiled", "tables_of"]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A paper with its template and the values that this uses."""

    paper: PaperKind
    template: Template
    values: tuple[Value, ...]
    source: str  # hash of the template

    def shared(self, workspace: Workspace) -> dict[str, object]:
        """Return the part of the context that is the same for every row."""
        return {
            each.name: each.of(workspace, self.paper) for each in self.values if each.scope is not Scope.ROW
        }

    def of_row(self, workspace: Workspace, row: Row) -> dict[str, object]:
        """Return the part of the context that belongs to a row."""
        return {
            each.name: each.of(workspace, self.paper, row) for each in self.values if each.scope is Scope.ROW
        }

    def printed(self, context: Mapping[str, object] | list[Mapping[str, object]]) -> bytes:
        """Return the Word file of a context, or the print file of many.

        Raises HoinghiError where the template cannot print these values.
        """
        try:
            if not isinstance(context, list):
                return self.template.render_bytes(context)
            target = BytesIO()
            self.template.merge(context, target)
            return target.getvalue()
        except TemplateError as error:
            raise HoinghiError(str(error)) from error


def compiled(papers: Iterable[PaperKind]) -> list[Compiled]:
    """Return the papers, their templates compiled.

    Raises HoinghiError that says everything that is wrong with all of them: broken tags and unknown names.
    """
    found, wrong = [], []
    for paper in papers:
        names = known(paper)
        try:
            template = Template.load(paper.template, filters=FILTERS)
            problems = template.problems(names)
            if problems:
                raise TemplateError(problems, template=paper.template.name)  # noqa: TRY301 - one way to say it
        except TemplateError as error:
            wrong.append(str(error))
            continue
        values = tuple(names[each] for each in sorted(template.names))
        found.append(Compiled(paper, template, values, digest(paper.template.read_bytes())))
    if wrong:
        raise HoinghiError("\n".join(wrong))
    return found


def tables_of(made: Compiled) -> frozenset[str]:
    """Return the keys of the tables that a paper rests on: those of its rows and of every value it uses."""
    tables = {table.SHEET.key for each in made.values for table in each.tables}
    if made.paper.per is not None:
        tables.add(made.paper.per.SHEET.key)
    return frozenset(tables)
