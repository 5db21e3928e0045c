from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from hoinghi.figures.crosstab import CrossTable
from hoinghi.reporting.heatmap import show_heat_map


def _made(columns: tuple[str, ...], least: int = 1) -> CrossTable:
    rows = ("Kinh tế", "Chưa ghi")
    cells = {(row, name): at for row in rows for at, name in enumerate(columns)}
    return CrossTable(
        down="Lĩnh vực",
        across="Đơn vị",
        rows=rows,
        columns=columns,
        cells=cells,
        row_totals={row: sum(range(len(columns))) for row in rows},
        column_totals={name: 2 * at for at, name in enumerate(columns)},
        total=2 * sum(range(len(columns))),
        least=least,
    )


def _shown(made: CrossTable, *, colour: bool = False, width: int = 80) -> str:
    out = StringIO()
    show_heat_map(
        Console(
            file=out, width=width, force_terminal=colour, color_system="256" if colour else None, markup=False
        ),
        made,
    )
    return out.getvalue()


def test_numbers_and_marks_are_read_without_colour() -> None:
    said = _shown(_made(("Nam", "Nữ")))
    assert "\x1b" not in said
    (line,) = [each.split() for each in said.splitlines() if each.startswith(" Kinh tế")]
    assert line == ["Kinh", "tế", "0*", "1", "1"]
    assert "dưới mức tối thiểu 1 người một ô, có 1 ô" in " ".join(said.split())


def test_colour_shades_the_cells() -> None:
    assert "\x1b[" in _shown(_made(("Nam", "Nữ")), colour=True)


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("count", [1, 7, 8, 24, 60])
def test_many_columns_stand_in_bands_that_fit(count: int, width: int) -> None:
    columns = tuple(f"Trường Trung học cơ sở số {at}" for at in range(count))
    said = _shown(_made(columns), width=width)
    assert max(map(len, said.splitlines())) <= width
    assert "…" not in said
    flat = " ".join(said.split())
    assert all(f"({at}) {name}" in flat for at, name in enumerate(columns, 1))
    numbers = [
        each for line in said.splitlines() if line.startswith(" Kinh tế") for each in line.split()[2:-1]
    ]
    assert [int(each.rstrip("*")) for each in numbers] == list(range(count))


def test_a_table_of_nothing_is_no_crash() -> None:
    assert "Tổng" in _shown(_made(()))
