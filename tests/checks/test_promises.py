"""What every check keeps: it is explained and tested, its code is its own, and nothing makes it fall."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import MISSING, fields
from datetime import date, time
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoinghi.checks import CHECKS, run
from hoinghi.model.column import Kind, columns
from hoinghi.model.finding import Place
from hoinghi.model.people import Delegate, Nominee, NomineeKind, Status
from hoinghi.model.row import Row, Source
from hoinghi.model.settings import Settings, settings_columns
from hoinghi.model.tables import TABLES
from hoinghi.model.workspace import Rejected, Table, Workspace
from hoinghi.reading.codes import CODES
from hoinghi.reading.rules import load_rules
from hoinghi.vietnamese.dates import BirthDate, Period
from hoinghi.vietnamese.identity import Sex
from hoinghi.vietnamese.text import nfc

if TYPE_CHECKING:
    from hoinghi.checks.declare import Check

TESTS = "\n".join(path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py"))
EACH = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code.code)


@EACH
def test_every_check_is_explained(check: Check) -> None:
    code = check.code
    sentences = re.findall(r"[.!?](?=\s|$)", code.explanation)
    assert re.fullmatch(r"(TL|NG|SL|PB|HN|VB|KT|SK|TC)\d\d", code.code)
    assert 2 <= len(sentences) <= 5, code.explanation
    assert len(code.title) <= 60
    assert not code.title.endswith(".")
    assert check.tables, "the tables it reads decide which papers it blocks"
    for text in (code.title, code.explanation, code.basis):
        assert text == nfc(text)
        assert "  " not in text


@EACH
def test_every_check_has_a_test_that_names_it(check: Check) -> None:
    assert f'found("{check.code.code}")' in TESTS


@EACH
def test_every_rule_says_in_english_what_it_reports(check: Check) -> None:
    assert check.rule.__doc__
    assert check.rule.__doc__.startswith(("Report", "Note"))


def test_codes_are_unique_and_not_reading_s() -> None:
    codes = [check.code.code for check in CHECKS] + [code.code for code in CODES]
    assert len(codes) == len(set(codes))


def test_every_module_of_checks_is_gathered() -> None:
    folder = Path(__file__).parents[2] / "src" / "hoinghi" / "checks"
    declared = sum(
        path.read_text(encoding="utf-8").count("\n@check(\n")
        for path in folder.glob("*.py")
        if path.stem != "declare"
    )
    assert declared == len(CHECKS)


def test_importing_the_package_is_cheap_and_running_needs_no_pandas() -> None:
    program = (
        "import sys, hoinghi.checks\n"
        "assert not [name for name in sys.modules if name.startswith('hoinghi.checks.')]\n"
        "hoinghi.checks.CHECKS\n"
        "assert not {'pandas', 'openpyxl', 'docx'} & sys.modules.keys()\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


# Rows as no clerk would type them, but as reading might hand them over.

WORDS = st.sampled_from(
    ["", "x", "Thôn 1", "Khách mời", "Tiên tiến", "Lãnh đạo; Anh hùng", "kinh tế", "Giấy khen", "xã", "huyện",
     "XI", "số đại biểu", "Không đạt", "kehoach, giaymoi", "98/2023/NĐ-CP", "Luật", "Nguyễn Văn Hòa",
     "Đại hội Đảng toàn quốc lần thứ XI", "H'Hương Êban", "Chi hội Phụ nữ", "-", "'", "(", "\n", "9" * 40]
)  # fmt: skip
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
VALUES: dict[Kind, st.SearchStrategy[Any]] = {
    Kind.INTEGER: st.integers(0, 10**12),
    Kind.MONEY: st.integers(0, 10**12),
    Kind.YEAR: st.integers(1900, 2100),
    Kind.NUMBER: st.fractions(0, 100),
    Kind.RATIO: st.fractions(0, 1),
    Kind.DATE: DAYS,
    Kind.BIRTH: st.builds(BirthDate, st.integers(1900, 2099)),
    Kind.TIME: st.times(),
    Kind.PERIOD: st.builds(lambda one, other: Period(min(one, other), max(one, other), "kỳ"), DAYS, DAYS),
    Kind.SEX: st.sampled_from(Sex),
    Kind.YES_NO: st.booleans(),
    Kind.CCCD: st.sampled_from(["066180000123", "240123456", "1"]),
    Kind.PHONE: st.sampled_from(["0912345678", "0262381234"]),
    Kind.NOMINEE_KIND: st.sampled_from(NomineeKind),
    Kind.STATUS: st.sampled_from(Status),
}


def _row(row_type: type[Row], source: Source) -> st.SearchStrategy[Row]:
    required = {each.name for each in fields(row_type) if each.default is MISSING}
    values = {}
    for column in columns(row_type):
        value = VALUES.get(column.kind, WORDS)
        blank = column.kind in VALUES and column.attribute not in required
        values[column.attribute] = st.none() | value if blank else value
    return st.builds(row_type, source=st.just(source), row=st.integers(2, 30), raw=st.just({}), **values)


@st.composite
def _workspaces(draw: st.DrawFn) -> Workspace:
    tables: dict[type[Row], Table[Any]] = {}
    for row_type in draw(st.lists(st.sampled_from(TABLES), unique=True)):
        letters = {each.key: "A" for each in columns(row_type) if draw(st.booleans())}
        source = Source("tệp.xlsx", row_type.SHEET.name, row_type.SHEET.key, (1,), letters)
        rows = tuple(draw(st.lists(_row(row_type, source), max_size=4)))
        repeats = rows[:1] if row_type in {Nominee, Delegate} and draw(st.booleans()) else ()
        rejected = (Rejected(Place("tệp.xlsx", row_type.SHEET.name, "A9", 9), "?"),) * draw(st.integers(0, 2))
        tables[row_type] = Table(row_type, rows, rejected, repeats, (source,))
    given_settings = {
        each.attribute: draw(VALUES.get(each.kind, WORDS))
        for each in settings_columns()
        if each.kind is not Kind.PHONE and draw(st.booleans())
    }
    return Workspace(Path("thư mục"), Settings(**given_settings), load_rules(), tables)


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(_workspaces())
def test_no_workspace_makes_a_check_fall(workspace: Workspace) -> None:
    found = run(workspace)
    assert found == sorted(found, key=lambda each: each.order)
    for each in found:
        assert each.message
        assert "None" not in each.message
        assert "066180000123" not in f"{each.message}{each.hint}{each.place.value}"


def test_an_empty_workspace_is_no_error() -> None:
    found = run(Workspace(Path("thư mục"), Settings(), load_rules(), {}))
    assert not [each for each in found if each.severity == "error"]


def test_settings_alone_are_no_error() -> None:
    given_settings = Settings(
        commune="Bình Hòa", held_on=date(2025, 2, 15), opens_at=time(7, 30), tolerance=Fraction(5)
    )
    found = run(Workspace(Path("thư mục"), given_settings, load_rules(), {}))
    assert not [each for each in found if each.severity == "error"]
