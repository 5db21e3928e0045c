from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.figures.composition import age_on, composition
from hoinghi.figures.sides import Basis
from hoinghi.vietnamese.dates import BirthDate
from hoinghi.vietnamese.numbers import percentages

if TYPE_CHECKING:
    from hoinghi.figures.composition import Group
    from hoinghi.model.workspace import Workspace


def told(group: Group) -> dict[str, tuple[int, str]]:
    return {part.label: (part.count, part.percent) for part in group.parts}


def test_who_the_delegates_are(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/03/2025

    # delegates.xlsx
    Họ và tên   | Phái | Ngày sinh  | Dân tộc | Tôn giáo | Đảng viên | Trình độ | Đơn vị | Cơ cấu | Tình trạng
    Lê Thị Mai  | Nữ   | 21/03/1994 | Kinh    | Không    | x         | Đại học  | Thôn 1 | Tiên tiến |
    Y Thông Niê | Nam  | 1955       | Ê Đê    | Tin Lành | không     |          | Thôn 2 | Tiên tiến |
    Hồ Văn Năm  | Nam  | 20/03/1984 | Kinh    |          |           | Đại học  | Thôn 2 | Khách mời |
    Hồ Văn Sáu  | Nam  |            | Kinh    |          |           |          | Thôn 2 | Khách mời | rút
    """
    found = composition(workspace)
    assert found.total == 3
    assert told(found.group("Giới tính")) == {"Nam": (2, "66,7%"), "Nữ": (1, "33,3%")}
    assert {label: count for label, (count, _) in told(found.group("Độ tuổi")).items()} == {
        "Đến 30 tuổi": 1,
        "Từ 31 đến 40 tuổi": 0,
        "Từ 41 đến 50 tuổi": 1,
        "Từ 51 đến 60 tuổi": 0,
        "Trên 60 tuổi": 1,
    }
    assert told(found.group("Nhóm dân tộc")) == {"Kinh": (2, "66,7%"), "Dân tộc thiểu số": (1, "33,3%")}
    assert {label: count for label, (count, _) in told(found.group("Đảng viên")).items()} == {
        "Đảng viên": 1,
        "Ngoài Đảng": 1,
        "Chưa ghi": 1,
    }
    assert {label: count for label, (count, _) in told(found.group("Trình độ")).items()} == {
        "Đại học": 2,
        "Chưa ghi": 1,
    }
    assert [each.delegate.full_name for each in found.oldest] == ["Y Thông Niê"]
    assert [each.delegate.full_name for each in found.youngest] == ["Lê Thị Mai"]
    for group in found.groups:
        assert sum(part.count for part in group.parts) == found.total
        shares = [Decimal(part.percent.rstrip("%").replace(",", ".")) for part in group.parts]
        assert sum(shares) == 100


def test_unread_lines_and_bases(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên   | Giới tính | Đơn vị | Thành phần | Trạng thái
    1   | Lê Thị Mai  | Nữ        | Thôn 1 | Tiên tiến  | có mặt
    2   |             | Nam       | Thôn 2 | Tiên tiến |
    """
    planned, present = composition(workspace), composition(workspace, Basis.PRESENT)
    assert (planned.total, present.total) == (2, 1)
    assert told(planned.group("Giới tính"))["Chưa ghi"] == (1, "50%")
    assert planned.day is None
    with pytest.raises(KeyError):
        planned.group("Độ tuổi")


def test_nobody(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    found = composition(workspace)
    assert (found.total, found.oldest, found.youngest) == (0, (), ())
    assert told(found.group("Giới tính")) == {"Nam": (0, "0%"), "Nữ": (0, "0%")}


def test_equal_ages_stand_together(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Ngày sinh  | Đơn vị | Thành phần
    Lê Thị Mai  | 1960       | Thôn 1 | Tiên tiến
    Y Thông Niê | 02/05/1960 | Thôn 2 | Tiên tiến
    Hồ Văn Năm  | 1990       | Thôn 2 | Tiên tiến
    """
    found = composition(workspace)
    assert len(found.oldest) == 2
    assert [each.delegate.full_name for each in found.youngest] == ["Hồ Văn Năm"]


def test_a_birth_and_a_unit_of_the_nomination_are_told_too(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 26/02/2025

    # nominees.xlsx
    Họ và tên   | Ngày sinh  | Đơn vị | Lĩnh vực | CCCD
    Y Thông Niê | 27/02/1950 | Thôn 2 | Kinh tế  | 066050000001

    # delegates.xlsx
    Họ và tên   | Ngày sinh | Đơn vị | Thành phần | CCCD
    Y Thông Niê |           |        | Tiên tiến  | 066050000001
    Lê Thị Mai  | 1960      | Thôn 1 | Tiên tiến  |
    """
    (found,) = composition(workspace).oldest
    assert (found.delegate.full_name, str(found.birth), found.age) == ("Y Thông Niê", "27/02/1950", 74)
    assert found.unit == "Thôn 2"


def test_one_word_in_several_spellings_is_one_line(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên  | Đơn vị | Thành phần | Trình độ | Tôn giáo  | Dân tộc
    Lê Văn An  | Thôn 1 | Tiên tiến  | đại học  | Tin lành  | kinh
    Lê Văn Bê  | Thôn 1 | Tiên tiến  | Đại học  | Tin Lành  | Ê-đê
    Lê Văn Cê  | Thôn 1 | Tiên tiến  | đại  học | Tin Lành  | Ê Đê
    Lê Văn Dê  | Thôn 1 | Tiên tiến  | 12/12    | ko        |
    """
    found = composition(workspace)
    assert told(found.group("Trình độ")) == {"Đại học": (3, "75%"), "12/12": (1, "25%")}
    assert told(found.group("Tôn giáo")) == {"Không": (1, "25%"), "Tin Lành": (3, "75%")}
    counts = {label: count for label, (count, _) in told(found.group("Dân tộc")).items()}
    assert counts == {"Kinh": 1, "Ê Đê": 2, "Chưa ghi": 1}


def test_nobody_born_after_the_conference_is_the_youngest(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 26/02/2025

    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần | Ngày sinh
    Lê Văn An | Thôn 1 | Tiên tiến  | 2031
    Lê Văn Bê | Thôn 1 | Tiên tiến  | 26/02/1994
    Lê Văn Cê | Thôn 1 | Tiên tiến  | 27/02/1994
    Lê Văn Dê | Thôn 1 | Tiên tiến  | 27/02/1954
    Lê Văn Em | Thôn 1 | Tiên tiến  |
    """
    found = composition(workspace)
    assert [each.delegate.full_name for each in found.youngest] == ["Lê Văn Cê"]
    assert {label: count for label, (count, _) in told(found.group("Độ tuổi")).items()} == {
        "Đến 30 tuổi": 1,
        "Từ 31 đến 40 tuổi": 1,
        "Từ 41 đến 50 tuổi": 0,
        "Từ 51 đến 60 tuổi": 0,
        "Trên 60 tuổi": 1,
        "Chưa ghi": 2,
    }


@pytest.mark.parametrize(
    ("birth", "age"),
    [
        (BirthDate(1984, 3, 20), 41),
        (BirthDate(1984, 3, 21), 40),
        (BirthDate(1984), 41),
        (BirthDate(2024, 3, 20), 1),
    ],
)
def test_full_years(birth: BirthDate, age: int) -> None:
    assert age_on(birth, date(2025, 3, 20)) == age


@given(st.lists(st.integers(0, 20_000), min_size=1, max_size=30))
def test_percentages_add_up_to_a_hundred(counts: list[int]) -> None:
    shares = [Decimal(each.rstrip("%").replace(",", ".")) for each in percentages(counts)]
    assert sum(shares) == (100 if any(counts) else 0)
