from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.sides import Basis, category_of, counted, on_both_sides, side_of
from hoinghi.model.people import Delegate
from hoinghi.model.rules import Side

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


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


def test_a_name_alone_does_not_make_one_person_of_two_lines(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Thành phần
    Lê Thị Mai  | Khách mời
    Lê Thị Mai  | Điển hình tiên tiến
    """
    assert on_both_sides(workspace) == ()


def test_somebody_withdrawn_on_one_side_stands_on_one_side(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần          | Trạng thái
    Lê Thị Mai  | Thôn 1 | Khách mời           | rút
    Lê Thị Mai  | Thôn 1 | Điển hình tiên tiến |
    """
    assert on_both_sides(workspace) == ()


def test_a_mistyped_cccd_does_not_make_one_person_of_two_names(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên     | Đơn vị | Thành phần          | CCCD
    Lê Thị Mai    | Thôn 1 | Khách mời           | 066180000123
    Trần Văn Bình | Thôn 1 | Điển hình tiên tiến | 066180000123
    Lê Thị Mái    | Thôn 1 | Điển hình tiên tiến | 066180000123
    """
    assert [(one.full_name, other.full_name) for one, other in on_both_sides(workspace)] == [
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


def test_of_two_lines_the_one_that_counts_on_the_basis_counts(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên  | Đơn vị | Thành phần          | Trạng thái
    Lê Thị Mai | Thôn 1 | Khách mời           | mời
    Lê Thị Mai | Thôn 1 | Điển hình tiên tiến | có mặt
    Hồ Văn Tám | Thôn 2 | Điển hình tiên tiến | xác nhận
    Hồ Văn Tám | Thôn 2 | Khách mời           | có mặt
    """
    rows = {basis: [each.row for each in counted(workspace, basis)] for basis in Basis}
    assert rows == {
        Basis.PLANNED: [2, 4],
        Basis.INVITED: [2, 4],
        Basis.CONFIRMED: [3, 4],
        Basis.PRESENT: [3, 5],
    }


def test_somebody_sent_in_two_files_stands_on_both_sides_until_one_line_withdraws(
    workspace: Workspace,
) -> None:
    """
    # a.xlsx › Đại biểu
    Họ và tên  | Năm sinh | Đơn vị | Thành phần | Trạng thái
    Lê Thị Mai | 1980     | Thôn 1 | Khách mời  |
    Hồ Văn Tám | 1981     | Thôn 2 | Khách mời  |
    Y Thông    | 1982     | Thôn 3 | Khách mời  | rút

    # b.xlsx › Đại biểu
    Họ và tên  | Năm sinh | Đơn vị | Thành phần          | Trạng thái
    Lê Thị Mai | 1980     | Thôn 1 | Điển hình tiên tiến |
    Hồ Văn Tám | 1981     | Thôn 2 | Điển hình tiên tiến | rút
    Y Thông    | 1982     | Thôn 3 | Điển hình tiên tiến |
    """
    assert [one.full_name for one, _ in on_both_sides(workspace)] == ["Lê Thị Mai"]
