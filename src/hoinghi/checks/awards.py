"""Awards: who may give them and to whom, one achievement one award, the council's votes, figures of law."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from hoinghi.checks.declare import check
from hoinghi.checks.likeness import two_awards
from hoinghi.checks.wording import listed, other_line
from hoinghi.figures.awards import award_of, power_of, prizes
from hoinghi.figures.council import council
from hoinghi.figures.people import kind_of
from hoinghi.figures.signing import signing_day
from hoinghi.model.bodies import CouncilMember
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.people import Nominee, NomineeKind
from hoinghi.vietnamese.dates import short_date
from hoinghi.vietnamese.numbers import decimal, money
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from hoinghi.figures.awards import Prize
    from hoinghi.model.rules import Award, Dated, Rules
    from hoinghi.model.workspace import Workspace

__all__ = [
    "beyond_powers", "failed_yet_sent", "no_bonus", "several_awards", "too_many_votes", "unverified",
    "wrong_taker",
]  # fmt: skip

_LAW: Final = "Luật Thi đua, khen thưởng 06/2022/QH15"
_PAPER: Final = "quyetdinh"  # the paper that gives the awards: law is looked up by its day
_OWN: Final = "xa"


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
    rules, day = workspace.rules, signing_day(workspace, _PAPER).day
    for row in workspace[Nominee]:
        award, level = award_of(workspace, row), rules.level(row.level)
        if award is None or _failed(row) or (row.level and level is None):
            continue
        decides = level.code if level else _usual(rules, award, day)
        powers = [
            each for each in rules.powers if each.award == award.code and (not day or each.in_force(day))
        ]
        if not powers or any(each.level == decides for each in powers):
            continue
        names = {each.code: each.name.lower() for each in rules.levels}
        may = listed(list(dict.fromkeys(names.get(each.level, each.level) for each in powers)))
        when = f" vào ngày {short_date(day)}" if day else ""
        own = [each for each in rules.powers if each.level == decides and (not day or each.in_force(day))]
        sure = all(each.verified for each in own or powers)  # what a level may not give shows in what it may
        doubt = "" if sure else " Bảng thẩm quyền của công cụ chưa đối chiếu bản gốc, xin tra lại."
        yield Problem(
            row.place("award"),
            f"Cấp {names.get(decides, decides)} không có thẩm quyền tặng “{award.name}”{when}; "
            f"cấp quyết định: {may}.{doubt}",
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
    first: dict[tuple[str, ...], list[Nominee]] = defaultdict(list)
    for row in (*table.rows, *table.repeats):
        if not row.award or _failed(row):
            continue
        others = first[row.key]
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
    for row in workspace[Nominee]:
        award, kind = award_of(workspace, row), kind_of(row)
        if award is not None and row.award and kind not in award.takers:
            takers = " hoặc ".join(each.label.lower() for each in award.takers)
            how = "" if row.kind else " (hiểu theo tên, vì cột “Loại” bỏ trống)"
            yield Problem(
                row.place("award"),
                f"“{award.name}” dành cho {takers}, mà dòng này là {kind.label.lower()}{how}.",
                "Sửa cột “Loại”, hoặc đổi hình thức.",
            )


@check(
    "KT04",
    "Số phiếu nhiều hơn số thành viên Hội đồng",
    Nominee,
    CouncilMember,
    explain=(
        "“Số phiếu đồng ý” lớn hơn số người ở trang Hội đồng, điều không thể có. Biên bản họp in cả hai "
        "con số nên sẽ tự mâu thuẫn. Xin xem lại số phiếu, hoặc bổ sung thành viên còn thiếu vào trang Hội "
        "đồng."
    ),
)
def too_many_votes(workspace: Workspace) -> Iterator[Problem]:
    """Report more votes than the council has members, absent ones included; silent without the sheet."""
    size = council(workspace).total
    for row in workspace[Nominee] if size else ():
        if row.votes is not None and row.votes > size:
            yield Problem(
                row.place("votes"),
                f"Ghi {row.votes} phiếu đồng ý, mà Hội đồng có {size} thành viên.",
                "Sửa số phiếu, hoặc bổ sung trang Hội đồng.",
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
        if row.sent_up and _failed(row):
            yield Problem(
                row.place("sent_up"),
                f"Kết quả ghi “{row.result}” mà vẫn cử đi dự hội nghị cấp trên.",
                "Bỏ dấu ở cột này, hoặc sửa kết quả.",
            )


@check(
    "KT06",
    "Con số pháp lý chưa đối chiếu bản gốc",
    Nominee,
    severity=Severity.NOTE,
    explain=(
        "Quyết định khen thưởng dùng một hệ số, mức lương cơ sở hoặc thẩm quyền mà công cụ biết nhưng chưa "
        "được đối chiếu với toàn văn của văn bản. Con số có thể đúng, nhưng xin mở văn bản nêu trong dòng "
        "này để kiểm tra trước khi ký. Mỗi con số chỉ nhắc một lần."
    ),
)
def unverified(workspace: Workspace) -> Iterator[Problem]:
    """Note, once each, the figures of law behind the decision that nobody has read in their source."""
    day = signing_day(workspace, _PAPER).day
    if day is None:
        return
    told: dict[str, Prize] = {}
    for prize in prizes(workspace, day):
        for rule, said in _figures(workspace.rules, prize, day):
            if not rule.verified:
                told.setdefault(f"{said}; nguồn: {rule.source}", prize)
    for said in told:
        yield Problem(
            workspace[Nominee].place("hinh_thuc_de_nghi"),
            f"Chưa đối chiếu bản gốc: {said}.",
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
        "định sẽ để trống số tiền và dự toán thiếu. Xin ghi số tiền ở cột “Tiền thưởng”, kèm căn cứ ở cột "
        "“Ghi chú”. Mỗi hình thức chỉ nhắc một lần, ở dòng đầu."
    ),
)
def no_bonus(workspace: Workspace) -> Iterator[Problem]:
    """Report, once for each award and kind, commended nominees whose amount is not known on a known day."""
    day = signing_day(workspace, _PAPER).day
    groups: dict[tuple[str, NomineeKind], list[Prize]] = defaultdict(list)
    for prize in prizes(workspace, day) if day else ():
        if prize.amount is None and prize.kind in prize.award.takers:
            groups[prize.award.code, prize.kind].append(prize)
    for (_, kind), group in groups.items():
        first = min(group, key=lambda each: (each.nominee.source.file, each.nominee.row))
        yield Problem(
            first.nominee.place("award"),
            f"Chưa biết mức tiền thưởng “{first.award.name}” cho {kind.label.lower()} "
            f"({len(group)} dòng, bắt đầu từ dòng {first.nominee.row}).",
            "Ghi số tiền ở cột “Tiền thưởng”, kèm căn cứ ở cột “Ghi chú”.",
        )


def _usual(rules: Rules, award: Award, day: date | None) -> str:
    """Return who decides where "Cấp khen" is blank: the commune if it may, else the award's usual level."""
    return _OWN if day and power_of(rules, award, _OWN, day) else award.level


def _failed(row: Nominee) -> bool:
    return row.failed


def _rival(workspace: Workspace, earlier: Nominee, row: Nominee) -> bool:
    """Whether two lines give one nominee two awards without telling two achievements."""
    if not two_awards(workspace, earlier, row):
        return False
    told = (fold(earlier.achievement), fold(row.achievement))
    return not all(told) or told[0] == told[1]


def _figures(rules: Rules, prize: Prize, day: date) -> Iterator[tuple[Dated, str]]:
    """Yield the dated rules behind a prize, each with what it says."""
    award, kind = prize.award, prize.kind
    power = power_of(rules, award, _OWN, day)
    if power is not None:
        yield power, f"thẩm quyền cấp xã tặng {award.name}"
    if prize.coefficient is None:
        return
    for rate in rules.bonuses:
        if rate.award == award.code and rate.in_force(day):
            yield rate, f"hệ số tiền thưởng {decimal(rate.coefficient, 2)} của {award.name}"
    for factor in rules.multipliers:
        shared = kind is not NomineeKind.PERSON and NomineeKind.PERSON in award.takers
        if shared and factor.kind is kind and factor.form == award.form and factor.in_force(day):
            times = decimal(factor.factor, 1).removesuffix(",0")
            yield factor, f"{kind.label.lower()} được gấp {times} lần cá nhân"
    salary, rounding = rules.salary_on(day), rules.rounding_on(day)
    if salary is not None:
        yield salary, f"mức lương cơ sở {money(salary.amount)}"
    if rounding is not None:
        yield rounding, f"làm tròn tiền thưởng lên bội số của {money(rounding.unit)}"
