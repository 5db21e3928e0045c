"""The three workbooks that ``init`` hands out: blank, or filled with given lines.

The same input gives the same bytes, so that a filled form can be rebuilt and compared.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from hoinghi.errors import HoinghiError
from hoinghi.model.bodies import Unit
from hoinghi.model.column import columns
from hoinghi.model.mark import FORM_PROPERTY
from hoinghi.model.plan import Info, Movement, Paper
from hoinghi.model.settings import about_setting, settings_columns
from hoinghi.model.tables import TABLES
from hoinghi.reading.form_lists import named_lists
from hoinghi.vietnamese.text import header_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hoinghi.model.row import Row
    from hoinghi.model.rules import Rules

    Content = Mapping[type[Row], Sequence[Mapping[str, object]]]
    Record = dict[str, object]

__all__ = ["SCHEMA_VERSION", "WORKBOOKS", "write_forms"]

WORKBOOKS = tuple(dict.fromkeys(each.SHEET.workbook for each in TABLES))
SCHEMA_VERSION = 1  # raised when a column changes its meaning


def write_forms(folder: Path, rules: Rules, *, content: Content | None = None) -> list[Path]:
    """Write the workbooks into a folder, which is made if need be, and return their paths.

    ``content`` gives the lines of tables; a record maps headers (or column keys) to values. Settings and
    papers that it does not name stand there blank, for the clerk to fill in. Raises HoinghiError when a
    workbook exists already or cannot be written, and then leaves none behind; KeyError for an unknown column.
    """
    targets = [folder / name for name in WORKBOOKS]
    existing = [each.name for each in targets if os.path.lexists(each)]
    if existing:
        raise HoinghiError(
            f"Thư mục {folder} đã có {', '.join(existing)}; không ghi đè lên tệp đã có. "
            "Xin chọn thư mục khác, hoặc chuyển các tệp này đi nơi khác."
        )
    lines = _lines(content or {}, rules)
    books = [_book(name, lines, rules) for name in WORKBOOKS]
    _place(folder, list(zip(targets, books, strict=True)))
    return targets


def _book(name: str, lines: Mapping[type[Row], list[Record]], rules: Rules) -> bytes:
    from hoinghi.reading.form_book import book_bytes  # noqa: PLC0415 - openpyxl costs more than reading a folder

    lists = named_lists(
        rules, units=_column(lines, Unit, "don_vi"), movements=_column(lines, Movement, "ten_phong_trao")
    )
    tables = {each: lines[each] for each in TABLES if each.SHEET.workbook == name}
    return book_bytes(tables, lists, {FORM_PROPERTY: SCHEMA_VERSION})


def _column(lines: Mapping[type[Row], list[Record]], row_type: type[Row], key: str) -> Iterable[str]:
    return (str(each[key]) for each in lines[row_type] if each.get(key))


def _lines(content: Content, rules: Rules) -> dict[type[Row], list[Record]]:
    """Return the lines of every table by column key, settings and papers complete."""
    lines = {each: [_keyed(each, record) for record in content.get(each, ())] for each in TABLES}
    lines[Info] = _completed(
        lines[Info],
        "muc",
        [{"muc": each.header, "ghi_chu": about_setting(each) or None} for each in settings_columns()],
    )
    lines[Paper] = _completed(lines[Paper], "van_ban", [{"van_ban": each.code} for each in rules.papers])
    return lines


def _keyed(row_type: type[Row], record: Mapping[str, object]) -> Record:
    known = {each.key for each in columns(row_type)}
    keyed = {header_key(name): value for name, value in record.items()}
    unknown = sorted(keyed.keys() - known)
    if unknown:
        raise KeyError(f"{row_type.SHEET.name}: {', '.join(unknown)}")
    return keyed


def _completed(given: list[Record], key: str, all_of: list[Record]) -> list[Record]:
    """Return every expected line, with what is given filled in, then lines that are not expected."""
    by_name = {str(each[key]): each for each in given}
    expected = [{**each, **by_name.pop(str(each[key]), {})} for each in all_of]
    return [*expected, *by_name.values()]


def _place(folder: Path, files: Sequence[tuple[Path, bytes]]) -> None:
    """Put all files in place, or none: written beside their targets first, then renamed."""
    drafts: list[Path] = []
    placed: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for _, data in files:
            handle, name = tempfile.mkstemp(dir=folder, prefix=".hoinghi-", suffix=".tmp")
            drafts.append(Path(name))
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(name).chmod(0o644)  # mkstemp lets only the owner read
        for draft, (target, _) in zip(drafts, files, strict=True):
            draft.replace(target)
            placed.append(target)
    except OSError as error:
        for each in (*drafts, *placed):
            each.unlink(missing_ok=True)
        raise HoinghiError(
            f"Không ghi được bảng tính vào thư mục {folder} ({error.strerror or error}). "
            "Xin kiểm tra quyền ghi và dung lượng ổ đĩa, hoặc chọn thư mục khác."
        ) from error
