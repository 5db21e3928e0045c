"""Whether the block tags of a part open, close and nest as they must, in Word's terms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hoinghi.docx import messages
from hoinghi.docx.problems import TagProblem

if TYPE_CHECKING:
    from hoinghi.docx.assemble import Piece, Placed
    from hoinghi.docx.tags import Tag

__all__ = ["MAX_DEPTH", "check_blocks"]

MAX_DEPTH: Final = 18
"""Python compiles at most 20 blocks within each other."""
_OPENERS: Final = frozenset({"for", "if", "macro", "call", "filter", "with", "raw"})
_Opened = tuple["Placed", str, tuple[str, ...]]
"""A block's tag, its statement, and the elements it was opened in."""
_MIDDLE: Final = {"else": {"if", "for"}, "elif": {"if"}}
_NAME = re.compile(r"<(/?)([\w:]+)[^>]*?(/?)>")


def check_blocks(part: str, pieces: list[Piece]) -> list[TagProblem]:
    """Return every tag that closes nothing, is never closed, or is closed where it was not opened."""
    problems: list[TagProblem] = []
    stack: list[_Opened] = []
    path: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            _walk(piece, path)
            problems += [_problem(part, opened.tag, "filter-block") for opened in _filtering(stack, piece)]
            continue
        tag = piece.tag
        word = tag.word
        if stack and stack[-1][1] == "raw" and word != "endraw":
            continue
        if word in _OPENERS or (word == "set" and not _assigns(tag.body)):
            stack.append((piece, word, tuple(path)))
            if len(stack) > MAX_DEPTH:
                return [*problems, _problem(part, tag, "too-deep")]
        elif word in _MIDDLE:
            if not stack or stack[-1][1] not in _MIDDLE[word]:
                problems.append(_problem(part, tag, "no-opening", word=word))
            elif stack[-1][2] != tuple(path):
                problems.append(_problem(part, tag, "crossing", opening=stack[-1][0].tag.typed))
        elif word.startswith("end"):
            problems += _close(part, tag, word[3:], stack, tuple(path))
    problems += [_problem(part, opened.tag, "not-closed", word=word) for opened, word, _ in stack]
    return list(dict.fromkeys(problems))


def _filtering(stack: list[_Opened], xml: str) -> list[Placed]:
    """Return the filter blocks around static XML when it holds mark-up, which a filter would spoil."""
    return [opened for opened, word, _ in stack if word == "filter" and "<" in xml]


def _close(part: str, tag: Tag, word: str, stack: list[_Opened], path: tuple[str, ...]) -> list[TagProblem]:
    """Take the block that a tag closes from the stack, and return what is wrong with that."""
    matching = [index for index, (_, opened, _) in enumerate(stack) if opened == word]
    if not matching:
        return [_problem(part, tag, "no-opening", word=f"end{word}")]
    left_open = stack[matching[-1] + 1 :]
    problems = [_problem(part, opened.tag, "not-closed", word=name) for opened, name, _ in left_open]
    opened, _, where = stack[matching[-1]]
    del stack[matching[-1] :]
    if where != path and not problems:
        problems.append(_problem(part, tag, "crossing", opening=opened.tag.typed))
    return problems


def _walk(xml: str, path: list[str]) -> None:
    """Follow static XML down and up the open elements."""
    for closing, name, empty in _NAME.findall(xml):
        if closing:
            if path and path[-1] == name:
                path.pop()
        elif not empty:
            path.append(name)


def _assigns(body: str) -> bool:
    return "=" in re.sub(r"\"[^\"]*\"|'[^']*'|\([^()]*\)", "", body)


def _problem(part: str, tag: Tag, code: str, **words: str) -> TagProblem:
    return TagProblem(code, part, tag.paragraph, tag.typed, messages.TAG[code].format(**words))
