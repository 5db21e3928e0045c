"""A commune's own papers: what their files in ``mau/`` are called, and for whom each is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.model.bodies import Unit
from hoinghi.model.people import Delegate, Nominee
from hoinghi.vietnamese.text import nfc, slug

if TYPE_CHECKING:
    from pathlib import PurePath

    from hoinghi.model.row import Row

__all__ = ["FOLDER", "PER", "paper_name", "paper_title", "per_folder", "per_of"]

FOLDER: Final = "mau"  # in the workspace's folder
PER: Final[tuple[type[Row], ...]] = (Delegate, Nominee, Unit)  # whose rows may each get a paper of their own


def paper_name(file: PurePath) -> str:
    """Return what a template's paper is called on the command line; "" for a name without a letter."""
    return slug(file.stem)


def paper_title(file: PurePath) -> str:
    """Return what the paper is called for people."""
    return nfc(file.stem)


def per_folder(row_type: type[Row]) -> str:
    """Return the folder within ``mau/`` whose templates are made for every row: ``moi-dai-bieu``."""
    return f"moi-{row_type.SHEET.key.replace('_', '-')}"


def per_of(folder: str) -> type[Row] | None:
    """Return for whose rows the templates of a folder are made, "Mỗi đại biểu" too; None for any other."""
    return next((each for each in PER if slug(per_folder(each)) == slug(folder)), None)
