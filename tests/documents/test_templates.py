"""Our templates: as the recipes make them, and laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I, asks."""

from __future__ import annotations

import sys
import zipfile
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from docx.shared import Mm
from lxml import etree

import docx
from hoinghi.documents.catalogue import catalogue
from hoinghi.documents.context import compiled
from hoinghi.documents.render import render
from hoinghi.reading.workspace import read
from hoinghi.resources import data_dir
from paper_text import paper_text, part
from workspaces import write_workspace

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PER_ROW = ("giaymoi", "phanbo-donvi")
_PAPERS = ("kehoach", "baocao", "giaymoi", "quyetdinh", "phanbo", "phanbo-donvi", "tinhhinh")
_TEMPLATES = (*_PAPERS, "giaymoi-soat", "dutoan")  # those without a letterhead
_ANNEXED = {"quyetdinh", "phanbo"}


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    """The tool that writes the templates."""
    tools = Path(__file__).parents[2] / "tools"
    sys.path.insert(0, str(tools))
    try:
        return import_module("build_templates")
    finally:
        sys.path.remove(str(tools))


def _rendered(example: Path, name: str) -> Path:
    return (
        next((example / "ra" / name).glob("*.docx")) if name in _PER_ROW else example / "ra" / f"{name}.docx"
    )


@pytest.mark.parametrize("name", _TEMPLATES)
def test_the_recipe_gives_the_template(builder: ModuleType, name: str) -> None:
    made, held = builder.build(name), (data_dir("templates") / f"{name}.docx").read_bytes()
    with zipfile.ZipFile(BytesIO(made)) as new, zipfile.ZipFile(BytesIO(held)) as old:
        assert new.namelist() == old.namelist()
        assert [part for part in new.namelist() if new.read(part) != old.read(part)] == []
    assert made == builder.build(name)


def test_every_paper_has_its_recipe_and_every_template_its_paper(builder: ModuleType) -> None:
    listed = {
        path.stem
        for paper in catalogue().values()
        for path in (paper.template, paper.proof)
        if path is not None
    }
    assert listed == set(builder.PAPERS) == {path.stem for path in data_dir("templates").glob("*.docx")}


def test_every_tag_is_a_known_name() -> None:
    made = compiled(catalogue().values())
    assert all(each.values for each in made)
    assert [each.template.warnings for each in made if each.template.warnings] == []


@pytest.mark.parametrize("name", _TEMPLATES)
def test_nothing_of_another_document_is_left_in_a_template(name: str) -> None:
    with zipfile.ZipFile(data_dir("templates") / f"{name}.docx") as archive:
        names, core = archive.namelist(), archive.read("docProps/core.xml").decode()
        text = "".join(archive.read(each).decode() for each in names if each.endswith((".xml", ".rels")))
    assert not any(
        word in text for word in ("python-docx", "Macintosh", "w:ins ", "w:del ", "w:comment", "\r")
    )
    assert "<dc:creator></dc:creator>" in core or "<dc:creator/>" in core


@pytest.mark.parametrize("name", _PAPERS)
def test_paper_and_margins(example: Path, name: str) -> None:
    for section in docx.Document(str(_rendered(example, name))).sections:
        size = (section.page_width, section.page_height)
        assert [round(each / 36000) for each in size if each] == [210, 297]
        assert Mm(19.9) < section.top_margin < Mm(25.1)
        assert Mm(19.9) < section.bottom_margin < Mm(25.1)
        assert Mm(29.9) < section.left_margin < Mm(35.1)
        assert Mm(14.9) < section.right_margin < Mm(20.1)


@pytest.mark.parametrize("name", _PAPERS)
def test_times_new_roman_black_and_no_size_out_of_range(example: Path, name: str) -> None:
    path = _rendered(example, name)
    styles = part(path, "word/styles.xml")
    fonts = styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr/{_W}rFonts")
    assert fonts is not None
    assert {fonts.get(f"{_W}{script}") for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {
        "Times New Roman"
    }
    sizes = {each.get(f"{_W}styleId"): each.find(f"{_W}rPr/{_W}sz") for each in styles.iter(f"{_W}style")}
    body = part(path)
    used = {
        style.get(f"{_W}val")
        for paragraph in body.iter(f"{_W}p")
        if "".join(paragraph.itertext()).strip()
        for style in paragraph.iter(f"{_W}pStyle")
    }
    points = {name: int(sizes[name].get(f"{_W}val")) / 2 for name in used}  # type: ignore[union-attr,arg-type]
    assert {name: size for name, size in points.items() if not 11 <= size <= 14} == {}
    assert {name for name, size in points.items() if size < 13} <= {"noi_nhan", "noi_nhan_dong"}
    assert not list(body.iter(f"{_W}rFonts", f"{_W}sz", f"{_W}color"))


@pytest.mark.parametrize("name", _PAPERS)
def test_the_letterhead(example: Path, name: str) -> None:
    document = docx.Document(str(_rendered(example, name)))
    table = document.tables[0]
    left, right = (cell.width for cell in table.rows[0].cells)
    assert Mm(70) <= left <= Mm(75)
    assert Mm(97.5) <= right <= Mm(103)
    assert Mm(172.5) <= left + right <= Mm(175.1)
    nation, motto, rule = table.rows[0].cells[1].paragraphs
    assert (nation.text, motto.text) == ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
    assert rule._p.find(f"{_W}pPr/{_W}pBdr") is not None
    indents = rule.paragraph_format.left_indent + rule.paragraph_format.right_indent
    assert abs((right - indents) / 36000 - 60.2) < 0.5  # the motto at 14 pt
    issuer = table.rows[0].cells[0].paragraphs
    assert [each.text for each in issuer[:-1]] == ["ỦY BAN NHÂN DÂN", "XÃ BÌNH HÒA"]
    indents = issuer[-1].paragraph_format.left_indent + issuer[-1].paragraph_format.right_indent
    assert 43.2 / 3 <= (left - indents) / 36000 <= 43.2 / 2  # of the line above
    assert "_" * 3 not in paper_text(_rendered(example, name))


@pytest.mark.parametrize("name", _PAPERS)
def test_body_text_is_justified_and_spaced(example: Path, name: str) -> None:
    styles = docx.Document(str(_rendered(example, name))).styles
    form = styles["Lời văn"].paragraph_format
    assert str(form.alignment).startswith("JUSTIFY")
    assert round(form.first_line_indent / 36000, 1) == 12.7
    assert form.space_after.pt >= 6
    assert 1 <= form.line_spacing <= 1.5


@pytest.mark.parametrize("name", ["kehoach", "baocao", "quyetdinh", "phanbo", "tinhhinh", "dutoan"])
def test_pages_are_numbered_above_from_the_second(example: Path, name: str) -> None:
    path = _rendered(example, name)
    sections = list(part(path).iter(f"{_W}sectPr"))
    assert len(sections) == (2 if name in _ANNEXED else 1)  # the annex counts its own pages
    assert all(each.find(f"{_W}titlePg") is not None for each in sections)
    assert [each.find(f"{_W}pgNumType") is not None for each in sections][1:] == [True] * (len(sections) - 1)
    document = docx.Document(str(path))
    for section in document.sections:
        header = section.header.paragraphs[0]
        assert "PAGE" in etree.tostring(header._p).decode()
        assert header.style.paragraph_format.alignment is not None
        assert section.first_page_header.paragraphs[0].text == ""


@pytest.mark.parametrize("name", ["kehoach", "baocao", "quyetdinh", "phanbo", "tinhhinh", "dutoan"])
def test_tables_repeat_their_head_and_split_no_row(example: Path, name: str) -> None:
    tables = _grids(_rendered(example, name))
    assert tables
    for table in tables:
        rows = table.findall(f"{_W}tr")
        assert rows[0].find(f"{_W}trPr/{_W}tblHeader") is not None
        assert all(row.find(f"{_W}trPr/{_W}cantSplit") is not None for row in rows)
        assert all(row.find(f"{_W}tc/{_W}p") is not None for row in rows)


@pytest.mark.parametrize("name", ["kehoach", "baocao", "phanbo", "dutoan"])
def test_the_last_row_of_a_table_is_never_alone_on_a_page(example: Path, name: str) -> None:
    for table in _grids(_rendered(example, name)):
        *_, before, last = table.findall(f"{_W}tr")
        assert _is_kept(before), "".join(before.itertext())
        assert not _is_kept(last)


def test_a_sum_of_the_report_stays_with_a_row_above_it_and_long_tables_may_break(example: Path) -> None:
    by_year = _grids(_rendered(example, "baocao"))[0].findall(f"{_W}tr")[1:]
    said = ["".join(row.itertext()) for row in by_year]
    sums = [at for at, text in enumerate(said) if text.startswith(("Cộng năm", "Tổng cộng"))]
    assert len(sums) == 6
    assert [at for at, row in enumerate(by_year) if _is_kept(row)] == [at - 1 for at in sums]


def test_rows_kept_together_keep_their_numbers(tmp_path: Path) -> None:
    for length in (1, 2, 3):
        items = "\n".join(f"Mục {at} | 5 | Chủ tịch" for at in range(1, length + 1))
        sheet = f"# hoinghi.xlsx › Chương trình\nNội dung | Thời lượng (phút) | Người thực hiện\n{items}"
        folder = write_workspace(sheet, tmp_path / str(length))
        render(read(folder), ["kehoach"], with_errors=True)
        text = paper_text(folder / "ra" / "kehoach.docx")
        assert [line for line in text.splitlines() if "| Mục " in line] == [
            f"{at} | Mục {at} | 5 | Chủ tịch" for at in range(1, length + 1)
        ]


def _grids(paper: Path) -> list[etree._Element]:
    return [each for each in part(paper).iter(f"{_W}tbl") if each.find(f".//{_W}tblBorders") is not None]


def _is_kept(row: etree._Element) -> bool:
    return all(each.find(f"{_W}pPr/{_W}keepNext") is not None for each in row.iter(f"{_W}p"))


@pytest.mark.parametrize("name", _PAPERS)
def test_the_signature_stays_with_the_last_words(example: Path, name: str) -> None:
    body = part(_rendered(example, name)).find(f"{_W}body")
    assert body is not None
    frames = [each for each in body.findall(f"{_W}tbl") if "Nơi nhận:" in "".join(each.itertext())]
    assert len(frames) == 1
    assert all(row.find(f"{_W}trPr/{_W}cantSplit") is not None for row in frames[0].findall(f"{_W}tr"))
    last = frames[0].getprevious()
    assert last is not None
    assert "".join(last.itertext()).endswith("./.")
    assert last.find(f"{_W}pPr/{_W}keepNext") is not None
    first = frames[0].find(f".//{_W}p")
    assert first is not None
    assert "".join(frames[0].itertext()).count("- Lưu: VT, VP.") == 1
