"""Tables written as text: ``# name``, a line of headers, lines of cells between upright strokes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Record", "blocks"]

Record = dict[str, str]


def blocks(path: Path) -> dict[str, list[Record]]:
    """Return the tables of a file by name; a cell that is left out at the end of a line is empty."""
    tables: dict[str, list[Record]] = {}
    headers: list[str] = []
    name = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            name, headers = line[2:].strip(), []
            tables[name] = []
        elif line.strip():
            cells = [cell.strip() for cell in line.split("|")]
            if not headers:
                headers = cells
            else:
                tables[name].append(dict(zip(headers, cells, strict=False)))
    return tables
