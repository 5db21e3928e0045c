"""A compiled template as plain data, which can be kept on disk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hoinghi.docx.problems import TagProblem

if TYPE_CHECKING:
    from types import CodeType

__all__ = ["Compiled", "Program", "Spec"]

Spec = tuple[str | bool, ...]
"""The kind of a place and what it needs to know, such as the formatting of the run around it."""


@dataclass(frozen=True, slots=True)
class Program:
    """One part, compiled: everything in it can be marshalled."""

    part: str
    head: str
    """What stands before the first thing that can differ, such as the root element."""
    tail: str
    code: CodeType
    specs: tuple[Spec, ...]
    """The places, by number."""
    tags: tuple[tuple[str, int], ...]
    """Each tag as typed, with its paragraph."""
    lines: tuple[tuple[int, int], ...]
    """Where the code of a tag begins: (number of the tag, line of the code), ascending by line."""
    uses: tuple[tuple[str, int], ...]
    """Each use of a name from the context, with the number of the tag."""
    marks: bool
    """Whether guards of tables and cells are among the output."""

    def packed(self) -> tuple[Any, ...]:
        """Return this as a tuple for marshal."""
        head = (self.part, self.head, self.tail, self.code, self.specs)
        return (*head, self.tags, self.lines, self.uses, self.marks)


@dataclass(frozen=True, slots=True)
class Compiled:
    """The programs of a template's parts, the text first."""

    programs: tuple[Program, ...]
    warnings: tuple[TagProblem, ...]
    convert: bool
    """Whether the file is a Word template or holds macros, which a paper must not."""

    def packed(self) -> tuple[Any, ...]:
        """Return this as plain data for marshal."""
        warnings = [
            (each.code, each.part, each.paragraph, each.tag, each.detail, each.suggestion)
            for each in self.warnings
        ]
        return [each.packed() for each in self.programs], warnings, self.convert

    @classmethod
    def unpacked(cls, packed: Any) -> Compiled | None:
        """Return what was packed, or None when it is not that."""
        try:
            programs, warnings, convert = packed
            return cls(
                tuple(Program(*each) for each in programs),
                tuple(TagProblem(*each) for each in warnings),
                convert,
            )
        except (TypeError, ValueError):
            return None
