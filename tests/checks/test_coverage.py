"""Categories, fields, thôn and movements with nobody; advanced delegates whom nobody nominated."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]


def test_categories_with_nobody_a_rare_one_is_a_note(found: Found, severities: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần
    Trần Thị Nga | Thôn 1 | Tiên tiến
    Lê Văn Tư    | Thôn 1 | Khách mời
    Lê Văn Sáu   | Thôn 1 | Lãnh đạo
    Lê Văn Bảy   | Thôn 1 | Nông dân
    Lê Văn Tám   | Thôn 1 | Chiến sĩ thi đua
    """
    assert found("PB01") == [
        "delegates.xlsx!C1: Chưa có đại biểu nào thuộc thành phần “Gương người tốt, việc tốt”.",
        (
            "delegates.xlsx!C1: Chưa có đại biểu nào thuộc thành phần “Anh hùng”. "
            "Nhiều xã không có; nếu đúng như vậy thì không phải sửa."
        ),
    ]
    assert severities("PB01") == ["warning", "note"]


def test_several_gaps_of_one_axis_are_one_sentence(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần | Lĩnh vực
    Trần Thị Nga | Thôn 1 | Tiên tiến  | kinh tế
    Lê Văn Tư    | Thôn 1 | Khách mời  | an ninh
    Lê Văn Sáu   | Thôn 1 | Lãnh đạo   | xã hội
    Lê Văn Bảy   | Thôn 1 | Nông dân   | xã hội
    """
    assert found("PB01")[0] == (
        "delegates.xlsx!C1: 2 thành phần chưa có ai: “Chiến sĩ thi đua”, “Gương người tốt, việc tốt”."
    )
    assert found("PB02") == ["delegates.xlsx!D1: 2 lĩnh vực chưa có ai: “Chính trị”, “Quốc phòng”."]


def test_a_list_of_one_thon_alone_need_not_hold_everything(found: Found, severities: Found) -> None:
    """
    # thon-dong.xlsx › Danh sách đại biểu
    Họ và tên    | Đơn vị    | Thành phần | Lĩnh vực
    Trần Thị Nga | Thôn Đông | Khách mời  | kinh tế
    Lê Văn Tư    | Thôn Đông | Khách mời  | an ninh
    """
    assert found("SL02")
    assert {*severities("PB01"), *severities("PB02"), *severities("SL02")} == {"note"}


def test_field_with_nobody_nominations_help(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần | Lĩnh vực
    Trần Thị Nga | Thôn 1 | Tiên tiến  | chính trị
    Lê Văn Tư    | Thôn 1 | Tiên tiến  | giáo dục
    Lê Văn Sáu   | Thôn 1 | Tiên tiến  | quốc phòng
    Lê Văn Bảy   | Thôn 1 | Tiên tiến  |

    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực
    Lê Văn Bảy   | Thôn 1 | an ninh
    """
    assert found("PB02") == ["delegates.xlsx!D1: Lĩnh vực kinh tế chưa có đại biểu nào."]


def test_thon_with_nobody_but_not_a_body(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị  | Thành phần
    Trần Thị Nga | Thôn 01 | Tiên tiến

    # hoinghi.xlsx › Đơn vị
    Đơn vị       | Loại
    Thôn 1       | thôn
    Buôn Cuê     | thôn
    Hội Nông dân | đoàn thể
    """
    assert found("PB03") == ["hoinghi.xlsx!A3: Buôn Cuê chưa có đại biểu nào."]


def test_movement_with_nobody(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Phong trào
    Trần Thị Nga | Thôn 1 | kinh tế  | Vì người nghèo

    # hoinghi.xlsx › Phong trào
    Tên phong trào       | Cấp phát động
    “Vì người nghèo”     | Trung ương
    Xóa nhà tạm          | Trung ương
    """
    assert found("PB04") == [
        "hoinghi.xlsx!A3: Phong trào “Xóa nhà tạm” chưa có tập thể, hộ gia đình, cá nhân nào được đề nghị."
    ]


def test_advanced_delegate_who_is_no_nominee(found: Found, hints: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần | Đại diện cho          | Trạng thái
    Trần Thị Nga | Thôn 1 | Tiên tiến  |                       |
    Lê Văn Tư    | Thôn 1 | Tiên tiến  | Chi hội Phụ nữ thôn 1 |
    Lê Văn Sáu   | Thôn 1 | Tiên tiến  |                       |
    Lê Văn Bảy   | Thôn 1 | Khách mời  |                       |
    Lê Văn Tám   | Thôn 1 | Tiên tiến  |                       | rút

    # nominees.xlsx
    Họ và tên             | Đơn vị | Lĩnh vực
    Trần Thị Nga          | Thôn 1 | kinh tế
    Chi hội Phụ nữ thôn 1 | Thôn 1 | xã hội
    Lê Văn Sấu            | Thôn 1 | kinh tế
    """
    assert found("PB05") == [
        "delegates.xlsx!A4: Thành phần “Tiên tiến” là bên tiên tiến, nhưng danh sách điển hình không có tên."
    ]
    assert hints("PB05") == ["Có phải “Lê Văn Sấu”? Nếu đúng, xin sửa ô này cho khớp."]


def test_without_nominees_nobody_is_missing_there(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần
    Trần Thị Nga | Thôn 1 | Tiên tiến
    """
    assert found("PB05") == []
    assert found("PB06") == []


def test_represents_a_body_nobody_nominated(found: Found, hints: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần | Đại diện cho
    Trần Thị Nga | Thôn 1 | Tiên tiến  | Chi hội phụ nữ Thôn 1
    Lê Văn Tư    | Thôn 1 | Tiên tiến  | Chi hội Phụ nử thôn 11

    # nominees.xlsx
    Họ và tên             | Đơn vị | Lĩnh vực
    Chi hội Phụ nữ thôn 1 | Thôn 1 | xã hội
    """
    assert found("PB06") == [
        "delegates.xlsx!D3: “Chi hội Phụ nử thôn 11” không có trong danh sách điển hình."
    ]
    assert hints("PB06") == ["Có phải “Chi hội Phụ nữ thôn 1”? Nếu đúng, xin sửa ô này cho khớp."]
    assert found("PB05") == []


def test_a_household_is_found_with_or_without_its_title(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần | Đại diện cho
    Lê Văn Tư    | Thôn 1 | Tiên tiến  | Hộ ông Lê Văn Tư
    Trần Thị Nga | Thôn 1 | Tiên tiến  | Hộ bà Trần Thị Nga

    # nominees.xlsx
    Loại        | Họ và tên          | Đơn vị | Lĩnh vực
    Hộ gia đình | Hộ ông Lê Văn Tư   | Thôn 1 | xã hội
    Hộ gia đình | Trần Thị Nga       | Thôn 1 | xã hội
    """
    assert found("PB06") == []


def test_groups_of_people_that_are_lacking_are_only_noted(found: Found, severities: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần | Giới tính | Dân tộc
    Trần Văn Nam | Thôn 1 | Tiên tiến  | Nam       | Kinh
    Lê Văn Tư    | Thôn 1 | Tiên tiến  | Nam       | Kinh
    """
    assert found("PB07") == [
        "delegates.xlsx!D1: Chưa có ai là nữ.",
        "delegates.xlsx!E1: Chưa có ai là người dân tộc thiểu số.",
    ]
    assert set(severities("PB07")) == {"note"}
