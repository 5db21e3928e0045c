"""``hoinghi schedule``: what it prints, what it answers, how it reads a day, how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from cli_runner import Ran

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "binh-hoa"
_PLAN = """
# hoinghi.xlsx › Thông tin
Mục          | Giá trị
Ngày tổ chức | Thứ Năm, ngày 20/03/2025

# hoinghi.xlsx › Văn bản
Văn bản   | Số | Ngày ký
giaymoi   | 12 | 18/03/2025

# hoinghi.xlsx › Phân công
Đơn vị    | Nhiệm vụ  | Thời hạn   | Trạng thái
Văn phòng | Báo cáo   | 14/03/2025 | đang làm
Văn hóa   | Trang trí | 16/03/2025 | xong
Tài chính | Dự toán   | 16/03/2025 |
"""


def test_nothing_is_late_without_a_day(run: Callable[..., Ran]) -> None:
    made = json.loads(run("schedule", "--json", cwd=EXAMPLE).out)
    assert made["ok"]
    assert made["date"] is None
    assert {each["late"] for each in (*made["milestones"], *made["tasks"])} == {None}
    assert {each["left"] for each in (*made["milestones"], *made["tasks"])} == {None}


def test_what_is_late_on_a_day_ends_with_one(run: Callable[..., Ran]) -> None:
    assert run("schedule", "--date", "12/02/2025", cwd=EXAMPLE).code == 0  # the day itself
    done = run("schedule", "--date", "13/02/2025", cwd=EXAMPLE)
    assert done.code == 1
    assert "Xét đến ngày 13 tháng 02 năm 2025: 1 việc trễ." in done.out
    judged = json.loads(run("schedule", "--json", "--date", "14/02/2025", cwd=EXAMPLE).out)
    assert not judged["ok"]
    assert [(each["code"], each["left"]) for each in judged["milestones"] if each["late"]] == [
        ("han_gui", -2)
    ]
    assert [each["code"] for each in judged["milestones"] if each["done"]] == ["ho_so", "hoi_dong"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("", {"Gửi giấy mời": "ký 18/03/2025, sau hạn", "Báo cáo": "đang làm", "Dự toán": "chưa xong"}),
        ("13/03/2025", {"Chốt danh sách": "đến hạn hôm nay", "Báo cáo": "còn 1 ngày làm việc"}),
        ("14/03/2025", {"Chốt danh sách": "TRỄ 1 ngày làm việc", "Dự toán": "chỉ còn ngày nghỉ"}),
        (
            "15/03/2025",
            {"Báo cáo": "TRỄ, vừa qua hạn", "Gửi giấy mời": "còn 1 ngày làm việc; ghi ký 18/03/2025"},
        ),
        ("16/03/2025", {"Dự toán": "đến hạn hôm nay", "Trang trí": "xong"}),
        ("18/03/2025", {"Chốt danh sách": "đã gửi giấy mời", "Gửi giấy mời": "ký 18/03/2025, sau hạn"}),
    ],
)
def test_how_work_stands_in_words(
    day: str,
    expected: dict[str, str],
    tmp_path: Path,
    run: Callable[..., Ran],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    write_workspace(_PLAN, tmp_path)
    out = run("schedule", *(("--date", day) if day else ()), cwd=tmp_path).out
    for name, said in expected.items():
        assert any(name in line and line.rstrip().endswith(f"  {said}") for line in out.splitlines()), (
            name,
            out,
        )


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("19/03/2025", "năm 2025: "),
        ("20/03/2025", "năm 2025, đúng ngày hội nghị: "),
        ("21/03/2025", "năm 2025, hội nghị đã qua: "),
    ],
)
def test_before_on_and_after_the_conference(
    day: str, said: str, tmp_path: Path, run: Callable[..., Ran]
) -> None:
    out = run("schedule", "--date", day, cwd=write_workspace(_PLAN, tmp_path)).out
    assert "Hội nghị: Thứ Năm, ngày 20 tháng 3 năm 2025." in out
    assert said in out


def test_a_period_shows_the_last_day_at_both_its_ends(tmp_path: Path, run: Callable[..., Ran]) -> None:
    write_workspace("# hoinghi.xlsx › Thông tin\nMục | Giá trị\nThời gian tổ chức | tháng 3/2025", tmp_path)
    done = run("schedule", cwd=tmp_path)
    assert "Hội nghị: chưa chốt ngày, trong khoảng 01/03/2025 đến 31/03/2025." in done.out
    lines = [" ".join(line.split()) for line in done.out.splitlines()]
    assert "Nếu họp 01/03/2025 Nếu họp 31/03/2025 Mốc Tình trạng" in lines
    assert "T4 26/02/2025 T4 26/03/2025 Gửi giấy mời" in lines
    assert run("schedule", "--date", "15/03/2025", cwd=tmp_path).code == 1  # the dossiers, at either end
    assert (
        "tháng 3 năm 2025: " in run("schedule", "--date", "31/03/2025", cwd=tmp_path).out
    )  # any day, not this


@pytest.mark.parametrize(
    "typed",
    [
        "13/02/2025",
        "13-2-25",
        "13.02.2025",
        "ngày 13 tháng 02 năm 2025",
        "T5 13/02/2025",
        "Thứ Năm, 13/2/2025",
    ],
)
def test_days_as_they_are_typed(typed: str, run: Callable[..., Ran]) -> None:
    assert json.loads(run("schedule", "--json", "--date", typed, cwd=EXAMPLE).out)["date"] == "2025-02-13"


def test_today_in_words(run: Callable[..., Ran]) -> None:
    before = date.today()  # noqa: DTZ011 - the clerk's own day
    said = json.loads(run("schedule", "--json", "--date", "Hôm nay", cwd=EXAMPLE).out)["date"]
    assert before <= date.fromisoformat(said) <= date.today()  # noqa: DTZ011


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("31/02/2025", "đang là “31/02/2025”, có phải là 28/02/2025?"),
        ("13/02/2o25", "đang là “13/02/2o25”, có phải là 13/02/2025?"),
        ("13/02", "--date cần đủ ngày, tháng, năm có trên lịch"),
        ("02/2025", "đang là “02/2025”."),
        ("Thứ Hai 13/02/2025", "đang là “Thứ Hai 13/02/2025”."),  # a Thursday: one of the two is wrong
        ("ngày mai", 'hoặc --date "hôm nay"'),
        ("", "đang là “”."),
    ],
)
def test_a_day_that_is_none(typed: str, said: str, run: Callable[..., Ran]) -> None:
    done = run("schedule", "--date", typed, cwd=EXAMPLE)
    assert done.code == 2
    assert said in done.err


@pytest.mark.parametrize("typed", ["01/01/1850", "31/12/1899", "31/12/2099", "31/12/2100"])
def test_far_days_are_no_crash(typed: str, run: Callable[..., Ran]) -> None:
    assert run("schedule", "--date", typed, cwd=EXAMPLE).code in {0, 1}


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (["schedule"], True),
        (["validate"], False),
        (["quota"], False),
        (["allocate"], False),
        (["budget"], False),
    ],
)
def test_only_the_schedule_asks_the_moon(words: list[str], wanted: bool) -> None:
    program = (
        "import sys\nfrom hoinghi.cli import main\n"
        f"try:\n    main({words!r})\nexcept SystemExit:\n    pass\n"
        "sys.stderr.write('MOON' if 'lunar_vn' in sys.modules else 'NONE')"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=EXAMPLE, capture_output=True, check=True)
    assert done.stderr.decode("utf-8").endswith("MOON" if wanted else "NONE")
