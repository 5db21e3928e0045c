"""Finding what is wrong with tags: unclosed, misplaced, or spoilt by Word's AutoCorrect."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hoinghi.docx import messages
from hoinghi.docx.likeness import nearest
from hoinghi.docx.problems import TagProblem
from hoinghi.docx.tags import Tag, has_opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hoinghi.docx.assemble import Edit
    from hoinghi.docx.story import Element, Segment

__all__ = [
    "STATEMENTS",
    "damaged",
    "deleted",
    "lone_braces",
    "lost",
    "outside_table",
    "tracked",
    "two_tags",
    "unclosed",
]

STATEMENTS: Final = frozenset({
    "if", "elif", "else", "endif", "for", "endfor", "set", "endset", "macro", "endmacro", "call", "endcall",
    "filter", "endfilter", "with", "endwith", "raw", "endraw", "vm", "hm", "colspan", "cellbg",
})  # fmt: skip
REFUSED: Final = frozenset(
    {"include", "import", "from", "extends", "block", "endblock", "autoescape", "endautoescape"}
)
_LONE = re.compile(
    r"(?<!\{)\{\s?[^\W\d][\w.]*\s*\}\}(?!\})|(?<!\{)\{\s?%[^{}%]*%\s?\}|\{\s+\{\s*[^\W\d][\w.]*\s*\}\s*\}"
)
_STRING = re.compile(r"\"(?:\\.|[^\"\\])*+\"|'(?:\\.|[^'\\])*+'")
_SHOWN: Final = 60
_INVISIBLE: Final = "\u200b\u200c\u200d\u2060\ufeff\xad\u200e\u200f"
_DASHES: Final = "–—−‑‐"
_QUOTES: Final = "„‚‟‛«»“”‘’″′`´"


def damaged(part: str, tag: Tag) -> TagProblem | None:  # noqa: PLR0911 - one return for each way
    """Return what AutoCorrect or a slip did to a tag, or None."""
    body = tag.body
    outside = _STRING.sub('""', body)
    fixed = "".join(char for char in body if char not in _INVISIBLE)
    if any(char in outside for char in _INVISIBLE):
        return _problem(part, tag, "invisible", retyped(tag, fixed))
    if any(char in outside for char in _DASHES):
        return _problem(part, tag, "dash", retyped(tag, re.sub(f"[{_DASHES}]", "-", body)))
    if any(char in outside for char in _QUOTES):
        return _problem(part, tag, "quotes", retyped(tag, re.sub(f"[{_QUOTES}]", '"', body)))
    if not body and tag.kind != "comment":
        return _problem(part, tag, "empty-tag")
    if tag.kind != "block":
        return None
    word, _, rest = body.partition(" ")
    if word in {"p", "tr", "tc", "r"} and rest:
        return _problem(part, tag, "level-blank", f"{{%{word} {rest.strip()} %}}", level=word)
    if word in REFUSED:
        return _problem(part, tag, "refused", word=word)
    if word not in STATEMENTS:
        near = word.lower() if word.lower() in STATEMENTS else nearest(word, STATEMENTS)
        code = "capital" if word.lower() in STATEMENTS else "unknown-statement"
        return _problem(
            part, tag, code, retyped(tag, f"{near}{' ' if rest else ''}{rest}") if near else "", word=word
        )
    return None


def retyped(tag: Tag, body: str) -> str:
    """Return a tag as it should be typed."""
    opening, closing = ("{{", "}}") if tag.kind == "value" else ("{%", "%}")
    return f"{opening}{tag.level} {body} {closing}"


def unclosed(part: str, number: int, text: str) -> TagProblem:
    """Return that a tag has no end in its paragraph."""
    typed = text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
    closing = {"{{": "}}", "{%": "%}", "{#": "#}"}[text[:2]]
    name = re.match(r"\{[{%#](?:p|tr|tc|r)?\s*([\w.]*(?: [\w. ]+)?)", text)
    inner = name.group(1).strip() if name else ""
    suggestion = f"{text[:2]} {inner} {closing}" if inner and text[:2] == "{{" else f"… {closing}"
    return TagProblem(
        "unclosed", part, number, typed, messages.TAG["unclosed"].format(closing=closing), suggestion
    )


def lone_braces(part: str, number: int, text: str) -> list[TagProblem]:
    """Return the tags that lost a brace, such as ``{ ho_ten }}``: they would be printed as they are."""
    if "}" not in text or "{" not in text:
        return []
    result = []
    for match in _LONE.finditer(text):
        inner = match.group().strip("{}% \t\xa0")
        fixed = f"{{% {inner} %}}" if "%" in match.group() else f"{{{{ {inner} }}}}"
        result.append(
            TagProblem("lone-brace", part, number, match.group(), messages.TAG["lone-brace"], fixed)
        )
    return result


def outside_table(part: str, tag: Tag) -> TagProblem:
    """Return that a tag for rows or cells stands in no table."""
    return _problem(part, tag, "outside-table")


def two_tags(part: str, first: Tag, second: Tag) -> TagProblem:
    """Return that two tags would each replace the same paragraph, row or cell."""
    level = messages.LEVEL[second.level]
    return _problem(part, second, "two-tags", level=level, first=first.typed)


def lost(part: str, lifts: dict[int, Tag], edits: dict[int, Edit]) -> list[TagProblem]:
    """Return the tags that would vanish with the paragraph, row or cell that another tag replaces."""
    result: list[TagProblem] = []
    if not lifts:
        return result
    for start in [*edits]:
        if start in lifts:
            continue
        for piece in edits[start].pieces:
            if isinstance(piece, str):
                continue
            for lifted, tag in lifts.items():
                if lifted < start <= edits[lifted].end and tag.kind != "comment":
                    level = messages.LEVEL[tag.level]
                    result.append(_problem(part, piece.tag, "lost-tag", level=level, first=tag.typed))
                    break
    return result


def deleted(part: str, paragraph: Element) -> list[TagProblem]:
    """Return a warning when deleted text under tracked changes holds a tag."""
    text = "".join([segment.text for segment in paragraph.segments if segment.kind == "d"])
    if not has_opening(text):
        return []
    return [TagProblem("tracked", part, paragraph.number, text.strip(), messages.TAG["tracked"])]


def tracked(
    part: str,
    owners: Sequence[tuple[int, int, Segment]],
    spans: Iterable[tuple[int, int, int, Tag]],
) -> list[TagProblem]:
    """Return warnings for tags in tracked changes and in the codes of Word's own fields."""
    result = []
    for _, begin, _, tag in spans:
        segment = next(segment for start, end, segment in owners if start <= begin < end)
        if segment.kind == "i":
            result.append(_problem(part, tag, "field"))
        elif segment.holder.within("w:ins") or segment.holder.within("w:moveTo"):
            result.append(_problem(part, tag, "tracked"))
    return result


def _problem(part: str, tag: Tag, code: str, suggestion: str = "", **words: str) -> TagProblem:
    return TagProblem(code, part, tag.paragraph, tag.typed, messages.TAG[code].format(**words), suggestion)
