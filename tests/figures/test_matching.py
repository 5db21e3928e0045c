from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.matching import nominee_of
from hoinghi.model.people import Delegate

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def matches(workspace: Workspace) -> list[str | None]:
    found = (nominee_of(workspace, each) for each in workspace[Delegate])
    return [each.number if each else None for each in found]


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


def test_units_that_differ_in_tones_are_not_one_home(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị    | Loại
    Thôn Đông | thôn
    Thôn Đồng | thôn

    # nominees.xlsx
    STT | Họ và tên  | Đơn vị
    1   | Lê Thị Mai | Thôn Đồng
    2   | Hồ Văn Tám | thôn đông

    # delegates.xlsx
    Họ và tên  | Đơn vị    | Thành phần
    Lê Thị Mai | Thôn Đông | Tiên tiến
    Lê Thị Mai | thôn đồng | Tiên tiến
    Hồ Văn Tám | Thôn Đông | Tiên tiến
    """
    assert matches(workspace) == [None, "1", "2"]
