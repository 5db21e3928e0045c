"""What reading a cell gives, and what all kinds share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from hoinghi.reading import codes
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from hoinghi.model.finding import Code, Severity
    from hoinghi.xlsx import Cell

__all__ = ["NOTHING", "Reading", "Trouble", "broken", "refused", "tidy"]


class Trouble(NamedTuple):
    """Something to say about a cell. ``fixed``: it was read as it was meant."""

    code: Code
    message: str
    hint: str = ""
    fixed: bool = False
    severity: Severity | None = None


class Reading(NamedTuple):
    """What a cell says. ``ok`` false: it says something that cannot be read."""

    value: Any
    troubles: tuple[Trouble, ...] = ()
    ok: bool = True


NOTHING: Final = Reading(None)


def broken(cell: Cell) -> Reading | None:
    """Return what is said of a cell that holds no value at all."""
    if cell.kind == "error":
        return refused(
            codes.CELL_ERROR, f"Ô mang lỗi {cell.text} của Excel.", "Sửa công thức hoặc gõ thẳng giá trị."
        )
    if cell.kind == "formula-uncached":
        return refused(
            codes.CELL_UNCALCULATED,
            "Công thức trong ô chưa có kết quả.",
            "Mở tệp bằng Excel, bấm Lưu rồi chạy lại.",
        )
    return None


def refused(code: Code, message: str, hint: str = "") -> Reading:
    """Return the reading of a cell that cannot be understood."""
    return Reading(None, (Trouble(code, message, hint),), ok=False)


@lru_cache(maxsize=1 << 15)
def tidy(text: str) -> Reading:
    """Return a text as it looks, with a note when blanks or letters were put right."""
    tidy = clean(text)
    if tidy == text:
        return Reading(tidy)
    if tidy.split() == text.split():
        return Reading(tidy, (Trouble(codes.TIDIED, "Đã bỏ khoảng trắng thừa.", fixed=True),))
    return Reading(tidy, (Trouble(codes.TIDIED, f"Đã đọc là “{tidy}” (dấu, khoảng trắng).", fixed=True),))
