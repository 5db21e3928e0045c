"""Do a task of the benchmark with docxtpl, or with rust-docxtpl, which goes by the same name."""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path

from docxtpl import DocxTemplate


def peak() -> float:
    """Return the most memory this process had, in MiB; getrusage would count its parent's."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
    return int(found.group(1)) / 1024 if found else 0.0


def main() -> None:
    """Do the task named on the command line and print what it took."""
    task, folder = sys.argv[1], Path(sys.argv[2])
    name = "rust-docxtpl" if "rust" in sys.prefix else "docxtpl"
    out = folder / "out" / name / task
    count = 5_000 if task == "table" else 200
    people = json.loads((folder / f"people-{count}.json").read_text(encoding="utf-8"))
    started = time.perf_counter()
    if task == "files":
        for number, person in enumerate(people):
            template = DocxTemplate(str(folder / "jinja-files.docx"))
            template.render(person, autoescape=True)
            template.save(str(out / f"{number:05}.docx"))
    else:
        template = DocxTemplate(str(folder / f"jinja-{task}.docx"))
        template.render({"ds": people}, autoescape=True)
        template.save(str(out / "in.docx"))
    inside = time.perf_counter() - started
    print(json.dumps({"inside": inside, "peak": peak()}))


main()
