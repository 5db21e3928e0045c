"""The sheet with the list of all notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hoinghi.xlsx.grid import cell_address
from hoinghi.xlsx.rich import clean_text, escape

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from hoinghi.xlsx.notes import Summary
    from hoinghi.xlsx.stylebook import StyleBook

__all__ = ["is_summary", "sheet_title", "summary_xml"]

_FORBIDDEN: Final = re.compile(r"[\[\]:*?/\\]")
_LONGEST_TITLE: Final = 31
_WIDEST: Final = 70
_NARROWEST: Final = 8


def sheet_title(title: str, taken: Collection[str]) -> str:
    """Return a title that a tab may have and no other has."""
    title = clean_text(_FORBIDDEN.sub(" ", title)).strip("' ") or "1"
    used = {name.casefold() for name in taken}
    number, name = 1, title[:_LONGEST_TITLE].rstrip()
    while name.casefold() in used:
        number += 1
        end = f" {number}"
        name = title[: _LONGEST_TITLE - len(end)].rstrip() + end
    return name


def is_summary(sheet: bytes, mark: str) -> bool:
    """Tell whether a sheet part is a summary of ours, whatever its tab is called now."""
    return (
        f"[{escape(mark)}]</".encode() in sheet[sheet.rfind(b"oddFooter>", 0, sheet.rfind(b"oddFooter>")) :]
    )


def summary_xml(summary: Summary, styles: StyleBook, namespace: str, mark: str) -> bytes:
    """Return the part: a header that stays in view, and a row for each line, linked to its cell."""
    plain, bold, link = styles.text_style(), styles.text_style(bold=True), styles.text_style(link=True)
    rows: list[str] = [_row(1, summary.header, [bold] * len(summary.header))]
    links: list[str] = []
    for number, (row, target) in enumerate(zip(summary.rows, summary.links, strict=True), 2):
        column = _link_column(row, target)
        rows.append(_row(number, row, [link if place == column else plain for place in range(len(row))]))
        if target is not None:
            sheet = target[0].replace("'", "''")
            where = f"'{sheet}'!{target[1]}"
            place = cell_address(number, column + 1)
            links.append(f'<hyperlink ref="{place}" location="{escape(clean_text(where))}"/>')
    widths = "".join(
        f'<col min="{place}" max="{place}" width="{width}" customWidth="1"/>'
        for place, width in enumerate(_widths(summary.header, summary.rows), 1)
    )
    return "".join(
        (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
            f'<worksheet xmlns="{namespace}"><sheetViews><sheetView tabSelected="1" workbookViewId="0">',
            '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
            '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
            f"<cols>{widths}</cols>" if widths else "",
            f"<sheetData>{''.join(rows)}</sheetData>",
            f"<hyperlinks>{''.join(links)}</hyperlinks>" if links else "",
            f"<headerFooter><oddFooter>&amp;L[{escape(mark)}]</oddFooter></headerFooter></worksheet>",
        )
    ).encode()


def _row(number: int, values: Sequence[str], styles: Sequence[int]) -> str:
    cells = "".join(
        f'<c r="{cell_address(number, column)}" s="{style}" t="inlineStr">'
        f'<is><t xml:space="preserve">{escape(clean_text(value))}</t></is></c>'
        for column, (value, style) in enumerate(zip(values, styles, strict=True), 1)
        if value
    )
    return f'<row r="{number}">{cells}</row>'


def _link_column(row: Sequence[str], target: tuple[str, str] | None) -> int:
    """Return the place of the value that names the cell, the first one if none does; -1 without a target."""
    if target is None:
        return -1
    return next((place for place, value in enumerate(row) if _names(value, target[1])), 0)


def _names(text: str, cell: str) -> bool:
    """Whether a text is the address of a cell, or ends in it as a word of its own."""
    before = text.removesuffix(cell)
    return before != text and not re.search(r"\w$", before)


def _widths(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[int]:
    """Yield the width of each column in letters."""
    for place, title in enumerate(header):
        longest = max((len(row[place]) for row in rows if place < len(row)), default=0)
        yield min(max(len(title), longest, _NARROWEST) + 2, _WIDEST)
