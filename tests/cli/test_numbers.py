"""The commands of numbers, on the worked example and at their edges."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from cli_runner import Ran
from workspaces import write_workspace

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "binh-hoa"


def _people(advanced: int, guests: int, folder: Path) -> Path:
    lines = ["# delegates.xlsx", "STT | Họ và tên | Ngày sinh | Đơn vị | Thành phần"]
    for at in range(advanced + guests):
        category = "Điển hình tiên tiến" if at < advanced else "Khách mời"
        lines.append(f"{at + 1} | Người Thứ {at + 1} | {1950 + at % 50} | Thôn {at % 7 + 1} | {category}")
    return write_workspace("\n".join(lines), folder)


def test_143_of_200(tmp_path: Path, run: Callable[..., Ran]) -> None:
    folder = _people(143, 57, tmp_path)
    done = run("quota", "--max", "200", "--ratio", "0.7", cwd=folder)
    assert done.code == 0
    assert "71,5%" in done.out
    document = json.loads(run("quota", "--json", cwd=folder).out)
    assert document["ratio"] == "143/200"
    assert document["target"] == "7/10"
    assert document["tolerance"] == 5
    assert document["ok"] is True
    assert document["repairs"] == []


def test_201_people_are_one_too_many(tmp_path: Path, run: Callable[..., Ran]) -> None:
    folder = _people(141, 60, tmp_path)
    done = run("quota", "--max", "200", "--ratio", "0.7", cwd=folder)
    assert done.code == 1
    assert "quá 1 so với tối đa 200" in done.out
    document = json.loads(run("quota", "--json", cwd=folder).out)
    assert {"text", "remove_guests", "remove_advanced", "add_advanced", "add_guests"} <= set(
        document["repairs"][0]
    )
    assert document["advice"][0]["remove"]


def test_199_is_counted_exactly(tmp_path: Path, run: Callable[..., Ran]) -> None:
    folder = _people(139, 60, tmp_path)
    document = json.loads(run("quota", "--tolerance", "0", "--json", cwd=folder).out)
    assert document["ratio"] == "139/199"
    assert document["ok"] is False  # 139/199 is not 7/10: no rounding helps


def test_an_empty_list_is_json_and_exit_1(tmp_path: Path, run: Callable[..., Ran]) -> None:
    folder = _people(0, 0, tmp_path)
    done = run("quota", "--json", cwd=folder)
    assert done.code == 1
    document = json.loads(done.out)
    assert document["total"] == 0
    assert document["ratio"] is None


@pytest.mark.parametrize("command", ["quota", "coverage", "allocate", "validate", "fields", "explain"])
def test_json_is_one_document_and_fits_what_the_screen_says(command: str, run: Callable[..., Ran]) -> None:
    done = run(command, "--json", cwd=EXAMPLE)
    assert done.code == 0
    assert done.err == ""
    json.loads(done.out)


@pytest.mark.parametrize("command", ["quota", "coverage", "allocate", "validate", "explain"])
def test_the_screen_fits_80_columns(command: str, run: Callable[..., Ran]) -> None:
    done = run(command, cwd=EXAMPLE)
    assert done.code == 0
    assert max(map(len, done.out.splitlines())) <= 80


def test_seats_add_up(run: Callable[..., Ran]) -> None:
    for words in ([], ["--method", "sainte-lague"], ["--base", "khau"], ["--max", "190"]):
        document = json.loads(run("allocate", "--json", *words, cwd=EXAMPLE).out)
        assert sum(each["seats"] for each in document["units"]) == document["total"]


def test_a_wish_nobody_can_count(run: Callable[..., Ran]) -> None:
    done = run("allocate", "--wish", "cao=30%", cwd=EXAMPLE)
    assert done.code == 2
    assert "nữ" in done.err
