"""Read .xlsx and .xlsm cell by cell: values with addresses, styles, merges, comments, and what is broken.

Sparse and in one pass, so that a stray cell at XFD1048576 costs one cell and a bomb is refused. What is wrong
with a file comes back as codes; the layer above says it in Vietnamese. Writing notes into a copy lives in
``hoinghi.xlsx.annotate``.
"""

from __future__ import annotations

from hoinghi.xlsx.cells import Cell, ErrorValue, Style
from hoinghi.xlsx.grid import Range, column_letter, column_number
from hoinghi.xlsx.limits import LIMITS, Limits
from hoinghi.xlsx.problems import Problem, Unreadable
from hoinghi.xlsx.reader import read_workbook
from hoinghi.xlsx.sheets import Sheet, Workbook
from hoinghi.xlsx.sniff import sniff
from hoinghi.xlsx.values import to_serial

__all__ = [
    "LIMITS",
    "Cell",
    "ErrorValue",
    "Limits",
    "Problem",
    "Range",
    "Sheet",
    "Style",
    "Unreadable",
    "Workbook",
    "column_letter",
    "column_number",
    "read_workbook",
    "sniff",
    "to_serial",
]
