"""A console of another code page, a redirected stream, a path with blanks and accents."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from cli_runner import run_process

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "binh-hoa"


@pytest.mark.parametrize("encoding", ["cp1258", "cp437", "ascii"])
def test_vietnamese_survives(encoding: str) -> None:
    done = run_process("quota", cwd=EXAMPLE, env={"PYTHONIOENCODING": encoding})
    assert done.code == 0
    assert "Đại biểu tiên tiến" in done.out
    error = run_process("quota", "--ratio", "70", cwd=EXAMPLE, env={"PYTHONIOENCODING": encoding})
    assert error.code == 2
    assert "Có phải --ratio 0.7?" in error.err


def test_json_is_utf8_when_redirected(tmp_path: Path) -> None:
    folder = tmp_path / "Hội nghị xã Bình Hòa (bản 2)"
    shutil.copytree(EXAMPLE, folder)
    done = run_process(
        "validate", "--json", "-C", str(folder), cwd=tmp_path, env={"PYTHONIOENCODING": "cp1258"}
    )
    assert json.loads(done.out)["ok"] is True


def test_python_m_hoinghi_is_the_same_program(tmp_path: Path) -> None:
    done = run_process("--version", cwd=tmp_path)
    assert done.code == 0
    assert done.out.startswith("hoinghi ")
