"""What ``render`` did, as values for the command to tell."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hoinghi.documents.memory import State

if TYPE_CHECKING:
    from hoinghi.model.finding import Finding

__all__ = ["OUTPUT", "Outcome", "Refusal", "Rendered", "message"]

OUTPUT = "ra"  # where papers go, in the workspace's folder


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file.

    ``file`` is relative to the folder; ``message`` tells the clerk what is out of the ordinary, else "".
    """

    paper: str
    file: str
    state: State
    message: str = ""

    def as_json(self) -> dict[str, object]:
        """Return the object that ``render --json`` lists."""
        return {"paper": self.paper, "file": self.file, "state": self.state.value, "message": self.message}


@dataclass(frozen=True, slots=True)
class Refusal:
    """A paper that was not made: the reason in words, and the error findings that forbid it."""

    paper: str
    reason: str
    findings: tuple[Finding, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the object that ``render --json`` lists."""
        found = [each.as_json() for each in self.findings]
        return {"paper": self.paper, "reason": self.reason, "findings": found}


@dataclass(slots=True)
class Rendered:
    """Everything ``render`` did. ``notes`` are what to know before a paper is signed, each once."""

    outcomes: list[Outcome] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def failed(self) -> list[Outcome]:
        """The files that could not be written; the others were."""
        return [each for each in self.outcomes if each.state is State.FAILED]

    @property
    def ok(self) -> bool:
        """Whether every paper that was asked for is there."""
        return not self.refusals and not self.failed

    def count(self, state: State) -> int:
        """How many files ended so."""
        return sum(each.state is state for each in self.outcomes)

    def as_json(self) -> dict[str, object]:
        """Return the document that ``render --json`` prints."""
        return {
            "ok": self.ok,
            "files": [each.as_json() for each in self.outcomes],
            "refused": [each.as_json() for each in self.refusals],
            "notes": list(self.notes),
        }


def message(state: State, file: str, current: str) -> str:
    """Return what a clerk should know of a file; ``current`` is the one that holds the newest paper."""
    there = f"“{OUTPUT}/{file}”"
    return {
        State.BESIDE: f"{there} đã được sửa tay nên giữ nguyên; bản mới nằm ở “{OUTPUT}/{current}”.",
        State.KEPT: f"{there} đã được sửa tay nên giữ nguyên; dữ liệu không đổi nên không có bản mới.",
        State.REMOVED: f"Đã bỏ {there} vì không còn trong danh sách.",
        State.RENAMED: f"Đã bỏ {there} vì đổi tên; tệp mới: “{OUTPUT}/{current}”.",
        State.LEFT: f"{there} không còn trong danh sách nhưng đã được sửa tay nên giữ lại; "
        "xin tự xóa nếu không dùng.",
    }.get(state, "")
