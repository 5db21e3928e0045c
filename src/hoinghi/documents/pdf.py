"""PDF files beside the papers of ``ra/``: made again only when the Word file changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.memory import Memory, Standing, State, base_name, digest
from hoinghi.documents.office import find_office, to_pdf
from hoinghi.documents.results import OUTPUT, Outcome, message
from hoinghi.writing import held

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from hoinghi.documents.results import Rendered

__all__ = ["add_pdf"]

_NOT_THERE = frozenset({State.REMOVED, State.RENAMED, State.LEFT, State.FAILED})


def add_pdf(folder: Path, done: Rendered) -> None:
    """Put a PDF beside every paper that was rendered, of those made for each person beside the print file.

    A paper that was edited gets one, and so does the newer one beside it. What was done is added to ``done``.
    Raises HoinghiError when LibreOffice is missing or fails, and for a file that cannot be written.
    """
    place = folder / OUTPUT
    memory = Memory(place)
    wanted: dict[str, tuple[str, bytes]] = {}
    for paper, word in list(_papers(done)):
        content = held(place / word)
        if content is None:
            continue
        file = _pdf_of(word)
        standing = memory.look(file, digest(content))
        if standing in {Standing.CURRENT, Standing.EDITED}:
            state = State.UNCHANGED if standing is Standing.CURRENT else State.KEPT
            done.outcomes.append(Outcome(paper, f"{OUTPUT}/{file}", state, message(state, file, file)))
        else:
            wanted[word] = (paper, content)
    made = to_pdf(find_office(), {word: content for word, (_, content) in wanted.items()}) if wanted else {}
    try:
        for word, (paper, content) in wanted.items():
            file = _pdf_of(word)
            state, current = memory.put(file, digest(content), lambda made=made[word]: made)  # type: ignore[misc]
            done.outcomes.append(Outcome(paper, f"{OUTPUT}/{current}", state, message(state, file, current)))
        for file in memory.names(".pdf"):
            if base_name(file) != file and not (place / file).with_suffix(".docx").exists():
                memory.drop(file)
    finally:
        memory.save()


def _papers(done: Rendered) -> Iterator[tuple[str, str]]:
    """Yield paper and file, relative to ``ra/``: an edited paper before the newer one beside it."""
    for each in done.outcomes:
        file = each.file.removeprefix(f"{OUTPUT}/")
        if "/" not in file and each.state not in _NOT_THERE:
            for name in dict.fromkeys((base_name(file), file)):
                yield each.paper, name


def _pdf_of(word: str) -> str:
    return f"{word.removesuffix('.docx')}.pdf"
