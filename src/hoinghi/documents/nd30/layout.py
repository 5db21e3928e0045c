"""Every size, margin and spacing of a paper, named once. No figure of layout stands anywhere else.

Source, unless a line says otherwise: Nghị định 30/2020/NĐ-CP, Phụ lục I. Where the decree gives a range, the
comment states it; the geometry of tables is no law but what keeps real papers from breaking lines.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from hoinghi.vietnamese.text import slug

__all__ = [
    "BORDER_EIGHTHS", "BOTTOM_MM", "CELL_SIDE_MM", "FONT", "HEADER_LEFT_MM", "HEADER_MM", "HEADER_RIGHT_MM",
    "ISSUER_RULE_MM", "LANGUAGE", "LEFT_MM", "MOTTO", "MOTTO_MM", "NATION", "PAGE_HEIGHT_MM",
    "PAGE_NUMBER_MM", "PAGE_WIDTH_MM", "RIGHT_MM", "RULE_EIGHTHS", "SIGN_LEFT_MM", "SIGN_RIGHT_MM", "STYLES",
    "SUBJECT_RULE_MM", "TABLE_BODY", "TABLE_HEAD", "TEXT_MM", "TOP_MM", "Align", "Style", "twips",
]  # fmt: skip

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"

PAGE_WIDTH_MM, PAGE_HEIGHT_MM = 210.0, 297.0  # A4, portrait
TOP_MM = 20.0  # 20-25
BOTTOM_MM = 20.0  # 20-25
LEFT_MM = 30.0  # 30-35
RIGHT_MM = 15.0  # 15-20
TEXT_MM = PAGE_WIDTH_MM - LEFT_MM - RIGHT_MM
PAGE_NUMBER_MM = 10.0  # from the edge: the number stands in the middle of the top margin

# The letterhead reaches into both margins: with less, the national title (95,7 mm at 13 pt) breaks.
HEADER_LEFT_MM, HEADER_RIGHT_MM = 72.0, 102.0
HEADER_MM = HEADER_LEFT_MM + HEADER_RIGHT_MM

# Drawn rules. The motto's is as long as its line, the issuer's and the subject's a third to a half of theirs.
MOTTO_MM = 60.2  # "Độc lập - Tự do - Hạnh phúc", bold 14 pt, measured with the metrics of Times New Roman
ISSUER_RULE_MM = 15.0  # of "ỦY BAN NHÂN DÂN", bold 13 pt, 43 mm
SUBJECT_RULE_MM = 52.0  # of a subject of 104 to 156 mm

# Recipients and signature: two columns without borders, about 48 to 52.
SIGN_LEFT_MM, SIGN_RIGHT_MM = 79.0, 86.0

# In the eighths of a point that Word counts borders in: half a point, and three quarters for the rules.
BORDER_EIGHTHS, RULE_EIGHTHS = 4, 6
CELL_SIDE_MM = 1.5  # between the border of a table cell and its text


def twips(millimetres: float) -> int:
    """Return a length in twentieths of a point, as Word counts."""
    return round(millimetres / 25.4 * 1440)


class Align(StrEnum):
    """Alignment, in Word's own words."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "both"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: points for type and spacing, millimetres for the first line."""

    name: str
    size: float = 14.0
    bold: bool = False
    italic: bool = False
    align: Align = Align.CENTER
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0  # times single
    first_line_mm: float = 0.0
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None  # level in Word's navigation pane, from 0
    grey: bool = False  # for the lines that only hold a command

    @property
    def id(self) -> str:
        """The style's id inside the file: letters that every program reads."""
        return slug(self.name)


_INDENT_MM = 12.7  # 10 or 12,7
_AFTER = 6.0  # at least 6 pt between paragraphs
_LINE = 1.1  # single to 1,5 lines

_TEXT = Align.JUSTIFY

STYLES: tuple[Style, ...] = (
    # box 1: the national title 12-13, the motto 13-14; a point between the two is the custom
    Style("Quốc hiệu", 13, bold=True),
    Style("Tiêu ngữ", 14, bold=True),
    # box 2: 12-13
    Style("Cơ quan chủ quản", 13),
    Style("Cơ quan ban hành", 13, bold=True),
    # box 3: 13; box 4: 13-14, italic
    Style("Số ký hiệu", 13, before=6),
    Style("Địa danh ngày tháng", 14, italic=True, before=6),
    # box 5a: 13-14
    Style("Tên loại", 14, bold=True, before=18, keep_next=True),
    Style("Trích yếu", 14, bold=True, keep_next=True),
    Style("Thẩm quyền", 14, bold=True, before=12, after=12, keep_next=True),
    # box 6: 13-14
    Style("Căn cứ", 14, italic=True, align=_TEXT, after=_AFTER, line=_LINE, first_line_mm=_INDENT_MM),
    Style("Lời văn", 14, align=_TEXT, after=_AFTER, line=_LINE, first_line_mm=_INDENT_MM),
    Style("Kính gửi", 14, before=_AFTER, after=_AFTER),
    Style("Người được mời", 14, bold=True, after=_AFTER),
    Style("Chức vụ", 14),
    Style("Phần", 14, bold=True, before=12, keep_next=True, outline=0),
    Style("Tên phần", 14, bold=True, after=12, keep_next=True),
    Style("Mục lớn", 14, bold=True, align=Align.LEFT, before=_AFTER, after=_AFTER, line=_LINE,
          first_line_mm=_INDENT_MM, keep_next=True, keep_lines=True, outline=1),
    Style("Mục nhỏ", 14, bold=True, align=Align.LEFT, after=_AFTER, line=_LINE, first_line_mm=_INDENT_MM,
          keep_next=True, keep_lines=True, outline=2),
    Style("Tên bảng", 13, bold=True, before=_AFTER, after=_AFTER, keep_next=True, keep_lines=True),
    Style("Đầu cột", 13, bold=True, before=2, after=2),
    Style("Ô bảng", 13, align=Align.LEFT, before=2, after=2),
    Style("Khoảng cách", 6),
    # box 7: 13-14
    Style("Quyền hạn ký", 14, bold=True, keep_next=True, keep_lines=True),
    Style("Người ký", 14, bold=True, before=68, keep_lines=True),  # room for four lines of hand and seal
    # box 9b: 12 and 11
    Style("Nơi nhận", 12, bold=True, italic=True, align=Align.LEFT, keep_next=True),
    Style("Nơi nhận dòng", 11, align=Align.LEFT, keep_lines=True),
    # Phụ lục III.1: 14; its name 13-14
    Style("Phụ lục", 14, bold=True, keep_next=True, outline=0),
    Style("Tên phụ lục", 14, bold=True, keep_next=True),
    Style("Kèm theo", 14, italic=True, after=12, keep_next=True),
    Style("Số trang", 14),  # 13-14
    Style("Đường kẻ", 2, before=5),  # carries a drawn rule and no text; clear of the descenders above
    Style("Lệnh", 9, align=Align.LEFT, grey=True),  # a command of the template; gone once it is rendered
)  # fmt: skip

TABLE_HEAD, TABLE_BODY = "Đầu cột", "Ô bảng"
