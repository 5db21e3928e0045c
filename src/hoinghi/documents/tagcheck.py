"""Everything that is wrong with a template, before any paper is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.documents.catalogue import catalogue
from hoinghi.documents.context import compiled
from hoinghi.documents.filters import FILTERS
from hoinghi.documents.names import declared, known, row_names
from hoinghi.documents.refusal import rows_of
from hoinghi.documents.tagnames import unknown_names
from hoinghi.docx import Template, TemplateError
from hoinghi.errors import HoinghiError
from hoinghi.model.ownpaper import PER
from hoinghi.vietnamese.text import slug

if TYPE_CHECKING:
    from pathlib import Path

    from hoinghi.documents.catalogue import PaperKind
    from hoinghi.docx import TagProblem
    from hoinghi.model.workspace import Workspace

__all__ = ["TemplateReport", "check_template"]


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What is wrong with one template, in document order; ``warnings`` work but deserve a look."""

    file: str
    paper: str  # the render name, "" for a file that is no paper of the folder
    problems: tuple[TagProblem, ...] = ()
    warnings: tuple[TagProblem, ...] = ()

    @property
    def unusable(self) -> bool:
        """Whether the file itself cannot be used: no Word file, damaged, locked with a password."""
        return any(not each.part for each in self.problems)

    def as_json(self) -> dict[str, object]:
        """Return the object that ``template check --json`` lists."""
        return {
            "file": self.file,
            "paper": self.paper,
            "problems": [_json(each) for each in self.problems],
            "warnings": [_json(each) for each in self.warnings],
        }


def check_template(path: Path, folder: Path, workspace: Workspace | None = None) -> TemplateReport:
    """Return what is wrong with the tags of a Word file, which may lie anywhere.

    A file that is a paper of the folder may use that paper's names, any other every name there is. With a
    workspace, a paper without other problems is filled in once, which also finds ``dong.ten_sai``.
    """
    paper = _paper(path, folder)
    names = known(paper).keys() if paper else _every_name()
    name = paper.name if paper else ""
    found: list[TagProblem]
    try:
        template = Template.load(path, filters=FILTERS)
    except TemplateError as error:
        found = list(error.problems)
        if all(each.part for each in found):  # it is a Word file; tell the unknown names in the same breath
            found = _merged(found, unknown_names(path, names, FILTERS))
        return TemplateReport(str(path), name, tuple(found))
    found = template.problems(names)
    if not found and workspace is not None and paper is not None:
        found = _tried(workspace, paper)
    return TemplateReport(str(path), name, tuple(found), template.warnings)


def _paper(path: Path, folder: Path) -> PaperKind | None:
    """Return the paper whose template it is: by its place in ``mau/``, else by the name of one of ours."""
    here = path.resolve()
    for paper in catalogue(folder).values():
        for each in (paper, paper.proof_list):
            if each is not None and each.template.resolve() == here:
                return each
    ours = {slug(each.template.stem): each for each in catalogue().values()}
    return ours.get(slug(path.stem))


def _merged(broken: list[TagProblem], unknown: list[TagProblem]) -> list[TagProblem]:
    """Return both in document order, a tag that is broken not a second time."""
    told = {(each.part, each.paragraph, each.tag) for each in broken if each.code != "unknown-filter"}
    parts = list(dict.fromkeys(each.part for each in [*broken, *unknown]))
    more = [each for each in unknown if (each.part, each.paragraph, each.tag) not in told]
    return sorted([*broken, *more], key=lambda each: (parts.index(each.part), each.paragraph))


def _every_name() -> set[str]:
    return {each.name for each in (*declared(), *(name for per in PER for name in row_names(per)))}


def _tried(workspace: Workspace, paper: PaperKind) -> list[TagProblem]:
    """Return what fails when the paper is filled in with the folder's values; of rows, the first one's."""
    try:
        (made,) = compiled([paper])
        context = made.shared(workspace)
        if paper.per is not None:
            rows = rows_of(workspace, paper)
            if not rows:
                return []
            context |= made.of_row(workspace, rows[0])
        made.template.render_bytes(context)
    except TemplateError as error:
        return list(error.problems)
    except HoinghiError:
        return []  # it is not the template that is wrong
    return []


def _json(problem: TagProblem) -> dict[str, object]:
    return {
        "code": problem.code,
        "part": problem.part,
        "paragraph": problem.paragraph,
        "tag": problem.tag,
        "message": problem.detail,
        "suggestion": problem.suggestion,
    }
