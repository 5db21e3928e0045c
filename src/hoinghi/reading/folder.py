"""Which files of a folder are read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from hoinghi.errors import HoinghiError
from hoinghi.model.ownpaper import FOLDER

__all__ = ["SPREADSHEETS", "is_open", "shown", "spreadsheets"]

SPREADSHEETS: Final = frozenset({".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods", ".csv", ".tsv"})
_OURS: Final = frozenset({"ra", FOLDER})  # what we write, and the commune's own templates
_SENT: Final = "nhan"  # what units sent: Word tables are read there too
_LOCKS: Final = ("~$", ".~lock.")


def spreadsheets(folder: Path) -> list[Path]:
    """Return the files to read in a folder and its subfolders, in an order that never changes.

    Hidden files and folders, Office's lock files, and folders called ``ra`` or ``mau`` are left out.

    Raises:
        HoinghiError: no such folder, or one that cannot be listed.
    """
    if not folder.is_dir():
        what = "là một tệp, không phải thư mục" if folder.exists() else "không tồn tại"
        raise HoinghiError(f"“{folder}” {what}. Xin kiểm tra lại đường dẫn.")
    found: list[Path] = []
    for top, folders, files in os.walk(folder, onerror=_refuse):
        here = Path(top)
        parts = here.relative_to(folder).parts
        folders[:] = [name for name in folders if not _passed_over(name)]
        sent = _SENT in (part.casefold() for part in parts)
        found += [here / name for name in files if _is_wanted(name, sent=sent)]
    return sorted(found, key=lambda path: _order(path.relative_to(folder)))


def is_open(path: Path) -> bool:
    """Whether Excel or LibreOffice has the file open, going by the lock file beside it."""
    excel = f"~${path.name}"
    libre = f".~lock.{path.name}#"
    # Word and older Excel shorten long names: "~$" stands for the first two letters
    shortened = f"~${path.name[2:]}"
    return any(path.with_name(name).exists() for name in (excel, libre, shortened))


def shown(path: Path, folder: Path) -> str:
    """Return how a file is called in findings: relative to the folder, with forward slashes."""
    try:
        return path.resolve().relative_to(folder.resolve()).as_posix()
    except ValueError:
        return path.as_posix()


def _refuse(error: OSError) -> None:
    raise HoinghiError(f"Không xem được thư mục “{error.filename}”. Xin kiểm tra quyền truy cập.") from error


def _passed_over(name: str) -> bool:
    return name.startswith(".") or name.casefold() in _OURS


def _is_wanted(name: str, *, sent: bool) -> bool:
    ending = Path(name).suffix.casefold()
    wanted = ending in SPREADSHEETS or (sent and ending == ".docx")
    return wanted and not name.startswith((".", *_LOCKS))


def _order(path: Path) -> tuple[int, str, str]:
    """By depth, then by name without regard to case: what lies in the folder itself comes first."""
    return len(path.parts), path.as_posix().casefold(), path.as_posix()
