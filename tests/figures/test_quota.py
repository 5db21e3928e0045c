from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hoinghi.figures.people import Basis
from hoinghi.figures.quota import quota, quotas
from hoinghi.reading.workspace import read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hoinghi.model.workspace import Workspace

    Make = Callable[..., Workspace]


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
    assert found.notes == ("Có tên ở cả hai bên, chỉ tính một lần theo dòng đầu: Nguyễn Văn Hoà.",)


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
