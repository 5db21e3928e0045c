"""A folder, once read."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from openpyxl.packaging.custom import StringProperty

from hoinghi.errors import HoinghiError
from hoinghi.model.mark import MARK_PROPERTY
from hoinghi.model.people import Delegate
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace

DELEGATES = """
# {}
Họ và tên | Đơn vị | Thành phần
{} | Thôn 1 | Khách mời
"""


def written(folder: Path, **people: str) -> Path:
    for file, name in people.items():
        write_workspace(DELEGATES.format(f"{file}.xlsx", name), folder)
    return folder


def test_one_table_may_come_from_many_files(tmp_path: Path) -> None:
    written(tmp_path / "thôn", b="Trần Văn Bình")
    workspace = read(written(tmp_path, a="Lê Thị Mai"))
    assert [(row.full_name, row.source.file) for row in workspace[Delegate]] == [
        ("Lê Thị Mai", "a.xlsx"),
        ("Trần Văn Bình", "thôn/b.xlsx"),
    ]
    assert workspace.files == ("a.xlsx", "thôn/b.xlsx")


def test_a_table_loads_into_a_frame(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên | Năm sinh | Đơn vị | Thành phần
    Lê Thị Mai | 1980 | Thôn 1 | Khách mời
    """
    frame = workspace[Delegate].frame
    line = frame.iloc[0]
    assert (line["Họ và tên"], str(line["Ngày sinh"]), line["Tệp"], line["Dòng"]) == (
        "Lê Thị Mai",
        "1980",
        "delegates.xlsx",
        2,
    )


def test_a_folder_without_spreadsheets_ends_the_command(tmp_path: Path) -> None:
    with pytest.raises(HoinghiError, match=r"Không thấy bảng tính nào.*hoinghi init.*hoinghi demo"):
        read(tmp_path)


def test_an_unreadable_file_of_the_folder_is_an_error_and_the_rest_goes_on(tmp_path: Path) -> None:
    written(tmp_path, a="Lê Thị Mai")
    (tmp_path / "b.xlsx").write_bytes(b"")
    workspace = read(tmp_path)
    assert len(workspace[Delegate]) == 1
    (finding,) = [each for each in workspace.findings if each.code == "DC01"]
    assert (finding.severity.value, finding.place.file) == ("error", "b.xlsx")
    assert finding.message.startswith("Không đọc được: tệp rỗng (0 byte)")


def test_an_unreadable_file_that_is_named_ends_the_command(tmp_path: Path) -> None:
    written(tmp_path, a="Lê Thị Mai")
    (tmp_path / "b.xlsx").write_bytes(b"")
    with pytest.raises(HoinghiError, match=r"Không đọc được “b\.xlsx”: tệp rỗng"):
        read(tmp_path, named=[tmp_path / "b.xlsx"])
    with pytest.raises(HoinghiError, match="không tìm thấy tệp"):
        read(tmp_path, named=[tmp_path / "c.xlsx"])


def test_a_named_file_is_read_once_wherever_it_lies(tmp_path: Path) -> None:
    folder = written(tmp_path / "xã", a="Lê Thị Mai")
    outside = written(tmp_path / "ngoài", b="Trần Văn Bình") / "b.xlsx"
    workspace = read(folder, named=[folder / "a.xlsx", outside])
    assert [row.full_name for row in workspace[Delegate]] == ["Lê Thị Mai", "Trần Văn Bình"]


def test_a_workbook_open_in_excel_is_read_as_last_saved(tmp_path: Path) -> None:
    written(tmp_path, a="Lê Thị Mai")
    (tmp_path / "~$a.xlsx").write_bytes(b"x")
    workspace = read(tmp_path)
    assert [(each.code, each.message) for each in workspace.findings if each.place.cell is None] == [
        ("DC04", "Tệp đang mở trong Excel; đọc theo bản lưu gần nhất.")
    ]


def test_our_own_marked_copy_is_passed_over_unless_named(tmp_path: Path) -> None:
    written(tmp_path, a="Lê Thị Mai")
    shutil.copy(tmp_path / "a.xlsx", tmp_path / "b.xlsx")
    book = openpyxl.load_workbook(tmp_path / "b.xlsx")
    book.custom_doc_props.append(StringProperty(name=MARK_PROPERTY, value="1"))
    book.save(tmp_path / "b.xlsx")
    workspace = read(tmp_path)
    assert workspace.files == ("a.xlsx",)
    assert [(each.file, each.reason) for each in workspace.skipped] == [
        ("b.xlsx", "bản đánh dấu do hoinghi ghi ra, không phải tệp gốc")
    ]
    assert read(tmp_path, named=[tmp_path / "b.xlsx"]).files == ("a.xlsx", "b.xlsx")


def test_findings_come_by_file_and_row(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên | Đơn vị | Thành phần | Ngày sinh
    1 | Lê Thị Mai | | Khách mời | 31/02/1980
    2 | | Thôn 1 | Khách mời | 1980

    # a.xlsx › Đại biểu
    Họ và tên | Đơn vị
    Trần Văn Bình | Thôn 1
    """
    assert [(each.place.file, each.place.row, each.code) for each in workspace.findings] == [
        ("a.xlsx", 1, "DC11"),
        ("delegates.xlsx", 2, "DC22"),
        ("delegates.xlsx", 2, "DC21"),
        ("delegates.xlsx", 3, "DC20"),
    ]


def test_the_same_folder_reads_the_same_twice(tmp_path: Path) -> None:
    folder = written(tmp_path, b="Trần Văn Bình", a="Lê Thị Mai")
    first, second = read(folder), read(folder)
    assert first[Delegate].rows == second[Delegate].rows
    assert [row.id for row in first[Delegate]] == [row.id for row in second[Delegate]]
    assert first.findings == second.findings


def test_a_hidden_sheet_is_passed_over_with_its_reason(tmp_path: Path) -> None:
    written(tmp_path, a="Lê Thị Mai")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    hidden = book.create_sheet("Cũ")
    for row in (["Họ và tên", "Đơn vị", "Thành phần"], ["Người Cũ", "Thôn 1", "Khách mời"]):
        hidden.append(row)
    hidden.sheet_state = "hidden"
    book.create_sheet("Trống")
    book.save(tmp_path / "a.xlsx")
    workspace = read(tmp_path)
    assert len(workspace[Delegate]) == 1
    assert [(each.sheet, each.reason) for each in workspace.skipped] == [
        ("Cũ", "trang ẩn (giống một bảng; bỏ ẩn nếu cần dùng)"),
        ("Trống", "trang trống"),
    ]


def test_reading_imports_neither_pandas_nor_openpyxl(tmp_path: Path) -> None:
    import subprocess
    import sys

    written(tmp_path, a="Lê Thị Mai")
    code = (
        "import sys; from pathlib import Path; from hoinghi.reading.workspace import read; "
        "read(Path(sys.argv[1])); print(sorted({'pandas', 'openpyxl', 'docx'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout.strip() == "[]"
