"""A cross table in the terminal: numbers that are read without colour, shades that show where people are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from rich.console import Console

    from hoinghi.figures.crosstab import CrossTable

__all__ = ["show_heat_map"]

_WIDTH = 80  # characters at most: a heat map is also printed
_LABEL = 26  # characters of the names of rows
_NARROW = 10  # of them on a narrow screen: a name may break, a number may not
_LINES = 3  # of a name above its column
_CELL = 6  # characters of a number with its mark and the room beside it
# From few to many; the first is for nobody. Dark letters on light ground and the reverse.
_SHADES = (
    "red",
    "black on grey93",
    "black on grey78",
    "black on grey58",
    "white on grey35",
    "white on grey11",
)


def show_heat_map(screen: Console, made: CrossTable) -> None:
    """Print the table in bands of columns that fit, with a key where their names do not fit above them."""
    screen.print(f"{made.down} × {made.across}", style="bold")
    numbered = not all(_fits(name) for name in made.columns)
    heads = {name: f"({at})" if numbered else name for at, name in enumerate(made.columns, 1)}
    width = min(screen.width, _WIDTH)
    label = min(_LABEL, max(_NARROW, width // 3))
    for band in _bands(made.columns, width - label):
        screen.print(_table(made, band, heads, label))
    if numbered:
        screen.print("; ".join(f"{heads[name]} {name}" for name in made.columns))
    thin = made.thin
    if thin:
        screen.print(
            f"* dưới mức tối thiểu {made.least} người một ô, có {len(thin)} ô "
            "(mục “Số người tối thiểu mỗi ô” ở trang Thông tin)."
        )


def _fits(name: str) -> bool:
    """Whether a name stands above its column, a word a line."""
    words = name.split()
    return len(words) <= _LINES and all(len(word) < _CELL for word in words)


def _bands(columns: Sequence[str], room: int) -> Iterator[Sequence[str]]:
    size = max((room - 2 * _CELL) // _CELL, 1)
    for at in range(0, max(len(columns), 1), size):
        yield columns[at : at + size]


def _table(made: CrossTable, band: Sequence[str], heads: Mapping[str, str], label: int) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 0))
    table.add_column(made.down, width=label, overflow="fold")
    for name in band:
        table.add_column(heads[name], justify="right", width=_CELL, min_width=_CELL)
    table.add_column("Tổng", justify="right", width=_CELL + 1, min_width=_CELL + 1)
    most = max((made.count(row, name) for row in made.rows for name in made.columns), default=0)
    for row in made.rows:
        cells = [_cell(made.count(row, name), made, row, name, most) for name in band]
        table.add_row(row, *cells, str(made.row_totals[row]))
    table.add_row("Tổng", *(str(made.column_totals[name]) for name in band), str(made.total), style="bold")
    return table


def _cell(count: int, made: CrossTable, row: str, name: str, most: int) -> Text:
    mark = "*" if made.is_thin(row, name) else " "
    return Text(f"{count}{mark}", style=_shade(count, most))


def _shade(count: int, most: int) -> str:
    if not count:
        return _SHADES[0]
    return _SHADES[1 + (count * (len(_SHADES) - 2)) // most] if most else _SHADES[0]
