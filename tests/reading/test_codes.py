"""Promises over all codes of reading."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hoinghi.model.finding import Code
from hoinghi.reading.codes import CODES

HERE = Path(__file__).parent


def test_codes_are_unique_and_well_formed() -> None:
    assert len({each.code for each in CODES}) == len(CODES) >= 20
    assert all(re.fullmatch(r"(DC|TL)\d\d", each.code) for each in CODES)


@pytest.mark.parametrize("code", CODES, ids=lambda each: each.code)
def test_every_code_says_what_it_means_and_is_tested(code: Code) -> None:
    assert code.title
    assert len(code.explanation) > 40
    assert code.explanation.endswith(".")
    said = "".join(path.read_text(encoding="utf-8") for path in HERE.rglob("test_*.py"))
    assert code.code in said
