"""Reading a template: the zip taken apart, and every part that holds a tag compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.docx import messages, opc
from hoinghi.docx.arrange import arranged
from hoinghi.docx.compiler import check_tags, compile_part
from hoinghi.docx.numbering import numbered_styles
from hoinghi.docx.package import Archive, inflate
from hoinghi.docx.problems import TagProblem, TemplateError
from hoinghi.docx.program import Compiled
from hoinghi.docx.story import BrokenXmlError, read_story

if TYPE_CHECKING:
    from hoinghi.docx.assemble import Piece
    from hoinghi.docx.environment import Engine
    from hoinghi.docx.program import Program

__all__ = ["compile_archive"]


def compile_archive(archive: Archive, environment: Engine) -> Compiled:
    """Return every part that holds a tag compiled, and the main part in any case.

    Raises:
        TemplateError: with everything that is wrong in all parts.
    """
    types = opc.overrides(archive)
    main = opc.main_part(types, archive)
    styles = (
        numbered_styles(opc.decode(inflate(archive["word/styles.xml"])))
        if "word/styles.xml" in archive
        else {}
    )
    programs: list[Program] = []
    problems: list[TagProblem] = []
    warnings: list[TagProblem] = []
    for part in opc.story_parts(types, archive, main):
        data = inflate(archive[part])
        if b"{" not in data and b"\0{" not in data and part != main:
            continue
        try:
            xml = opc.decode(data)
            story = read_story(xml, loose=part.startswith("docProps/"))
        except (BrokenXmlError, UnicodeDecodeError):
            problems.append(TagProblem("broken-xml", part, detail=messages.FILE["broken-xml"]))
            continue
        if part == main and "<w:body>" not in xml:
            problems.append(TagProblem("other-writer", part, detail=messages.FILE["other-writer"]))
            continue
        pieces, layout = arranged(part, story, styles if part == main else None)
        warnings += layout.warnings
        if layout.problems:  # what else is wrong is to be said in the same breath
            found = [*layout.problems, *check_tags(environment, part, pieces)]
            problems += sorted(found, key=lambda problem: problem.paragraph)
            continue
        tagged = any(not isinstance(piece, str) and piece.tag.kind != "slot" for piece in pieces)
        if not tagged and part != main:
            continue
        program, found = compile_part(environment, part, *_framed(pieces))
        problems += found
        if program is not None:
            programs.append(program)
    if problems:
        raise TemplateError(dict.fromkeys(problems))
    return Compiled(
        tuple(programs), tuple(dict.fromkeys(warnings)), opc.wants_conversion(archive, types[main])
    )


def _framed(pieces: list[Piece]) -> tuple[list[Piece], str, str]:
    """Return the pieces that can differ, what stands before them, and what stands after.

    The body is what a merged file repeats, so the root element and the last section are kept apart.
    """
    first = pieces[0]
    head = tail = ""
    if isinstance(first, str) and "<w:body>" in first:
        head, _, rest = first.partition("<w:body>")
        head += "<w:body>"
        pieces = [rest, *pieces[1:]]
    last = pieces[-1]
    if head and isinstance(last, str):
        block = max(last.rfind(end) for end in ("</w:p>", "</w:tbl>", "</w:sdt>", "<w:p/>"))
        cut = last.find("<w:sectPr", max(block, 0))
        if cut < 0:
            cut = last.rfind("</w:body>")
        tail = last[cut:]
        pieces = [*pieces[:-1], last[:cut]]
    return pieces, head, tail
