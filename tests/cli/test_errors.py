"""Whatever goes wrong: one Vietnamese sentence, exit 2, nothing half-written, no traceback."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from cli_runner import Ran

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "binh-hoa"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "Xã Bình Hòa"))


def _one_sentence(done: Ran, *words: str) -> None:
    assert done.code == 2
    assert done.out == ""
    assert done.err.startswith("Lỗi: ")
    assert done.err.count("\n") == 1
    assert "Traceback" not in done.err
    for word in words:
        assert word in done.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["validate", "khong-co"], ["khong-co"]),
        (["validate", "-C", "khong-co"], ["khong-co"]),
        (["quota", "-C", "khong-co"], ["khong-co"]),
        (["quota", "--ratio", "70"], ["0.7"]),
        (["quota", "--ratio", "abc"], ["abc", "0.7"]),
        (["quota", "--max", "0"], ["--max"]),
        (["quota", "--max", "hai trăm"], ["hai trăm"]),
        (["quota", "--basis", "confirmd"], ["confirmed"]),
        (["valdate"], ["validate"]),
        (["render", "baoca"], ["baocao"]),
        (["render"], ["render"]),
        (["explain", "NG0l"], ["NG01"]),
        (["quota", "--maxx", "3"], ["--maxx", "--max"]),
        (["quota", "--max"], ["--max"]),
        (["inspect"], ["TỆP"]),
        (["inspect", "delegate.xlsx"], ["delegates.xlsx"]),
    ],
)
def test_one_sentence(words: list[str], said: list[str], example: Path, run: Callable[..., Ran]) -> None:
    before = sorted(example.rglob("*"))
    _one_sentence(run(*words, cwd=example), *said)
    assert sorted(example.rglob("*")) == before


def test_an_empty_folder(tmp_path: Path, run: Callable[..., Ran]) -> None:
    for command in ("validate", "quota", "coverage"):
        _one_sentence(run(command, cwd=tmp_path), "hoinghi init")


def test_a_file_that_is_no_spreadsheet(tmp_path: Path, run: Callable[..., Ran]) -> None:
    (tmp_path / "thư.xlsx").write_bytes(b"%PDF-1.7\nnot a workbook")
    _one_sentence(run("validate", "thư.xlsx", cwd=tmp_path), "thư.xlsx")
    _one_sentence(run("inspect", "thư.xlsx", cwd=tmp_path), "thư.xlsx")


def test_json_says_errors_in_json(tmp_path: Path, run: Callable[..., Ran]) -> None:
    for words in (["validate", "--json"], ["quota", "--ratio", "70", "--json"], ["validat", "--json"]):
        done = run(*words, cwd=tmp_path)
        assert done.code == 2
        assert done.err == ""
        assert list(json.loads(done.out)) == ["error"]


def test_demo_never_writes_over_a_folder(tmp_path: Path, run: Callable[..., Ran]) -> None:
    (tmp_path / "binh-hoa").mkdir()
    (tmp_path / "binh-hoa" / "của tôi.txt").write_text("giữ lại", encoding="utf-8")
    _one_sentence(run("demo", cwd=tmp_path), "binh-hoa", "binh-hoa-2")
    assert [path.name for path in (tmp_path / "binh-hoa").iterdir()] == ["của tôi.txt"]


def test_init_never_writes_over_a_file(tmp_path: Path, run: Callable[..., Ran]) -> None:
    (tmp_path / "nominees.xlsx").write_bytes(b"mine")
    _one_sentence(run("init", cwd=tmp_path), "nominees.xlsx")
    assert [path.name for path in tmp_path.iterdir()] == ["nominees.xlsx"]
    assert (tmp_path / "nominees.xlsx").read_bytes() == b"mine"


def test_a_bug_of_ours_is_a_sentence_too(
    example: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr("hoinghi.reading.workspace.read", fails)
    _one_sentence(run("validate", cwd=example), "ZeroDivisionError", "HOINGHI_DEBUG")


@pytest.mark.parametrize(
    "words", [["validate"], ["quota"], ["render", "--check"], ["render", "kehoach"]], ids=" ".join
)
def test_a_file_is_no_folder(words: list[str], tmp_path: Path, run: Callable[..., Ran]) -> None:
    file = tmp_path / "xã" / "ghi chú"
    file.parent.mkdir()
    file.write_text("không phải thư mục")
    shutil.copy(EXAMPLE / "delegates.xlsx", file.parent)
    done = run(*words, "-C", str(file), "--json", cwd=tmp_path)
    assert (done.code, done.err) == (2, "")
    assert "là một tệp, không phải thư mục" in json.loads(done.out)["error"]
