"""``template check``: every problem at once, with its place, the tag as typed and the nearest valid name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.documents.blocks import blank, packed, paragraph
from hoinghi.documents.tagcheck import check_template
from hoinghi.reading.workspace import read
from hoinghi.resources import data_dir

if TYPE_CHECKING:
    from pathlib import Path


def _template(path: Path, *lines: str) -> Path:
    document = blank("Mẫu")
    for line in lines:
        paragraph(document, "Lời văn", line)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(packed(document))
    return path


def _told(path: Path, folder: Path) -> list[tuple[str, int, str, str]]:
    found = check_template(path, folder).problems
    return [(each.code, each.paragraph, each.tag, each.suggestion) for each in found]


def test_broken_tags_and_unknown_names_are_told_together(tmp_path: Path) -> None:
    path = _template(
        tmp_path / "mẫu hỏng.docx",
        "{% For dong in phong_trao %}{{ dong.ten_phong_trao }} {{ ten_xaa }}",
        "{{ ngay_hoi_ngi }",
        "{{ ten–xa }}",
        "{% set tam = loai_don_vii %}{{ tam }} {% if so_buoi > 1 %}x{% endif %}{% endfor %}",
    )
    assert _told(path, tmp_path) == [
        ("capital", 1, "{% For dong in phong_trao %}", "{% for dong in phong_trao %}"),
        ("unknown-name", 1, "{{ ten_xaa }}", "ten_xa"),
        ("unclosed", 2, "{{ ngay_hoi_ngi }", "{{ ngay_hoi_ngi }}"),
        ("dash", 3, "{{ ten–xa }}", "{{ ten-xa }}"),
        ("unknown-name", 4, "{% set tam = loai_don_vii %}", "loai_don_vi"),
    ]


def test_a_name_of_a_row_is_known_where_the_paper_has_rows(tmp_path: Path) -> None:
    line = "{{ nguoi_duoc_moi }}"
    assert [each[0] for each in _told(_template(tmp_path / "mau" / "thư.docx", line), tmp_path)] == [
        "unknown-name"
    ]
    assert _told(_template(tmp_path / "mau" / "moi-dai-bieu" / "thẻ.docx", line), tmp_path) == []
    assert _told(_template(tmp_path / "ở đâu đó" / "giaymoi.docx", line), tmp_path) == []
    assert _told(_template(tmp_path / "bất kỳ.docx", line), tmp_path) == []


def test_a_wrong_part_of_a_known_table_is_found_by_filling_in(own_example: Path) -> None:
    path = _template(
        own_example / "mau" / "thư.docx", "{% for dong in phong_trao %}{{ dong.ten }}{% endfor %}"
    )
    assert check_template(path, own_example).problems == ()
    (found,) = check_template(path, own_example, read(own_example)).problems
    assert (found.code, found.paragraph, found.tag) == ("missing-attribute", 1, "{{ dong.ten }}")


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "rỗng"),
        (b"%PDF-1.7", "không phải là tệp Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99, "Word"),
    ],
    ids=["empty", "pdf", "doc"],
)
def test_what_is_no_word_file_is_unusable(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "mẫu.docx"
    path.write_bytes(content)
    report = check_template(path, tmp_path)
    assert report.unusable
    assert word in report.problems[0].detail


def test_our_own_templates_are_clean(own_example: Path) -> None:
    workspace = read(own_example)
    for path in data_dir("templates").glob("*.docx"):
        report = check_template(path, own_example, workspace)
        assert (report.problems, report.warnings) == ((), ())
