"""One reader for each kind of column: a cell → its value, or what is wrong with it and what was meant."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from hoinghi.model.column import Kind
from hoinghi.model.people import NomineeKind, Status
from hoinghi.reading import codes
from hoinghi.vietnamese.dates import (
    parse_birth,
    parse_clock,
    parse_date,
    parse_period,
    suggest_dates,
)
from hoinghi.vietnamese.identity import is_blank_word, parse_ethnicity, parse_sex, parse_yes
from hoinghi.vietnamese.numbers import parse_decimal, parse_int
from hoinghi.vietnamese.text import clean, fold, nearest

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.finding import Code, Severity
    from hoinghi.xlsx import Cell

    Reader = Callable[[Cell, str], "Reading"]

__all__ = ["NOTHING", "Reading", "Trouble", "is_blank", "read_cell", "reader"]


class Trouble(NamedTuple):
    """Something to say about a cell. ``fixed``: it was read as it was meant."""

    code: Code
    message: str
    hint: str = ""
    fixed: bool = False
    severity: Severity | None = None


class Reading(NamedTuple):
    """What a cell says. ``value`` None with ``ok`` false: it says something that cannot be read."""

    value: Any
    troubles: tuple[Trouble, ...] = ()
    ok: bool = True


NOTHING: Final = Reading(None)
_FREE: Final = {Kind.TEXT, Kind.NAME, Kind.TITLE, Kind.QUANTITY}
_NEVER_ZERO: Final = {Kind.DATE, Kind.BIRTH, Kind.CCCD, Kind.PHONE, Kind.SEX, Kind.ETHNICITY, Kind.STATUS, Kind.YEAR}
_YEARS: Final = range(1900, 2101)
_COUNTED: Final = ("phút", "người", "hộ", "bản", "khẩu", "phiếu", "đại biểu", "buổi", "tập thể", "cá nhân", "lượt")
_DUST: Final = 1e-6  # what a product of floats leaves behind
_WHOLE: Final = 100
_DAYS: Final = range(20000, 75000)  # serial numbers from 1954 to 2105

_STATUS: Final = {
    Status.INVITED: ("moi", "da moi", "du kien", "trieu tap"),
    Status.CONFIRMED: ("xac nhan", "da xac nhan", "dong y", "nhan loi", "se du", "du"),
    Status.ABSENT: ("vang", "vang mat", "bao vang", "khong du", "vang co phep", "khong den"),
    Status.PRESENT: ("co mat", "da den", "den du", "tham du"),
    Status.WITHDRAWN: ("rut", "rut ten", "xin rut", "da rut", "huy", "khong tham gia"),
}
_STATUS_WORDS: Final = {word: status for status, words in _STATUS.items() for word in words}
_KINDS: Final = {
    NomineeKind.PERSON: ("canhan", "cn", "ca nhan"),
    NomineeKind.COLLECTIVE: ("tapthe", "tt", "tap the", "don vi"),
    NomineeKind.HOUSEHOLD: ("hogiadinh", "hgd", "ho gia dinh", "gia dinh", "ho"),
}
_KIND_WORDS: Final = {word: kind for kind, words in _KINDS.items() for word in words}


def is_blank(cell: Cell | None, kind: Kind) -> bool:
    """Whether a cell says nothing: empty, blanks only, or a word for nothing where words are no values."""
    if cell is None:
        return True
    if cell.kind != "text":
        return kind in _NEVER_ZERO and cell.kind == "number" and cell.value == 0
    text = clean(str(cell.value))
    if not text:
        return True
    return _is_dash(text) if kind in _FREE else is_blank_word(text, no_is_value=kind not in _NEVER_ZERO)


def read_cell(cell: Cell, kind: Kind, title: str) -> Reading:
    """Read a cell that is not blank as a kind of value; ``title`` is the column's, for messages."""
    return reader(kind)(cell, title)


def reader(kind: Kind) -> Reader:
    """Return the function that reads cells of a kind: looked up once per column, called for every row."""
    return _READERS[kind]


def _is_dash(text: str) -> bool:
    return not text.strip("-–—_.…/ ")


def _broken(cell: Cell) -> Reading | None:
    """Return what is said of a cell that holds no value at all."""
    if cell.kind == "error":
        return _refused(
            codes.CELL_ERROR, f"Ô mang lỗi {cell.text} của Excel.", "Sửa công thức hoặc gõ thẳng giá trị."
        )
    if cell.kind == "formula-uncached":
        return _refused(
            codes.CELL_UNCALCULATED,
            "Công thức trong ô chưa có kết quả.",
            "Mở tệp bằng Excel, bấm Lưu rồi chạy lại.",
        )
    return None


def _refused(code: Code, message: str, hint: str = "") -> Reading:
    return Reading(None, (Trouble(code, message, hint),), ok=False)


@lru_cache(maxsize=1 << 15)
def _tidy(text: str) -> Reading:
    """Return a text as it looks, with a note when blanks or letters were put right."""
    tidy = clean(text)
    if tidy == text:
        return Reading(tidy)
    if tidy.split() == text.split():
        return Reading(tidy, (Trouble(codes.TIDIED, "Đã bỏ khoảng trắng thừa.", fixed=True),))
    return Reading(tidy, (Trouble(codes.TIDIED, f"Đã đọc là “{tidy}” (dấu, khoảng trắng).", fixed=True),))


def _text(cell: Cell, title: str) -> Reading:  # noqa: ARG001 - the shape of every reader
    if cell.kind == "text":
        return _tidy(cell.value)  # type: ignore[arg-type]  # a cell of kind text holds a str
    return _broken(cell) or Reading(cell.text)


def _name(cell: Cell, title: str) -> Reading:
    found = _text(cell, title)
    if found.value and "\n" in found.value:
        return Reading(" ".join(found.value.split()), found.troubles)
    return found


def _whole(cell: Cell, title: str) -> Reading:
    found = parse_int(cell.value, units=_COUNTED)
    if found is not None and found >= 0:
        return Reading(found)
    return _broken(cell) or _refused(
        codes.NUMBER_UNREADABLE, f"“{cell.text}” không phải là số nguyên.", _number_hint(title)
    )


def _number_hint(title: str) -> str:
    return f"Ở cột “{title}” chỉ ghi số, ví dụ: 30."


def _money(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    value = cell.value
    if cell.kind == "number" and isinstance(value, float) and abs(value - round(value)) < _DUST:
        value = round(value)
    found = parse_int(value)
    if found is not None and found >= 0:
        return Reading(found)
    return _broken(cell) or _refused(
        codes.NUMBER_UNREADABLE,
        f"“{cell.text}” không phải là số tiền.",
        "Ghi số tiền theo đồng, không lẻ, ví dụ: 1.200.000.",
    )


def _decimal(cell: Cell, title: str) -> Reading:
    found = parse_decimal(cell.value, units=("%", "điểm", "điểm phần trăm"))
    if found is not None:
        typed_percent = cell.kind == "text" and cell.text.rstrip().endswith("%")
        return Reading(found * 100 if typed_percent else found)
    return _broken(cell) or _refused(
        codes.NUMBER_UNREADABLE, f"“{cell.text}” không phải là một số.", _number_hint(title)
    )


def _quantity(cell: Cell, title: str) -> Reading:
    if cell.kind == "text":
        return _tidy(cell.value)  # type: ignore[arg-type]  # a cell of kind text holds a str
    if cell.kind == "number" and isinstance(cell.value, int | float) and cell.value >= 0:
        return Reading(f"{cell.value:.15g}" if isinstance(cell.value, float) else str(cell.value))
    return _broken(cell) or _refused(
        codes.NUMBER_UNREADABLE, f"“{cell.text}” không phải là số lượng.", _number_hint(title)
    )


def _year(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    value = cell.value
    if cell.kind == "date" and isinstance(value, dt.date):
        return Reading(value.year)
    typed = cell.text if cell.kind in {"text", "number"} else ""
    digits = fold(typed).removeprefix("nam").strip(" .")
    if digits.isdecimal() and int(digits) in _YEARS:
        return Reading(int(digits))
    return _broken(cell) or _refused(
        codes.NUMBER_UNREADABLE, f"“{cell.text}” không phải là một năm.", "Ghi năm bằng bốn chữ số, ví dụ: 2024."
    )


def _ratio(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    number = parse_decimal(cell.value)
    if number is None:
        return _broken(cell) or _refused(
            codes.NUMBER_UNREADABLE, f"“{cell.text}” không phải là tỷ lệ.", "Ghi 70% hoặc 0,7."
        )
    if 0 <= number <= 1:
        return Reading(Fraction(number))
    meant = f"{number:f}".replace(".", ",")
    hint = f"Có phải {meant}%? Ghi {meant}%." if 1 < number <= _WHOLE else "Ghi 70% hoặc 0,7."
    return _refused(codes.NUMBER_UNREADABLE, f"Tỷ lệ “{cell.text}” không nằm trong khoảng từ 0 đến 100%.", hint)


def _maybe(dates: list[str]) -> str:
    return f"Có phải {' hay '.join(dates)}?" if dates else ""


@lru_cache(maxsize=1 << 13)
def _birth_text(text: str) -> Reading:
    found = parse_birth(clean(text))
    if found is not None:
        return Reading(found)
    return _unreal(text, "Ghi ngày/tháng/năm, ví dụ 28/02/1980; chỉ biết năm thì ghi năm.")


def _unreal(text: str, hint: str) -> Reading:
    typed = clean(text)
    offered = suggest_dates(typed)
    said = f"Ngày “{typed}” không có thật." if offered else f"“{typed}” không phải là ngày tháng."
    return _refused(codes.DATE_UNREADABLE, said, _maybe(offered) or hint)


def _birth(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    if cell.kind == "text":
        return _birth_text(str(cell.value))
    if cell.kind in {"date", "number"}:
        shown = cell.number_format.lower().replace("\\", "").strip('"')
        found = parse_birth(cell.value, year_only_format=shown in {"yyyy", "yy"})
        if found is not None:
            read = cell.kind == "number" and isinstance(cell.value, int | float) and cell.value in _DAYS
            note = Trouble(codes.TIDIED, f"Số {cell.text} là ngày {found} theo cách Excel lưu.", fixed=True)
            return Reading(found, (note,) if read else ())
    return _broken(cell) or _unreal(cell.text, "Ghi ngày/tháng/năm, ví dụ 28/02/1980; chỉ biết năm thì ghi năm.")


def _date(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    if cell.kind in {"text", "date", "number"}:
        found = parse_date(clean(cell.value) if isinstance(cell.value, str) else cell.value)
        if found is not None:
            return Reading(found)
    return _broken(cell) or _unreal(cell.text, "Ghi ngày/tháng/năm, ví dụ 15/01/2025.")


def _time(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    found = parse_clock(clean(cell.value) if isinstance(cell.value, str) else cell.value)
    if found is not None and not isinstance(cell.value, bool):
        return Reading(found)
    return _broken(cell) or _refused(
        codes.TIME_UNREADABLE, f"“{cell.text}” không phải là giờ.", "Ghi như 07 giờ 30 hoặc 7:30."
    )


def _period(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    value = clean(cell.value) if isinstance(cell.value, str) else cell.value
    found = parse_period(value) if cell.kind in {"text", "number", "date"} else None
    if found is not None:
        return Reading(found)
    return _broken(cell) or _refused(
        codes.TIME_UNREADABLE,
        f"“{cell.text}” không phải là khoảng thời gian.",
        "Ghi như Quý I năm 2025, 2020 - 2025 hoặc 01/2025.",
    )


def _sex(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    found = parse_sex(cell.text) if cell.kind in {"text", "number"} else None
    if found is not None:
        return Reading(found)
    return _broken(cell) or _refused(codes.WORD_UNREADABLE, f"“{cell.text}” không phải là giới tính.", "Ghi Nam hoặc Nữ.")


def _ethnicity(cell: Cell, title: str) -> Reading:
    found = _text(cell, title)
    if not found.ok:
        return found
    known = parse_ethnicity(found.value)
    return Reading(known or found.value, found.troubles)


def _yes_no(cell: Cell, title: str) -> Reading:
    if isinstance(cell.value, bool):
        return Reading(cell.value)
    if cell.kind == "date":  # "Ngày vào Đảng": a date means yes
        return Reading(value=True)
    found = parse_yes(cell.text) if cell.kind in {"text", "number"} else None
    if found is None and cell.kind == "text" and parse_birth(clean(cell.text)) is not None:
        found = True
    if found is not None:
        return Reading(found)
    return _broken(cell) or _refused(
        codes.WORD_UNREADABLE, f"“{cell.text}” ở cột “{title}” không rõ là có hay không.", "Ghi x nếu có, để trống nếu không."
    )


def _status(cell: Cell, title: str) -> Reading:
    return _word(cell, _STATUS_WORDS, title, [each.value for each in Status])


def _nominee_kind(cell: Cell, title: str) -> Reading:
    return _word(cell, _KIND_WORDS, title, [each.label for each in NomineeKind])


def _word(cell: Cell, words: dict[str, Any], title: str, offered: list[str]) -> Reading:
    found = words.get(fold(clean(cell.text)).strip(" ."))
    if found is not None:
        return Reading(found)
    near = nearest(cell.text, offered)
    hint = f"Có phải “{near[0]}”?" if near else f"Ghi một trong: {', '.join(offered)}."
    return _broken(cell) or _refused(codes.WORD_UNREADABLE, f"“{cell.text}” không có trong các từ của cột “{title}”.", hint)


def _identity(cell: Cell, title: str) -> Reading:  # noqa: ARG001 - read with sex and birth at hand, see people
    return _broken(cell) or Reading(clean(cell.text))


_READERS: Final[dict[Kind, Reader]] = {
    Kind.TEXT: _text,
    Kind.NAME: _name,
    Kind.TITLE: _name,
    Kind.INTEGER: _whole,
    Kind.NUMBER: _decimal,
    Kind.MONEY: _money,
    Kind.YEAR: _year,
    Kind.DATE: _date,
    Kind.BIRTH: _birth,
    Kind.TIME: _time,
    Kind.PERIOD: _period,
    Kind.RATIO: _ratio,
    Kind.SEX: _sex,
    Kind.ETHNICITY: _ethnicity,
    Kind.YES_NO: _yes_no,
    Kind.CCCD: _identity,
    Kind.PHONE: _identity,
    Kind.NOMINEE_KIND: _nominee_kind,
    Kind.STATUS: _status,
    Kind.QUANTITY: _quantity,
}
