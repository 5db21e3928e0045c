"""Which files of a folder are read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hoinghi.errors import HoinghiError
from hoinghi.model.ownpaper import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["SENT", "SPREADSHEETS", "is_open", "sent_otherwise", "shown", "spreadsheets"]

SPREADSHEETS: Final = frozenset({".xlsx", ".xlsm", ".xltx", ".xls", ".xlsb", ".ods", ".csv", ".tsv"})
_OURS: Final = frozenset({"ra", FOLDER})  # what we write, and the commune's own templates
SENT: Final = "nhan"  # what units sent: Word tables are read there too
_OTHERWISE: Final = frozenset(
    {
        ".pdf", ".doc", ".docm", ".rtf", ".odt", ".txt", ".jpg", ".jpeg", ".png", ".heic", ".webp", ".bmp",
        ".tif", ".tiff", ".zip", ".rar", ".7z",
    }
)  # fmt: skip
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
    found = [path for path, sent in _files(folder) if _is_wanted(path.name, sent=sent)]
    return sorted(found, key=lambda path: _order(path.relative_to(folder)))


def sent_otherwise(folder: Path) -> list[Path]:
    """Return, in the same order, what lies in ``nhan`` as a picture, a PDF or an archive."""
    found = [
        path
        for path, sent in _files(folder)
        if sent and path.suffix.casefold() in _OTHERWISE and not path.name.startswith((".", *_LOCKS))
    ]
    return sorted(found, key=lambda path: _order(path.relative_to(folder)))


def _files(folder: Path) -> Iterator[tuple[Path, bool]]:
    """Yield every file that is not passed over, and whether it lies in ``nhan``."""
    for top, folders, files in os.walk(folder, onerror=_refuse):
        here = Path(top)
        folders[:] = [name for name in folders if not _passed_over(name)]
        sent = SENT in (part.casefold() for part in here.relative_to(folder).parts)
        for name in files:
            yield here / name, sent


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
