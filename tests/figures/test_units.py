from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.allocation import planned_allocation
from hoinghi.figures.coverage import coverage
from hoinghi.figures.units import canonical_unit, repeated_units, unit_key, unit_names, unit_said, villages

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_the_sheet_decides(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị              | Loại
    Thôn 1              | thôn
    Buôn Ea Chai        | thôn
    Hội Nông dân        | đoàn thể
    Ban Tự quản thôn 2  | khác

    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần
    Lê Thị Mai  | Thôn 9 | Khách mời
    """
    assert unit_names(workspace) == ("Thôn 1", "Buôn Ea Chai", "Hội Nông dân", "Ban Tự quản thôn 2")
    assert villages(workspace) == ("Thôn 1", "Buôn Ea Chai")
    assert canonical_unit(workspace, "THÔN 01") == "Thôn 1"
    assert canonical_unit(workspace, "buon ea chai, xã Bình Hòa") == "Buôn Ea Chai"
    assert canonical_unit(workspace, "Thôn 9") is None
    assert canonical_unit(workspace, "") is None


def test_without_the_sheet_the_most_used_spelling_stands(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Đơn vị
    Lê Thị Mai | thôn 1
    Hồ Văn Tám | Thôn 1
    Hồ Văn Năm | Hội Nông dân

    # delegates.xlsx
    Họ và tên   | Đơn vị      | Thành phần
    Trần Văn Bê | Thôn 1      | Khách mời
    Y Thông Niê | Buôn Ea Kly | Khách mời
    """
    assert unit_names(workspace) == ("Thôn 1", "Hội Nông dân", "Buôn Ea Kly")
    assert villages(workspace) == ("Thôn 1", "Buôn Ea Kly")


def test_a_blank_kind_is_told_from_the_name(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị              | Loại
    Tổ dân phố 3        |
    Trường Tiểu học     |
    Ban Tự quản buôn Dur |
    Bản Đôn             |
    """
    assert villages(workspace) == ("Tổ dân phố 3", "Bản Đôn")


def test_units_of_the_sheet_that_differ_in_tones_are_two(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị    | Loại
    Thôn Đông | thôn
    Thôn Đồng | thôn
    Thôn Hòa  | thôn
    Thôn Hoà  | thôn
    Thon Hoa  | thôn
    Thôn Tây  | thôn
    """
    assert unit_names(workspace) == ("Thôn Đông", "Thôn Đồng", "Thôn Hòa", "Thôn Tây")
    assert [(one.row, other.row) for one, other in repeated_units(workspace)] == [(4, 5), (4, 6)]
    assert canonical_unit(workspace, "THÔN ĐỒNG, xã Bình Hòa") == "Thôn Đồng"
    assert canonical_unit(workspace, "Thon Dong") is None  # either of them
    assert canonical_unit(workspace, "Thôn Đong") is None
    assert canonical_unit(workspace, "Thôn Tấy") == "Thôn Tây"
    assert unit_said(workspace, " thôn  đồng, xã Bình Hòa") == "Thôn Đồng"
    assert unit_said(workspace, "Thôn  Mới ") == "Thôn Mới"
    keys = [unit_key(workspace, text) for text in ("THÔN ĐÔNG", "thôn Đồng", "Thôn  Mới", "thon moi")]
    assert (keys[0] != keys[1], keys[2] == keys[3]) == (True, True)


def test_an_unlisted_unit_in_capitals_is_no_other_unit(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại
    Thôn 1 | thôn

    # delegates.xlsx
    Họ và tên | Đơn vị              | Thành phần
    Lê Văn An | hợp tác xã minh tâm | Tiên tiến
    Lê Văn Bê | Hợp tác xã Minh Tâm | Tiên tiến
    Lê Văn Cê | Hợp tác xã  Minh Tâm | Tiên tiến
    Lê Văn Dê | Hợp tác xã Minh Tấm | Tiên tiến
    """
    assert coverage(workspace).tables["don_vi"] == {
        "Thôn 1": 0, "Hợp tác xã Minh Tâm": 3, "Hợp tác xã Minh Tấm": 1,
    }  # fmt: skip
    assert planned_allocation(workspace).outside == {"Hợp tác xã Minh Tâm": 3, "Hợp tác xã Minh Tấm": 1}
