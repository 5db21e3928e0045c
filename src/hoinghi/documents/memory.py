"""What ``ra/`` remembers: of every paper the hash of what we wrote, and of what it was made from.

With it a paper is written again only when its inputs changed, and one that was edited is never overwritten.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from hoinghi.writing import held, remove, write

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

__all__ = ["FILE", "Memory", "Standing", "State", "base_name", "digest"]

FILE = "da-lap.json"
_VERSION = 1
_BESIDE = "moi"  # kehoach.moi.docx: the new paper beside an edited one
_BESIDE_NAME = re.compile(rf"\.{_BESIDE}(?:-\d+)?(?=\.(?:docx|pdf)$)")
_MARK = 8  # characters of a mark that are kept: enough to tell whether a value changed


class State(StrEnum):
    """What became of a paper."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"  # nothing it is made from has changed
    KEPT = "kept"  # edited by hand, and nothing new to say
    BESIDE = "beside"  # edited by hand: the new one stands beside it
    REMOVED = "removed"  # its person is no longer in the list
    RENAMED = "renamed"  # its person is, under another name: the old file is gone
    LEFT = "left"  # same, but edited by hand, so it stays
    FAILED = "failed"  # locked by Word, or the disk refused


class Standing(StrEnum):
    """How a paper stands to its inputs, before anything is written."""

    CURRENT = "current"
    STALE = "stale"  # its inputs changed since
    MISSING = "missing"  # never made
    DELETED = "deleted"  # made, and somebody removed the file
    EDITED = "edited"  # by hand, and there is nothing newer to say
    EDITED_STALE = "edited_stale"  # by hand, and its inputs changed since
    SURPLUS = "surplus"  # its person is no longer in the list


@dataclass(frozen=True, slots=True)
class _Entry:
    content: str
    inputs: str
    marks: Mapping[str, str] = field(default_factory=dict)


def digest(content: bytes) -> str:
    """Return the hash under which contents and inputs are remembered."""
    return sha256(content).hexdigest()


class Memory:
    """The papers of one ``ra/`` folder; names are relative to it, with forward slashes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._entries = _load(folder / FILE)

    def put(
        self, name: str, inputs: str, make: Callable[[], bytes], marks: Mapping[str, str] | None = None
    ) -> tuple[State, str]:
        """Write a paper if it has to be; return what became of it and the name of the file that is current.

        ``make`` is called when its bytes are needed; bytes that stand there already are not written again.
        Raises HoinghiError for a file that cannot be written.
        """
        known, there = self._entries.get(name), self.content(name)
        beside = _beside(name)
        said = {key: mark[:_MARK] for key, mark in (marks or {}).items()}
        ours = there is not None and known is not None and there == known.content
        if ours and known and known.inputs == inputs:
            self.drop(beside)
            return State.UNCHANGED, name
        made = make()
        if digest(made) == there:
            self._entries[name] = _Entry(there, inputs, said)
            self.drop(beside)
            return State.UNCHANGED, name
        if there is None or ours:
            self.drop(beside)
            self._write(name, inputs, made, said)
            return State.WRITTEN, name
        if known and known.inputs == inputs:
            self.drop(beside)
            return State.KEPT, name
        return State.BESIDE, self._put_beside(name, inputs, made, said)

    def content(self, name: str) -> str | None:
        """Return the hash of what a file holds now, None where there is none."""
        content = held(self._folder / name)
        return None if content is None else digest(content)

    def look(self, name: str, inputs: str, make: Callable[[], bytes] | None = None) -> Standing:
        """Return how a paper stands to its inputs; nothing is written.

        ``make`` is called for a file that is not as remembered, or not remembered at all: one that holds what
        would be written is ours.
        """
        known, there = self._entries.get(name), self.content(name)
        if there is None:
            return Standing.DELETED if known else Standing.MISSING
        same = known is not None and known.inputs == inputs
        if known is not None and there == known.content:
            return Standing.CURRENT if same else Standing.STALE
        if make is not None and digest(make()) == there:
            return Standing.CURRENT
        return Standing.EDITED if same or self._stands_beside(name, inputs) else Standing.EDITED_STALE

    def changed(self, name: str, marks: Mapping[str, str]) -> list[str]:
        """Return the names whose values changed since a paper was made; none where that is not remembered."""
        known = self._entries.get(name)
        before = known.marks if known else {}
        return [
            each
            for each in sorted({*before, *marks} if before else ())
            if before.get(each) != marks.get(each, "")[:_MARK]
        ]

    def names(self, ending: str = "") -> list[str]:
        """Return the files remembered, in order, those with this ending."""
        return sorted(name for name in self._entries if name.endswith(ending))

    def surplus(self, prefix: str, current: set[str]) -> list[str]:
        """Return the files under ``prefix`` that are still there and no longer made."""
        return [name for name in self.gone(prefix, current) if self.content(name) is not None]

    def gone(self, prefix: str, current: set[str]) -> list[str]:
        """Return the files remembered under ``prefix`` that are no longer made."""
        return [name for name in self.names() if name.startswith(prefix) and base_name(name) not in current]

    def sweep(self, name: str) -> State | None:
        """Remove a paper of ours that is no longer made, and say so; None when it was gone already.

        A paper that somebody edited holds work of theirs, so it is only reported, every time. Raises
        HoinghiError for one that is locked.
        """
        there = self.content(name)
        if there is not None and there != self._entries[name].content:
            return State.LEFT
        if there is not None:
            remove(self._folder / name)
        del self._entries[name]
        return State.REMOVED if there is not None else None

    def save(self) -> None:
        """Write the memory, unless nothing in it changed."""
        papers = {
            name: {
                "noi_dung": entry.content,
                "dau_vao": entry.inputs,
                **({"gia_tri": dict(entry.marks)} if entry.marks else {}),
            }
            for name, entry in sorted(self._entries.items())
        }
        text = json.dumps({"phien_ban": _VERSION, "van_ban": papers}, ensure_ascii=False, indent=1) + "\n"
        content = text.encode()
        path = self._folder / FILE
        if (papers or path.exists()) and held(path) != content:
            write(path, content)

    def _stands_beside(self, name: str, inputs: str) -> bool:
        """Whether a paper from these inputs stands beside an edited one."""
        return any(
            entry.inputs == inputs and self.content(other) is not None
            for other, entry in self._entries.items()
            if other != name and base_name(other) == name
        )

    def _write(self, name: str, inputs: str, content: bytes, marks: Mapping[str, str]) -> None:
        write(self._folder / name, content)
        self._entries[name] = _Entry(digest(content), inputs, marks)

    def _put_beside(self, name: str, inputs: str, content: bytes, marks: Mapping[str, str]) -> str:
        """Write a paper under the first name beside an edited one that nobody has edited in its turn."""
        number = 1
        while True:
            beside = _beside(name, number)
            known, there = self._entries.get(beside), self.content(beside)
            if there is None or there == digest(content) or (known and known.content == there):
                break
            number += 1
        if there != digest(content):
            self._write(beside, inputs, content, marks)
        else:
            self._entries[beside] = _Entry(there, inputs, marks)
        return beside

    def drop(self, name: str) -> None:
        """Remove a file that another makes needless, if it is still as we wrote it, and forget it."""
        known = self._entries.get(name)
        if known is None:
            return
        if self.content(name) == known.content:
            remove(self._folder / name)
        del self._entries[name]


def base_name(name: str) -> str:
    """Return the name of a paper without the mark of one that stands beside an edited one."""
    return _BESIDE_NAME.sub("", name)


def _beside(name: str, number: int = 1) -> str:
    stem, _, ending = name.rpartition(".")
    return f"{stem}.{_BESIDE}{f'-{number}' if number > 1 else ''}.{ending}"


def _load(path: Path) -> dict[str, _Entry]:
    """Return what was remembered; a damaged memory remembers nothing, so that every file counts as edited."""
    try:
        listed = json.loads(path.read_bytes())["van_ban"]
        return {
            str(name): _Entry(str(entry["noi_dung"]), str(entry["dau_vao"]), {**entry.get("gia_tri", {})})
            for name, entry in listed.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
