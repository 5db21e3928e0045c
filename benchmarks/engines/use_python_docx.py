"""Do a task of the benchmark as one would by hand with python-docx: find the tags, put the values in."""

from __future__ import annotations

import copy
import json
import re
import sys
import time
from pathlib import Path

import docx

TAG = re.compile(r"\{\{ (?:i\.)?(\w+) \}\}")


def fill(element: object, values: dict[str, str]) -> None:
    """Put values into the paragraphs of an element; the first run of a tag takes it all."""
    for paragraph in element.iter(docx.oxml.ns.qn("w:p")):
        texts = list(paragraph.iter(docx.oxml.ns.qn("w:t")))
        joined = "".join(text.text or "" for text in texts)
        if "{{" not in joined:
            continue
        texts[0].text = TAG.sub(lambda match: values[match.group(1)], joined)
        texts[0].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        for text in texts[1:]:
            text.text = ""


def peak() -> float:
    """Return the most memory this process had, in MiB; getrusage would count its parent's."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s*(\d+)", status.read_text()) if status.exists() else None
    return int(found.group(1)) / 1024 if found else 0.0


def main() -> None:
    """Do the task named on the command line and print what it took."""
    task, folder = sys.argv[1], Path(sys.argv[2])
    out = folder / "out" / "python-docx by hand" / task
    count = 5_000 if task == "table" else 200
    people = json.loads((folder / f"people-{count}.json").read_text(encoding="utf-8"))
    started = time.perf_counter()
    if task == "files":
        for number, person in enumerate(people):
            document = docx.Document(str(folder / "jinja-files.docx"))
            fill(document.element.body, person)
            document.save(str(out / f"{number:05}.docx"))
    elif task == "merge":
        document = docx.Document(str(folder / "jinja-merge.docx"))
        body = document.element.body
        blocks = list(body)[1:-2]
        end = body[-1]
        for block in list(body)[:-1]:
            body.remove(block)
        for person in people:
            for block in blocks:
                made = copy.deepcopy(block)
                fill(made, person)
                end.addprevious(made)
        document.save(str(out / "in.docx"))
    else:
        document = docx.Document(str(folder / "jinja-table.docx"))
        rows = document.tables[0]._tbl.tr_lst  # noqa: SLF001 - as everybody does it
        for person in people:
            made = copy.deepcopy(rows[2])
            fill(made, person)
            rows[3].addprevious(made)
        for row in rows[1:]:
            row.getparent().remove(row)
        document.save(str(out / "in.docx"))
    inside = time.perf_counter() - started
    print(json.dumps({"inside": inside, "peak": peak()}))


main()
