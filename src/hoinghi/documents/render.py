"""Papers into ``ra/``: refused while their sheets have errors, written only when something changed."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from hoinghi.documents.catalogue import catalogue, chosen, with_proof_lists
from hoinghi.documents.context import compiled
from hoinghi.documents.memory import FILE, Memory, State
from hoinghi.documents.refusal import refused, rows_of
from hoinghi.documents.remarks import remarks
from hoinghi.documents.results import OUTPUT, Outcome, Refusal, Rendered, message
from hoinghi.documents.works import mark_of, works
from hoinghi.model.finding import Severity
from hoinghi.model.people import Person
from hoinghi.writing import FileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hoinghi.documents.context import Compiled
    from hoinghi.documents.works import Work
    from hoinghi.model.finding import Finding
    from hoinghi.model.workspace import Workspace

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

    A file that cannot be written is listed as failed, and nothing of it is left half-written; the others are
    written. Raises HoinghiError, before anything is written, for unknown papers and for every name in a
    template that nobody knows.
    """
    findings = list(findings)
    errors = [each for each in findings if each.severity is Severity.ERROR]
    papers = compiled(with_proof_lists(chosen(names, catalogue(workspace.folder))))
    memory = Memory(workspace.folder / OUTPUT)
    done = Rendered()
    made_now: list[Compiled] = []
    try:
        for made in papers:
            if made.paper.proof_of in {each.paper for each in done.refusals}:
                continue
            refusal = refused(workspace, made, errors, with_errors=with_errors)
            if refusal:
                done.refusals.append(refusal)
                continue
            made_now.append(made)
            done.outcomes += _Job(workspace, made, memory, progress).files()
    finally:
        _remember(memory, done)
    done.notes += remarks(workspace, made_now, findings)
    return done


def _remember(memory: Memory, done: Rendered) -> None:
    try:
        memory.save()
    except FileError as error:
        done.outcomes.append(Outcome("", f"{OUTPUT}/{FILE}", State.FAILED, str(error)))


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
            yield self._put(work)
            if at <= rows:
                self._tell(at, rows)
        if paper.per:
            yield from self._swept(current)

    def _put(self, work: Work) -> Outcome:
        try:
            make = partial(self.made.printed, work.context)
            state, file = self.memory.put(work.file, work.inputs, make, work.marks)
        except FileError as error:
            return self._failed(work.file, error)
        return self._outcome(state, work.file, file)

    def _swept(self, current: set[str]) -> Iterator[Outcome]:
        paper = self.made.paper
        people = paper.per is not None and issubclass(paper.per, Person)
        now = {mark_of(file): file for file in current} if people else {}
        for file in self.memory.gone(f"{paper.name}/", current):
            try:
                state = self.memory.sweep(file)
            except FileError as error:
                yield self._failed(file, error)
                continue
            renamed = now.get(mark_of(file))
            if state is State.REMOVED and renamed:
                state = State.RENAMED
            if state:
                yield self._outcome(state, file, renamed if state is State.RENAMED and renamed else file)

    def _outcome(self, state: State, file: str, current: str) -> Outcome:
        shown = file if state is State.RENAMED else current
        return Outcome(self.made.paper.name, f"{OUTPUT}/{shown}", state, message(state, file, current))

    def _failed(self, file: str, error: FileError) -> Outcome:
        return Outcome(self.made.paper.name, f"{OUTPUT}/{file}", State.FAILED, str(error))

    def _tell(self, done: int, total: int) -> None:
        if self.progress:
            self.progress(self.made.paper.name, done, total)
