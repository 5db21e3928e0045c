"""The worked example: rebuilt from its facts, free of errors, and true to the plan it comes from."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date, time
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest

from hoinghi.checks import run
from hoinghi.figures.awards import prizes
from hoinghi.figures.matching import nominee_of
from hoinghi.figures.quota import quota
from hoinghi.figures.sides import side_of
from hoinghi.figures.units import villages
from hoinghi.model.bodies import CouncilMember, Unit
from hoinghi.model.finding import Severity
from hoinghi.model.people import Delegate, Nominee, NomineeKind
from hoinghi.model.plan import Basis, Event, Movement, ProgrammeItem, Recipient, Task
from hoinghi.model.record import REPORT_PARTS, AwardRecord, BudgetLine, Propaganda, ReportPart
from hoinghi.model.rules import Side
from hoinghi.model.tables import TABLES
from hoinghi.reading.workspace import read
from hoinghi.vietnamese.identity import Sex, parse_cccd

if TYPE_CHECKING:
    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples" / "binh-hoa"


@pytest.fixture(scope="module")
def example() -> Workspace:
    return read(EXAMPLE)


def cells(path: Path) -> dict[tuple[str, str], object]:
    book = openpyxl.load_workbook(path)
    return {
        (sheet.title, cell.coordinate): (cell.value, cell.number_format)
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def texts(workspace: Workspace, row_type: type[Row], attribute: str) -> list[str]:
    return [getattr(row, attribute) for row in workspace[row_type]]


def test_its_workbooks_are_what_its_facts_say(tmp_path: Path) -> None:
    build = ROOT / "tools" / "example" / "build.py"
    where = os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")])
    subprocess.run([sys.executable, build, tmp_path], check=True, env={**os.environ, "PYTHONPATH": where})
    rebuilt = {path.name: cells(path) for path in tmp_path.iterdir()}
    assert rebuilt == {path.name: cells(path) for path in EXAMPLE.glob("*.xlsx")}
    assert set(rebuilt) == {"hoinghi.xlsx", "nominees.xlsx", "delegates.xlsx"}


def test_it_has_neither_error_nor_warning(example: Workspace) -> None:
    serious = [
        f"{each.code} {each.place}: {each.message}"
        for each in (*example.findings, *run(example))
        if each.severity is not Severity.NOTE
    ]
    assert serious == []


def test_every_table_has_lines_and_none_is_lost(example: Workspace) -> None:
    # every column of the example is understood, so nothing is left to settle
    assert {table.SHEET.name for table in TABLES if not len(example[table])} == {"Đọc cột"}
    assert {
        table.SHEET.name for table in TABLES if example[table].rejected or example[table].repeats
    } == set()


def test_counts_of_people_are_those_of_such_a_conference(example: Workspace) -> None:
    found = quota(example)
    assert 190 <= found.total <= 200
    assert found.unknown == 0
    assert abs(Fraction(found.advanced, found.total) - Fraction(7, 10)) < Fraction(1, 100)
    assert len(example[Nominee]) >= 150
    kinds = [each.taker for each in example[Nominee]]
    assert {kind: kinds.count(kind) >= 15 for kind in NomineeKind} == dict.fromkeys(NomineeKind, True)


def test_people_are_of_every_kind_field_movement_and_village(example: Workspace) -> None:
    rules = example.rules
    assert set(texts(example, Delegate, "category")) == {each.name for each in rules.categories}
    assert set(texts(example, Nominee, "field")) == {each.name for each in rules.fields}
    assert set(texts(example, Nominee, "movement")) == set(texts(example, Movement, "name"))
    advanced = [each for each in example[Delegate] if side_of(example, each) is Side.ADVANCED]
    assert {each.unit for each in advanced} >= set(villages(example))
    assert {each.sex for each in advanced} == set(Sex)
    assert {each.ethnicity for each in advanced} >= {"Kinh", "Ê Đê", "M'nông", "Tày", "Nùng", "Mường"}
    assert {each.unit for each in example[Delegate]} <= set(texts(example, Unit, "name"))


def test_every_model_among_the_delegates_is_a_nominee_or_speaks_for_one(example: Workspace) -> None:
    alone = [
        each.full_name
        for each in example[Delegate]
        if side_of(example, each) is Side.ADVANCED and nominee_of(example, each) is None
    ]
    assert alone == []
    speaking = [nominee_of(example, each) for each in example[Delegate] if each.represents]
    assert {each.taker for each in speaking if each} == {NomineeKind.COLLECTIVE, NomineeKind.HOUSEHOLD}


def test_those_who_speak_or_are_sent_up_attend(example: Workspace) -> None:
    present = [nominee_of(example, each) for each in example[Delegate]]
    speaking = [each for each in example[Nominee] if each.speech]
    sent = [each for each in example[Nominee] if each.sent_up]
    assert (len(speaking), len(sent)) == (5, 7)
    assert [each.full_name for each in (*speaking, *sent) if each not in present] == []


def test_namesakes_are_told_apart(example: Workspace) -> None:
    names = texts(example, Delegate, "full_name")
    alike = [each for each in example[Delegate] if names.count(each.full_name) > 1]
    assert len(alike) == 2
    assert len({(each.unit, each.birth) for each in alike}) == 2


def test_identity_numbers_agree_with_their_people(example: Workspace) -> None:
    for each in (*example[Delegate], *example[Nominee]):
        if each.cccd and each.birth:
            read_back = parse_cccd(each.cccd)
            assert read_back is not None
            assert (read_back.sex, read_back.birth_year) == (each.sex, each.birth.year), each.full_name


def test_highland_names_keep_to_their_usage(example: Workspace) -> None:
    highland = [each for each in example[Delegate] if each.ethnicity in {"Ê Đê", "M'nông"}]
    assert len(highland) > 40
    assert {each.full_name[0] for each in highland if each.sex is Sex.NAM} == {"Y"}
    assert {each.full_name[:2] for each in highland if each.sex is Sex.NU} == {"H'"}


def test_each_achievement_is_rewarded_once(example: Workspace) -> None:
    merits = texts(example, Nominee, "achievement")
    assert all(merits)
    assert len(set(merits)) == len(merits)
    assert max(each.votes or 0 for each in example[Nominee]) <= len(example[CouncilMember]) == 9
    levels = texts(example, Nominee, "level")
    assert levels.count("Xã") > 0.9 * len(levels)
    assert {"Huyện", "Tỉnh"} < set(levels)


def test_the_bonus_in_the_budget_is_that_of_the_decision(example: Workspace) -> None:
    day = example.settings.held_on
    assert day is not None
    planned = sum(each.amount or 0 for each in example[BudgetLine] if each.content.startswith("Tiền thưởng"))
    assert planned == sum(each.amount or 0 for each in prizes(example, day))


def test_award_statistics_span_five_years_and_add_up(example: Workspace) -> None:
    rows = list(example[AwardRecord])
    assert {each.year for each in rows} == {2020, 2021, 2022, 2023, 2024}
    assert {each.field for each in rows} == {each.name for each in example.rules.fields}
    for each in rows:
        assert each.total == (each.collectives or 0) + (each.households or 0) + (each.persons or 0)


def test_the_report_tells_the_totals_of_the_statistics(example: Workspace) -> None:
    rows = [each for each in example[AwardRecord] if each.award == "Giấy khen"]
    said = "\n".join(each.content for each in example[ReportPart])
    parts = [
        sum(getattr(each, kind) or 0 for each in rows) for kind in ("collectives", "households", "persons")
    ]
    assert (
        f"tặng {sum(parts)} Giấy khen, gồm {parts[0]} tập thể, {parts[1]} hộ gia đình và {parts[2]} cá nhân"
        in said
    )


def test_every_part_of_the_report_is_written(example: Workspace) -> None:
    parts = texts(example, ReportPart, "part")
    assert tuple(dict.fromkeys(parts)) == REPORT_PARTS
    assert min(parts.count(part) for part in REPORT_PARTS) >= 2
    assert len(example[Propaganda]) >= 8


# What the plan of the commune says, fact by fact.


def test_plan_settings(example: Workspace) -> None:
    said = example.settings
    assert (said.commune, said.district, said.province) == ("Bình Hòa", "Krông Ana", "Đắk Lắk")
    assert (said.signer, said.signer_post) == ("Lê Như Diệu", "Chủ tịch")
    assert (said.max_delegates, said.advanced_ratio, said.sessions) == (200, Fraction(7, 10), 1)
    assert said.money_source == "Ngân sách xã năm 2025"
    assert said.title == "Hội nghị tuyên dương điển hình tiên tiến cấp xã"


def test_plan_day_is_a_working_day_of_the_first_quarter(example: Workspace) -> None:
    said = example.settings
    assert said.held_on == date(2025, 2, 26)
    assert said.held_on.isoweekday() < 6
    assert said.held_in is not None
    assert said.held_in.contains(said.held_on)
    assert said.held_in.label == "Quý I năm 2025"
    assert said.opens_at == time(7, 30)


def test_plan_basis(example: Workspace) -> None:
    (basis,) = example[Basis]
    assert (basis.kind, basis.number, basis.issued) == ("Kế hoạch", "167/KH-UBND", date(2024, 10, 2))
    assert basis.issuer == "Ủy ban nhân dân huyện Krông Ana"


def test_plan_congresses(example: Workspace) -> None:
    assert {(each.name, each.ordinal) for each in example[Event]} == {
        ("Đại hội Đảng bộ xã Bình Hòa", "V"),
        ("Đại hội Đảng bộ huyện Krông Ana", "XI"),
        ("Đại hội Đảng bộ tỉnh Đắk Lắk", "XVIII"),
        ("Đại hội Đảng toàn quốc", "XIV"),
        ("Đại hội thi đua yêu nước huyện Krông Ana", "VI"),
        ("Đại hội thi đua yêu nước tỉnh Đắk Lắk", "XII"),
        ("Đại hội thi đua yêu nước toàn quốc", "XI"),
    }


def test_plan_movements(example: Workspace) -> None:
    own = [each.name for each in example[Movement] if each.level == "xã"]
    assert texts(example, Movement, "name") == [
        "Đẩy mạnh phát triển kết cấu hạ tầng đồng bộ, hiện đại; thực hành tiết kiệm, chống lãng phí",
        "Vì người nghèo - không có ai bị bỏ lại phía sau",
        "Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời giai đoạn 2023 - 2030",
        "Cả nước chung tay “Xóa nhà tạm, nhà dột nát” trong năm 2025",
        *own,
    ]
    assert own == [
        "Học tập và làm theo tấm gương, đạo đức, phong cách Hồ Chí Minh",
        "Cả nước chung sức xây dựng nông thôn mới",
        "Nông dân sản xuất giỏi, giúp nhau làm kinh tế",
        "Toàn dân đoàn kết xây dựng đời sống văn hóa",
        "Phong trào thi đua thực hiện văn hóa công sở",
    ]


def test_plan_programme_of_ten_items_fits_the_session(example: Workspace) -> None:
    items = list(example[ProgrammeItem])
    assert [each.number for each in items] == [str(number) for number in range(1, 11)]
    assert items[0].content == "Chào cờ"
    assert items[-1].content == "Tổng kết và bế mạc"
    assert sum(each.minutes or 999 for each in items) <= example.settings.session_minutes
    assert all(each.owner for each in items)


def test_plan_tasks_of_five_bodies_are_due_before_the_conference(example: Workspace) -> None:
    day = example.settings.held_on
    assert day is not None
    counts = {body: texts(example, Task, "body").count(body) for body in texts(example, Task, "body")}
    assert counts == {
        "Hội đồng thi đua, khen thưởng xã": 3,
        "Bộ phận Văn phòng - Thống kê": 5,
        "Bộ phận Tài chính - Kế toán": 1,
        "Bộ phận Văn hóa - Xã hội": 3,
        "Ủy ban Mặt trận Tổ quốc Việt Nam xã, các đoàn thể chính trị và tổ chức chính trị - xã hội xã": 1,
    }
    assert all(each.deadline < day for each in example[Task] if each.deadline)


def test_plan_recipients(example: Workspace) -> None:
    assert [(each.name, each.copies) for each in example[Recipient]] == [
        ("UBND huyện", 1),
        ("Phòng Nội vụ huyện", 1),
        ("TT. Đảng ủy, HĐND xã", 2),
        ("UBMTTQVN, các đoàn thể xã", 5),
        ("Các bộ phận chuyên môn", 4),
        ("Trưởng 7 thôn", 7),
        ("Cổng thông tin điện tử xã", 1),
        ("Lưu: VT, VP", 2),
    ]


def test_plan_units_are_seven_villages_and_a_dozen_bodies(example: Workspace) -> None:
    assert len(villages(example)) == 7
    assert (
        12
        <= len([each for each in example[Unit] if each.kind in {"cơ quan", "đoàn thể", "trường học"}])
        <= 15
    )
