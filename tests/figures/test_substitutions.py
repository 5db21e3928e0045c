"""People who come for others, places that nobody has taken, nominees who could take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.substitutions import reserves, substitutions, vacancies

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


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


def test_absent_still_counts_so_only_withdrawn_makes_room(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên  | Đơn vị | Thành phần          | Trạng thái | Thay cho
    Lê Thị Mai | Thôn 1 | Điển hình tiên tiến | vắng       |
    Hồ Văn Năm | Thôn 1 | Người tốt, việc tốt |            | Lê Thị Mai
    """
    assert [each.counted_twice for each in substitutions(workspace)] == [True]
    assert vacancies(workspace) == ()


def test_honorifics_oneself_namesakes_and_rivals(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên    | Đơn vị  | Thành phần | Trạng thái | Thay cho
    1   | Lê Thị Mai   | Thôn 9  | Khách mời  | rút        |
    2   | Lê Thị Mai   | Thôn 1  | Khách mời  |            |
    3   | Lê Thị Mai   | Thôn 01 | Khách mời  | rút        |
    4   | Hồ Văn Năm   | Thôn 1  | Khách mời  |            | Bà Lê Thị Mai
    5   | Hồ Văn Sáu   | Thôn 1  | Khách mời  |            | lê thị mai
    6   | Hồ Văn Bảy   | Thôn 1  | Khách mời  |            | Hồ Văn Bảy
    7   | Hồ Văn Tám   | Thôn 1  | Khách mời  | rút        | Hồ Văn Năm
    """
    found = substitutions(workspace)
    assert [(each.delegate.number, each.replaced and each.replaced.number) for each in found] == [
        ("4", "3"),
        ("5", "3"),
        ("6", None),
    ]
    assert [each.rival and each.rival.number for each in found] == [None, "4", None]


def test_a_place_is_open_until_somebody_is_named_for_it(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên  | Đơn vị | Thành phần | Trạng thái | Thay cho
    1   | Lê Thị Mai | Thôn 1 | Khách mời  | rút        |
    2   | Hồ Văn Năm | Thôn 1 | Khách mời  | rút        | Lê Thị Mai
    3   | Hồ Văn Sáu | Thôn 1 | Khách mời  |            | Hồ Văn Năm
    4   | Hồ Văn Bảy | Thôn 2 | Khách mời  | rút        |
    5   | Hồ Văn Tám | Thôn 2 | Khách mời  | rút        | Hồ Văn Bảy
    6   | Hồ Văn Chín | Thôn 2 | Khách mời | vắng       |
    """
    assert [each.number for each in vacancies(workspace)] == ["5"]


def test_reserves_are_nominees_whom_nobody_has_listed(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị
    Thôn 1
    Thôn 2

    # nominees.xlsx
    Họ và tên            | Đơn vị  | Kết quả
    Chi hội Phụ nữ thôn 1 | Thôn 1 |
    Lê Thị Mai           | Thôn 1  | Đạt
    Hồ Văn Năm           | thôn 01 |
    Hồ Văn Sáu           | Thôn 1  | Không đạt
    Hồ Văn Bảy           | Thôn 1  |
    Hộ ông Lê Văn Tư     | Thôn 2  |
    Hồ Văn Chín          |         |

    # delegates.xlsx
    Họ và tên  | Đơn vị | Thành phần          | Trạng thái | Đại diện cho
    Lê Thị Mai | Thôn 1 | Điển hình tiên tiến |            |
    Hồ Văn Bảy | Thôn 1 | Điển hình tiên tiến | rút        |
    Lê Văn Tú  | Thôn 2 | Điển hình tiên tiến |            | Hộ ông Lê Văn Tư
    """
    found = reserves(workspace)
    assert {unit: [each.full_name for each in people] for unit, people in found.items()} == {
        "Thôn 1": ["Hồ Văn Năm", "Chi hội Phụ nữ thôn 1"]
    }
