"""What a row below a header is: data, or one of the many things that stand between and beneath data."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from hoinghi.model.bodies import CouncilMember, Unit
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.plan import Recipient
from hoinghi.model.record import AwardRecord, BudgetLine
from hoinghi.reading.phrases import (
    BODY,
    COUNT,
    DATED,
    EXAMPLE,
    GROUP,
    INDEX,
    PLAIN_TOTAL,
    REMARK,
    ROMAN,
    SIGNED,
    SIGNER,
    TOTAL,
)  # fmt: skip
from hoinghi.reading.vocabulary import WITH_NAMES, known
from hoinghi.vietnamese.numbers import parse_int
from hoinghi.vietnamese.text import clean, fold, header_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hoinghi.model.row import Row
    from hoinghi.reading.layout import Layout
    from hoinghi.xlsx import Cell

__all__ = ["DATA", "Line", "LineSorter", "is_footer"]

_SUMMED: Final = (Delegate, Nominee, CouncilMember, Unit, Recipient, AwardRecord, BudgetLine)
_FEW: Final = 2
_SIDE_BY_SIDE: Final = 3  # signatures on one line
_LONGEST_TITLE: Final = 60


class Line(NamedTuple):
    """What a row is. ``reason`` is empty for data; ``group`` is the title of the rows below it."""

    reason: str = ""
    group: str = ""
    doubtful: bool = False  # worth a warning: somebody may have meant it as data
    ends: bool = False  # the header of another table


DATA: Final = Line()
_REPEATED, _NUMBERED = Line("dòng tiêu đề lặp lại"), Line("dòng đánh số cột")
_OTHER = Line("tiêu đề của bảng khác", ends=True)
_ONLY_NUMBER, _BLANKS = Line("chỉ có số thứ tự"), Line("chỉ có khoảng trắng")
_OUTSIDE = Line("không có ô nào dưới một cột của bảng")
_SUM, _SIGNATURE, _NOTE = Line("dòng tổng cộng"), Line("phần ký tên"), Line("dòng ghi chú")
_EXAMPLE = Line("dòng ví dụ của mẫu")
_GHOST = Line("chỉ có công thức chưa có dữ liệu")
_SINGLE = Line("chỉ có một ô, không có tên", doubtful=True)


def is_footer(texts: list[str]) -> bool:
    """Whether the texts of a row begin the signatures beneath any table."""
    words = [text.casefold() for text in texts]
    return 0 < len(words) <= _SIDE_BY_SIDE and any(
        DATED.fullmatch(text) or SIGNER.match(text) for text in words
    )


class LineSorter:
    """Tells the rows of one table apart. It remembers whether the signatures have begun."""

    def __init__(self, layout: Layout) -> None:
        self.row_type: type[Row] = layout.row_type
        self.people = layout.row_type in WITH_NAMES
        self.first = layout.first_row
        mapped = {each.number: each.column for each in layout.fields if each.column is not None}
        self.mapped = mapped
        self.keys = {each.number: header_key(each.title.rpartition(" › ")[2]) for each in layout.fields}
        self.stt = next((n for n, column in mapped.items() if column.attribute == "number"), 0)
        self.name = next((n for n, column in mapped.items() if column.required), 0)
        hashed: type = layout.row_type
        self.known = known(hashed)
        self.signed = False

    def sort(self, row: int, cells: Mapping[int, Cell]) -> Line:  # noqa: PLR0911 - first that fits
        """Return what the row is; it holds at least one cell."""
        if self.people and row > self.first + 2 and self._is_plain(cells):
            return DATA
        texts = {n: text for n, cell in cells.items() if (text := _shown(cell))}
        if not texts:
            return _BLANKS
        said = {n: text for n, text in texts.items() if n in self.mapped and n != self.stt}
        name = texts.get(self.name, "")
        first = next(iter(texts.values()))
        if row < self.first + 3 and len(texts) > 1 and _is_index(list(texts.values())):
            return _NUMBERED
        header = self._header(texts)
        if header is not None:
            return header
        if self.row_type in _SUMMED and (_is_total(first, said) or (name and _is_total(name, said))):
            return _SUM
        if self.row_type is BudgetLine and len(texts) <= _FEW and len(said) == 1 and GROUP.match(name):
            return Line("dòng tên nhóm")
        if self.people:
            found = self._around(texts, said, name, first, cells)
            if found is not None:
                return found
        if not said:
            return _ONLY_NUMBER if self.stt in texts else _OUTSIDE
        return DATA

    def _is_plain(self, cells: Mapping[int, Cell]) -> bool:
        """Whether the row is a numbered line with a name: what nearly all are, told at little cost."""
        stt, name = cells.get(self.stt), cells.get(self.name)
        if stt is None or name is None or name.kind != "text" or self.signed:
            return False
        numbered = stt.kind == "number" or (stt.kind == "text" and str(stt.value).isdecimal())
        return numbered and str(name.value)[:1].isalpha()

    def _header(self, texts: Mapping[int, str]) -> Line | None:
        """Recognise the header again, or that of another table below: a row of known titles only."""
        keys = {n: header_key(text) for n, text in texts.items() if len(text) < _LONGEST_TITLE}
        known = [n for n, key in keys.items() if key in self.known]
        if len(known) < _FEW and not (len(self.mapped) == 1 and known):
            return None
        if len(known) * 2 <= len(texts):
            return None
        same = all(self.keys.get(n) == keys[n] for n in known)
        return _REPEATED if same else _OTHER

    def _around(  # noqa: PLR0911 - the first that fits
        self,
        texts: Mapping[int, str],
        said: Mapping[int, str],
        name: str,
        first: str,
        cells: Mapping[int, Cell],
    ) -> Line | None:
        """Recognise signatures, remarks and group titles around people."""
        numbered = parse_int(texts.get(self.stt, "")) is not None
        others = len(said) - (1 if name else 0)
        if any(EXAMPLE.match(text.casefold()) for text in texts.values()):
            return _EXAMPLE
        if not numbered and others <= _FEW - bool(name) and self._is_signature(texts, name, first):
            self.signed = True
            return _SIGNATURE
        if self.signed and not numbered and others < _FEW:
            return _SIGNATURE
        if (
            not numbered
            and len(texts) <= _FEW
            and others <= (0 if name else 1)
            and REMARK.match(first.casefold())
        ):
            return _NOTE
        if not numbered and len(texts) <= _FEW:
            group = self._group(texts, name, first)
            if group:
                return Line("dòng tên nhóm", group=group)
        if said and not name and all(cells[n].kind in {"error", "formula-uncached"} for n in said):
            return _GHOST
        if not numbered and not name and len(said) == 1:
            return _SINGLE
        return None

    def _is_signature(self, texts: Mapping[int, str], name: str, first: str) -> bool:
        if len(texts) > _SIDE_BY_SIDE:
            return False
        words = [text.casefold() for text in texts.values()]
        if any(DATED.fullmatch(text) for text in words):
            return True
        head = (name or first).casefold()
        return bool(SIGNED.match(head)) and not (name and GROUP.match(name))

    def _group(self, texts: Mapping[int, str], name: str, first: str) -> str:
        """Return the title that a row of one text gives to the rows below, "" when it is no such row."""
        values = list(texts.values())
        if next(iter(texts)) > self.name:
            return ""
        if len(values) == _FEW:
            led = self.stt in texts and ROMAN.fullmatch(texts[self.stt])
            return _title(values[1]) if led else ""
        alone = name == first
        bodies = self.stt or self.row_type is not Nominee  # without numbers a body may well be a nominee
        if GROUP.match(first) or (bodies and BODY.match(first.casefold())) or not alone:
            return _title(first)
        return ""


def _title(text: str) -> str:
    plain = GROUP.sub("", text, count=1) if GROUP.match(text) else text
    return COUNT.sub("", plain).strip(" :.-–")


def _shown(cell: Cell) -> str:
    if cell.kind == "text":
        return clean(str(cell.value))
    return cell.text or "?"


def _is_total(text: str, said: Mapping[int, str]) -> bool:
    words = text.casefold()
    if TOTAL.match(words):
        return True
    return (
        text.isascii()
        and bool(PLAIN_TOTAL.fullmatch(fold(text)))
        and len(said) <= 1 + sum(1 for value in said.values() if value.replace(".", "").isdigit())
    )


def _is_index(values: list[str]) -> bool:
    """Whether the texts count the columns: (1) (2) (3), 1 2 3, A B C."""
    found = [INDEX.fullmatch(value) for value in values]
    if all(found):
        numbers = [int(match[1]) for match in found if match]
        return numbers[0] <= 1 and all(0 < b - a <= 3 for a, b in pairwise(numbers))  # noqa: PLR2004
    letters = [value for value in values if len(value) == 1 and value.isalpha()]
    return len(letters) == len(values) > _FEW and [x.upper() for x in letters] == sorted(
        x.upper() for x in letters
    )
