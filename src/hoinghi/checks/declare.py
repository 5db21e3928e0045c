"""How a check is declared: a code, a title, the tables it reads, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.model.finding import Code, Finding, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

    Rule = Callable[[Workspace], Iterable[Problem]]

__all__ = ["Check", "check"]


@dataclass(frozen=True, slots=True)
class Check:
    """A rule and the code under which ``explain`` knows it; ``tables`` are the row classes it reads."""

    code: Code
    tables: tuple[type[Row], ...]
    rule: Rule

    def __call__(self, workspace: Workspace) -> Iterator[Finding]:
        """Yield what the rule finds in the workspace."""
        for problem in self.rule(workspace):
            yield Finding.of(self.code, problem)


def check(
    code: str,
    title: str,
    *tables: type[Row],
    explain: str,
    basis: str = "",
    severity: Severity = Severity.ERROR,
) -> Callable[[Rule], Check]:
    """Turn a rule into a :class:`Check`. ``explain`` says in Vietnamese what it means and how to mend it."""

    def declare(rule: Rule) -> Check:
        return Check(Code(code, title, severity, explain, basis), tables, rule)

    return declare
