"""One print-ready file of many copies."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from lxml import etree

import docx
from hoinghi.docx import Image, RichText, TemplateError


def merged(papers: Any, content: bytes, contexts: list[dict[str, Any]]) -> bytes:
    target = io.BytesIO()
    assert papers.load(content).merge(iter(contexts), target) == len(contexts)
    return papers.checked(target.getvalue())


def people(count: int) -> list[dict[str, Any]]:
    return [{"ten": f"Người {number}"} for number in range(1, count + 1)]


def field(paragraph: Any, code: str) -> None:
    for kind in ("begin", code, "end"):
        run = paragraph.add_run()._r
        element = OxmlElement("w:instrText" if kind == code else "w:fldChar")
        if kind == code:
            element.text = code
        else:
            element.set(qn("w:fldCharType"), kind)
        run.append(element)


def breaks(content: bytes) -> int:
    """How many new pages are asked for: breaks, paragraphs that begin one, sections that end."""
    text = Any
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        text = archive.read("word/document.xml").decode()
    return (
        text.count('<w:br w:type="page"/>')
        + text.count("<w:pageBreakBefore/>")
        + text.count("</w:sectPr>")
        - 1
    )


def letter(*more: str) -> Any:
    def build(document: Any) -> None:
        if "bảng đầu" in more:
            document.add_table(rows=1, cols=1).cell(0, 0).text = "UBND"
        document.add_paragraph("Kính gửi {{ ten }}")
        if "danh sách" in more:
            for number in range(3):
                document.add_paragraph(f"mục {number}", style="List Number")
        if "đầu trang" in more:
            document.sections[0].header.paragraphs[0].text = "Đầu {{ ten }}"
        if "số trang" in more:
            paragraph = document.sections[0].footer.paragraphs[0]
            field(paragraph, " PAGE ")
            field(paragraph, " NUMPAGES ")
        if "thẻ cuối" in more:
            for text in ("{%p if ten %}", "x", "{%p endif %}"):
                document.add_paragraph(text)

    return build


@pytest.mark.parametrize(
    ("more", "way"),
    [
        ((), "before"),
        (("bảng đầu",), "after"),
        (("bảng đầu", "thẻ cuối"), "paragraph"),
        (("đầu trang",), "section"),
        (("số trang",), "section"),
        (("đầu trang", "thẻ cuối"), "section-paragraph"),
    ],
)
@pytest.mark.parametrize("count", [1, 2, 5])
def test_breaks_stand_only_between_copies(papers: Any, more: tuple[str, ...], way: str, count: int) -> None:
    content = papers.make(letter(*more))
    template = papers.load(content)
    target = io.BytesIO()
    template.merge(people(count), target)
    result = papers.checked(target.getvalue())
    assert template._merger is not None
    assert template._merger.plan.way == way
    assert breaks(result) == count - 1
    assert [text for text in papers.texts(result) if text.startswith("Kính")] == [
        f"Kính gửi Người {n + 1}" for n in range(count)
    ]
    body = etree.fromstring(papers.xml(result).encode())[-1]
    assert [child.tag for child in body].count(qn("w:sectPr")) == 1
    assert body[-1].tag == qn("w:sectPr")


def test_one_copy_is_the_single_document(papers: Any) -> None:
    content = papers.make(letter("danh sách", "bảng đầu"))
    assert papers.shape(merged(papers, content, people(1))) == papers.shape(
        papers.ours(content, people(1)[0])
    )


def test_no_copy_writes_nothing(papers: Any) -> None:
    target = io.BytesIO()
    assert papers.load(papers.make(letter())).merge([], target) == 0
    assert target.getvalue() == b""


def test_headers_with_tags_are_each_copys_own(papers: Any) -> None:
    result = docx.Document(io.BytesIO(merged(papers, papers.make(letter("đầu trang")), people(3))))
    assert [section.header.paragraphs[0].text for section in result.sections] == [
        f"Đầu Người {n}" for n in (1, 2, 3)
    ]


def test_pictures_in_headers_stay_with_every_copy(papers: Any, png: Any) -> None:
    def build(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "{{ ten }}"
        document.sections[0].header.paragraphs[0].add_run().add_picture(str(png))
        document.add_paragraph("x")

    result = merged(papers, papers.make(build), people(2))
    for section in docx.Document(io.BytesIO(result)).sections:
        relation = re.search(r'r:embed="(\w+)"', etree.tostring(section.header._element).decode())
        assert relation is not None
        assert section.header.part.related_parts[relation.group(1)].blob.startswith(b"\x89PNG")


def test_page_numbers_begin_again_and_count_the_copy(papers: Any) -> None:
    result = merged(papers, papers.make(letter("số trang")), people(3))
    assert papers.xml(result).count('w:start="1"') == 3
    footer = next(name for name in papers.names(result) if "footer" in name and name.endswith("1.xml"))
    assert "SECTIONPAGES" in papers.xml(result, footer)
    assert "SECTIONPAGES" not in papers.xml(
        papers.ours(papers.make(letter("số trang")), people(1)[0]), footer
    )


def test_different_first_page_makes_sections(papers: Any) -> None:
    def build(document: Any) -> None:
        document.add_paragraph("{{ ten }}")
        document.sections[0].different_first_page_header_footer = True

    assert len(docx.Document(io.BytesIO(merged(papers, papers.make(build), people(3)))).sections) == 3


def test_template_of_several_sections_keeps_them(papers: Any) -> None:
    def build(document: Any) -> None:
        document.add_paragraph("{{ ten }}")
        document.add_section().orientation = 1
        document.add_paragraph("phụ lục {{ ten }}")

    sections = docx.Document(io.BytesIO(merged(papers, papers.make(build), people(3)))).sections
    assert [section.orientation for section in sections] == [0, 1] * 3


def test_continuous_section_does_not_glue_copies_together(papers: Any) -> None:
    def build(document: Any) -> None:
        document.add_paragraph("{{ ten }}")
        document.sections[0].start_type = 0
        document.sections[0].different_first_page_header_footer = True

    assert "continuous" not in papers.xml(merged(papers, papers.make(build), people(2)))


def test_lists_begin_again_in_every_copy(papers: Any) -> None:
    result = merged(papers, papers.make(letter("danh sách")), people(3))
    numbers = re.findall(r'<w:numId w:val="(\d+)"/>', papers.xml(result))
    assert len(numbers) == 6, "the first copy keeps the list of its style"
    assert len(set(numbers)) == 2
    numbering = papers.xml(result, "word/numbering.xml")
    for number in set(numbers):
        made = re.search(rf'<w:num w:numId="{number}">.*?</w:num>', numbering)
        assert made is not None
        assert '<w:startOverride w:val="1"/>' in made.group()


def test_direct_list_numbers_begin_again_and_bullets_are_left(papers: Any) -> None:
    numbering = (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/>'
        "</w:lvl></w:abstractNum>"
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
        '</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        "</w:numbering>"
    )
    number = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr></w:pPr>'
    item = f"<w:p>{number}<w:r><w:t>{{{{{{{{ ten }}}}}}}}</w:t></w:r></w:p>"
    content = papers.raw(item.format(1) + item.format(2), **{"word/numbering.xml": numbering})
    result = merged(papers, content, people(2))
    assert re.findall(r'<w:numId w:val="(\d+)"/>', papers.xml(result)) == ["1", "2", "3", "2"]
    assert (
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>' in papers.xml(result, "word/numbering.xml")
    )


NOTES = (
    '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    '<w:footnote w:id="2"><w:p><w:r><w:t>Chú thích {}</w:t></w:r></w:p></w:footnote></w:footnotes>'
)
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def noted(papers: Any, note: str, body: str = "") -> bytes:
    base = papers.make(lambda _: None)
    types = papers.xml(base, "[Content_Types].xml")
    types = types.replace(
        "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{TYPE}"/></Types>'
    )
    reference = '<w:p><w:r><w:t>{{ ten }}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    parts = {"[Content_Types].xml": types, "word/footnotes.xml": NOTES.format(note)}
    return papers.raw(body.format(reference) if body else reference, base, **parts)


@pytest.mark.parametrize(
    ("note", "expected"), [("chung", ["chung"] * 3), ("{{ ten }}", ["Người 1", "Người 2", "Người 3"])]
)
def test_every_copy_has_its_own_footnotes(papers: Any, note: str, expected: list[str]) -> None:
    result = merged(papers, noted(papers, note), people(3))
    assert re.findall("Chú thích ([^<]*)<", papers.xml(result, "word/footnotes.xml")) == expected
    references = re.findall(r'<w:footnoteReference w:id="(\d+)"/>', papers.xml(result))
    for number in references:
        assert f'<w:footnote w:id="{number}">' in papers.xml(result, "word/footnotes.xml")


def test_footnote_within_a_loop_is_repeated(papers: Any) -> None:
    line = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    loop = line.format("{{%p for i in ds %}}") + "{}" + line.format("{{%p endfor %}}")
    result = papers.ours(noted(papers, "chung", loop), {"ten": "x", "ds": [1, 2]})
    assert papers.xml(result, "word/footnotes.xml").count("chung") == 2


def test_bookmarks_links_and_comments_of_copies(papers: Any) -> None:
    body = (
        '<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>'
        '<w:bookmarkStart w:id="1" w:name="muc"/><w:r><w:t>{{ ten }}</w:t></w:r><w:bookmarkEnd w:id="1"/>'
        '<w:hyperlink w:anchor="muc"><w:r><w:t>xem</w:t></w:r></w:hyperlink>'
        '<w:r><w:instrText xml:space="preserve"> PAGEREF muc \\h </w:instrText></w:r>'
        '<w:commentRangeStart w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
        '<w:commentRangeEnd w:id="4"/></w:p>'
    )
    text = papers.xml(merged(papers, papers.raw(body), people(3)))
    assert "_GoBack" not in text
    assert re.findall(r'w:name="(\w+)"', text) == ["muc", "muc_2", "muc_3"]
    assert re.findall(r'w:anchor="(\w+)"', text) == ["muc", "muc_2", "muc_3"]
    assert re.findall(r"PAGEREF (\w+)", text) == ["muc", "muc_2", "muc_3"]
    assert text.count("commentReference") == 1


def test_word_told_to_split_page_breaks_gets_sections(papers: Any) -> None:
    base = papers.make(letter("bảng đầu"))
    settings = papers.xml(base, "word/settings.xml").replace(
        "<w:compat>", "<w:compat><w:splitPgBreakAndParaMark/>", 1
    )
    if "splitPgBreak" not in settings:
        settings = settings.replace(
            "</w:settings>", "<w:compat><w:splitPgBreakAndParaMark/></w:compat></w:settings>"
        )
    result = merged(papers, papers.raw("", base, **{"word/settings.xml": settings}), people(2))
    assert len(docx.Document(io.BytesIO(result)).sections) == 2


def test_pictures_are_stored_once(papers: Any, png: Any) -> None:
    contexts = [{"ten": Image(png, width_mm=20), "rt": RichText("đậm", bold=True)} for _ in range(3)]
    result = merged(papers, papers.make("{{ ten }} {{ rt }}"), contexts)
    assert sum(name.startswith("word/media/hv") for name in papers.names(result)) == 1
    assert len(docx.Document(io.BytesIO(result)).inline_shapes) == 3


def test_copies_are_generated_one_at_a_time(papers: Any) -> None:
    """The records may come from a generator that renders other papers meanwhile."""
    other = papers.load(papers.make("{{ x }}"))
    template = papers.load(papers.make(letter("đầu trang", "danh sách")))

    def contexts() -> Any:
        for number in range(3):
            other.render_bytes({"x": Image.__name__})
            yield {"ten": number}

    target = io.BytesIO()
    assert template.merge(contexts(), target) == 3
    papers.checked(target.getvalue())


def test_failure_names_the_copy_and_writes_nothing(papers: Any) -> None:
    target = io.BytesIO()
    with pytest.raises(TemplateError) as caught:
        papers.load(papers.make(letter())).merge([{"ten": "a"}, {}], target)
    assert "bản thứ 2" in str(caught.value)
    assert target.getvalue() == b""


def test_same_copies_same_bytes(papers: Any) -> None:
    content = papers.make(letter("đầu trang", "danh sách", "số trang"))
    assert merged(papers, content, people(4)) == merged(papers, content, people(4))
