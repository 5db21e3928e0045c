from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hoinghi.figures.allocation import Base, allocation
from hoinghi.figures.apportion import Method
from hoinghi.figures.quota import quota

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
    assert found.problem == "Cố định cộng lại là 4, nhiều hơn 3 chỗ."
    assert found.remedy == (
        "Xin giảm ít nhất 1 ở cột Cố định của trang Đơn vị, hoặc tăng “Số đại biểu tối đa” ở trang Thông tin."
    )


def test_without_the_sheet_there_is_nothing_to_share_by(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên  | Đơn vị | Thành phần
    Lê Thị Mai | Thôn 1 | Khách mời
    """
    found = allocation(workspace)
    assert found.problem == "Chưa có đơn vị nào để phân bổ."
    assert found.remedy == "Xin ghi các thôn, cơ quan, đoàn thể vào trang Đơn vị của hoinghi.xlsx."


def test_no_seat_is_no_allocation(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Số đại biểu tối đa | 0

    # hoinghi.xlsx › Đơn vị
    Đơn vị | Số hộ
    Thôn 1 | 10
    """
    found = allocation(workspace)
    assert (found.units, found.problem) == ((), "Số đại biểu cần chia là 0.")
    assert found.remedy == "Xin ghi “Số đại biểu tối đa” ở trang Thông tin."


def test_without_any_base_all_get_the_same_and_it_is_said(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị       | Số hộ | Tối thiểu | Cố định
    Thôn 1       |       |           |
    Thôn 2       | 0     | 3         |
    Hội Nông dân |       |           | 1
    """
    found = allocation(workspace, 7)
    assert [each.seats for each in found.units] == [3, 3, 1]
    assert found.notes == ("Chưa đơn vị nào ghi số hộ, nên phần phải chia được chia đều.",)


def test_a_unit_twice_counts_once_and_it_is_said(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị                | Số hộ
    Thôn 1                | 10
    thôn 01               | 90
    Thôn 2                | 10
    Thôn 1, xã Bình Hòa   | 5

    # delegates.xlsx
    Họ và tên  | Đơn vị
    Lê Thị Mai | thôn 01
    """
    found = allocation(workspace, 4)
    assert [(each.name, each.seats, each.sent) for each in found.units] == [
        ("Thôn 1", 2, 1),
        ("Thôn 2", 2, 0),
    ]
    assert found.notes == (
        "“thôn 01” ghi hai lần (dòng 2 và dòng 3); chỉ dòng trước được tính.",
        "“Thôn 1, xã Bình Hòa” ghi hai lần (dòng 2 và dòng 5); chỉ dòng trước được tính.",
    )


def test_cells_that_could_not_be_read_are_named(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị | Số hộ | Tối thiểu
    Thôn 1 | 10    | hai
    Thôn 2 | trăm  | 1
    """
    found = allocation(workspace, 4)
    assert [each.seats for each in found.units] == [3, 1]
    assert "Trang Đơn vị còn ô chưa đọc được, đang tính như bỏ trống: C2, B3." in found.notes


def test_everybody_is_sent_by_a_unit_outside_or_unread(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị | Số hộ
    Thôn 1 | 10

    # delegates.xlsx
    STT | Họ và tên   | Đơn vị     | Thành phần | Trạng thái
    1   | Lê Thị Mai  | Thôn 1     | Khách mời  |
    2   |             | Thôn 1     | Khách mời  | rút
    3   | Hồ Văn Sáu  | Thôn 1     | Khách mời  | rút
    4   | Hồ Văn Bảy  |            | Khách mời  | vắng
    5   | Trần Văn Bê | UBND huyện | Khách mời  |
    """
    found = allocation(workspace, 4)
    assert (found.sent, dict(found.outside), found.unread) == (1, {"": 1, "UBND huyện": 1}, 1)
    assert found.sent + sum(found.outside.values()) + found.unread == quota(workspace).total


def test_nothing_is_wished_of_a_body_above_the_commune(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Tên tỉnh           | Đắk Lắk
    Tỷ lệ nữ           | 50%
    Số đại biểu tối đa | 8

    # hoinghi.xlsx › Đơn vị
    Đơn vị                     | Loại     | Số hộ | Cố định
    Thôn 1                     | thôn     | 100   |
    Ủy ban nhân dân xã         | cơ quan  |       | 2
    Sở Nội vụ tỉnh Đắk Lắk     | cơ quan  |       | 1
    Ban Thi đua - Khen thưởng  | cấp trên |       | 1

    # delegates.xlsx
    Danh xưng | Họ và tên       | Đơn vị                 | Thành phần
    Bà        | Lê Thị Mai      | Sở Nội vụ tỉnh Đắk Lắk | Khách mời
    Bà        | Võ Thị Hạnh     | Thôn 1                 | Tiên tiến
    """
    made = allocation(workspace)
    assert [(each.seats, dict(each.wished)) for each in made.units] == [
        (4, {"nữ": 3}),
        (2, {"nữ": 1}),
        (1, {}),
        (1, {}),
    ]
    assert [dict(each.fulfilled) for each in made.units] == [{"nữ": 1}, {"nữ": 0}, {"nữ": 1}, {"nữ": 0}]
    assert made.wishes("nữ") == (2, 4)  # the parts are of all delegates, so guests from above fulfil them too
