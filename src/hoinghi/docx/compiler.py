"""From the pieces of a part to Python code: Jinja sees the tags alone, one to a line.

The static XML between two tags is a line break to Jinja, whose line number says which stretch it is; the
stretches come back in the syntax tree, before code is generated. A line number is thus also a tag's number.
"""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError

from hoinghi.docx import messages
from hoinghi.docx.assemble import Placed
from hoinghi.docx.environment import Engine, Generator
from hoinghi.docx.likeness import fold, nearest
from hoinghi.docx.problems import TagProblem
from hoinghi.docx.program import Program
from hoinghi.docx.story import escape_text

if TYPE_CHECKING:
    from hoinghi.docx.assemble import Piece
    from hoinghi.docx.program import Spec
    from hoinghi.docx.tags import Tag

__all__ = ["check_tags", "compile_part"]

_CLOSERS = {
    "if": "endif",
    "for": "endfor",
    "macro": "endmacro",
    "call": "endcall",
    "filter": "endfilter",
    "with": "endwith",
}


def compile_part(
    environment: Engine, part: str, pieces: list[Piece], head: str, tail: str
) -> tuple[Program | None, list[TagProblem]]:
    """Return the program of a part, or everything that is wrong with its tags."""
    chunks, placed = _split(pieces)
    specs: dict[Spec, int] = {}
    places = [0, *(specs.setdefault(each.spec, len(specs)) for each in placed), 0]
    tags = [each.tag for each in placed]
    try:
        tree = environment.parse("\n" + "".join([f"{_source(tag)}\n" for tag in tags]))
        problems = _unknown(environment, part, tags, tree)
        if problems:
            return None, problems
        _restore(tree, chunks, tags)
        stream = StringIO()
        generator = Generator(environment, part, part, stream)
        generator.places = [0, *places]
        generator.texts = frozenset(number for spec, number in specs.items() if spec[0] == "text")
        generator.uses = []
        generator.asked = set()
        generator.visit(tree)
        code = compile(stream.getvalue(), f"<{part}>", "exec")
    except TemplateSyntaxError as error:
        found = check_tags(environment, part, pieces)
        return None, found or [_syntax(part, tags[max(0, min(error.lineno - 2, len(tags) - 1))], error)]
    except (SyntaxError, RecursionError, MemoryError):
        return None, [TagProblem("too-deep", part, detail=messages.FILE["too-deep"])]
    globals_ = environment.globals
    outside = [_problem(part, tags[line - 2], "loop") for name, line in generator.uses if name == "loop"]
    if outside:
        return None, outside
    uses = tuple(
        (name, line - 2)
        for name, line in generator.uses
        if name not in globals_ and name not in generator.asked
    )
    lines = tuple((line - 2, code_line) for line, code_line in generator.debug_info)
    typed = tuple((tag.typed, tag.paragraph) for tag in tags)
    marks = any(spec[0] == "mark" for spec in specs)
    return Program(part, head, tail, code, tuple(specs), typed, lines, uses, marks), []


def _split(pieces: list[Piece]) -> tuple[list[str], list[Placed]]:
    """Return the static stretches and the tags between them, one stretch more than tags."""
    chunks = [""]
    placed: list[Placed] = []
    for piece in pieces:
        if isinstance(piece, Placed):
            placed.append(piece)
            chunks.append("")
        else:
            chunks[-1] += piece
    return chunks, placed


def _source(tag: Tag) -> str:
    return f"{{% {tag.body} %}}" if tag.kind == "block" else f"{{{{ {tag.body} }}}}"


def _restore(tree: nodes.Template, chunks: list[str], tags: list[Tag]) -> None:
    """Put the static XML back; within ``raw`` a line also holds the tags that are to be printed as typed."""
    for node in tree.find_all(nodes.TemplateData):
        first = node.lineno - 1
        count = node.data.count("\n")
        result = [chunks[first]]
        for offset in range(1, count):
            result += (escape_text(tags[first + offset - 1].typed), chunks[first + offset])
        node.data = "".join(result)


def check_tags(environment: Engine, part: str, pieces: list[Piece]) -> list[TagProblem]:
    """Return what is wrong with each tag taken by itself, so that all mistakes are reported at once."""
    problems: list[TagProblem] = []
    seen: set[tuple[str, str]] = set()
    raw = False
    for tag in (piece.tag for piece in pieces if isinstance(piece, Placed)):
        if tag.word == "raw" or raw:
            raw = tag.word != "endraw"
            continue
        if tag.kind == "slot" or (tag.kind, tag.body) in seen:
            continue
        seen.add((tag.kind, tag.body))
        source = _alone(tag)
        if source is None:
            continue
        try:
            tree = environment.parse(source)
        except TemplateSyntaxError as error:
            problems.append(_syntax(part, tag, error))
        except RecursionError:
            problems.append(TagProblem("too-deep", part, tag.paragraph, tag.typed, messages.FILE["too-deep"]))
        else:
            problems += _unknown(environment, part, [tag], tree)
    return problems


def _alone(tag: Tag) -> str | None:
    """Return a tag as a template of its own, or None when it means nothing alone."""
    word = tag.word
    source = _source(tag)
    if word in _CLOSERS:
        return f"{source}{{% {_CLOSERS[word]} %}}"
    if word == "elif":
        return f"{{% {tag.body[2:]} %}}{{% endif %}}"
    if word == "set" and "=" not in tag.body:
        return f"{source}{{% endset %}}"
    if word == "else" or word.startswith("end"):
        return None
    return source


def _unknown(environment: Engine, part: str, tags: list[Tag], tree: nodes.Template) -> list[TagProblem]:
    """Return the filters, tests and attributes that do not exist or are out of bounds.

    Args:
        environment: whose filters and tests exist.
        part: the part.
        tags: by line of the tree, from the second; one alone for a tree of one line.
        tree: what Jinja made of them.
    """
    problems = []
    for node in tree.find_all((nodes.Filter, nodes.Test, nodes.Getattr)):
        tag = tags[max(0, min(node.lineno - 2, len(tags) - 1))]
        if isinstance(node, nodes.Getattr):
            if node.attr.startswith("_"):
                problems.append(_problem(part, tag, "unsafe"))
        elif isinstance(node, nodes.Filter | nodes.Test):
            known = environment.filters if isinstance(node, nodes.Filter) else environment.tests
            if node.name not in known:
                near = nearest(node.name, known)
                problems.append(_problem(part, tag, "unknown-filter", near, name=node.name))
    return problems


def _syntax(part: str, tag: Tag, error: TemplateSyntaxError) -> TagProblem:
    """Return a syntax error; several words where one name belongs are the commonest of them."""
    suggestion = ""
    if tag.kind == "value" and re.fullmatch(r"[\w ]+", tag.body):
        suggestion = f"{{{{ {fold(tag.body)} }}}}"
    return _problem(part, tag, "syntax", suggestion, reason=error.message or "")


def _problem(part: str, tag: Tag, code: str, suggestion: str = "", **words: str) -> TagProblem:
    return TagProblem(code, part, tag.paragraph, tag.typed, messages.TAG[code].format(**words), suggestion)
