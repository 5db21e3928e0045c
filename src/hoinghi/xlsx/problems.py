"""What can be wrong with a workbook, as codes: the layer above finds the words."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Problem", "Unreadable"]


class Unreadable(Exception):  # noqa: N818 - a condition of the file, not an error of ours
    """The file cannot be read as a workbook at all; ``code`` says why."""

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(code, detail)
        self.code = code
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that could not be read although the rest was.

    ``sheet`` and ``row`` (from 1) say where, as far as it has a place. Codes:

    ``far_cell``          cells far outside the rest; ``detail`` is the first one's address
    ``rels_damaged``      the list of parts is missing or broken; parts were found by their names
    ``sheet_damaged``     ``row`` is the last row that was read, 0 if none
    ``sheet_missing``     the workbook names a sheet that the file does not hold
    ``string_missing``    cells whose text is lost (``#MISSING!``); ``row`` of the first, ``detail`` a count
    ``strings_damaged``   the table of texts is broken; what stands before the break was read
    ``styles_damaged``    formats are lost, so dates come as plain numbers
    ``workbook_damaged``  the list of sheets is broken; what could be read of it was
    ``comments_damaged``  the comments of a sheet are lost
    """

    code: str
    sheet: str | None = None
    row: int | None = None
    detail: str = ""
