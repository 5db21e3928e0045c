"""Which files of a folder are read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from hoinghi.errors import HoinghiError
from hoinghi.reading.folder import is_open, shown, spreadsheets

if TYPE_CHECKING:
    from pathlib import Path


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")


def names(folder: Path) -> list[str]:
    return [shown(path, folder) for path in spreadsheets(folder)]


def test_spreadsheets_of_the_folder_and_below_are_read_in_one_order(tmp_path: Path) -> None:
    make(
        tmp_path,
        "thôn 2.xlsx",
        "b.CSV",
        "A.xlsx",
        "con/thôn 1.xlsx",
        "con/sâu/c.ods",
        "ghi chú.txt",
        "anh.docx",
    )
    assert names(tmp_path) == ["A.xlsx", "b.CSV", "thôn 2.xlsx", "con/thôn 1.xlsx", "con/sâu/c.ods"]


def test_hidden_locked_and_our_own_files_are_left_out(tmp_path: Path) -> None:
    make(
        tmp_path, ".a.xlsx", ".git/b.xlsx", "~$c.xlsx", ".~lock.d.xlsx#", "ra/e.xlsx", "MAU/f.xlsx", "g.xlsx"
    )
    assert names(tmp_path) == ["g.xlsx"]


def test_word_files_are_read_only_among_what_units_sent(tmp_path: Path) -> None:
    make(tmp_path, "a.docx", "nhan/thon-1.docx", "nhan/b.xlsx", "nhan/~$on-1.docx")
    assert names(tmp_path) == ["nhan/b.xlsx", "nhan/thon-1.docx"]


def test_a_missing_folder_and_a_file_in_its_place_are_said(tmp_path: Path) -> None:
    with pytest.raises(HoinghiError, match="không tồn tại"):
        spreadsheets(tmp_path / "không có")
    make(tmp_path, "tệp.xlsx")
    with pytest.raises(HoinghiError, match="là một tệp, không phải thư mục"):
        spreadsheets(tmp_path / "tệp.xlsx")


def test_a_folder_that_cannot_be_listed_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise PermissionError(13, "no", str(tmp_path))

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(HoinghiError, match="Không xem được thư mục"):
        spreadsheets(tmp_path)


@pytest.mark.parametrize("lock", ["~$delegates.xlsx", "~$legates.xlsx", ".~lock.delegates.xlsx#"])
def test_a_lock_file_tells_that_a_workbook_is_open(tmp_path: Path, lock: str) -> None:
    make(tmp_path, "delegates.xlsx")
    assert not is_open(tmp_path / "delegates.xlsx")
    make(tmp_path, lock)
    assert is_open(tmp_path / "delegates.xlsx")


def test_a_file_elsewhere_is_called_by_its_whole_path(tmp_path: Path) -> None:
    assert shown(tmp_path / "a.xlsx", tmp_path / "con") == (tmp_path / "a.xlsx").as_posix()
