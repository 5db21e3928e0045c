"""The folder of planted errors: every code of reading and of checks is shown, and nothing else is said."""

from __future__ import annotations

import os
import runpy
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hoinghi.checks import CHECKS, run
from hoinghi.reading.codes import CODES
from hoinghi.reading.workspace import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from cli_runner import Ran
    from hoinghi.model.finding import Finding

_ROOT = Path(__file__).parents[1]
_PLANTED = _ROOT / "examples" / "loi"
_GOLDEN = Path(__file__).parent / "golden" / "loi.txt"
# `HOINGHI_GOLDEN=1 python -m pytest tests/test_loi.py` writes it again: read the difference.
_RENEW = bool(os.environ.get("HOINGHI_GOLDEN"))


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A copy of the folder, with one workbook open in Excel."""
    return _opened(shutil.copytree(_PLANTED, tmp_path / "lỗi"))


def test_the_report_reads_as_approved(planted: Path) -> None:
    report = _report(planted)
    if _RENEW:
        _GOLDEN.write_text(report, encoding="utf-8", newline="\n")
    assert report == _GOLDEN.read_text(encoding="utf-8")


def test_every_code_is_shown(planted: Path) -> None:
    declared = {code.code for code in CODES} | {check.code.code for check in CHECKS}
    assert declared - {finding.code for finding in _findings(planted)} == set()


def test_the_workbooks_are_those_of_the_text(tmp_path: Path) -> None:
    runpy.run_path(str(_ROOT / "tools" / "loi" / "build.py"))["main"](tmp_path / "lỗi")
    assert _report(_opened(tmp_path / "lỗi")) == _GOLDEN.read_text(encoding="utf-8")


def test_the_three_classes_are_all_there(planted: Path) -> None:
    severities = {finding.severity.value for finding in _findings(planted)}
    assert severities == {"error", "warning", "note"}


def test_validate_refuses_the_folder(planted: Path, run: Callable[..., Ran]) -> None:
    assert run("validate", cwd=planted).code == 1


def test_nobody_s_number_is_shown_whole() -> None:
    report = _GOLDEN.read_text(encoding="utf-8")
    numbers = (_ROOT / "tools" / "loi" / "bang.txt").read_text(encoding="utf-8").split()
    private = [each for each in numbers if each.isdecimal() and each.startswith(("066", "0905"))]
    assert private
    assert not [each for each in private if each in report]


def _opened(folder: Path) -> Path:
    (folder / "~$nominees.xlsx").write_bytes(b"")
    return folder


def _findings(folder: Path) -> list[Finding]:
    workspace = read(folder)
    return sorted([*workspace.findings, *run(workspace)], key=lambda each: each.order)


def _report(folder: Path) -> str:
    return "".join(f"{_line(finding)}\n" for finding in _findings(folder))


def _line(finding: Finding) -> str:
    place = finding.place
    where = f"{place.file}!{place.sheet}!{place.cell or ''}".rstrip("!")
    text = f"{where} {finding.code} [{finding.severity.label}] {finding.message}"
    return f"{text} → {finding.hint}" if finding.hint else text
