"""The codes of findings, one explained or all listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.reporting.tables import plain_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import Console

    from hoinghi.model.finding import Code

__all__ = ["code_json", "list_codes", "show_code"]


def code_json(code: Code) -> dict[str, str]:
    """Return a code as ``explain --json`` gives it."""
    return {
        "code": code.code,
        "severity": code.severity.value,
        "title": code.title,
        "explanation": code.explanation,
        "basis": code.basis,
    }


def show_code(screen: Console, code: Code) -> None:
    """Print what a code means, how to mend it, and where the rule comes from."""
    screen.print(f"{code.code} – {code.title}", style="bold")
    screen.print(f"Mức: {code.severity.label}")
    screen.print()
    screen.print(code.explanation)
    if code.basis:
        screen.print()
        screen.print(f"Cơ sở: {code.basis}")


def list_codes(screen: Console, codes: Sequence[Code]) -> None:
    """Print every code with its class and title."""
    table = plain_table("Mã", "Mức", "Nội dung")
    for column in table.columns[:2]:
        column.no_wrap = True
    for code in codes:
        table.add_row(code.code, code.severity.label, code.title)
    screen.print(table)
