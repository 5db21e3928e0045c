"""The files that a paper is made of, each with what its template is given and the marks of those inputs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from hoinghi import __version__
from hoinghi.documents.addressing import addressed
from hoinghi.documents.memory import digest
from hoinghi.documents.refusal import rows_of
from hoinghi.model.people import Delegate, Person
from hoinghi.vietnamese.names import print_name
from hoinghi.vietnamese.text import file_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hoinghi.documents.context import Compiled
    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

    Context = Mapping[str, object]

__all__ = ["PROGRAM", "TEMPLATE", "Work", "mark_of", "print_file", "works"]

PROGRAM, TEMPLATE = "*phien_ban", "*mau"  # marks beside those of names
_NAME_LENGTH = 60  # of a file: Windows allows 260 characters for the whole path
_MARK_BYTES = 8


@dataclass(frozen=True, slots=True)
class Work:
    """One file to be. ``file`` is its name in ``ra/``; a list of contexts makes a print file of all."""

    file: str
    context: Context | list[Context]
    inputs: str  # hash of all that it is made from: template, values, and the program that joins them
    marks: Mapping[str, str]  # by name, a short hash: they tell which value changed


def works(workspace: Workspace, made: Compiled) -> Iterator[Work]:
    """Yield the file of a paper; of one made for every row, the file of each and the print file of all.

    The marks of what all rows share stand with the print file alone.
    """
    shared = made.shared(workspace)
    common = {PROGRAM: _mark(__version__), TEMPLATE: made.source, **_marks(shared)}
    inputs = _joined(common)
    name = made.paper.name
    if made.paper.per is None:
        yield Work(f"{name}.docx", shared, inputs, common)
        return
    contexts: list[Context] = []
    each_inputs = [inputs]
    taken: set[str] = set()
    for at, row in enumerate(rows_of(workspace, made.paper), 1):
        own = made.of_row(workspace, row)
        marks = _marks(own)
        file = _free(f"{name}/{_file_name(row, at)}", taken)
        taken.add(file)
        contexts.append(shared | own)
        each_inputs.append(_joined(marks))
        yield Work(file, contexts[-1], digest(f"{inputs} {each_inputs[-1]}".encode()), marks)
    yield Work(print_file(name), contexts, digest(" ".join(each_inputs).encode()), common)


def print_file(name: str) -> str:
    """Return the file that holds a paper for every row, ready to be printed."""
    return f"{name}-in.docx"


def mark_of(file: str) -> str:
    """Return what the name of a person's file begins with: the person's id, whatever the person is called."""
    return file.rpartition("/")[2].partition(" ")[0]


def _marks(context: Context) -> dict[str, str]:
    return {name: _mark(value) for name, value in context.items()}


def _mark(value: object) -> str:
    said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    kind = "s" if isinstance(value, str) else "j"  # the text "1" is not the number 1
    return blake2b(f"{kind}{said}".encode(), digest_size=_MARK_BYTES).hexdigest()


def _joined(marks: Mapping[str, str]) -> str:
    return digest(" ".join(f"{name}={mark}" for name, mark in sorted(marks.items())).encode())


def _file_name(row: Row, at: int) -> str:
    """Return ``3fa2b1c0 Lê Thị Mai.docx`` for a person, the number of the row for anything else."""
    who = print_name(row.label) or (addressed(row) if isinstance(row, Delegate) else "")
    mark = row.id if isinstance(row, Person) else f"{at:03}"
    return f"{mark} {file_name(who, limit=_NAME_LENGTH)}.docx"


def _free(file: str, taken: set[str]) -> str:
    """Return the name, with a number when somebody else already has it."""
    stem, number, free = file.removesuffix(".docx"), 1, file
    while free in taken:
        number += 1
        free = f"{stem} ({number}).docx"
    return free
