"""Merged cells of .ods workbooks."""

from __future__ import annotations

import io
import zipfile

import pytest

from hoinghi.reading.formats.ods import read_merges
from hoinghi.xlsx import LIMITS, Range, Unreadable

_HEAD = (
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">'
)
_SHEETS = """
<table:table table:name="Đại biểu">
<table:table-row table:number-rows-repeated="4"><table:table-cell/></table:table-row>
<table:table-row><table:table-cell table:number-columns-repeated="2"/>
<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"/>
<table:covered-table-cell/><table:table-cell table:number-rows-spanned="3"/></table:table-row>
</table:table>
<table:table table:name="Trống"><table:table-row/></table:table>
"""


def packed(content: str, name: str = "content.xml") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, f"{_HEAD}{content}</office:document-content>")
    return made.getvalue()


def test_merges_stand_where_repeated_rows_and_columns_put_them() -> None:
    assert read_merges(packed(_SHEETS)) == {"Đại biểu": [Range(5, 3, 5, 4), Range(5, 5, 7, 5)], "Trống": []}


def spoiled(data: bytes) -> bytes:
    """Return an archive whose compressed bytes are no longer what deflate writes."""
    start = data.index(b"content.xml") + len(b"content.xml")
    return data[:start] + b"\xff" * 40 + data[start + 40 :]


@pytest.mark.parametrize("data", [b"", b"PK", packed("", "mimetype"), spoiled(packed(_SHEETS))])
def test_a_file_that_cannot_be_looked_into_tells_of_none(data: bytes) -> None:
    assert read_merges(data) == {}


def test_a_file_cut_short_tells_what_stands_before_the_cut() -> None:
    assert read_merges(packed(_SHEETS.partition('<table:table table:name="Trống">')[0] + "<table:"))[
        "Đại biểu"
    ]


def test_content_out_of_all_proportion_is_refused() -> None:
    with pytest.raises(Unreadable):
        read_merges(packed(" " * (LIMITS.ratio_from + LIMITS.ratio * 100_000)))
