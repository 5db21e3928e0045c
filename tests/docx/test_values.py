"""Rich text and pictures."""

from __future__ import annotations

import io
from typing import Any

import pytest

import docx
from hoinghi.docx import Image, RichText, TemplateError


@pytest.mark.parametrize("tag", ["{{ rt }}", "{{r rt }}"])
def test_rich_text_keeps_the_format_of_the_tag_but_for_what_is_said(papers: Any, tag: str) -> None:
    def build(document: Any) -> None:
        run = document.add_paragraph().add_run(f"a {tag} b")
        run.italic = True
        run.font.size = docx.shared.Pt(14)

    value = RichText("<đậm>\n", bold=True).add("đỏ", color="#ff0000", size=9.5, italic=False).add("thường")
    document = docx.Document(io.BytesIO(papers.ours(papers.make(build), {"rt": value})))
    runs = {run.text: run for run in document.paragraphs[0].runs if run.text}
    assert document.paragraphs[0].text == "a <đậm>\nđỏthường b"
    assert runs["<đậm>\n"].bold
    assert runs["<đậm>\n"].italic
    assert str(runs["đỏ"].font.color.rgb) == "FF0000"
    assert runs["đỏ"].font.size.pt == 9.5
    assert not runs["đỏ"].italic
    assert runs[" b"].italic
    assert runs[" b"].font.size.pt == 14


def test_link(papers: Any) -> None:
    rendered = papers.ours(papers.make("{{ rt }}"), {"rt": RichText("trang", link="https://vi.du/?a=1&b=2")})
    link = docx.Document(io.BytesIO(rendered)).paragraphs[0].hyperlinks[0]
    assert (link.text, link.url) == ("trang", "https://vi.du/?a=1&b=2")


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ({"width_mm": 40}, (40, 20)),
        ({"height_mm": 10}, (20, 10)),
        ({"width_mm": 5, "height_mm": 6}, (5, 6)),
        ({}, (5.29, 2.65)),
    ],
)
def test_picture_sizes(papers: Any, png: Any, size: dict[str, float], expected: tuple[float, float]) -> None:
    rendered = papers.ours(papers.make("a {{ p }} b"), {"p": Image(png, **size)})
    document = docx.Document(io.BytesIO(rendered))
    shape = document.inline_shapes[0]
    assert (round(shape.width.mm, 2), round(shape.height.mm, 2)) == expected
    assert document.paragraphs[0].text == "a  b"
    assert "image/png" in papers.xml(rendered, "[Content_Types].xml")


def test_picture_in_a_header_has_its_own_relationship(papers: Any, png: Any) -> None:
    def build(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ p }}"
        document.add_paragraph("{{ p }}")

    rendered = papers.ours(papers.make(build), {"p": Image(png)})
    assert "media/hv1.png" in papers.xml(rendered, "word/_rels/document.xml.rels")
    assert "media/hv1.png" in papers.xml(rendered, "word/_rels/header1.xml.rels")


def test_jpeg(papers: Any, tmp_path: Any) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(
        b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08\x00\x0a\x00\x14\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9"
    )
    rendered = papers.ours(papers.make("{{ p }}"), {"p": Image(path, width_mm=20)})
    assert docx.Document(io.BytesIO(rendered)).inline_shapes[0].height.mm == 10


@pytest.mark.parametrize("content", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"\xff\xd8"])
def test_unreadable_picture_is_a_problem_with_its_tag(papers: Any, tmp_path: Any, content: bytes) -> None:
    path = tmp_path / "hong.png"
    path.write_bytes(content)
    for picture in (Image(path), Image(tmp_path / "khong_co.png")):
        with pytest.raises(TemplateError) as caught:
            papers.ours(papers.make("{{ p }}"), {"p": picture})
        assert caught.value.problems[0].tag == "{{ p }}"


def test_rich_text_as_a_condition(papers: Any) -> None:
    template = papers.make("{% if rt %}có{% else %}không{% endif %}")
    assert papers.texts(papers.ours(template, {"rt": RichText()})) == ["không"]


def test_text_as_paragraph(papers: Any) -> None:
    template = papers.make(lambda d: [d.add_paragraph(text) for text in ("a", "{{p x }}", "b")])
    assert papers.texts(papers.ours(template, {"x": "một & hai"})) == ["a", "một & hai", "b"]


def test_bell_and_form_feed_begin_paragraphs_and_pages(papers: Any) -> None:
    rendered = papers.ours(papers.make("x{{ t }}y"), {"t": "a\ab\fc"})
    assert [text.strip() for text in papers.texts(rendered)] == ["xa", "b", "", "cy"]
    assert papers.shape(rendered) == papers.shape(papers.theirs(papers.make("x{{ t }}y"), {"t": "a\ab\fc"}))
