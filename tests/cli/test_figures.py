"""The commands that show figures: what they print fits 80 columns, what they answer is JSON, how they end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    from cli_runner import Ran

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "binh-hoa"
COMMANDS = [
    ["coverage"],
    ["coverage", "--by", "don_vi,linh_vuc"],
    ["coverage", "--by", "Phong trào, Thành phần"],
    ["allocate"],
    ["composition"],
    ["composition", "--basis", "confirmed"],
    ["awards"],
    ["awards", "--list"],
    ["budget"],
    ["schedule"],
]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_the_screen_fits_eighty_columns(
    words: list[str], run: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    done = run(*words, cwd=EXAMPLE)
    assert done.code == 0
    assert done.out.strip()
    assert [line for line in done.out.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_json_is_one_document(words: list[str], run: Callable[..., Ran]) -> None:
    done = run(*words, "--json", cwd=EXAMPLE)
    assert done.code == 0
    assert isinstance(json.loads(done.out), dict)


def test_coverage_keeps_its_promised_keys(run: Callable[..., Ran]) -> None:
    made = json.loads(run("coverage", "--json", "--by", "linh_vuc,gioi_tinh", cwd=EXAMPLE).out)
    assert made["ok"] is True
    assert set(made) == {"ok", "gaps", "tables", "order", "notes", "balance", "cross", "left_out"}
    assert made["tables"]["gioi_tinh"] == {"Nam": 115, "Nữ": 80}
    (cross,) = made["cross"]
    assert cross["column_totals"] == {"Nam": 115, "Nữ": 80}
    assert cross["row_totals"] == made["tables"]["linh_vuc"]
    assert cross["total"] == 195


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("linh_vuc", "đúng hai chiều"),
        ("linh_vuc,linh_vuc", "khác nhau"),
        ("linh_vuc,donvi", "Có phải don_vi?"),
        ("linh_vuc,don_vi,dan_toc", "đúng hai chiều"),
    ],
)
def test_axes_that_cannot_be_crossed(typed: str, said: str, run: Callable[..., Ran]) -> None:
    done = run("coverage", "--by", typed, cwd=EXAMPLE)
    assert done.code == 2
    assert said in done.err


def test_the_workbook_holds_every_table_and_replaces_only_its_own(
    tmp_path: Path, run: Callable[..., Ran]
) -> None:
    target = tmp_path / "độ phủ"
    words = ("coverage", "-C", str(EXAMPLE), "--xlsx", str(target), "--by", "linh_vuc,don_vi")
    assert run(*words, cwd=tmp_path).code == 0
    path = tmp_path / "độ phủ.xlsx"
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:4] == ["Chỗ thiếu", "Cơ cấu", "Thành phần", "Lĩnh vực"]
    cross = book["Lĩnh vực × Đơn vị"]
    assert cross["A1"].value == "Lĩnh vực \\ Đơn vị"
    assert (cross.cell(cross.max_row, 1).value, cross.cell(cross.max_row, cross.max_column).value) == (
        "Tổng",
        195,
    )
    assert "Đã ghi lại" in run(*words, cwd=tmp_path).err
    path.write_bytes((EXAMPLE / "delegates.xlsx").read_bytes())
    before = path.read_bytes()
    done = run(*words, cwd=tmp_path)
    assert done.code == 2
    assert "không ghi đè" in done.err
    assert path.read_bytes() == before


def test_our_workbook_in_the_folder_is_no_list(tmp_path: Path, run: Callable[..., Ran]) -> None:
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "xã"))
    run("coverage", "--xlsx", "phu.xlsx", cwd=folder)
    again = json.loads(run("validate", "--json", cwd=folder).out)
    assert again["ok"]
    assert {each["file"] for each in again["skipped"] if each["sheet"] == ""} == {"phu.xlsx"}


def test_the_workbook_of_many_units_prints_their_names_upright(
    tmp_path: Path, run: Callable[..., Ran]
) -> None:
    run("coverage", "-C", str(EXAMPLE), "--xlsx", "phu.xlsx", "--by", "linh_vuc,don_vi", cwd=tmp_path)
    sheet = openpyxl.load_workbook(tmp_path / "phu.xlsx")["Lĩnh vực × Đơn vị"]
    assert sheet["C1"].alignment.text_rotation == 90
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
    assert sum(widths) < 250  # characters: more would print smaller than can be read
    assert sheet.cell(sheet.max_row, 1).font.bold


def test_coverage_says_what_it_examined_and_in_which_order(tmp_path: Path, run: Callable[..., Ran]) -> None:
    said = " ".join(run("coverage", cwd=EXAMPLE).out.split())
    assert "Đạt: không thiếu chỗ nào phải bổ sung (đã xét thành phần, lĩnh vực, thôn, phong trào)." in said
    write_workspace(
        "# delegates.xlsx\nHọ và tên | Đơn vị | Thành phần\nLê Văn A | Thôn 1 | Khách mời", tmp_path
    )
    said = " ".join(run("coverage", cwd=tmp_path).out.split())
    assert "Xếp theo mức cần bổ sung: thành phần, lĩnh vực, đơn vị, phong trào" in said
    assert "Ghi chú: Không có trang Đơn vị, nên thôn chưa gửi ai thì không biết để nhắc." in said


def test_awards_add_up_to_the_budget(run: Callable[..., Ran]) -> None:
    made = json.loads(run("awards", "--json", cwd=EXAMPLE).out)
    assert made["total"] == {
        "count": 153,
        "amount": 65_840_000,
        "in_words": "Sáu mươi lăm triệu tám trăm bốn mươi nghìn đồng",
        "unknown": 0,
    }
    assert sum(each["total"] for each in made["groups"]) == 65_840_000
    assert sum(each["amount"] for each in made["prizes"]) == 65_840_000
    assert (made["votes"]["reached"], made["votes"]["missed"]) == (161, 0)
    budget = json.loads(run("budget", "--json", cwd=EXAMPLE).out)
    assert budget["by_source"]["Quỹ thi đua, khen thưởng của xã năm 2025"] == 65_840_000
    assert sum(budget["by_source"].values()) == budget["total"] == 102_060_000


def test_a_vote_below_the_threshold_ends_with_one(tmp_path: Path, run: Callable[..., Ran]) -> None:
    write_workspace(
        """
        # hoinghi.xlsx › Thông tin
        Mục                   | Giá trị
        Ngưỡng phiếu Hội đồng | 70%

        # hoinghi.xlsx › Hội đồng
        Họ và tên | Chức vụ | Vai trò
        Lê Một    | A       | Ủy viên
        Lê Hai    | B       | Ủy viên

        # nominees.xlsx
        Họ và tên   | Đơn vị | Hình thức đề nghị | Số phiếu đồng ý
        Y Thông Niê | Thôn 2 | Giấy khen         | 1
        """,
        tmp_path,
    )
    done = run("awards", cwd=tmp_path)
    assert done.code == 1
    assert "Y Thông Niê: 1/2 tổng số thành viên (50%), chưa đạt ngưỡng 70% (2 phiếu)." in done.out


def test_votes_without_the_council_are_one_sentence(tmp_path: Path, run: Callable[..., Ran]) -> None:
    write_workspace(
        """
        # nominees.xlsx
        Họ và tên   | Đơn vị | Hình thức đề nghị | Số phiếu đồng ý
        Y Thông Niê | Thôn 2 | Giấy khen         | 1
        Lê Thị Mai  | Thôn 2 | Giấy khen         | 2
        """,
        tmp_path,
    )
    done = run("awards", cwd=tmp_path)
    assert done.code == 0
    assert "Trang Hội đồng chưa có thành viên nào, nên chưa xét được phiếu (2 dòng)." in done.out
    assert "Chưa biết" not in done.out.partition("Trang Hội đồng")[2]


def test_money_spent_and_what_is_left(tmp_path: Path, run: Callable[..., Ran]) -> None:
    write_workspace(
        """
        # hoinghi.xlsx › Dự toán
        Nội dung | Đơn vị tính | Số lượng | Đơn giá | Nguồn | Thực chi
        Hoa      | bó          | 10       | 80000   | Xã    | 900000
        Nước     | người       | số đại biểu | 15000 |     |
        """,
        tmp_path,
    )
    made = json.loads(run("budget", "--json", cwd=tmp_path).out)
    assert (made["total"], made["spent"], made["left"]) == (800_000, 900_000, -100_000)
    assert [each["left"] for each in made["lines"]] == [-100_000, None]
    done = run("budget", cwd=tmp_path)
    assert done.code == 0
    assert "vượt 100.000 đồng" in done.out


def test_percentages_of_every_group_add_up(run: Callable[..., Ran]) -> None:
    made = json.loads(run("composition", "--json", cwd=EXAMPLE).out)
    for group in made["groups"].values():
        assert sum(part["count"] for part in group.values()) == made["total"] == 195
        tenths = sum(
            round(float(part["percent"].rstrip("%").replace(",", ".")) * 10) for part in group.values()
        )
        assert tenths == 1000
    assert [(each["ho_va_ten"], each["age"]) for each in made["oldest"]] == [("Y Wơt Hmŏk", 74)]


def test_the_folder_decides_how_seats_are_shared(run: Callable[..., Ran]) -> None:
    made = json.loads(run("allocate", "--json", cwd=EXAMPLE).out)
    assert sum(each["seats"] for each in made["units"]) == made["total"] == 200
    owed = {each["don_vi"]: each["owes"] for each in made["units"] if each["owes"]}
    assert owed == {"Thôn 1": 3, "Thôn 2": 1, "Thôn 3": 2, "Thôn 5": 1, "Hội Nông dân xã": 1}
    thon = [each["seats"] for each in made["units"] if each["don_vi"].startswith("Thôn")]
    assert (min(thon), max(thon)) == (17, 20)
    for each in made["units"]:
        words = set() if "huyện" in each["don_vi"] else {"nữ", "dân tộc thiểu số", "người trực tiếp"}
        assert set(each["wished"]) == words
    other = json.loads(run("allocate", "--json", "--base", "khau", "--wish", "nữ=30%", cwd=EXAMPLE).out)
    assert other["base"] == "khau"
    assert {word for each in other["units"] for word in each["wished"]} == {"nữ"}


@pytest.mark.parametrize("command", ["awards", "budget", "schedule", "composition", "coverage"])
def test_an_empty_list_is_said_not_a_crash(command: str, tmp_path: Path, run: Callable[..., Ran]) -> None:
    write_workspace("# delegates.xlsx\nHọ và tên | Đơn vị | Thành phần", tmp_path)
    done = run(command, cwd=tmp_path)
    assert done.code in {0, 1}
    assert done.out.strip()


def test_ages_without_a_day_and_many_of_one_year(tmp_path: Path, run: Callable[..., Ran]) -> None:
    lines = [f"Lê Văn {chr(65 + at)} | Thôn 1 | 1960 | Khách mời" for at in range(8)]
    write_workspace(
        "\n".join(["# delegates.xlsx", "Họ và tên | Đơn vị | Năm sinh | Thành phần", *lines]), tmp_path
    )
    said = run("composition", cwd=tmp_path).out
    assert "Chưa tính được tuổi vì trang Thông tin chưa có ngày tổ chức." in said
    assert said.count("Cao tuổi nhất: Lê Văn") == 5
    assert "Cao tuổi nhất: và 3 người nữa sinh cùng năm (xem đủ: --json)." in said
    assert len(json.loads(run("composition", "--json", cwd=tmp_path).out)["oldest"]) == 8


FIGURES = ["quota", "coverage", "allocate", "composition", "awards", "budget", "schedule"]


@pytest.mark.parametrize("command", FIGURES)
def test_a_list_that_cannot_be_read_is_never_left_out_without_a_word(
    command: str, tmp_path: Path, run: Callable[..., Ran]
) -> None:
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "xã"))
    (folder / "nhan").mkdir(exist_ok=True)
    (folder / "nhan" / "Thôn 9.xlsx").write_bytes((EXAMPLE / "delegates.xlsx").read_bytes()[:3000])
    done = run(command, cwd=folder)
    assert done.code == 1
    assert done.out.startswith("Các số dưới đây có thể thiếu vì chưa đọc được hết thư mục:")
    assert "nhan/Thôn 9.xlsx" in done.out
    told = run(command, "--json", cwd=folder)
    made = json.loads(told.out)
    assert (told.code, told.err, made.get("ok", False)) == (1, "", False)
    assert [(each["file"], each["code"]) for each in made["left_out"]] == [("nhan/Thôn 9.xlsx", "DC01")]


@pytest.mark.parametrize("command", FIGURES)
def test_what_is_read_whole_leaves_nothing_out(command: str, run: Callable[..., Ran]) -> None:
    assert json.loads(run(command, "--json", cwd=EXAMPLE).out)["left_out"] == []


def test_a_sheet_of_another_table_is_no_matter_of_the_ratio(tmp_path: Path, run: Callable[..., Ran]) -> None:
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "xã"))
    book = openpyxl.load_workbook(folder / "hoinghi.xlsx")
    sheet = book["Dự toán"]
    for row in sheet.iter_rows(min_row=1, max_row=3):
        for cell in row:
            if cell.value == "Số lượng *":
                cell.value = "Bao nhiêu"
    book.save(folder / "hoinghi.xlsx")
    assert json.loads(run("quota", "--json", cwd=folder).out)["left_out"] == []
    assert run("quota", cwd=folder).code == 0
    (told,) = json.loads(run("budget", "--json", cwd=folder).out)["left_out"]
    assert (told["sheet"], told["code"]) == ("Dự toán", "DC10")


def test_who_is_not_in_the_decision_and_why(tmp_path: Path, run: Callable[..., Ran]) -> None:
    folder = write_workspace(
        """
        # hoinghi.xlsx › Thông tin
        Mục          | Giá trị
        Ngày tổ chức | 15/12/2026

        # nominees.xlsx
        Họ và tên                | Đơn vị | Hình thức đề nghị            | Kết quả
        Hộ ông Nguyễn Công An    | Thôn 1 | Giấy khen                    | Đạt
        Nguyễn Công An           | Thôn 1 | Giấy khen                    | Không đạt
        Lê Thị Mai               | Thôn 1 | Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh | Đạt
        """,
        tmp_path,
    )
    said = " ".join(run("awards", "--list", cwd=folder).out.split())
    assert "1 Hộ ông Nguyễn Công An Thôn 1 Giấy khen" in said
    assert "Không có trong quyết định khen thưởng này: 2." in said
    assert "- Nguyễn Công An: Giấy khen – kết quả xét: không đạt" in said
    assert "- Lê Thị Mai: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh – do cấp trên quyết định (tỉnh)" in said
