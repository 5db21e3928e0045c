"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["held", "remove", "write"]


def write(path: Path, content: bytes) -> None:
    """Write a file, and its folder if need be; the path then holds all of the old or all of the new.

    Raises HoinghiError that names the file when it is locked (open in Word) or cannot be written.
    """
    # In the same folder, for only there os.replace cannot fail half-way; hidden, for nobody should open it.
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        os.replace(temporary, path)  # noqa: PTH105 - tests inject a lock here, and Path.replace hides it
    except OSError as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise HoinghiError(_sentence(path, error)) from error


def held(path: Path) -> bytes | None:
    """Return what a file holds, None where there is none; raise HoinghiError when it cannot be read."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise HoinghiError(_sentence(path, error, "đọc")) from error


def remove(path: Path) -> None:
    """Remove a file that may be gone already; raise HoinghiError when it is locked."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise HoinghiError(_sentence(path, error)) from error


def _sentence(path: Path, error: OSError, what: str = "ghi") -> str:
    if error.errno == errno.ENOSPC:
        return f"Không ghi được “{path}”: ổ đĩa đã đầy. Xin giải phóng chỗ trống rồi chạy lại."
    if isinstance(error, PermissionError):
        return (
            f"Không {what} được “{path}”: tệp đang mở trong Word, Excel hoặc thư mục không cho {what}. "
            "Xin đóng tệp đó rồi chạy lại."
        )
    return f"Không {what} được “{path}” ({error.strerror or error}). Xin kiểm tra thư mục rồi chạy lại."
