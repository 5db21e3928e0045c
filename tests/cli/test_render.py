"""``hoinghi render`` with ``--check`` and ``--pdf``, as a clerk types them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from cli_runner import Ran

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "binh-hoa"


@pytest.fixture
def example(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "Xã Bình Hòa (bản 2)"))


def _set(folder: Path, found: str, value: object) -> None:
    import openpyxl

    book = openpyxl.load_workbook(folder / "hoinghi.xlsx")
    page = book["Thông tin"]
    row = next(line[0].row for line in page.iter_rows() if line[0].value == found)
    page.cell(row, 2).value = value
    book.save(folder / "hoinghi.xlsx")


def test_check_before_and_after_a_changed_cell(example: Path, run: Callable[..., Ran]) -> None:
    before = run("render", "--check", cwd=example)
    assert before.code == 1
    assert "ra/kehoach.docx: chưa lập" in before.out
    assert not (example / "ra").exists()
    assert run("render", "tatca", cwd=example).code == 0
    assert run("render", "--check", cwd=example).code == 0
    _set(example, "Số đại biểu tối đa", 199)
    after = run("render", "--check", "kehoach", "giaymoi", cwd=example)
    assert after.code == 1
    assert "ra/kehoach.docx: cũ (đã đổi: " in after.out
    assert "so_dai_bieu_toi_da" in after.out
    assert "giaymoi: 195 tệp riêng (195 mới nhất)" in after.out
    assert "ra/baocao.docx" not in after.out


def test_check_in_json(example: Path, run: Callable[..., Ran]) -> None:
    run("render", "kehoach", cwd=example)
    done = run("render", "kehoach", "--check", "--json", cwd=example)
    assert (done.code, done.err) == (0, "")
    assert json.loads(done.out) == {
        "ok": True,
        "files": [{"paper": "kehoach", "file": "ra/kehoach.docx", "state": "current", "changed": []}],
        "refused": [],
    }


@pytest.mark.parametrize(
    "words", [["render"], ["render", "--pdf"], ["render", "kehoach", "--check", "--pdf"]]
)
def test_what_cannot_be_asked(words: list[str], example: Path, run: Callable[..., Ran]) -> None:
    done = run(*words, cwd=example)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert not (example / "ra").exists()


def test_without_libreoffice_the_papers_are_there_and_the_exit_is_2(
    example: Path, run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOINGHI_SOFFICE", str(example / "không có"))
    done = run("render", "kehoach", "--pdf", cwd=example)
    assert done.code == 2
    assert "ra/kehoach.docx: đã in" in done.out
    assert done.err.startswith("Lỗi: ")
    assert "HOINGHI_SOFFICE" in done.err
    said = run("render", "kehoach", "--pdf", "--json", cwd=example)
    document = json.loads(said.out)
    assert (said.code, said.err) == (2, "")
    assert "HOINGHI_SOFFICE" in document["error"]
    assert document["files"][0]["file"] == "ra/kehoach.docx"


def test_one_blocked_file_stops_no_other(example: Path, run: Callable[..., Ran]) -> None:
    (example / "ra" / "kehoach.docx").mkdir(parents=True)
    done = run("render", "kehoach", "giaymoi", "tinhhinh", cwd=example)
    assert done.code == 2
    assert "ra/kehoach.docx: chưa ghi được" in done.out
    assert "đó là một thư mục" in done.out
    assert "giaymoi: 195 tệp riêng (195 đã in)" in done.out
    assert "In cả loạt: ra/giaymoi-in.docx: đã in" in done.out
    assert (example / "ra" / "tinhhinh.docx").is_file()
    assert "1 tệp chưa ghi được" in done.err
    said = run("render", "kehoach", "tinhhinh", "--json", cwd=example)
    document = json.loads(said.out)
    assert (said.code, said.err, document["ok"]) == (2, "", False)
    assert [each["state"] for each in document["files"]] == ["failed", "unchanged"]
    assert "1 tệp chưa ghi được" in document["error"]


def test_demo_names_files_from_where_the_user_stands(tmp_path: Path, run: Callable[..., Ran]) -> None:
    done = run("demo", "thử", cwd=tmp_path)
    assert str(Path("thử") / "ra/kehoach.docx") + ": đã in" in done.out
    assert (tmp_path / "thử" / "ra" / "kehoach.docx").is_file()


def test_names_of_templates_stay_on_one_line(example: Path, run: Callable[..., Ran]) -> None:
    lines = run("fields", cwd=example).out.splitlines()
    for name in ("ngay_hoi_nghi", "tong_tien_thuong_bang_chu", "so_dai_bieu_tien_tien_toi_da"):
        assert f"  {{{{ {name} }}}}" in lines


def test_papers_refused_for_the_same_errors_list_them_once(example: Path, run: Callable[..., Ran]) -> None:
    import openpyxl

    book = openpyxl.load_workbook(example / "delegates.xlsx")
    page = book.worksheets[0]
    row = next(cell.row for line in page.iter_rows() for cell in line if cell.value == "Ngày sinh")
    column = next(cell.column for cell in page[row] if cell.value == "Ngày sinh")
    page.cell(row + 1, column).value = "31/02/1980"
    book.save(example / "delegates.xlsx")
    (example / "nhan").mkdir(exist_ok=True)
    (example / "nhan" / "thôn 9.xlsx").write_bytes(b"PK\x03\x04 nothing")
    done = run("render", "giaymoi", "tinhhinh", cwd=example)
    assert done.code == 1
    assert done.out.count("Chưa lập “") == 2
    assert done.out.count("Ngày “31/02/1980” không có thật.") == 1
    assert "  nhan/thôn 9.xlsx DC01: Không đọc được" in done.out
    assert done.out.count("muốn in dù còn lỗi, thêm --du-loi") == 1
