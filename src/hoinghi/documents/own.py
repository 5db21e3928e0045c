"""A commune's own templates: the Word files in ``mau/``, and for whom each is made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from hoinghi.errors import HoinghiError
from hoinghi.model.bodies import Unit
from hoinghi.model.people import Delegate, Nominee
from hoinghi.vietnamese.text import slug

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.row import Row

__all__ = ["FOLDER", "PER", "OwnTemplate", "home_of", "own_templates", "per_folder", "unused"]

FOLDER = "mau"  # in the workspace's folder
# What Word can save. The last three are no templates, but leaving them out would quietly print ours instead:
# the engine says what to do with them.
_WORD = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc", ".rtf", ".odt"})
PER: tuple[type[Row], ...] = (Delegate, Nominee, Unit)  # whose rows may each get a paper of their own


@dataclass(frozen=True, slots=True)
class OwnTemplate:
    """A template of the commune; ``per`` is the table whose rows each get a paper, None for one paper."""

    path: Path
    per: type[Row] | None = None


def per_folder(row_type: type[Row]) -> str:
    """Return the folder within ``mau/`` whose templates are made for every row: ``moi-dai-bieu``."""
    return f"moi-{row_type.SHEET.key.replace('_', '-')}"


def own_templates(folder: Path | None) -> dict[str, OwnTemplate]:
    """Return a commune's templates by the name of their paper, in the order of their files.

    Raises HoinghiError when two files would be one paper: neither could be chosen without a guess.
    """
    found: dict[str, OwnTemplate] = {}
    for each in _templates(folder / FOLDER if folder else None):
        name = slug(each.path.stem)
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
    return sorted(each for each in place.rglob("*") if _is_word(each) and each not in used)


def _templates(place: Path | None) -> Iterator[OwnTemplate]:
    if place is None or not place.is_dir():
        return
    folders = {slug(per_folder(each)): each for each in PER}
    for each in sorted(place.iterdir(), key=lambda item: item.name):
        if _is_word(each):
            yield OwnTemplate(each)
        elif slug(each.name) in folders and each.is_dir():
            for held in sorted(each.iterdir(), key=lambda item: item.name):
                if _is_word(held):
                    yield OwnTemplate(held, folders[slug(each.name)])


def _is_word(path: Path) -> bool:
    """Whether it is a Word file, and not the lock file that Word puts beside one."""
    return path.suffix.lower() in _WORD and not path.name.startswith(("~$", ".")) and path.is_file()
