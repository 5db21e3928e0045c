"""Columns of money that count thousands or millions of đồng, as a title or a line above the table says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hoinghi.model.column import Kind
from hoinghi.model.finding import Finding, Problem
from hoinghi.reading import codes
from hoinghi.vietnamese.numbers import digits
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hoinghi.model.row import Source
    from hoinghi.reading.layout import Layout
    from hoinghi.xlsx import Sheet

__all__ = ["scales_of", "tell_scales"]

_DONG: Final = r" ?(?:dong|d|vnd)\b"
_UNITS: Final = (
    (10**6, "triệu đồng", re.compile(rf"\b(?:trieu|tr|1[.,]000[.,]000|1000000){_DONG}|\(trieu\)")),
    (1000, "nghìn đồng", re.compile(rf"\b(?:nghin|ngan|1[.,]000|1000){_DONG}|\((?:nghin|ngan)\)")),
    (1, "đồng", re.compile(r"\((?:dvt ?: ?)?(?:dong|d|vnd)\)")),
)
_ABOVE: Final = re.compile(r"\(? ?(?:don vi(?: tinh)?|dvt)\b ?:?")
_NAMES: Final = {factor: name for factor, name, _ in _UNITS}


def scales_of(sheet: Sheet, layout: Layout) -> Mapping[int, int]:
    """Return how many đồng a bare 1 is, by number of the column, for columns of money where it is not one.

    What a title says of its own column wins over "Đơn vị tính: nghìn đồng" above the table.
    """
    money = [each for each in layout.fields if each.column is not None and each.column.kind is Kind.MONEY]
    if not money:
        return {}
    whole = _above(sheet, layout)
    found = {each.number: _factor(each.title) or whole for each in money}
    return {number: factor for number, factor in found.items() if factor != 1}


def tell_scales(sheet: Sheet, layout: Layout, source: Source) -> list[Finding]:
    """Say, once, that amounts of a table were read as thousands or millions."""
    scales = scales_of(sheet, layout)
    scaled = [each for each in layout.fields if each.number in scales and each.column is not None]
    if not scaled:
        return []
    columns = ", ".join(f"“{each.column.header}”" for each in scaled if each.column is not None)
    first, factor = scaled[0], scales[scaled[0].number]
    assert first.column is not None
    message = (
        f"Bảng tính theo {_NAMES[factor]}: ở cột {columns}, số 50 được đọc là {digits(50 * factor)} đồng."
    )
    place = replace(source.place(first.column.key), column=first.column.header)
    return [Finding.of(codes.TIDIED, Problem(place, message), fixed=True)]


def _factor(title: str) -> int | None:
    folded = fold(title)
    return next((factor for factor, _, pattern in _UNITS if pattern.search(folded)), None)


def _above(sheet: Sheet, layout: Layout) -> int:
    first = layout.header_rows[0] if layout.header_rows else 1
    for row, cells in sheet.rows():
        if row >= first:
            break
        for cell in cells:
            said = fold(clean(cell.text))
            if _ABOVE.match(said):
                return _factor(said) or 1
    return 1
