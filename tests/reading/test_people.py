"""What a person's line says as a whole, and one person in two files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.model.people import Delegate, Nominee, NomineeKind
from hoinghi.reading.workspace import read
from hoinghi.vietnamese.identity import Sex

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hoinghi.model.workspace import Workspace


def test_a_title_inside_the_name_becomes_the_honorific(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    Ông Nguyễn Văn An | Thôn 1 | Khách mời
    """
    (row,) = workspace[Delegate]
    assert (row.honorific, row.full_name, row.sex) == ("Ông", "Nguyễn Văn An", Sex.NAM)
    assert told("DC33") == ["delegates.xlsx!A2: “Ông” được hiểu là danh xưng của “Nguyễn Văn An”."]


def test_sex_comes_from_the_honorific_only_where_it_is_blank(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Danh xưng | Họ và tên | Giới tính | Đơn vị | Thành phần
    Bà | Lê Thị Mai | | Thôn 1 | Khách mời
    Bà | Trần Văn Bình | Nam | Thôn 1 | Khách mời
    Thượng tá | Hồ Văn Dũng | | Công an | Khách mời
    Bà | Phạm Thị Lan | ? | Thôn 1 | Khách mời
    Bà | Vũ Thị Hoa | nhầm | Thôn 1 | Khách mời
    """
    assert [row.sex for row in workspace[Delegate]] == [Sex.NU, Sex.NAM, None, Sex.NU, None]


def test_the_kind_of_a_nominee_is_told_from_the_name_when_missing(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Loại | Họ và tên | Đơn vị | Lĩnh vực
    | Lê Thị Mai | Thôn 1 | kinh tế
    | Chi hội Nông dân Thôn 2 | Thôn 2 | kinh tế
    | Hộ ông Y Bhăm Niê | Thôn 3 | kinh tế
    TAPTHE | Ánh Dương | Thôn 3 | kinh tế
    """
    assert [row.kind for row in workspace[Nominee]] == [
        NomineeKind.PERSON,
        NomineeKind.COLLECTIVE,
        NomineeKind.HOUSEHOLD,
        NomineeKind.COLLECTIVE,
    ]


def test_a_name_in_capitals_is_read_as_papers_print_it(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # nominees.xlsx
    Họ và tên | Đơn vị | Lĩnh vực
    TÔ VĂN HÙNG | Thôn 1 | kinh tế
    CHI BỘ THÔN 1 | Thôn 1 | chính trị
    Y BKRÔNG | Thôn 1 | kinh tế
    """
    assert [row.full_name for row in workspace[Nominee]] == ["Tô Văn Hùng", "CHI BỘ THÔN 1", "Y BKRÔNG"]
    assert told("DC30") == ["nominees.xlsx!A2: Chữ hoa được đọc là “Tô Văn Hùng”."]


def test_identity_numbers_are_read_restored_or_asked_about(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # delegates.xlsx
    Họ và tên | Giới tính | Năm sinh | Đơn vị | Thành phần | CCCD
    Lê Thị Mai | Nữ | 1980 | Thôn 1 | Khách mời | 001180000123
    Trần Văn Bình | Nam | 1970 | Thôn 1 | Khách mời | 66070001234
    Phạm Thị Lan | | 1970 | Thôn 1 | Khách mời | 66170001234
    Hồ Văn Dũng | Nam | 1965 | Thôn 1 | Khách mời | 240123456
    Vũ Thị Hoa | Nữ | 1990 | Thôn 1 | Khách mời | '0661900012345
    """
    assert [row.cccd for row in workspace[Delegate]] == [
        "001180000123",
        "066070001234",
        None,
        "240123456",
        None,
    ]
    assert told("DC32") == [
        "delegates.xlsx!F3: Đã thêm lại số 0 ở đầu: *********234.",
        "delegates.xlsx!F4: Số CCCD ********234 có 11 chữ số, có thể đã mất số 0 ở đầu.",
    ]
    assert [each.severity.value for each in workspace.findings if each.code == "DC32"] == ["note", "warning"]
    assert told("DC25") == [
        "delegates.xlsx!F6: Số CCCD ***********345 có 13 chữ số, không phải 12 (CMND cũ: 9)."
    ]
    assert all("0001234" not in f"{each.place.value}{each.message}" for each in workspace.findings)


def test_phones_are_read_and_what_was_understood_is_said(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần | Số điện thoại
    Lê Thị Mai | Thôn 1 | Khách mời | 0912 345 678
    Trần Văn Bình | Thôn 1 | Khách mời | 912345678
    Phạm Thị Lan | Thôn 1 | Khách mời | 0912345678 - 0987654321
    Hồ Văn Dũng | Thôn 1 | Khách mời | 01662345678
    Vũ Thị Hoa | Thôn 1 | Khách mời | 12345
    """
    assert [row.phone for row in workspace[Delegate]] == [
        "0912345678",
        "0912345678",
        "0912345678",
        "0362345678",
        None,
    ]
    assert told("DC32") == ["delegates.xlsx!D3: Đã thêm lại số 0 ở đầu: *******678."]
    assert told("DC35") == ["delegates.xlsx!D4: Ô có 2 số; dùng số đầu *******678, còn lại: *******321."]
    assert told("DC30") == ["delegates.xlsx!D5: Đầu số cũ 11 số đã đổi theo năm 2018: *******678."]
    assert told("DC26") == ["delegates.xlsx!D6: Số điện thoại **345 không đúng dạng."]


def test_a_cell_that_names_several_people_is_asked_about(tmp_path: Path) -> None:
    (tmp_path / "Đại biểu.csv").write_text(
        'Họ và tên;Đơn vị;Thành phần\n"1. Lê Thị Mai\n2. Trần Văn Bình";Thôn 1;Khách mời\n', encoding="utf-8"
    )
    workspace = read(tmp_path)
    assert [(each.place.cell, each.message) for each in workspace.findings if each.code == "DC38"] == [
        ("A2", "Ô ghi 2 người: Lê Thị Mai, Trần Văn Bình; đã tính là 2 người.")
    ]
    assert [row.full_name for row in workspace[Delegate]] == ["Lê Thị Mai", "Trần Văn Bình"]


def test_people_of_one_cell_have_each_their_own_birth_and_number(tmp_path: Path) -> None:
    (tmp_path / "Đại biểu.csv").write_text(
        "STT;Họ và tên;Năm sinh;Đơn vị;Thành phần;Điện thoại\n"
        '1;"Bà Lê Thị Mai\nTrần Văn Bình";"1970\n31/02/1980";Thôn 1;Khách  mời;0912345678\n',
        encoding="utf-8",
    )
    workspace = read(tmp_path)
    assert [(r.full_name, str(r.birth), r.unit, r.phone, r.number) for r in workspace[Delegate]] == [
        ("Lê Thị Mai", "1970", "Thôn 1", "0912345678", "1"),
        ("Trần Văn Bình", "None", "Thôn 1", None, ""),
    ]
    assert [(each.place.cell, each.code) for each in workspace.findings] == [
        ("C2", "DC22"),
        ("B2", "DC38"),
        ("B2", "DC33"),
        ("E2", "DC30"),
    ]


@pytest.mark.parametrize(
    "cells",
    ['"Lê Thị Mai\nTrần Văn Bình";1970', '"Lê Thị Mai\nTrần Văn Bình";"1970\n1971\n1972"'],
)
def test_people_of_one_cell_stay_one_line_where_a_birth_could_be_anybody_s(
    tmp_path: Path, cells: str
) -> None:
    (tmp_path / "Đại biểu.csv").write_text(
        f"Họ và tên;Năm sinh;Đơn vị;Thành phần\n{cells};Thôn 1;Khách mời\n", encoding="utf-8"
    )
    workspace = read(tmp_path)
    assert len(workspace[Delegate]) == 1
    (asked,) = [each.message for each in workspace.findings if each.code == "DC38"]
    assert asked.endswith("nhưng chưa rõ ô nào của ai nên tính là một.")


@pytest.mark.parametrize(
    "name",
    [
        "Lê Thị Mai\nThôn Đông",
        "Lê Thị Mai\n(Trưởng thôn)",
        "Lê Thị Mai\nBí thư chi bộ",
        "Hộ ông Ba\nHộ bà Tư",
    ],
)
def test_a_second_line_that_is_no_person_makes_no_second_person(tmp_path: Path, name: str) -> None:
    (tmp_path / "Đại biểu.csv").write_text(
        f'Họ và tên;Đơn vị;Thành phần\n"{name}";Thôn 1;Khách mời\n', encoding="utf-8"
    )
    workspace = read(tmp_path)
    assert len(workspace[Delegate]) == 1
    assert not [each for each in workspace.findings if each.code == "DC38"]


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("Lê Thị Mai, Trần Văn Bình", "Lê Thị Mai, Trần Văn Bình"),
        ("Ông Bình và bà Mai", "Ông Bình, bà Mai"),
        ("LÊ THỊ MAI VÀ TRẦN VĂN BÌNH", "LÊ THỊ MAI, TRẦN VĂN BÌNH"),
        ("Y Thông Niê, H'Hương Êban", "Y Thông Niê, H'Hương Êban"),
        ("Lê Mai - Trần Bình", "Lê Mai, Trần Bình"),
    ],
)
def test_names_beside_each_other_in_one_cell_are_asked_about(tmp_path: Path, name: str, people: str) -> None:
    (tmp_path / "Đại biểu.csv").write_text(
        f"Họ và tên;Đơn vị;Thành phần\n{name};Thôn 1;Khách mời\n", encoding="utf-8"
    )
    workspace = read(tmp_path)
    assert len(workspace[Delegate]) == 1
    assert [(each.place.cell, each.message) for each in workspace.findings if each.code == "DC38"] == [
        ("A2", f"Ô có vẻ ghi 2 người: {people}; đang tính là một.")
    ]


@pytest.mark.parametrize(
    "name",
    [
        "Lê Thị Mai, Trưởng thôn",
        "Lê Thị Mai, Phó Chủ Tịch",
        "Lê Thị Mai, Hà Giang",
        "Lê Thị Mai, Y Tế Thôn",
        "Lê Thị Mai - Đoàn Thanh Niên",
        "Đại tá Lê Văn Mai, Trường Sĩ quan",
        "Vàng Và Sử",
        "Ông Lê Văn Bình và vợ",
    ],
)
def test_what_follows_a_name_after_a_comma_is_mostly_no_second_person(tmp_path: Path, name: str) -> None:
    (tmp_path / "Đại biểu.csv").write_text(
        f"Họ và tên;Đơn vị;Thành phần\n{name};Thôn 1;Khách mời\n", encoding="utf-8"
    )
    assert not [each for each in read(tmp_path).findings if each.code == "DC38"]


def test_a_household_may_bear_two_names(told: Callable[[str], list[str]]) -> None:
    """
    # nominees.xlsx
    Loại        | Họ và tên                         | Đơn vị | Lĩnh vực
    Hộ gia đình | Nguyễn Văn Bình và Trần Thị Mai   | Thôn 1 | kinh tế
                | Hộ ông Lê Văn Tư, bà Trần Thị Sáu | Thôn 1 | kinh tế
    Cá nhân     | Lê Văn Năm, Lê Văn Bảy            | Thôn 1 | kinh tế
    """
    assert told("DC38") == [
        "nominees.xlsx!B4: Ô có vẻ ghi 2 người: Lê Văn Năm, Lê Văn Bảy; đang tính là một."
    ]


def test_marks_under_collective_household_person_tell_the_kind(
    workspace: Workspace, told: Callable[[str], list[str]]
) -> None:
    """
    # thon.xlsx › Sheet1
    DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG
    STT | Tên tập thể, hộ, cá nhân | Tập thể | Hộ | Cá nhân | Đơn vị | Lĩnh vực
    1 | Chi hội Nông dân | x | | | Thôn 1 | Kinh tế
    2 | Nguyễn Văn An | | x | | Thôn 1 | Kinh tế
    3 | Lê Thị Mai | | | x | Thôn 1 | Kinh tế
    4 | Trần Văn Tám | x | | x | Thôn 1 | Kinh tế
    5 | Tổ hợp tác Dệt | | | | Thôn 1 | Kinh tế
    """
    kinds = [row.kind.label for row in workspace[Nominee] if row.kind]
    assert kinds == ["Tập thể", "Hộ gia đình", "Cá nhân", "Cá nhân", "Tập thể"]
    assert told("DC37") == ["thon.xlsx!E6: Đánh dấu nhiều cột (Tập thể, Cá nhân) nên chưa rõ là loại nào."]
