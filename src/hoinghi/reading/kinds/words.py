"""Cells that hold one of a few words: sex, yes or no, status, kind of nominee, ethnic group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hoinghi.model.finding import Severity
from hoinghi.model.people import NomineeKind, Status
from hoinghi.reading import codes
from hoinghi.reading.kinds.base import Reading, Trouble, broken, refused
from hoinghi.reading.kinds.text import text
from hoinghi.vietnamese.identity import parse_ethnicity, parse_sex, parse_yes
from hoinghi.vietnamese.text import clean, fold, nearest

if TYPE_CHECKING:
    from hoinghi.xlsx import Cell

__all__ = ["ethnicity", "nominee_kind", "sex", "status", "yes_no"]

_STATUS: Final = {
    Status.INVITED: ("moi", "da moi", "du kien", "trieu tap"),
    Status.CONFIRMED: ("xac nhan", "da xac nhan", "dong y", "nhan loi", "se du", "du"),
    Status.ABSENT: ("vang", "vang mat", "bao vang", "khong du", "vang co phep", "khong den"),
    Status.PRESENT: ("co mat", "da den", "den du", "tham du"),
    Status.WITHDRAWN: ("rut", "rut ten", "xin rut", "da rut", "huy", "khong tham gia"),
}
_STATUS_WORDS: Final = {word: status for status, words in _STATUS.items() for word in words}
_SEXES: Final = ("nam", "nu", "nữ")
_KINDS: Final = {
    NomineeKind.PERSON: ("canhan", "cn", "ca nhan"),
    NomineeKind.COLLECTIVE: ("tapthe", "tt", "tap the", "don vi"),
    NomineeKind.HOUSEHOLD: ("hogiadinh", "hgd", "ho gia dinh", "gia dinh", "ho"),
}
_KIND_WORDS: Final = {word: kind for kind, words in _KINDS.items() for word in words}


def sex(cell: Cell, title: str) -> Reading:  # noqa: ARG001
    """Return a Sex."""
    found = parse_sex(cell.text) if cell.kind in {"text", "number"} else None
    if found is not None:
        typed = clean(cell.text)
        slip = fold(typed) in _SEXES and typed.casefold() not in _SEXES  # "Nử"
        note = Trouble(codes.TIDIED, f"“{typed}” được hiểu là {found.label}.", fixed=True)
        return Reading(found, (note,) if slip else ())
    return broken(cell) or refused(
        codes.WORD_UNREADABLE, f"“{cell.text}” không phải là giới tính.", "Ghi Nam hoặc Nữ."
    )


def ethnicity(cell: Cell, title: str) -> Reading:
    """Return the official name of a group where one is known, else what is typed."""
    found = text(cell, title)
    if not found.ok:
        return found
    known = parse_ethnicity(found.value)
    if known is None and parse_yes(found.value):
        said = Trouble(
            codes.WORD_UNREADABLE,
            f"“{found.value}” ở cột “{title}” cho biết là người dân tộc thiểu số nhưng chưa rõ dân tộc nào.",
            "Ghi tên dân tộc, ví dụ: Ê Đê.",
            severity=Severity.WARNING,
        )
        return Reading(None, (said,), ok=False)
    return Reading(known or found.value, found.troubles)


def yes_no(cell: Cell, title: str) -> Reading:
    """Return whether something is ticked; a date or the number of a paper means yes."""
    found = parse_yes(cell.value) if cell.kind in {"text", "number", "date", "bool"} else None
    if found is not None:
        return Reading(found)
    gone = broken(cell)
    if gone is not None:
        return gone
    if any(letter.isdigit() for letter in cell.text):
        return Reading(True, (Trouble(codes.TIDIED, f"“{clean(cell.text)}” được hiểu là có.", fixed=True),))
    said = Trouble(
        codes.WORD_UNREADABLE,
        f"“{clean(cell.text)}” ở cột “{title}” không rõ là có hay không.",
        "Ghi x nếu có, để trống nếu không.",
        severity=Severity.WARNING,
    )
    return Reading(None, (said,), ok=False)


def status(cell: Cell, title: str) -> Reading:
    """Return a Status."""
    return _word(cell, _STATUS_WORDS, title, [each.value for each in Status])


def nominee_kind(cell: Cell, title: str) -> Reading:
    """Return a NomineeKind from words or from the codes of the award software."""
    return _word(cell, _KIND_WORDS, title, [each.label for each in NomineeKind])


def _word(cell: Cell, words: dict[str, Any], title: str, offered: list[str]) -> Reading:
    found = words.get(fold(clean(cell.text)).strip(" ."))
    if found is not None:
        return Reading(found)
    near = nearest(cell.text, offered)
    hint = f"Có phải “{near[0]}”?" if near else f"Ghi một trong: {', '.join(offered)}."
    return broken(cell) or refused(
        codes.WORD_UNREADABLE, f"“{cell.text}” không có trong các từ của cột “{title}”.", hint
    )
