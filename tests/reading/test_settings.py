"""The sheet "Thông tin" as settings."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.workspace import Workspace


def test_each_item_is_read_in_its_kind(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục | Giá trị
    Tên xã | Bình Hòa
    ngay to chuc | 15/01/2025
    Thời gian tổ chức | Quý I năm 2025
    Giờ khai mạc: | 07 giờ 30
    Số đại biểu tối đa | 180
    Tỷ lệ đại biểu tiên tiến | 65%
    Dung sai tỷ lệ | 2,5
    Số điện thoại liên hệ | 0912 345 678
    Địa điểm |
    """
    settings = workspace.settings
    assert (settings.commune, settings.held_on, str(settings.held_in)) == (
        "Bình Hòa",
        dt.date(2025, 1, 15),
        "Quý I năm 2025",
    )
    assert (settings.opens_at, settings.max_delegates) == (dt.time(7, 30), 180)
    assert (settings.advanced_ratio, settings.tolerance) == (Fraction(13, 20), Fraction(5, 2))
    assert (settings.contact_phone, settings.venue) == ("0912345678", "")
    assert settings.given("commune")
    assert not settings.given("venue")
    place = settings.place("held_on")
    assert (place.file, place.sheet, place.cell, place.subject) == (
        "hoinghi.xlsx",
        "Thông tin",
        "B3",
        "ngay to chuc",
    )


def test_without_the_sheet_every_setting_has_its_default(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    Lê Thị Mai | Thôn 1 | Khách mời
    """
    assert (workspace.settings.max_delegates, workspace.settings.advanced_ratio) == (200, Fraction(7, 10))


def test_unknown_repeated_and_unreadable_items_are_told(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục | Giá trị
    Ngày tổ chưc hội | 15/01/2025
    Màu hoa | đỏ
    Số buổi | 1
    Số buổi | 2
    Ngày tổ chức | 31/02/2025
    Tỷ lệ đại biểu tiên tiến | 70
    Số điện thoại liên hệ | 12345
    """
    assert told("TL90") == [
        "hoinghi.xlsx!A2: Không có mục thiết lập “Ngày tổ chưc hội”.",
        "hoinghi.xlsx!A3: Không có mục thiết lập “Màu hoa”.",
    ]
    hints = [each.hint for each in workspace.findings if each.code == "TL90"]
    assert hints[0] == "Có phải “Ngày tổ chức”?"
    assert told("TL91") == ["hoinghi.xlsx!B5: Mục “Số buổi” ghi “2” ở đây mà “1” ở ô B4; đang dùng “1”."]
    assert workspace.settings.sessions == 1
    assert told("DC22") == ["hoinghi.xlsx!B6: Ngày “31/02/2025” không có thật."]
    assert told("DC23") == ["hoinghi.xlsx!B7: Tỷ lệ “70” không nằm trong khoảng từ 0 đến 100%."]
    assert workspace.settings.advanced_ratio == Fraction(7, 10)
    assert told("DC26") == ["hoinghi.xlsx!B8: “**345” không phải là số điện thoại."]


def test_two_values_for_one_item_are_an_error_that_names_the_other_file(workspace: Workspace) -> None:
    """
    # hoinghi - Copy.xlsx › Thông tin
    Mục     | Giá trị
    Tên xã  | Bình Hòa
    Người ký | Lê Văn Cũ

    # hoinghi.xlsx › Thông tin
    Mục     | Giá trị
    Tên xã  | Bình Hòa
    Người ký | Trần Thị Mới
    """
    told = [each for each in workspace.findings if each.code == "TL91"]
    assert sorted(each.severity.value for each in told) == ["error", "warning"]
    error = next(each for each in told if each.severity == "error")
    assert "Lê Văn Cũ" in error.message
    assert "Trần Thị Mới" in error.message
    assert "hoinghi - Copy.xlsx" in f"{error.place.file} {error.message}"


def test_a_signer_in_capitals_prints_as_a_name(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục      | Giá trị
    Người ký | TRẦN VĂN MINH
    """
    assert workspace.settings.signer == "Trần Văn Minh"
    assert [each.code for each in workspace.findings] == ["DC30"]


def test_the_kind_is_taken_off_the_name(workspace: Workspace, told: Callable[[str], list[str]]) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục         | Giá trị
    Tên xã      | phường Tân Lộc
    """
    assert (workspace.settings.commune, workspace.settings.commune_kind) == ("Tân Lộc", "phường")
    assert told("DC30") == ["hoinghi.xlsx!B2: “phường Tân Lộc” được đọc là phường tên “Tân Lộc”."]


def test_a_name_that_only_looks_like_another_kind_stays(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục         | Giá trị
    Tên xã      | Thị Trấn Đông
    Loại đơn vị | phường
    """
    assert (workspace.settings.commune, workspace.settings.commune_kind) == ("Thị Trấn Đông", "phường")
