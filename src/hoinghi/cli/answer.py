"""How a command of figures ends: its numbers, what they could not count, and the exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import typer

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from rich.console import Console

    from hoinghi.model.finding import Finding
    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

__all__ = ["answer", "left_out"]

_FEW: Final = 5  # files that are named one by one


def left_out(workspace: Workspace, tables: Sequence[type[Row]]) -> list[Finding]:
    """Return what reading could not take in, so that figures of these tables may lack people or lines.

    The settings count for every figure. A file that cannot be opened or is damaged may hold any table; a
    sheet that is surely another one is no matter of theirs.
    """
    from hoinghi.model.plan import Info
    from hoinghi.reading.codes import FILE_DAMAGED, FILE_UNREADABLE, TABLE_INCOMPLETE, TEXT_LOST

    lost = {each.code for each in (FILE_UNREADABLE, FILE_DAMAGED, TEXT_LOST, TABLE_INCOMPLETE)}
    keys = {"", Info.SHEET.key, *(each.SHEET.key for each in tables)}
    told = [each for each in workspace.findings if each.code in lost and each.severity != "note"]
    return [each for each in told if each.place.table in keys]


def answer(
    workspace: Workspace,
    tables: Sequence[type[Row]],
    document: Callable[[], Mapping[str, object]],
    show: Callable[[Console], None],
    *,
    as_json: bool,
    ok: bool = True,
) -> None:
    """Print a figure and end the command: with 1 where it is not ``ok``, or where a file could not be read.

    ``tables``: what the figure counts. A number that lacks a whole list must not pass for the folder's.
    """
    from hoinghi.cli.output import console, print_json

    missing = left_out(workspace, tables)
    fine = ok and not any(each.severity == "error" for each in missing)
    if as_json:
        made = dict(document())
        made |= {"ok": fine} if "ok" in made else {}
        print_json(made | {"left_out": [_as_json(each) for each in missing]})
    else:
        screen = console()
        _show(screen, missing)
        show(screen)
    raise typer.Exit(0 if fine else 1)


def _as_json(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {"file": place.file, "sheet": place.sheet, "code": finding.code, "message": finding.message}


def _show(screen: Console, missing: Sequence[Finding]) -> None:
    if not missing:
        return
    screen.print("Các số dưới đây có thể thiếu vì chưa đọc được hết thư mục:", style="bold red")
    for each in missing[:_FEW]:
        screen.print(f"  - {each.place.file or each.place.sheet}: {each.message}", style="red")
    if len(missing) > _FEW:
        screen.print(f"  … và {len(missing) - _FEW} chỗ nữa (xem: hoinghi validate)")
    screen.print()
