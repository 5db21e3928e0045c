"""Read a workbook once, as one of the readers does it, and say what the reading alone took.

``python readers.py NAME FILE`` prints one JSON object. Each reader gives all that it can: hoinghi and
openpyxl give values with addresses, styles and merges, the others values only.
"""

# ruff: noqa: PLC0415 - each process imports one reader, before the clock starts

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def with_hoinghi() -> Callable[[Path], int]:
    """Return our reader."""
    from hoinghi.xlsx import read_workbook

    def read(path: Path) -> int:
        book = read_workbook(path)
        return sum(len(sheet.cells) for sheet in book.sheets)

    return read


def with_openpyxl() -> Callable[[Path], int]:
    """Return the reader that gives as much as ours."""
    from openpyxl import load_workbook

    def read(path: Path) -> int:
        book = load_workbook(path)
        return sum(1 for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None)

    return read


def with_pandas_calamine() -> Callable[[Path], int]:
    """Return the fastest way to frames."""
    import pandas as pd

    def read(path: Path) -> int:
        frames = pd.read_excel(path, sheet_name=None, header=None, engine="calamine")
        return sum(int(frame.notna().to_numpy().sum()) for frame in frames.values())

    return read


def with_calamine() -> Callable[[Path], int]:
    """Return the fastest way to lists of values."""
    from python_calamine import CalamineWorkbook

    def read(path: Path) -> int:
        book = CalamineWorkbook.from_path(path)
        return sum(
            1
            for name in book.sheet_names
            for row in book.get_sheet_by_name(name).to_python()
            for value in row
            if value != ""
        )

    return read


READERS = {
    "hoinghi.xlsx": with_hoinghi,
    "openpyxl": with_openpyxl,
    "pandas + calamine": with_pandas_calamine,
    "python-calamine": with_calamine,
}


def _peak() -> float:
    """Return MiB at the peak so far."""
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(used) / (1 << 10 if sys.platform != "darwin" else 1 << 20)


def main(name: str, file: str) -> None:
    """Read and report; what is imported is not counted, it is measured by whole processes."""
    read = READERS[name]()
    before, wall, cpu = _peak(), time.perf_counter(), time.process_time()
    cells = read(Path(file))
    cost = {
        "cpu": time.process_time() - cpu,
        "wall": time.perf_counter() - wall,
        "peak": _peak() - before,
        "cells": cells,
    }
    sys.stdout.write(json.dumps(cost) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
