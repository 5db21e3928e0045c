"""How a spreadsheet was understood, on the screen: ``inspect --json`` cut to what a person needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hoinghi.model.tables import table_type
from hoinghi.reporting.tables import plain_table
from hoinghi.vietnamese.identity import mask

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rich.console import Console
    from rich.table import Table

__all__ = ["show_inspection"]

FIRST_ROWS = 5
_PRIVATE = {"cccd", "so_dien_thoai"}
# What looks like a CCCD or a phone under any other header; an amount of money has dots and no leading zero.
_NUMBER = re.compile(r"(?<!\d)(?:[0+][\d .-]{7,14}\d|\d{9,12})(?!\d)")
_MANY = 8  # skipped rows with the same reason are told as a count beyond this


def show_inspection(screen: Console, document: Mapping[str, Any]) -> None:
    """Print every sheet: what it is, where its header is, each column with a sample, what was skipped.

    ``document`` is ``Inspection.for_screen()``.
    """
    for sheet in document["sheets"]:
        _show_sheet(screen, sheet)
    for finding in document["findings"]:
        where = "!".join(part for part in (finding["sheet"], finding["cell"]) if part)
        screen.print(f"{finding['code']} {where}: {finding['message']}", soft_wrap=True)
    if not document["sheets"]:
        screen.print("Tệp không có trang nào đọc được.")


def _show_sheet(screen: Console, sheet: Mapping[str, Any]) -> None:
    known = sheet["table"]
    kind = f"bảng {table_type(known).SHEET.name}" if known else "không phải bảng của công cụ"
    screen.print(f"Trang “{sheet['name']}”: {kind}", style="bold")
    headers = sheet["header_rows"]
    said = f"Tiêu đề ở dòng {', '.join(map(str, headers))}" if headers else "Không thấy dòng tiêu đề"
    screen.print(f"{said}; {len(sheet['rows'])} dòng dữ liệu.")
    if sheet["columns"]:
        screen.print(_columns(sheet))
    _show_rows(screen, sheet)
    _show_skipped(screen, sheet["skipped_rows"])
    screen.print()


def _columns(sheet: Mapping[str, Any]) -> Table:
    table = plain_table("Cột", "Tiêu đề trong tệp", "Hiểu là", "Ví dụ")
    for column in sheet["columns"]:
        key = column["field"]
        meant = key or ("(bỏ)" if column["settled"] else "(chưa nhận ra)")
        settled = " (theo Đọc cột)" if column["settled"] else ""
        shown = _shown(key or "", column["sample"])
        table.add_row(column["column"], column["header"] or "", f"{meant}{settled}", shown)
    return table


def _shown(key: str, value: object) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    text = "" if value is None else str(value)
    text = mask(text) if text and key in _PRIVATE else _NUMBER.sub(lambda found: mask(found[0]), text)
    return text if len(text) <= 30 else f"{text[:29]}…"  # noqa: PLR2004 - a sample, not the cell


def _show_rows(screen: Console, sheet: Mapping[str, Any]) -> None:
    for row in sheet["rows"][:FIRST_ROWS]:
        said = " | ".join(shown for key, value in row["values"].items() if (shown := _shown(key, value)))
        screen.print(f"  dòng {row['row']}: {said}", style="dim", overflow="ellipsis", no_wrap=True)
    more = len(sheet["rows"]) - FIRST_ROWS
    if more > 0:
        screen.print(f"  … và {more} dòng nữa (xem đủ: --json)", style="dim")


def _show_skipped(screen: Console, skipped: list[Mapping[str, Any]]) -> None:
    reasons: dict[str, list[int]] = {}
    for each in skipped:
        reasons.setdefault(each["reason"], []).append(each["row"])
    for reason, rows in reasons.items():
        shown = ", ".join(map(str, rows[:_MANY])) + (" …" if len(rows) > _MANY else "")
        screen.print(f"  Bỏ qua dòng {shown} ({len(rows)} dòng): {reason}", soft_wrap=True)
