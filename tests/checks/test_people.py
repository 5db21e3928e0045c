"""Cells of one person that contradict each other; silence where one of them has an error of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]


def test_births_that_cannot_be(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 15/02/2025

    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần | Ngày sinh
    Trần Thị Nga | Thôn 1 | Khách mời  | 2055
    Lê Văn Tư    | Thôn 1 | Khách mời  | 02/09/1905
    Lê Văn Sáu   | Thôn 1 | Khách mời  | 2022
    Lê Văn Bảy   | Thôn 1 | Khách mời  | 1919
    Lê Văn Tám   | Thôn 1 | Khách mời  | 2015
    Lê Văn Chín  | Thôn 1 | Khách mời  |
    """
    assert found("NG05") == [
        "delegates.xlsx!D2: Ngày sinh 2055 nằm sau ngày 15/02/2025.",
        "delegates.xlsx!D3: Sinh 02/09/1905 thì đến hội nghị khoảng 120 tuổi.",
        "delegates.xlsx!D4: Sinh 2022 thì đến hội nghị khoảng 3 tuổi.",
    ]
    assert severities("NG05") == ["error", "warning", "warning"]


def test_birth_year_against_cccd(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần | Ngày sinh  | Giới tính | CCCD
    Trần Thị Nga | Thôn 1 | Khách mời  | 03/02/1981 | Nữ        | 066180000123
    Lê Văn Tư    | Thôn 1 | Khách mời  | 1975       | Nam       | 066075000124
    Lê Văn Sáu   | Thôn 1 | Khách mời  | 1975       | Nam       | 240123456
    Lê Văn Bảy   | Thôn 1 | Khách mời  | 2090       | Nam       | 066090000126
    """
    assert found("NG06") == [
        "delegates.xlsx!F2: Số CCCD này là của người sinh năm 1980, nhưng ô ngày sinh ghi 03/02/1981."
    ]


def test_sex_against_cccd_by_cell_or_by_honorific(found: Found) -> None:
    """
    # delegates.xlsx
    Danh xưng | Họ và tên    | Đơn vị | Thành phần | Giới tính | CCCD
              | Trần Thị Nga | Thôn 1 | Khách mời  | Nam       | 066180000123
    Bà        | Lê Văn Tư    | Thôn 1 | Khách mời  |           | 066075000124
    Ông       | Lê Văn Sáu   | Thôn 1 | Khách mời  | Nam       | 066075000125
              | Lê Văn Bảy   | Thôn 1 | Khách mời  |           | 066175000126
    """
    assert found("NG07") == [
        "delegates.xlsx!F2: Số CCCD này là của Nữ, nhưng ô giới tính ghi “Nam”.",
        "delegates.xlsx!F3: Số CCCD này là của Nam, nhưng ô danh xưng ghi “Bà”.",
    ]


def test_silent_where_the_cccd_has_an_error_of_its_own(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần | Ngày sinh  | Giới tính | CCCD
    Trần Thị Nga | Thôn 1 | Khách mời  | 1975       | Nam       | 06618000012
    Lê Văn Tư    | Thôn 1 | Khách mời  | 31/02/1980 | Nam       | 066175000124
    """
    assert found("NG06") == []
    assert found("NG07") == ["delegates.xlsx!F3: Số CCCD này là của Nữ, nhưng ô giới tính ghi “Nam”."]


def test_honorific_against_sex(found: Found) -> None:
    """
    # delegates.xlsx
    Danh xưng | Họ và tên       | Đơn vị | Thành phần | Giới tính
    Ông       | Trần Thị Nga    | Thôn 1 | Khách mời  | Nữ
    Thượng tá | Lê Văn Tư       | Thôn 1 | Khách mời  | Nữ
    Ông (Bà)  | Lê Văn Sáu      | Thôn 1 | Khách mời  | Nam
    Bà        | H'Hương Êban    | Thôn 1 | Khách mời  | Nữ
              | Bà Y Thị Lan    | Thôn 1 | Khách mời  | Nam
    """
    assert found("NG08") == [
        "delegates.xlsx!A2: Danh xưng ghi “Ông” nhưng giới tính ghi Nữ.",
        "delegates.xlsx!B6: Danh xưng ghi “Bà” nhưng giới tính ghi Nam.",
    ]
