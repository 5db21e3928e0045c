"""Run as a program of its own: read a .xls, .xlsb or .ods with python-calamine and write JSON to stdout.

It imports nothing of hoinghi and may die of a hostile file without taking anybody along: calamine raises
``BaseException`` and can abort the process on a single far cell.
"""

from __future__ import annotations

import datetime as dt
import json
import sys

__all__ = ["main"]

MEMORY = 1 << 30  # bytes; a list of people needs a hundredth
_DAMAGED = 3


def main(path: str) -> int:
    """Write {"sheets": [...]} or {"error": kind} and return the exit code."""
    _limit_memory()
    try:
        document = {"sheets": _sheets(path)}
    except BaseException as error:  # noqa: BLE001 - calamine panics with BaseException
        kind = "encrypted" if "password" in type(error).__name__.lower() else "damaged"
        print(json.dumps({"error": kind}))  # noqa: T201 - the answer
        return _DAMAGED
    sys.stdout.buffer.write(json.dumps(document, ensure_ascii=False).encode("utf-8"))
    return 0


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _sheets(path: str) -> list[dict[str, object]]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - inside the net

    book = CalamineWorkbook.from_path(path)
    found: list[dict[str, object]] = []
    for about in book.sheets_metadata:
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        sheet = book.get_sheet_by_name(about.name)
        top, left = sheet.start or (0, 0)
        cells = [
            [row, column, *_typed(value)]
            for row, values in enumerate(sheet.to_python(skip_empty_area=True), top + 1)
            for column, value in enumerate(values, left + 1)
            if value is not None and value != ""
        ]
        merges = [[a + 1, b + 1, c + 1, d + 1] for (a, b), (c, d) in sheet.merged_cell_ranges or []]
        hidden = about.visible is not SheetVisibleEnum.Visible
        found.append({"name": about.name, "hidden": hidden, "cells": cells, "merges": merges})
    return found


def _typed(value: object) -> tuple[str, object]:  # noqa: PLR0911 - one line for each type
    match value:
        case bool():
            return "b", value
        case float():
            return "n", int(value) if value.is_integer() and abs(value) < 1e15 else value  # noqa: PLR2004
        case dt.datetime():
            return "d", value.isoformat()
        case dt.date():
            return "d", dt.datetime(value.year, value.month, value.day).isoformat()  # noqa: DTZ001 - Excel knows no zones
        case dt.time():
            return "t", value.isoformat()
        case dt.timedelta():
            return "n", value / dt.timedelta(days=1)
        case _:
            return "s", str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
