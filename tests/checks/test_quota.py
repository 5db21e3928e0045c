"""The maximum, the ratio with its edges, people of no side and of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]


def test_more_than_the_maximum_with_the_smallest_repair(found: Found, hints: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                  | Giá trị
    Số đại biểu tối đa   | 2

    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần | Trạng thái
    Trần Thị Nga | Thôn 1 | Tiên tiến  |
    Lê Văn Tư    | Thôn 1 | Tiên tiến  |
    Lê Văn Sáu   | Thôn 1 | Khách mời  |
    Lê Văn Bảy   | Thôn 1 | Khách mời  | rút
    """
    assert found("SL01") == ["delegates.xlsx!None: Danh sách có 3 đại biểu, quá số tối đa 2 là 1 người."]
    assert hints("SL01")[0].startswith(("Cách sửa ít nhất: ", "Xem lại"))


def test_lines_that_cannot_be_read_count(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                  | Giá trị
    Số đại biểu tối đa   | 1

    # delegates.xlsx
    STT | Họ và tên    | Đơn vị | Chức vụ  | Thành phần
    1   | Trần Thị Nga | Thôn 1 | Nông dân | Tiên tiến
    2   |              | Thôn 1 | Nông dân | Tiên tiến
    """
    assert found("SL01") == ["delegates.xlsx!None: Danh sách có 2 đại biểu, quá số tối đa 1 là 1 người."]


def test_ratio_outside_the_tolerance(found: Found, hints: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần
    Trần Thị Nga | Thôn 1 | Tiên tiến
    Lê Văn Tư    | Thôn 1 | Khách mời
    """
    assert found("SL02") == [
        (
            "delegates.xlsx!C1: Có 1 đại biểu tiên tiến trên tổng số 2, bằng 50%; "
            "mức cho phép từ 65% đến 75% (70%, dung sai 5 điểm phần trăm)."
        )
    ]
    assert hints("SL02") == ["Cách sửa ít nhất: thêm 1 điển hình."]


def test_categories_to_fill_in_come_first_where_they_may_be_all_it_needs(found: Found, hints: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần
    Trần Thị Nga | Thôn 1 | Tiên tiến
    Lê Văn Tư    | Thôn 1 | Khách mời
    Lê Văn Sáu   | Thôn 1 |
    """
    assert len(found("SL02")) == 1
    (hint,) = hints("SL02")
    assert hint == (
        "Trước hết xin ghi rõ thành phần của 1 người chưa rõ: nếu đúng 1 người trong số đó là tiên tiến thì "
        "đạt, không phải thêm bớt ai. Cách sửa ít nhất: thay 1 khách mời bằng 1 điển hình; hoặc thêm 3 điển "
        "hình."
    )


def test_the_edge_of_the_tolerance_is_inside(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần
    Trần Thị Nga | Thôn 1 | Tiên tiến
    Lê Văn Tư    | Thôn 1 | Tiên tiến
    Lê Văn Sáu   | Thôn 1 | Tiên tiến
    Lê Văn Bảy   | Thôn 1 | Khách mời
    """
    assert found("SL02") == []


def test_people_of_no_side_are_told_once(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần
    Trần Thị Nga | Thôn 1 | Tiên tiến
    Lê Văn Tư    | Thôn 1 |
    Lê Văn Sáu   | Thôn 1 | Người lạ
    Lê Văn Bảy   | Thôn 1 | Khách mời
    """
    assert found("SL03") == [
        (
            "delegates.xlsx!C1: 2 người chưa tính vào bên nào (dòng 3, 4); "
            "tùy thành phần của họ, tỷ lệ tiên tiến từ 25% đến 75%."
        )
    ]


def test_a_missing_column_is_told_by_reading_alone(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Chức vụ
    Trần Thị Nga | Thôn 1 | Nông dân
    """
    assert found("SL03") == []
    assert len(found("DC11")) == 1


def test_leader_and_model_on_two_lines_in_one_cell_and_in_two_files(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Năm sinh | Thành phần
    Trần Thị Nga | Thôn 1 | 1980     | Lãnh đạo
    Trần Thị Nga | Thôn 1 | 1980     | Tiên tiến
    Lê Văn Tư    | Thôn 1 | 1970     | Khách mời, tiên tiến
    Lê Văn Sáu   | Thôn 1 | 1960     | Tiên tiến
    Lê Văn Bảy   | Thôn 1 | 1950     | Tiên tiến, tiêu biểu

    # thon1.xlsx › Đại biểu
    Họ và tên    | Đơn vị | Năm sinh | Thành phần
    Lê Văn Sáu   | Thôn 1 | 1960     | Khách mời
    """
    assert found("SL04") == [
        "delegates.xlsx!D3: Người này ở đây là “Tiên tiến”, còn ở dòng 2 là “Lãnh đạo”: hai bên của tỷ lệ.",
        "delegates.xlsx!D4: Ô ghi “Khách mời, tiên tiến”, vừa bên tiên tiến vừa bên khách mời.",
        (
            "thon1.xlsx!D2: Người này ở đây là “Khách mời”, "
            "còn ở dòng 5 tệp delegates.xlsx là “Tiên tiến”: hai bên của tỷ lệ."
        ),
    ]


def test_a_guest_who_is_nominated_is_noted(found: Found, severities: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Năm sinh | Thành phần
    Trần Thị Nga | Thôn 1 | 1980     | Lãnh đạo
    Lê Văn Tư    | Thôn 1 | 1970     | Khách mời

    # nominees.xlsx
    Họ và tên    | Đơn vị | Năm sinh | Lĩnh vực
    Trần Thị Nga | Thôn 1 | 1980     | kinh tế
    """
    assert found("SL05") == [
        (
            "delegates.xlsx!D2: Thành phần “Lãnh đạo” tính bên khách mời, "
            "mà người này có trong danh sách điển hình."
        )
    ]
    assert severities("SL05") == ["note"]
