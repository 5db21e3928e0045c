"""How much a workbook may hold before it is refused, each figure with its reason."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["LIMITS", "MAX_COLUMN", "MAX_ROW", "Limits"]

MIB = 1 << 20

MAX_ROW = 1_048_576
"""The last row of Excel's grid."""

MAX_COLUMN = 16_384
"""The last column of Excel's grid, XFD."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one workbook. A conference holds a few hundred rows; these leave room for a district."""

    file: int = 100 * MIB
    """Bytes of the file. Mail and Zalo stop at 25 to 100 MB; larger ones hold pictures, not lists."""

    part: int = 512 * MIB
    """Bytes of one part, unpacked. 100,000 rows of 15 columns take 80 MiB."""

    total: int = 768 * MIB
    """Bytes of all parts read, unpacked, so that many sheets together are bounded too."""

    ratio: int = 250
    """Unpacked size by packed size. Real sheets reach about 50, a bomb of zeros 1,000."""

    ratio_from: int = 24 * MIB
    """The ratio is not looked at below this size: small parts harm nobody."""

    small_part: int = 32 * MIB
    """Bytes of a part that becomes a tree in memory (styles, relations, a sheet without its rows)."""

    cells: int = 3_000_000
    """Cells with a value: 100,000 rows of 30 columns, about 500 MB in memory."""

    strings: int = 2_000_000
    """Entries of the shared string table, of the same order as cells."""

    parts: int = 20_000
    """Entries of the archive. Real ones have tens, with many pictures hundreds."""

    seconds: float = 60.0
    """Time for one workbook: nobody waits longer for a list of people."""

    gap_rows: int = 1_000
    """Empty rows after which a cell counts as strayed."""

    gap_columns: int = 100
    """Empty columns after which a cell counts as strayed."""


LIMITS = Limits()
