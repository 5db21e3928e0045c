"""Whether the papers in ``ra/`` are still what would be made now: asked before printing, writing nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from hoinghi.documents.catalogue import catalogue, chosen, with_proof_lists
from hoinghi.documents.context import compiled
from hoinghi.documents.memory import Memory, Standing
from hoinghi.documents.refusal import refused
from hoinghi.documents.results import OUTPUT
from hoinghi.documents.works import PROGRAM, TEMPLATE, print_file, works
from hoinghi.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from hoinghi.documents.context import Compiled
    from hoinghi.documents.results import Refusal
    from hoinghi.model.finding import Finding
    from hoinghi.model.workspace import Workspace

__all__ = ["Checked", "Checkup", "check_papers"]

_FINE = frozenset({Standing.CURRENT, Standing.EDITED})
_SAID = {PROGRAM: "phiên bản công cụ", TEMPLATE: "mẫu Word"}


@dataclass(frozen=True, slots=True)
class Checked:
    """How one file stands. ``changed`` names the values that changed since, where that is remembered."""

    paper: str
    file: str  # relative to the folder
    standing: Standing
    changed: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the object that ``render --check --json`` lists."""
        return {
            "paper": self.paper,
            "file": self.file,
            "state": self.standing.value,
            "changed": list(self.changed),
        }


@dataclass(slots=True)
class Checkup:
    """How all papers that were asked for stand, and those that could not be made now."""

    files: list[Checked] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether everything may be printed as it stands; a paper edited by hand may."""
        return not self.refusals and all(each.standing in _FINE for each in self.files)

    def as_json(self) -> dict[str, object]:
        """Return the document that ``render --check --json`` prints."""
        return {
            "ok": self.ok,
            "files": [each.as_json() for each in self.files],
            "refused": [each.as_json() for each in self.refusals],
        }


def check_papers(
    workspace: Workspace,
    names: Sequence[str],
    *,
    findings: Iterable[Finding] = (),
    with_errors: bool = False,
) -> Checkup:
    """Compare ``ra/`` with what :func:`hoinghi.documents.render.render` would make of the same arguments.

    No paper is rendered: the hash of its inputs is enough. Raises HoinghiError for unknown papers and for
    templates that cannot be used.
    """
    errors = [each for each in findings if each.severity is Severity.ERROR]
    memory = Memory(workspace.folder / OUTPUT)
    done = Checkup()
    for made in compiled(with_proof_lists(chosen(names, catalogue(workspace.folder)))):
        if made.paper.proof_of in {each.paper for each in done.refusals}:
            continue
        refusal = refused(workspace, made, errors, with_errors=with_errors)
        if refusal:
            done.refusals.append(refusal)
            continue
        done.files += _checked(workspace, made, memory)
    return done


def _checked(workspace: Workspace, made: Compiled, memory: Memory) -> Iterator[Checked]:
    paper = made.paper
    wanted = list(works(workspace, made))
    shared = memory.changed(wanted[-1].file, wanted[-1].marks)
    for work in wanted:
        standing = memory.look(work.file, work.inputs, partial(made.printed, work.context))
        changed: list[str] = []
        if standing in {Standing.STALE, Standing.EDITED_STALE}:
            own = memory.changed(work.file, work.marks) if work is not wanted[-1] else []
            changed = [_SAID.get(each, each) for each in [*own, *shared]]
        yield Checked(paper.name, f"{OUTPUT}/{work.file}", standing, tuple(changed))
    if paper.per:
        for file in memory.surplus(f"{paper.name}/", {work.file for work in wanted}):
            yield Checked(paper.name, f"{OUTPUT}/{file}", Standing.SURPLUS)
    yield from _pdf(made, memory)


def _pdf(made: Compiled, memory: Memory) -> Iterator[Checked]:
    """Yield how the PDF of a paper stands to its Word file, when there is one."""
    name = made.paper.name
    word = print_file(name) if made.paper.per else f"{name}.docx"
    file = f"{word.removesuffix('.docx')}.pdf"
    if file in memory.names(".pdf"):
        yield Checked(name, f"{OUTPUT}/{file}", memory.look(file, memory.content(word) or ""))
