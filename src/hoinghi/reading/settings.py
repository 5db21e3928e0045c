"""The lines of "Thông tin" → Settings: each item once, each in its kind, nothing unknown passed over."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any

from hoinghi.model.column import Column, Kind
from hoinghi.model.finding import Finding, Problem, Severity
from hoinghi.model.settings import Settings, settings_columns
from hoinghi.reading import codes
from hoinghi.reading.cells import is_blank, read_cell
from hoinghi.vietnamese.identity import mask, parse_phones
from hoinghi.vietnamese.names import print_name
from hoinghi.vietnamese.text import fold, header_key, nearest
from hoinghi.xlsx import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hoinghi.model.finding import Place
    from hoinghi.model.plan import Info

__all__ = ["settings_of"]


@cache
def _labels() -> dict[str, Column]:
    found: dict[str, Column] = {each.key: each for each in settings_columns()}
    for each in settings_columns():
        for alias in each.aliases:
            found.setdefault(header_key(alias), each)
    return found


def settings_of(lines: Iterable[Info]) -> tuple[Settings, list[Finding]]:
    """Return the settings and what is wrong with them. A blank value is a setting not given."""
    values: dict[str, Any] = {}
    places: dict[str, Place] = {}
    first: dict[str, Info] = {}
    findings: list[Finding] = []
    for line in lines:
        column = _labels().get(header_key(line.item))
        if column is None:
            findings.append(_unknown(line))
            continue
        cell = Cell(line.row, 1, line.value, "text")
        if is_blank(cell, column.kind):
            continue
        if column.attribute in places:
            findings.append(_twice(line, column, first[column.attribute]))
            continue
        first[column.attribute] = line
        value, found = _read(line, column, cell)
        findings += found
        places[column.attribute] = _place(line, column)
        if value is not None:
            values[column.attribute] = value
    findings += _bare_name(values, places)
    return Settings(**values, places=places), findings


def _bare_name(values: dict[str, Any], places: dict[str, Place]) -> list[Finding]:
    """Take the kind off a commune's name: "phường Tân Lộc" is called "Tân Lộc", and is a ward.

    Nothing is taken off where "Loại đơn vị" says another kind: a commune may be called "Thị Trấn Đông".
    """
    typed = str(values.get("commune", ""))
    said = fold(str(values.get("commune_kind", "")))
    for kind in _kinds():
        size = len(kind.split())
        words = typed.split()
        if len(words) > size and fold(" ".join(words[:size])) == fold(kind) and said in {"", fold(kind)}:
            values["commune"] = " ".join(words[size:])
            values.setdefault("commune_kind", kind)
            message = f"“{typed}” được đọc là {kind} tên “{values['commune']}”."
            return [Finding.of(codes.TIDIED, Problem(places["commune"], message), fixed=True)]
    return []


def _kinds() -> tuple[str, ...]:
    (options,) = (each.options for each in settings_columns() if each.attribute == "commune_kind")
    return options if isinstance(options, tuple) else ()


def _read(line: Info, column: Column, cell: Cell) -> tuple[Any, list[Finding]]:
    if column.kind is Kind.PHONE:
        numbers = parse_phones(line.value)
        if numbers:
            return numbers[0], []
        message = f"“{mask(line.value)}” không phải là số điện thoại."
        problem = Problem(_place(line, column), message, "Số điện thoại có 10 chữ số, bắt đầu bằng 0.")
        return None, [Finding.of(codes.PHONE_UNREADABLE, problem)]
    read = read_cell(cell, column.kind, column.header)
    findings = [
        Finding.of(
            each.code, Problem(_place(line, column), each.message, each.hint, each.severity), fixed=each.fixed
        )
        for each in read.troubles
    ]
    if column.kind is Kind.NAME and read.ok:
        shown = print_name(read.value)
        if shown != read.value:
            problem = Problem(_place(line, column), f"Chữ hoa được đọc là “{shown}”.")
            return shown, [*findings, Finding.of(codes.TIDIED, problem, fixed=True)]
    # the tolerance is counted on with ratios, which are fractions
    return Fraction(read.value) if column.kind is Kind.NUMBER and read.ok else read.value, findings


def _place(line: Info, column: Column) -> Place:
    place = replace(line.place("value"), subject=line.item)
    return replace(place, value=mask(line.value)) if column.private else place


def _unknown(line: Info) -> Finding:
    near = nearest(line.item, [each.header for each in settings_columns()])
    hint = (
        f"Có phải “{near[0]}”?"
        if near
        else "Xóa dòng này, hoặc xem tên các mục trong mẫu của `hoinghi init`."
    )
    return Finding.of(
        codes.SETTING_UNKNOWN, Problem(line.place("item"), f"Không có mục thiết lập “{line.item}”.", hint)
    )


def _twice(line: Info, column: Column, first: Info) -> Finding:
    """Say where an item stands already; two values for one item are an error, for only one of them prints."""
    place = first.place("value")
    elsewhere = f" của tệp “{place.file}”" if place.file != line.source.file else ""
    where = f"ô {place.cell}{elsewhere}"
    if fold(first.value) == fold(line.value):
        message = f"Mục “{column.header}” đã ghi như vậy ở {where}."
        return Finding.of(
            codes.SETTING_TWICE, Problem(line.place("item"), message, "Xóa một trong hai dòng.")
        )
    said = (mask(first.value), mask(line.value)) if column.private else (first.value, line.value)
    message = f"Mục “{column.header}” ghi “{said[1]}” ở đây mà “{said[0]}” ở {where}; đang dùng “{said[0]}”."
    hint = "Chỉ giữ một giá trị. Nếu một tệp là bản sao cũ, chuyển tệp ấy ra khỏi thư mục."
    return Finding.of(codes.SETTING_TWICE, Problem(line.place("value"), message, hint, Severity.ERROR))
