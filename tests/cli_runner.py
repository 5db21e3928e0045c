"""Run the program as a user does: a process of its own, or in this one where only its answer matters."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

__all__ = ["Ran", "run_here", "run_process"]


@dataclass(frozen=True, slots=True)
class Ran:
    """Exit code, stdout and stderr of one call."""

    code: int
    out: str
    err: str


def run_process(*words: str, cwd: Path, env: Mapping[str, str] | None = None) -> Ran:
    """Start ``python -m hoinghi`` with these words."""
    done = subprocess.run(
        [sys.executable, "-m", "hoinghi", *words],
        cwd=cwd,
        env={**os.environ, **(env or {})},
        capture_output=True,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def run_here(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str, cwd: Path
) -> Ran:
    """Call the program's main function in this process."""
    from hoinghi.cli import main

    monkeypatch.chdir(cwd)
    capsys.readouterr()
    with pytest.raises(SystemExit) as stop:
        main(words)
    out, err = capsys.readouterr()
    return Ran(int(stop.value.code or 0), out, err)
