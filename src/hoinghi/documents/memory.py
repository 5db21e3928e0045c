"""What ``ra/`` remembers: of every paper the hash of what we wrote, and of what it was made from.

With it a paper is written again only when its inputs changed, and one that was edited is never overwritten.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from hoinghi.writing import held, remove, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = ["FILE", "Memory", "State", "digest"]

FILE = "da-lap.json"
_VERSION = 1
_BESIDE = "moi"  # kehoach.moi.docx: the new paper beside an edited one
_BESIDE_NAME = re.compile(rf"\.{_BESIDE}(?:-\d+)?\.docx$")


class State(StrEnum):
    """What became of a paper."""

    WRITTEN = "written"
    UNCHANGED = "unchanged"  # nothing it is made from has changed
    KEPT = "kept"  # edited by hand, and nothing new to say
    BESIDE = "beside"  # edited by hand: the new one stands beside it
    REMOVED = "removed"  # its person is no longer in the list
    LEFT = "left"  # same, but edited by hand, so it stays


@dataclass(frozen=True, slots=True)
class _Entry:
    content: str
    inputs: str


def digest(content: bytes) -> str:
    """Return the hash under which contents and inputs are remembered."""
    return sha256(content).hexdigest()


class Memory:
    """The papers of one ``ra/`` folder; names are relative to it, with forward slashes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._entries = _load(folder / FILE)

    def put(self, name: str, inputs: str, make: Callable[[], bytes]) -> tuple[State, str]:
        """Write a paper if it has to be; return what became of it and the name of the file that is current.

        ``make`` is called when its bytes are needed. Raises HoinghiError for a file that cannot be written.
        """
        known, there = self._entries.get(name), self._held(name)
        beside = _beside(name)
        if there is None or (known and there == known.content):
            self._drop(beside)
            if there is not None and known and known.inputs == inputs:
                return State.UNCHANGED, name
            self._write(name, inputs, make())
            return State.WRITTEN, name
        made = make()
        if digest(made) == there:
            self._entries[name] = _Entry(there, inputs)
            self._drop(beside)
            return State.UNCHANGED, name
        if known and known.inputs == inputs:
            self._drop(beside)
            return State.KEPT, name
        return State.BESIDE, self._put_beside(name, inputs, made)

    def sweep(self, prefix: str, current: set[str]) -> Iterator[tuple[State, str]]:
        """Remove our own papers under ``prefix`` that are no longer made; yield them and those that stay.

        A paper that somebody edited holds work of theirs, so it is only reported, every time.
        """
        for name in sorted(self._entries):
            if not name.startswith(prefix) or _BESIDE_NAME.sub(".docx", name) in current:
                continue
            there = self._held(name)
            if there is None:
                del self._entries[name]
            elif there == self._entries[name].content:
                remove(self._folder / name)
                del self._entries[name]
                yield State.REMOVED, name
            else:
                yield State.LEFT, name

    def save(self) -> None:
        """Write the memory, unless nothing in it changed."""
        papers = {
            name: {"noi_dung": entry.content, "dau_vao": entry.inputs}
            for name, entry in sorted(self._entries.items())
        }
        text = json.dumps({"phien_ban": _VERSION, "van_ban": papers}, ensure_ascii=False, indent=1) + "\n"
        content = text.encode()
        path = self._folder / FILE
        if (papers or path.exists()) and held(path) != content:
            write(path, content)

    def _held(self, name: str) -> str | None:
        content = held(self._folder / name)
        return None if content is None else digest(content)

    def _write(self, name: str, inputs: str, content: bytes) -> None:
        write(self._folder / name, content)
        self._entries[name] = _Entry(digest(content), inputs)

    def _put_beside(self, name: str, inputs: str, content: bytes) -> str:
        """Write a paper under the first name beside an edited one that nobody has edited in its turn."""
        number = 1
        while True:
            beside = _beside(name, number)
            known, there = self._entries.get(beside), self._held(beside)
            if there is None or there == digest(content) or (known and known.content == there):
                break
            number += 1
        if there != digest(content):
            self._write(beside, inputs, content)
        else:
            self._entries[beside] = _Entry(there, inputs)
        return beside

    def _drop(self, name: str) -> None:
        """Remove a paper beside another that is current again, if it is still as we wrote it."""
        known = self._entries.get(name)
        if known is None:
            return
        if self._held(name) == known.content:
            remove(self._folder / name)
        del self._entries[name]


def _beside(name: str, number: int = 1) -> str:
    stem = name.removesuffix(".docx")
    return f"{stem}.{_BESIDE}{f'-{number}' if number > 1 else ''}.docx"


def _load(path: Path) -> dict[str, _Entry]:
    """Return what was remembered; a damaged memory remembers nothing, so that every file counts as edited."""
    try:
        listed = json.loads(path.read_bytes())["van_ban"]
        return {
            str(name): _Entry(str(entry["noi_dung"]), str(entry["dau_vao"])) for name, entry in listed.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
