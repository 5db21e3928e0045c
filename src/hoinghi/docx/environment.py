"""Jinja, fenced in: the sandbox, strict names, mapping keys before attributes, and code for our places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import partial
from types import (
    AsyncGeneratorType,
    CodeType,
    CoroutineType,
    FrameType,
    FunctionType,
    GeneratorType,
    MethodType,
    TracebackType,
)
from typing import TYPE_CHECKING, Any, Final

from jinja2 import nodes
from jinja2.compiler import CodeGenerator
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.idtracking import VAR_LOAD_RESOLVE
from jinja2.runtime import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2.compiler import Frame

__all__ = ["AbsentError", "Engine", "Generator", "engine"]

_STEP: Final = 200
"""Values written as one piece at most: enough to save steps, few enough to keep memory flat."""
_INWARD: Final = (
    FunctionType,
    MethodType,
    CodeType,
    TracebackType,
    FrameType,
    GeneratorType,
    CoroutineType,
    AsyncGeneratorType,
)
_MAX_WIDTH: Final = 10_000
_WIDE: Final = re.compile(r"%[-+ #0]*(?:\d{5,}|\*)|\{[^{}]*:[^{}]*\d{5,}[^{}]*\}")
"""A format that pads to a hundred thousand places or more."""
_PADDING: Final = frozenset({"center", "expandtabs", "ljust", "rjust", "zfill", "translate"})
"""Methods of a text that make it as long as they are told to; filters do what of that is of use."""
_MAX_REPEAT: Final = 10_000_000
"""Longest text or list that multiplication in a template may make."""


class AbsentError(UndefinedError):
    """A name or attribute that does not exist, with what it was asked of."""

    def __init__(self, owner: object, name: object, message: str | None = None) -> None:
        super().__init__(message)
        self.owner = owner
        self.name = name


class _Absent(StrictUndefined):
    """An undefined value that remembers what was asked, for the message."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = UndefinedError
    ) -> None:
        if exc is UndefinedError:
            exc = partial(AbsentError, None if obj is missing else obj, name)
        super().__init__(hint, obj, name, exc)


class Engine(SandboxedEnvironment):
    """The environment that templates are compiled and run in."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def __init__(self, filters: Mapping[str, Callable[..., object]]) -> None:
        super().__init__(autoescape=True, undefined=_Absent, keep_trailing_newline=True, cache_size=0)
        self.filters.update(filters)
        for name in ("center", "format", "indent"):
            self.filters[name] = _bounded(self.filters[name])
        del self.globals["lipsum"]
        self.code_generator_class = Generator

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Multiply, but never into something that fills the memory."""
        if operator == "**" and abs(right) * max(1, abs(left)) > _MAX_REPEAT:
            raise SecurityError("**")
        if operator == "%" and isinstance(left, str) and _WIDE.search(left):
            raise SecurityError("%")
        if operator == "*":
            for value, times in ((left, right), (right, left)):
                if isinstance(value, (str, list, tuple, bytes)) and len(value) * times > _MAX_REPEAT:
                    raise SecurityError("*")
        return super().call_binop(context, operator, left, right)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a mapping's key of that name, else the attribute; what begins with ``_`` is refused."""
        if isinstance(obj, Mapping):
            try:
                return obj[attribute]
            except KeyError:
                for key in obj:
                    if isinstance(key, str) and unicodedata.normalize("NFC", key) == attribute:
                        return obj[key]
        if attribute.startswith("_"):
            raise SecurityError(attribute)
        try:
            value = getattr(obj, attribute)
        except AttributeError:
            return self.undefined(obj=obj, name=attribute)
        if not self.is_safe_attribute(obj, attribute, value):
            return self.unsafe_undefined(obj, attribute)
        if isinstance(obj, str) and attribute in _PADDING:
            raise SecurityError(attribute)
        if attribute.startswith("format") and isinstance(obj, str) and _WIDE.search(obj):
            raise SecurityError(attribute)
        fenced = self.wrap_str_format(value)  # "{0.__class__}".format(x) reaches as far as a tag does
        return value if fenced is None else fenced

    def lookup(self) -> Callable[[Any, str], Any]:
        """Return ``getattr`` with short ways for plain dicts and for classes found harmless before.

        Names that begin with ``_`` never get here: they are refused when a template is compiled.
        """
        slow = self.getattr
        harmless: set[type] = set()

        def look_up(obj: Any, attribute: str) -> Any:
            kind = type(obj)
            if kind is dict:
                try:
                    return obj[attribute]
                except KeyError:
                    return slow(obj, attribute)
            if kind in harmless:
                try:
                    return getattr(obj, attribute)
                except AttributeError:
                    return slow(obj, attribute)
            if not isinstance(obj, (Mapping, type, str, *_INWARD)):
                harmless.add(kind)
            return slow(obj, attribute)

        return look_up


def _bounded(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter that does not make a text as long as it is told to."""

    def bounded(*args: Any, **kwargs: Any) -> Any:
        for value in (*args, *kwargs.values()):
            if (isinstance(value, int) and value > _MAX_WIDTH) or (
                isinstance(value, str) and _WIDE.search(value)
            ):
                raise SecurityError(function.__name__)
        return function(*args, **kwargs)

    return bounded


def engine(filters: Mapping[str, Callable[..., object]]) -> Engine:
    """Return an environment with filters added to Jinja's own."""
    return Engine(filters)


class Generator(CodeGenerator):
    """Python code for a part: values go through the function of their place, ``_t3(value)``.

    Where names are looked up in the context is recorded with the line, which is the number of the tag.
    """

    places: list[int]
    """For each line, the number of the place of its tag."""
    texts: frozenset[int]
    """The places within a w:t."""
    uses: list[tuple[str, int]]
    asked: set[str]
    """Names that some tag asks of whether they are defined: nothing is wrong when they are not."""
    defaulted: nodes.Node | None = None
    """The last thing that was given a default."""

    def visit_Test(self, node: nodes.Test, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Let a name that is asked for being defined be none that must exist."""
        if node.name in {"defined", "undefined"} and isinstance(node.node, nodes.Name):
            self.asked.add(node.node.name)
        super().visit_Test(node, frame)

    def visit_Filter(self, node: nodes.Filter, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Let a name that has a default be none that must exist."""
        if node.name in {"default", "d"} and node.node is not None:
            self.defaulted = node.node
        super().visit_Filter(node, frame)

    def visit_Name(self, node: nodes.Name, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Record a name that comes from the context."""
        if node.ctx == "load" and node is not self.defaulted:
            load = frame.symbols.find_load(frame.symbols.ref(node.name))
            if load is not None and load[0] == VAR_LOAD_RESOLVE:
                self.uses.append((node.name, node.lineno))
        super().visit_Name(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Call our lookup as a plain function."""
        self.write("_get(")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")

    def visit_Output(self, node: nodes.Output, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """Write values and the static XML around them as one piece: a generator's every step costs."""
        children = [each for each in node.nodes if not isinstance(each, nodes.TemplateData) or each.data]
        for start in range(0, len(children), _STEP):
            self._output(children[start : start + _STEP], frame)

    def _output(self, children: list[nodes.Expr], frame: Frame) -> None:
        self.newline(children[0])
        if frame.buffer is None:
            self.write("yield _bytes((")
        else:
            self.write(f"{frame.buffer}.append(_join((")
        self.indent()
        for child in children:
            if isinstance(child, nodes.TemplateData):
                self.write(f"{(child.data.encode() if frame.buffer is None else child.data)!r}, ")
                continue
            self.newline(child)
            self._value(child, frame)
        self.outdent()
        self.write("))" if frame.buffer is None else ")))")

    def _value(self, child: nodes.Expr, frame: Frame) -> None:
        """Write a value's way through its place: to bytes, but to text within a macro or the like.

        Texts go by a table of those that the place leaves as they are.
        """
        place = self.places[child.lineno]
        short = place in self.texts and frame.buffer is None
        self.write(f"(_s{place}[_v] if (_v := " if short else f"_t{place}(")
        self.visit(child, frame)
        if short:
            self.write(f").__class__ is str else _t{place}(_v).encode()), ")
        else:
            self.write(").encode(), " if frame.buffer is None else "), ")

    def start_write(self, frame: Frame, node: nodes.Node | None = None) -> None:
        """Begin the output of a call or filter block, which comes as mark-up or must become it."""
        if frame.buffer is None:
            self.writeline("yield _whole(", node)
        else:
            super().start_write(frame, node)

    def end_write(self, frame: Frame) -> None:
        """End what ``start_write`` began."""
        if frame.buffer is None:
            self.write(")")
        else:
            super().end_write(frame)
