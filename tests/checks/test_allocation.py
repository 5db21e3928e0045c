"""Limits of units that contradict each other, sums and bases; units twice; too many sent or too few."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]

CODES = ("PB08", "PB09", "PB10", "PB11", "PB12")


def test_limits_that_contradict_each_other(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại | Số hộ | Tối thiểu | Tối đa | Cố định
    Thôn 1 | thôn | 10    | 5         | 3      |
    Thôn 2 | thôn | 10    | 3         | 5      | 6
    Thôn 3 | thôn | 10    | 3         | 5      | 2
    Thôn 4 | thôn | 10    | 3         | 3      | 3
    Thôn 5 | thôn | 10    |           |        | 0
    """
    assert found("PB08") == [
        "hoinghi.xlsx!E2: Tối thiểu 5 lớn hơn tối đa 3.",
        "hoinghi.xlsx!F3: Cố định 6 lớn hơn tối đa 5.",
        "hoinghi.xlsx!F4: Cố định 2 nhỏ hơn tối thiểu 3.",
    ]
    assert severities("PB08") == ["error", "warning", "warning"]


def test_limits_that_ask_for_too_many(found: Found, severities: Found, hints: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Số đại biểu tối đa | 9

    # hoinghi.xlsx › Đơn vị
    Đơn vị       | Loại     | Số hộ | Tối thiểu | Cố định
    Thôn 1       | thôn     | 10    | 5         |
    Thôn 2       | thôn     | 10    | 3         |
    Hội Nông dân | đoàn thể |       |           | 3
    """
    assert found("PB09") == ["hoinghi.xlsx!D1: Cố định và Tối thiểu cộng lại là 11, nhiều hơn 9 chỗ."]
    assert severities("PB09") == ["error"]
    (said,) = hints("PB09")
    assert said.startswith("Xin giảm ít nhất 2 ở cột Cố định hoặc Tối thiểu của trang Đơn vị, hoặc tăng ")


def test_fixed_seats_alone_that_are_too_many(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Số đại biểu tối đa | 9

    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại | Cố định
    Thôn 1 | thôn | 10
    """
    assert found("PB09") == ["hoinghi.xlsx!C1: Cố định cộng lại là 10, nhiều hơn 9 chỗ."]


def test_limits_that_leave_seats_to_nobody(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại | Số hộ | Tối đa | Cố định
    Thôn 1 | thôn | 10    | 20     |
    Thôn 2 | thôn | 10    |        | 10
    """
    assert found("PB09") == ["hoinghi.xlsx!D1: Cố định và Tối đa cộng lại chỉ được 30, ít hơn 200 chỗ."]
    assert severities("PB09") == ["warning"]


def test_no_seat_at_all(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Số đại biểu tối đa | 0

    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại
    Thôn 1 | thôn
    """
    assert found("PB09") == ["hoinghi.xlsx!B2: Số đại biểu cần chia là 0."]


def test_a_thon_without_the_base_that_others_have(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị          | Loại     | Số hộ | Tối thiểu | Cố định
    Thôn 1          | thôn     | 10    |           |
    Thôn 2          | thôn     |       | 3         |
    Thôn 3          | thôn     | 0     |           |
    Thôn 4          | thôn     |       |           | 2
    Thôn 5          | thôn     | trăm  |           |
    Hội Nông dân    | đoàn thể |       |           | 2
    Hội Phụ nữ      | đoàn thể |       |           |
    Công an         | cơ quan  |       | 1         |
    Trạm Y tế       | cơ quan  |       |           |
    """
    assert found("PB10") == [
        (
            "hoinghi.xlsx!E1: 2 đơn vị không có số hộ, cũng không có Cố định, nên không được chia chỗ: "
            "Hội Phụ nữ, Trạm Y tế."
        ),
        "hoinghi.xlsx!C3: Chưa có số hộ (đơn vị khác đã ghi), nên chỉ được 3 chỗ.",
        "hoinghi.xlsx!C4: Chưa có số hộ (đơn vị khác đã ghi), nên chỉ được 0 chỗ.",
    ]
    assert severities("PB10") == ["note", "warning", "warning"]


def test_a_base_that_nobody_has(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Phân bổ theo | số khẩu

    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại | Số hộ
    Thôn 1 | thôn | 10
    """
    assert found("PB10") == [
        ("hoinghi.xlsx!B2: Chia theo số khẩu, mà trang Đơn vị chưa đơn vị nào ghi số khẩu: đang chia đều.")
    ]


def test_sent_beside_the_limits(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Số đại biểu tối đa | 9

    # hoinghi.xlsx › Đơn vị
    Đơn vị       | Loại     | Số hộ | Tối thiểu | Tối đa | Cố định
    Thôn 1       | thôn     | 10    |           | 1      |
    Thôn 2       | thôn     | 10    |           |        | 1
    Thôn 3       | thôn     | 10    | 3         |        |
    Thôn 4       | thôn     | 1     |           |        |
    Thôn 5       | thôn     | 10    | 1         |        |

    # delegates.xlsx
    Họ và tên   | Đơn vị  | Thành phần | Trạng thái
    Lê Thị Mai  | Thôn 1  | Khách mời  |
    Lê Thị Mơ   | thôn 01 | Khách mời  |
    Lê Thị Hoa  | Thôn 1  | Khách mời  | rút
    Hồ Văn Năm  | Thôn 2  | Khách mời  |
    Hồ Văn Sáu  | Thôn 2  | Khách mời  |
    Hồ Văn Bảy  | Thôn 3  | Khách mời  |
    Hồ Văn Tám  | Thôn 4  | Khách mời  |
    Hồ Văn Chín | Thôn 4  | Khách mời  |
    """
    assert found("PB11") == [
        "hoinghi.xlsx!E2: Danh sách có 2 người của đơn vị, Tối đa là 1: thừa 1.",
        "hoinghi.xlsx!F3: Danh sách có 2 người của đơn vị, Cố định là 1: thừa 1.",
        "hoinghi.xlsx!D4: Danh sách mới có 1 người của đơn vị, Tối thiểu là 3.",
        "hoinghi.xlsx!A5: Danh sách có 2 người của đơn vị, số chỗ được chia là 0.",
    ]
    assert severities("PB11") == ["warning", "warning", "note", "note"]


def test_a_unit_on_two_lines_and_no_thon_is_missed_for_it(found: Found) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị              | Loại | Số hộ
    Thôn 1              | thôn | 10
    thôn 01             | thôn | 20
    Thôn 1, xã Bình Hòa | thôn | 30

    # delegates.xlsx
    Họ và tên  | Đơn vị  | Thành phần
    Lê Thị Mai | Thôn 1  | Khách mời
    """
    assert found("PB12") == [
        "hoinghi.xlsx!A3: “Thôn 1” đã có ở dòng 2; chỉ dòng ấy được dùng.",
        "hoinghi.xlsx!A4: “Thôn 1” đã có ở dòng 2; chỉ dòng ấy được dùng.",
    ]
    assert found("PB03") == []


def test_who_only_lists_units_hears_nothing(found: Found) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị       | Loại     | Số hộ | Tối thiểu | Tối đa | Cố định
    Thôn 1       | thôn     | 10    |           |        |
    Thôn 2       | thôn     | 500   |           |        |
    Hội Nông dân | đoàn thể |       |           |        |

    # delegates.xlsx
    Họ và tên  | Đơn vị       | Thành phần
    Lê Thị Mai | Hội Nông dân | Khách mời
    Lê Thị Mơ  | Thôn 1       | Khách mời
    """
    assert [each for code in CODES for each in found(code)] == []


def test_a_folder_without_the_sheet_hears_nothing(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên  | Đơn vị | Thành phần
    Lê Thị Mai | Thôn 1 | Khách mời
    """
    assert [each for code in CODES for each in found(code)] == []
