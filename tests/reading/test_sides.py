"""The folder's own word on which side of 70/30 a category counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.quota import quota
from hoinghi.figures.sides import side_of
from hoinghi.model.people import Delegate
from hoinghi.model.rules import Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.workspace import Workspace


def test_without_a_word_the_sides_are_those_of_the_rules(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục | Giá trị
    Thành phần tính là tiên tiến |

    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    Lê Thị Mai | Thôn 1 | Lãnh đạo
    """
    assert side_of(workspace, workspace[Delegate].rows[0]) is Side.GUEST
    assert "tự xếp bên" not in quota(workspace).rule


def test_a_category_changes_sides_and_the_rule_says_whose_word_it_is(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục | Giá trị
    Thành phần tính là tiên tiến | lãnh đạo
    Thành phần tính là khách mời | Anh hùng; CSTĐ

    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    Lê Thị Mai | Thôn 1 | Lãnh đạo cấp uỷ, chính quyền
    Trần Văn Bảo | Thôn 1 | Anh hùng
    Võ Thị Hạnh | Thôn 1 | Chiến sỹ thi đua
    Hồ Văn Sáu | Thôn 1 | Điển hình
    """
    found = quota(workspace)
    assert (found.advanced, found.guests, found.unknown) == (2, 2, 0)
    own = "Trang Thông tin của thư mục này tự xếp bên cho: Lãnh đạo cấp ủy, chính quyền; Anh hùng; "
    assert f"{own}Chiến sĩ thi đua." in found.rule
    assert "theo quy ước" not in found.rule
    assert told("TL92") == []


def test_a_word_of_the_folders_own_becomes_a_category(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục | Giá trị
    Thành phần tính là khách mời | Già làng, trưởng bản; phóng viên

    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    I. Già làng, trưởng bản | |
    Y Bhăm Niê | Buôn 1 |
    Ama Thuột | Buôn 2 |
    II. Phóng viên | |
    Hồ Văn Sáu | Báo tỉnh |
    """
    found = quota(workspace)
    assert (found.guests, found.unknown) == (3, 0)
    assert (found.by_category["Già làng, trưởng bản"], found.by_category["Phóng viên"]) == (2, 1)
    assert {row.unit for row in workspace[Delegate]} == {"Buôn 1", "Buôn 2", "Báo tỉnh"}
    assert told("TL92") == [
        "hoinghi.xlsx!B2: “Già làng, trưởng bản” không có trong danh mục; thư mục này tính là khách mời.",
        "hoinghi.xlsx!B2: “Phóng viên” không có trong danh mục; thư mục này tính là khách mời.",
    ]


def test_a_slip_and_a_category_on_both_sides_change_nothing_and_are_errors(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục | Giá trị
    Thành phần tính là tiên tiến | Lảnh đaoj; Khách mời; Phóng viên
    Thành phần tính là khách mời | Đại biểu khách mời; Phóng viên; Chiến sĩ thi đuaa

    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    Lê Thị Mai | Thôn 1 | Lãnh đạo
    Trần Văn Bảo | Thôn 1 | Khách mời
    Võ Thị Hạnh | Thôn 1 | Chiến sĩ thi đua
    Hồ Văn Sáu | Thôn 1 | Phóng viên
    """
    found = quota(workspace)
    assert (found.advanced, found.guests, found.unknown) == (1, 2, 1)
    assert told("TL92") == [
        "hoinghi.xlsx!B2: “Lảnh đaoj” không có trong danh mục thành phần.",
        "hoinghi.xlsx!B3: “Khách mời” được ghi ở cả hai bên, tiên tiến và khách mời.",
        "hoinghi.xlsx!B3: “Phóng viên” được ghi ở cả hai bên, tiên tiến và khách mời.",
        "hoinghi.xlsx!B3: “Chiến sĩ thi đuaa” không có trong danh mục thành phần.",
    ]
    slips = [each for each in workspace.findings if each.code == "TL92" and each.hint.startswith("Có phải")]
    assert [each.hint for each in slips] == [
        "Có phải “Lãnh đạo cấp ủy, chính quyền”?",
        "Có phải “Chiến sĩ thi đua”?",
    ]
    assert {each.severity.value for each in slips} == {"error"}
