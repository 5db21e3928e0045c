"""What to know of papers that were made, before somebody signs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.context import tables_of
from hoinghi.documents.refusal import concerning
from hoinghi.figures.bases import unread_bases
from hoinghi.figures.signing import signing_day
from hoinghi.model.finding import Severity
from hoinghi.vietnamese.dates import short_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hoinghi.documents.context import Compiled
    from hoinghi.model.finding import Finding
    from hoinghi.model.workspace import Rejected, Workspace

__all__ = ["remarks"]

_LAW_MAY_CHANGE = "VB10"  # it speaks of signing days, whatever the paper prints
_BASES = "cac_can_cu"  # the name by which templates print legal bases
_FEW = 5  # lines that are named one by one


def remarks(workspace: Workspace, papers: Sequence[Compiled], findings: Sequence[Finding]) -> list[str]:
    """Return sentences, each once: errors that were passed over, lines that are missing, doubtful law."""
    errors = [each for each in findings if each.severity is Severity.ERROR]
    found = [*_passed_over(papers, errors), *_missing(workspace, papers)]
    for made in papers:
        found += _of_law(workspace, made)
        wanted = set(made.paper.remarks)
        texts = _cautions(workspace, made)
        for each in findings:
            law = each.code == _LAW_MAY_CHANGE and each.message.startswith(texts)
            if each.code in wanted or law:
                found.append(" ".join(part for part in (each.message, each.hint) if part))
    return list(dict.fromkeys(found))


def _of_law(workspace: Workspace, made: Compiled) -> list[str]:
    """Say by which day law was looked up for a paper not signed yet, and which bases it adds unread."""
    said, paper = [], made.paper
    if _BASES in made.template.names:
        acts = unread_bases(workspace, paper.name)
        if acts:
            added = "; ".join(acts)
            said.append(f"“{paper.title}” tự thêm căn cứ chưa đối chiếu với bản gốc, xin kiểm tra: {added}.")
    signing = signing_day(workspace, paper.name)
    by_law = any(paper.name in act.used_by for act in workspace.rules.acts)
    if by_law and signing.assumed and signing.day is not None:
        when = f"ngày {short_date(signing.day)}, ngày hội nghị"
        said.append(f"“{paper.title}” chưa có ngày ký nên căn cứ, thẩm quyền, mức thưởng tra theo {when}.")
    return said


def _passed_over(papers: Iterable[Compiled], errors: Sequence[Finding]) -> list[str]:
    seen: dict[Finding, None] = {}
    names = []
    for made in papers:
        found = concerning(made, errors)
        seen.update(dict.fromkeys(found))
        if found:
            names.append(made.paper.name)
    if not seen:
        return []
    said = f"đã bỏ qua {len(seen)} lỗi phải sửa khi in {', '.join(names)}"
    return [f"{said}; xin xem hoinghi validate trước khi ký."]


def _missing(workspace: Workspace, papers: Iterable[Compiled]) -> list[str]:
    """Say which lines could not be read, so that they stand in no paper."""
    lines: dict[tuple[str, str, int | None], Rejected] = {}
    names = []
    for made in papers:
        used = tables_of(made)
        found = [
            each
            for row_type, table in workspace.tables.items()
            if row_type.SHEET.key in used
            for each in table.rejected
        ]
        lines |= {(each.place.file, each.place.sheet, each.place.row): each for each in found}
        if found:
            names.append(made.paper.name)
    if not lines:
        return []
    said = [_said(each) for each in list(lines.values())[:_FEW]]
    more = f"; và {len(lines) - _FEW} dòng nữa" if len(lines) > _FEW else ""
    return [f"{', '.join(names)} không có {len(lines)} dòng không đọc được: {'; '.join(said)}{more}."]


def _said(line: Rejected) -> str:
    place = line.place
    subject = f" ({place.subject})" if place.subject else ""
    return f"{place.file} › {place.sheet} dòng {place.row}{subject}"


def _cautions(workspace: Workspace, made: Compiled) -> tuple[str, ...]:
    """Return how the findings on law begin that may change on the paper's signing day."""
    day = signing_day(workspace, made.paper.name).day
    return tuple(each.text for each in workspace.rules.cautions if day and each.in_force(day))
