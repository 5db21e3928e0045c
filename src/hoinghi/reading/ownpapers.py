"""The papers of a commune's own templates, so that the sheets may name them as they name ours."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hoinghi.docx.files import word_files
from hoinghi.model.ownpaper import FOLDER, paper_name, paper_title, per_of
from hoinghi.model.rules import Named
from hoinghi.reading.rules import shipped_templates

if TYPE_CHECKING:
    from pathlib import Path

    from hoinghi.model.rules import Rules

__all__ = ["with_own_papers"]


def with_own_papers(rules: Rules, folder: Path) -> Rules:
    """Return the rules with the papers of a folder's ``mau/`` behind ours, by render name, title and file.

    Only names are read here. A file named as one of ours takes that one's place and is no paper more; of two
    files of one name, of which ``render`` makes neither, the first counts.
    """
    known: dict[str, Named] = {}
    for path, _ in word_files(folder / FOLDER, per_of):
        name, title = paper_name(path), paper_title(path)
        if name and name not in shipped_templates():
            known.setdefault(name, Named(code=name, name=title, aliases=(f"{title}{path.suffix}",)))
    return replace(rules, papers=(*rules.papers, *known.values())) if known else rules
