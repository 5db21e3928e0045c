"""A commune's own templates: the Word files in ``mau/``, and for whom each is made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hoinghi.docx.files import is_word, word_files
from hoinghi.errors import HoinghiError
from hoinghi.model.ownpaper import FOLDER, paper_name, per_folder, per_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.row import Row

__all__ = ["OwnTemplate", "home_of", "own_templates", "unused"]


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A template of the commune; ``per`` is the table whose rows each get a paper, None for one paper."""

    path: Path
    per: type[Row] | None = None


def own_templates(folder: Path | None) -> dict[str, OwnTemplate]:
    """Return a commune's templates by the name of their paper, in the order of their files.

    Raises HoinghiError when two files would be one paper: neither could be chosen without a guess.
    """
    found: dict[str, OwnTemplate] = {}
    for each in _templates(folder / FOLDER) if folder else ():
        name = paper_name(each.path)
        if not name:
            continue
        if name in found:
            raise HoinghiError(
                f"Hai mẫu “{found[name].path}” và “{each.path}” cùng là văn bản “{name}”. "
                "Xin đổi tên hoặc chuyển bớt một tệp ra khỏi thư mục mau."
            )
        found[name] = each
    return found


def home_of(name: str, row_type: type[Row] | None) -> Path:
    """Return where a template belongs, relative to the workspace's folder."""
    place = Path(FOLDER) / per_folder(row_type) if row_type else Path(FOLDER)
    return place / f"{name}.docx"


def unused(folder: Path) -> list[Path]:
    """Return the Word files below ``mau/`` that lie in a folder without a meaning, so that none is read."""
    place = folder / FOLDER
    used = {each.path for each in _templates(place)}
    return sorted(each for each in place.rglob("*") if is_word(each) and each not in used)


def _templates(place: Path) -> Iterator[OwnTemplate]:
    for path, per in word_files(place, per_of):
        yield OwnTemplate(path, per)
