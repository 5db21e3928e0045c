"""A list of people without a header: columns are guessed from what stands in them, and the guess is told."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from hoinghi.model.column import columns
from hoinghi.model.people import Delegate, Nominee
from hoinghi.reading.choices import field_of, settle_columns
from hoinghi.reading.generic import guess_header
from hoinghi.reading.layout import Field, Layout
from hoinghi.reading.phrases import BODY
from hoinghi.reading.several import is_person
from hoinghi.vietnamese.identity import parse_ethnicity
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.column import Column
    from hoinghi.model.row import Row
    from hoinghi.reading.layout import Clues
    from hoinghi.xlsx import Cell, Sheet

__all__ = ["guess_layout"]

_LOOKED_AT: Final = 200  # rows: enough to tell what a column holds
_ABOVE: Final = 12  # rows of a letterhead
_FEWEST: Final = 2  # people; one line proves nothing
_MOST: Final = 0.6  # of the filled cells of a column: some hold mistakes
_DAY: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(19|20)\d\d")
_CARD: Final = re.compile(r"\d{11,12}|\d{9}")
_PHONE: Final = re.compile(r"(0|\+?84)?[1-9]\d{8,9}")
_SURE: Final = frozenset({"birth", "sex", "cccd", "phone"})  # what hardly anything but people has
_WANTED: Final = 2
_STEP: Final = 2


def guess_layout(sheet: Sheet, clues: Clues) -> Layout | None:
    """Return how a sheet without any header may list people, None where nothing speaks for it.

    A column of names is needed and two columns of what people have, unless the folder says which is which.
    """
    if guess_header(sheet).rows:
        return None
    rows = [cells for _, cells in sheet.rows()][:_LOOKED_AT]
    lines = [{cell.column: cell for cell in cells} for cells in rows if len(cells) > 1]
    titles = [clean(cells[0].text) for cells in rows[:_ABOVE] if len(cells) == 1]
    clues = replace(clues, titles=fold(" ".join(titles)))
    numbers = sorted({number for line in lines for number in line})
    row_type: type[Row] = Nominee if clues.weight(Nominee) > clues.weight(Delegate) else Delegate
    said = {number: _attribute([line[number] for line in lines if number in line]) for number in numbers}
    settled = settle_columns(clues.choices, dict.fromkeys(numbers, ("",)))
    named = {each.attribute: each for each in columns(row_type)}
    fields: list[Field] = []
    taken = {each.attribute for field in settled.values() if (each := field_of(row_type, field))}
    for number in numbers:
        column: Column | None = None
        if number in settled:
            column = field_of(row_type, settled[number])
        elif said[number] not in taken:
            column = named.get(said[number])
            taken |= {said[number]} if column else set()
        fields.append(Field(number, "", column, settled=number in settled))
    found = {each.column.attribute: each for each in fields if each.column is not None}
    people = found.get("full_name")
    told = found.keys() - {"full_name", "number"}
    if people is None or not (people.settled or (len(told) >= _WANTED and told & _SURE)):
        return None
    named_in = [row for row, cells in sheet.rows() if _names(cells, people.number)]
    if len(named_in) < _FEWEST:
        return None
    return Layout(row_type, (), tuple(fields), start=named_in[0])


def _names(cells: tuple[Cell, ...] | list[Cell], number: int) -> bool:
    return len(cells) > 1 and any(cell.column == number and is_person(clean(cell.text)) for cell in cells)


def _attribute(cells: list[Cell]) -> str:
    """Return what most cells of a column are, "" where they are nothing known."""
    texts = [text for cell in cells if (text := clean(cell.text))]
    if len(texts) < _FEWEST:
        return ""
    if all(cell.kind == "number" or cell.text.isdecimal() for cell in cells) and _counts(texts):
        return "number"
    dates = sum(1 for cell in cells if cell.kind == "date")
    for attribute, test in _TESTS.items():
        fitting = sum(1 for text in texts if test(text)) + (dates if attribute == "birth" else 0)
        if fitting >= _MOST * len(texts):
            return attribute
    return ""


def _counts(texts: list[str]) -> bool:
    """Whether numbers count lines; one may be given twice, or left out."""
    numbers = [int(text) for text in texts if text.isdecimal()]
    steps = pairwise(numbers)
    return len(numbers) == len(texts) and numbers[0] <= 1 and all(0 <= b - a <= _STEP for a, b in steps)


def _digits(text: str) -> str:
    return re.sub(r"[ .-]", "", text)


_TESTS: Final[dict[str, Callable[[str], bool]]] = {
    "sex": lambda text: fold(text) in {"nam", "nu"},
    "birth": lambda text: _DAY.fullmatch(text) is not None,
    "cccd": lambda text: _CARD.fullmatch(_digits(text)) is not None,
    "phone": lambda text: _PHONE.fullmatch(_digits(text)) is not None,
    "ethnicity": lambda text: parse_ethnicity(text) is not None,
    "unit": lambda text: BODY.match(text.casefold()) is not None,
    "full_name": is_person,
}
