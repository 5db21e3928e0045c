"""A command pays only for what it uses."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "binh-hoa"

_PROBE = """
import sys
from hoinghi.cli import main
try:
    main({words!r})
except SystemExit:
    pass
sys.stderr.write("\\nIMPORTED " + " ".join(sorted(sys.modules)))
"""


def _imported(words: list[str], cwd: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE.format(words=words)], cwd=cwd, capture_output=True, check=True
    )
    return set(done.stderr.decode("utf-8").rpartition("IMPORTED ")[2].split())


@pytest.mark.parametrize(
    "words",
    [
        ["--help"],
        ["--version"],
        ["validate"],
        ["validate", "delegates.xlsx", "--json"],
        ["quota"],
        ["explain", "NG01"],
        ["coverage"],
        ["allocate"],
        ["awards"],
        ["budget"],
        ["schedule"],
        ["composition"],
    ],
    ids=" ".join,
)
def test_heavy_packages_stay_out(words: list[str]) -> None:
    assert not _imported(words, EXAMPLE) & {"pandas", "numpy", "openpyxl", "docx"}


def test_help_needs_no_console_library(tmp_path: Path) -> None:
    assert not _imported(["--help"], tmp_path) & {"rich", "lxml", "jinja2"}


def test_invitations_need_neither_pandas_nor_openpyxl(tmp_path: Path) -> None:
    import shutil

    folder = tmp_path / "binh-hoa"
    shutil.copytree(EXAMPLE, folder)
    assert not _imported(["render", "giaymoi"], folder) & {"pandas", "numpy", "openpyxl", "docx"}
    assert (folder / "ra" / "giaymoi-in.docx").is_file()
