"""Marked copies: notes where the findings are, the originals untouched, our own marks recognised again."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hoinghi.checks import run as run_checks
from hoinghi.model.mark import MARK_PROPERTY
from hoinghi.reading.workspace import read
from hoinghi.reporting.marking import mark_copies
from hoinghi.xlsx import read_workbook
from hoinghi.xlsx.annotate import has_mark
from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from cli_runner import Ran

BOOK = """
# Thôn Đông.xlsx › Đại biểu
STT | Họ và tên      | Ngày sinh  | Đơn vị | Thành phần          | Chức vụ
1   | Nguyễn Thị Mai | 31/02/1980 | Thôn 1 | Điển hình tiên tiến | Nông dân
2   | Trần Văn Khoa  | 12/05/1975 | Thôn 1 | Điển hình tiên tiến | Nông dân
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "Xã Bình Hòa"
    place.mkdir()
    return write_workspace(BOOK, place)


def test_the_note_stands_on_the_cell_and_the_original_is_not_touched(
    folder: Path, run: Callable[..., Ran]
) -> None:
    original = folder / "Thôn Đông.xlsx"
    before = original.read_bytes()
    done = run("validate", "--mark", "đánh dấu", cwd=folder)
    assert done.code == 1
    assert original.read_bytes() == before
    book = openpyxl.load_workbook(folder / "đánh dấu" / "Thôn Đông.xlsx")
    note = book["Đại biểu"]["C2"].comment
    assert note is not None
    assert "28/02/1980 hay 31/03/1980" in note.text
    assert book["Đại biểu"]["C3"].comment is None
    assert book.active is not None
    assert book.active.title == "Kết quả kiểm tra"
    listed = list(book.active.iter_rows(values_only=True))
    assert any(row[4] == "C2" and row[1] == "Phải sửa" for row in listed)
    assert book.active["E2"].hyperlink or any(
        cell.hyperlink for row in book.active.iter_rows() for cell in row
    )


def test_marked_copies_in_the_folder_are_passed_over(folder: Path, run: Callable[..., Ran]) -> None:
    first = run("validate", "--mark", "tra-lai", "--json", cwd=folder)
    again = run("validate", "--json", cwd=folder)
    skipped = '"file": "tra-lai/Thôn Đông.xlsx"'
    assert skipped not in first.out
    assert skipped in again.out
    assert '"rows": 2' in again.out


def test_a_copy_that_was_mended_loses_our_notes_when_marked_again(
    folder: Path, run: Callable[..., Ran]
) -> None:
    run("validate", "--mark", "a", cwd=folder)
    returned = folder / "a" / "Thôn Đông.xlsx"
    book = openpyxl.load_workbook(returned)
    book["Đại biểu"]["C2"] = "28/02/1980"
    book.save(returned)
    run("validate", "a/Thôn Đông.xlsx", "--mark", "b", cwd=folder)
    marked = next((folder / "b").rglob("*.xlsx"))
    assert openpyxl.load_workbook(marked)["Đại biểu"]["C2"].comment is None


def test_a_workbook_that_cannot_be_patched_is_rewritten_and_says_so(folder: Path, tmp_path: Path) -> None:
    original = folder / "Thôn Đông.xlsx"
    with zipfile.ZipFile(original) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    # Two tables of cell formats: readable, but nothing that a patch may rely on.
    parts["xl/styles.xml"] = (
        parts["xl/styles.xml"].replace(b"<cellXfs", b"<cellXfsOld").replace(b"</cellXfs>", b"</cellXfsOld>")
    )
    with zipfile.ZipFile(original, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    workspace = read(folder)
    findings = [*workspace.findings, *run_checks(workspace)]
    done = mark_copies(folder, workspace.files, findings, tmp_path / "ra")
    assert "có thể mất hình" in done[0].message
    assert done[0].copy is not None
    note = openpyxl.load_workbook(done[0].copy)["Đại biểu"]["C2"].comment
    assert note is not None
    assert "31/02/1980" in note.text


@pytest.mark.parametrize("broken", [b"<styleSheet", b"\0", b"<a></b>"])
def test_a_workbook_that_nothing_can_write_gets_a_sentence(
    folder: Path, tmp_path: Path, broken: bytes
) -> None:
    original = folder / "Thôn Đông.xlsx"
    with zipfile.ZipFile(original) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(original, "w") as archive:
        for name, data in (parts | {"xl/styles.xml": broken}).items():
            archive.writestr(name, data)
    workspace = read(folder)
    done = mark_copies(folder, workspace.files, workspace.findings, tmp_path / "ra")
    assert done[0].copy is None
    assert "không ghi chú vào ô được" in done[0].message


def test_the_folder_itself_is_never_the_target(folder: Path) -> None:
    workspace = read(folder)
    before = (folder / "Thôn Đông.xlsx").read_bytes()
    done = mark_copies(folder, workspace.files, workspace.findings, folder)
    assert done[0].copy is None
    assert (folder / "Thôn Đông.xlsx").read_bytes() == before


def test_csv_gets_no_copy_but_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "thôn 2.csv").write_text(
        "STT;Họ và tên;Đơn vị;Thành phần\n1;Lê Văn Bảy;Thôn 2;Khách mời\n", encoding="utf-8"
    )
    workspace = read(tmp_path)
    done = mark_copies(tmp_path, workspace.files, workspace.findings, tmp_path / "ra")
    assert [each.copy for each in done] == [None]
    assert "thôn 2.csv" in done[0].message


def test_the_mark_is_known_by_its_property(folder: Path, run: Callable[..., Ran]) -> None:
    run("validate", "--mark", "m", cwd=folder)
    copy = folder / "m" / "Thôn Đông.xlsx"
    assert has_mark(copy.read_bytes(), mark=MARK_PROPERTY)
    assert MARK_PROPERTY in read_workbook(copy).properties


def test_the_page_stands_alone_and_escapes(folder: Path, run: Callable[..., Ran]) -> None:
    write_workspace(BOOK.replace("Nguyễn Thị Mai", "Mai <b>&"), folder)
    run("validate", "--html", "kq.html", cwd=folder)
    page = (folder / "kq.html").read_text(encoding="utf-8")
    assert "Mai <b>&" not in page
    assert "Mai &lt;b&gt;&amp;" in page
    assert "31/02/1980" in page
    assert "http" not in page.replace("http-equiv", "")


def test_a_returned_copy_stands_for_its_original(folder: Path, run: Callable[..., Ran]) -> None:
    write_workspace("# hoinghi.xlsx › Thông tin\nMục | Giá trị\nTên xã | Bình Hòa", folder)
    run("validate", "--mark", "a", cwd=folder)
    done = run("validate", "a/Thôn Đông.xlsx", "--json", cwd=folder)
    assert '"rows": 2' in done.out
    assert "đọc bản đánh dấu a/Thôn Đông.xlsx thay cho tệp này" in done.out
    assert '"file": "hoinghi.xlsx"' in done.out
    assert "Kết quả kiểm tra" not in done.out


def test_nothing_of_the_clerk_s_is_overwritten(folder: Path, run: Callable[..., Ran]) -> None:
    mine = folder / "a" / "Thôn Đông.xlsx"
    mine.parent.mkdir()
    mine.write_bytes((folder / "Thôn Đông.xlsx").read_bytes())
    before = mine.read_bytes()
    done = run("validate", "Thôn Đông.xlsx", "--mark", "a", cwd=folder)
    assert "không phải bản đánh dấu" in done.err
    assert mine.read_bytes() == before
    for target in ("Thôn Đông.xlsx", "a", "khác.html"):
        (folder / "khác.html").write_text("<p>của tôi</p>", encoding="utf-8")
        refused = run("validate", "--html", target, cwd=folder)
        assert refused.code == 2
        assert refused.err.count("\n") == 1
    assert (folder / "khác.html").read_text(encoding="utf-8") == "<p>của tôi</p>"
    assert mine.read_bytes() == before


def test_our_own_page_and_copies_are_renewed(folder: Path, run: Callable[..., Ran]) -> None:
    for _ in range(2):
        done = run("validate", "--html", "kq.html", "--mark", "a", cwd=folder)
        assert done.code == 1
        assert "Đã ghi 1 bản đánh dấu" in done.err
