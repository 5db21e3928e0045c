"""Lists of people without a header."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.model.people import Delegate, Nominee
from hoinghi.reading.inspect import inspect
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hoinghi.model.workspace import Workspace

_LIST = """
    1 | Nguyễn Văn An | Nam | 02/09/1965 | 066065000123 | 0912345678 | Thôn Bắc | vắng
    2 | Lê Thị Mai | Nữ | 1970 | 066170000124 | 0912345679 | Thôn Bắc |
    3 | Trần Văn Bình | Nam | 31/02/1980 | | 0912345670 | Thôn Nam |
    4 | Phạm Thị Lan | Nữ | 1985 | | | Thôn Nam |
"""
_COLUMNS = (
    "cột A là STT, cột B là Họ và tên, cột C là Giới tính, cột D là Ngày sinh, cột E là CCCD, "
    "cột F là Số điện thoại, cột G là Đơn vị"
)


@pytest.mark.parametrize(("above", "kind"), [("", Delegate), ("Danh sách đề nghị biểu dương\n", Nominee)])
def test_columns_are_guessed_by_their_values_and_the_guess_is_told(
    tmp_path: Path, above: str, kind: type[Delegate | Nominee]
) -> None:
    workspace = read(write_workspace(f"# thon.xlsx › Sheet1\n{above}{_LIST}", tmp_path))
    first = 2 if above else 1
    table = workspace[kind]
    assert [(row.full_name, str(row.birth), row.unit) for row in table] == [
        ("Nguyễn Văn An", "02/09/1965", "Thôn Bắc"),
        ("Lê Thị Mai", "1970", "Thôn Bắc"),
        ("Trần Văn Bình", "None", "Thôn Nam"),
        ("Phạm Thị Lan", "1985", "Thôn Nam"),
    ]
    said = f"Trang không có dòng tiêu đề; theo giá trị, tạm đọc là danh sách {kind.SHEET.name}"
    told = [(each.code, each.place.cell, each.message) for each in workspace.findings]
    assert told == [
        (
            "DC14",
            f"A{first}",
            f"{said}: {_COLUMNS}; không đọc cột H.",
        ),
        ("DC22", f"D{first + 2}", "Ngày “31/02/1980” không có thật."),
    ]


def test_the_name_of_the_sheet_tells_nominees(tmp_path: Path) -> None:
    workspace = read(write_workspace(f"# thon.xlsx › Điển hình\n{_LIST}", tmp_path))
    assert len(workspace[Nominee]) == 4


def test_inspect_keeps_letters_and_every_row(tmp_path: Path) -> None:
    write_workspace(f"# thon.xlsx › Sheet1\n{_LIST}", tmp_path)
    (sheet,) = inspect(tmp_path / "thon.xlsx").as_json()["sheets"]
    assert (sheet["table"], sheet["header_rows"]) == ("dai_bieu", [])
    assert sheet["columns"][1] == {"column": "B", "header": None, "field": "ho_va_ten"}
    assert sheet["rows"][2]["values"]["D"] == "31/02/1980"


def test_the_folder_may_say_which_column_is_which(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # hoinghi.xlsx › Đọc cột
    Tệp | Trang | Cột | Trường
    thon.xlsx | | B | Họ và tên
    thon.xlsx | | C | Thành phần

    # thon.xlsx › Sheet1
    1 | Nguyễn Văn An | Khách mời
    2 | Lê Thị Mai | Khách mời
    """
    assert [(row.full_name, row.category) for row in workspace[Delegate]] == [
        ("Nguyễn Văn An", "Khách mời"),
        ("Lê Thị Mai", "Khách mời"),
    ]
    assert told("DC19") == []


@pytest.mark.parametrize(
    "text",
    [
        "Phòng 1 | 20 | 30\nPhòng 2 | 10 | 40\nPhòng 3 | 15 | 20",
        "1 | Chiến sĩ thi đua | 01\n2 | Lao động tiên tiến | 02",
        "Nguyễn Văn An | Khách mời\nLê Thị Mai | Khách mời",
        "1 | Nguyễn Văn An | 1970 | Nam",
    ],
)
def test_what_need_not_be_people_is_left_alone(tmp_path: Path, text: str) -> None:
    workspace = read(write_workspace(f"# la.xlsx › Sheet1\n{text}", tmp_path))
    assert not len(workspace[Delegate])
    assert [each.reason for each in workspace.skipped] == ["không thấy dòng tiêu đề của bảng nào"]
