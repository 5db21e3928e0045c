"""Measure reading and marking workbooks against peers, in one run.

    python benchmarks/reading.py [--quick] [--rows 200 5000 100000] [--cache FOLDER]

Peers are installed from PyPI, beside what hoinghi itself needs, into an environment of their own, which the
next run finds again. Every measurement is a process of its own; programs take turns; medians count. "Reading"
is what the reader takes after its imports (memory: what it adds to them); "whole process" is a program from
start to end.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from pathlib import Path

from measuring import Cost, costs, median, reported

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SOURCE = ROOT / "src"
PEERS = HERE / "peers"
SHOWN = ("lxml", "typer", "openpyxl", "pandas", "python-calamine")
READERS = ("hoinghi.xlsx", "openpyxl", "pandas + calamine", "python-calamine")
OURS = "hoinghi.xlsx"
TIMES = {200: 9, 5_000: 5}  # repetitions by rows; above: 3
PEOPLE = 200
LESS_CPU_THAN_OPENPYXL = 3
SHARE_OF_SCRIPT = 0.5
SHARE_OF_IMPORTS = 1.5

_PROBE = """
import sys
from hoinghi.cli import main
try:
    main(["validate", sys.argv[1], "--mark", sys.argv[2]])
except SystemExit:
    pass
print(", ".join({"pandas", "openpyxl"} & set(sys.modules)) or "none")
"""


def environment(cache: Path) -> dict[str, str]:
    """Return the environment of all processes: our source is found, and bytecode is kept as if installed."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {
        **kept,
        "PYTHONPATH": str(SOURCE),
        "PYTHONPYCACHEPREFIX": str(cache / "bytecode"),
        "PYTHONIOENCODING": "utf-8",
    }


def interpreter(cache: Path) -> Path:
    """Return the Python of the environment that holds the peers, made on the first run."""
    home = cache / "peers"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        print("Installing peers ...", file=sys.stderr)
        subprocess.run([sys.executable, "-m", "venv", home], check=True)
        needed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
        subprocess.run([python, "-m", "pip", "install", "--quiet", *needed, "python-calamine"], check=True)
    return python


def versions(python: Path) -> str:
    """Return the versions that are measured."""
    code = (
        "import sys, importlib.metadata as m; print(', '.join(f'{p} {m.version(p)}' for p in sys.argv[1:]))"
    )
    done = subprocess.run([python, "-c", code, *SHOWN], capture_output=True, check=True, text=True)
    return f"Python {sys.version.split()[0]}, {done.stdout.strip()}"


def written(python: Path, kind: str, rows: int, path: Path) -> Path:
    """Return the path of a workbook with so many people, written where it is missing."""
    if not path.exists():
        subprocess.run([python, PEERS / "workbooks.py", kind, path, str(rows)], check=True)
    return path


def reading(python: Path, cache: Path, rows: int, times: int) -> bool:
    """Print what each reader takes for one workbook; tell whether a goal that it sets is met."""
    path = written(python, "list", rows, cache / f"list-{rows}.xlsx")
    found: dict[str, list[Cost]] = {name: [] for name in READERS}
    cells: dict[str, int] = {}
    for turn in range(times + 1):
        for name in READERS:
            said = reported([python, PEERS / "readers.py", name, path], environment(cache))
            cells[name] = said.pop("cells")
            if turn:  # the first fills caches
                found[name].append(Cost(**said))
    medians = {name: median(each) for name, each in found.items()}
    print(f"\nReading {rows:,} rows × 15 columns, median of {times}")
    table(medians, "openpyxl")
    if len(set(cells.values())) > 1:
        print(f"  readers differ in the number of cells: {cells}")
    if rows != 5_000:  # the size that the goal is set for
        return True
    less = medians["openpyxl"].cpu / medians[OURS].cpu
    return goal(
        f"{less:.1f} times less CPU than openpyxl",
        f"≥ {LESS_CPU_THAN_OPENPYXL}",
        less >= LESS_CPU_THAN_OPENPYXL,
    )


def marking(python: Path, cache: Path, times: int) -> bool:
    """Print what validate + mark takes against a script that does less."""
    folder = cache / "people"
    folder.mkdir(exist_ok=True)
    path = written(python, "delegates", PEOPLE, folder / "delegates.xlsx")
    marked, by_script = cache / "marked", cache / "marked-by-script.xlsx"
    shutil.rmtree(marked, ignore_errors=True)
    began = time.time()
    commands = {
        "hoinghi validate --mark": [python, "-m", "hoinghi", "validate", folder, "--mark", marked],
        "pandas + openpyxl script": [
            python,
            PEERS / "mark_with_pandas.py",
            path,
            by_script,
        ],
        "hoinghi validate": [python, "-m", "hoinghi", "validate", folder],
    }
    medians = costs(commands, environment(cache), times=times)
    for copy in (marked / path.name, by_script):
        if not copy.exists() or copy.stat().st_mtime < began:
            raise SystemExit(f"{copy.name} was not written: what was measured is not marking")
    print(f"\nWhole process, a folder with one workbook of {PEOPLE} delegates, median of {times}")
    table(medians, "pandas + openpyxl script")
    ours, script = medians["hoinghi validate --mark"], medians["pandas + openpyxl script"]
    done = subprocess.run(
        [python, "-c", _PROBE, folder, marked],
        env=environment(cache), capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    loaded = done.stdout.splitlines()[-1]
    share = ours.wall / script.wall
    fast = goal(f"{share:.2f} of the script's time", f"≤ {SHARE_OF_SCRIPT}", share <= SHARE_OF_SCRIPT)
    light = goal(f"imported of pandas and openpyxl: {loaded}", "none", loaded == "none")
    return fast and light


def starting(python: Path, cache: Path, times: int) -> bool:
    """Print what help takes against the imports that no command line of this kind gets round."""
    commands = {
        "hoinghi --help": [python, "-m", "hoinghi", "--help"],
        "import typer, rich.console": [python, "-c", "import typer, rich.console"],
    }
    medians = costs(commands, environment(cache), times=times)
    print(f"\nStarting, median of {times}")
    table(medians, "import typer, rich.console")
    share = medians["hoinghi --help"].wall / medians["import typer, rich.console"].wall
    return goal(
        f"help takes {share:.2f} of these imports", f"≤ {SHARE_OF_IMPORTS}", share <= SHARE_OF_IMPORTS
    )


def table(medians: dict[str, Cost], one: str) -> None:
    """Print absolute figures, and CPU as a ratio to one of the rows."""
    print(f"  {'':<28}{'CPU s':>9}{'clock s':>9}{'MiB':>8}{'CPU ×':>9}")
    for name, cost in medians.items():
        ratio = cost.cpu / medians[one].cpu
        print(f"  {name:<28}{cost.cpu:>9.3f}{cost.wall:>9.3f}{cost.peak:>8.0f}{ratio:>9.2f}")


def goal(said: str, wanted: str, met: bool) -> bool:
    """Print a goal and return whether it is met."""
    print(f"  → {said} (goal: {wanted}): {'met' if met else 'MISSED'}")
    return met


def main() -> int:
    """Return 0 when every goal that was measured is met."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rows", type=int, nargs="+", default=[200, 5_000, 100_000])
    parser.add_argument("--quick", action="store_true", help="200 and 5,000 rows, few repetitions")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "hoinghi-benchmarks")
    chosen = parser.parse_args()
    cache = chosen.cache.resolve()
    cache.mkdir(parents=True, exist_ok=True)
    python = interpreter(cache)
    print(versions(python))
    rows = [each for each in chosen.rows if not chosen.quick or each <= 5_000]
    met = [reading(python, cache, each, 3 if chosen.quick else TIMES.get(each, 3)) for each in rows]
    met.append(marking(python, cache, 5 if chosen.quick else 11))
    met.append(starting(python, cache, 5 if chosen.quick else 11))
    return 0 if all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
