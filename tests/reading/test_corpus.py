"""Real files that nobody here wrote. They lie beside the checkout; without them the tests are skipped."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from hoinghi.errors import HoinghiError
from hoinghi.reading.files import Book, open_book
from hoinghi.reading.inspect import inspect

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
EXPECTED = CORPUS / "expected.jsonl"
CASES = (
    [json.loads(line) for line in EXPECTED.read_text(encoding="utf-8").splitlines()]
    if EXPECTED.is_file()
    else []
)
FILES = (
    sorted(each.name for each in CORPUS.iterdir() if each.suffix not in {".md", ".jsonl"}) if CASES else []
)

pytestmark = pytest.mark.skipif(
    not CASES, reason="the corpus lies beside the checkout of its maintainers only"
)


SAID = {"damaged": "hỏng", "encrypted": "mật khẩu"}


def looked_at(file: str) -> dict[str, Any] | None:
    """Return what the file holds, None where it is refused."""
    try:
        return inspect(CORPUS / file).as_json()
    except HoinghiError:
        return None


@pytest.mark.parametrize("case", CASES, ids=lambda each: each["file"])
def test_a_known_case_is_right_or_a_clear_error(case: dict[str, Any]) -> None:
    made = looked_at(case["file"])
    if made is None:
        assert case["expect"] == "error"
        with pytest.raises(HoinghiError, match=SAID[case["code"]]):
            inspect(CORPUS / case["file"])
        return
    if case["expect"] == "error":
        said = [each["message"] for each in made["findings"] if each["severity"] == "error"]
        assert any(SAID[case["code"]] in each for each in said)
        return
    sheet = next((each for each in made["sheets"] if case["sheet"] in (None, each["name"])), None)
    assert sheet is not None
    if case["header_rows"] is not None:
        assert sheet["header_rows"] == case["header_rows"]
    if case["n_rows"] is not None:
        assert len(sheet["rows"]) == case["n_rows"]
    for address, value in case.get("cells", {}).items():
        letter, row = address[0], int(address[1:])
        place = [each["column"] for each in sheet["columns"]].index(letter)
        values = next(each["values"] for each in sheet["rows"] if each["row"] == row)
        assert list(values.values())[place] == value
    if "n_cells" in case:
        book = open_book(CORPUS / case["file"])
        assert isinstance(book, Book)
        assert (
            max(sum(1 for _, cells in each.rows() for _ in cells) for each in book.sheets) == case["n_cells"]
        )
    for name in case.get("ignore_sheets", []):
        assert next(each for each in made["sheets"] if each["name"] == name)["table"] is None


@pytest.mark.parametrize("case", [each for each in CASES if "max_mib" in each], ids=lambda each: each["file"])
def test_a_cell_at_the_end_of_the_sheet_costs_neither_time_nor_memory(case: dict[str, Any]) -> None:
    """In a process of its own, start of Python included; getrusage would tell its parent's peak too."""
    status = Path("/proc/self/status")
    if not status.exists():
        pytest.skip("the peak of a process is read where Linux tells it")
    code = "import re, sys, time; from pathlib import Path; from hoinghi.reading.inspect import inspect; "
    code += "inspect(Path(sys.argv[1])); said = Path('/proc/self/status').read_text(); "
    code += "print(re.search(r'VmHWM:\\s*(\\d+)', said)[1], time.process_time())"
    done = subprocess.run(
        [sys.executable, "-c", code, str(CORPUS / case["file"])], capture_output=True, text=True, check=True
    )
    peak, seconds = done.stdout.split()
    assert float(seconds) < case["max_seconds"]
    assert int(peak) / 1024 < case["max_mib"]


def test_merges_of_ods_are_known() -> None:
    book = open_book(CORPUS / "merged_cells.ods")
    assert isinstance(book, Book)
    assert [str(each) for each in book.sheets[0].merges] == ["A2:A3"]


@pytest.mark.parametrize("file", FILES)
def test_every_file_is_read_or_refused_in_one_sentence(file: str) -> None:
    made = looked_at(file)
    if made is None:
        with pytest.raises(HoinghiError, match=r"^[^\n]+\.$"):
            inspect(CORPUS / file)
        return
    for sheet in made["sheets"]:
        assert set(sheet) == {"name", "table", "header_rows", "columns", "rows", "skipped_rows"}


PEOPLE = {
    "besusu08112019__Mau_Import_NhanKhau.xlsx": ("NhanKhau", 6),
    "besusu08112019__Mau_Import_NhanKhau_ChinhQuyenSo.xls": ("Trang 1", 6),
    "besusu08112019__import_template_tenant.xls": ("NhanKhau", 6),
    "lifephongphanm__NHANDULIEU.xlsx": ("DANHSACH", 4),
    "lifephongphanm__1714615545_tailieukhac.xlsx": ("Zoom 50%", 1),
    "ngoctu2008__1_Danh_sach_lop_hoc_cac_loai.xlsx": ("Thông tin hoc sinh", 32),
}


@pytest.mark.parametrize("file", [each for each in PEOPLE if each in FILES])
def test_the_people_of_a_list_are_counted_and_nobody_else(file: str) -> None:
    name, count = PEOPLE[file]
    made = inspect(CORPUS / file).as_json()
    sheet = next(each for each in made["sheets"] if each["name"] == name)
    assert sheet["table"] in {"dai_bieu", "dien_hinh"}
    names = [each["values"]["ho_va_ten"] for each in sheet["rows"]]
    assert len(names) == count
    assert all(each and unicodedata.is_normalized("NFC", each) for each in names)
