"""The one look of our tables: light rules that fit 80 columns and print anywhere."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from rich import box
from rich.table import Table

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["plain_table", "print_hanging"]


def plain_table(*heads: str, numbers: bool = False) -> Table:
    """Return an empty table with these headers; with ``numbers`` all columns but the first stand right."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for at, head in enumerate(heads):
        table.add_column(head, justify="right" if numbers and at else "left", overflow="fold")
    return table


def print_hanging(screen: Console, mark: str, text: str, *, style: str | None = None) -> None:
    """Print a text after its mark ("  - "), with further lines below the text and not below the mark."""
    lines = fill(
        text, max(screen.width, 2 * len(mark)), initial_indent=mark, subsequent_indent=" " * len(mark)
    )
    screen.print(lines, style=style, soft_wrap=True)
