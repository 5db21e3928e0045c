"""Whether a task of the sheet "Phân công" is done, in the words that clerks use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from hoinghi.model.plan import Task

__all__ = ["is_done", "is_unclear"]

_DONE: Final = frozenset(
    {"xong", "da xong", "xong roi", "hoan thanh", "da hoan thanh", "hoan tat", "da hoan tat", "roi",
     "da lam", "da lam xong", "da thuc hien", "x"}
)  # fmt: skip
_OPEN: Final = frozenset({"", "chua", "chua lam", "chua xong", "dang lam", "dang thuc hien", "dang"})


def is_done(task: Task) -> bool:
    """Whether "Trạng thái" says that a task is done; a blank one does not."""
    return _said(task) in _DONE


def is_unclear(task: Task) -> bool:
    """Whether "Trạng thái" says something that is neither done nor still open: it counts as open."""
    return _said(task) not in _DONE | _OPEN


def _said(task: Task) -> str:
    return fold(task.state).strip(" .,;!")
