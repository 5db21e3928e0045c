"""Rendering equals docxtpl's, the oracle for what the dialect means, wherever docxtpl is right."""

from __future__ import annotations

from typing import Any

import pytest


def split(paragraph: Any, text: str, step: int = 3, **formatting: Any) -> None:
    """Add text as Word does: in many runs."""
    for at in range(0, len(text), step):
        run = paragraph.add_run(text[at : at + step])
        for name, value in formatting.items():
            setattr(run, name, value)


def lines(*texts: str) -> Any:
    def build(document: Any) -> None:
        for text in texts:
            split(document.add_paragraph(), text)

    return build


def whole(text: str) -> Any:
    return lambda document: document.add_paragraph(text)


def table(*rows: str, step: int = 3) -> Any:
    """A table from rows whose cells are parted by `` |``."""

    def build(document: Any) -> None:
        columns = max(len(row.split(" |")) for row in rows)
        made = document.add_table(rows=len(rows), cols=columns)
        for row, texts in zip(made.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts.split(" |"), strict=False):
                split(cell.paragraphs[0], text.strip(), step)
        document.add_paragraph("hết")

    return build


def formatted(document: Any) -> None:
    paragraph = document.add_paragraph()
    paragraph.add_run("Thường ")
    split(paragraph, "{{ ten }}", bold=True)
    paragraph.add_run(" nghiêng {{ tuoi }} tuổi").italic = True
    split(paragraph, "{% if nu %}bà{% else %}ông{% endif %}", underline=True)
    paragraph.add_run(" hết")


def nested(document: Any) -> None:
    outer = document.add_table(rows=3, cols=2)
    outer.cell(0, 0).text = "{%tr for i in ds %}"
    outer.cell(1, 0).text = "{{ i.ten }}"
    cell = outer.cell(1, 1)
    cell.paragraphs[0].text = "con:"
    inner = cell.add_table(rows=3, cols=1)
    inner.cell(0, 0).text = "{%tr for c in i.con %}"
    inner.cell(1, 0).text = "{{ c }} của {{ i.ten }}"
    inner.cell(2, 0).text = "{%tr endfor %}"
    cell.add_paragraph("hết con")
    outer.cell(2, 0).text = "{%tr endfor %}"
    document.add_paragraph("sau")


def in_cell(document: Any) -> None:
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    for text in ("{%p for i in ds %}", "- {{ i.ten }}", "{%p endfor %}", "hết ô"):
        cell.add_paragraph(text)


def everywhere(document: Any) -> None:
    document.sections[0].header.paragraphs[0].text = "Đầu {{ ten }}"
    document.sections[0].footer.paragraphs[0].text = "Chân {{ tuoi }}{% if nu %} x{% endif %}"
    document.core_properties.title = "Giấy mời {{ ten }}"
    document.add_paragraph("Thân {{ ten }}")


PERSON = {
    "ten": "Nguyễn Thị Hòa",
    "tuoi": 41,
    "nu": True,
    "so": [1, 2, 3],
    "trong": "",
    "cot": ["A", "B", "C", "D"],
    "ds": [
        {"ten": "An", "diem": 9.5, "con": ["x", "y"]},
        {"ten": "Ân", "diem": 7, "con": ["t"]},
        {"ten": "Ấn", "diem": 8, "con": ["z"]},
    ],
    "nguoi": {"ten": "Lê", "dia_chi": {"thon": "Đông"}},
    "cay": [{"ten": "a", "con": [{"ten": "b", "con": []}]}, {"ten": "c", "con": []}],
    "dong": "một\nhai\tba",
    "mau": "FFCC00",
}

TEMPLATES = {
    "value": lines("Kính gửi: {{ ten }}, {{tuoi}} tuổi."),
    "two in a run": lines("{{ ten }}{{ tuoi }} {{ ten }}"),
    "attributes": lines(
        "{{ nguoi.ten }} ở {{ nguoi.dia_chi.thon }} {{ nguoi['ten'] }} {{ so[1] }} {{ so|length }}"
    ),
    "expression": lines(
        "{{ tuoi + 1 }} {{ tuoi > 40 and nu }} {{ 'a' ~ 'b' }}",
        "{{ (1, 2)[0] }} {{ {'k': 5}['k'] }} {{ 7 % 4 }}",
    ),
    "less than": lines("{% if tuoi < 50 %}trẻ{% endif %}{% if tuoi > 50 %}già{% endif %}"),
    "filters": lines(
        "{{ ten|upper }} {{ so|join(', ') }} {{ trong|default('x', true) }}",
        "{{ ds|map(attribute='ten')|join('-') }}",
    ),
    "tests": lines("{% if ten is defined %}có{% endif %}{% if tuoi is odd %} lẻ{% endif %}"),
    "curly quotes": lines("{{ “a” ~ ‘b’ }}{% if ten == “x” %}x{% endif %}"),
    "if inline": lines(
        "{% if nu %}bà{% else %}ông{% endif %} {% if not nu %}a{% elif tuoi == 41 %}b{% else %}c{% endif %}"
    ),
    "for inline": lines("{% for i in so %}{{ i }}{% if not loop.last %}, {% endif %}{% endfor %}."),
    "for else": lines("{% for i in trong %}{{ i }}{% else %}không có{% endfor %}"),
    "set": lines("{% set a = tuoi * 2 %}{{ a }}", "{% set b %}xin {{ ten }}{% endset %}{{ b }}"),
    "macro": lines("{% macro chao(x) %}chào {{ x }}{% endmacro %}{{ chao(ten) }} {{ chao('b') }}"),
    "call": lines(
        "{% macro khung(x) %}[{{ x }} {{ caller() }}]{% endmacro %}",
        "{% call khung(ten) %}giữa {{ tuoi }}{% endcall %}",
    ),
    "filter block": whole("{% filter upper %}abc{% endfilter %} {{ ten }}"),
    "recursive loop": lines("{% for i in cay recursive %}{{ i.ten }}({{ loop(i.con) }}){% endfor %}"),
    "macro over paragraphs": lines(
        "{%p macro m(x) %}", "đoạn {{ x }}", "{%p endmacro %}", "{{p m(ten) }}", "hết"
    ),
    "namespace": lines(
        "{% set n = namespace(a=0) %}{% for i in so %}{% set n.a = n.a + i %}{% endfor %}{{ n.a }}"
    ),
    "with": lines("{% with a = 3 %}{{ a }}{% endwith %}"),
    "raw": lines("{% raw %}{{ ten }}{% endraw %} {{ ten }}"),
    "comment": lines("a{# bỏ đi {{ x #}b", "{#p cả đoạn #}", "sau"),
    "comment tr": table("a | b", "{#tr bỏ #} | x", "c | d"),
    "braces": lines("{_{ không }_} {_% cũng không %_}"),
    "formatted": formatted,
    "p if": lines("trước", "{%p if nu %}", "bà {{ ten }}", "{%p else %}", "ông", "{%p endif %}", "sau"),
    "p for": lines(
        "{%p for i in ds %}", "{{ loop.index }}. {{ i.ten }}: {{ i.diem }}", "{%p endfor %}", "hết"
    ),
    "p nested": lines(
        "{%p for i in ds %}",
        "{{ i.ten }}",
        "{%p for c in i.con %}",
        "con {{ c }}",
        "{%p endfor %}",
        "{%p endfor %}",
    ),
    "p set": lines("{%p set a = 5 %}", "{{ a }}"),
    "if over paragraphs": lines("{% if nu %}một", "hai", "ba{% endif %} bốn"),
    "merge": lines(
        "Nhà ở", "{%- if nu -%}", " thành phố", "{%- else -%}", " nông thôn", "{%- endif -%}", " rất đẹp."
    ),
    "tr": table(
        "STT | Tên",
        "{%tr for i in ds %} |",
        "{{ loop.index }} | {{ i.ten }}",
        "{%tr endfor %} |",
        "cộng | {{ ds|length }}",
    ),
    "tr if": table("a | b", "{%tr if nu %} |", "c | {{ ten }}", "{%tr endif %} |"),
    "tr for if": table(
        "{%tr for i in ds %} |",
        "{%tr if i.con %} |",
        "{{ i.ten }} | {{ i.con|join }}",
        "{%tr endif %} |",
        "{%tr endfor %} |",
    ),
    "tc": table(
        "{%tc for c in cot %} | {{ c }} | {%tc endfor %}",
        "{%tc for c in cot %} | {{ loop.index }} | {%tc endfor %}",
    ),
    "tc tr": table(
        "Tên | {%tc for c in cot %} | {{ c }} | {%tc endfor %}",
        "{%tr for i in ds %} | | |",
        "{{ i.ten }} | {%tc for c in cot %} | {{ i.diem }}{{ c }} | {%tc endfor %}",
        "{%tr endfor %} | | |",
    ),
    "tc if": table("a | {%tc if not nu %} | b | {%tc endif %}"),
    "vm": table("{%tr for i in ds %} |", "{% vm %}chung | {{ i.ten }}", "{%tr endfor %} |", step=99),
    "hm": table(
        "{%tc for c in cot %} | {% hm %}chung | {%tc endfor %}",
        "{%tc for c in cot %} | {{ c }} | {%tc endfor %}",
    ),
    "colspan": table("{% colspan so|length %}rộng", "a | b | c"),
    "cellbg": table("{% cellbg mau %}vàng | b"),
    "cellbg loop": table(
        "{%tr for i in ds %} |",
        "{% cellbg mau if loop.first else 'FFFFFF' %}{{ i.ten }} | b",
        "{%tr endfor %} |",
    ),
    "nested tables": nested,
    "paragraphs in a cell": in_cell,
    "everywhere": everywhere,
    "newline and tab": lines("x {{ dong }} y"),
    "run level": lines("a{%r if nu %}b{%r endif %}c"),
}


@pytest.mark.parametrize("name", TEMPLATES)
@pytest.mark.parametrize("other", [False, True], ids=["full", "other"])
def test_reads_as_docxtpl_renders_it(papers: Any, name: str, other: bool) -> None:
    template = papers.make(TEMPLATES[name])
    context = {**PERSON, "nu": not other, "ds": PERSON["ds"][: 2 if other else 3]}
    assert papers.shape(papers.ours(template, context)) == papers.shape(papers.theirs(template, context))


def test_headers_footers_and_properties_as_docxtpl(papers: Any) -> None:
    import io

    import docx

    template = papers.make(everywhere)
    read = []
    for content in (papers.ours(template, PERSON), papers.theirs(template, PERSON)):
        document = docx.Document(io.BytesIO(content))
        section = document.sections[0]
        read.append(
            (
                section.header.paragraphs[0].text,
                section.footer.paragraphs[0].text,
                document.core_properties.title,
            )
        )
    assert read[0] == read[1] == ("Đầu Nguyễn Thị Hòa", "Chân 41 x", "Giấy mời Nguyễn Thị Hòa")
