"""The wheel carries every data file, nothing else, and works from where it is unpacked."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", target, ROOT],
        check=True,
        capture_output=True,
    )
    return next(target.glob("*.whl"))


def _shipped() -> set[str]:
    places = {
        "src/hoinghi": "hoinghi",
        "data": "hoinghi/data",
        "examples/binh-hoa": "hoinghi/examples/binh-hoa",
    }
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z", *places],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    ).stdout.split("\0")
    names = set()
    for name in filter(None, listed):
        home = next(place for place in places if name.startswith(f"{place}/"))
        names.add(places[home] + name.removeprefix(home))
    return names


def test_the_wheel_holds_what_the_checkout_holds(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert held == _shipped()
    assert not [
        name
        for name in held
        if name.startswith(("hoinghi/data", "hoinghi/examples")) and name.endswith(".py")
    ]


def test_lock_files_of_office_programs_never_travel(tmp_path: Path) -> None:
    ignored = subprocess.run(
        ["git", "check-ignore", "data/templates/~$baocao.docx", "examples/binh-hoa/.~lock.delegates.xlsx#"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    ).stdout.splitlines()
    assert len(ignored) == 2


def test_demo_runs_from_the_wheel(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    home = tmp_path / "Xã Bình Hòa"
    home.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-m", "hoinghi", "demo"],
        cwd=home,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    papers = {path.name for path in (home / "binh-hoa" / "ra").glob("*.docx")}
    assert {"kehoach.docx", "baocao.docx", "quyetdinh.docx", "giaymoi-in.docx"} <= papers
