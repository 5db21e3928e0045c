"""PDF files beside the papers of ``ra/``: made again only when the Word file changed."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from hoinghi.documents.memory import FILE, Memory, Standing, State, base_name, digest
from hoinghi.documents.office import find_office, to_pdf
from hoinghi.documents.results import OUTPUT, Outcome, message
from hoinghi.writing import FileError, held

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hoinghi.documents.results import Rendered

__all__ = ["add_pdf"]

_NOT_THERE = frozenset({State.REMOVED, State.RENAMED, State.LEFT, State.FAILED})


def add_pdf(folder: Path, done: Rendered) -> None:
    """Put a PDF beside every paper that was rendered, of those made for each person beside the print file.

    A paper that was edited gets one, and so does the newer one beside it. What was done is added to ``done``;
    a file that cannot be read or written, such as a PDF open in a viewer, is listed as failed, and the others
    are made. Raises HoinghiError when LibreOffice is missing or fails.
    """
    place = folder / OUTPUT
    memory = Memory(place)
    wanted: dict[str, tuple[str, bytes]] = {}
    for paper, word in list(_papers(done)):
        with _telling(done, paper, _pdf_of(word)):
            content = _wanted(place, memory, done, paper, word)
            if content is not None:
                wanted[word] = (paper, content)
    made = to_pdf(find_office(), {word: content for word, (_, content) in wanted.items()}) if wanted else {}
    try:
        for word, (paper, content) in wanted.items():
            file = _pdf_of(word)
            with _telling(done, paper, file):
                state, current = memory.put(file, digest(content), lambda made=made[word]: made)  # type: ignore[misc]
                _tell(done, paper, state, file, current)
        for file in memory.names(".pdf"):
            if base_name(file) != file and not (place / file).with_suffix(".docx").exists():
                with _telling(done, "", file):
                    memory.drop(file)
    finally:
        with _telling(done, "", FILE):
            memory.save()


def _wanted(place: Path, memory: Memory, done: Rendered, paper: str, word: str) -> bytes | None:
    """Return the Word file of which a PDF is to be made, None where there is nothing to make."""
    content = held(place / word)
    if content is None:
        return None
    file = _pdf_of(word)
    standing = memory.look(file, digest(content))
    if standing not in {Standing.CURRENT, Standing.EDITED}:
        return content
    _tell(done, paper, State.UNCHANGED if standing is Standing.CURRENT else State.KEPT, file, file)
    return None


@contextmanager
def _telling(done: Rendered, paper: str, file: str) -> Iterator[None]:
    """List a file that could not be read or written, and let the others go on."""
    try:
        yield
    except FileError as error:
        done.outcomes.append(Outcome(paper, f"{OUTPUT}/{file}", State.FAILED, str(error)))


def _tell(done: Rendered, paper: str, state: State, file: str, current: str) -> None:
    done.outcomes.append(Outcome(paper, f"{OUTPUT}/{current}", state, message(state, file, current)))


def _papers(done: Rendered) -> Iterator[tuple[str, str]]:
    """Yield paper and file, relative to ``ra/``: an edited paper before the newer one beside it."""
    for each in done.outcomes:
        file = each.file.removeprefix(f"{OUTPUT}/")
        if "/" not in file and each.state not in _NOT_THERE:
            for name in dict.fromkeys((base_name(file), file)):
                yield each.paper, name


def _pdf_of(word: str) -> str:
    return f"{word.removesuffix('.docx')}.pdf"
