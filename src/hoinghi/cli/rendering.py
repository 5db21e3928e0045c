"""Rendering with what goes to the terminal around it; ``render`` and ``demo`` share it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hoinghi.documents.render import Rendered
    from hoinghi.model.finding import Finding
    from hoinghi.model.workspace import Workspace

__all__ = ["render_papers"]

_SLOW = 1.0  # seconds before a bar is worth showing


def render_papers(
    workspace: Workspace,
    findings: Sequence[Finding],
    names: Sequence[str],
    *,
    with_errors: bool = False,
    as_json: bool = False,
) -> Rendered:
    """Render the papers and say what became of each; with invitations, the list of names to sign off."""
    from hoinghi.cli.output import console, print_json
    from hoinghi.documents.proof import proof
    from hoinghi.documents.render import render
    from hoinghi.model.people import Delegate
    from hoinghi.reporting.papers import show_proof, show_rendered

    bar = _Bar()
    try:
        done = render(workspace, names, findings=findings, with_errors=with_errors, progress=bar.tell)
    finally:
        bar.close()
    lines = [each.as_json() for each in proof(workspace)] if _invited(done) else []
    if as_json:
        document = done.as_json()
        if lines:
            document["proof"] = {Delegate.SHEET.key: lines}
        print_json(document)
        return done
    screen = console()
    if lines and len(names) == 1 and names[0] != "tatca":
        show_proof(screen, lines)
    show_rendered(screen, done.as_json())
    return done


def _invited(done: Rendered) -> bool:
    from hoinghi.documents.catalogue import catalogue
    from hoinghi.model.people import Delegate

    papers = catalogue()
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
