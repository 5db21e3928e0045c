"""Promises over every name that templates may use."""

from __future__ import annotations

from collections import Counter

import pytest

from hoinghi.documents.catalogue import catalogue
from hoinghi.documents.declare import Scope, Value
from hoinghi.documents.names import declared, known, row_names
from hoinghi.documents.values import MODULES
from hoinghi.gather import gather
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.settings import settings_columns
from hoinghi.model.tables import TABLES
from hoinghi.vietnamese.text import nfc, slug


def test_no_two_names_clash() -> None:
    names = Counter(each.name for each in declared())
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize("row_type", [Delegate, Nominee])
def test_a_row_hides_no_name_but_those_of_tables(row_type: type[Delegate]) -> None:
    own = Counter(each.name for each in row_names(row_type))
    assert [name for name, count in own.items() if count > 1] == []
    tables = {table.SHEET.key for table in TABLES}
    assert {each.name for each in declared()} & own.keys() <= tables


def test_every_setting_and_every_table_is_a_name() -> None:
    names = {each.name for each in declared()}
    assert {each.key for each in settings_columns()} <= names
    assert {table.SHEET.key for table in TABLES} <= names


def test_every_name_is_a_slug_with_a_meaning() -> None:
    for each in (*declared(), *row_names(Delegate), *row_names(Nominee)):
        assert slug(each.name) == each.name
        assert each.meaning
        assert nfc(each.meaning) == each.meaning


def test_every_declared_value_says_what_it_reads() -> None:
    silent = {each.name for each in gather(Value, MODULES) if not each.tables}
    assert silent == {"cac_linh_vuc"}  # the rules' own


def test_names_of_a_row_belong_to_papers_for_rows() -> None:
    papers = catalogue()
    assert "ho_va_ten" not in known(papers["kehoach"])
    assert known(papers["giaymoi"])["don_vi"].scope is Scope.ROW
    assert known(papers["kehoach"])["don_vi"].scope is Scope.FOLDER
