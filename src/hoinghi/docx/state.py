"""What one output file has handed out so far: ids, names of bookmarks, pictures, links, list numberings."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from hoinghi.docx.numbering import Numbering
    from hoinghi.docx.plan import Plan

__all__ = ["State", "current"]

_FIRST: Final = 1_000
"""Ids begin here, clear of those in parts that are copied as they are."""
_LONGEST_NAME: Final = 40
"""Word's limit for the name of a bookmark."""
HYPERLINK: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
IMAGE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


@dataclass(slots=True)
class State:
    """The bookkeeping of one file while it is rendered."""

    part: str = ""
    """The part being rendered, to which new relationships belong."""
    copy: int = 1
    """The number of the copy in a merged file, from 1."""
    last: bool = True
    """Whether no copy follows this one."""
    plan: Plan | None = None
    """How copies are told apart; None in a single document."""
    numbering: Numbering | None = None
    notes: dict[tuple[str, str], list[tuple[int, int]]] = field(default_factory=dict)
    """For each kind and id of a note, the copies it was repeated for and its new ids."""
    seen: set[str] = field(default_factory=set)
    numbers: int = _FIRST
    bookmarks: dict[str, int] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    media: dict[str, tuple[str, bytes]] = field(default_factory=dict)
    """Pictures by digest: the name of the part and its content."""
    rels: dict[str, dict[tuple[str, str], str]] = field(default_factory=dict)
    """For each part, the id of each new relationship by type and target."""

    def number(self) -> int:
        """Return an id that this file has not used."""
        self.numbers += 1
        return self.numbers

    def bookmark(self, key: str, name: str) -> tuple[int, str]:
        """Return the id and the name for one more occurrence of a bookmark: the first keeps its name."""
        number = self.bookmarks[key] = self.number()
        count = self.names[name] = self.names.get(name, 0) + 1
        return number, self.renamed(name, count)

    def renamed(self, name: str, count: int) -> str:
        """Return a bookmark's name in its n-th occurrence."""
        if count == 1:
            return name
        suffix = f"_{count}"
        return name[: _LONGEST_NAME - len(suffix)] + suffix

    def link(self, url: str) -> str:
        """Return the relationship id for a link out of the file."""
        return self._related(HYPERLINK, url)

    def picture(self, content: bytes, extension: str) -> str:
        """Return the relationship id for a picture; equal pictures are stored once."""
        digest = sha256(content).hexdigest()
        if digest not in self.media:
            self.media[digest] = (f"word/media/hv{len(self.media) + 1}.{extension}", content)
        return self._related(IMAGE, self.media[digest][0])

    def list_of(self, number: str) -> str:
        """Return the list that this copy uses for one of the template's."""
        return self.numbering.of_copy(number, self.copy) if self.numbering else number

    def note(self, kind: str, number: str) -> str:
        """Return the id for a reference to a note: the first has the template's, each further one its own."""
        repeated = self.notes.get((kind, number))
        if repeated is None:
            self.notes[kind, number] = []
            return number
        new = self.number()
        repeated.append((self.copy, new))
        return str(new)

    def once(self, mark: str) -> str:
        """Return a mark the first time it is met: two comments cannot share an id."""
        if mark in self.seen:
            return ""
        self.seen.add(mark)
        return mark

    def section(self, section: str, *, first: bool) -> str:
        """Return a section of the text as this copy has it."""
        if self.plan is None or not self.plan.sections:
            return section
        from hoinghi.docx.copies import section_of_copy  # noqa: PLC0415 - only merged files need it

        return section_of_copy(
            section, self.copy, first=first, restart=self.plan.restart, moving=self.plan.moving
        )

    def _related(self, kind: str, target: str) -> str:
        known = self.rels.setdefault(self.part, {})
        return known.setdefault((kind, target), f"rIdHv{len(known) + 1}")


class _Current(threading.local):
    """The state of the file this thread is rendering; values that draw themselves ask it for ids."""

    state = State()


current = _Current()
