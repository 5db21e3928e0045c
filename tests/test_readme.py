"""The README is true: its tables are current and its commands run."""

from __future__ import annotations

import importlib.util
import re
import shlex
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from cli_runner import Ran

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("readme_tool", ROOT / "tools" / "readme.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _commands() -> list[str]:
    block = re.search(r"<!-- lệnh chạy thử -->\n```bash\n(.*?)```", README, re.DOTALL)
    assert block is not None
    return block[1].splitlines()


def test_its_tables_are_current() -> None:
    assert _tool().current(README) == README, "run: python tools/readme.py"


@pytest.mark.parametrize("command", _commands())
def test_its_commands_run_in_the_example(command: str, tmp_path: Path, run: Callable[..., Ran]) -> None:
    folder = tmp_path / "binh-hoa"
    shutil.copytree(ROOT / "examples" / "binh-hoa", folder)
    program, *words = shlex.split(command)
    assert program == "hoinghi"
    done = run(*words, cwd=folder)
    assert done.code == 0, done.err
    assert done.out


def test_it_names_both_set_up_lines_in_both_shells() -> None:
    for line in (
        "python -m pip install . && hoinghi demo",
        "python -m pip install . ; if ($?) { hoinghi demo }",
        'python -m pip install -e ".[dev]" && python -m pytest',
        'python -m pip install -e ".[dev]" ; if ($?) { python -m pytest }',
    ):
        assert line in README


def test_every_command_of_the_program_is_named() -> None:
    from hoinghi.cli.main import COMMANDS

    assert [name for name in COMMANDS if f"hoinghi {name}" not in README] == []
