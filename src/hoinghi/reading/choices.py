"""The sheet "Đọc cột": how the folder wants columns to be read, and which of its lines have no effect."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

from hoinghi.model.choices import LEFT_OUT, ColumnChoice
from hoinghi.model.column import Column, columns
from hoinghi.model.finding import Finding, Problem
from hoinghi.model.tables import TABLES
from hoinghi.reading import codes
from hoinghi.reading.titles import is_title
from hoinghi.reading.vocabulary import PEOPLE, known
from hoinghi.vietnamese.text import fold, header_key, nearest, nfc
from hoinghi.xlsx import column_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hoinghi.model.row import Row

__all__ = ["Choice", "Choices", "field_of", "settle_columns"]

_LETTERS: Final = re.compile("[A-Z]{1,3}")
_DROPPED: Final = frozenset({fold(LEFT_OUT), "bo qua", "khong doc", "-"})


@dataclass(slots=True)
class Choice:
    """A line of the sheet. ``met`` and ``used`` tell whether its file and its column were there."""

    row: ColumnChoice
    met: bool = False
    used: bool = False
    seen: list[str] = field(default_factory=list)  # titles of sheets that have no such column

    def titles(self, texts: Mapping[int, str]) -> bool:
        """Whether the texts of a row, by column, may be titles with the one that the line names."""
        key = header_key(self.row.where)
        if any(header_key(text) == key for text in texts.values()):
            return True
        return len(texts) > 1 and self._lettered(texts) and all(map(is_title, texts.values()))

    def note(self, titled: Mapping[int, tuple[str, ...]]) -> None:
        """Note whether a sheet that holds a table has the column."""
        self.met = True
        if self.column(titled) is not None:
            self.used = True
        else:
            self.seen += [path[-1] for path in titled.values()]

    def column(self, titled: Mapping[int, tuple[str, ...]]) -> int | None:
        """Return the column that the line names: by its title, a level of it, or its letter."""
        key = header_key(self.row.where)
        for number, path in titled.items():
            if key in {header_key(path[-1]), header_key(" ".join(path)), header_key(" › ".join(path))}:
                return number
        return column_number(self.row.where.strip().upper()) if self._lettered(titled) else None

    def _lettered(self, cells: Mapping[int, object]) -> bool:
        """Whether the line gives the letter of one of these columns."""
        letters = self.row.where.strip().upper()
        return _LETTERS.fullmatch(letters) is not None and column_number(letters) in cells


def settle_columns(choices: Iterable[Choice], titled: Mapping[int, tuple[str, ...]]) -> dict[int, str]:
    """Return what columns are to be read as, by number; "" for one that is left out."""
    found: dict[int, str] = {}
    for each in choices:
        number = each.column(titled)
        if number is not None:
            found.setdefault(number, "" if fold(each.row.field) in _DROPPED else each.row.field)
    return found


def field_of(row_type: type, field: str) -> Column | None:
    """Return the column of a table that a "Trường" names, None where the table has none such."""
    return known(row_type).get(header_key(field)) if field else None


class Choices:
    """All lines of the sheet, and what became of them."""

    def __init__(self, rows: Iterable[ColumnChoice] = ()) -> None:
        self._all = [Choice(row) for row in rows]

    def of(self, file: str, sheet: str) -> tuple[Choice, ...]:
        """Return the lines that speak of a sheet; ``file`` is relative to the folder."""
        return tuple(
            each
            for each in self._all
            if _known_field(each.row.field)
            and _is_file(file, each.row.file)
            and fold(each.row.sheet) in {"", fold(sheet), "*"}
        )

    def idle(self, files: Iterable[str]) -> list[Finding]:
        """Tell of lines without effect: an unknown field, no such file, no such column."""
        return [
            Finding.of(codes.CHOICE_IDLE, problem)
            for each in self._all
            if (problem := _problem(each, list(files))) is not None
        ]


def _problem(choice: Choice, files: list[str]) -> Problem | None:
    row = choice.row
    if not _known_field(row.field):
        headers = dict.fromkeys(each.header for kind in PEOPLE for each in columns(kind))
        return Problem(
            row.place("field"),
            f"Không có trường “{row.field}”.",
            _meant(row.field, headers, f"Ghi tên một cột của mẫu, hoặc “{LEFT_OUT}” để không đọc cột ấy."),
        )
    if not any(_is_file(file, row.file) for file in files):
        names = [file.rpartition("/")[2] for file in files]
        return Problem(
            row.place("file"),
            f"Không có tệp nào tên “{row.file}”.",
            _meant(row.file, names, "Ghi đúng tên tệp; dấu * thay cho phần bất kỳ."),
        )
    if choice.met and not choice.used:
        return Problem(
            row.place("where"),
            f"Bảng của “{row.file}” không có cột “{row.where}”.",
            _meant(row.where, choice.seen, "Ghi chữ cái của cột, hoặc đúng tiêu đề trong tệp."),
        )
    if not choice.met:
        return Problem(
            row.place("sheet" if row.sheet else "file"),
            f"Không thấy danh sách nào ở trang “{row.sheet}” của “{row.file}”."
            if row.sheet
            else f"Không thấy danh sách nào trong “{row.file}”.",
            "Xem tên trang và cách hiểu bằng `hoinghi inspect`.",
        )
    return None


def _meant(typed: str, choices: Iterable[str], otherwise: str) -> str:
    near = nearest(typed, choices)
    return f"Có phải “{near[0]}”?" if near else otherwise


def _known_field(field: str) -> bool:
    types: tuple[type[Row], ...] = TABLES
    return fold(field) in _DROPPED or any(field_of(each, field) is not None for each in types)


def _is_file(file: str, wanted: str) -> bool:
    pattern = nfc(wanted).strip().casefold().replace("\\", "/")
    name = nfc(file).casefold()
    last = name.rpartition("/")[2]
    return any(
        each == pattern or fnmatchcase(each, pattern) for each in (name, last, last.rpartition(".")[0])
    )
