"""The five-year award statistics: sums, years, lines given twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.checks.declare import check
from hoinghi.checks.wording import other_line
from hoinghi.figures.statistics import count_of
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.record import AwardRecord
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.workspace import Workspace

__all__ = ["counted_twice", "outside_term", "wrong_sum"]


@check(
    "SK01",
    "Tổng số không bằng các cột cộng lại",
    AwardRecord,
    explain=(
        "Ô “Tổng số” của trang Thành tích khác với Tập thể + Hộ gia đình + Cá nhân trên cùng dòng. Báo cáo "
        "tổng kết cộng lại từ ba cột này, nên số trong báo cáo sẽ khác số xã đang giữ. Xin đối chiếu với "
        "quyết định khen thưởng của năm đó, rồi sửa ô sai; trong Excel nên để ô “Tổng số” là công thức "
        "cộng, hoặc bỏ trống."
    ),
)
def wrong_sum(workspace: Workspace) -> Iterator[Problem]:
    """Report a total that is not the sum of the kinds; blanks count as 0, a blank total is no claim."""
    for row in workspace[AwardRecord]:
        count = count_of(row)
        total = count.total
        if row.total is not None and row.total != total:
            said = f"{count.collectives} + {count.households} + {count.persons}"
            yield Problem(
                row.place("total"),
                f"Tổng số ghi {row.total}, nhưng tập thể + hộ gia đình + cá nhân = {said} = {total}.",
                f"Sửa tổng số thành {total}, hoặc sửa ô thành phần bị sai.",
            )


@check(
    "SK02",
    "Năm nằm ngoài giai đoạn tổng kết",
    AwardRecord,
    severity=Severity.WARNING,
    basis="Kế hoạch tổ chức hội nghị, mục I.1: đánh giá phong trào trong 05 năm của giai đoạn tổng kết",
    explain=(
        "Dòng số liệu khen thưởng ghi một năm không thuộc “Giai đoạn tổng kết” ở trang Thông tin. Báo cáo "
        "lập bảng và cộng tổng mọi năm ở trang Thành tích, nên dòng này làm sai số của giai đoạn. Xin sửa "
        "năm nếu gõ nhầm; nếu năm đúng thì xem lại ô “Giai đoạn tổng kết”, hoặc xóa dòng."
    ),
)
def outside_term(workspace: Workspace) -> Iterator[Problem]:
    """Report a year that the reviewed period does not hold; silent without a period."""
    term = workspace.settings.term_reviewed
    if term is None:
        return
    for row in workspace[AwardRecord]:
        if not term.start.year <= row.year <= term.end.year:
            yield Problem(
                row.place("year"),
                f"Năm {row.year} nằm ngoài giai đoạn tổng kết {term.start.year} - {term.end.year}.",
                "Sửa năm, hoặc sửa ô “Giai đoạn tổng kết” ở trang Thông tin.",
            )


@check(
    "SK03",
    "Một số liệu khen thưởng ghi hai dòng",
    AwardRecord,
    severity=Severity.WARNING,
    explain=(
        "Hai dòng của trang Thành tích cùng năm, cùng hình thức và cùng lĩnh vực. Báo cáo cộng cả hai, nên "
        "số khen thưởng có thể bị tính hai lần. Nếu là một số liệu gõ lặp, xin xóa một dòng; nếu là hai "
        "đợt khen khác nhau, nên cộng lại thành một dòng."
    ),
)
def counted_twice(workspace: Workspace) -> Iterator[Problem]:
    """Report, on the later line, the same year, form and field given again."""
    first: dict[tuple[int, str, str], AwardRecord] = {}
    for row in workspace[AwardRecord]:
        award = workspace.rules.award(row.award)
        field = workspace.rules.field(row.field)
        key = (row.year, award.code if award else fold(row.award), field.code if field else fold(row.field))
        earlier = first.setdefault(key, row)
        if earlier is not row:
            yield Problem(
                row.place("award"),
                f"Năm {row.year}, hình thức “{row.award}” đã có số liệu ở {other_line(earlier, row)}.",
                "Giữ một dòng; nếu là hai đợt khen, xin cộng lại thành một.",
            )
