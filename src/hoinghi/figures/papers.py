"""Which paper somebody means: papers are called by their render name, or by their title."""

from __future__ import annotations

import re
from typing import Final

from hoinghi.model.plan import Paper
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.text import fold

__all__ = ["paper_code", "paper_codes", "paper_title", "papers_named"]

_BETWEEN: Final = re.compile(r"[,;\n+]")


def paper_code(workspace: Workspace, text: str) -> str | None:
    """Return the render name (``kehoach``) of a paper called so or by its title, None for an unknown one."""
    return _words(workspace).get(_key(text)) if text.strip() else None


def paper_title(workspace: Workspace, code: str) -> str:
    """Return the title of a paper by its render name; without such a paper, the name itself."""
    return next((each.name for each in workspace.rules.papers if each.code == code), code)


def papers_named(text: str) -> tuple[str, ...]:
    """Return the words of a cell "Dùng cho", one a paper, as typed; none for a blank."""
    return tuple(word.strip() for word in _BETWEEN.split(text) if word.strip())


def paper_codes(workspace: Workspace, text: str) -> tuple[str, ...]:
    """Return the papers that a cell "Dùng cho" names; a blank names them all. Unknown words name none."""
    said = papers_named(text)
    if not said:
        return tuple(dict.fromkeys(_words(workspace).values()))
    codes = (paper_code(workspace, word) for word in said)
    return tuple(dict.fromkeys(code for code in codes if code))


@once
def _words(workspace: Workspace) -> dict[str, str]:
    """Return render names by every way to write them; without a catalogue, those of "Văn bản"."""
    known: dict[str, str] = {}
    for paper in workspace.rules.papers:
        for word in (paper.code, paper.name, *paper.aliases):
            known.setdefault(_key(word), paper.code)
    if not known:
        known = {_key(row.name): _key(row.name) for row in workspace[Paper]}
    return known


def _key(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", fold(text))
