"""Workbooks of other formats, .xls .xlsb .ods: read by python-calamine in a process of its own."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from hoinghi.reading.formats.plain import Grid
from hoinghi.xlsx import LIMITS, Range, Sheet, Unreadable

__all__ = ["read_foreign"]

_CHILD: Final = Path(__file__).with_name("calamine_child.py")


def read_foreign(path: Path) -> tuple[Sheet, ...]:
    """Return the sheets of a file; formats of cells are not known, so a lost zero stays lost.

    Raises:
        Unreadable: "encrypted", "damaged", "too_large" when the reader dies or takes too long, "no_reader".
    """
    if find_spec("python_calamine") is None:
        raise Unreadable("no_reader")
    try:
        done = subprocess.run(  # noqa: S603 - our own program, no shell
            [sys.executable, "-X", "utf8", str(_CHILD), str(path.resolve())],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            timeout=LIMITS.seconds,
            check=False,
        )
        document = json.loads(done.stdout)
    except subprocess.TimeoutExpired as error:
        raise Unreadable("too_large", "time") from error
    except ValueError as error:
        raise Unreadable("too_large", "aborted") from error  # killed by a cell a million rows away
    if "error" in document:
        raise Unreadable(document["error"])
    return tuple(map(_sheet, document["sheets"]))


def _sheet(found: dict[str, Any]) -> Sheet:
    grid = Grid(found["name"], hidden=found["hidden"])
    grid.merges = [Range(*each) for each in found["merges"]]
    for row, column, kind, value in found["cells"]:
        grid.put(row, column, _value(kind, value))
    return grid.sheet()


def _value(kind: str, value: Any) -> object:
    if kind == "d":
        moment = dt.datetime.fromisoformat(value)
        return moment if moment.time() != dt.time() else moment.date()
    return dt.time.fromisoformat(value) if kind == "t" else value
