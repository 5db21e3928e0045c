"""What can be wrong with a template, as values: every finding names its part, paragraph and tag."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.docx import messages

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["TagProblem", "TemplateError"]


@dataclass(frozen=True, slots=True)
class TagProblem:
    """One thing wrong with a template, in the terms of the person who typed it."""

    code: str
    """Short stable name of the kind of problem, such as ``unknown-name``."""
    part: str = ""
    """Zip name of the part, such as ``word/header1.xml``; empty when the file as a whole is meant."""
    paragraph: int = 0
    """Number of the paragraph within its part, from 1, tables included; 0 when none can be named."""
    tag: str = ""
    """The tag as typed, AutoCorrect's damage included."""
    detail: str = ""
    """A Vietnamese sentence saying what is wrong."""
    suggestion: str = ""
    """What to type instead, or empty."""

    def __str__(self) -> str:
        return messages.problem(self)


class TemplateError(Exception):
    """A template cannot be used, or not with these values; ``problems`` says everything that is wrong."""

    def __init__(self, problems: Iterable[TagProblem], *, template: str = "") -> None:
        self.problems: tuple[TagProblem, ...] = tuple(problems)
        self.template = template
        super().__init__(messages.error(template, self.problems))
