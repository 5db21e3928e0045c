"""Papers into ``ra/``: refused while their sheets have errors, written only when something changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from hoinghi.documents.catalogue import catalogue, chosen, with_proof_lists
from hoinghi.documents.context import compiled
from hoinghi.documents.memory import Memory
from hoinghi.documents.refusal import forbidden, nothing_to_print, rows_of
from hoinghi.documents.results import OUTPUT, Outcome, Refusal, Rendered, message
from hoinghi.documents.works import works
from hoinghi.docx import TemplateError
from hoinghi.errors import HoinghiError
from hoinghi.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from hoinghi.documents.context import Compiled
    from hoinghi.documents.memory import State
    from hoinghi.model.finding import Finding
    from hoinghi.model.workspace import Workspace

    Context = Mapping[str, object]
    Progress = Callable[[str, int, int], None]

__all__ = ["OUTPUT", "Outcome", "Refusal", "Rendered", "render"]


def render(
    workspace: Workspace,
    names: Sequence[str],
    *,
    findings: Iterable[Finding] = (),
    with_errors: bool = False,
    progress: Progress | None = None,
) -> Rendered:
    """Write papers into ``ra/`` of the workspace's folder.

    ``names`` are those of the catalogue, or ``tatca``. ``findings`` are all of the workspace's, of
    reading and of the checks: an error in a table that a paper rests on refuses it, unless ``with_errors``.
    ``progress`` is called with the paper's name, files done and files in all.

    Raises HoinghiError, before anything is written, for unknown papers and for every name in a template that
    nobody knows; and for a file that cannot be written, of which nothing is left half-written.
    """
    errors = [each for each in findings if each.severity is Severity.ERROR]
    papers = compiled(with_proof_lists(chosen(names, catalogue(workspace.folder))))
    memory = Memory(workspace.folder / OUTPUT)
    done = Rendered()
    try:
        for made in papers:
            if made.paper.proof_of in {each.paper for each in done.refusals}:
                continue
            refusal = None if with_errors else forbidden(made, errors)
            refusal = refusal or nothing_to_print(workspace, made)
            if refusal:
                done.refusals.append(refusal)
                continue
            job = _Job(workspace, made, memory, progress)
            done.outcomes += job.files()
    finally:
        memory.save()
    return done


@dataclass(frozen=True, slots=True)
class _Job:
    """Writing one paper, or one for every row."""

    workspace: Workspace
    made: Compiled
    memory: Memory
    progress: Progress | None

    def files(self) -> Iterator[Outcome]:
        """Write the paper's files, and sweep out those of rows that are gone."""
        paper = self.made.paper
        rows = len(rows_of(self.workspace, paper)) if paper.per else 1
        current: set[str] = set()
        for at, work in enumerate(works(self.workspace, self.made), 1):
            current.add(work.file)
            make = partial(self._bytes, work.context)
            state, file = self.memory.put(work.file, work.inputs, make, work.marks)
            yield self._outcome(state, work.file, file)
            if at <= rows:
                self._tell(at, rows)
        if paper.per:
            for state, file in self.memory.sweep(f"{paper.name}/", current):
                yield self._outcome(state, file, file)

    def _bytes(self, context: Context | list[Context]) -> bytes:
        try:
            if not isinstance(context, list):
                return self.made.template.render_bytes(context)
            target = BytesIO()
            self.made.template.merge(context, target)
            return target.getvalue()
        except TemplateError as error:
            raise HoinghiError(str(error)) from error

    def _outcome(self, state: State, file: str, current: str) -> Outcome:
        return Outcome(self.made.paper.name, f"{OUTPUT}/{current}", state, message(state, file, current))

    def _tell(self, done: int, total: int) -> None:
        if self.progress:
            self.progress(self.made.paper.name, done, total)
