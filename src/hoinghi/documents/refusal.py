"""When a paper is not made: its sheets have errors, or what it cannot do without is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.context import tables_of
from hoinghi.documents.names import known
from hoinghi.documents.proof import invitees
from hoinghi.documents.results import Refusal
from hoinghi.figures.signing import paper_row
from hoinghi.figures.units import listed_units, sends_people
from hoinghi.model.bodies import Unit
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.settings import settings_columns
from hoinghi.model.tables import table_type
from hoinghi.vietnamese.text import slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hoinghi.documents.catalogue import PaperKind
    from hoinghi.documents.context import Compiled
    from hoinghi.model.finding import Finding
    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

__all__ = ["concerning", "refused", "rows_of"]

_PEOPLE = frozenset({Delegate.SHEET.key, Nominee.SHEET.key})  # lists that come in many files
# Names of the templates that print dots or nothing without a setting ("a|b": one of them will do).
_PRINTED_BY = {
    "ten_xa": {"ten_xa", "don_vi_hanh_chinh"},
    "ten_xa|co_quan_ban_hanh": {"co_quan", "ten_co_quan", "chuc_danh_tham_quyen", "ke_hoach_hoi_nghi"},
    "nguoi_ky": {"nguoi_ky_van_ban"},
    "ngay_to_chuc|thoi_gian_to_chuc": {"ngay_hoi_nghi", "thoi_gian_hoi_nghi"},
}
_ANYWAY = "Xin điền rồi in lại; muốn in khi còn thiếu, thêm --du-loi."


def refused(
    workspace: Workspace, made: Compiled, errors: Iterable[Finding], *, with_errors: bool
) -> Refusal | None:
    """Return why a paper is not made, None where it may be.

    ``with_errors`` passes over errors and what is missing, but nothing can be printed of what has no line.
    """
    found = None if with_errors else _forbidden(made, errors)
    found = found or _nothing_to_print(workspace, made)
    if found or with_errors:
        return found
    lacking = _blank_settings(workspace, made) or _blank_tables(workspace, made.paper)
    if not lacking:
        return None
    return Refusal(made.paper.name, f"Chưa lập “{made.paper.title}” vì {lacking}. {_ANYWAY}")


def concerning(made: Compiled, errors: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the errors that stand in a table on which a paper rests."""
    tables = tables_of(made)
    return tuple(each for each in errors if _concerns(each, tables))


def _forbidden(made: Compiled, errors: Iterable[Finding]) -> Refusal | None:
    found = concerning(made, errors)
    if not found:
        return None
    said = f"Chưa lập “{made.paper.title}” vì các bảng mà văn bản này dùng còn {len(found)} lỗi phải sửa."
    return Refusal(made.paper.name, said, found)


def _concerns(finding: Finding, tables: frozenset[str]) -> bool:
    """Whether an error stands in one of the tables.

    A file that cannot be read belongs to no table. Lists of people come in any number of files, so it may
    hold some of them; any other table lies in the workbook that is named after it.
    """
    place = finding.place
    if place.table:
        return place.table in tables
    home = place.file.rpartition("/")[2].lower()
    return bool(tables & _PEOPLE) or any(home == table_type(each).SHEET.workbook for each in tables)


def _nothing_to_print(workspace: Workspace, made: Compiled) -> Refusal | None:
    """Return the refusal of a paper without rows, or without a value that it cannot do without."""
    paper = made.paper
    if paper.per is not None and not rows_of(workspace, paper):
        who = "đơn vị nào của xã" if paper.per is Unit else "ai"
        reason = f"Chưa lập “{paper.title}” vì bảng {paper.per.SHEET.name} chưa có {who}."
        return Refusal(paper.name, reason)
    names = known(paper)
    if all(names[each].of(workspace, paper) for each in paper.requires):
        return None
    return Refusal(paper.name, f"Chưa lập “{paper.title}” vì {paper.empty}.")


def _blank_settings(workspace: Workspace, made: Compiled) -> str:
    """Return the settings that the template prints, the paper needs and nobody has filled in."""
    settings = workspace.settings
    columns = {slug(each.header): each for each in settings_columns()}
    row = paper_row(workspace, made.paper.name)
    lacking = []
    for need in made.paper.settings:
        wanted = [columns[each] for each in need.split("|")]
        printed = _PRINTED_BY.get(need, set()) & made.template.names
        signed = need == "nguoi_ky" and row is not None and bool(row.signer)
        if printed and not signed and not any(getattr(settings, each.attribute) for each in wanted):
            lacking.append(" hoặc ".join(f"“{each.header}”" for each in wanted))
    if not lacking:
        return ""
    whole = [each for each in lacking if not any(other in each for other in lacking if other != each)]
    return f"trang Thông tin chưa ghi {', '.join(whole)}"


def _blank_tables(workspace: Workspace, paper: PaperKind) -> str:
    """Return the sheets that hold what a paper says, when none of them holds anything."""
    if not paper.tells or any(workspace[each].count for each in paper.tells):
        return ""
    sheets = " và ".join(f"“{each.SHEET.name}”" for each in paper.tells)
    return f"chưa có nội dung: trang {sheets} đều trống"


def rows_of(workspace: Workspace, paper: PaperKind) -> Sequence[Row]:
    """Return the rows that each get a paper: of delegates those invited, of units those that may be asked."""
    if paper.per is Delegate:
        return invitees(workspace)
    if paper.per is Unit:
        listed = listed_units(workspace)
        return [each for each in listed if sends_people(workspace, each)] if paper.asks else listed
    return workspace[paper.per].rows if paper.per else ()
