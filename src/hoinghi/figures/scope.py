"""Whether the folder is a conference in preparation, or holds a list that somebody has sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from hoinghi.model.row import Source

__all__ = ["is_conference"]


@once
def is_conference(workspace: Workspace) -> bool:
    """Whether shares and gaps of the lists are worth more than a note.

    They are once the folder holds a setting, or a list in our own form: by the name of its file or of its
    sheet. One thôn's list alone need not hold every category and field.
    """
    return bool(workspace.settings.places) or any(
        _in_our_form(source, row_type.SHEET.name, row_type.SHEET.workbook)
        for row_type in (Delegate, Nominee)
        for source in workspace[row_type].sources
    )


def _in_our_form(source: Source, sheet: str, workbook: str) -> bool:
    stem = source.file.rpartition("/")[2].rpartition(".")[0]
    return fold(source.sheet) == fold(sheet) or fold(stem) == fold(workbook.rpartition(".")[0])
