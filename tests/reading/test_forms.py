"""The blank workbooks: what a clerk sees in them, and that they read back as nothing but blank."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import openpyxl
import pytest

from hoinghi.errors import HoinghiError
from hoinghi.model.bodies import Unit
from hoinghi.model.choices import LEFT_OUT
from hoinghi.model.column import columns
from hoinghi.model.finding import Severity
from hoinghi.model.mark import FORM_PROPERTY
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.plan import Info, Paper
from hoinghi.model.record import BudgetLine
from hoinghi.model.settings import settings_columns
from hoinghi.model.tables import TABLES
from hoinghi.reading.forms import SCHEMA_VERSION, write_forms
from hoinghi.reading.rules import load_rules
from hoinghi.reading.workspace import read

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

HEADER = 3


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("forms") / "Hội nghị xã"
    write_forms(folder, load_rules())
    return folder


def books(folder: Path) -> dict[str, openpyxl.Workbook]:
    return {path.name: openpyxl.load_workbook(path) for path in sorted(folder.glob("*.xlsx"))}


def shown(book: openpyxl.Workbook) -> list[str]:
    return [sheet.title for sheet in book if sheet.sheet_state == "visible"]


def dropdown(sheet: Worksheet, cell: str) -> str | None:
    found = [each.formula1 for each in sheet.data_validations.dataValidation if cell in each.sqref]
    return found[0] if found else None


def test_every_table_has_its_sheet_in_its_workbook(forms: Path) -> None:
    for name, book in books(forms).items():
        assert shown(book) == [each.SHEET.name for each in TABLES if each.SHEET.workbook == name]


def test_headers_are_those_of_the_model_and_required_ones_are_marked(forms: Path) -> None:
    found = books(forms)
    for table in TABLES:
        sheet = found[table.SHEET.workbook][table.SHEET.name]
        headers = [cell.value for cell in sheet[HEADER]]
        assert headers == [f"{each.header} *" if each.required else each.header for each in columns(table)]
        assert sheet["A1"].value == table.SHEET.about
        assert sheet[HEADER][0].font.bold
        assert sheet.freeze_panes.endswith(str(HEADER + 1))


def test_notes_say_what_is_required_and_how_to_write_it(forms: Path) -> None:
    sheet = books(forms)["delegates.xlsx"]["Đại biểu"]
    notes = {cell.value: cell.comment.text for cell in sheet[HEADER] if cell.comment}
    assert notes["Họ và tên *"].startswith("Phải điền")
    assert "12 số" in notes["CCCD"]


def test_what_excel_would_spoil_is_text_and_days_are_days(forms: Path) -> None:
    book = books(forms)
    people = book["delegates.xlsx"]["Đại biểu"]
    formats = {
        cell.value: people.column_dimensions[cell.column_letter].number_format for cell in people[HEADER]
    }
    assert {formats[name] for name in ("STT", "CCCD", "Số điện thoại", "Ngày sinh")} == {"@"}
    tasks = book["hoinghi.xlsx"]["Phân công"]
    assert tasks.column_dimensions["D"].number_format == "dd/mm/yyyy"


def test_settings_and_papers_wait_to_be_filled_in(forms: Path) -> None:
    book = books(forms)["hoinghi.xlsx"]
    rows = list(book["Thông tin"].iter_rows(min_row=HEADER + 1, values_only=True))
    assert [row[0] for row in rows] == [each.header for each in settings_columns()]
    assert {row[1] for row in rows} == {None}
    hints = {row[0]: row[2] for row in rows}
    assert hints["Thời gian tổ chức"] == "Ví dụ: Quý I năm 2025"
    assert hints["Số đại biểu tối đa"] == "Bỏ trống thì lấy: 200"
    assert hints["Tỷ lệ đại biểu tiên tiến"] == "Bỏ trống thì lấy: 70%"
    papers = [row[0] for row in book["Văn bản"].iter_rows(min_row=HEADER + 1, values_only=True)]
    assert papers == [each.code for each in load_rules().papers]
    assert "kehoach" in papers


def test_dropdowns_offer_the_rules_and_the_clerk_own_lists(forms: Path) -> None:
    found = books(forms)
    delegates = found["delegates.xlsx"]["Đại biểu"]
    assert dropdown(delegates, "D9") == '"Nam,Nữ"'
    assert dropdown(delegates, "L9") == "ds_categories"
    place = found["delegates.xlsx"].defined_names["ds_categories"].attr_text
    listed = found["delegates.xlsx"]["Danh mục"][place.split("!")[1]]
    assert [cell.value for (cell,) in listed] == [each.name for each in load_rules().categories]
    assert dropdown(found["nominees.xlsx"]["Điển hình"], "L9") == "ds_doi_tuong"  # its words hold a comma
    assert dropdown(delegates, "K9") is None  # no unit is known yet


def test_a_column_is_read_as_one_of_those_that_the_dropdown_offers(forms: Path) -> None:
    book = openpyxl.load_workbook(forms / "hoinghi.xlsx")
    assert dropdown(book["Đọc cột"], "D9") == "ds_columns"
    words = [cell.value for row in book["Danh mục"] for cell in row if cell.value]
    offered = {each.header for kind in (Delegate, Nominee) for each in columns(kind)} | {LEFT_OUT}
    assert offered <= set(words)


def test_dropdowns_of_people_offer_the_units_that_are_given(tmp_path: Path) -> None:
    write_forms(tmp_path, load_rules(), content={Unit: [{"Đơn vị": "Thôn 1"}, {"Đơn vị": "Buôn Ea Kruế"}]})
    book = books(tmp_path)["delegates.xlsx"]
    assert dropdown(book["Đại biểu"], "K9") == "ds_units"
    place = book.defined_names["ds_units"].attr_text.split("!")[1]
    assert [cell.value for (cell,) in book["Danh mục"][place]] == ["Thôn 1", "Buôn Ea Kruế"]


def test_every_sheet_prints_on_a4_across_with_its_header_on_each_page(forms: Path) -> None:
    for book in books(forms).values():
        for name in shown(book):
            sheet = book[name]
            assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (9, "landscape")
            assert sheet.page_setup.fitToHeight == 0
            assert sheet.print_title_rows == f"${HEADER}:${HEADER}"


def test_every_workbook_says_which_schema_it_follows(forms: Path) -> None:
    for book in books(forms).values():
        (version,) = [each for each in book.custom_doc_props.props if each.name == FORM_PROPERTY]
        assert version.value == SCHEMA_VERSION


def test_blank_forms_read_back_as_blank_and_without_complaint(forms: Path) -> None:
    workspace = read(forms)
    assert {table: len(workspace[table]) for table in TABLES if len(workspace[table])} == {
        Info: len(settings_columns()),
        Paper: len(load_rules().papers),
    }
    assert {len(workspace[table].sources) for table in TABLES} == {1}
    assert [each for each in workspace.findings if each.severity is not Severity.NOTE] == []
    assert workspace.settings.max_delegates == 200
    assert workspace.settings.places == {}


def test_what_is_written_reads_back_as_it_was_meant(tmp_path: Path) -> None:
    content = {
        Info: [{"Mục": "Tên xã", "Giá trị": "Bình Hòa"}],
        Nominee: [
            {"Họ và tên": "Y Thông Niê", "Ngày sinh": "1970", "CCCD": "066070000001", "Đơn vị": "Thôn 1"}
        ],
        Delegate: [{"ho_va_ten": "H' Lan Bdap", "ngay_sinh": "09/03/1980", "so_dien_thoai": "0905000001"}],
        BudgetLine: [{"Nội dung": "Nước", "Số lượng": "số đại biểu", "Đơn giá": 20_000}],
    }
    write_forms(tmp_path, load_rules(), content=content)
    workspace = read(tmp_path)
    assert workspace.settings.commune == "Bình Hòa"
    (nominee,) = workspace[Nominee]
    (delegate,) = workspace[Delegate]
    (line,) = workspace[BudgetLine]
    assert (nominee.full_name, str(nominee.birth), nominee.cccd) == ("Y Thông Niê", "1970", "066070000001")
    assert (delegate.full_name, str(delegate.birth), delegate.phone) == (
        "H' Lan Bdap",
        "09/03/1980",
        "0905000001",
    )
    assert (line.quantity, line.price) == ("số đại biểu", 20_000)


def test_a_column_that_does_not_exist_is_a_mistake_of_the_caller(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="tuoi"):
        write_forms(tmp_path, load_rules(), content={Delegate: [{"Họ và tên": "A", "Tuổi": 30}]})
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over_a_workbook_that_exists(tmp_path: Path) -> None:
    (tmp_path / "nominees.xlsx").write_text("của tôi", encoding="utf-8")
    with pytest.raises(HoinghiError, match=r"đã có nominees\.xlsx"):
        write_forms(tmp_path, load_rules())
    assert [each.name for each in tmp_path.iterdir()] == ["nominees.xlsx"]


@pytest.mark.parametrize("good", [0, 1, 2])
def test_a_failure_half_way_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, good: int
) -> None:
    replace = Path.replace
    done: list[Path] = []

    def failing(self: Path, target: Path) -> Path:
        if len(done) == good:
            raise PermissionError(13, "Access is denied")
        done.append(target)
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(HoinghiError, match="Không ghi được"):
        write_forms(tmp_path / "mới", load_rules())
    assert list((tmp_path / "mới").iterdir()) == []


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "tệp").write_text("", encoding="utf-8")
    with pytest.raises(HoinghiError, match="Không ghi được"):
        write_forms(tmp_path / "tệp" / "trong", load_rules())


def test_the_same_forms_are_the_same_bytes(forms: Path, tmp_path: Path) -> None:
    for path in write_forms(tmp_path, load_rules()):
        assert path.read_bytes() == (forms / path.name).read_bytes()
        with ZipFile(path) as package:
            assert {entry.date_time[0] for entry in package.infolist()} == {2025}
