"""Write the worked example: ``python tools/example/build.py [FOLDER]``.

The facts of the conference stand in ``plan.txt``, the commune's own figures and words in ``record.txt``, the
patterns of its people in ``people.txt``. Without FOLDER the example in ``examples/`` is written anew.
"""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from blocks import Record, blocks
from crowd import crowd

from hoinghi.model.column import Column, Kind, columns
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.plan import Info
from hoinghi.model.settings import settings_columns
from hoinghi.model.tables import TABLES
from hoinghi.reading.forms import WORKBOOKS, write_forms
from hoinghi.reading.rules import load_rules

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hoinghi.model.row import Row

__all__ = ["build", "content"]

_HERE = Path(__file__).parent
_EXAMPLE = _HERE.parents[1] / "examples" / "binh-hoa"
_NUMBERS = frozenset({Kind.INTEGER, Kind.MONEY, Kind.NUMBER, Kind.YEAR, Kind.QUANTITY})


def content() -> dict[type[Row], Sequence[Mapping[str, object]]]:
    """Return the lines of every table of the example."""
    written = {**blocks(_HERE / "plan.txt"), **blocks(_HERE / "record.txt")}
    made: dict[type[Row], Sequence[Mapping[str, object]]] = {
        each: [_typed(each, record) for record in written[each.SHEET.name]]
        for each in TABLES
        if each.SHEET.name in written
    }
    movements = [each["Tên phong trào"] for each in written["Phong trào"]]
    units = [each["Đơn vị"] for each in written["Đơn vị"]]
    made[Nominee], made[Delegate] = crowd(blocks(_HERE / "people.txt"), movements, units)
    return made


def build(folder: Path) -> list[Path]:
    """Write the three workbooks of the example into a folder, over older ones."""
    made = content()
    for name in WORKBOOKS:
        (folder / name).unlink(missing_ok=True)
    return write_forms(folder, load_rules(), content=made)


def _typed(row_type: type[Row], record: Record) -> dict[str, object]:
    """Give cells the type that Excel gives to what a clerk types."""
    if row_type is Info:
        setting = next(each for each in settings_columns() if each.header == record["Mục"])
        return {"Mục": record["Mục"], "Giá trị": _value(setting, record["Giá trị"])}
    known = {each.header: each for each in columns(row_type)}
    return {header: _value(known[header], text) for header, text in record.items()}


def _value(column: Column, text: str) -> object:
    if not text:
        return None
    if column.kind is Kind.DATE:
        return datetime.strptime(text, "%d/%m/%Y")  # noqa: DTZ007 - a day, as Excel keeps it
    if column.kind is Kind.RATIO:
        return int(text.rstrip("%")) / 100
    return int(text) if column.kind in _NUMBERS and text.isdigit() else text


if __name__ == "__main__":
    for path in build(Path(sys.argv[1]) if sys.argv[1:] else _EXAMPLE):
        print(path)
