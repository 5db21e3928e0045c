from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from hoinghi.figures.bonus import bonus, coefficient_text, rounds_first
from hoinghi.figures.doubts import doubt_sentences
from hoinghi.model.people import NomineeKind
from hoinghi.model.rules import Award, BaseSalary, BonusRate, Multiplier, Rounding, Rules
from hoinghi.reading.rules import load_rules

RULES = load_rules()
PERSON, COLLECTIVE, HOUSEHOLD = NomineeKind.PERSON, NomineeKind.COLLECTIVE, NomineeKind.HOUSEHOLD
CONFERENCE = date(2025, 3, 20)

# Rounded up to tens of thousands: coefficient x base salary.
TABLE = {
    "0.1": (150_000, 180_000, 240_000, 260_000),
    "0.15": (230_000, 270_000, 360_000, 380_000),
    "0.3": (450_000, 540_000, 710_000, 760_000),
    "0.6": (900_000, 1_080_000, 1_410_000, 1_520_000),
    "0.8": (1_200_000, 1_440_000, 1_880_000, 2_030_000),
    "1.0": (1_490_000, 1_800_000, 2_340_000, 2_530_000),
    "1.5": (2_240_000, 2_700_000, 3_510_000, 3_800_000),
    "3.5": (5_220_000, 6_300_000, 8_190_000, 8_860_000),
}
SALARIES = (1_490_000, 1_800_000, 2_340_000, 2_530_000)


def award(code: str) -> Award:
    found = RULES.award(code)
    assert found
    return found


@pytest.mark.parametrize(
    ("coefficient", "salary", "amount"),
    [(c, s, a) for c, row in TABLE.items() for s, a in zip(SALARIES, row, strict=True)],
)
def test_the_table_to_the_dong(coefficient: str, salary: int, amount: int) -> None:
    rules = Rules(
        bonuses=(BonusRate(award="ldtt", coefficient=Decimal(coefficient)),),
        salaries=(BaseSalary(amount=salary),),
        roundings=(Rounding(unit=10_000),),
    )
    assert bonus(rules, award("ldtt"), PERSON, CONFERENCE).amount == amount


@pytest.mark.parametrize(
    ("day", "code", "kind", "amount", "coefficient"),
    [
        (date(2023, 12, 31), "giay_khen_xa", PERSON, 270_000, "0.15"),
        (date(2023, 12, 31), "giay_khen_xa", COLLECTIVE, 540_000, "0.30"),
        (date(2024, 6, 30), "giay_khen_xa", PERSON, 270_000, "0.15"),
        (date(2024, 7, 1), "giay_khen_xa", PERSON, 360_000, "0.15"),
        (CONFERENCE, "giay_khen_xa", PERSON, 360_000, "0.15"),
        (CONFERENCE, "giay_khen_xa", COLLECTIVE, 710_000, "0.30"),
        (CONFERENCE, "giay_khen_xa", HOUSEHOLD, 530_000, "0.225"),
        (CONFERENCE, "ldtt", PERSON, 710_000, "0.3"),
        (CONFERENCE, "gia_dinh_van_hoa", HOUSEHOLD, 240_000, "0.1"),
        (CONFERENCE, "ttldtt", COLLECTIVE, 1_880_000, "0.8"),
        (CONFERENCE, "bang_khen_tinh", PERSON, 3_510_000, "1.5"),
        (CONFERENCE, "bang_khen_tinh", COLLECTIVE, 7_020_000, "3.0"),
        (date(2025, 7, 1), "cstd_co_so", PERSON, 2_340_000, "1.0"),
        (date(2026, 7, 1), "ldtt", PERSON, 760_000, "0.3"),
    ],
)
def test_by_award_taker_and_signing_day(
    day: date, code: str, kind: NomineeKind, amount: int, coefficient: str
) -> None:
    found = bonus(RULES, award(code), kind, day)
    assert found.amount == amount
    assert found.coefficient == Decimal(coefficient)


def test_rounding_before_the_factor_is_a_setting_and_is_said() -> None:
    late = bonus(RULES, award("giay_khen_xa"), COLLECTIVE, CONFERENCE)
    early = bonus(RULES, award("giay_khen_xa"), COLLECTIVE, CONFERENCE, round_first=True)
    assert (late.amount, early.amount) == (710_000, 720_000)
    assert late.notes[-1].startswith("Mức của tập thể: nhân rồi mới làm tròn một lần")
    assert early.notes[-1].startswith("Mức của tập thể: làm tròn mức cá nhân trước rồi mới nhân")


def test_a_bonus_rounded_first_still_ends_on_the_unit() -> None:
    rules = Rules(
        bonuses=(BonusRate(award="giay_khen_xa", coefficient=Decimal("0.15")),),
        multipliers=(Multiplier(kind=HOUSEHOLD, form="giay_khen", factor=Decimal("1.5")),),
        salaries=(BaseSalary(amount=1_490_000),),
        roundings=(Rounding(unit=10_000),),
    )
    assert bonus(rules, award("giay_khen_xa"), HOUSEHOLD, CONFERENCE, round_first=True).amount == 350_000


def test_figures_that_nobody_has_read_in_the_law_are_named() -> None:
    found = bonus(RULES, award("giay_khen_xa"), HOUSEHOLD, CONFERENCE)
    assert doubt_sentences(found.doubts) == (
        (
            "Chưa đối chiếu với bản gốc Nghị định số 98/2023/NĐ-CP: hệ số 0,15 của Giấy khen; "
            "mức hộ gia đình gấp 1,5 lần cá nhân; làm tròn lên bội số của 10.000 đồng."
        ),
    )
    assert bonus(RULES, award("giay_khen_xa"), PERSON, date(2023, 12, 31)).doubts == ()
    assert doubt_sentences(bonus(RULES, award("giay_khen_xa"), PERSON, date(2023, 6, 30)).doubts) == (
        "Chưa đối chiếu với bản gốc Nghị định số 38/2019/NĐ-CP: mức lương cơ sở 1.490.000 đồng.",
    )


@pytest.mark.parametrize(
    ("code", "kind", "day"),
    [
        ("giay_khen_xa", PERSON, date(2025, 7, 1)),  # 0,15 or 0,3: not known
        ("giay_khen_xa", HOUSEHOLD, date(2023, 12, 31)),  # the decree gives no rate
        ("gia_dinh_van_hoa", HOUSEHOLD, date(2023, 12, 31)),
        ("giay_khen_xa", PERSON, date(2017, 9, 30)),
    ],
)
def test_an_unknown_rate_is_never_guessed(code: str, kind: NomineeKind, day: date) -> None:
    found = bonus(RULES, award(code), kind, day)
    assert (found.amount, found.coefficient) == (None, None)
    assert found.notes[0].startswith(f"Chưa có mức tiền thưởng đã biết cho {award(code).name}")
    assert "Tiền thưởng" in found.notes[0]


def test_without_a_signing_day_there_is_no_amount() -> None:
    found = bonus(RULES, award("giay_khen_xa"), PERSON, None)
    assert found.amount is None
    assert found.notes == ("Chưa có ngày ký nên chưa tính được tiền thưởng.",)


def test_the_setting_and_the_printed_coefficient() -> None:
    assert rounds_first("Trước")
    assert not rounds_first("sau")
    assert not rounds_first("")
    assert [coefficient_text(Decimal(text)) for text in ("0.30", "2", "10.0", "0.225")] == [
        "0,3",
        "2",
        "10",
        "0,225",
    ]


# The same table, reached through the rules as they are shipped: what is paid to whom on which day. Amounts by
# award and taker for the days around every change of decree or base salary; None where no rate is known.
DAYS = (
    date(2023, 6, 30), date(2023, 7, 1), date(2023, 12, 31), date(2024, 1, 1), date(2024, 6, 30),
    date(2024, 7, 1), date(2025, 6, 30), date(2025, 7, 1), date(2026, 6, 30), date(2026, 7, 1),
    date(2026, 9, 30), date(2026, 10, 1), date(2027, 2, 28), date(2027, 3, 1),
)  # fmt: skip
PAID = {
    ("giay_khen_xa", PERSON): (230, 270, 270, 270, 270, 360, 360, *[None] * 7),
    ("giay_khen_xa", COLLECTIVE): (450, 540, 540, 540, 540, 710, 710, *[None] * 7),
    ("giay_khen_xa", HOUSEHOLD): (None, None, None, 410, 410, 530, 530, *[None] * 7),
    ("gia_dinh_van_hoa", HOUSEHOLD): (None, None, None, 180, 180, 240, 240, *[None] * 7),
    ("ldtt", PERSON): (450, 540, 540, 540, 540, 710, 710, 710, 710, 760, 760, 760, 760, None),
    ("cstd_co_so", PERSON): (
        1490, 1800, 1800, 1800, 1800, 2340, 2340, 2340, 2340, 2530, 2530, 2530, 2530, None
    ),
    ("ttldtt", COLLECTIVE): (1200, 1440, 1440, 1440, 1440, 1880, 1880, *[None] * 7),
    ("thon_van_hoa", COLLECTIVE): (2240, 2700, 2700, 2700, 2700, 3510, 3510, *[None] * 7),
    ("xa_tieu_bieu", COLLECTIVE): (None, None, None, 3600, 3600, 4680, 4680, *[None] * 7),
    ("bang_khen_tinh", PERSON): (1490, 1800, 1800, 2700, 2700, 3510, 3510, *[None] * 7),
    ("bang_khen_tinh", COLLECTIVE): (2980, 3600, 3600, 5400, 5400, 7020, 7020, *[None] * 7),
    ("bang_khen_tinh", HOUSEHOLD): (None,) * 14,
    ("bang_khen_ttg", PERSON): (5220, 6300, 6300, 6300, 6300, 8190, 8190, *[None] * 7),
    ("giay_khen_huyen", PERSON): (450, 540, 540, 540, 540, 710, 710, *[None] * 7),
    ("co_tinh", COLLECTIVE): (11920, 14400, 14400, 14400, 14400, 18720, 18720, *[None] * 7),
    ("co_chinh_phu", COLLECTIVE): (17880, 21600, 21600, 21600, 21600, 28080, 28080, *[None] * 7),
}  # fmt: skip


@pytest.mark.parametrize(("code", "kind"), PAID, ids=str)
def test_on_each_side_of_every_change(code: str, kind: NomineeKind) -> None:
    found = [bonus(RULES, award(code), kind, day).amount for day in DAYS]
    assert found == [None if each is None else each * 1000 for each in PAID[code, kind]]


@pytest.mark.parametrize(
    ("salary", "first", "last"),
    [
        (1_490_000, (230_000, 460_000, 350_000), (230_000, 450_000, 340_000)),
        (1_800_000, (270_000, 540_000, 410_000), (270_000, 540_000, 410_000)),
        (2_340_000, (360_000, 720_000, 540_000), (360_000, 710_000, 530_000)),
        (2_530_000, (380_000, 760_000, 570_000), (380_000, 760_000, 570_000)),
    ],
)
def test_both_orders_of_rounding_for_every_base_salary(
    salary: int, first: tuple[int, ...], last: tuple[int, ...]
) -> None:
    rules = Rules(
        bonuses=(BonusRate(award="giay_khen_xa", coefficient=Decimal("0.15")),),
        multipliers=(
            Multiplier(kind=COLLECTIVE, form="giay_khen", factor=Decimal(2)),
            Multiplier(kind=HOUSEHOLD, form="giay_khen", factor=Decimal("1.5")),
        ),
        salaries=(BaseSalary(amount=salary),),
        roundings=(Rounding(unit=10_000),),
    )
    kinds = (PERSON, COLLECTIVE, HOUSEHOLD)
    for early, amounts in ((True, first), (False, last)):
        found = [bonus(rules, award("giay_khen_xa"), kind, CONFERENCE, round_first=early) for kind in kinds]
        assert tuple(each.amount for each in found) == amounts


def test_only_rates_that_were_read_in_the_law_go_without_a_doubt() -> None:
    for rate in RULES.bonuses:
        assert rate.since
        kind = next(iter(award(rate.award).takers))
        found = bonus(RULES, award(rate.award), kind, rate.since)
        assert bool(found.doubts) == (rate.since.year > 2017), rate.award
        assert all(each.source for each in found.doubts)
