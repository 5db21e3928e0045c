"""Writing a file whole or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FileError", "held", "remove", "write"]


class FileError(HoinghiError):
    """One file is locked or cannot be written or read; others may still be."""


def write(path: Path, content: bytes) -> None:
    """Write a file, and its folder if need be; the path then holds all of the old or all of the new.

    Raises FileError that names the file when it is locked (open in Word) or cannot be written.
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
        raise FileError(_sentence(path, error)) from error


def held(path: Path) -> bytes | None:
    """Return what a file holds, None where there is none; raise FileError when it cannot be read."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise FileError(_sentence(path, error, "đọc")) from error


def remove(path: Path) -> None:
    """Remove a file that may be gone already; raise FileError when it is locked."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise FileError(_sentence(path, error)) from error


def _sentence(path: Path, error: OSError, what: str = "ghi") -> str:
    said = f"Không {what} được “{path}”"
    file = _file_in_the_way(path)
    if path.is_dir():
        return f"{said}: đó là một thư mục. Xin đổi tên hoặc chuyển thư mục đó đi nơi khác rồi chạy lại."
    if file is not None:
        return (
            f"{said}: “{file}” phải là thư mục mà đang là một tệp. "
            "Xin đổi tên hoặc chuyển tệp đó đi nơi khác rồi chạy lại."
        )
    known = _REASONS.get("too_long" if _is_too_long(error) else errno.errorcode.get(error.errno or 0, ""))
    if known:
        return f"{said}: {known} rồi chạy lại."
    if isinstance(error, PermissionError):
        return (
            f"{said}: tệp đang mở trong Word, Excel, trình xem PDF hoặc thư mục không cho {what}. "
            "Xin đóng tệp đó rồi chạy lại."
        )
    number = f" (lỗi số {error.errno})" if error.errno else ""
    return f"{said}{number}. Xin kiểm tra ổ đĩa và thư mục rồi chạy lại."


# What the system says of these is English, and a clerk can do something about each.
_REASONS = {
    "ENOSPC": "ổ đĩa đã đầy. Xin giải phóng chỗ trống",
    "EDQUOT": "phần ổ đĩa dành cho tài khoản này đã đầy. Xin giải phóng chỗ trống",
    "EROFS": "ổ đĩa này chỉ cho đọc. Xin chép cả thư mục sang ổ đĩa ghi được",
    "too_long": "tên tệp hoặc đường dẫn quá dài. Xin chuyển thư mục ra gần gốc ổ đĩa, ví dụ D:\\hoinghi,",
}
_WINDOWS_TOO_LONG = 206  # ERROR_FILENAME_EXCED_RANGE, which has no errno of its own


def _is_too_long(error: OSError) -> bool:
    return error.errno == errno.ENAMETOOLONG or getattr(error, "winerror", None) == _WINDOWS_TOO_LONG


def _file_in_the_way(path: Path) -> Path | None:
    """Return the file that stands where one of the path's folders should be."""
    with suppress(OSError):
        return next((each for each in path.parents if each.is_file()), None)
    return None
