"""A program made ready to run, and its failures put in terms of the tag that failed."""

from __future__ import annotations

from bisect import bisect_right
from itertools import chain
from typing import TYPE_CHECKING, Any, Self

from jinja2.exceptions import SecurityError

from hoinghi.docx import messages
from hoinghi.docx.environment import AbsentError
from hoinghi.docx.places import Seen, make_place, whole
from hoinghi.docx.problems import TagProblem, TemplateError
from hoinghi.docx.state import State, current
from hoinghi.docx.stream import guarded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from jinja2.runtime import Context

    from hoinghi.docx.environment import Engine
    from hoinghi.docx.program import Program

__all__ = ["Runner", "Watch", "make_context"]


_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def make_context(environment: Engine, values: dict[str, Any]) -> Context:
    """Return a Jinja context of values that are NFC by name already."""
    return environment.context_class(environment, {**environment.globals, **values}, None, {})


class Runner:
    """One part of a template, ready to be run with a context as often as wanted."""

    def __init__(self, program: Program, environment: Engine) -> None:
        self.program = program
        namespace: dict[str, Any] = {
            "environment": environment,
            "_get": environment.lookup(),
            "_bytes": b"".join,
            "_join": "".join,
            "_whole": whole,
        }
        for number, spec in enumerate(program.specs):
            place = namespace[f"_t{number}"] = make_place(spec)
            namespace[f"_s{number}"] = Seen(place)
        exec(program.code, namespace)  # noqa: S102 - our own code generator's output
        self.before = _DECLARATION + program.head.encode()
        self.after = program.tail.encode()
        self.root: Callable[[Context], Iterator[bytes]] = namespace["root"]

    def pieces(self, context: Context) -> Iterator[bytes]:
        """Yield the part's XML between its head and its tail."""
        pieces = self.root(context)
        return guarded(pieces) if self.program.marks else pieces

    def whole(self, context: Context) -> Iterator[bytes]:
        """Yield the part's XML with its declaration."""
        return chain((self.before,), self.pieces(context), (self.after,))

    def raised(self, error: BaseException) -> bool:
        """Tell whether an exception came out of this program."""
        return self._tag_number(error.__traceback__) >= 0

    def problem(self, error: BaseException) -> TagProblem:
        """Return a failure while running as a problem with the tag that was being filled in."""
        number = self._tag_number(error.__traceback__)
        typed, paragraph = self.program.tags[number] if 0 <= number < len(self.program.tags) else ("", 0)
        code, detail = _described(error)
        return TagProblem(code, self.program.part, paragraph, typed, detail)

    def _tag_number(self, traceback: TracebackType | None) -> int:
        line = -1
        while traceback is not None:
            if traceback.tb_frame.f_code.co_filename == self.program.code.co_filename:
                line = traceback.tb_lineno
            traceback = traceback.tb_next
        index = bisect_right(self.program.lines, line, key=lambda each: each[1]) - 1
        return self.program.lines[index][0] if index >= 0 and line >= 0 else -1


class Watch:
    """Makes a file the current one of the thread while it is rendered; what a tag raises is explained."""

    __slots__ = ("_before", "_context", "_explain", "_runner", "_state")

    def __init__(self, state: State, explain: Callable[[Runner, Context, Exception], Exception]) -> None:
        self._state = state
        self._explain = explain
        self._before = current.state
        self._runner: Runner | None = None
        self._context: Context | None = None

    def __enter__(self) -> Self:
        return self

    def see(self, runner: Runner, context: Context) -> None:
        """Note what is about to run; records may come from a generator that rendered others meanwhile."""
        self._runner = runner
        self._context = context
        current.state = self._state

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        try:
            if not isinstance(error, Exception) or self._runner is None or self._context is None:
                return
            if not isinstance(error, TemplateError) and self._runner.raised(error):
                raise self._explain(self._runner, self._context, error) from error
        finally:
            current.state = self._before


def _described(error: BaseException) -> tuple[str, str]:
    """Return the code and the sentence for an exception that a tag raised."""
    if isinstance(error, AbsentError):
        if error.owner is None:
            return "missing", messages.TAG["missing"].format(name=error.name)
        owner = messages.kind(error.owner)
        return "missing-attribute", messages.TAG["missing-attribute"].format(object=owner, name=error.name)
    if isinstance(error, SecurityError):
        return "unsafe", messages.TAG["unsafe"]
    return "failed", messages.TAG["failed"].format(reason=f"{type(error).__name__}: {error}")
