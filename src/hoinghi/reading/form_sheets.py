"""How one sheet of a form looks: title, header, notes, formats, drop-downs, print set-up.

Imports openpyxl, so only ``forms`` imports it, and only when it writes.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from hoinghi.model.column import Column, Kind, columns
from hoinghi.model.mark import LISTS_SHEET
from hoinghi.reading.form_lists import Offer, offer
from hoinghi.xlsx import column_letter

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from hoinghi.model.row import Row

    AnyCell = Cell | MergedCell

__all__ = ["HEADER_ROW", "add_lists", "add_sheet", "dress_settings", "number_format"]

HEADER_ROW = 3  # row 1 is the title, row 2 says how to fill in
_LINES = 1000  # rows below the header that drop-downs and rules reach: no commune fills more
_PROSE = 36  # characters: wider columns hold sentences, and Excel shows #### for long ones formatted as text
_PAGE = 215  # characters of column width that still read well across an A4 page
_PART = 130  # of a wider table on one of its pages, beside the columns that stand on all of them
_LINE = 15.75  # points of a line of the font below at 12 points
_FONT = "Times New Roman"
_GRID = Side(style="thin", color="BFBFBF")
_HEAD_GRID = Side(style="thin", color="7F7F7F")
_OPTIONAL = PatternFill("solid", fgColor="D9E2F3")
_REQUIRED = PatternFill("solid", fgColor="FFE699")
_TITLE = Font(name=_FONT, size=14, bold=True, color="1F3864")
_SMALL = Font(name=_FONT, size=11, italic=True, color="595959")
_PLAIN = Font(name=_FONT, size=12)
_BOLD = Font(name=_FONT, size=12, bold=True)
_HOW = (
    "Tiêu đề màu vàng, có dấu * là cột phải điền. Đưa chuột vào tiêu đề để xem cách ghi. "
    "Xin giữ nguyên dòng tiêu đề."
)
_LEFT = frozenset({Kind.TEXT, Kind.NAME, Kind.QUANTITY})
_RIGHT = frozenset({Kind.MONEY, Kind.NUMBER})
_FORMATS = {
    Kind.DATE: "dd/mm/yyyy",
    Kind.MONEY: "#,##0",
    Kind.INTEGER: "0",
    Kind.YEAR: "0",
    Kind.RATIO: "0%",
    Kind.NUMBER: "General",
    Kind.QUANTITY: "General",
}


def number_format(column: Column) -> str:
    """Return the Excel format of a column.

    Whatever Excel would spoil is text: leading zeros of CCCD and phone, a birth year that would show as a day
    of 1905, numbers such as 03/2025 that would become a date.
    """
    if column.kind is Kind.TEXT and column.width > _PROSE:
        return "General"
    return _FORMATS.get(column.kind, "@")


def add_sheet(
    book: Workbook,
    row_type: type[Row],
    records: Sequence[Mapping[str, object]],
    lists: Mapping[str, tuple[str, ...]],
) -> Worksheet:
    """Add the sheet of a table with its lines; a record maps column keys to values."""
    declared = columns(row_type)
    sheet: Worksheet = book.create_sheet(row_type.SHEET.name)
    sheet["A1"], sheet["A2"] = row_type.SHEET.about or row_type.SHEET.name, _HOW
    sheet["A1"].font, sheet["A2"].font = _TITLE, _SMALL
    sheet.row_dimensions[1].height = 24
    sheet.row_dimensions[HEADER_ROW].height = 2 * _LINE + 2
    for number, column in enumerate(declared, start=1):
        _head(sheet.cell(HEADER_ROW, number), column)
        _shape(sheet, number, column)
        _offer(sheet, number, offer(column, lists))
    for row, record in enumerate(records, start=HEADER_ROW + 1):
        for number, column in enumerate(declared, start=1):
            if record.get(column.key) is not None:
                _write(sheet.cell(row, number), column, record[column.key])
        sheet.row_dimensions[row].height = _LINE * _lines(record, declared)
    _rule_lines(sheet, len(declared))
    _print(sheet, declared)
    return sheet


def add_lists(book: Workbook, offers: Sequence[Offer]) -> None:
    """Add the hidden sheet with the words of every drop-down that is not inline."""
    if not offers:
        return
    sheet: Worksheet = book.create_sheet(LISTS_SHEET)
    sheet.sheet_state = "hidden"
    for number, each in enumerate(offers, start=1):
        letter = get_column_letter(number)
        for row, word in enumerate(each.items, start=1):
            sheet.cell(row, number, word)
        sheet.column_dimensions[letter].width = 30
        _define(book, each.name, f"'{LISTS_SHEET}'!${letter}$1:${letter}${len(each.items)}")


def dress_settings(sheet: Worksheet, known: Mapping[str, Column]) -> None:
    """Give each value of the sheet of settings the format and the choice of its own setting."""
    for row in range(HEADER_ROW + 1, sheet.max_row + 1):
        column = known.get(str(sheet.cell(row, 1).value))
        if column is None:
            continue
        cell = sheet.cell(row, 2)
        _write(cell, column, cell.value)
        cell.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
        words = offer(column, {})
        if words is not None:
            rule = DataValidation(
                type="list", formula1=words.inline, allow_blank=True, showErrorMessage=False
            )
            rule.add(cell)
            sheet.add_data_validation(rule)


def _head(cell: AnyCell, column: Column) -> None:
    cell.value = f"{column.header} *" if column.required else column.header
    cell.font = _BOLD
    cell.fill = _REQUIRED if column.required else _OPTIONAL
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.border = Border(left=_HEAD_GRID, right=_HEAD_GRID, top=_HEAD_GRID, bottom=_HEAD_GRID)
    said = [
        "Phải điền." if column.required else "",
        f"{column.hint}." if column.hint else "",
        "Bấm mũi tên ở cạnh ô để chọn trong danh sách." if column.options else "",
    ]
    text = "\n".join(each for each in said if each)
    if text:
        cell.comment = Comment(text, "hoinghi", width=260, height=34 + 22 * (1 + len(text) // 34))


def _shape(sheet: Worksheet, number: int, column: Column) -> None:
    """Give the whole column its width and the format of cells that are yet to be typed."""
    shape = sheet.column_dimensions[column_letter(number)]
    shape.width = column.width + 2
    shape.number_format = number_format(column)
    shape.font = _PLAIN
    shape.alignment = _alignment(column)


def _alignment(column: Column) -> Alignment:
    """Return left for words, right for money, the middle for short values."""
    wide = column.kind in _LEFT and column.width > 12  # noqa: PLR2004 - narrower columns hold a word or a number
    across = "left" if wide else "right" if column.kind in _RIGHT else "center"
    return Alignment(horizontal=across, vertical="top", wrap_text=True)


def _write(cell: AnyCell, column: Column, value: object) -> None:
    cell.value = value  # type: ignore[assignment]  # openpyxl itself refuses what a cell cannot hold
    cell.number_format = number_format(column)
    cell.font = _PLAIN
    cell.alignment = _alignment(column)


def _lines(record: Mapping[str, object], declared: Sequence[Column]) -> int:
    """Return how many lines of text the fullest cell takes: LibreOffice does not work that out by itself."""
    texts = ((str(record.get(each.key) or ""), each.width) for each in declared)
    return max(ceil(len(text) * 0.93 / (width + 2)) for text, width in texts) or 1


def _offer(sheet: Worksheet, number: int, words: Offer | None) -> None:
    """Put a drop-down on a column. Another word is asked about, never forbidden: checks explain better."""
    if words is None:
        return
    letter = get_column_letter(number)
    rule = DataValidation(
        type="list",
        formula1=words.name or words.inline,
        allow_blank=True,
        showErrorMessage=bool(words.name),  # short lists such as Ông, Bà are a help, not all there is
        errorStyle="warning",
        errorTitle="Không có trong danh sách",
        error="Giá trị này không có trong danh sách. Vẫn ghi?",
        sqref=f"{letter}{HEADER_ROW + 1}:{letter}{HEADER_ROW + _LINES}",
    )
    sheet.add_data_validation(rule)


def _define(book: Workbook, name: str, place: str) -> None:
    book.defined_names[name] = DefinedName(name, attr_text=place)


def _rule_lines(sheet: Worksheet, width: int) -> None:
    """Draw cell borders on every line that holds something, typed now or later."""
    last = column_letter(width)
    first = HEADER_ROW + 1
    border = Border(left=_GRID, right=_GRID, top=_GRID, bottom=_GRID)
    sheet.conditional_formatting.add(
        f"A{first}:{last}{HEADER_ROW + _LINES}",
        FormulaRule(formula=[f"COUNTA($A{first}:${last}{first})>0"], border=border),  # type: ignore[no-untyped-call]
    )


def _print(sheet: Worksheet, declared: Sequence[Column]) -> None:
    """A4 landscape, header on every page, wide tables on pages side by side with the name on each."""
    named = next((n for n, each in enumerate(declared, start=1) if each.kind is Kind.NAME), 0)
    sheet.freeze_panes = f"{column_letter(named + 1)}{HEADER_ROW + 1}"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.orientation = "landscape"
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]  # a new sheet has them
    width = sum(each.width + 2 for each in declared)
    pages = 1 if width <= _PAGE else ceil(width / _PART)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = pages, 0
    sheet.print_title_rows = f"{HEADER_ROW}:{HEADER_ROW}"
    if pages > 1 and named:
        sheet.print_title_cols = f"A:{column_letter(named)}"
    sheet.oddFooter.right.text = "&A - trang &P/&N"  # type: ignore[union-attr]
    margins = sheet.page_margins
    margins.left = margins.right = 0.5
    margins.top = margins.bottom = 0.75
    margins.footer = 0.4
