"""One print-ready file of many copies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from hoinghi.docx import notes, opc
from hoinghi.docx.output import Output
from hoinghi.docx.package import inflate
from hoinghi.docx.plan import Plan, make_plan, separator
from hoinghi.docx.state import State
from hoinghi.docx.writer import deflate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jinja2.runtime import Context

    from hoinghi.docx.output import Base
    from hoinghi.docx.running import Runner

__all__ = ["DECLARATION", "Merger", "add_notes"]

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NUMBERING: Final = "word/numbering.xml"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_CODE = re.compile(r"(<w:instrText[^>]*>[^<]*|w:instr=\"[^\"]*)\bNUMPAGES\b")


class Merger:
    """What merging needs to know of a template, worked out once."""

    def __init__(self, base: Base, runners: list[Runner]) -> None:
        self.base = base
        self.main, self.others = runners[0], runners[1:]
        self.plan: Plan = make_plan(base.archive, [runner.program for runner in runners])
        relations = opc.relationships(base.archive, self.main.program.part)
        self.margins = {
            opc.resolved(self.main.program.part, target): (key, kind)
            for key, kind, target in relations
            if kind.rpartition("/")[2] in {"header", "footer"}
        }
        self.rest = [runner for runner in self.others if runner.program.part not in self.margins]
        """Parts of which a file has one, whatever the number of copies: properties and notes."""
        self.noted = any(spec[0] == "note" for spec in self.main.program.specs)
        """Whether the contexts of all copies are needed at the end, for their notes."""
        counted = any(spec[0] in {"list", "styled-list"} for each in runners for spec in each.program.specs)
        entry = base.archive.get(_NUMBERING) if counted else None
        self.numbering = opc.decode(inflate(entry)) if entry else ""

    def output(self) -> Output:
        """Return an empty file for copies."""
        state = State(part=self.main.program.part, plan=self.plan)
        if self.numbering:
            from hoinghi.docx.numbering import Numbering  # noqa: PLC0415 - few templates have lists

            state.numbering = Numbering(self.numbering)
        return Output(self.base, state)

    def body(
        self,
        output: Output,
        contexts: Iterable[Callable[[], Context]],
        seen: Callable[[Runner, Context], None],
    ) -> Iterator[bytes]:
        """Yield the main part with a copy for each context; ``seen`` is told of each before it is used."""
        plan, state = self.plan, output.state
        yield self.main.before
        waiting = iter(contexts)
        following = next(waiting, None)
        while following is not None:
            context = following()
            following = next(waiting, None)
            state.last = following is None
            seen(self.main, context)
            yield from self.main.pieces(context)
            if not state.last and plan.way in {"paragraph", "section-paragraph"}:
                yield separator(plan, state.section(plan.final, first=plan.alone)).encode()
            self._margins_of_copy(output, context, seen)
            state.copy += 1
        state.copy -= 1
        tail = self.main.program.tail
        if plan.sections:
            tail = tail.replace(plan.final, state.section(plan.final, first=plan.alone), 1)
        yield tail.encode()

    def _margins_of_copy(
        self, output: Output, context: Context, seen: Callable[[Runner, Context], None]
    ) -> None:
        """Render the headers and footers that hold tags anew for a copy, each as a part of its own."""
        state = output.state
        for runner in self.others:
            part = runner.program.part
            if part not in self.margins:
                continue
            name = part if state.copy == 1 else part.replace(".xml", f"c{state.copy}.xml")
            state.part = name
            seen(runner, context)
            output.entries.append(deflate(name, b"".join(runner.whole(context))))
            if state.copy > 1:
                key, kind = self.margins[part]
                output.clones[name] = part
                output.types[name] = _TYPE.format(kind.rpartition("/")[2])
                output.relations.append((self.main.program.part, f"{key}c{state.copy}", kind, f"/{name}"))
        state.part = self.main.program.part

    def finish(self, output: Output) -> None:
        """Add what the copies made necessary in other parts: lists, and page counts in plain headers."""
        state = output.state
        if state.numbering is not None and state.numbering.made:
            output.replaced[_NUMBERING] = deflate(
                _NUMBERING, (DECLARATION + state.numbering.extended()).encode()
            )
        rendered = {runner.program.part for runner in self.others}
        for part in self.margins if self.plan.alone else ():
            if part in self.base.archive and part not in rendered:
                xml = opc.decode(inflate(self.base.archive[part]))
                changed = _CODE.sub(r"\1SECTIONPAGES", xml)
                if changed != xml:
                    output.replaced[part] = opc.written(part, changed)


def add_notes(output: Output, runners: list[Runner], contexts: list[Context]) -> None:
    """Give every further reference to a footnote or endnote a note of its own."""
    for kind in ("footnote", "endnote"):
        if not any(repeated for (of, _), repeated in output.state.notes.items() if of == kind):
            continue
        part = f"word/{kind}s.xml"
        runner = next((each for each in runners if each.program.part == part), None)
        if part not in output.base.archive:
            continue

        def text(copy: int, runner: Any = runner, part: str = part) -> str:
            if runner is None:
                return opc.decode(inflate(output.base.archive[part]))
            return opc.decode(b"".join(runner.whole(contexts[min(copy, len(contexts)) - 1])))

        extended = deflate(part, (DECLARATION + notes.extended(kind, output.state.notes, text)).encode())
        output.entries = [entry for entry in output.entries if entry.name != part]
        if runner is None:
            output.replaced[part] = extended
        else:
            output.entries.append(extended)
