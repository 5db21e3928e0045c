from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING

import pytest

from hoinghi.xlsx import Unreadable, Workbook, read_workbook

if TYPE_CHECKING:
    from pathlib import Path


def workbooks(corpus: Path) -> dict[str, Workbook]:
    return {
        path.name: read_workbook(path)
        for path in sorted(corpus.glob("*.xlsx"))
        if path.name != "password.xlsx"
    }


def test_every_workbook_is_read_and_none_is_silently_empty(corpus: Path) -> None:
    started = time.process_time()
    read = workbooks(corpus)
    assert time.process_time() - started < 5
    assert all(any(len(sheet.cells) for sheet in workbook.sheets) for workbook in read.values())
    codes = {
        name: [problem.code for problem in book.problems] for name, book in read.items() if book.problems
    }
    assert codes == {"corrupted.xlsx": ["rels_damaged"], "far_cell_xfd1048576.xlsx": ["far_cell"]}


def test_cells_are_what_a_person_found_there(corpus: Path) -> None:
    for line in (corpus / "expected.jsonl").read_text(encoding="utf-8").splitlines():
        wanted = json.loads(line)
        if not wanted["file"].endswith(".xlsx") or wanted["expect"] == "error":
            continue
        book = read_workbook(corpus / wanted["file"])
        sheet = next((sheet for sheet in book.sheets if sheet.name == wanted.get("sheet")), book.sheets[0])
        if "n_cells" in wanted:
            assert sum(len(sheet.cells) for sheet in book.sheets) == wanted["n_cells"]
        for address, value in wanted.get("cells", {}).items():
            assert {cell.address: cell.value for cell in sheet.cells.values()}[address] == value
        for row in wanted.get("header_rows") or []:
            assert row in dict(sheet.rows())


def test_a_sheet_of_formatted_rows_has_only_its_values(corpus: Path) -> None:
    book = read_workbook(corpus / "vn_tdkt_mau.xlsx")
    assert [sheet.hidden for sheet in book.sheets] == [False, True, True, True, True, False]
    typed = [cell for cell in book.sheets[0].cells.values() if cell.formula is None]
    assert {cell.row for cell in typed} == {1}


def test_merged_headers_keep_their_ranges(corpus: Path) -> None:
    book = read_workbook(corpus / "ngoctu2008__1_Danh_sach_lop_hoc_cac_loai.xlsx")
    assert sum(len(sheet.merges) for sheet in book.sheets) == 79


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("password.xlsx", "encrypted"),
        ("texty_dates.xls", "xls"),
        ("merged_cells.ods", "ods"),
        ("utf16le.csv", "csv"),
        ("besusu08112019__import_template_tenant.xls", "spreadsheetml"),
        ("besusu08112019__Mau_Import_NhanKhau_ChinhQuyenSo.xls", "html"),
    ],
)
def test_what_is_no_workbook_is_named(corpus: Path, name: str, code: str) -> None:
    with pytest.raises(Unreadable) as raised:
        read_workbook(corpus / name)
    assert raised.value.code == code
