"""A Word file with tags, compiled once and rendered many times."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from hoinghi.docx import messages, opc, trouble
from hoinghi.docx.environment import engine
from hoinghi.docx.loading import compile_archive
from hoinghi.docx.package import read_archive
from hoinghi.docx.problems import TagProblem, TemplateError
from hoinghi.docx.running import Runner, make_context
from hoinghi.docx.stream import encoded
from hoinghi.docx.writer import deflate_stream, prefix, write_archive

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from hoinghi.docx.package import Entry

__all__ = ["Template"]

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BREAK = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
    '<w:r><w:br w:type="page"/></w:r></w:p>'
)


class Template:
    """A template that was read and compiled; rendering it leaves it as it was."""

    def __init__(
        self, content: bytes, *, name: str = "", filters: Mapping[str, Callable[..., object]] | None = None
    ) -> None:
        self.name = name
        self._environment = engine(filters or {})
        archive = read_archive(content)
        compiled = compile_archive(archive, self._environment)
        types = opc.overrides(archive)
        archive = opc.as_document(archive, types, compiled.programs[0].part)
        self._runners = [Runner(program, self._environment) for program in compiled.programs]
        moving = {program.part for program in compiled.programs}
        order = sorted(archive, key=lambda part: part != opc.CONTENT_TYPES)
        self._fixed = prefix([archive[part] for part in order if part not in moving])
        self.warnings: tuple[TagProblem, ...] = compiled.warnings
        """What works but deserves a look, such as a tag within tracked changes."""
        self.names: frozenset[str] = frozenset(name for runner in self._runners for name, _ in runner.program.uses)
        """The names a context must have; loop variables are none of them."""

    @classmethod
    def load(
        cls,
        path: Path,
        *,
        cache: Path | None = None,
        filters: Mapping[str, Callable[..., object]] | None = None,
    ) -> Template:
        """Return the template in a file.

        Args:
            path: a .docx, .docm, .dotx or .dotm file.
            cache: folder that keeps compiled templates; the user's own cache folder when None.
            filters: Jinja filters in addition to Jinja's own, by name.

        Raises:
            TemplateError: the file cannot be used, with everything that is wrong with it.
        """
        del cache
        try:
            return cls(Path(path).read_bytes(), name=Path(path).name, filters=filters)
        except TemplateError as error:
            raise TemplateError(error.problems, template=Path(path).name) from None
        except FileNotFoundError:
            problem = TagProblem("missing-file", detail=messages.FILE["missing-file"])
            raise TemplateError([problem], template=str(path)) from None
        except OSError:
            problem = TagProblem("unreadable", detail=messages.FILE["unreadable"])
            raise TemplateError([problem], template=str(path)) from None

    def problems(self, known: Iterable[str]) -> list[TagProblem]:
        """Return every use of a name that is not among the known ones, in document order."""
        names = {unicodedata.normalize("NFC", name) for name in known}
        result: dict[TagProblem, None] = {}
        for runner in self._runners:
            program = runner.program
            for name, number in sorted(program.uses, key=lambda use: use[1]):
                if name not in names:
                    typed, paragraph = program.tags[number]
                    detail = messages.TAG["unknown-name"].format(name=name)
                    found = TagProblem("unknown-name", program.part, paragraph, typed, detail, trouble.nearest(name, names))
                    result[found] = None
        return list(result)

    def render(self, context: Mapping[str, object], target: BinaryIO | Path) -> None:
        """Write one document.

        Raises:
            TemplateError: a name is missing or a tag failed; nothing was written then.
        """
        values = make_context(self._environment, _named(context))
        self._write(target, [self._part(runner, runner.whole(values)) for runner in self._runners])

    def render_bytes(self, context: Mapping[str, object]) -> bytes:
        """Return one document."""
        target = io.BytesIO()
        self.render(context, target)
        return target.getvalue()

    def merge(self, contexts: Iterable[Mapping[str, object]], target: BinaryIO | Path) -> int:
        """Write one print-ready document with a copy for each context, and return how many there are."""
        count = 0
        first: Any = None

        def body() -> Iterator[str]:
            nonlocal count, first
            runner = self._runners[0]
            yield runner.program.head
            for context in contexts:
                if count:
                    yield _BREAK
                values = make_context(self._environment, _named(context))
                first = first or values
                yield from runner.pieces(values)
                count += 1
            yield runner.program.tail

        entries = [self._part(self._runners[0], body())]
        first = first or make_context(self._environment, {})
        entries += [self._part(runner, runner.whole(first)) for runner in self._runners[1:]]
        self._write(target, entries)
        return count

    def _part(self, runner: Runner, pieces: Iterator[str]) -> Entry:
        def declared() -> Iterator[str]:
            yield _DECLARATION
            yield from pieces

        try:
            return deflate_stream(runner.program.part, encoded(declared()))
        except TemplateError:
            raise
        except Exception as error:
            raise TemplateError([runner.problem(error)], template=self.name) from error

    def _write(self, target: BinaryIO | Path, entries: list[Entry]) -> None:
        if isinstance(target, Path):
            with target.open("wb") as file:
                write_archive(file, self._fixed, entries)
        else:
            write_archive(target, self._fixed, entries)


def _named(context: Mapping[str, object]) -> dict[str, object]:
    """Return a context with its names in NFC, as the tags have them."""
    return {name if name.isascii() else unicodedata.normalize("NFC", name): value for name, value in context.items()}
