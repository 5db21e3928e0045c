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


@pytest.mark.parametrize("typed", ["0.7", "0,7", "70%", "7/10", " 70 % ", ".7"])
def test_a_ratio_is_read_however_it_is_typed(typed: str, tmp_path: Path, run: Callable[..., Ran]) -> None:
    folder = _people(7, 3, tmp_path)
    document = json.loads(run("quota", "--ratio", typed, "--json", cwd=folder).out)
    assert document["target"] == "7/10"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--ratio", "70"), "--ratio 70 lớn hơn 1 (100%). Có phải --ratio 0.7? Xin ghi tỷ lệ từ 0 đến 1"),
        (("--ratio", "1.5"), "--ratio 1.5 lớn hơn 1 (100%). Xin ghi tỷ lệ từ 0 đến 1, ví dụ --ratio 0.7"),
        (("--ratio", "7"), "--ratio 7 lớn hơn 1 (100%). Xin ghi"),
        (("--ratio", "200"), "--ratio 200 lớn hơn 1 (100%). Xin ghi"),
        (("--ratio", "150%"), "--ratio 150% lớn hơn 1 (100%). Xin ghi"),
        (("--ratio", "-1"), "--ratio cần một tỷ lệ, ví dụ --ratio 0.7; đang là “-1”."),
        (("--ratio", "abc"), "đang là “abc”."),
        (("--ratio", "1e400"), "đang là “1e400”."),
        (("--ratio", "1/0"), "đang là “1/0”."),
        (("--ratio", ""), "đang là “”."),
        (("--max", "0"), "--max cần một số nguyên từ 1 trở lên, ví dụ --max 200; đang là “0”."),
        (("--max", "-3"), "đang là “-3”."),
        (("--max", "1e6"), "đang là “1e6”."),
        (("--max", "9" * 5000), "--max cần một số nguyên"),
        (("--tolerance", "-1"), "--tolerance cần số điểm phần trăm từ 0 đến 100, ví dụ --tolerance 5"),
        (("--tolerance", "101"), "đang là “101”."),
        (
            ("--basis", "presnt"),
            "--basis không có “presnt”. Có phải present? Dùng một trong: planned, invited",
        ),
    ],
)
def test_numbers_that_cannot_be_meant(words: tuple[str, str], said: str, run: Callable[..., Ran]) -> None:
    done = run("quota", *words, cwd=EXAMPLE)
    assert done.code == 2
    assert said in " ".join(done.err.split())
    assert json.loads(run("quota", *words, "--json", cwd=EXAMPLE).out)["error"]


@pytest.mark.parametrize(
    ("ratio", "code"), [("0", 1), ("1", 1), ("66%", 0), ("65%", 0), ("64%", 1), ("76%", 1)]
)
def test_the_edges_of_a_ratio(ratio: str, code: int, tmp_path: Path, run: Callable[..., Ran]) -> None:
    assert run("quota", "--ratio", ratio, cwd=_people(7, 3, tmp_path)).code == code


def test_199_people_under_a_maximum_of_199(tmp_path: Path, run: Callable[..., Ran]) -> None:
    folder = _people(139, 60, tmp_path)
    assert run("quota", "--max", "199", cwd=folder).code == 0
    done = run("quota", "--max", "199", "--tolerance", "0", cwd=folder)
    assert done.code == 1
    assert "tiên tiến 69,8%, chưa đạt mức 70% ± 0 điểm phần trăm" in " ".join(done.out.split())


def test_the_four_counts_and_the_notes_stand_in_the_json(tmp_path: Path, run: Callable[..., Ran]) -> None:
    write_workspace(
        """
        # delegates.xlsx
        STT | Họ và tên   | Đơn vị | Thành phần | Trạng thái
        1   | Lê Văn An   | Thôn 1 | Tiên tiến  | xác nhận
        2   | Lê Văn Bình | Thôn 1 | Khách mời  | mời
        3   |             | Thôn 1 | Tiên tiến  |
        """,
        tmp_path,
    )
    document = json.loads(run("quota", "--json", cwd=tmp_path).out)
    assert {name: each["total"] for name, each in document["bases"].items()} == {
        "planned": 3,
        "invited": 2,
        "confirmed": 1,
        "present": 0,
    }
    assert document["bases"]["planned"] == {
        "total": 3,
        "advanced": 1,
        "guests": 1,
        "unknown": 1,
        "ratio": "1/3",
        "ok": False,
    }
    assert document["notes"] == ["1 dòng không đọc được vẫn tính vào tổng số, chưa rõ thành phần."]
    assert document["fillings"] == {"least": 1, "most": 1}
    after = [each["after"]["ratio"] for each in document["advice"]]
    assert after == ["2/3", "4/6"]


def test_a_screen_says_what_each_repair_leaves_and_whom_it_lacks(
    tmp_path: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = run("quota", cwd=_people(0, 60, tmp_path))
    said = " ".join(done.out.split())
    assert "1. Bớt 59 khách mời và thêm 2 điển hình → thành 3 người, tiên tiến 66,7%" in said
    assert "Thêm: 2 điển hình, danh sách điển hình không còn ai để mời; xin các đơn vị giới thiệu" in said
    assert "Bớt: 39 khách mời, theo thứ tự như ở cách 1" in said
    assert max(map(len, done.out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("basis", "said"),
    [
        ("planned", "Xin điền danh sách đại biểu (tệp delegates.xlsx) rồi chạy lại lệnh này."),
        (
            "present",
            "Chưa dòng nào ghi “có mặt” ở cột Trạng thái; xin ghi cho từng người rồi chạy lại lệnh này.",
        ),
        ("confirmed", "Chưa dòng nào ghi “xác nhận” ở cột Trạng thái"),
    ],
)
def test_nobody_is_asked_for_the_list_and_not_for_three_people(
    basis: str, said: str, tmp_path: Path, run: Callable[..., Ran]
) -> None:
    done = run("quota", "--basis", basis, cwd=_people(0, 0, tmp_path))
    assert done.code == 1
    assert said in " ".join(done.out.split())


def test_choices_go_by_their_vietnamese_names_too(run: Callable[..., Ran]) -> None:
    short = run("allocate", "--json", "--base", "khau", "--method", "sainte-lague", cwd=EXAMPLE)
    long = run("allocate", "--json", "--base", "Số khẩu", "--method", "Sainte-Laguë", cwd=EXAMPLE)
    assert (long.code, long.out) == (0, short.out)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["nữ=30"],
            "--wish “nữ=30”: tỷ lệ ghi kèm dấu % (không quá 100%) hoặc là số từ 0 đến 1, ví dụ --wish nữ=30%",
        ),
        (["nữ=30%", "Nữ=0,4"], "--wish ghi nhóm “nữ” hai lần; xin giữ một."),
    ],
)
def test_wishes_that_cannot_be(words: list[str], said: str, run: Callable[..., Ran]) -> None:
    done = run("allocate", *(part for word in words for part in ("--wish", word)), cwd=EXAMPLE)
    assert done.code == 2
    assert said in done.err


def test_a_wish_goes_by_its_short_name_too(run: Callable[..., Ran]) -> None:
    short = run("allocate", "--json", "--wish", "DTTS=30%", cwd=EXAMPLE)
    assert short.out == run("allocate", "--json", "--wish", "dân tộc thiểu số=0,3", cwd=EXAMPLE).out
