from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.figures.quota import Quota, quota, quotas
from hoinghi.figures.sides import Basis
from hoinghi.reading.workspace import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hoinghi.model.workspace import Workspace

    Make = Callable[..., Workspace]


def made(
    advanced: int,
    guests: int,
    unknown: int = 0,
    *,
    maximum: int = 200,
    tolerance: Fraction = Fraction(5),
    rejected: int = 0,
) -> Quota:
    """Return a count of so many, against the plan's ratio."""
    total = advanced + guests + unknown
    target = Fraction(7, 10)
    return Quota(
        Basis.PLANNED, total, advanced, guests, unknown, rejected, maximum, target, tolerance, {}, "", ()
    )


@pytest.fixture
def people(tmp_path: Path) -> Make:
    """Call with how many of each category: a workspace whose delegates they are."""

    def make(**counts: int) -> Workspace:
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "Đại biểu"
        sheet.append(["STT", "Họ và tên", "Đơn vị", "Thành phần"])
        names = {"tien_tien": "Điển hình tiên tiến", "khach": "Khách mời", "la": "Thuyết minh viên"}
        number = 0
        for kind, count in counts.items():
            for _ in range(count):
                number += 1
                sheet.append([number, f"Nguyễn Văn {number}", f"Thôn {number % 7 + 1}", names[kind]])
        book.save(tmp_path / "delegates.xlsx")
        return read(tmp_path)

    return make


def test_143_of_200(people: Make) -> None:
    found = quota(people(tien_tien=143, khach=57), 200, Fraction(7, 10))
    assert (found.total, found.advanced, found.guests, found.unknown) == (200, 143, 57, 0)
    assert found.ratio == "143/200"
    assert found.share == Fraction(715, 1000)
    assert found.ok
    assert found.repairs == ()


def test_201_is_one_too_many_though_the_ratio_is_right(people: Make) -> None:
    found = quota(people(tien_tien=141, khach=60), 200, Fraction(7, 10))
    assert not found.ok
    assert found.ratio_ok
    assert found.over == 1
    assert [each.text for each in found.repairs] == ["bớt 1 khách mời", "bớt 1 điển hình"]


@pytest.mark.parametrize(("advanced", "ok"), [(129, False), (130, True), (149, True), (150, False)])
def test_199_is_exact(people: Make, advanced: int, ok: bool) -> None:
    found = quota(people(tien_tien=advanced, khach=199 - advanced), 200, Fraction(7, 10))
    assert found.share == Fraction(advanced, 199)
    assert found.ok is ok


@pytest.mark.parametrize(("advanced", "ok"), [(129, False), (130, True), (150, True), (151, False)])
def test_the_edges_of_the_tolerance_are_allowed_on_both_sides(people: Make, advanced: int, ok: bool) -> None:
    assert quota(people(tien_tien=advanced, khach=200 - advanced), 200, Fraction(7, 10)).ok is ok


def test_without_tolerance_only_the_very_ratio_is_right(people: Make) -> None:
    workspace = people(tien_tien=140, khach=60)
    assert quota(workspace, 200, Fraction(7, 10), 0).ok
    assert not quota(workspace, 200, Fraction(71, 100), 0).ok


def test_one_person(people: Make) -> None:
    found = quota(people(tien_tien=1), 200, Fraction(7, 10))
    assert found.ratio == "1/1"
    assert not found.ok
    assert [each.text for each in found.repairs] == ["thêm 1 điển hình và thêm 1 khách mời"]


def test_all_guests(people: Make) -> None:
    found = quota(people(khach=60), 200, Fraction(7, 10))
    assert found.ratio == "0/60"
    assert not found.ok
    assert "thêm 112 điển hình" in [each.text for each in found.repairs]


def test_an_empty_list(people: Make) -> None:
    found = quota(people(), 200, Fraction(7, 10))
    assert (found.total, found.ratio, found.share, found.ok) == (0, None, None, False)
    assert json.loads(json.dumps(found.as_json()))["ratio"] is None
    assert all(number == 0 for number in found.by_category.values())


def test_the_json_is_the_promised_one(people: Make) -> None:
    found = quota(people(tien_tien=120, khach=79, la=1), 200, Fraction(7, 10), Fraction(5, 2)).as_json()
    assert list(found) == [
        "total", "max", "advanced", "guests", "unknown", "ratio", "target", "tolerance", "ok", "basis",
        "by_category", "rule", "repairs",
    ]  # fmt: skip
    assert (found["ratio"], found["target"], found["tolerance"]) == ("120/200", "7/10", 2.5)
    assert (found["ok"], found["basis"], found["max"]) == (False, "planned", 200)
    assert found["by_category"] == {
        "Khách mời": 79,
        "Lãnh đạo cấp ủy, chính quyền": 0,
        "Anh hùng": 0,
        "Chiến sĩ thi đua": 0,
        "Điển hình tiên tiến": 120,
        "Người trực tiếp sản xuất, công tác": 0,
        "Gương người tốt, việc tốt": 0,
        "Chưa rõ thành phần": 1,
    }
    assert list(found["repairs"][0]) == [
        "text",
        "remove_guests",
        "remove_advanced",
        "add_advanced",
        "add_guests",
    ]
    whole = quota(people(tien_tien=1), tolerance=Fraction(5)).as_json()["tolerance"]
    assert whole == 5
    assert isinstance(whole, int)


def test_limits_come_from_the_folder_unless_given(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                      | Giá trị
    Số đại biểu tối đa       | 3
    Tỷ lệ đại biểu tiên tiến | 50%
    Dung sai tỷ lệ           | 0

    # delegates.xlsx
    Họ và tên     | Đơn vị | Thành phần
    Lê Thị Mai    | Thôn 1 | Khách mời
    Y Thông Niê   | Thôn 2 | Điển hình tiên tiến
    """
    assert quota(workspace).ok
    assert not quota(workspace, maximum=1).ok
    assert not quota(workspace, ratio=Fraction(7, 10)).ok
    assert quota(workspace, ratio=Fraction(7, 10), tolerance=20).ok


def test_withdrawn_lines_do_not_count_and_unreadable_ones_do(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên   | Đơn vị | Thành phần          | Trạng thái
    1   | Lê Thị Mai  | Thôn 1 | Khách mời           | rút
    2   | Y Thông Niê | Thôn 2 | Điển hình tiên tiến | có mặt
    3   |             | Thôn 3 | Điển hình tiên tiến | mời
    4   | Hồ Văn Tám  | Thôn 4 | Chiến sỹ thi đua    | xác nhận
    5   | Hồ Thị Chín | Thôn 4 |                     |
    """
    found = quotas(workspace)
    assert {basis: each.total for basis, each in found.items()} == {
        Basis.PLANNED: 4,
        Basis.INVITED: 3,
        Basis.CONFIRMED: 2,
        Basis.PRESENT: 1,
    }
    planned = found[Basis.PLANNED]
    assert (planned.advanced, planned.guests, planned.unknown, planned.rejected) == (2, 0, 2, 1)
    assert planned.notes == (
        "1 dòng không đọc được vẫn tính vào tổng số, chưa rõ thành phần.",
        "1 người để trống hoặc ghi thành phần lạ, chưa tính vào bên nào.",
    )


def test_somebody_on_both_sides_counts_once_and_it_is_said(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên      | Năm sinh | Đơn vị | Thành phần
    Nguyễn Văn Hòa | 1970     | Thôn 1 | Lãnh đạo
    Lê Thị Mai     | 1980     | Thôn 2 | Điển hình tiên tiến
    NGUYỄN VĂN HOÀ | 1970     | thôn 1 | Điển hình tiên tiến
    """
    found = quota(workspace)
    assert (found.total, found.advanced, found.guests) == (2, 1, 1)
    assert found.notes == ("Có tên ở cả hai bên, chỉ tính một lần theo dòng đầu: Nguyễn Văn Hòa.",)


def test_a_leader_who_is_a_nominee_counts_once_as_a_guest_and_it_is_said(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên      | Đơn vị | Lĩnh vực
    Nguyễn Văn Hòa | Thôn 1 | Kinh tế

    # delegates.xlsx
    Họ và tên      | Đơn vị | Thành phần
    Nguyễn Văn Hòa | Thôn 1 | Lãnh đạo
    Lê Thị Mai     | Thôn 2 | Điển hình tiên tiến
    """
    found = quota(workspace)
    assert (found.total, found.advanced, found.guests) == (2, 1, 1)
    (note,) = found.notes
    assert note.startswith("Vừa được đề nghị biểu dương vừa ghi thành phần bên khách mời")
    assert note.endswith("tính một lần là khách mời: Nguyễn Văn Hòa.")


def test_the_rule_names_every_category_on_its_side(people: Make) -> None:
    rule = quota(people(tien_tien=1)).rule
    advanced, guests = rule.split("Tính là khách mời:")
    for name in ("Anh hùng", "Chiến sĩ thi đua", "Điển hình tiên tiến", "Gương người tốt, việc tốt"):
        assert name in advanced
    assert "Khách mời; Lãnh đạo cấp ủy, chính quyền." in guests
    assert "“Lãnh đạo cấp ủy, chính quyền” kế hoạch không nêu" in guests


def test_a_hair_below_the_edge_is_not_said_to_be_the_edge(people: Make) -> None:
    found = quota(people(tien_tien=128, khach=69), 200, Fraction(7, 10))
    assert (found.shares, found.share_said, found.ratio_ok) == (("65%", "35%", "0%"), "64,97%", False)


def test_a_third_is_a_third_in_the_table_and_in_the_sentence() -> None:
    found = made(1, 1, 1)
    assert (found.shares, found.share_said) == (("33,3%", "33,4%", "33,3%"), "33,3%")
    assert made(0, 0).shares == ("0%", "0%", "0%")
    assert made(0, 0, 4).shares == ("0%", "0%", "100%")


@given(st.integers(0, 400), st.integers(0, 400), st.integers(0, 400), st.integers(0, 20))
def test_what_is_said_of_the_share_is_judged_as_the_share_itself(
    advanced: int, guests: int, unknown: int, tolerance: int
) -> None:
    found = made(advanced, guests, unknown, tolerance=Fraction(tolerance))
    shares = [Fraction(each.rstrip("%").replace(",", ".")) for each in found.shares]
    assert sum(shares) == (100 if found.total else 0)
    for share, number in zip(shares, (advanced, guests, unknown), strict=True):
        assert abs(share * found.total - 100 * number) <= Fraction(found.total, 10)
        assert number or not share
    if found.total:
        said = Fraction(found.share_said.rstrip("%").replace(",", ".")) / 100
        assert (abs(said - found.target) <= Fraction(tolerance, 100)) == found.ratio_ok


@pytest.mark.parametrize(
    ("points", "said"), [("5", "5"), ("2.5", "2,5"), ("0.0001", "0,0001"), ("1/3", "0,333"), ("0", "0")]
)
def test_the_tolerance_is_said_with_the_decimals_it_needs(points: str, said: str) -> None:
    assert made(7, 3, tolerance=Fraction(points)).tolerance_said == said


def test_the_unknown_may_move_the_share_from_none_to_all_of_them() -> None:
    assert made(6, 2, 2).share_reach == (Fraction(6, 10), Fraction(8, 10))
    assert made(6, 2).share_reach == (Fraction(6, 8), Fraction(6, 8))
    assert made(0, 0).share_reach is None


def test_ratio_and_edges_are_said_with_the_decimals_they_need() -> None:
    found = replace(made(7, 3, tolerance=Fraction(9, 4)), target=Fraction(705, 1000))
    assert (found.target_said, found.allowed_said) == ("70,5%", "từ 68,25% đến 72,75%")
    thirds = replace(made(7, 3), target=Fraction(2, 3))
    assert (thirds.target_said, thirds.allowed_said) == ("66,667%", "từ 61,667% đến 71,667%")
    whole = replace(made(7, 3), target=Fraction(1))
    assert (whole.target_said, whole.allowed_said) == ("100%", "từ 95% đến 100%")


def test_categories_not_filled_in_come_before_people_who_come_or_go() -> None:
    assert made(0, 0, 60).first_step == (
        "Trước hết xin ghi rõ thành phần của 60 người chưa rõ: nếu từ 39 đến 45 người trong số đó là tiên "
        "tiến thì đạt, không phải thêm bớt ai."
    )
    assert made(1, 1, 1, rejected=1).first_step == (
        "Trước hết xin ghi rõ thành phần của 1 người chưa rõ (gồm 1 dòng không đọc được): nếu đúng 1 người "
        "trong số đó là tiên tiến thì đạt, không phải thêm bớt ai."
    )
    assert made(0, 20, 5).first_step == (
        "Trước hết xin ghi rõ thành phần của 5 người chưa rõ; các cách sau coi họ không thuộc bên nào."
    )
    assert made(140, 55, 5).first_step == ""
    assert made(20, 20, 0).first_step == ""


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 12), st.integers(1, 60))
def test_fillings_are_just_those_that_make_it_right(
    advanced: int, guests: int, unknown: int, maximum: int
) -> None:
    found = made(advanced, guests, unknown, maximum=maximum)
    right = [
        more
        for more in range(unknown + 1)
        if made(advanced + more, guests + unknown - more, maximum=maximum).ok
    ]
    assert list(found.fillings) == right


@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 5), st.integers(1, 60))
def test_a_repair_leaves_what_is_said_it_leaves(
    advanced: int, guests: int, unknown: int, maximum: int
) -> None:
    found = made(advanced, guests, unknown, maximum=maximum)
    for repair in found.repairs:
        models, total = found.after(repair)
        assert made(models, total - models - unknown, unknown, maximum=maximum).ok


def test_leader_and_model_in_one_cell_and_in_two_files_is_said(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên  | Đơn vị | Năm sinh | Thành phần
    Lê Thị Mai | Thôn 1 | 1970     | Lãnh đạo; điển hình tiên tiến
    Lê Thị Lan | Thôn 2 | 1971     | Lãnh đạo

    # thon3.xlsx › Đại biểu
    Họ và tên  | Đơn vị | Năm sinh | Thành phần
    Lê Thị Lan | Thôn 2 | 1971     | Tiên tiến
    """
    found = quota(workspace)
    assert (found.total, found.advanced, found.guests, found.unknown) == (2, 0, 1, 1)
    crammed, twice = found.notes
    assert crammed == (
        "Một ô ghi thành phần của cả hai bên, nên chưa tính vào bên nào: Lê Thị Mai. Xin chọn một thành phần."
    )
    assert twice == "Có tên ở cả hai bên, chỉ tính một lần theo dòng đầu: Lê Thị Lan."
    assert quota(workspace, basis=Basis.PRESENT).notes == ()
