from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hoinghi.figures.nominations import (
    award_of,
    deciding_level,
    ended_power,
    nominations,
    power_of,
    takers,
)
from hoinghi.model.people import Nominee
from hoinghi.reading.rules import load_rules

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace

RULES = load_rules()


def test_one_form_is_given_at_several_levels(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị | Cấp khen
    Lê Thị Mai  | Thôn 1 | Giấy khen         |
    Y Thông Niê | Thôn 1 | Giấy khen         | huyện
    Hồ Văn Năm  | Thôn 1 | Bằng khen         | xã
    Hồ Văn Sáu  | Thôn 1 | CSTĐ cơ sở        | tỉnh
    Hồ Văn Bảy  | Thôn 1 |                   | xã
    Hồ Văn Tám  | Thôn 1 | Thư khen          | xã
    """
    awards = [award_of(workspace, each) for each in workspace[Nominee]]
    assert [each.code if each else None for each in awards] == [
        "giay_khen_xa", "giay_khen_huyen", "bang_khen_tinh", "cstd_co_so", None, None,
    ]  # fmt: skip


def test_who_decides(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị | Cấp khen
    Lê Thị Mai  | Thôn 1 | LĐTT              |
    Y Thông Niê | Thôn 1 | LĐTT              | tỉnh
    Hồ Văn Năm  | Thôn 1 | LĐTT              | làng
    """
    before, after = date(2025, 6, 30), date(2025, 7, 1)
    award = RULES.award("CSTĐ cơ sở")
    assert award is not None
    assert power_of(RULES, award, "xa", before) is None
    assert power_of(RULES, award, "xa", after) is not None
    over = ended_power(RULES, award, "huyen", after)
    assert over is not None
    assert over.until == before
    assert ended_power(RULES, award, "huyen", before) is None
    levels = [
        [deciding_level(RULES, each, award, day) for each in workspace[Nominee]]
        for day in (None, before, after)
    ]
    assert levels == [["huyen", "tinh", "huyen"], ["huyen", "tinh", "huyen"], ["xa", "tinh", "xa"]]


def test_a_repeated_line_counts_where_it_names_another_award(workspace: Workspace) -> None:
    """
    # a.xlsx › Điển hình
    Họ và tên  | Năm sinh | Đơn vị | Hình thức đề nghị
    Hồ Văn Tám | 1980     | Thôn 1 | LĐTT
    Lê Thị Mai | 1981     | Thôn 1 | Giấy khen

    # b.xlsx › Điển hình
    Họ và tên  | Năm sinh | Đơn vị | Hình thức đề nghị
    Hồ Văn Tám | 1980     | Thôn 1 | Lao động tiên tiến
    Lê Thị Mai | 1981     | Thôn 1 | CSTĐ cơ sở
    """
    found = nominations(workspace)
    assert [(each.full_name, each.source.file) for each in found] == [
        ("Hồ Văn Tám", "a.xlsx"),
        ("Lê Thị Mai", "a.xlsx"),
        ("Lê Thị Mai", "b.xlsx"),
    ]
    whose = takers(workspace)
    assert whose[id(found[1])] == whose[id(found[2])] != whose[id(found[0])]
