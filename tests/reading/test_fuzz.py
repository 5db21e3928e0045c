"""Broken files: whatever the bytes, a file is read or refused in a sentence. Longer: ``tools/fuzz.py``."""

from __future__ import annotations

import json
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoinghi.errors import HoinghiError
from hoinghi.reading.inspect import inspect
from hoinghi.reading.workspace import read
from spoiling import WHOLE, spoiled
from xlsx.books import book

# The same inputs every time; a broken file of a few kilobytes must not take long either.
BOUNDED = settings(
    max_examples=50,
    deadline=timedelta(seconds=5),
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
SEEDS = st.integers(0, 1 << 32)
WORKBOOKS = ["a.xlsx", "a.xlsx", "a.xlsx", "delegates.xlsx"]  # the small one more often
OTHERS = sorted(name for name in WHOLE if not name.endswith(".xlsx"))

PLACES = st.sampled_from(
    ["", ' r="A1"', ' r="B2"', ' r="C2"', ' r="A3"', ' r="XFD1048576"', ' r="A0"', ' r="?"']
)
TYPES = st.sampled_from(
    ["", ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="d"', ' t="inlineStr"', ' t="?"', ' s="1"']
)
VALUES = st.one_of(
    st.sampled_from(
        ["Họ và tên", "Đơn vị", "Thành phần", "Ngày sinh", "-nt-", "Tổng cộng", "&b;", "&#0;", "<", "0"]
    ),
    st.integers().map(str),
    st.floats().map(str),
    st.dates().map(str),
    st.text(max_size=12).map(lambda text: text.translate({ord("&"): "&amp;", ord("<"): "&lt;"})),
)
TAGS = st.sampled_from(["v", "f", "t", "is", "is><t", "x", "v/"])
CELLS = st.builds(
    lambda place, kind, tag, value: f"<c{place}{kind}><{tag}>{value}</{tag}></c>", PLACES, TYPES, TAGS, VALUES
)
ROWS = st.lists(
    st.one_of(
        CELLS, st.sampled_from(['<row r="2">', "<row>", "</row>", '<row r="9" hidden="1">', "<c>", "<row/>"])
    ),
    max_size=30,
).map("".join)


def taken(name: str, data: bytes) -> None:
    """Read and inspect a file: a sentence in Vietnamese or JSON, never another exception."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        try:
            made = inspect(path).as_json()
        except HoinghiError as error:
            made = {"refused": str(error).partition("“")[0]}
        assert made.get("refused", "Không đọc được ") == "Không đọc được "
        assert json.loads(json.dumps(made)) == made
        if path.suffix != ".docx":  # read only where it is named
            assert read(path.parent).folder == path.parent


@BOUNDED
@given(st.sampled_from(WORKBOOKS), SEEDS)
def test_spoiled_workbooks_are_read_or_refused(name: str, seed: int) -> None:
    taken(name, spoiled(name, seed))


@BOUNDED
@given(st.sampled_from(OTHERS), SEEDS)
def test_spoiled_files_of_other_kinds_are_read_or_refused(name: str, seed: int) -> None:
    taken(name, spoiled(name, seed))


@BOUNDED
@given(ROWS)
def test_any_cells_are_read(rows: str) -> None:
    taken("delegates.xlsx", book(f"<row>{rows}</row>".encode("utf-8", "replace"), formats=("dd/mm/yyyy",)))


@BOUNDED
@given(
    st.one_of(
        st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "replace"))
    )
)
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    taken("delegates.csv", data)
