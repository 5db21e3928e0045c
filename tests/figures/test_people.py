from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.people import category_of, counted, nominee_of, side_of, two_sided
from hoinghi.model.people import Delegate, Nominee, NomineeKind
from hoinghi.model.rules import Side

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def matches(workspace: Workspace) -> list[str | None]:
    found = (nominee_of(workspace, each) for each in workspace[Delegate])
    return [each.number if each else None for each in found]


def test_sides(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần
    Lê Thị Mai  | Thôn 1 | chiến sỹ thi đua
    Y Thông Niê | Thôn 2 | Lãnh đạo cấp ủy, chính quyền
    Hồ Văn Tám  | Thôn 3 | Khách mờ
    Hồ Văn Chín | Thôn 3 |
    """
    assert [side_of(workspace, each) for each in workspace[Delegate]] == [
        Side.ADVANCED,
        Side.GUEST,
        Side.UNKNOWN,
        Side.UNKNOWN,
    ]
    assert category_of(workspace, workspace[Delegate].rows[2]) is None


def test_the_same_cccd_is_the_same_person(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    STT | Họ và tên    | Đơn vị | CCCD
    1   | Lê Thị Mai   | Thôn 1 | 066185000123
    2   | Lê Thị Mai   | Thôn 9 | 066185000456

    # delegates.xlsx
    Họ và tên        | Đơn vị     | CCCD         | Thành phần
    Lê Thị Tuyết Mai | Hội Phụ nữ | 066185000123 | Tiên tiến
    Lê Thị Mai       | Thôn 1     | 066185000456 | Tiên tiến
    Lê Thị Mai       | Thôn 1     | 066185000789 | Tiên tiến
    """
    assert matches(workspace) == ["1", "2", None]


def test_the_same_name_needs_the_same_unit_and_no_other_birth(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    STT | Họ và tên      | Năm sinh   | Đơn vị
    1   | Nguyễn Văn Hòa | 1970       | Thôn 1
    2   | Trần Văn An    | 02/09/1980 | Hội Nông dân
    3   | Trần Văn Ân    |            | Thôn 3

    # delegates.xlsx
    Họ và tên          | Năm sinh   | Đơn vị               | Thành phần
    NGUYỄN VĂN HOÀ     | 15/05/1970 | thôn 01, xã Bình Hòa | Tiên tiến
    Nguyễn Văn Hòa     | 1971       | Thôn 1               | Tiên tiến
    Nguyễn Văn Hòa     | 1970       | Thôn 2               | Tiên tiến
    Trần Văn An        | 02/09/1980 | Thôn 5               | Tiên tiến
    Trần Văn Ấn        |            | Thôn 3               | Tiên tiến
    Ông Trần Văn Ân    |            | Thôn 3               | Tiên tiến
    """
    assert matches(workspace) == ["1", None, None, "2", None, "3"]


def test_who_speaks_for_a_collective_or_a_household(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    STT | Loại        | Họ và tên             | Đơn vị
    1   | Tập thể     | Chi hội Phụ nữ        | Thôn 1
    2   | Tập thể     | Chi hội Phụ nữ        | Thôn 2
    3   | Hộ gia đình | Hộ ông Y Thông Niê    | Thôn 3
    4   | Cá nhân     | Lê Thị Mai            | Thôn 4

    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần | Đại diện cho
    H'Mai Êban  | Thôn 2 | Tiên tiến  | chi hội phụ nữ
    Lê Thị Bông | Thôn 7 | Tiên tiến  | Chi hội Phụ nữ
    Y Thông Niê | Thôn 3 | Tiên tiến  | Hộ ông Y Thông Niê
    Trần Văn Bê | Thôn 4 | Tiên tiến  | Lê Thị Mai
    Lê Thị Mai  | Thôn 4 | Tiên tiến  | Chi hội Phụ nữ
    """
    assert matches(workspace) == ["2", "1", "3", None, "4"]


def test_the_kind_of_a_nominee_is_told_from_the_name_when_not_written(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên             | Đơn vị
    Hộ ông Lê Văn Dũng    | Thôn 1
    Chi hội Phụ nữ thôn 2 | Thôn 2
    H'Mai Êban            | Thôn 2
    """
    assert [each.taker for each in workspace[Nominee]] == [
        NomineeKind.HOUSEHOLD,
        NomineeKind.COLLECTIVE,
        NomineeKind.PERSON,
    ]


def test_a_name_alone_does_not_make_one_person_of_two_lines(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Thành phần
    Lê Thị Mai  | Khách mời
    Lê Thị Mai  | Điển hình tiên tiến
    """
    assert two_sided(workspace) == ()


def test_somebody_withdrawn_on_one_side_stands_on_one_side(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần          | Trạng thái
    Lê Thị Mai  | Thôn 1 | Khách mời           | rút
    Lê Thị Mai  | Thôn 1 | Điển hình tiên tiến |
    """
    assert two_sided(workspace) == ()


def test_a_mistyped_cccd_does_not_make_one_person_of_two_names(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên     | Đơn vị | Thành phần          | CCCD
    Lê Thị Mai    | Thôn 1 | Khách mời           | 066180000123
    Trần Văn Bình | Thôn 1 | Điển hình tiên tiến | 066180000123
    Lê Thị Mái    | Thôn 1 | Điển hình tiên tiến | 066180000123
    """
    assert [(one.full_name, other.full_name) for one, other in two_sided(workspace)] == [
        ("Lê Thị Mai", "Lê Thị Mái")
    ]
    assert len(counted(workspace)) == 2


def test_a_cell_of_several_categories_counts_where_they_are_of_one_side(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    Lê Thị Mai | Thôn 1 | Chiến sĩ thi đua; Điển hình tiên tiến
    Trần Văn Bảo | Thôn 1 | CSTĐ và lãnh đạo
    Hồ Văn Sáu | Thôn 1 | Lãnh đạo; khách mời
    """
    sides = [side_of(workspace, each) for each in workspace[Delegate]]
    assert sides == [Side.ADVANCED, Side.UNKNOWN, Side.GUEST]
