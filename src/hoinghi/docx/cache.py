"""Compiled templates kept on disk, in a folder that nobody but the user can write to.

What is kept is code that will be run, so a file is used only when its folder and the file itself are the
user's own and closed to others, and when its content matches its digest. Whatever is wrong with a cache, the
template is simply compiled again.
"""

from __future__ import annotations

import marshal
import os
import stat
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["default_folder", "key_of", "read", "write"]

SWITCH: Final = "HOINGHI_CACHE"
"""Environment variable; ``0`` switches the cache off."""
_MOST: Final = 100
"""Files kept; the ones least recently written go first."""
_DIGEST: Final = 32
_OTHERS: Final = stat.S_IWGRP | stat.S_IWOTH


def default_folder() -> Path | None:
    """Return the user's own cache folder for templates, or None when it is switched off or unknown."""
    if os.environ.get(SWITCH) == "0":
        return None
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "hoinghi" / "docx" if base.is_absolute() else None


def key_of(content: bytes, filters: Iterable[str]) -> str:
    """Return the name a template is kept under: one for each template, Python, Jinja and engine."""
    from jinja2 import __version__ as jinja  # noqa: PLC0415 - not before a template is loaded

    digest = sha256(content)
    digest.update(repr((sys.version, jinja, sorted(filters), _engine())).encode())
    return digest.hexdigest()


def _engine() -> list[tuple[str, int, int]]:
    """Return what tells one version of this package from another: its files, sizes and times."""
    with os.scandir(Path(__file__).parent) as files:
        found = [(each.name, each.stat()) for each in files if each.name.endswith(".py")]
    return sorted((name, status.st_size, status.st_mtime_ns) for name, status in found)


def read(folder: Path, key: str) -> Any:
    """Return what was kept under a key, or None when there is nothing that can be trusted."""
    try:
        if not _own(folder.lstat(), stat.S_ISDIR):
            return None
        handle = os.open(
            folder / key, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        )
        with open(handle, "rb") as file:  # noqa: PTH123 - a handle, so that what was checked is what is read
            if not _own(os.fstat(file.fileno()), stat.S_ISREG):
                return None
            content = file.read()
        if sha256(content[_DIGEST:]).digest() != content[:_DIGEST]:
            return None
        return marshal.loads(content[_DIGEST:])  # noqa: S302 - our own file, checked above
    except (OSError, ValueError, EOFError, TypeError):
        return None


def write(folder: Path, key: str, value: Any) -> None:
    """Keep a value under a key, if that can be done; written aside and renamed, so that none is read half."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not _own(folder.lstat(), stat.S_ISDIR):
            return
        payload = marshal.dumps(value)
        aside = folder / f"{key}.{os.getpid()}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with open(os.open(aside, flags, 0o600), "wb") as file:  # noqa: PTH123 - closed to others from the start
            file.write(sha256(payload).digest() + payload)
        aside.replace(folder / key)
        _prune(folder)
    except (OSError, ValueError):
        return


def _own(status: os.stat_result, kind: Any) -> bool:
    """Tell whether a folder or file is of the kind expected, and on POSIX the user's and closed to others.

    On Windows the folder lies in the user's profile, whose permissions it inherits.
    """
    if not kind(status.st_mode):
        return False
    if not hasattr(os, "geteuid"):
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & _OTHERS


def _prune(folder: Path) -> None:
    files = sorted(folder.iterdir(), key=lambda each: each.stat().st_mtime)
    for each in files[:-_MOST]:
        each.unlink(missing_ok=True)
