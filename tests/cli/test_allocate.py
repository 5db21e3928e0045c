"""What ``allocate`` prints beside the table: debts and reserves, people outside it, substitutes, doubts."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from cli_runner import Ran

_SHEETS = """
    # hoinghi.xlsx › Đơn vị
    Đơn vị  | Loại | Số hộ
    Thôn 1  | thôn | 60
    Thôn 2  | thôn | 30
    thôn 02 | thôn | 99

    # nominees.xlsx
    Họ và tên  | Đơn vị | Lĩnh vực
    Hồ Văn Bảy | Thôn 1 | kinh tế

    # delegates.xlsx
    STT | Họ và tên   | Đơn vị | Thành phần          | Trạng thái | Thay cho
    1   | Lê Thị Mai  | Thôn 1 | Điển hình tiên tiến | rút        |
    2   | Hồ Văn Năm  | Thôn 1 | Khách mời           |            | Lê Thị Mai
    3   | Hồ Văn Sáu  | Thôn 1 | Chiến sĩ thi đua    | rút        |
    4   | Hồ Văn Tám  | Thôn 2 | Khách mời           |            |
    5   | Hồ Văn Chín | Thôn 2 | Khách mời           |            | Hồ Văn Tám
    6   |             | Thôn 2 | Khách mời           |            |
    7   | Trần Văn Bê |        | Khách mời           |            |
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_workspace(_SHEETS, tmp_path)


def test_everybody_and_every_doubt_is_said(
    folder: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    done = run("allocate", "--max", "3", cwd=folder)
    assert done.code == 0
    lines = [line.strip() for line in done.out.splitlines()]
    assert [line.split() for line in lines if line.startswith("Cộng")] == [["Cộng", "3", "3", "1", "1"]]
    assert lines[-8:] == [
        "Còn phải gửi (người) – Thôn 1: 1.",
        (
            "Dự bị (điển hình của đơn vị còn nợ, chưa có trong danh sách đại biểu; tính bên tiên tiến) – "
            "Thôn 1: Hồ Văn Bảy."
        ),
        "Ngoài bảng: 1 người ở dòng không ghi đơn vị.",
        "Ngoài bảng: 1 dòng đại biểu chưa đọc được, chưa tính cho đơn vị nào.",
        "Đi thay: Hồ Văn Năm thay Lê Thị Mai (khác bên, tỷ lệ thay đổi).",
        (
            "Đi thay: Hồ Văn Chín thay Hồ Văn Tám (cùng bên, tỷ lệ không đổi; người được thay vẫn đang tính, "
            "xin ghi “rút” ở dòng của người ấy)."
        ),
        (
            "Đã rút, chưa ghi ai đi thay: Hồ Văn Sáu (Thôn 1, bên tiên tiến: mời một điển hình thì tỷ lệ "
            "không đổi)."
        ),
        "Lưu ý: “thôn 02” ghi hai lần (dòng 3 và dòng 4); chỉ dòng trước được tính.",
    ]


def test_json_holds_the_same(folder: Path, run: Callable[..., Ran]) -> None:
    made = json.loads(run("allocate", "--max", "3", "--json", cwd=folder).out)
    assert (made["total"], made["sent"], made["owes"], made["extra"], made["unread"]) == (3, 3, 1, 1, 1)
    assert made["units"][0]["reserves"] == ["Hồ Văn Bảy"]
    assert made["vacancies"] == [{"ho_va_ten": "Hồ Văn Sáu", "don_vi": "Thôn 1", "side": "advanced"}]
    assert [each["counted_twice"] for each in made["substitutions"]] == [False, True]


def test_what_cannot_be_shared_comes_with_what_to_change(tmp_path: Path, run: Callable[..., Ran]) -> None:
    done = run(
        "allocate", cwd=write_workspace("# delegates.xlsx\nHọ và tên | Đơn vị\nHồ Văn Sáu | Thôn 1", tmp_path)
    )
    assert done.code == 1
    assert "Không chia được: Chưa có đơn vị nào để phân bổ." in done.out
    assert "Xin ghi các thôn, cơ quan, đoàn thể vào trang Đơn vị của hoinghi.xlsx." in done.out
    made = json.loads(run("allocate", "--json", cwd=tmp_path).out)
    assert made["problem"]
    assert made["remedy"]
