"""Findings on the screen, and as the JSON that ``validate`` promises."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rich.text import Text

from hoinghi.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.console import Console

    from hoinghi.model.finding import Finding
    from hoinghi.model.workspace import Table, Workspace

__all__ = ["report_json", "show_findings", "summary"]

_NARROWEST = 20  # columns that a sentence gets on however small a screen
_SAME = 3  # cells of a sheet of which the same is told: from so many on it is told once
_CELLS = 40  # that are then listed
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTE: "dim"}


def report_json(workspace: Workspace, findings: Sequence[Finding], *, ok: bool) -> dict[str, object]:
    """Return the document of ``validate --json``."""
    return {
        "ok": ok,
        "findings": [each.as_json() for each in findings],
        "tables": {
            row_type.SHEET.key: {
                "rows": len(table.rows),
                "rejected": len(table.rejected),
                "sources": [
                    {
                        "file": source.file,
                        "sheet": source.sheet,
                        "header_row": source.header_row,
                        "rows": lines[source.file, source.sheet],
                    }
                    for source in table.sources
                ],
            }
            for row_type, table in workspace.tables.items()
            for lines in [_lines(table)]
        },
        "skipped": [
            {"file": each.file, "sheet": each.sheet, "reason": each.reason} for each in workspace.skipped
        ],
    }


def summary(findings: Sequence[Finding]) -> str:
    """Return one line that counts the three classes."""
    counts = Counter(each.severity for each in findings)
    if not findings:
        return "Không có lỗi nào."
    return (
        f"{counts[Severity.ERROR]} lỗi phải sửa, {counts[Severity.WARNING]} điểm xin xem lại, "
        f"{counts[Severity.NOTE]} ghi chú."
    )


def show_findings(
    screen: Console, workspace: Workspace, findings: Sequence[Finding], *, only: str = ""
) -> None:
    """Print the findings sheet by sheet, in the order in which the clerk will meet them, and a summary."""
    _show_tables(screen, workspace, only)
    width = screen.width
    for (file, sheet), group in groupby(findings, key=lambda each: (each.place.file, each.place.sheet)):
        screen.print()
        screen.print(" › ".join(part for part in (file, sheet) if part) or "Cả thư mục", style="bold")
        # One print a sheet: each looks at the terminal anew, which took longer than all the checks.
        told = _together(list(group))
        lines = [line for same in told for line in _lines_of(screen, width, same)]
        screen.print(*lines, sep="\n", soft_wrap=True)
    for each in workspace.skipped:
        if not only or each.file == only:
            where = " › ".join(part for part in (each.file, each.sheet) if part)
            screen.print(f"Bỏ qua {where}: {each.reason}", style="dim", soft_wrap=True)
    screen.print()
    screen.print(summary(findings))
    if any(each.severity is Severity.ERROR for each in findings):
        screen.print("Xem cách sửa một mã: hoinghi explain MÃ", style="dim")


def _show_tables(screen: Console, workspace: Workspace, only: str) -> None:
    for row_type, table in workspace.tables.items():
        sources = [each for each in table.sources if not only or each.file == only]
        if not sources:
            continue
        lines = sum(_lines(table)[each.file, each.sheet] for each in sources)
        said = f"{row_type.SHEET.name}: {lines} dòng"
        rejected = sum(each.place.file in {source.file for source in sources} for each in table.rejected)
        if rejected:
            said += f", {rejected} dòng chưa đọc được (vẫn tính)"
        files = ", ".join(dict.fromkeys(source.file for source in sources))
        screen.print(f"{said} ({files})", style="dim", soft_wrap=True)


def _lines(table: Table[Any]) -> Counter[tuple[str, str]]:
    """Count lines by file and sheet, those of people who stand in an earlier file included."""
    return Counter((row.source.file, row.source.sheet) for row in (*table.rows, *table.repeats))


def _together(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Return the findings of a sheet; what is said alike of a column's cells stands together, by the first.

    What was read as meant is alike whatever the cell holds: thirty notes on a lost zero hide the one error.
    """
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for each in findings:
        said = () if each.fixed else (each.message, each.hint)
        cell = each.place.cell or each  # what has no cell is told by itself
        column = each.place.column if each.place.cell else cell
        groups.setdefault((each.code, each.severity, each.fixed, column, *said), []).append(each)
    told: dict[int, list[Finding]] = {}
    for group in groups.values():
        if len(group) >= _SAME:
            told[id(group[0])] = group
        else:
            told |= {id(each): [each] for each in group}
    return [told[id(each)] for each in findings if id(each) in told]


def _lines_of(screen: Console, width: int, same: Sequence[Finding]) -> list[Text]:
    finding = same[0]
    place = finding.place
    where = place.cell or (f"dòng {place.row}" if place.row else "")
    subject = place.subject if len(same) == 1 else f"{len(same)} ô"
    head = Text.assemble(
        f"{where.ljust(6)} ",
        (finding.severity.label, _STYLES[finding.severity]),
        "  ",
        (finding.code, "cyan"),
        f"  {subject}" if subject else "",
    )
    found = [(2, head), (9, Text(finding.message))]
    if len(same) > 1:
        found.append((9, Text(_cells(same))))
    if finding.hint:
        found.append((9, Text(f"→ {finding.hint}", style="green")))
    return [
        Text(" " * indent).append_text(line)
        for indent, text in found
        for line in _wrapped(screen, max(width - indent, _NARROWEST), text)
    ]


def _cells(same: Sequence[Finding]) -> str:
    cells = [each.place.cell or "" for each in same]
    more = f" và {len(cells) - _CELLS} ô nữa (xem đủ: --html, --mark)" if len(cells) > _CELLS else ""
    said = "Tương tự" if same[0].fixed else "Cũng vậy"
    return f"{said} ở các ô: {', '.join(cells[1:_CELLS])}{more}."


def _wrapped(screen: Console, width: int, text: Text) -> Iterable[Text]:
    if text.cell_len <= width and "\n" not in text.plain:  # most are, and looking for breaks is slow
        return (text,)
    lines = text.wrap(screen, width)
    for line in lines:
        line.rstrip()
    return lines
