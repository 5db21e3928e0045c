"""What goes with an award: figures of law nobody has read, amounts that are not known or have no basis."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from hoinghi.checks.declare import check
from hoinghi.checks.wording import lines_of
from hoinghi.figures.honours import honours
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.people import Nominee
from hoinghi.vietnamese.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hoinghi.figures.awards import Prize
    from hoinghi.model.people import NomineeKind
    from hoinghi.model.workspace import Workspace

__all__ = ["no_basis", "no_bonus", "unverified"]


@check(
    "KT06",
    "Con số pháp lý chưa đối chiếu bản gốc",
    Nominee,
    severity=Severity.NOTE,
    explain=(
        "Quyết định khen thưởng dùng một hệ số, mức lương cơ sở, cách làm tròn hoặc thẩm quyền mà công cụ "
        "biết nhưng chưa được đối chiếu với toàn văn của văn bản. Con số có thể đúng, nhưng xin mở văn bản "
        "nêu trong dòng này để kiểm tra trước khi ký. Mỗi văn bản chỉ nhắc một lần, kèm mọi con số của nó."
    ),
)
def unverified(workspace: Workspace) -> Iterator[Problem]:
    """Note, all at once, the figures of law behind the decision that nobody has read in their source."""
    said = honours(workspace).doubts
    if said:
        yield Problem(
            workspace[Nominee].place("hinh_thuc_de_nghi"),
            " ".join(said),
            "Mở văn bản ấy kiểm tra trước khi ký quyết định.",
        )


@check(
    "KT07",
    "Chưa biết mức tiền thưởng",
    Nominee,
    severity=Severity.WARNING,
    basis=(
        "Nghị định 91/2017/NĐ-CP, 98/2023/NĐ-CP, 152/2025/NĐ-CP theo ngày ký; mức chưa đọc được thì công "
        "cụ không đoán"
    ),
    explain=(
        "Công cụ không có mức tiền thưởng đáng tin cho hình thức và đối tượng này vào ngày ký, nên quyết "
        "định sẽ để trống số tiền và dự toán thiếu. Xin ghi số tiền ở cột “Tiền thưởng”, kèm văn bản quy "
        "định ở cột “Căn cứ mức thưởng”. Mỗi hình thức chỉ nhắc một lần, ở dòng đầu."
    ),
)
def no_bonus(workspace: Workspace) -> Iterator[Problem]:
    """Report, once for each award and kind, commended nominees whose amount is not known on a known day."""
    made = honours(workspace)
    groups: dict[tuple[str, NomineeKind], list[Prize]] = defaultdict(list)
    for prize in made.prizes if made.signing.day else ():
        if prize.amount is None and prize.kind in prize.award.takers:
            groups[prize.award.code, prize.kind].append(prize)
    for (_, kind), group in groups.items():
        rows = _in_order(group)
        yield Problem(
            rows[0].place("award"),
            f"Chưa biết mức tiền thưởng “{group[0].award.name}” cho {kind.label.lower()} ({_lines(rows)}).",
            "Ghi số tiền ở cột “Tiền thưởng” và căn cứ ở cột “Căn cứ mức thưởng”.",
        )


@check(
    "KT08",
    "Mức thưởng riêng chưa ghi căn cứ",
    Nominee,
    severity=Severity.WARNING,
    explain=(
        "Cột “Tiền thưởng” ghi một mức do địa phương tự đặt, nhưng cột “Căn cứ mức thưởng” để trống. Quyết "
        "định và chứng từ chi phải nêu văn bản quy định mức ấy, ví dụ nghị quyết của Hội đồng nhân dân hay "
        "quy chế chi tiêu. Xin ghi văn bản ấy cho từng dòng; để trống “Tiền thưởng” thì công cụ tính theo "
        "hệ số và mức lương cơ sở."
    ),
)
def no_basis(workspace: Workspace) -> Iterator[Problem]:
    """Report, once, commended nominees with an amount of the commune's own and no basis for it."""
    rows = _in_order([
        each for each in honours(workspace).prizes if each.own and not clean(each.nominee.bonus_basis)
    ])  # fmt: skip
    if rows:
        table = workspace[Nominee]
        told = table.has("bonus_basis")
        yield Problem(
            rows[0].place("bonus_basis" if told else "bonus"),
            f"{len(rows)} mức thưởng riêng chưa ghi căn cứ ({_lines(rows)}).",
            f"{'Ghi' if told else 'Thêm cột “Căn cứ mức thưởng” và ghi'} văn bản quy định mức thưởng ấy.",
        )


def _in_order(group: Sequence[Prize]) -> list[Nominee]:
    return sorted((each.nominee for each in group), key=lambda row: (row.source.file, row.row))


def _lines(rows: Sequence[Nominee]) -> str:
    return lines_of(row.place() for row in rows)
