"""Coverage as a workbook: a sheet for the gaps, one for each axis, one for each cross table."""

from __future__ import annotations

import re
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from openpyxl import Workbook as Book
from openpyxl.formatting.rule import ColorScaleRule
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from hoinghi.figures.axes import AXES
from hoinghi.figures.coverage import WEIGHT_RULE
from hoinghi.model.mark import MARK_PROPERTY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet.worksheet import Worksheet

    from hoinghi.figures.balance import Balance
    from hoinghi.figures.coverage import Coverage
    from hoinghi.figures.crosstab import CrossTable

__all__ = ["coverage_book"]

_FONT: Final = "Times New Roman"
_HEAD: Final = PatternFill("solid", fgColor="D9E1F2")
_THIN: Final = PatternFill("solid", fgColor="FFC7CE")
_LINE: Final = Side(style="thin", color="999999")
_BOX: Final = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_NOT_IN_NAMES: Final = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME: Final = 31
_WIDEST: Final = 80
_LINE_POINTS: Final = 17  # of a line of 12-point letters
_LETTER_POINTS: Final = 6.5  # of one of them, written upright
_UPRIGHT: Final = 8  # columns of a cross table: more of them and their names stand upright
_ONE_PAGE: Final = 30  # columns across one page; more go on over several, each with the names of the rows
_UPRIGHT_LETTERS: Final = 30  # of a name before it breaks
_NUMBER, _HEAD_WIDTH, _ROW_NAMES = 5, 13, 40  # widths in characters
_BORN: Final = datetime(2020, 3, 5)  # noqa: DTZ001 - Excel's properties know no zone; one day for all


def coverage_book(made: Coverage, shares: Sequence[Balance], crosses: Sequence[CrossTable]) -> bytes:
    """Return the workbook; it bears our mark, so that reading the folder passes it over."""
    book = Book()
    first = book.worksheets[0]
    first.title = "Chỗ thiếu"
    gaps = [
        [AXES[each.axis], each.value, "Ghi chú" if each.note else "Còn thiếu", each.message]
        for each in made.gaps
    ]
    gaps += [["", "", "Ghi chú", each] for each in made.unseen]
    _fill(first, ["Chiều", "Giá trị", "Mức", "Nội dung"], gaps or [["", "", "", "Không thiếu chỗ nào."]])
    if len(made.gaps) > 1:
        _say(first, WEIGHT_RULE)
    groups = [[each.label, each.count, each.share and float(each.share), each.unknown] for each in shares]
    sheet = book.create_sheet("Cơ cấu")
    _fill(sheet, ["Nhóm", "Số người", "Tỷ lệ", "Chưa ghi"], groups)
    for row in sheet.iter_rows(min_row=2, min_col=3, max_col=3):
        row[0].number_format = "0.0%"
    for axis, counts in made.tables.items():
        _fill(
            book.create_sheet(AXES[axis]), [AXES[axis], "Số người"], [list(each) for each in counts.items()]
        )
    for cross in crosses:
        _cross(book.create_sheet(_name(f"{cross.down} × {cross.across}")), cross)
    properties: Any = book  # the stubs do not know custom properties
    properties.custom_doc_props.append(StringProperty(name=MARK_PROPERTY, value="{}"))
    book.properties.creator, book.properties.title = "hoinghi", "Độ bao phủ"
    book.properties.created = book.properties.modified = _BORN
    made_file = BytesIO()
    book.save(made_file)
    return made_file.getvalue()


def _say(sheet: Worksheet, text: str) -> None:
    """Write a remark below the table, over all its columns."""
    row = sheet.max_row + 2
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=sheet.max_column)
    cell = sheet.cell(row, 1, text)
    cell.font = Font(name=_FONT, size=12, italic=True)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.row_dimensions[row].height = 2 * _LINE_POINTS


def _name(text: str) -> str:
    return _NOT_IN_NAMES.sub(" ", text)[:_LONGEST_NAME]


def _fill(sheet: Worksheet, heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Write a table with a head that stays in sight, borders, and columns as wide as what they hold."""
    sheet.append(list(heads))
    for row in rows:
        sheet.append(list(row))
    for at, cells in enumerate(sheet.iter_rows()):
        for cell in cells:
            number = isinstance(cell.value, int | float)
            cell.font = Font(name=_FONT, size=12, bold=at == 0)
            cell.border = _BOX
            cell.alignment = Alignment(
                horizontal="center" if at == 0 else "right" if number else "left",
                vertical="center",
                wrap_text=True,
            )
            if at == 0:
                cell.fill = _HEAD
            elif isinstance(cell.value, str) and cell.value.startswith("="):
                cell.data_type = "s"  # text that was typed is no formula
    for at in range(1, len(heads) + 1):
        longest = max(len(str(row[0].value or "")) for row in sheet.iter_rows(min_col=at, max_col=at))
        sheet.column_dimensions[get_column_letter(at)].width = min(max(longest + 3, 10), _WIDEST)
    for at, cells in enumerate(sheet.iter_rows(), 1):
        lines = max(-(-len(str(cell.value or "")) // (_WIDEST - 8)) for cell in cells)
        sheet.row_dimensions[at].height = _LINE_POINTS * max(lines, 1)
    sheet.freeze_panes = "B2"
    sheet.print_title_rows = "1:1"
    header, footer = sheet.oddHeader, sheet.oddFooter
    if header is not None and footer is not None:  # openpyxl makes both
        header.left.text, footer.center.text = "&A", "Trang &P/&N"  # the name of the sheet
    sheet.page_setup.orientation = "landscape" if len(heads) > 6 else "portrait"  # noqa: PLR2004 - columns on A4
    sheet.page_setup.paperSize = "9"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr] # openpyxl makes it


def _cross(sheet: Worksheet, cross: CrossTable) -> None:
    rows = [
        [row, *(cross.count(row, name) for name in cross.columns), cross.row_totals[row]]
        for row in cross.rows
    ]
    foot = ["Tổng", *(cross.column_totals[name] for name in cross.columns), cross.total]
    _fill(sheet, [f"{cross.down} \\ {cross.across}", *cross.columns, "Tổng"], [*rows, foot])
    _narrow(sheet, cross)
    if len(cross.columns) > _ONE_PAGE:
        sheet.page_setup.fitToWidth = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = False  # type: ignore[union-attr] # openpyxl makes it
        sheet.print_title_cols = "A:A"
    for cell in sheet[sheet.max_row]:
        cell.font = Font(name=_FONT, size=12, bold=True)
    last = f"{get_column_letter(len(cross.columns) + 1)}{len(cross.rows) + 1}"
    if cross.rows and cross.columns:
        scale = ColorScaleRule(start_type="min", start_color="FFFFFF", end_type="max", end_color="5B9BD5")  # type: ignore[no-untyped-call]
        sheet.conditional_formatting.add(f"B2:{last}", scale)
    for row, column in cross.thin:
        cell = sheet.cell(cross.rows.index(row) + 2, cross.columns.index(column) + 2)
        cell.font = Font(name=_FONT, size=12, bold=True, color="9C0006")
        cell.fill = _THIN


def _narrow(sheet: Worksheet, cross: CrossTable) -> None:
    """Make columns of numbers as wide as a number; where there are many, their names stand upright."""
    upright = len(cross.columns) > _UPRIGHT
    width = _NUMBER if upright else _HEAD_WIDTH
    for at in range(2, len(cross.columns) + 3):
        sheet.column_dimensions[get_column_letter(at)].width = width
        if upright:
            sheet.cell(1, at).alignment = Alignment(
                text_rotation=90, horizontal="center", vertical="bottom", wrap_text=True
            )
    longest = max((len(name) for name in cross.columns), default=0)
    lines = -(-longest // (_UPRIGHT_LETTERS if upright else width - 2))
    if upright:
        sheet.row_dimensions[1].height = min(longest, _UPRIGHT_LETTERS) * _LETTER_POINTS + _LINE_POINTS
        if lines > 1:
            for at in range(2, len(cross.columns) + 2):
                sheet.column_dimensions[get_column_letter(at)].width = _NUMBER + 2 * (lines - 1)
    else:
        sheet.row_dimensions[1].height = _LINE_POINTS * max(lines + 1, 2)
    first = sheet.column_dimensions["A"]
    first.width = min(first.width, _ROW_NAMES)
    for at, row in enumerate(cross.rows, 2):
        sheet.row_dimensions[at].height = _LINE_POINTS * -(-len(row) // (_ROW_NAMES - 4))
