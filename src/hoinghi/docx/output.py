"""One file being put together: what was rendered, what had to be extended, and the rest as it was."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from hoinghi.docx.package import CONTENT_TYPES, Entry
from hoinghi.docx.state import HYPERLINK, State
from hoinghi.docx.writer import prefix, write_archive

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hoinghi.docx.package import Archive

__all__ = ["Base", "Output"]

_PICTURES: Final = {"png": "image/png", "jpeg": "image/jpeg"}


class Base:
    """The parts of a template that rendering leaves alone, ready to be copied in front of every file."""

    def __init__(self, archive: Archive, rendered: Iterable[str]) -> None:
        self.archive = archive
        self.rendered = frozenset(rendered)
        self.order = sorted(archive, key=lambda part: part != CONTENT_TYPES)
        self.fixed = prefix([archive[part] for part in self.order if part not in self.rendered])


class Output:
    """One file: what was rendered for it, and what it needs besides."""

    def __init__(self, base: Base, state: State) -> None:
        self.base = base
        self.state = state
        self.entries: list[Entry] = []
        self.replaced: dict[str, Entry] = {}
        self.types: dict[str, str] = {}
        self.clones: dict[str, str] = {}
        """Parts made after another, whose relationships they need too: new name to old."""
        self.relations: list[tuple[str, str, str, str]] = []
        """Further relationships: (part, id, type, target)."""

    def write(self, target: BinaryIO | Path) -> None:
        """Write the file."""
        self._relate()
        if isinstance(target, Path):
            with open(target, "wb") as file:  # noqa: PTH123 - Path.open takes a tenth of the time of a paper
                self._write(file)
        else:
            self._write(target)

    def _write(self, file: BinaryIO) -> None:
        base = self.base
        if not self.replaced:
            write_archive(file, base.fixed, self.entries)
            return
        hidden = base.rendered | {entry.name for entry in self.entries}
        kept = [self.replaced.pop(part, base.archive[part]) for part in base.order if part not in hidden]
        write_archive(file, prefix([*kept, *self.replaced.values()]), self.entries)

    def _relate(self) -> None:
        """Add pictures, links and cloned parts to the relationships and content types."""
        state, archive = self.state, self.base.archive
        if not (state.rels or state.media or self.types or self.relations or self.clones):
            return
        from hoinghi.docx import opc  # noqa: PLC0415 - few papers need it

        wanted: dict[str, list[tuple[str, str, str]]] = {}
        for part, known in state.rels.items():
            for (kind, target), key in known.items():
                wanted.setdefault(part, []).append((key, kind, target if kind == HYPERLINK else f"/{target}"))
        for part, key, kind, target in self.relations:
            wanted.setdefault(part, []).append((key, kind, target))
        for part, source in self.clones.items():
            if opc.rels_name(source) in archive:
                wanted.setdefault(part, [])
        for part, new in wanted.items():
            entry = opc.related(archive, part, new, source=self.clones.get(part, ""))
            self.replaced[entry.name] = entry
        extensions = {}
        for name, content in state.media.values():
            extension = name.rpartition(".")[2]
            extensions[extension] = _PICTURES[extension]
            self.replaced[name] = Entry.stored(name, content)
        if extensions or self.types:
            self.replaced[CONTENT_TYPES] = opc.typed(archive, extensions, self.types)
