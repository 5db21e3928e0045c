from __future__ import annotations

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from hoinghi.model.people import NomineeKind
from hoinghi.model.rules import Side
from hoinghi.reading.rules import load_rules
from hoinghi.resources import data_dir
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from hoinghi.model.rules import Dated

RULES = load_rules()
FILES = sorted(data_dir("rules").glob("*.toml"))


def overlap(one: Dated, other: Dated) -> bool:
    latest = max(one.since or date.min, other.since or date.min)
    return latest <= min(one.until or date.max, other.until or date.max)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_row_says_where_it_comes_from_and_whether_that_was_read(path: Path) -> None:
    with path.open("rb") as file:
        tables = tomllib.load(file)
    for rows in tables.values():
        for row in rows:
            assert row.get("source"), row
            assert isinstance(row.get("verified"), bool), row


def test_the_rules_are_read_once_and_everything_is_there() -> None:
    assert load_rules() is RULES
    for name in ("categories", "fields", "awards", "powers", "bonuses", "multipliers", "salaries", "acts"):
        assert getattr(RULES, name), name
    assert RULES.norms
    assert RULES.cautions
    assert RULES.kind_order == (NomineeKind.COLLECTIVE, NomineeKind.HOUSEHOLD, NomineeKind.PERSON)


@pytest.mark.parametrize("named", ["categories", "fields", "awards", "levels", "act_kinds"])
def test_no_spelling_means_two_things(named: str) -> None:
    rows = getattr(RULES, named)
    spellings = [
        fold(word) for row in rows for word in {fold(w): w for w in (row.code, row.name, *row.aliases)}
    ]
    assert sorted(spellings) == sorted(set(spellings))
    assert len({row.code for row in rows}) == len(rows)


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        (RULES.powers, lambda each: (each.award, each.level)),
        (RULES.bonuses, lambda each: each.award),
        (RULES.multipliers, lambda each: (each.kind, each.form)),
        (RULES.salaries, lambda _: "luong"),
        (RULES.roundings, lambda _: "lam tron"),
        (RULES.norms, lambda each: each.code),
    ],
    ids=["powers", "bonuses", "multipliers", "salaries", "roundings", "norms"],
)
def test_no_two_rules_on_one_thing_hold_on_one_day(
    rows: tuple[Dated, ...], key: Callable[[Dated], object]
) -> None:
    for one, other in combinations(rows, 2):
        if key(one) == key(other):
            assert not overlap(one, other), (one, other)


def test_periods_run_forward() -> None:
    groups = (RULES.powers, RULES.bonuses, RULES.multipliers, RULES.salaries, RULES.acts, RULES.norms)
    for each in (each for rows in groups for each in rows):
        assert (each.since or date.min) <= (each.until or date.max), each


def test_base_salary_has_no_hole_since_2019() -> None:
    day = date(2019, 7, 1)
    while day < date(2027, 1, 1):
        assert RULES.salary_on(day), day
        day += timedelta(days=1)
    assert RULES.salary_on(date(2019, 6, 30)) is None


@pytest.mark.parametrize(
    ("day", "amount"),
    [
        (date(2023, 6, 30), 1_490_000),
        (date(2023, 7, 1), 1_800_000),
        (date(2024, 6, 30), 1_800_000),
        (date(2024, 7, 1), 2_340_000),
        (date(2025, 3, 20), 2_340_000),
        (date(2026, 6, 30), 2_340_000),
        (date(2026, 7, 1), 2_530_000),
    ],
)
def test_base_salary_by_day(day: date, amount: int) -> None:
    salary = RULES.salary_on(day)
    assert salary
    assert salary.amount == amount


def test_every_award_and_level_that_a_rule_names_exists() -> None:
    awards, levels = {each.code for each in RULES.awards}, {each.code for each in RULES.levels}
    forms = {each.form for each in RULES.awards}
    assert {each.award for each in (*RULES.powers, *RULES.bonuses)} <= awards
    assert {each.level for each in (*RULES.powers, *RULES.awards)} <= levels
    assert {each.form for each in RULES.multipliers} <= forms


def test_ranks_are_one_to_n() -> None:
    assert [each.rank for each in RULES.awards] == list(range(1, len(RULES.awards) + 1))


def test_sides_of_the_categories() -> None:
    sides = {each.code: each.side for each in RULES.categories}
    assert sides == {
        "khach_moi": Side.GUEST,
        "lanh_dao": Side.GUEST,
        "anh_hung": Side.ADVANCED,
        "chien_si_thi_dua": Side.ADVANCED,
        "dien_hinh": Side.ADVANCED,
        "truc_tiep": Side.ADVANCED,
        "nguoi_tot": Side.ADVANCED,
    }
    assert [each.code for each in RULES.categories if each.rare] == ["anh_hung"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ĐIỂN HÌNH TIÊN TIẾN", "dien_hinh"),
        ("điển hình tiên tiến, tiêu biểu xuất sắc", "dien_hinh"),
        ("Chiến sỹ thi đua", "chien_si_thi_dua"),
        ("lanh dao cap uy, chinh quyen", "lanh_dao"),
        ("người tốt việc tốt", "nguoi_tot"),
        ("Nông dân", "truc_tiep"),
    ],
)
def test_categories_are_known_however_they_are_written(text: str, code: str) -> None:
    category = RULES.category(text)
    assert category
    assert category.code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Giấy khen", "giay_khen_xa"),
        ("giấy khen của Chủ tịch UBND xã", "giay_khen_xa"),
        ("Bằng khen", "bang_khen_tinh"),
        ("LĐTT", "ldtt"),
        ("CSTĐ cơ sở", "cstd_co_so"),
        ("Chiến sỹ thi đua cấp tỉnh", "cstd_tinh"),
        ("Gia đình văn hoá", "gia_dinh_van_hoa"),
    ],
)
def test_awards_are_known_however_they_are_written(text: str, code: str) -> None:
    award = RULES.award(text)
    assert award
    assert award.code == code


def test_coefficients_are_exact_and_only_decree_91_was_read() -> None:
    assert all(isinstance(each.coefficient, Decimal) for each in RULES.bonuses)
    for each in (*RULES.bonuses, *RULES.multipliers):
        assert each.verified == ("91/2017" in each.source), each


def test_an_unknown_coefficient_is_absent() -> None:
    after = [each.award for each in RULES.bonuses if each.in_force(date(2025, 7, 1))]
    assert sorted(after) == ["cstd_co_so", "ldtt"]
    assert not [
        each for each in RULES.bonuses if each.award == "gia_dinh_van_hoa" and each.in_force(date(2023, 1, 1))
    ]
    households = [each for each in RULES.multipliers if each.kind is NomineeKind.HOUSEHOLD]
    assert [(each.form, each.since, each.verified) for each in households] == [
        ("giay_khen", date(2024, 1, 1), False)
    ]


def test_the_commune_could_give_three_awards_before_july_2025() -> None:
    def own(day: date) -> list[str]:
        return sorted(each.award for each in RULES.powers if each.level == "xa" and each.in_force(day))

    assert own(date(2025, 6, 30)) == ["gia_dinh_van_hoa", "giay_khen_xa", "ldtt"]
    assert "cstd_co_so" in own(date(2025, 7, 1))
    assert not [each for each in RULES.powers if each.level == "huyen" and each.in_force(date(2025, 7, 1))]


def test_acts_follow_each_other() -> None:
    numbers = {each.number for each in RULES.acts}
    for act in RULES.acts:
        assert not act.replaced_by or act.replaced_by in numbers, act
        if act.replaced_by and act.until:
            after = RULES.act(act.replaced_by)
            assert after
            assert after.since == act.until + timedelta(days=1), act
        if act.issued and act.since:
            assert act.issued <= act.since, act
    assert len(numbers) == len(RULES.acts)


def test_one_usual_act_a_subject_on_any_day_of_a_decision() -> None:
    day = date(2024, 1, 1)
    while day < date(2027, 3, 1):
        usual = [each for each in RULES.acts if "quyetdinh" in each.used_by and each.in_force(day)]
        assert [(each.kind, each.subject) for each in usual if each.kind == "Luật"] == [
            ("Luật", "to_chuc"),
            ("Luật", "thi_dua"),
        ], day
        assert [each.subject for each in usual if each.kind == "Nghị định"] == ["thi_dua"], day
        day += timedelta(days=1)


def test_whoever_signs_after_october_2026_is_warned() -> None:
    assert [each for each in RULES.cautions if each.in_force(date(2026, 9, 30))] == []
    assert len([each for each in RULES.cautions if each.in_force(date(2026, 10, 1))]) == 1
    assert len([each for each in RULES.cautions if each.in_force(date(2027, 3, 1))]) == 2
