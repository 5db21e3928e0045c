"""Fixtures: a workspace from the docstring of the test that asks for it, read by the real reader."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from cli_runner import Ran, run_here
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hoinghi.model.workspace import Workspace


@pytest.fixture
def workspace(request: pytest.FixtureRequest, tmp_path: Path) -> Workspace:
    """The workspace of the test's docstring."""
    folder = tmp_path / "Hội nghị"
    folder.mkdir()
    return read(write_workspace(request.function.__doc__ or "", folder))


@pytest.fixture
def found(workspace: Workspace) -> Callable[[str], list[str]]:
    """Call with a code: the findings of the docstring's workspace as ``file!cell: message``."""
    from hoinghi.checks import run

    findings = [*workspace.findings, *run(workspace)]

    def of(code: str) -> list[str]:
        return [
            f"{each.place.file}!{each.place.cell}: {each.message}" for each in findings if each.code == code
        ]

    return of


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """Call the program in this process: ``run("validate", "delegates.xlsx", cwd=folder)``."""
    return partial(run_here, monkeypatch, capsys)
