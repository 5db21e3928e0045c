"""Measure the template engine against its peers, on the same templates, in one run.

    python benchmarks/rendering.py [--quick] [--peers FOLDER]

Peers are installed from PyPI and npm into an environment of their own. Every task is run in a fresh process,
three times, and the best counts: "inside" is the work without imports, "whole" the process from start to end,
"peak" its largest memory. The outputs' visible texts are compared before a figure is believed.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib
from dataclasses import astuple, dataclass
from html import unescape
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE.parent / "src"
WORKERS = HERE / "engines"
GOALS = {
    ("200 files", "inside"): 60,
    ("200 files", "whole"): 20,
    ("one print file of 200", "inside"): 8,
    ("table of 5,000 rows", "inside"): 12,
}
PEAK = 40
"""MiB that the table may take."""
CARBONE = 2
FLOORS = {"files": 1.5, "merge": 3, "table": 2}
"""How many times the floor the work inside may take."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one run of a task took: seconds inside and of the whole process, MiB at most."""

    inside: float
    whole: float
    peak: float


def installed(folder: Path) -> dict[str, list[str]]:
    """Return the command that runs each peer, after installing it."""
    commands = {}
    for name, packages in (
        ("docxtpl", ["docxtpl==0.20.2", "docxcompose"]),
        ("rust-docxtpl", ["rust-docxtpl"]),
    ):
        python = folder / name / "bin" / "python"
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", str(folder / name)], check=True)
            done = subprocess.run([str(python), "-m", "pip", "install", "-q", *packages], check=False)
            if done.returncode:
                print(f"{name}: cannot be installed here, left out")
                continue
        commands[name] = [str(python), str(WORKERS / "use_docxtpl.py")]
    commands["python-docx by hand"] = [
        str(folder / "docxtpl/bin/python"),
        str(WORKERS / "use_python_docx.py"),
    ]
    npm = shutil.which("npm")
    if npm:
        node = folder / "node"
        if not (node / "node_modules").exists():
            node.mkdir(parents=True, exist_ok=True)
            (node / "package.json").write_text("{}")
            wanted = ["docxtemplater@3", "pizzip", "carbone@3"]
            subprocess.run([npm, "install", "--silent", *wanted], cwd=node, check=True)
        for name in ("docxtemplater", "carbone"):
            commands[name] = ["node", str(WORKERS / f"use_{name}.js"), str(node)]
    return commands


def run(command: list[str], task: str, folder: Path, times: int) -> Measured | None:
    """Return the best of some runs of a worker, or None when it cannot do the task."""
    best: Measured | None = None
    for _ in range(times):
        started = time.perf_counter()
        done = subprocess.run(
            [*command, task, str(folder)], capture_output=True, text=True, check=False, env=environment()
        )
        whole = time.perf_counter() - started
        if done.returncode:
            print(f"  {command[-1]} {task}: {done.stderr.strip().splitlines()[-1:]}")
            return None
        said = json.loads(done.stdout.strip().splitlines()[-1])
        found = Measured(said["inside"], whole, said["peak"])
        if best is not None:
            found = Measured(*(min(pair) for pair in zip(astuple(found), astuple(best), strict=True)))
        best = found
    return best


def environment() -> dict[str, str]:
    """Return the environment of workers: our source can be imported."""
    return {**os.environ, "PYTHONPATH": str(SOURCE)}


def text_of(path: Path) -> str:
    """Return the visible text of a Word file, a space for everything between."""
    with zipfile.ZipFile(path) as archive:
        xml = archive.read("word/document.xml").decode()
    xml = re.sub(r"<w:tab/>|<w:br[^>]*/>|</w:p>", " ", xml)
    text = "".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>| ", xml))
    return re.sub(r"\s+", "", unescape(text))


def floor(folder: Path, task: str) -> float:
    """Return the seconds that deflating (level 6) and writing our own output takes: what nobody can save."""
    files = sorted((folder / "out" / "ours" / task).glob("*.docx"))
    parts = []
    for path in files:
        with zipfile.ZipFile(path) as archive:
            parts.append((archive.read("word/document.xml"), path.read_bytes()))
    target = folder / "out" / "floor"
    target.mkdir(parents=True, exist_ok=True)
    best = 1e9
    for _ in range(5):
        started = time.perf_counter()
        for number, (xml, content) in enumerate(parts):
            engine = zlib.compressobj(6, zlib.DEFLATED, -15)
            zlib.crc32(xml)
            engine.compress(xml)
            engine.flush()
            with (target / f"{number}.docx").open("wb") as file:
                file.write(content)
        best = min(best, time.perf_counter() - started)
    return best


TASKS = {"files": "200 files", "merge": "one print file of 200", "table": "table of 5,000 rows"}


def compare(folder: Path, commands: dict[str, list[str]], times: int) -> bool:
    """Run every task with every engine, print the table, and tell whether all goals are met."""
    met = True
    for task, title in TASKS.items():
        print(f"\n{title}")
        results: dict[str, Measured] = {}
        for name, command in commands.items():
            out = folder / "out" / name / task
            out.mkdir(parents=True, exist_ok=True)
            found = run(command, task, folder, times)
            if found is not None:
                results[name] = found
        ours = results["ours"]
        reference = text_of(first_output(folder, "ours", task))
        base = results.get("docxtpl")
        for name, result in results.items():
            other = text_of(first_output(folder, name, task))
            same = "same text" if other == reference else "OTHER TEXT"
            inside, whole = (result.inside / ours.inside, result.whole / ours.whole)
            print(
                f"  {name:20} inside {result.inside * 1e3:9.1f} ms ({inside:6.1f}x)  "
                f"whole {result.whole * 1e3:9.1f} ms ({whole:5.1f}x)  peak {result.peak:6.1f} MiB  {same}"
            )
        lowest = floor(folder, task)
        print(
            f"  floor (deflate, write) {lowest * 1e3:13.1f} ms: ours is {ours.inside / lowest:.2f} times that"
        )
        if base is not None:
            met &= judge(title, base, ours)
        if task == "table":
            met &= ours.peak <= PEAK
            print(
                f"  ours, peak: {ours.peak:.1f} MiB (goal {PEAK}) {'met' if ours.peak <= PEAK else 'MISSED'}"
            )
        if task == "merge" and "carbone" in results:
            ratio = results["carbone"].whole / ours.whole
            met &= ratio >= CARBONE
            print(f"  carbone / ours, whole: {ratio:.1f} (goal {CARBONE}) {word(ratio >= CARBONE)}")
        met &= ours.inside / lowest <= FLOORS[task]
    return met


def word(met: bool) -> str:
    """Return how a goal is said to be met or not."""
    return "met" if met else "MISSED"


def judge(title: str, base: Measured, ours: Measured) -> bool:
    """Print docxtpl divided by ours next to the goal, and tell whether it is reached."""
    met = True
    for (name, kind), goal in GOALS.items():
        if name == title:
            ratio = getattr(base, kind) / getattr(ours, kind)
            met &= ratio >= goal
            print(f"  docxtpl / ours, {kind}: {ratio:.1f} (goal {goal}) {word(ratio >= goal)}")
    return met


def first_output(folder: Path, name: str, task: str) -> Path:
    """Return the first file an engine wrote for a task."""
    return min((folder / "out" / name / task).glob("*.docx"))


def scaling(folder: Path, command: list[str], sizes: list[int]) -> None:
    """Print how the time grows with the number of records: it is to grow in proportion."""
    print("\nours, growing")
    for task in ("files", "merge"):
        for size in sizes:
            shutil.rmtree(folder / "out" / "ours" / f"{task}-{size}", ignore_errors=True)
            (folder / "out" / "ours" / f"{task}-{size}").mkdir(parents=True)
            found = run(command, f"{task}-{size}", folder, 1)
            if found is not None:
                each = found.inside / size * 1e6
                print(
                    f"  {task:6} {size:6} records: {found.inside:8.3f} s, {each:7.1f} us each, "
                    f"{found.peak:6.1f} MiB"
                )


def main() -> int:
    """Install, build the templates, measure, and return 0 when every goal is met."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="one run each, up to 1,000 records")
    parser.add_argument("--peers", type=Path, default=Path(tempfile.gettempdir()) / "hoinghi-peers")
    options = parser.parse_args()
    commands = installed(options.peers)
    ours = [sys.executable, str(WORKERS / "use_ours.py")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        builder = [commands["docxtpl"][0], str(WORKERS / "templates.py"), str(folder)]
        subprocess.run(builder, check=True)
        met = compare(folder, {"ours": ours, **commands}, 1 if options.quick else 3)
        scaling(folder, ours, [10, 100, 1000] if options.quick else [10, 100, 1000, 20_000])
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
