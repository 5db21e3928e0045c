"""A Word file with tags, compiled once and rendered many times."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from hoinghi.docx import cache as kept_code
from hoinghi.docx import messages
from hoinghi.docx.environment import engine
from hoinghi.docx.likeness import nearest
from hoinghi.docx.output import Base, Output
from hoinghi.docx.package import read_archive
from hoinghi.docx.problems import TagProblem, TemplateError
from hoinghi.docx.program import Compiled
from hoinghi.docx.running import Runner, Watch, make_context
from hoinghi.docx.state import State, current
from hoinghi.docx.stream import MOST_MERGED, joined
from hoinghi.docx.writer import deflate_stream

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from jinja2.runtime import Context

    from hoinghi.docx.merging import Merger
    from hoinghi.docx.package import Archive

__all__ = ["Template"]


class Template:
    """A template that was read and compiled; rendering it leaves it as it was."""

    def __init__(
        self,
        content: bytes,
        *,
        name: str = "",
        cache: Path | None = None,
        filters: Mapping[str, Callable[..., object]] | None = None,
    ) -> None:
        self.name = name
        self._environment = engine(filters or {})
        archive = read_archive(content)
        compiled = self._compiled(content, archive, cache, filters or {})
        if compiled.convert:
            from hoinghi.docx import opc  # noqa: PLC0415 - few templates need it

            archive = opc.as_document(archive, compiled.programs[0].part)
        self._runners = [Runner(program, self._environment) for program in compiled.programs]
        self._base = Base(archive, [program.part for program in compiled.programs])
        self._merger: Merger | None = None
        self.warnings: tuple[TagProblem, ...] = compiled.warnings
        """What works but deserves a look, such as a tag within tracked changes."""
        self.names: frozenset[str] = frozenset(
            name for runner in self._runners for name, _ in runner.program.uses
        )
        """The names a context must have; loop variables are none of them."""

    def _compiled(
        self, content: bytes, archive: Archive, folder: Path | None, filters: Iterable[str]
    ) -> Compiled:
        """Return the template compiled: from the cache, or anew and then kept there."""
        key = kept_code.key_of(content, filters) if folder else ""
        kept = Compiled.unpacked(kept_code.read(folder, key)) if folder else None
        if kept is not None:
            return kept
        from hoinghi.docx.loading import compile_archive  # noqa: PLC0415 - not needed when the cache has it

        compiled = compile_archive(archive, self._environment)
        if folder:
            kept_code.write(folder, key, compiled.packed())
        return compiled

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
        try:
            content = Path(path).read_bytes()
            return cls(
                content, name=Path(path).name, cache=cache or kept_code.default_folder(), filters=filters
            )
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
                    found = TagProblem(
                        "unknown-name", program.part, paragraph, typed, detail, nearest(name, names)
                    )
                    result[found] = None
        return list(result)

    def render(self, context: Mapping[str, object], target: BinaryIO | Path) -> None:
        """Write one document.

        Raises:
            TemplateError: a name is missing or a tag failed; nothing was written then.
        """
        output = Output(self._base, State())
        values = make_context(self._environment, _named(context))
        with Watch(output.state, self._failures) as watch:
            for runner in self._runners:
                output.state.part = runner.program.part
                watch.see(runner, values)
                output.entries.append(deflate_stream(runner.program.part, joined(runner.whole(values))))
            if any(output.state.notes.values()):
                from hoinghi.docx.merging import add_notes  # noqa: PLC0415 - few papers need it

                add_notes(output, self._runners, [values])
        output.write(target)

    def render_bytes(self, context: Mapping[str, object]) -> bytes:
        """Return one document."""
        target = io.BytesIO()
        self.render(context, target)
        return target.getvalue()

    def merge(self, contexts: Iterable[Mapping[str, object]], target: BinaryIO | Path) -> int:
        """Write one print-ready document with a copy for each context, and return how many there are.

        Nothing is written when there is no context.

        Raises:
            TemplateError: as for ``render``; nothing was written then.
        """
        from hoinghi.docx.merging import Merger, add_notes  # noqa: PLC0415 - only merged files need it

        merger = self._merger = self._merger or Merger(self._base, self._runners)
        output = merger.output()
        kept: list[Context] = []
        copies = 0

        def made() -> Iterator[Callable[[], Context]]:
            nonlocal copies
            for context in contexts:
                copies += 1
                yield partial(make_context, self._environment, _named(context))

        with Watch(output.state, self._failures) as watch:

            def saw(runner: Runner, values: Context) -> None:
                if not kept or merger.noted:
                    kept.append(values)
                watch.see(runner, values)

            main = merger.main.program.part
            output.entries.append(deflate_stream(main, joined(merger.body(output, made(), saw), MOST_MERGED)))
            if not copies:
                return 0
            for runner in merger.rest:
                output.state.part = runner.program.part
                watch.see(runner, kept[0])
                output.entries.append(deflate_stream(runner.program.part, joined(runner.whole(kept[0]))))
            if output.state.notes:
                add_notes(output, self._runners, kept)
            merger.finish(output)
        output.write(target)
        return copies

    def _failures(self, runner: Runner, context: Context, error: Exception) -> TemplateError:
        """Return what failed as an error, and with it every other name that the context lacks."""
        found = runner.problem(error)
        if current.state.plan:
            found = replace(found, detail=messages.in_copy(current.state.copy, found.detail))
        place = (found.part, found.paragraph, found.tag)
        absent = [
            each for each in self.problems(context.parent) if (each.part, each.paragraph, each.tag) != place
        ]
        return TemplateError([found, *absent] if found.code == "missing" else [found], template=self.name)


def _named(context: Mapping[str, object]) -> dict[str, object]:
    """Return a context with its names in NFC, as the tags have them."""
    return {
        name if name.isascii() else unicodedata.normalize("NFC", name): value
        for name, value in context.items()
    }
