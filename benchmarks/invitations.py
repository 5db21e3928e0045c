"""Measure ``hoinghi render giaymoi`` against a script of pandas and docxtpl, whole processes, in one run.

    python benchmarks/invitations.py [--quick] [--cache FOLDER]

Both read the worked example and make an invitation for each delegate from the same template, and one print
file of all; texts are compared before a figure is believed. Ours also runs every check and writes the list of
names to sign off. The script is measured without the print file, too. Peers are installed from PyPI into an
environment of their own, which the next run finds again; programs take turns, medians count.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from pathlib import Path

from measuring import Cost, costs

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
OURS, SCRIPT = "hoinghi render giaymoi", "pandas + docxtpl"
GOAL = 8  # times the CPU of ours that the script takes
_AGAIN = "import shutil, sys; shutil.rmtree(sys.argv[1], ignore_errors=True)"
_OURS = f"{_AGAIN}; from hoinghi.cli import main; main(['render', 'giaymoi', '-C', sys.argv[2]])"


def environment(cache: Path) -> dict[str, str]:
    """Return the environment of all processes: our source is found, and bytecode is kept as if installed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {
        **kept,
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONPYCACHEPREFIX": str(cache / "bytecode"),
        "PYTHONIOENCODING": "utf-8",
    }


def interpreter(cache: Path) -> Path:
    """Return the Python of the environment that holds the peers, made on the first run."""
    home = cache / "invitations"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        print("Installing peers ...", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", home], check=True)
        needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
        subprocess.run(
            [python, "-m", "pip", "install", "--quiet", *needed, "docxtpl==0.20.2", "docxcompose"], check=True
        )
    return python


def texts(folder: Path) -> list[str]:
    """Return the visible texts of the invitations in a folder, sorted: file names differ."""
    found = []
    for path in folder.glob("*.docx"):
        with zipfile.ZipFile(path) as archive:
            body = archive.read("word/document.xml").decode()
        found.append("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", body)))
    return sorted(found)


def main() -> int:
    """Print the comparison; exit 1 when the goal is missed or the texts differ."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "hoinghi-benchmarks")
    chosen = parser.parse_args()
    cache: Path = chosen.cache.resolve()
    cache.mkdir(parents=True, exist_ok=True)
    python = interpreter(cache)
    folder, made = cache / "Xã Bình Hòa", cache / "by-script"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(ROOT / "examples" / "binh-hoa", folder)
    template = ROOT / "data" / "templates" / "giaymoi.docx"
    script: list[str | Path] = [python, HERE / "peers" / "invite_with_docxtpl.py", folder, template, made]
    commands: dict[str, list[str | Path]] = {
        OURS: [python, "-c", _OURS, folder / "ra", folder],
        SCRIPT: [*script, "--print"],
        f"{SCRIPT}, no print file": script,
        "hoinghi, nothing changed": [
            python, "-c", _OURS.replace(_AGAIN, "import sys"), folder / "ra", folder
        ],
    }  # fmt: skip
    found = costs(commands, environment(cache), times=3 if chosen.quick else 7)
    ours, theirs = texts(folder / "ra" / "giaymoi"), texts(made)
    same = ours == theirs
    print(f"{len(ours)} invitations; texts {'equal' if same else 'DIFFER'}\n")
    show(found)
    ratio = found[SCRIPT].cpu / found[OURS].cpu
    less = found[f"{SCRIPT}, no print file"].cpu / found[OURS].cpu
    print(f"\nscript ÷ hoinghi, CPU: {ratio:.1f} (goal: {GOAL}); script without print file: {less:.1f}")
    return 0 if same and ratio >= GOAL else 1


def show(found: dict[str, Cost]) -> None:
    """Print a line for each program."""
    print(f"{'whole process, median':34} {'CPU s':>7} {'clock s':>8} {'MiB':>6}")
    for name, cost in found.items():
        print(f"{name:34} {cost.cpu:7.2f} {cost.wall:8.2f} {cost.peak:6.0f}")


if __name__ == "__main__":
    sys.exit(main())
