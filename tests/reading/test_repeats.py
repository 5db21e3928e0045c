"""One person, or one line, in two files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.model.people import Delegate
from hoinghi.model.plan import ProgrammeItem

if TYPE_CHECKING:
    from collections.abc import Callable

    from hoinghi.model.workspace import Workspace


def test_a_person_in_two_files_counts_once(workspace: Workspace, told: Callable[[str], list[str]]) -> None:
    """
    # a.xlsx › Đại biểu
    STT | Họ và tên | Năm sinh | Đơn vị | Thành phần
    1 | Nguyễn Văn Hòa | 1970 | Thôn 1 | Khách mời
    2 | Lê Thị Mai | 1980 | Thôn 1 | Khách mời

    # b.xlsx › Đại biểu
    STT | Họ và tên | Năm sinh | Đơn vị | Thành phần
    1 | NGUYỄN VĂN HOÀ | 1970 | thôn 1 | khách mời
    2 | Lê Thị Mai | 1980 | Thôn 1 | Điển hình tiên tiến
    3 | Lê Thị Mai | 1981 | Thôn 1 | Khách mời
    """
    table = workspace[Delegate]
    assert [(row.source.file, row.row) for row in table] == [("a.xlsx", 2), ("a.xlsx", 3), ("b.xlsx", 4)]
    assert [(row.source.file, row.row) for row in table.repeats] == [("b.xlsx", 2), ("b.xlsx", 3)]
    assert told("DC40") == [
        "b.xlsx!B2: Đã có ở a.xlsx › Đại biểu!B2; chỉ tính một lần.",
        (
            "b.xlsx!B3: Đã có ở a.xlsx › Đại biểu!B3; chỉ tính một lần. "
            "Hai dòng khác nhau: Thành phần “Khách mời” và “Điển hình tiên tiến”."
        ),
    ]
    assert [each.severity.value for each in workspace.findings if each.code == "DC40"] == ["note", "warning"]


def test_the_same_line_twice_in_one_file_and_guests_without_names_stay(workspace: Workspace) -> None:
    """
    # a.xlsx › Đại biểu
    Họ và tên | Chức vụ | Đơn vị | Thành phần
    Lê Thị Mai | Giáo viên | Thôn 1 | Khách mời
    Lê Thị Mai | Giáo viên | Thôn 1 | Khách mời
    | Chủ tịch | UBND huyện | Khách mời

    # b.xlsx › Đại biểu
    Họ và tên | Chức vụ | Đơn vị | Thành phần
    | Phó Chủ tịch | UBND huyện | Khách mời
    """
    assert len(workspace[Delegate]) == 4
    assert workspace[Delegate].repeats == ()


def test_a_workbook_downloaded_twice_does_not_double_the_programme(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # hoinghi (1).xlsx › Chương trình
    Nội dung | Thời lượng (phút) | Người thực hiện
    Khai mạc | 10 | Ban Tổ chức
    Bế mạc | 5 | Chủ tịch

    # hoinghi.xlsx › Chương trình
    Nội dung | Thời lượng (phút) | Người thực hiện
    Khai mạc | 10 | Ban Tổ chức
    Bế mạc | 10 | Chủ tịch
    Giải lao | 10 | Ban Tổ chức
    Giải lao | 10 | Ban Tổ chức
    """
    table = workspace[ProgrammeItem]
    assert [(row.content, row.minutes) for row in table] == [
        ("Khai mạc", 10),
        ("Bế mạc", 5),
        ("Bế mạc", 10),
        ("Giải lao", 10),
        ("Giải lao", 10),
    ]
    assert [row.source.file for row in table.repeats] == ["hoinghi.xlsx"]
    assert told("DC41") == [
        "hoinghi.xlsx!None: 1 dòng của bảng Chương trình đã có y hệt ở hoinghi (1).xlsx; chỉ tính một lần."
    ]
