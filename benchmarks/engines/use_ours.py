"""Do a task of the benchmark with our engine."""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path

from hoinghi.docx import Template


def peak() -> float:
    """Return the most memory this process had, in MiB; getrusage would count its parent's."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
    return int(found.group(1)) / 1024 if found else 0.0


def main() -> None:
    """Do the task named on the command line and print what it took."""
    task, _, size = sys.argv[1].partition("-")
    folder = Path(sys.argv[2])
    out = folder / "out" / "ours" / sys.argv[1]
    count = int(size or (5_000 if task == "table" else 200))
    people = json.loads((folder / f"people-{count}.json").read_text(encoding="utf-8"))
    import hoinghi.docx.template  # noqa: F401, PLC0415 - imports are no part of the work inside

    started = time.perf_counter()
    if task == "files":
        template = Template.load(folder / "jinja-files.docx")
        for number, person in enumerate(people):
            template.render(person, out / f"{number:05}.docx")
    elif task == "merge":
        Template.load(folder / "jinja-files.docx").merge(people, out / "in.docx")
    else:
        Template.load(folder / "jinja-table.docx").render({"ds": people}, out / "in.docx")
    inside = time.perf_counter() - started
    print(json.dumps({"inside": inside, "peak": peak()}))


main()
