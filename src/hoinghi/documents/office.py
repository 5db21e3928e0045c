"""LibreOffice: where it is, and one run of it that makes PDF files of Word files."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["SWITCH", "find_office", "to_pdf"]

SWITCH = "HOINGHI_SOFFICE"  # environment variable: where LibreOffice is, when it is somewhere else
_PATIENCE = 300.0  # seconds: 200 pages take 10, the first start on a slow machine a minute
_NAMES = ("soffice", "libreoffice")
_ELSEWHERE = {
    "darwin": ("/Applications", "~/Applications"),
    "linux": (
        "/usr/lib/libreoffice/program/soffice",
        "/usr/lib64/libreoffice/program/soffice",
        "/usr/local/bin/soffice",
        "/opt/libreoffice*/program/soffice",
        "/snap/bin/libreoffice",
    ),
}


def find_office() -> Path:
    """Return the program; raise HoinghiError that says how to get it when there is none."""
    told = os.environ.get(SWITCH, "").strip()
    if told:
        if Path(told).is_file():
            return Path(told)
        raise HoinghiError(f"Biến môi trường {SWITCH} trỏ đến “{told}” nhưng không có tệp này.")
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    for place in _places(sys.platform, os.environ):
        if place.is_file():
            return place
    raise HoinghiError(
        "Chưa tạo được bản PDF vì máy này chưa có LibreOffice; các văn bản Word đã lập xong. Xin cài "
        "LibreOffice (libreoffice.org, miễn phí) rồi chạy lại, hoặc dùng Word để lưu thành PDF. "
        f"Nếu LibreOffice nằm ở chỗ khác, đặt biến môi trường {SWITCH} là đường dẫn đến tệp soffice."
    )


def to_pdf(office: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the PDF of every Word file, under the same names: one start of the program for all of them.

    It works on copies and with a profile of its own, so that neither a LibreOffice nor a Word that is open
    gets in its way. Raises HoinghiError when it takes too long or a file comes back without a PDF.
    """
    with tempfile.TemporaryDirectory(prefix="hoinghi-", ignore_cleanup_errors=True) as place:
        folder = Path(place)
        numbered = {name: folder / f"{at}.docx" for at, name in enumerate(files)}
        for name, path in numbered.items():
            path.write_bytes(files[name])
        profile = (folder / "profile").as_uri()
        words = [str(office), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo"]
        _run([*words, "--convert-to", "pdf", "--outdir", str(folder), *map(str, numbered.values())])
        made = {name: path.with_suffix(".pdf") for name, path in numbered.items()}
        missing = [name for name, path in made.items() if not path.is_file()]
        if missing:
            raise HoinghiError(
                f"LibreOffice không chuyển được {', '.join(missing)} sang PDF. Xin mở văn bản bằng Word và "
                "chọn Lưu thành PDF, hoặc cài lại LibreOffice rồi chạy lại."
            )
        return {name: path.read_bytes() for name, path in made.items()}


def _places(platform: str, environment: Mapping[str, str]) -> Iterator[Path]:
    """Yield where an installer puts the program without telling ``PATH``."""
    if platform == "win32":
        for variable in ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)"):
            home = environment.get(variable)
            for folder in sorted(Path(home).glob("LibreOffice*"), reverse=True) if home else ():
                yield folder / "program" / "soffice.exe"
        return
    for said in _ELSEWHERE.get(platform, ()):
        if platform == "darwin":
            yield Path(said).expanduser() / "LibreOffice.app" / "Contents" / "MacOS" / "soffice"
        elif "*" in said:
            yield from sorted(Path("/").glob(said.lstrip("/")), reverse=True)
        else:
            yield Path(said)


def _run(words: Sequence[str]) -> None:
    windows = sys.platform == "win32"
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        process = subprocess.Popen(  # noqa: S603 - the program the user installed
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=flags,
            start_new_session=not windows,
        )
    except OSError as error:
        raise HoinghiError(f"Không khởi động được LibreOffice ở “{words[0]}” ({error.strerror}).") from error
    try:
        process.wait(timeout=_PATIENCE)
    except subprocess.TimeoutExpired as error:
        raise HoinghiError(
            f"LibreOffice chạy quá {_PATIENCE / 60:.0f} phút mà chưa xong nên đã được dừng lại. Xin thử lại, "
            "hoặc mở văn bản bằng Word và chọn Lưu thành PDF."
        ) from error
    finally:
        if process.poll() is None:
            _stop(process, windows=windows)


def _stop(process: subprocess.Popen[bytes], *, windows: bool) -> None:
    """End the program and what it started: the one we know is only its launcher."""
    if windows:
        subprocess.run(  # noqa: S603 - our own process id
            ["taskkill", "/F", "/T", "/PID", str(process.pid)],  # noqa: S607 - Windows' own
            check=False,
            capture_output=True,
        )
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()
