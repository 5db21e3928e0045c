"""Find the table of a sheet: which rows are its header, which column is which field, and how sure that is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hoinghi.model.column import Column, Kind, columns
from hoinghi.model.people import Delegate
from hoinghi.model.tables import TABLES
from hoinghi.reading.choices import field_of, settle_columns
from hoinghi.reading.compounds import (
    BirthBySex,
    BirthParts,
    Compound,
    KindMarks,
    NameParts,
    SexMark,
    find_compounds,
)
from hoinghi.reading.layout import Clues, Field, Layout
from hoinghi.reading.titles import block, paths, row_texts
from hoinghi.reading.vocabulary import PEOPLE, WITH_NAMES, is_known, look_up
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from hoinghi.model.row import Row
    from hoinghi.xlsx import Sheet

__all__ = ["find_layout", "lone_names", "nameless_row", "near_table"]

_SEARCHED: Final = 30  # rows with values that a header may stand in: letterheads take up to twelve
_COLUMN: Final = 3  # what a known column weighs beside the clues
_OF_PEOPLE: Final = frozenset({"birth", "sex", "cccd", "phone", "ethnicity", "unit", "post", "category"})
_TELLING: Final = 3  # such columns without one of names
_UNSURE: Final = 1  # a lead smaller than this is a guess
_OTHERS_WANTED: Final = 2  # known titles beside the name


def find_layout(sheet: Sheet, clues: Clues, *, start: int = 1) -> Layout | None:
    """Return how the sheet is read as a table from row ``start`` on, None where it is none of ours.

    The row that explains most columns wins, of equals the upper one; but never one below lines that a header
    above it has already named: it begins another table. Below the first table only the very row ``start`` is
    looked at.
    """
    best: tuple[int, Layout] | None = None
    titles: list[str] = []
    for row, cells in [each for each in sheet.rows() if each[0] >= start][: _SEARCHED if start == 1 else 1]:
        texts = row_texts(sheet, row)
        if best is not None and _has_line(sheet, best[1], row):
            break
        if any(map(is_known, texts.values())) or any(each.titles(texts) for each in clues.choices):
            found = _at(sheet, row, replace(clues, titles=" ".join(titles)))
            if found is not None and (best is None or found[0] > best[0]):
                best = found
        if cells and best is None:
            titles.append(fold(" ".join(texts.values())))
    return best[1] if best else None


def _has_line(sheet: Sheet, layout: Layout, before: int) -> bool:
    """Whether a line of the table stands above a row: a required cell and another are filled."""
    fields = {each.number: each.column for each in layout.fields if each.column is not None}
    required = [number for number, column in fields.items() if column.required]
    for row in range(layout.first_row, before):
        texts = row_texts(sheet, row)
        filled = [number for number in fields if number in texts]
        titled = any(is_known(text) for text in texts.values())
        if not titled and len(filled) > 1 and any(number in texts for number in required):
            return True
    return False


def near_table(sheet: Sheet, clues: Clues) -> tuple[type[Row], int | None, tuple[Column, ...]] | None:
    """Return a table that the sheet surely means to be although its columns do not suffice.

    That is: the table, the row that comes nearest to a header, the required columns that it lacks.
    """
    for row_type in TABLES:
        if not clues.exact(row_type):
            continue
        best, row_found, lacking = -1, None, tuple(each for each in columns(row_type) if each.required)
        for row, _ in list(sheet.rows())[:_SEARCHED]:
            fields = [(text, look_up(row_type, (text,))) for text in row_texts(sheet, row).values()]
            present = {column.attribute for _, column in fields if column is not None}
            if len(present) > best:
                best, row_found = len(present), row
                lacking = tuple(
                    each for each in columns(row_type) if each.required and each.attribute not in present
                )
        return row_type, row_found if best > 0 else None, lacking
    return None


def nameless_row(sheet: Sheet) -> tuple[int, tuple[str, ...]] | None:
    """Return the header of what is a list of people but for its column of names, and the columns it has."""
    for row, _ in list(sheet.rows())[:_SEARCHED]:
        known = [look_up(Delegate, path) for path in paths(sheet, block(sheet, row)).values()]
        found = {each.attribute: each.header for each in known if each is not None}
        if len(found.keys() & _OF_PEOPLE) >= _TELLING and "full_name" not in found:
            return row, tuple(found.values())
    return None


def lone_names(sheet: Sheet) -> tuple[int, int] | None:
    """Return the header of names that too few columns stand beside, and how many lines are below it."""
    for row, _ in list(sheet.rows())[:_SEARCHED]:
        titled = paths(sheet, block(sheet, row))
        known = {number: look_up(Delegate, path) for number, path in titled.items()}
        names = [
            number for number, each in known.items() if each is not None and each.attribute == "full_name"
        ]
        if names and len(titled) > 1:
            below = sum(place[1] == names[0] and place[0] > row for place in sheet.cells)
            return (row, below) if below else None
    return None


def _at(sheet: Sheet, row: int, clues: Clues) -> tuple[int, Layout] | None:
    """Return the best reading of a header that begins at ``row``, with its score."""
    rows = block(sheet, row)
    titled = paths(sheet, rows)
    settled = settle_columns(clues.choices, titled)
    found: list[tuple[int, Layout]] = []
    for row_type in TABLES:
        alone = _alone(row_type, titled, settled)
        present = {each.attribute for each in alone.values() if each is not None}
        if row_type not in WITH_NAMES and not _has_required(row_type, present):
            continue  # only the columns of people are put together from several
        layout = _layout(row_type, rows, titled, alone, frozenset(settled))
        if _suffices(layout, clues):
            matched = {
                column for each in layout.fields if (column := each.column or each.part_of) is not None
            }
            found.append((len(matched) * _COLUMN + clues.weight(row_type), layout))
    if any(layout.row_type in WITH_NAMES for _, layout in found):  # a column of names is no item of a plan
        found = [each for each in found if each[1].row_type in WITH_NAMES]
    if not found:
        return None
    found.sort(key=lambda each: (-each[0], each[1].row_type is not Delegate))
    score, layout = found[0]
    rivals = [each for each in found[1:] if score - each[0] < _UNSURE and each[1].row_type in PEOPLE]
    return score, replace(layout, rival=rivals[0][1].row_type if rivals else None)


def _alone(
    row_type: type[Row], titled: dict[int, tuple[str, ...]], settled: dict[int, str]
) -> dict[int, Column | None]:
    """Return what each column is read as by itself; what the folder has settled no other column is."""
    chosen = {number: field_of(row_type, field) for number, field in settled.items()}
    taken = {each.attribute for each in chosen.values() if each is not None}
    found: dict[int, Column | None] = {}
    for number, path in titled.items():
        column = chosen[number] if number in chosen else look_up(row_type, path)
        free = number in chosen or column is None or column.attribute not in taken
        found[number] = column if free else None
    return found


def _layout(
    row_type: type[Row],
    rows: tuple[int, ...],
    titled: dict[int, tuple[str, ...]],
    alone: dict[int, Column | None],
    settled: frozenset[int],
) -> Layout:
    open_to = {number: path for number, path in titled.items() if number not in settled}
    compounds = find_compounds(open_to, alone) if row_type in WITH_NAMES else ()
    parts = _parts(row_type, compounds)
    fields: list[Field] = []
    twice: list[Field] = []
    taken: set[str] = set()
    for number, path in titled.items():
        title = " › ".join(path)
        column, main = parts.get(number, (alone[number], True))
        if column is not None and not main:
            fields.append(Field(number, title, None, column))
        elif column is not None and column.attribute in taken:
            twice.append(Field(number, title, column))
            fields.append(Field(number, title))
        else:
            taken |= {column.attribute} if column is not None else set()
            fields.append(Field(number, title, column, settled=number in settled))
    return Layout(row_type, rows, tuple(fields), tuple(twice), compounds)


def _parts(row_type: type[Row], compounds: tuple[Compound, ...]) -> dict[int, tuple[Column | None, bool]]:
    """Return for the columns of compounds which field they are part of, and whether it is read there."""
    kinds = {each.kind: each for each in columns(row_type)}
    found: dict[int, tuple[Column | None, bool]] = {}
    for each in compounds:
        match each:
            case BirthBySex():
                found |= {
                    each.male: (kinds.get(Kind.BIRTH), True),
                    each.female: (kinds.get(Kind.BIRTH), False),
                }
            case BirthParts():
                rest = {each.day, each.month, each.year} - {each.main}
                found |= {number: (kinds.get(Kind.BIRTH), False) for number in rest}
            case NameParts():
                found |= {each.main: (kinds.get(Kind.NAME), True), each.given: (kinds.get(Kind.NAME), False)}
            case SexMark():
                found[each.main] = (kinds.get(Kind.SEX), False)
            case KindMarks():
                found |= dict.fromkeys(each.kinds, (kinds.get(Kind.NOMINEE_KIND), False))
    return found


def _has_required(row_type: type[Row], present: set[str]) -> bool:
    return all(each.attribute in present for each in columns(row_type) if each.required)


def _suffices(layout: Layout, clues: Clues) -> bool:
    """Whether the columns make the sheet that table: the less its name says, the more they must."""
    row_type = layout.row_type
    present = {each.column.attribute for each in layout.fields if each.column is not None}
    declared = columns(row_type)
    if not _has_required(row_type, present):
        return False
    if clues.exact(row_type):
        return True
    hinted = clues.weight(row_type) > 0
    if row_type in PEOPLE:
        return len(present) > (1 if hinted else _OTHERS_WANTED)
    if row_type in WITH_NAMES:
        return "role" in present or (hinted and len(present) > 1)
    whole = all(each.attribute in present for each in declared if not each.missing_ok)
    return len(present) > 1 if hinted and whole else whole and len(present) > _OTHERS_WANTED
