"""The council: its votes against its size and the threshold, and titles that only a part may get."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.checks.declare import check
from hoinghi.figures.ballots import ballot_on
from hoinghi.figures.council import council
from hoinghi.figures.honours import honours
from hoinghi.figures.nominations import nominations
from hoinghi.figures.signing import DECISION, signing_day
from hoinghi.model.bodies import CouncilMember, Unit
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.people import Nominee
from hoinghi.vietnamese.numbers import percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.workspace import Workspace

__all__ = ["too_few_votes", "too_many_titles", "too_many_votes"]


@check(
    "KT04",
    "Số phiếu nhiều hơn số thành viên Hội đồng",
    Nominee,
    CouncilMember,
    explain=(
        "“Số phiếu đồng ý” lớn hơn số người ở trang Hội đồng, điều không thể có; khi mẫu số là thành viên "
        "dự họp thì so với số người có mặt. Biên bản họp in cả hai con số nên sẽ tự mâu thuẫn. Xin xem lại "
        "số phiếu, hoặc bổ sung thành viên, người có mặt còn thiếu vào trang Hội đồng."
    ),
)
def too_many_votes(workspace: Workspace) -> Iterator[Problem]:
    """Report more votes than the council has members, or than those present where only these count.

    Silent without the sheet. Nominees that failed are looked at, too: their votes are in the minutes.
    """
    size, day = council(workspace).total, signing_day(workspace, DECISION).day
    for row in nominations(workspace) if size else ():
        most = ballot_on(workspace, row, day).vote.voters or size
        if row.votes is not None and row.votes > most:
            whose = f"Hội đồng có {size} thành viên" if most == size else f"chỉ {most} thành viên dự họp"
            yield Problem(
                row.place("votes"),
                f"Ghi {row.votes} phiếu đồng ý, mà {whose}.",
                "Sửa số phiếu, hoặc bổ sung trang Hội đồng.",
            )


@check(
    "KT09",
    "Chưa đủ phiếu mà vẫn đề nghị khen",
    Nominee,
    CouncilMember,
    basis="Mục “Ngưỡng phiếu Hội đồng” ở trang Thông tin; với danh hiệu mà luật đặt ngưỡng thì theo luật",
    explain=(
        "Số phiếu đồng ý của dòng này chưa đạt ngưỡng, nhưng cột “Kết quả” không ghi “Không đạt”, nên người "
        "này vẫn có tên trong quyết định hoặc tờ trình. Xin ghi “Không đạt”, hoặc sửa số phiếu, ngưỡng, mẫu "
        "số nếu ghi nhầm."
    ),
)
def too_few_votes(workspace: Workspace) -> Iterator[Problem]:
    """Report a nominee below the threshold that the list does not turn down."""
    for each in honours(workspace).ballots:
        if each.vote.passed is False:
            yield Problem(
                each.nominee.place("votes"),
                f"Phiếu đồng ý: {each.vote.said}",
                "Ghi “Không đạt” ở cột “Kết quả”, hoặc sửa số phiếu, ngưỡng.",
            )


@check(
    "KT10",
    "Quá tỷ lệ được xét danh hiệu",
    Nominee,
    Unit,
    severity=Severity.WARNING,
    basis="Tỷ lệ và nguồn nêu trong từng dòng; cách làm tròn ở mục “Làm tròn tỷ lệ danh hiệu”",
    explain=(
        "Đơn vị này đề nghị một danh hiệu cho nhiều người hơn tỷ lệ được phép, tính trên “Số LĐTT” của đơn "
        "vị ở trang Đơn vị và làm tròn như trang Thông tin. Xin bớt người đề nghị, sửa “Số LĐTT”, hoặc sửa "
        "cách làm tròn theo quy định của ngành."
    ),
)
def too_many_titles(workspace: Workspace) -> Iterator[Problem]:
    """Report, on the first line of each unit, more nominees for a limited title than the unit may have."""
    for title in honours(workspace).limited:
        unsure = "" if title.limit.verified else "; tỷ lệ này chưa đối chiếu với bản gốc"
        for unit in title.units:
            if unit.over:
                yield Problem(
                    unit.first.place("award"),
                    f"{unit.unit} đề nghị {unit.proposed} {title.award.name}, mà "
                    f"{percent(title.limit.ratio)} của {unit.base} lao động tiên tiến, làm tròn "
                    f"{title.rounding.value}, là {unit.allowed} ({title.limit.source}{unsure}).",
                    "Bớt người đề nghị, hoặc sửa “Số LĐTT” ở trang Đơn vị.",
                )
