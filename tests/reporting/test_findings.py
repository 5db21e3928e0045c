"""Findings on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cli_runner import Ran

from workspaces import write_workspace

HEAD = "# delegates.xlsx\nHọ và tên | Đơn vị | Thành phần | Số điện thoại"


def _screen(tmp_path: Path, run: Callable[..., Ran], lines: list[str]) -> str:
    folder = write_workspace("\n".join([HEAD, *lines]), tmp_path)
    return " ".join(run("validate", cwd=folder).out.split())


def test_what_is_the_same_of_many_cells_is_told_once(tmp_path: Path, run: Callable[..., Ran]) -> None:
    said = _screen(tmp_path, run, [f"Người Thứ {at} | Thôn 1 | Nghệ nhân | 91234567{at}" for at in range(4)])
    assert said.count("Thành phần “Nghệ nhân” không có trong danh mục.") == 1
    assert "C2 Xin xem lại TL01 4 ô Thành phần “Nghệ nhân” không có trong danh mục." in said
    assert "Cũng vậy ở các ô: C3, C4, C5." in said
    assert "D2 Ghi chú DC32 4 ô Đã thêm lại số 0 ở đầu: *******670. Tương tự ở các ô: D3, D4, D5." in said
    assert "5 ghi chú" in said, "the summary counts every cell"


def test_two_cells_and_other_values_stand_by_themselves(tmp_path: Path, run: Callable[..., Ran]) -> None:
    kinds = ("Nghệ nhân", "Nghệ nhân", "Trưởng họ")
    said = _screen(tmp_path, run, [f"Người Thứ {at} | Thôn 1 | {kind} |" for at, kind in enumerate(kinds)])
    assert said.count("không có trong danh mục.") == 3
    assert "Cũng vậy" not in said


def test_a_long_list_of_cells_is_cut(tmp_path: Path, run: Callable[..., Ran]) -> None:
    said = _screen(tmp_path, run, [f"Người Thứ {at} | Thôn 1 | Nghệ nhân |" for at in range(60)])
    assert "TL01 60 ô" in said
    assert "C41 và 20 ô nữa (xem đủ: --html, --mark)." in said
