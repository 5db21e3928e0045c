"""Rendering with what goes to the terminal around it; ``render`` and ``demo`` share it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hoinghi.documents.render import Rendered
    from hoinghi.model.finding import Finding
    from hoinghi.model.workspace import Workspace

__all__ = ["check_papers", "render_papers"]

_SLOW = 1.0  # seconds before a bar is worth showing


def render_papers(
    workspace: Workspace,
    findings: Sequence[Finding],
    names: Sequence[str],
    *,
    with_errors: bool = False,
    as_json: bool = False,
    pdf: bool = False,
    inside: str = "",
) -> tuple[Rendered, str]:
    """Render the papers and say what became of each; with invitations, the list of names to sign off.

    Returns with it which files could not be written and why there is no PDF, "" where all is well: the other
    papers stay rendered. ``inside`` is put before every file's name on the screen.
    """
    from hoinghi.cli.output import console, fail, print_json
    from hoinghi.documents.proof import proof
    from hoinghi.documents.render import render
    from hoinghi.model.people import Delegate
    from hoinghi.reporting.papers import show_proof, show_rendered

    bar = _Bar()
    try:
        done = render(workspace, names, findings=findings, with_errors=with_errors, progress=bar.tell)
    finally:
        bar.close()
    no_pdf = _pdf_trouble(workspace, done) if pdf else ""
    trouble = " ".join(each for each in (_failed(done), no_pdf) if each)  # with the PDF files that failed
    lines = [each.as_json() for each in proof(workspace)] if _invited(done) else []
    if as_json:
        document = done.as_json()
        if lines:
            document["proof"] = {Delegate.SHEET.key: lines}
        print_json(document | ({"error": trouble} if trouble else {}))
        return done, trouble
    screen = console()
    if lines and len(names) == 1 and names[0] != "tatca":
        show_proof(screen, lines)
    show_rendered(screen, done.as_json(), inside)
    if trouble:
        fail(trouble, as_json=False)
    return done, trouble


def check_papers(
    workspace: Workspace,
    findings: Sequence[Finding],
    names: Sequence[str],
    *,
    with_errors: bool = False,
    as_json: bool = False,
) -> bool:
    """Say how the papers stand to the spreadsheets; return whether all may be printed as they are."""
    from hoinghi.cli.output import console, print_json
    from hoinghi.documents.checking import check_papers as checkup
    from hoinghi.reporting.papers import show_checked

    done = checkup(workspace, names, findings=findings, with_errors=with_errors)
    if as_json:
        print_json(done.as_json())
    else:
        show_checked(console(), done.as_json())
    return done.ok


def _failed(done: Rendered) -> str:
    number = len(done.failed)
    return f"{number} tệp chưa ghi được; các tệp khác đã xong." if number else ""


def _pdf_trouble(workspace: Workspace, done: Rendered) -> str:
    from hoinghi.documents.pdf import add_pdf
    from hoinghi.errors import HoinghiError

    try:
        add_pdf(workspace.folder, done)
    except HoinghiError as error:
        return str(error)
    return ""


def _invited(done: Rendered) -> bool:
    from hoinghi.documents.catalogue import catalogue
    from hoinghi.model.people import Delegate

    papers = catalogue()  # ours: a paper of the commune's own has no list to sign off
    per_delegate = {name for name, each in papers.items() if each.per is Delegate}
    return any(each.paper in per_delegate for each in done.outcomes)


class _Bar:
    """A progress bar on stderr, only on a terminal and only for what takes more than a second."""

    def __init__(self) -> None:
        import sys
        import time

        self._clock: Callable[[], float] = time.monotonic
        self._began = self._clock()
        self._terminal = sys.stderr.isatty()
        self._stream = sys.stderr
        self._shown = False

    def tell(self, paper: str, done: int, total: int) -> None:
        """Show how far a paper is."""
        if self._terminal and self._clock() - self._began > _SLOW:
            self._stream.write(f"\r{paper}: {done}/{total} ")
            self._stream.flush()
            self._shown = True

    def close(self) -> None:
        """Leave a clean line behind."""
        if self._shown:
            self._stream.write("\r" + " " * 60 + "\r")
