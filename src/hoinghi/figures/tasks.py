"""Tasks of the sheet "Phân công": whether one is done, in the words of clerks, and how it stands on a day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.figures.calendar import working_days_between
from hoinghi.model.plan import Task
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from datetime import date

    from hoinghi.model.rules import Rules
    from hoinghi.model.workspace import Workspace

__all__ = ["DueTask", "Standing", "due_tasks", "is_done", "is_unclear", "standing"]

_DONE: Final = frozenset(
    {"xong", "da xong", "xong roi", "hoan thanh", "da hoan thanh", "hoan tat", "da hoan tat", "roi",
     "da lam", "da lam xong", "da thuc hien", "x"}
)  # fmt: skip
_OPEN: Final = frozenset({"", "chua", "chua lam", "chua xong", "dang lam", "dang thuc hien", "dang"})


@dataclass(frozen=True, slots=True)
class Standing:
    """How work that is not done stands on a day.

    ``left`` are the working days after that day up to the last one, negative those gone by since.
    """

    left: int
    late: bool


@dataclass(frozen=True, slots=True)
class DueTask:
    """A task with its deadline; ``standing`` is None without a day to judge it on and for what is done."""

    task: Task
    deadline: date
    done: bool
    standing: Standing | None

    @property
    def late(self) -> bool:
        """Whether it is not done and its deadline is past."""
        return self.standing is not None and self.standing.late


def due_tasks(workspace: Workspace, today: date | None) -> tuple[DueTask, ...]:
    """Return the tasks that have a deadline, the earliest first, of one day in list order."""
    found = []
    for task in workspace[Task]:
        if task.deadline is not None:
            done = is_done(task)
            judged = standing(workspace.rules, today, task.deadline, done=done)
            found.append(DueTask(task, task.deadline, done, judged))
    return tuple(sorted(found, key=lambda each: each.deadline))


def standing(rules: Rules, today: date | None, last: date, *, done: bool) -> Standing | None:
    """Return how work with that last day stands: on the day itself nothing is late.

    None for what is done, and without a day to judge it on.
    """
    if today is None or done:
        return None
    return Standing(working_days_between(rules, today, last), late=today > last)


def is_done(task: Task) -> bool:
    """Whether "Trạng thái" says that a task is done; a blank one does not."""
    return _said(task) in _DONE


def is_unclear(task: Task) -> bool:
    """Whether "Trạng thái" says something that is neither done nor still open: it counts as open."""
    return _said(task) not in _DONE | _OPEN


def _said(task: Task) -> str:
    return fold(task.state).strip(" .,;!")
