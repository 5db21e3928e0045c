"""What every command does first: read the folder, run the checks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from hoinghi.model.finding import Finding
    from hoinghi.model.workspace import Workspace

__all__ = ["check_folder", "must_exist", "open_folder"]


def open_folder(target: Path | None, folder: Path) -> tuple[Workspace, list[Finding], str]:
    """Read a folder, or the folder of a file.

    Returns the workspace, every finding in order, and the file's name relative to the folder ("" for a
    folder). Raises HoinghiError when there is nothing there to read.
    """
    from hoinghi.reading.workspace import read

    place = folder if target is None else folder / target
    must_exist(place)
    if target is None or place.is_dir():  # a file given as the folder is refused, as by every command
        workspace = read(place)
        return workspace, check_folder(workspace), ""
    home = _home(place, folder)
    workspace = read(home, named=[place])
    return workspace, check_folder(workspace), place.resolve().relative_to(home.resolve()).as_posix()


def check_folder(workspace: Workspace) -> list[Finding]:
    """Return what reading and the checks found, in the order of files and rows."""
    from hoinghi.checks import run

    return sorted([*workspace.findings, *run(workspace)], key=lambda each: each.order)


def must_exist(place: Path) -> None:
    """Raise HoinghiError, with the nearest name beside it, when there is nothing at that path."""
    if not place.exists():
        raise HoinghiError(_missing(place))


def _home(file: Path, folder: Path) -> Path:
    """Return the folder that is read around a file.

    Going up from the file no farther than ``folder``: the first that holds the commune's own hoinghi.xlsx
    (a copy we marked is none); where none does, the file's own folder.
    """
    from hoinghi.model.plan import Info

    top = folder.resolve()
    for place in file.resolve().parents:
        if not place.is_relative_to(top):
            break
        book = place / Info.SHEET.workbook
        if place == top:
            return folder if book.is_file() else file.parent
        if book.is_file() and not _is_marked(book):
            return place
    return file.parent


def _is_marked(book: Path) -> bool:
    from hoinghi.model.mark import MARK_PROPERTY
    from hoinghi.xlsx import Unreadable
    from hoinghi.xlsx.annotate import has_mark

    try:
        return has_mark(book, mark=MARK_PROPERTY)
    except (Unreadable, OSError):
        return False


def _missing(place: Path) -> str:
    from hoinghi.vietnamese.text import nearest

    parent = place.parent if place.parent.is_dir() else None
    near = nearest(place.name, [each.name for each in parent.iterdir()]) if parent else []
    offer = f" Có phải “{near[0]}”?" if near else " Xin xem lại tên và đường dẫn."
    return f"Không thấy “{place}”.{offer}"
