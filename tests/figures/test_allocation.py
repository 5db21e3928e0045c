from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hoinghi.figures.allocation import Base, allocation, substitutions, wishes
from hoinghi.figures.apportion import Method, Shares

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_seats_against_what_was_sent(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị       | Loại     | Số hộ | Tối thiểu | Tối đa | Cố định
    Thôn 1       | thôn     | 60    |           |        |
    Thôn 2       | thôn     | 30    |           |        |
    Thôn 3       | thôn     | 5     | 2         |        |
    Hội Nông dân | đoàn thể |       |           |        | 1

    # delegates.xlsx
    Họ và tên   | Đơn vị       | Thành phần          | Giới tính | Trạng thái
    Lê Thị Mai  | thôn 01      | Điển hình tiên tiến | Nữ        |
    Y Thông Niê | Thôn 3       | Chiến sĩ thi đua    | Nam       |
    Hồ Văn Năm  | Thôn 3       | Người tốt, việc tốt | Nam       |
    Hồ Văn Sáu  | Thôn 3       | Người tốt, việc tốt | Nam       |
    Hồ Văn Bảy  | Thôn 2       | Người tốt, việc tốt | Nam       | rút
    Trần Văn Bê | UBND huyện   | Khách mời           | Nam       |
    """
    found = allocation(workspace, 9, shares={"nữ": Fraction(3, 10)})
    assert [(each.name, each.seats, each.sent, each.owes, each.extra) for each in found.units] == [
        ("Thôn 1", 4, 1, 3, 0),
        ("Thôn 2", 2, 0, 2, 0),
        ("Thôn 3", 2, 3, 0, 1),
        ("Hội Nông dân", 1, 0, 1, 0),
    ]
    assert [each.wished for each in found.units] == [{"nữ": 1}, {"nữ": 1}, {"nữ": 1}, {"nữ": 0}]
    assert [each.fulfilled for each in found.units] == [{"nữ": 1}, {"nữ": 0}, {"nữ": 0}, {"nữ": 0}]
    assert found.outside == {"UBND huyện": 1}
    assert (found.problem, found.notes, found.total) == ("", (), 9)


def test_the_base_and_the_method_are_chosen(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại | Số hộ | Số khẩu | Số LĐTT
    Thôn 1 | thôn | 10    | 53      |
    Thôn 2 | thôn | 10    | 24      | 4
    Thôn 3 | thôn |       | 23      | 4
    """
    assert [each.seats for each in allocation(workspace, 6, Base.EQUAL).units] == [2, 2, 2]
    people = allocation(workspace, 7, Base.POPULATION, Method.SAINTE_LAGUE)
    assert [each.seats for each in people.units] == [3, 2, 2]
    assert [each.seats for each in allocation(workspace, 6, Base.MODEL_WORKERS).units] == [0, 3, 3]
    households = allocation(workspace, 6)
    assert [each.seats for each in households.units] == [3, 3, 0]
    assert households.notes == ("Chưa ghi số hộ: Thôn 3; chỉ được chia khi các đơn vị khác đã đủ.",)


def test_what_cannot_be_done(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Số đại biểu tối đa | 3

    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại | Số hộ | Cố định
    Thôn 1 | thôn | 10    | 2
    Thôn 2 | thôn | 10    | 2
    """
    found = allocation(workspace)
    assert found.units == ()
    assert found.problem == "Cố định và tối thiểu cộng lại là 4, nhiều hơn 3 chỗ; xin giảm bớt."


def test_without_the_sheet_there_is_nothing_to_share_by(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên  | Đơn vị | Thành phần
    Lê Thị Mai | Thôn 1 | Khách mời
    """
    assert allocation(workspace).problem == "Chưa có đơn vị nào để phân bổ."


def test_wishes_add_up_and_never_exceed_the_seats() -> None:
    found = wishes(Shares((5, 1, 0, 4)), {"nữ": Fraction(1, 3), "người trực tiếp": Fraction(1)})
    assert found == {"nữ": (2, 0, 0, 2), "người trực tiếp": (5, 1, 0, 4)}
    with pytest.raises(KeyError):
        wishes(Shares((5,)), {"tóc dài": Fraction(1, 2)})


def test_who_comes_for_whom(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên   | Đơn vị | Thành phần          | Trạng thái | Thay cho
    1   | Lê Thị Mai  | Thôn 1 | Điển hình tiên tiến | rút        |
    2   | Hồ Văn Năm  | Thôn 1 | Người tốt, việc tốt |            | LÊ THỊ MAI
    3   | Hồ Văn Sáu  | Thôn 2 | Khách mời           |            | Hồ Văn Bảy
    4   | Hồ Văn Bảy  | Thôn 2 | Chiến sĩ thi đua    |            |
    5   | Hồ Văn Tám  | Thôn 2 | Chiến sĩ thi đua    |            | Nguyễn Văn Không
    """
    found = substitutions(workspace)
    assert [(each.delegate.number, each.replaced and each.replaced.number) for each in found] == [
        ("2", "1"),
        ("3", "4"),
        ("5", None),
    ]
    assert [(each.same_side, each.counted_twice) for each in found] == [
        (True, False),
        (False, True),
        (False, False),
    ]
