"""Cells that hold one of a few words."""

from __future__ import annotations

import datetime as dt

import pytest

from hoinghi.model.column import Kind
from hoinghi.model.finding import Severity
from hoinghi.model.people import NomineeKind, Status
from hoinghi.reading.cells import is_blank, read_cell
from hoinghi.vietnamese.identity import Sex
from hoinghi.xlsx import Cell, ErrorValue


def cell(value: object) -> Cell:
    kinds = ((bool, "bool"), (str, "text"), (dt.date, "date"), (ErrorValue, "error"))
    kind = next((name for of, name in kinds if isinstance(value, of)), "number")
    return Cell(2, 3, value, kind)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("kind", "value", "read"),
    [
        (Kind.SEX, "Nữ ", Sex.NU),
        (Kind.SEX, "N\xa0", Sex.NU),
        (Kind.SEX, "NAM", Sex.NAM),
        (Kind.ETHNICITY, "Ede", "Ê Đê"),
        (Kind.ETHNICITY, "Người Mạ", "Mạ"),
        (Kind.ETHNICITY, "Anh", "Anh"),
        (Kind.YES_NO, "x", True),
        (Kind.YES_NO, True, True),
        (Kind.YES_NO, "Không", False),
        (Kind.YES_NO, 0, False),
        (Kind.YES_NO, dt.date(2001, 2, 3), True),
        (Kind.STATUS, "Đã xác nhận", Status.CONFIRMED),
        (Kind.STATUS, "vắng mặt", Status.ABSENT),
        (Kind.STATUS, "xin rút", Status.WITHDRAWN),
        (Kind.NOMINEE_KIND, "TAPTHE", NomineeKind.COLLECTIVE),
        (Kind.NOMINEE_KIND, "Hộ gia đình", NomineeKind.HOUSEHOLD),
        (Kind.NOMINEE_KIND, "cá nhân", NomineeKind.PERSON),
    ],
)
def test_words_are_understood(kind: Kind, value: object, read: object) -> None:
    assert read_cell(cell(value), kind, "Cột").value == read


@pytest.mark.parametrize(
    ("kind", "value", "message", "hint"),
    [
        (Kind.SEX, "x", "“x” không phải là giới tính.", "Ghi Nam hoặc Nữ."),
        (Kind.STATUS, "xác nhậm", "“xác nhậm” không có trong các từ của cột “Cột”.", "Có phải “xác nhận”?"),
        (
            Kind.NOMINEE_KIND,
            "khác",
            "“khác” không có trong các từ của cột “Cột”.",
            "Ghi một trong: Cá nhân, Tập thể, Hộ gia đình.",
        ),
    ],
)
def test_other_words_are_dc24(kind: Kind, value: object, message: str, hint: str) -> None:
    found = read_cell(cell(value), kind, "Cột")
    assert [(each.code.code, each.message, each.hint) for each in found.troubles] == [("DC24", message, hint)]


def test_a_mark_under_ethnicity_tells_of_a_minority_but_not_which() -> None:
    found = read_cell(cell("x"), Kind.ETHNICITY, "DTTS")
    assert (found.value, found.ok, found.troubles[0].severity) == (None, False, Severity.WARNING)


def test_the_number_of_a_paper_means_yes_and_other_words_are_asked_about() -> None:
    given = read_cell(cell("15/TTr-UBND"), Kind.YES_NO, "Tờ trình")
    assert (given.value, given.troubles[0].fixed) == (True, True)
    asked = read_cell(cell("quần chúng"), Kind.YES_NO, "Đảng viên")
    assert (asked.value, asked.ok, asked.troubles[0].severity) == (None, False, Severity.WARNING)


@pytest.mark.parametrize("kind", list(Kind))
def test_errors_of_excel_and_formulas_without_result_are_said_in_every_kind(kind: Kind) -> None:
    broken = read_cell(cell(ErrorValue("#REF!")), kind, "Cột")
    assert [(each.code.code, each.message) for each in broken.troubles] == [
        ("DC27", "Ô mang lỗi #REF! của Excel.")
    ]
    empty = read_cell(Cell(2, 3, "", "formula-uncached", formula="A1+1"), kind, "Cột")
    assert [(each.code.code, each.message) for each in empty.troubles] == [
        ("DC28", "Công thức trong ô chưa có kết quả.")
    ]
    assert (broken.ok, empty.ok) == (False, False)


@pytest.mark.parametrize(
    ("kind", "value", "blank"),
    [
        (Kind.TEXT, "  \xa0", True),
        (Kind.TEXT, "-", True),
        (Kind.TEXT, "Không", False),
        (Kind.BIRTH, "Không", True),
        (Kind.BIRTH, 0, True),
        (Kind.INTEGER, 0, False),
        (Kind.YES_NO, "Không", False),
        (Kind.PHONE, "...", True),
    ],
)
def test_what_says_nothing_is_blank(kind: Kind, value: object, blank: bool) -> None:
    assert is_blank(cell(value), kind) is blank
