"""Whom the decision commends, with how much, in the order in which they are read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.addressing import addressed, post_and_unit
from hoinghi.documents.declare import of_paper
from hoinghi.figures.awards import prizes, totals
from hoinghi.figures.prizegroups import amounts_by_source
from hoinghi.figures.signing import signing_day
from hoinghi.model.people import Nominee, NomineeKind
from hoinghi.model.plan import Info, Paper
from hoinghi.vietnamese.names import print_name
from hoinghi.vietnamese.numbers import digits, money, money_words, roman, two
from hoinghi.vietnamese.text import clean, fold, name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hoinghi.documents.catalogue import PaperKind
    from hoinghi.figures.awards import Prize
    from hoinghi.model.workspace import Workspace

__all__ = [
    "amounts_open", "by_award", "by_kind", "count_in_words", "counts", "kinds_in_words", "own_bases",
    "paid_from", "total", "total_in_words",
]  # fmt: skip

_NOUNS = {
    NomineeKind.COLLECTIVE: "tập thể",
    NomineeKind.HOUSEHOLD: "hộ gia đình",
    NomineeKind.PERSON: "cá nhân",
}
_HEADS = {  # of the columns of name and unit
    NomineeKind.COLLECTIVE: ("Tên tập thể", "Đơn vị"),
    NomineeKind.HOUSEHOLD: ("Hộ gia đình", "Địa chỉ"),
    NomineeKind.PERSON: ("Họ và tên", "Chức vụ, đơn vị"),
}
_READS = (Nominee, Paper, Info)  # whom, and by the law of which day
_MONEY = frozenset({"quy", "ngan", "nguon", "kinh", "tien"})  # how the name of a source begins
_TITLE_FORM = "danh_hieu"  # a title is recognised, anything else is given


def _prizes(workspace: Workspace, paper: PaperKind) -> tuple[Prize, ...]:
    return prizes(workspace, signing_day(workspace, paper.name).day)


def _kinds(workspace: Workspace, found: Iterable[Prize]) -> list[NomineeKind]:
    there = {each.kind for each in found}
    return [kind for kind in workspace.rules.kind_order if kind in there]


def _and(parts: list[str]) -> str:
    return f"{', '.join(parts[:-1])} và {parts[-1]}" if len(parts) > 1 else "".join(parts)


def counts(order: Iterable[NomineeKind], numbers: Mapping[NomineeKind, int]) -> str:
    """Return "05 tập thể, 03 hộ gia đình và 20 cá nhân"; kinds with nobody are left out."""
    return _and([f"{two(numbers[kind])} {_NOUNS[kind]}" for kind in order if numbers.get(kind)])


def _counted(workspace: Workspace, found: Iterable[Prize]) -> str:
    numbers = {kind: each.count for kind, each in totals(found).items() if kind}
    return counts(workspace.rules.kind_order, numbers)


@of_paper(
    "doi_tuong_khen", "Các loại đối tượng được khen: các tập thể, hộ gia đình, cá nhân", Nominee, Paper, Info
)
def kinds_in_words(workspace: Workspace, paper: PaperKind) -> object:
    """Only the kinds that somebody belongs to; "các" unless there is but one of each."""
    found = _prizes(workspace, paper)
    kinds = _kinds(workspace, found)
    said = ", ".join(_NOUNS[kind] for kind in kinds) or "tập thể, cá nhân"
    return said if found and len(found) == len(kinds) else f"các {said}"


@of_paper(
    "loi_dem_khen", "Số được khen, ví dụ: 05 tập thể, 03 hộ gia đình và 20 cá nhân", Nominee, Paper, Info
)
def count_in_words(workspace: Workspace, paper: PaperKind) -> object:
    """How many of each kind."""
    return _counted(workspace, _prizes(workspace, paper)) or None


@of_paper(
    "khen_theo_hinh_thuc",
    "Số được khen theo hình thức: hanh_vi (Tặng, Công nhận danh hiệu), ten, loi_dem",
    *_READS,
)
def by_award(workspace: Workspace, paper: PaperKind) -> object:
    """Awards in protocol order, the highest first."""
    groups: dict[str, list[Prize]] = {}
    for each in _prizes(workspace, paper):
        groups.setdefault(each.award.name, []).append(each)
    return [
        {
            "hanh_vi": "Công nhận danh hiệu" if group[0].award.form == _TITLE_FORM else "Tặng",
            "ten": name,
            "loi_dem": _counted(workspace, group),
        }
        for name, group in groups.items()
    ]


@of_paper(
    "khen_theo_loai",
    "Danh sách được khen gom theo tập thể, hộ gia đình, cá nhân: so, ten, loi_dem, cot_ten, cot_don_vi, "
    "tien, co_tien và dong (ten, don_vi, thanh_tich, hinh_thuc, tien)",
    *_READS,
)
def by_kind(workspace: Workspace, paper: PaperKind) -> object:
    """Kinds in protocol order, and in each the highest award first, then by name."""
    found = _prizes(workspace, paper)
    sums = totals(found)
    groups = []
    for at, kind in enumerate(_kinds(workspace, found), 1):
        group = [each for each in found if each.kind is kind]
        name_head, unit_head = _HEADS[kind]
        groups.append({
            "so": roman(at),
            "ten": kind.label,
            "loi_dem": _counted(workspace, group),
            "cot_ten": name_head,
            "cot_don_vi": unit_head,
            "dong": [_line(each) for each in group],
            "co_tien": any(each.amount is not None for each in group),
            "tien": None if sums[kind].unknown else digits(sums[kind].amount),
        })  # fmt: skip
    return groups


def _line(prize: Prize) -> dict[str, object]:
    nominee = prize.nominee
    person = prize.kind is NomineeKind.PERSON
    return {
        "ten": addressed(nominee) if person else _body(prize),
        "don_vi": ", ".join(post_and_unit(nominee)) if person else clean(nominee.unit),
        "thanh_tich": clean(nominee.achievement) or None,
        "hinh_thuc": prize.award.name,
        "tien": None if prize.amount is None else digits(prize.amount),
    }


def _body(prize: Prize) -> str:
    """Return the name of a collective, or of a household with its "Hộ" once: "Hộ ông Y Thông Niê"."""
    name, title = print_name(prize.nominee.full_name), clean(prize.nominee.honorific)
    if prize.kind is not NomineeKind.HOUSEHOLD or _is_household(name):
        return name
    if _is_household(title):
        return f"{title} {name}"
    return f"Hộ {title.lower()} {name}" if title else f"Hộ {name}"


def _is_household(text: str) -> bool:
    return f"{name_key(text)} ".startswith(("hộ ", "gia đình "))  # with tones: Hồ is a family name


def _amount(workspace: Workspace, paper: PaperKind) -> int | None:
    """Return the sum of all bonuses; None while one of them is not known."""
    total = totals(_prizes(workspace, paper))[None]
    return None if total.unknown else total.amount


@of_paper(
    "tong_tien_thuong",
    "Tổng tiền thưởng, ví dụ: 15.480.000 đồng; trống khi còn mức chưa biết",
    Nominee,
    Paper,
    Info,
)
def total(workspace: Workspace, paper: PaperKind) -> object:
    """The sum in figures."""
    amount = _amount(workspace, paper)
    return money(amount) if amount else None


@of_paper("tong_tien_thuong_bang_chu", "Tổng tiền thưởng bằng chữ", *_READS)
def total_in_words(workspace: Workspace, paper: PaperKind) -> object:
    """The sum in words."""
    amount = _amount(workspace, paper)
    return money_words(amount) if amount else None


@of_paper("con_muc_chua_biet", "Có, khi còn mức thưởng chưa biết", *_READS)
def amounts_open(workspace: Workspace, paper: PaperKind) -> object:
    """Whether an amount is still missing: then nothing says that there is no money."""
    return bool(totals(_prizes(workspace, paper))[None].unknown)


@of_paper(
    "nguon_tien_thuong",
    "Tiền thưởng chi từ đâu, ví dụ: quỹ thi đua, khen thưởng của xã; nhiều nguồn thì kèm số tiền",
    *_READS,
)
def paid_from(workspace: Workspace, paper: PaperKind) -> object:
    """The sources that pay something; with the amount of each where there are several."""
    found = [
        (_inside(source), amount)
        for source, amount in amounts_by_source(workspace, _prizes(workspace, paper)).items()
        if amount
    ]
    if len(found) == 1:
        return found[0][0]
    return _and([f"{source} ({money(amount)})" for source, amount in found]) or None


@of_paper("cac_can_cu_muc_thuong", "Văn bản quy định mức thưởng riêng, cách nhau dấu chấm phẩy", *_READS)
def own_bases(workspace: Workspace, paper: PaperKind) -> object:
    """Each basis once, in the order of the list; None where every amount is that of law."""
    own = (each for each in _prizes(workspace, paper) if each.own and each.amount)
    bases = dict.fromkeys(clean(each.nominee.bonus_basis).rstrip(" .;") for each in own)
    return "; ".join(each for each in bases if each) or None


def _inside(source: str) -> str:
    """Return a source of money as it goes on in a sentence: "Ngân sách xã" with a small letter."""
    first = source.partition(" ")[0]
    return source[:1].lower() + source[1:] if fold(first) in _MONEY else source
