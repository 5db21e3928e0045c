"""What other engines get wrong, one test each."""

from __future__ import annotations

import io
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest

import docx
from hoinghi.docx import TemplateError

NFD = "ho\u0323_te\u0302n"
NFC = "h\u1ecd_t\u00ean"


def run(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*inside: str) -> str:
    return f"<w:p>{''.join(inside)}</w:p>"


BOLD = "<w:rPr><w:b/></w:rPr>"
RED = '<w:rPr><w:color w:val="FF0000"/></w:rPr>'


def test_mark_up_in_values_is_text(papers: Any) -> None:
    template = papers.make("{{ t }} | hết")
    value = "Trường TH & THCS <Hòa Bình> - hết ]]> \"x\" 'y'"
    assert papers.texts(papers.ours(template, {"t": value})) == [f"{value} | hết"]


def test_none_prints_nothing_and_zero_prints(papers: Any) -> None:
    template = papers.make("[{{ a }}][{{ b }}][{{ c }}][{{ d.e }}]")
    assert papers.texts(papers.ours(template, {"a": None, "b": 0, "c": False, "d": {"e": None}})) == [
        "[][0][False][]"
    ]


@pytest.mark.parametrize("typed", [NFC, NFD])
@pytest.mark.parametrize("given", [NFC, NFD])
def test_names_are_the_same_however_composed(papers: Any, typed: str, given: str) -> None:
    template = papers.make(f"{{{{ {typed} }}}} {{{{ x.{typed} }}}}")
    assert papers.load(template).names == {NFC, "x"}
    assert papers.load(template).problems([given, "x"]) == []
    assert papers.texts(papers.ours(template, {given: "An", "x": {given: "Ân"}})) == ["An Ân"]


def test_text_after_a_run_tag_keeps_its_formatting(papers: Any) -> None:
    template = papers.raw(paragraph(run("a {{r x }} b", BOLD)))
    shape = papers.shape(papers.ours(template, {"x": "<1>"}))
    assert [text for _, text in shape[0]] == ["a <1> b"]
    assert "b{" in shape[0][0][0]


def test_text_after_a_tag_split_over_formats_keeps_its_own(papers: Any) -> None:
    template = papers.raw(paragraph(run("{{ t", BOLD), run("en }} sau", RED)))
    shape = papers.shape(papers.ours(template, {"ten": "An"}))
    assert [text for _, text in shape[0]] == ["An", " sau"]
    assert "color" in shape[0][1][0]


def test_tag_that_begins_outside_a_link_and_ends_within_keeps_the_link(papers: Any) -> None:
    link = f'<w:hyperlink w:anchor="x">{run("ten }} trong")}</w:hyperlink>'
    template = papers.raw(paragraph(run("trước {{ "), link, run(" sau")))
    rendered = papers.ours(template, {"ten": "An"})
    assert papers.texts(rendered) == ["trước An trong sau"]
    assert "<w:hyperlink" in papers.xml(rendered)


def test_two_paragraph_tags_in_one_paragraph_are_named(papers: Any) -> None:
    with pytest.raises(TemplateError) as caught:
        papers.load(papers.make("{%p if a %}nội dung{%p endif %}"))
    assert next((each.code, each.tag, each.paragraph) for each in caught.value.problems) == (
        "two-tags",
        "{%p endif %}",
        1,
    )
    assert "{%p if a %}" in str(caught.value)


def test_tag_lost_with_the_row_another_replaces_is_named(papers: Any) -> None:
    def build(document: Any) -> None:
        table = document.add_table(rows=2, cols=2)
        table.cell(0, 0).text = "{%tr for i in ds %}"
        table.cell(0, 1).text = "{{ i }}"
        table.cell(1, 0).text = "{%tr endfor %}"

    with pytest.raises(TemplateError) as caught:
        papers.load(papers.make(build))
    assert {(each.code, each.tag) for each in caught.value.problems} == {("lost-tag", "{{ i }}")}


def test_percent_sign_within_a_row_tag(papers: Any) -> None:
    def build(document: Any) -> None:
        table = document.add_table(rows=3, cols=1)
        table.cell(0, 0).text = "{%tr for i in so if i % 2 %}"
        table.cell(1, 0).text = "{{ i }}"
        table.cell(2, 0).text = "{%tr endfor %}"

    assert papers.rows(papers.ours(papers.make(build), {"so": [1, 2, 3]})) == [["1"], ["3"]]


def test_loop_over_nothing_leaves_no_empty_table_and_no_empty_cell(papers: Any) -> None:
    def build(document: Any) -> None:
        document.add_paragraph("trước")
        rows = document.add_table(rows=3, cols=1)
        for row, text in zip(rows.rows, ("{%tr for i in ds %}", "{{ i }}", "{%tr endfor %}"), strict=True):
            row.cells[0].text = text
        document.add_paragraph("giữa")
        cell = document.add_table(rows=1, cols=1).cell(0, 0)
        cell.text = "{%p for i in ds %}"
        cell.add_paragraph("{{ i }}")
        cell.add_paragraph("{%p endfor %}")
        document.add_paragraph("sau")
        columns = document.add_table(rows=1, cols=3)
        for place, text in zip(
            columns.row_cells(0), ("{%tc for i in ds %}", "{{ i }}", "{%tc endfor %}"), strict=True
        ):
            place.text = text

    template = papers.make(build)
    empty = papers.ours(template, {"ds": []})
    assert len(docx.Document(io.BytesIO(empty)).tables) == 1
    assert papers.texts(empty) == ["trước", "giữa", "sau"]
    full = papers.ours(template, {"ds": [1, 2]})
    assert papers.rows(full, 0) == [["1"], ["2"]]
    assert papers.rows(full, 1) == [["1\n2"]]
    assert papers.rows(full, 2) == [["1", "2"]]


def test_ids_are_unique_after_loops(papers: Any) -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:extent cx="1" cy="1"/><wp:docPr id="1" name="Hình 1"/></wp:inline></w:drawing></w:r>'
    )
    shape = '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="_x0000_s1026"/></w:pict></w:r>'
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent>'
        + run("{{ i }}")
        + "</w:sdtContent></w:sdt>"
    )
    marked = (
        '<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="0A0B0C0D">'
        '<w:bookmarkStart w:id="3" w:name="cho_nay"/>'
        + control
        + drawing
        + shape
        + '<w:bookmarkEnd w:id="3"/></w:p>'
    )
    template = papers.raw(paragraph(run("{%p for i in ds %}")) + marked + paragraph(run("{%p endfor %}")))
    text = papers.xml(papers.ours(template, {"ds": [1, 2, 3]}))
    assert text.count("<w:sdt>") == 3
    assert "paraId" not in text
    assert "_x0000_s1026" not in text
    assert 'w:name="cho_nay"' in text
    assert 'w:name="cho_nay_3"' in text


def test_same_input_same_bytes(papers: Any) -> None:
    template = papers.make("{{ t }}")
    assert papers.ours(template, {"t": "x"}) == papers.ours(template, {"t": "x"})


def test_property_of_the_file_is_escaped_once_and_holds_no_mark_up(papers: Any) -> None:
    def build(document: Any) -> None:
        document.core_properties.title = "Giấy {{ t }}"

    rendered = papers.ours(papers.make(build), {"t": "A & B\n\x02<c>\td"})
    assert docx.Document(io.BytesIO(rendered)).core_properties.title == "Giấy A & B\n<c>\td"
    assert "w:br" not in papers.xml(rendered, "docProps/core.xml")


def test_keys_named_like_methods(papers: Any) -> None:
    template = papers.make(
        "{{ x.items }}{{ x.keys }}{{ x.values }}{{ x.copy }}{{ items }}"
        "{% for i in x.items %}{{ i }}{% endfor %}"
    )
    context = {"x": {"items": [1], "keys": "k", "values": "v", "copy": "c"}, "items": "t"}
    assert papers.texts(papers.ours(template, context)) == ["[1]kvct1"]


def test_row_tag_after_a_nested_table_takes_the_outer_row(papers: Any) -> None:
    def build(document: Any) -> None:
        table = document.add_table(rows=3, cols=1)
        cell = table.cell(0, 0)
        cell.add_table(rows=1, cols=1).cell(0, 0).text = "bỏ"
        cell.add_paragraph("{%tr for i in ds %}")
        table.cell(1, 0).text = "{{ i }}"
        table.cell(2, 0).text = "{%tr endfor %}"

    assert papers.rows(papers.ours(papers.make(build), {"ds": [1, 2]})) == [["1"], ["2"]]


@pytest.mark.parametrize(
    "tag",
    [
        "{{ ''.__class__ }}",
        "{{ x.__class__.__mro__ }}",
        "{{ x._rieng }}",
        "{{ x|attr('__class__') }}",
        "{{ x['__class__'] }}",
        "{{ '%s'.format.__globals__ }}",
        "{{ '{0.__class__}'.format(x) }}",
        "{{ ham.__code__ }}",
        "{{ self.__init__ }}",
        "{{ cycler.__init__.__globals__ }}",
    ],
)
def test_python_internals_are_out_of_reach(papers: Any, tag: str) -> None:
    context = {"x": SimpleNamespace(_rieng="bí mật"), "ham": lambda: 1}
    with pytest.raises(TemplateError):
        papers.ours(papers.make(tag), context)


@pytest.mark.parametrize(
    ("typed", "code", "suggestion"),
    [
        ("{% For i in ds %}{{ i }}{% endfor %}", "capital", "{% for i in ds %}"),
        ("{% if a == b %}x{% Endif %}", "capital", "{% endif %}"),
        ("{{ a – b }}", "dash", "{{ a - b }}"),
        ("{{ a — b }}", "dash", "{{ a - b }}"),
        ("{{ ho\u200b_ten }}", "invisible", "{{ ho_ten }}"),
        ("{{ „a“ }}", "quotes", '{{ "a" }}'),
        ("{% fro i in ds %}", "unknown-statement", "{% for i in ds %}"),
        ("{% tr for i in ds %}", "level-blank", "{%tr for i in ds %}"),
        ("{ ho_ten }}", "lone-brace", "{{ ho_ten }}"),
        ("{{ ho_ten }", "unclosed", "{{ ho_ten }}"),
        ("{{ Họ tên }}", "syntax", "{{ ho_ten }}"),
        ("{{ a|uper }}", "unknown-filter", "upper"),
        ("{{ }}", "empty-tag", ""),
        ("{% include 'x' %}", "refused", ""),
        ("{%tr for i in ds %}", "outside-table", ""),
        ("{% if a %}x", "not-closed", ""),
        ("x{% endif %}", "no-opening", ""),
        ("{% for i in ds %}{% else %}{% endfor %}{% else %}", "no-opening", ""),
        ("{{ a + }}", "syntax", ""),
        ("{{ loop.index }}", "loop", ""),
    ],
)
def test_slips_and_autocorrect_are_named(papers: Any, typed: str, code: str, suggestion: str) -> None:
    with pytest.raises(TemplateError) as caught:
        papers.load(papers.make(typed))
    found = caught.value.problems[0]
    assert (found.code, found.suggestion, found.paragraph, found.part) == (
        code,
        suggestion,
        1,
        "word/document.xml",
    )
    assert found.tag
    assert found.tag in typed + "…"


def test_unclosed_tag_does_not_swallow_the_next_paragraphs(papers: Any) -> None:
    template = papers.make(
        lambda d: [d.add_paragraph(text) for text in ("{{ ho_ten }", "giữa", "{{ b }}", "{{ c")]
    )
    with pytest.raises(TemplateError) as caught:
        papers.load(template)
    assert [(each.paragraph, each.tag) for each in caught.value.problems] == [(1, "{{ ho_ten }"), (4, "{{ c")]


def test_all_mistakes_of_all_parts_are_reported_at_once(papers: Any) -> None:
    def build(document: Any) -> None:
        document.add_paragraph("{{ a + }} và {{ b| }}")
        document.add_paragraph("{% For x in y %}")
        document.sections[0].header.paragraphs[0].text = "{{ c"

    with pytest.raises(TemplateError) as caught:
        papers.load(papers.make(build))
    assert {each.part for each in caught.value.problems} == {"word/document.xml", "word/header1.xml"}
    assert len(caught.value.problems) >= 3


def test_unknown_names_are_reported_at_once_with_the_nearest(papers: Any) -> None:
    def build(document: Any) -> None:
        document.add_paragraph("{{ ho_tne }} {% for i in ds %}{{ i.x }}{{ loop.index }}{% endfor %}")
        document.add_paragraph("{{ Ho_Ten }} {{ hoàn_toàn_khác }} {% set a = 1 %}{{ a }}")
        document.sections[0].footer.paragraphs[0].text = "{{ don_vi }}"

    template = papers.load(papers.make(build))
    found = template.problems(["ho_ten", "ds", "don_vi_ten"])
    assert [(each.part, each.paragraph, each.tag, each.suggestion) for each in found] == [
        ("word/document.xml", 1, "{{ ho_tne }}", "ho_ten"),
        ("word/document.xml", 2, "{{ Ho_Ten }}", "ho_ten"),
        ("word/document.xml", 2, "{{ hoàn_toàn_khác }}", ""),
        ("word/footer1.xml", 1, "{{ don_vi }}", "don_vi_ten"),
    ]
    assert template.names == {"ho_tne", "Ho_Ten", "hoàn_toàn_khác", "ds", "don_vi"}


@pytest.mark.parametrize("value", ["a\r\nb", "a\nb", "a\rb"])
def test_line_breaks_of_every_kind_are_one_break(papers: Any, value: str) -> None:
    text = papers.xml(papers.ours(papers.make("{{ t }}"), {"t": value}))
    assert text.count("<w:br/>") == 1
    assert "\r" not in text


def test_control_characters_are_dropped(papers: Any) -> None:
    value = "".join(map(chr, range(32))) + "x\ufffe\ud800"
    assert "".join(papers.texts(papers.ours(papers.make("[{{ t }}]"), {"t": value}))).split() == ["[", "x]"]


def test_no_mark_up_in_attributes(papers: Any) -> None:
    link = '<w:hyperlink w:tooltip="{{ t }}" w:anchor="y">' + run("x") + "</w:hyperlink>"
    text = papers.xml(papers.ours(papers.raw(paragraph(link)), {"t": 'a"\n<b>\t&'}))
    assert 'w:tooltip="a&quot; &lt;b&gt; &amp;"' in text


def test_colour_of_a_cell_cannot_break_out(papers: Any) -> None:
    def build(document: Any) -> None:
        document.add_table(rows=1, cols=1).cell(0, 0).text = "{% cellbg m %}x"

    for value, fill in (("#ff0000", "FF0000"), ('"/><x', "auto"), (None, "auto")):
        assert f'w:fill="{fill}"' in papers.xml(papers.ours(papers.make(build), {"m": value}))


def test_text_box_is_rendered_in_both_its_forms(papers: Any) -> None:
    namespaces = (
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    inside = "<w:txbxContent>" + paragraph(run("{{ t"), run("en }}")) + "</w:txbxContent>"
    box = (
        f'<w:r><mc:AlternateContent {namespaces}><mc:Choice Requires="wps"><wps:txbx>{inside}</wps:txbx>'
        f"</mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    template = papers.raw(paragraph(run("trước {{ "), box, run("so }} sau")) + paragraph(run("{{ ten }}")))
    text = papers.xml(papers.ours(template, {"ten": "An", "so": 5}))
    assert text.count(">An<") == 3
    assert ">trước 5<" in text
    found = papers.load(template).problems(["so"])
    assert [(each.paragraph, each.tag) for each in found] == [(2, "{{ ten }}"), (3, "{{ ten }}")]


def test_tags_in_tracked_changes_and_fields_are_reported(papers: Any) -> None:
    code = '<w:instrText>HYPERLINK "{{ u }}"</w:instrText>'
    field = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>{code}</w:r>'
    template = papers.raw(
        paragraph("<w:ins>" + run("{{ a }}") + "</w:ins>")
        + paragraph("<w:del><w:r><w:delText>{{ cu }}</w:delText></w:r></w:del>", run("x"))
        + paragraph(field)
    )
    loaded = papers.load(template)
    assert [(each.code, each.paragraph, each.tag) for each in loaded.warnings] == [
        ("tracked", 1, "{{ a }}"),
        ("tracked", 2, "{{ cu }}"),
        ("field", 3, "{{ u }}"),
    ]
    assert loaded.names == {"a", "u"}
    assert 'HYPERLINK "http://x/?a&amp;b"' in papers.xml(
        papers.ours(template, {"a": 1, "u": "http://x/?a&b"})
    )


def test_tag_crossing_tables_is_refused(papers: Any) -> None:
    def build(document: Any) -> None:
        document.add_table(rows=1, cols=1).cell(0, 0).text = "{% if a %}x"
        document.add_paragraph("{% endif %}")

    with pytest.raises(TemplateError) as caught:
        papers.load(papers.make(build))
    assert [each.code for each in caught.value.problems] == ["crossing"]


def test_filter_block_around_mark_up_is_refused(papers: Any) -> None:
    template = papers.raw(paragraph(run("{% filter upper %}a", BOLD), run("b{% endfilter %}")))
    with pytest.raises(TemplateError) as caught:
        papers.load(template)
    assert [each.code for each in caught.value.problems] == ["filter-block"]


def test_condition_over_differently_formatted_runs_keeps_formats(papers: Any) -> None:
    template = papers.raw(paragraph(run("a{% if x %}b", BOLD), run("c{% endif %}d", RED)))
    for value, expected in ((True, ["ab", "cd"]), (False, ["a", "d"])):
        shape = papers.shape(papers.ours(template, {"x": value}))[0]
        assert [text for _, text in shape] == expected
        assert "color" in shape[1][0]


def test_section_break_in_a_replaced_paragraph_stays(papers: Any) -> None:
    section = '<w:pPr><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr></w:pPr>'
    body = (
        paragraph(run("{%p if a %}"))
        + paragraph(run("x"))
        + f"<w:p>{section}{run('{%p endif %}')}</w:p>"
        + paragraph(run("y"))
    )
    rendered = papers.ours(papers.raw(body), {"a": False})
    assert len(docx.Document(io.BytesIO(rendered)).sections) == 2


@dataclass(frozen=True, slots=True)
class Person:
    ho_ten: str
    thon: object = None


def test_frozen_dataclasses_and_missing_attributes(papers: Any) -> None:
    template = papers.make("{{ n.ho_ten }} {{ n.thon.ten }}")
    assert papers.texts(papers.ours(template, {"n": Person("An", {"ten": "Đông"})})) == ["An Đông"]
    with pytest.raises(TemplateError) as caught:
        papers.ours(template, {"n": Person("An", {})})
    problem = caught.value.problems[0]
    assert (problem.code, problem.part, problem.paragraph, problem.tag) == (
        "missing-attribute", "word/document.xml", 1, "{{ n.thon.ten }}",
    )  # fmt: skip


def test_missing_values_are_all_named_and_nothing_is_written(papers: Any) -> None:
    template = papers.load(papers.make("{{ a }}{{ b }}{{ c }}"))
    target = io.BytesIO()
    with pytest.raises(TemplateError) as caught:
        template.render({"b": 1}, target)
    assert [each.tag for each in caught.value.problems] == ["{{ a }}", "{{ c }}"]
    assert target.getvalue() == b""


def test_failing_filter_names_its_place(papers: Any) -> None:
    def fail(_: object) -> str:
        raise ValueError("hỏng")

    template = papers.make(lambda d: [d.add_paragraph("x"), d.add_paragraph("{{ a|nghich }}")])
    with pytest.raises(TemplateError) as caught:
        papers.ours(template, {"a": 1}, filters={"nghich": fail})
    problem = caught.value.problems[0]
    assert (problem.code, problem.paragraph, problem.tag) == ("failed", 2, "{{ a|nghich }}")
    assert "hỏng" in problem.detail


def test_own_filters(papers: Any) -> None:
    assert papers.texts(
        papers.ours(papers.make("{{ a|gap }}"), {"a": 2}, filters={"gap": lambda x: x * 2})
    ) == ["4"]


def test_names_with_a_default_need_not_exist(papers: Any) -> None:
    template = papers.make("{{ a|default('x') }}{% if b is defined %}{{ b }}{% endif %}{{ c|d('', true) }}")
    assert papers.load(template).names == frozenset()
    assert papers.texts(papers.ours(template, {})) == ["x"]


def test_file_without_a_tag(papers: Any) -> None:
    template = papers.make("không có thẻ")
    assert papers.load(template).names == frozenset()
    assert papers.texts(papers.ours(template, {"a": 1})) == ["không có thẻ"]
    target = io.BytesIO()
    assert papers.load(template).merge([{}, {}], target) == 2
    assert papers.texts(papers.checked(target.getvalue())) == ["không có thẻ"] * 2


def test_body_without_a_paragraph(papers: Any) -> None:
    template = papers.raw("")
    target = io.BytesIO()
    assert papers.load(papers.raw("<w:p/>")).merge([{}, {}], target) == 2
    assert papers.checked(target.getvalue())
    assert papers.load(template).render_bytes({})
