"""The worked example, read once and rendered once for all tests that only look."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from hoinghi.documents.catalogue import catalogue
from hoinghi.documents.names import known
from hoinghi.documents.refusal import rows_of
from hoinghi.documents.render import render
from hoinghi.reading.workspace import read
from hoinghi.resources import example_dir

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hoinghi.model.workspace import Workspace


def _copied(target: Path) -> Path:
    shutil.copytree(example_dir("binh-hoa"), target, ignore=shutil.ignore_patterns("ra", "mau", "~$*"))
    return target


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the example with its papers rendered. Nobody writes into it."""
    folder = _copied(tmp_path_factory.mktemp("vi-du") / "Bình Hòa")
    render(read(folder), ["tatca"])
    return folder


@pytest.fixture
def own_example(tmp_path: Path) -> Path:
    """A copy of the example for one test, without papers."""
    return _copied(tmp_path / "Bình Hòa")


@pytest.fixture
def said(workspace: Workspace) -> Callable[..., object]:
    """Call with a name of the templates: its value in the docstring's workspace, for the plan or another."""

    def of(name: str, paper: str = "kehoach", row: int = 0) -> object:
        kind = catalogue()[paper]
        value = known(kind)[name]
        return value.of(workspace, kind, rows_of(workspace, kind)[row] if kind.per else None)

    return of


@pytest.fixture
def change() -> Callable[[Path, str, str, str, object], None]:
    """Call with a workbook, a sheet, the text of a cell and a column letter: sets the cell of that row."""
    import openpyxl

    def set_cell(path: Path, sheet: str, found: str, column: str, value: object) -> None:
        book = openpyxl.load_workbook(path)
        page = book[sheet]
        row = next(cell.row for line in page.iter_rows() for cell in line if cell.value == found)
        page[f"{column}{row}"] = value
        book.save(path)

    return set_cell
