"""One sheet → the tables it holds, or the reason why it holds none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hoinghi.model.column import columns
from hoinghi.model.finding import Finding, Place, Problem, Severity
from hoinghi.model.tables import table_type
from hoinghi.reading import codes
from hoinghi.reading.decoding import decoded
from hoinghi.reading.headers import find_layout, lone_names, nameless_row, near_table
from hoinghi.reading.headless import guess_layout
from hoinghi.reading.layout import Clues, Field, Layout, clues_of, is_guide
from hoinghi.reading.people import Groups
from hoinghi.reading.rows import Lines, read_lines
from hoinghi.reading.scales import tell_scales
from hoinghi.reading.vocabulary import PEOPLE
from hoinghi.vietnamese.text import nearest

if TYPE_CHECKING:
    from hoinghi.model.row import Row, Source
    from hoinghi.model.rules import Rules
    from hoinghi.reading.choices import Choice
    from hoinghi.xlsx import Sheet

__all__ = ["Part", "SheetReading", "read_sheet"]

_NEAR: Final = 0.75


@dataclass(frozen=True, slots=True)
class Part:
    """A table of a sheet: how it is read, and what was read."""

    layout: Layout
    lines: Lines

    @property
    def row_type(self) -> type[Row]:
        """Which table it is a part of."""
        return self.layout.row_type


@dataclass(slots=True)
class SheetReading:
    """A sheet, read. ``reason`` says why it is passed over, "" when it is not."""

    sheet: Sheet
    parts: list[Part] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    reason: str = ""


def read_sheet(sheet: Sheet, file: str, rules: Rules, choices: tuple[Choice, ...] = ()) -> SheetReading:
    """Find the table of a sheet and read its lines; ``choices`` say how its columns are to be read."""
    sheet, found = decoded(sheet, file)
    reading = SheetReading(sheet, findings=found)
    clues = clues_of(sheet, file, choices)
    if not sheet.cells:
        reading.reason = "trang trống"
        return reading
    layout = find_layout(sheet, clues)
    if sheet.hidden and not (layout and clues.exact(layout.row_type)):
        reading.reason = "trang ẩn" + (" (giống một bảng; bỏ ẩn nếu cần dùng)" if layout else "")
        return reading
    if layout is not None and layout.row_type in PEOPLE and is_guide(sheet.name):
        reading.reason = "trang hướng dẫn, danh mục hoặc mẫu, không phải danh sách"
        return reading
    if layout is None and not sheet.hidden and not is_guide(sheet.name):
        layout = guess_layout(sheet, clues)
    if layout is None:
        _tell_near(reading, sheet, file, clues)
        return reading
    while layout is not None:
        source = layout.source(file, sheet.name)
        for choice in choices:
            choice.note({each.number: tuple(each.title.split(" › ")) for each in layout.fields})
        lines = read_lines(
            sheet, layout, source, Groups(rules), lambda row: find_layout(sheet, clues, start=row)
        )
        reading.parts.append(Part(layout, lines))
        reading.findings += [*_of_header(layout, source, lines), *tell_scales(sheet, layout, source)]
        reading.findings += [*lines.findings, *_of_rows(sheet, lines)]
        layout = lines.next_layout
    return reading


def _tell_near(reading: SheetReading, sheet: Sheet, file: str, clues: Clues) -> None:
    near = near_table(sheet, clues)
    if near is None:
        reading.reason = "không thấy dòng tiêu đề của bảng nào"
        nameless = nameless_row(sheet)
        if nameless is not None:
            reading.findings.append(_nameless(sheet, file, *nameless))
        elif not sheet.hidden and not is_guide(sheet.name) and (lone := lone_names(sheet)) is not None:
            reading.findings.append(_lone(sheet, file, *lone))
            reading.reason = "chỉ có cột họ tên, thiếu các cột khác của một danh sách"
        return
    row_type, row, lacking = near
    names = ", ".join(f"“{each.header}”" for each in lacking)
    where = f"ở dòng {row}" if row else "của bảng"
    reading.findings.append(
        Finding.of(
            codes.TABLE_INCOMPLETE,
            Problem(
                Place(file, sheet.name, f"A{row}" if row else None, row, table=row_type.SHEET.key),
                f"Trang này là bảng {row_type.SHEET.name} nhưng dòng tiêu đề {where} không có cột {names}.",
                "Sửa tên cột ở dòng tiêu đề; xem mẫu bằng `hoinghi init`.",
            ),
        )
    )
    reading.reason = f"giống bảng {row_type.SHEET.name} nhưng thiếu cột {names}"


def _nameless(sheet: Sheet, file: str, row: int, headers: tuple[str, ...]) -> Finding:
    names = ", ".join(f"“{each}”" for each in headers)
    problem = Problem(
        Place(file, sheet.name, f"A{row}", row),
        f"Trang có các cột {names} (dòng {row}) như một danh sách người "
        "nhưng không thấy cột họ tên nên chưa đọc.",
        "Sửa tiêu đề cột họ tên thành “Họ và tên”, hoặc ghi cột ấy ở trang Đọc cột.",
        Severity.WARNING,
    )
    return Finding.of(codes.TABLE_INCOMPLETE, problem)


def _lone(sheet: Sheet, file: str, row: int, lines: int) -> Finding:
    problem = Problem(
        Place(file, sheet.name, f"A{row}", row),
        f"Trang có cột họ tên (dòng {row}) nhưng thiếu các cột khác của một danh sách, "
        f"nên {lines} dòng bên dưới chưa được tính.",
        "Thêm các cột Đơn vị, Chức vụ, Thành phần như mẫu của `hoinghi init`; "
        "không phải danh sách thì bỏ qua.",
        Severity.WARNING,
    )
    return Finding.of(codes.TABLE_INCOMPLETE, problem)


def _of_header(layout: Layout, source: Source, lines: Lines) -> list[Finding]:
    """Tell of missing, repeated and unknown columns, and of a table that could be another."""
    found = [Finding.of(codes.COLUMN_MISSING, problem) for problem in _missing(layout, source, lines)]
    if not layout.header_rows:
        return [_guessed(layout, source)]
    header = layout.header_rows[-1]
    for each in layout.twice:
        column = each.column
        assert column is not None
        first = source.letters[column.key]
        message = (
            f"Cột “{_plain(each.title)}” cùng nghĩa với cột {first} (“{column.header}”); chỉ đọc cột {first}."
        )
        place = Place(
            source.file, source.sheet, f"{each.letter}{header}", header, column.header, table=source.table
        )
        found.append(Finding.of(codes.COLUMN_TWICE, Problem(place, message, "Đổi tên hoặc bỏ bớt một cột.")))
    found += _unknown(layout, source)
    if layout.rival is not None:
        message = (
            f"Bảng này (tiêu đề ở dòng {layout.header_rows[-1]}) "
            f"giống cả danh sách {layout.row_type.SHEET.name} lẫn {layout.rival.SHEET.name}; "
            f"tạm đọc là {layout.row_type.SHEET.name}."
        )
        hint = f"Đặt tên trang là “{layout.row_type.SHEET.name}” hoặc “{layout.rival.SHEET.name}”."
        found.append(Finding.of(codes.TABLE_UNSURE, Problem(source.place(), message, hint)))
    return found


def _guessed(layout: Layout, source: Source) -> Finding:
    """Tell how a list without a header was understood."""
    fields = [(each.letter, each.column.header) for each in layout.fields if each.column is not None]
    said = ", ".join(f"cột {letter} là {header}" for letter, header in fields)
    rest = [each.letter for each in layout.fields if each.column is None]
    unread = f"; không đọc cột {', '.join(rest)}" if rest else ""
    place = Place(source.file, source.sheet, f"A{layout.first_row}", layout.first_row, table=source.table)
    return Finding.of(
        codes.TABLE_UNSURE,
        Problem(
            place,
            f"Trang không có dòng tiêu đề; theo giá trị, tạm đọc là danh sách {layout.row_type.SHEET.name}: "
            f"{said}{unread}.",
            f"Chèn dòng tiêu đề phía trên dòng {layout.first_row}, hoặc ghi từng cột ở trang Đọc cột.",
        ),
    )


def _missing(layout: Layout, source: Source, lines: Lines) -> list[Problem]:
    found = []
    for each in layout.missing:
        given = lines.rows and all(getattr(row, each.attribute) for row in lines.rows)
        if given:  # title rows name it
            continue
        place = Place(
            source.file,
            source.sheet,
            f"A{source.header_row}",
            source.header_row,
            each.header,
            table=source.table,
        )
        message = f"Bảng {layout.row_type.SHEET.name} thiếu cột “{each.header}”."
        found.append(
            Problem(place, message, f"Thêm cột “{each.header}” vào dòng tiêu đề (dòng {source.header_row}).")
        )
    return found


def _unknown(layout: Layout, source: Source) -> list[Finding]:
    """Name every column that is not used: one by one where a known title is near, the others in one note."""
    repeated = {each.number for each in layout.twice}
    absent = [each.header for each in columns(layout.row_type) if each.key not in source.letters]
    row = layout.header_rows[-1]
    found: list[Finding] = []
    others: list[Field] = []
    for each in layout.fields:
        if each.column is not None or each.part_of is not None or each.number in repeated or each.settled:
            continue
        near = nearest(_plain(each.title), absent, cutoff=_NEAR)
        if not near:
            others.append(each)
            continue
        place = Place(
            source.file, source.sheet, f"{each.letter}{row}", row, _plain(each.title), table=source.table
        )
        said = f"Cột “{_plain(each.title)}” không dùng đến."
        problem = Problem(
            place, said, f"Có phải cột “{near[0]}”? Sửa tiêu đề để cột được đọc.", Severity.WARNING
        )
        found.append(Finding.of(codes.COLUMN_UNKNOWN, problem))
    if others:
        first = others[0]
        place = Place(
            source.file, source.sheet, f"{first.letter}{row}", row, _plain(first.title), table=source.table
        )
        names = ", ".join(f"“{_plain(each.title)}” ({each.letter})" for each in others)
        hint = "Không cần sửa nếu chỉ để riêng đơn vị dùng."
        found.append(
            Finding.of(
                codes.COLUMN_UNKNOWN, Problem(place, f"{_count(others)} không dùng đến: {names}.", hint)
            )
        )
    return found


def _count(fields: list[Field]) -> str:
    return f"{len(fields)} cột" if len(fields) > 1 else "Cột"


def _of_rows(sheet: Sheet, lines: Lines) -> list[Finding]:
    """Tell of a table without lines, and of hidden rows that were read."""
    source = lines.source
    if not lines.rows and not lines.rejected and table_type(source.table) in PEOPLE:
        problem = Problem(source.place(), "Có dòng tiêu đề nhưng chưa có dòng dữ liệu nào.")
        return [Finding.of(codes.NO_ROWS, problem)]
    read = {row.row for row in lines.rows} | set(lines.unread)
    hidden = sorted(sheet.hidden_rows & read)
    if not hidden:
        return []
    said = ", ".join(map(str, hidden[:10])) + (" …" if len(hidden) > 10 else "")  # noqa: PLR2004 - enough to find them
    place = Place(source.file, source.sheet, f"A{hidden[0]}", hidden[0], table=source.table)
    message = f"{len(hidden)} dòng bị ẩn vẫn được đọc và tính: {said}."
    return [
        Finding.of(codes.HIDDEN_READ, Problem(place, message, "Bỏ ẩn để xem; không cần nữa thì xóa hẳn."))
    ]


def _plain(title: str) -> str:
    return " ".join(title.split())
