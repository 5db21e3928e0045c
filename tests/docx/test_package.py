"""Files as they arrive: damaged, encrypted, hostile, or merely unusual."""

from __future__ import annotations

import io
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from typing import Any

import pytest

import docx
from hoinghi.docx import Template, TemplateError


def code(papers: Any, content: bytes) -> str:
    started = time.perf_counter()
    with pytest.raises(TemplateError) as caught:
        papers.load(content)
    assert time.perf_counter() - started < 5
    assert caught.value.problems[0].detail.endswith((".", "”"))
    return caught.value.problems[0].code


def test_files_that_are_no_word_file(papers: Any) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    good = papers.make("x")
    assert code(papers, b"") == "empty"
    assert code(papers, ole) == "old-doc"
    assert code(papers, ole + "EncryptedPackage".encode("utf-16-le")) == "encrypted"
    assert code(papers, b"{\\rtf1 x}") == "not-word"
    assert code(papers, b"<html>") == "not-word"
    assert code(papers, good[: len(good) // 2]) == "broken-zip"
    assert code(papers, b"PK\x03\x04" + b"x" * 50) == "broken-zip"
    assert code(papers, "chỉ là chữ".encode()) == "broken-zip"
    with pytest.raises(TemplateError, match="Không có tệp"):
        Template.load(papers.folder / "khong_co.docx")


def test_zip_that_is_no_word_file(papers: Any) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a.txt", "x")
    assert code(papers, target.getvalue()) == "no-document"


def test_every_flipped_byte_is_a_sentence_or_a_file(papers: Any) -> None:
    """Damage in transit never ends in anything but a TemplateError."""
    good = papers.make("{{ t }}")
    for at in range(0, len(good), max(1, len(good) // 150)):
        bad = bytearray(good)
        bad[at] ^= 0x5A
        try:
            papers.load(bytes(bad)).render_bytes({"t": "x"})
        except TemplateError:
            continue


def test_encrypted_entries(papers: Any) -> None:
    good = bytearray(papers.make("x"))
    at = good.index(b"PK\x01\x02")
    good[at + 8] |= 1
    assert code(papers, bytes(good)) == "encrypted"


def test_bomb_that_lies_about_its_size(papers: Any) -> None:
    huge = b"<w:p/>" * 20_000_000
    content = papers.raw("", **{"word/document.xml": huge})
    assert len(content) < 1_000_000
    assert code(papers, content) == "bomb"
    at = content.rindex(b"word/document.xml") - 46
    lying = bytearray(content)
    struct.pack_into("<L", lying, at + 24, 1000)
    assert code(papers, bytes(lying)) == "bomb"


def test_file_of_a_writer_with_other_prefixes(papers: Any) -> None:
    xml = (
        papers.xml(papers.make("{{ t }}"))
        .replace("<w:", "<ns0:")
        .replace("</w:", "</ns0:")
        .replace("xmlns:w=", "xmlns:ns0=")
    )
    assert code(papers, papers.raw("", **{"word/document.xml": xml})) == "other-writer"


def test_entities_are_refused(papers: Any) -> None:
    assert (
        code(papers, papers.raw("", **{"word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>'}))
        == "broken-xml"
    )


@pytest.mark.parametrize("body", ["<w:p>", "</w:p>", "<w:p></w:r>", "<w:p><", "x<w:p a='></w:p>"])
def test_xml_that_is_not_well_formed(papers: Any, body: str) -> None:
    assert code(papers, papers.raw(body)) == "broken-xml"


def test_ten_thousand_tags(papers: Any) -> None:
    template = papers.raw("<w:p><w:r><w:t>{{ a }}</w:t></w:r></w:p>" * 10_000)
    started = time.process_time()
    rendered = papers.load(template).render_bytes({"a": "x"})
    assert time.process_time() - started < 20
    assert papers.xml(rendered).count(">x<") == 10_000


def test_ten_thousand_different_names(papers: Any) -> None:
    body = "".join(f"<w:p><w:r><w:t>{{{{ a{number} }}}}</w:t></w:r></w:p>" for number in range(10_000))
    template = papers.load(papers.raw(body))
    assert len(template.names) == 10_000
    assert len(template.problems(["a1"])) == 9_999


@pytest.mark.parametrize("word", ["if", "for"])
def test_a_hundred_levels(papers: Any, word: str) -> None:
    opening = "{% if a %}" if word == "if" else "{% for i in a %}"
    assert code(papers, papers.make(opening * 100 + "x" + f"{{% end{word} %}}" * 100)) == "too-deep"
    assert papers.texts(
        papers.ours(papers.make(opening * 15 + "x" + f"{{% end{word} %}}" * 15), {"a": [1]})
    ) == ["x"]


def test_deep_expression(papers: Any) -> None:
    assert code(papers, papers.make("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}")) in {"too-deep", "syntax"}


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 'a' * 10**9 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ [1] * 10**9 }}",
        "{% for i in range(10**9) %}{% endfor %}",
        "{{ '%1000000000d' % 1 }}",
        "{{ 'x'|center(10**9) }}",
    ],
)
def test_values_that_would_fill_the_memory(papers: Any, tag: str) -> None:
    started = time.perf_counter()
    with pytest.raises(TemplateError):
        papers.ours(papers.make(tag), {})
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("suffix", "kind"),
    [
        (".dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
        (".docm", "application/vnd.ms-word.document.macroEnabled.main+xml"),
        (".dotm", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
    ],
)
def test_templates_and_macros_become_documents(papers: Any, suffix: str, kind: str) -> None:
    base = papers.make("{{ t }}")
    document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    types = papers.xml(base, "[Content_Types].xml").replace(document, kind)
    rels = papers.xml(base, "word/_rels/document.xml.rels")
    extra = {}
    if suffix != ".dotx":
        kind = "application/vnd.ms-office.vbaProject"
        override = f'<Override PartName="/word/vbaProject.bin" ContentType="{kind}"/></Types>'
        types = types.replace("</Types>", override)
        kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
        relation = f'<Relationship Id="rId99" Type="{kind}" Target="vbaProject.bin"/>'
        rels = rels.replace("</Relationships>", relation + "</Relationships>")
        extra = {"word/vbaProject.bin": b"x"}
    content = papers.raw(
        "", base, **{"[Content_Types].xml": types, "word/_rels/document.xml.rels": rels, **extra}
    )
    for _ in range(2):  # compiled, then from the cache
        rendered = Template.load(papers.file(content, suffix), cache=papers.folder / "cache").render_bytes(
            {"t": "An"}
        )
        assert papers.texts(papers.checked(rendered)) == ["An"]
        assert "vba" not in papers.xml(rendered, "[Content_Types].xml") + papers.xml(
            rendered, "word/_rels/document.xml.rels"
        )
        assert "word/vbaProject.bin" not in papers.names(rendered)


def test_data_descriptors(papers: Any) -> None:
    class Unseekable(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: Any) -> int:
            raise io.UnsupportedOperation

    target = Unseekable()
    with (
        zipfile.ZipFile(io.BytesIO(papers.make("{{ t }}"))) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name))
    content = target.getvalue()
    assert content[6] & 8
    rendered = papers.ours(content, {"t": "An"})
    assert papers.texts(rendered) == ["An"]
    assert not rendered[6] & 8


def test_zip64(papers: Any) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(papers.make("{{ t }}"))) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            with new.open(name, "w", force_zip64=True) as part:
                part.write(old.read(name))
    assert papers.texts(papers.ours(target.getvalue(), {"t": "An"})) == ["An"]
    assert papers.texts(papers.ours(zip64(papers.make("{{ t }}")), {"t": "An"})) == ["An"]


def zip64(content: bytes) -> bytes:
    """The same file with sizes, offsets and the end of the directory in their 64-bit forms."""
    end = content.rindex(b"PK\x05\x06")
    count, _, start = struct.unpack_from("<HLL", content, end + 10)
    directory = b""
    at = start
    for _ in range(count):
        fields = list(struct.unpack_from("<4s6H3L5H2L", content, at))
        names, extras, comments = fields[10:13]
        name = content[at + 46 : at + 46 + names]
        extra = struct.pack("<HHQQQ", 1, 24, fields[9], fields[8], fields[16])
        fields[8] = fields[9] = fields[16] = 0xFFFFFFFF
        fields[11], fields[12] = len(extra), 0
        directory += struct.pack("<4s6H3L5H2L", *fields) + name + extra
        at += 46 + names + extras + comments
    body = content[:start]
    wide = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, len(directory), len(body))
    locator = struct.pack("<4sLQL", b"PK\x06\x07", 0, len(body) + len(directory), 1)
    return (
        body
        + directory
        + wide
        + locator
        + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    )


def test_main_part_by_another_name(papers: Any) -> None:
    """Word on the web calls it document2.xml."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(papers.make("{{ t }}"))) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name in {"[Content_Types].xml", "_rels/.rels"}:
                content = content.replace(b"word/document.xml", b"word/document2.xml")
            new.writestr(
                name.replace("word/document.xml", "word/document2.xml").replace(
                    "document.xml.rels", "document2.xml.rels"
                ),
                content,
            )
    rendered = papers.load(target.getvalue()).render_bytes({"t": "An"})
    assert papers.texts(rendered) == ["An"]


def test_utf16_parts_comments_and_cdata(papers: Any) -> None:
    xml = (
        papers.xml(papers.make("x"))
        .replace(">x<", "><!-- {{ bỏ }} --><![CDATA[{{ t }} & ]]><")
        .replace("UTF-8", "UTF-16")
    )
    rendered = papers.ours(papers.raw("", **{"word/document.xml": xml.encode("utf-16")}), {"t": "Ấn"})
    assert papers.texts(rendered) == ["Ấn & "]


def test_unchanged_parts_are_copied_as_they_are_compressed(papers: Any) -> None:
    content = papers.make("{{ t }}")
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(io.BytesIO(papers.ours(content, {"t": "x"}))) as after,
    ):
        assert set(before.namelist()) == set(after.namelist())
        for info in after.infolist():
            assert info.date_time == (1980, 1, 1, 0, 0, 0)
            if info.filename != "word/document.xml":
                assert info.compress_size == before.getinfo(info.filename).compress_size
                assert after.read(info) == before.read(info.filename)


def test_importing_the_package_imports_no_jinja() -> None:
    program = (
        "import sys; base = set(sys.modules); import hoinghi.docx; "
        "print(sorted({'jinja2', 'lxml', 'zipfile', 'zlib'} & set(sys.modules) - base))"
    )
    result = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path[:0] = {sys.path!r}; {program}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert result.stdout.strip() == "[]"


def test_rendering_imports_no_lxml_and_no_zipfile(papers: Any) -> None:
    path = papers.file(papers.make("{{ t }}"))
    program = (
        f"import sys; sys.path[:0] = {sys.path!r}\n"
        "from pathlib import Path\nfrom hoinghi.docx import Template\n"
        f"Template.load(Path({str(path)!r})).render_bytes({{'t': 1}})\n"
        "print(sorted({'lxml', 'zipfile', 'docx', 'docxtpl'} & set(sys.modules)))"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"


def test_crc_is_checked(papers: Any) -> None:
    content = papers.raw("", **{"word/document.xml": papers.xml(papers.make("{{ t }}"))})
    stored = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stored, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
    bad = stored.getvalue().replace(b"{{ t }}", b"{{ u }}", 1)
    assert zlib.crc32(bad) != zlib.crc32(stored.getvalue())
    assert code(papers, bad) == "broken-zip"


def test_docx_opens_elsewhere(papers: Any) -> None:
    document = docx.Document(io.BytesIO(papers.ours(papers.make("{{ t }}"), {"t": "x"})))
    assert document.paragraphs[0].text == "x"
