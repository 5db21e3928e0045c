"""What units sent and nobody could be read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx import Document
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from pathlib import Path

LISTS = """
# delegates.xlsx
Họ và tên  | Đơn vị | Thành phần
Lê Thị Mai | Thôn 1 | Khách mời

# nhan/thon-2.xlsx › Sheet1
Người dự      | Của     | Ghi
Trần Văn Bình | Thôn 2  | đi
Lê Thị Lan    | Thôn 2  | đi
"""


def _told(folder: Path) -> list[tuple[str, str, str]]:
    found = [each for each in read(folder).findings if each.code == "DC10"]
    return [(each.place.file, each.severity.value, each.message[:30]) for each in found]


def test_a_list_of_a_unit_without_a_known_title_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "nhan").mkdir()
    assert _told(write_workspace(LISTS, tmp_path)) == [
        ("nhan/thon-2.xlsx", "warning", "Chưa đọc được danh sách nào tr")
    ]


def test_the_same_file_elsewhere_is_only_passed_over(tmp_path: Path) -> None:
    folder = write_workspace(LISTS.replace("nhan/", ""), tmp_path)
    assert _told(folder) == []
    assert [each.file for each in read(folder).skipped] == ["thon-2.xlsx"]


def test_a_second_sheet_beside_a_list_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "nhan").mkdir()
    more = (
        "\n# nhan/thon-2.xlsx › Đại biểu\nHọ và tên | Đơn vị | Thành phần\nLê Thị Lan | Thôn 2 | Khách mời\n"
    )
    assert _told(write_workspace(LISTS + more, tmp_path)) == []


def test_pictures_and_old_word_files_are_noted_a_letter_is_warned_of(tmp_path: Path) -> None:
    (tmp_path / "nhan" / "thôn 3").mkdir(parents=True)
    write_workspace(LISTS.partition("# nhan")[0], tmp_path)
    for name in ("thôn 3/danh sách.JPG", "thon-4.doc", "~$on-4.doc", "Thumbs.db"):
        (tmp_path / "nhan" / name).write_bytes(b"x")
    letter = Document()
    letter.add_paragraph("Kính gửi UBND xã")
    letter.add_table(1, 2).cell(0, 0).text = "Nơi nhận"
    letter.save(str(tmp_path / "nhan" / "công văn.docx"))
    found = [each for each in read(tmp_path).findings if each.code == "DC10"]
    assert [(each.place.file, each.severity.value) for each in found] == [
        ("nhan/công văn.docx", "warning"),
        ("nhan/thon-4.doc", "note"),
        ("nhan/thôn 3/danh sách.JPG", "note"),
    ]
    assert found[1].hint == "Mở bằng Word rồi lưu lại dạng .docx."
    assert found[2].message.startswith("Tệp .jpg không phải bảng tính nên không đọc")


def test_our_own_workbook_without_a_table_is_an_error(tmp_path: Path) -> None:
    folder = write_workspace(LISTS.partition("# nhan")[0], tmp_path)
    (folder / "nominees.xlsx").write_text(
        "<html><table><tr><td>Không tìm thấy trang</td></tr></table></html>"
    )
    assert _told(folder) == [("nominees.xlsx", "error", "Chưa đọc được danh sách nào tr")]
