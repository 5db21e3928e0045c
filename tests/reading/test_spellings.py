"""Known words typed with other tones: read as the folder spells them, and said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.model.people import Delegate, Nominee

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.workspace import Workspace

    Told = Callable[[str], list[str]]


def test_known_words_are_read_in_their_one_spelling_and_said(workspace: Workspace, told: Told) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Đơn vị    | Lĩnh vực | Phong trào        | Hình thức đề nghị
    Lê Thị Mai | Thôn Đong | Kinh te  | Xoa nha tam       | Giay khen
    Lê Văn Tư  | THÔN ĐÔNG | kinh tế  | “Xóa nhà tạm”     | giấy khen

    # delegates.xlsx
    Họ và tên   | Đơn vị                  | Thành phần
    Trần Văn Tư | thôn 01                 | khách moi
    Y Thông Niê | Thôn Đông, xã Bình Hòa  | Anh hung Lao dong
    Lê Văn Tám  | UBND huyện              | khách mời

    # hoinghi.xlsx › Đơn vị
    Đơn vị    | Loại
    Thôn Đông | thôn
    Thôn 1    | thôn

    # hoinghi.xlsx › Phong trào
    Tên phong trào | Cấp phát động
    Xóa nhà tạm    | xã
    """
    assert [(row.unit, row.field, row.movement, row.award) for row in workspace[Nominee]] == [
        ("Thôn Đông", "Kinh tế", "Xóa nhà tạm", "Giấy khen"),
        ("Thôn Đông", "kinh tế", "Xóa nhà tạm", "giấy khen"),
    ]
    assert [(row.unit, row.category) for row in workspace[Delegate]] == [
        ("Thôn 1", "Khách mời"),
        ("Thôn Đông", "Anh hùng Lao động"),
        ("UBND huyện", "khách mời"),
    ]
    assert told("DC30") == [
        "delegates.xlsx!B2: “thôn 01” được đọc là “Thôn 1” như ở trang Đơn vị.",
        "delegates.xlsx!C2: “khách moi” được đọc là “Khách mời” như trong danh mục.",
        "delegates.xlsx!B3: “Thôn Đông, xã Bình Hòa” được đọc là “Thôn Đông” như ở trang Đơn vị.",
        "delegates.xlsx!C3: “Anh hung Lao dong” được đọc là “Anh hùng Lao động” như trong danh mục.",
        "nominees.xlsx!B2: “Thôn Đong” được đọc là “Thôn Đông” như ở trang Đơn vị.",
        "nominees.xlsx!C2: “Kinh te” được đọc là “Kinh tế” như trong danh mục.",
        "nominees.xlsx!D2: “Xoa nha tam” được đọc là “Xóa nhà tạm” như ở trang Phong trào.",
        "nominees.xlsx!E2: “Giay khen” được đọc là “Giấy khen” như trong danh mục.",
    ]
    assert all(each.fixed for each in workspace.findings if each.code == "DC30")
    first = next(each for each in workspace.findings if each.code == "DC30")
    assert first.place.value == "thôn 01"


def test_without_the_sheet_a_unit_stays_as_typed(workspace: Workspace, told: Told) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị    | Thành phần
    Trần Văn Tư | Thôn Đong | Khách mời
    Lê Văn Tám  | Thôn Đông | Khách mời
    """
    assert [row.unit for row in workspace[Delegate]] == ["Thôn Đong", "Thôn Đông"]
    assert told("DC30") == []


def test_a_person_of_two_files_is_one_however_the_unit_is_typed(workspace: Workspace) -> None:
    """
    # a.xlsx › Đại biểu
    Họ và tên   | Năm sinh | Đơn vị  | Thành phần
    Trần Văn Tư | 1970     | Thôn 01 | Khách mời

    # b.xlsx › Đại biểu
    Họ và tên   | Năm sinh | Đơn vị               | Thành phần
    Trần Văn Tư | 1970     | Thôn 1, xã Bình Hòa  | Khách mời

    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại
    Thôn 1 | thôn
    """
    assert len(workspace[Delegate]) == 1
    assert len(workspace[Delegate].repeats) == 1


def test_many_like_notes_of_a_sheet_become_one(workspace: Workspace, told: Told) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị    | Loại
    Thôn Đông | thôn

    # delegates.xlsx
    Họ và tên | Đơn vị    | Thành phần
    Lê Văn A  | Thon Dong | Khách mời
    Lê Văn B  | Thon Dong | Khách mời
    Lê Văn C  | Thon Dong | Khách mời
    Lê Văn D  | Thon Dong | Khách mời
    Lê Văn E  | Thon Dong | Khách mời
    Lê Văn G  | Thon Dong | Khách mời
    Lê Văn H  | Thon Dong | Khách mời
    Lê Văn I  | Thon Dong | Khách mời
    Lê Văn K  | Thon Dong | Khách mời
    Lê Văn L  | Thon Dong | Khách mời
    Lê Văn M  | Thon Dong | Khách mời
    Lê Văn N  | Thon Dong | Khách mời
    Lê Văn O  | Thon Dong | Khách mời
    Lê Văn P  | Thon Dong | Khách mời
    Lê Văn Q  | Thon Dong | Khách mời
    Lê Văn R  | Thon Dong | Khách mời
    Lê Văn S  | Thon Dong | Khách mời
    Lê Văn T  | Thon Dong | Khách mời
    Lê Văn U  | Thon Dong | Khách mời
    Lê Văn V  | Thon Dong | Khách mời
    Lê Văn X  | Thon Dong | Khách mời
    """
    (said,) = told("DC30")
    assert said.startswith("delegates.xlsx!B2: 21 ô ở cột “Đơn vị” (dòng 2–22) đã được hiểu giúp")
    assert {row.unit for row in workspace[Delegate]} == {"Thôn Đông"}
