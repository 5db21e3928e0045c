"""The one look of our tables: light rules that fit 80 columns and print anywhere."""

from __future__ import annotations

from rich import box
from rich.table import Table

__all__ = ["plain_table"]


def plain_table(*heads: str, numbers: bool = False) -> Table:
    """Return an empty table with these headers; with ``numbers`` all columns but the first stand right."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for at, head in enumerate(heads):
        table.add_column(head, justify="right" if numbers and at else "left", overflow="fold")
    return table
