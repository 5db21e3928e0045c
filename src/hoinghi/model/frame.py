"""A table as a DataFrame. The only module of the model that imports pandas, and only when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from hoinghi.model.column import columns

if TYPE_CHECKING:
    from hoinghi.model.workspace import Table

__all__ = ["frame"]


def frame(table: Table[Any]) -> pd.DataFrame:
    """Return one line a row, in reading order; columns are headers, then Tệp, Trang, Dòng.

    Blank cells are None; a table without lines has all its columns.
    """
    declared = columns(table.row_type)
    data: dict[str, list[object]] = {
        each.header: [getattr(row, each.attribute) for row in table] for each in declared
    }
    data["Tệp"] = [row.source.file for row in table]
    data["Trang"] = [row.source.sheet for row in table]
    data["Dòng"] = [row.row for row in table]
    return pd.DataFrame(data)
