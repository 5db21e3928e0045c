"""Papers into ``ra/``: refused while their sheets have errors, written only when something changed."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from hoinghi.documents.addressing import addressed
from hoinghi.documents.catalogue import catalogue, chosen
from hoinghi.documents.context import compiled, inputs
from hoinghi.documents.memory import Memory
from hoinghi.documents.refusal import forbidden, nothing_to_print, rows_of
from hoinghi.documents.results import OUTPUT, Outcome, Refusal, Rendered, message
from hoinghi.docx import TemplateError
from hoinghi.errors import HoinghiError
from hoinghi.model.finding import Severity
from hoinghi.model.people import Delegate, Person
from hoinghi.vietnamese.names import print_name
from hoinghi.vietnamese.text import file_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from hoinghi.documents.catalogue import PaperKind
    from hoinghi.documents.context import Compiled
    from hoinghi.documents.memory import State
    from hoinghi.model.finding import Finding
    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

    Context = Mapping[str, object]
    Progress = Callable[[str, int, int], None]

__all__ = ["OUTPUT", "Outcome", "Refusal", "Rendered", "render"]

_NAME_LENGTH = 60  # of a file: Windows allows 260 characters for the whole path


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
    papers = compiled(_with_proof_lists(chosen(names, catalogue(workspace.folder))))
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
            done.outcomes += job.one() if made.paper.per is None else job.each()
    finally:
        memory.save()
    return done


def _with_proof_lists(papers: Iterable[PaperKind]) -> Iterator[PaperKind]:
    for paper in papers:
        yield paper
        if paper.proof_list:
            yield paper.proof_list


@dataclass(frozen=True, slots=True)
class _Job:
    """Writing one paper, or one for every row."""

    workspace: Workspace
    made: Compiled
    memory: Memory
    progress: Progress | None

    def one(self) -> Iterator[Outcome]:
        """Write the paper of the folder."""
        yield self._put(f"{self.made.paper.name}.docx", self.made.shared(self.workspace))
        self._tell(1, 1)

    def each(self) -> Iterator[Outcome]:
        """Write a paper for every row, the print file of all, and sweep out those of rows that are gone."""
        name, rows = self.made.paper.name, rows_of(self.workspace, self.made.paper)
        shared = self.made.shared(self.workspace)
        contexts: list[Context] = []
        files: set[str] = set()
        for at, row in enumerate(rows, 1):
            context = shared | self.made.of_row(self.workspace, row)
            contexts.append(context)
            file = _free(f"{name}/{_file_name(row, at)}", files)
            files.add(file)
            yield self._put(file, context)
            self._tell(at, len(rows))
        yield self._put(f"{name}-in.docx", contexts)
        for state, file in self.memory.sweep(f"{name}/", files):
            yield self._outcome(state, file, file)

    def _put(self, file: str, context: Context | list[Context]) -> Outcome:
        said = inputs(self.made.source, context)
        state, current = self.memory.put(file, said, lambda: self._bytes(context))
        return self._outcome(state, file, current)

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


def _file_name(row: Row, at: int) -> str:
    """Return ``3fa2b1c0 Lê Thị Mai.docx`` for a person, the number of the row for anything else."""
    who = print_name(row.label) or (addressed(row) if isinstance(row, Delegate) else "")
    mark = row.id if isinstance(row, Person) else f"{at:03}"
    return f"{mark} {file_name(who, limit=_NAME_LENGTH)}.docx"


def _free(file: str, taken: set[str]) -> str:
    """Return the name, with a number when somebody else already has it."""
    stem, number, free = file.removesuffix(".docx"), 1, file
    while free in taken:
        number += 1
        free = f"{stem} ({number}).docx"
    return free
