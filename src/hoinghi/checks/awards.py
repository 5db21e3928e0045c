"""Awards: who may give them and to whom, and one achievement one award."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from hoinghi.checks.declare import check
from hoinghi.checks.likeness import two_awards
from hoinghi.checks.wording import listed, other_line
from hoinghi.figures.nominations import award_of, deciding_level, ended_power, nominations, takers
from hoinghi.figures.signing import DECISION, signing_day
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.people import Nominee
from hoinghi.vietnamese.dates import short_date
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from hoinghi.model.rules import Award, Power, Rules
    from hoinghi.model.workspace import Workspace

__all__ = ["beyond_powers", "failed_yet_sent", "several_awards", "wrong_taker"]

_LAW: Final = "Luật Thi đua, khen thưởng 06/2022/QH15"


@check(
    "KT01",
    "Hình thức khen ngoài thẩm quyền",
    Nominee,
    basis=f"{_LAW}, Điều 79, Điều 80; từ 01/7/2025 theo Nghị định 152/2025/NĐ-CP (chưa đối chiếu toàn văn)",
    explain=(
        "Cấp ở cột “Cấp khen” (bỏ trống thì là cấp thường quyết định) không có thẩm quyền tặng danh hiệu, "
        "hình thức này vào ngày ký quyết định. Quyết định sai thẩm quyền sẽ bị hủy. Xin đổi hình thức, "
        "hoặc ghi đúng cấp khen để người này vào tờ trình gửi cấp trên thay vì quyết định của xã."
    ),
)
def beyond_powers(workspace: Workspace) -> Iterator[Problem]:
    """Report a nominee whose award the deciding level may not give on the day of the decision.

    Silent about nominees that failed, words the rules do not know, and awards of which no power is known.
    """
    rules, day = workspace.rules, signing_day(workspace, DECISION).day
    for row in nominations(workspace):
        award = award_of(workspace, row)
        if award is None or row.failed or (row.level and rules.level(row.level) is None):
            continue
        decides = deciding_level(rules, row, award, day)
        powers = [
            each for each in rules.powers if each.award == award.code and (not day or each.in_force(day))
        ]
        if any(each.level == decides for each in powers):
            continue
        gone = day and any(ended_power(rules, award, level, day) for level in (decides, award.level))
        if powers or gone:
            yield _beyond(rules, row, award, day, powers)


def _beyond(rules: Rules, row: Nominee, award: Award, day: date | None, powers: list[Power]) -> Problem:
    decides = deciding_level(rules, row, award, day)
    over = ended_power(rules, award, decides, day) if day else None
    names = {each.code: each.name.lower() for each in rules.levels}
    may = listed(list(dict.fromkeys(names.get(each.level, each.level) for each in powers)))
    when = f" vào ngày {short_date(day)}" if day else ""
    until = f" (chỉ đến hết ngày {short_date(over.until)})" if over is not None and over.until else ""
    who = f"; cấp quyết định: {may}" if may else ""
    own = [each for each in rules.powers if each.level == decides and (not day or each.in_force(day))]
    # What a level may not give shows in what it may; that a level has ended is not said by any rule.
    sure = not until and all(each.verified for each in own or powers)
    doubt = "" if sure else " Bảng thẩm quyền của công cụ chưa đối chiếu bản gốc, xin tra lại."
    level = names.get(decides, decides)
    return Problem(
        row.place("award"),
        f"Cấp {level} không có thẩm quyền tặng “{award.name}”{when}{until}{who}.{doubt}",
        "Đổi hình thức, hoặc ghi đúng “Cấp khen”.",
        severity=None if sure else Severity.WARNING,
    )


@check(
    "KT02",
    "Nhiều hình thức khen cho một thành tích",
    Nominee,
    basis=f"{_LAW}, Điều 5: không khen nhiều lần, nhiều hình thức cho một thành tích",
    explain=(
        "Một cá nhân, tập thể hoặc hộ được đề nghị hai hình thức khen mà phần thành tích ghi giống nhau "
        "hoặc để trống. Luật không cho khen nhiều lần, nhiều hình thức cho một thành tích đạt được. Xin "
        "giữ hình thức cao hơn; nếu là hai thành tích khác nhau, ghi rõ từng thành tích ở cột “Tóm tắt "
        "thành tích”."
    ),
)
def several_awards(workspace: Workspace) -> Iterator[Problem]:
    """Report, on the later line, a second award for the same nominee where no other achievement is told."""
    table = workspace[Nominee]
    whose = takers(workspace)
    first: dict[int, list[Nominee]] = defaultdict(list)
    for row in (*table.rows, *table.repeats):
        if not row.award or row.failed:
            continue
        others = first[whose[id(row)]]
        earlier = next((each for each in others if _rival(workspace, each, row)), None)
        others.append(row)
        if earlier is not None:
            yield Problem(
                row.place("award"),
                f"Đã được đề nghị “{earlier.award}” ở {other_line(earlier, row)}, "
                f"nay thêm “{row.award}” mà không ghi thành tích khác.",
                "Giữ một hình thức, hoặc ghi rõ thành tích riêng của từng hình thức.",
            )


@check(
    "KT03",
    "Hình thức khen không dành cho đối tượng này",
    Nominee,
    basis=f"{_LAW}, Điều 19, Điều 20 (danh hiệu của cá nhân, tập thể, hộ gia đình)",
    explain=(
        "Danh hiệu này chỉ tặng cho một loại đối tượng, ví dụ Gia đình văn hóa cho hộ, Lao động tiên tiến "
        "cho cá nhân, mà dòng này là loại khác. Nếu cột “Loại” sai hoặc bỏ trống thì công cụ đã hiểu theo "
        "tên. Xin sửa cột “Loại” hoặc đổi hình thức."
    ),
)
def wrong_taker(workspace: Workspace) -> Iterator[Problem]:
    """Report an award that persons, collectives or households, as the case may be, cannot take."""
    for row in nominations(workspace):
        award, kind = award_of(workspace, row), row.taker
        if award is not None and row.award and kind not in award.takers:
            takers = " hoặc ".join(each.label.lower() for each in award.takers)
            how = "" if row.kind else " (hiểu theo tên, vì cột “Loại” bỏ trống)"
            yield Problem(
                row.place("award"),
                f"“{award.name}” dành cho {takers}, mà dòng này là {kind.label.lower()}{how}.",
                "Sửa cột “Loại”, hoặc đổi hình thức.",
            )


@check(
    "KT05",
    "Không đạt mà vẫn cử đi dự cấp trên",
    Nominee,
    explain=(
        "Cột “Kết quả” ghi không đạt nhưng cột “Đi dự cấp trên” vẫn đánh dấu, nên người này sẽ có tên "
        "trong danh sách dự hội nghị cấp trên. Xin bỏ dấu, hoặc sửa kết quả nếu Hội đồng đã xét lại."
    ),
)
def failed_yet_sent(workspace: Workspace) -> Iterator[Problem]:
    """Report a nominee that failed and is sent to the higher conference all the same."""
    for row in workspace[Nominee]:
        if row.sent_up and row.failed:
            yield Problem(
                row.place("sent_up"),
                f"Kết quả ghi “{row.result}” mà vẫn cử đi dự hội nghị cấp trên.",
                "Bỏ dấu ở cột này, hoặc sửa kết quả.",
            )


def _rival(workspace: Workspace, earlier: Nominee, row: Nominee) -> bool:
    """Whether two lines give one nominee two awards without telling two achievements."""
    if not two_awards(workspace, earlier, row):
        return False
    told = (fold(earlier.achievement), fold(row.achievement))
    return not all(told) or told[0] == told[1]
