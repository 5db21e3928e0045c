"""Findings handed back in the clerk's own workbooks: notes on the cells, colours, a sheet that lists them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hoinghi.model.finding import Severity
from hoinghi.model.mark import MARK_PROPERTY
from hoinghi.reporting.findings import summary
from hoinghi.writing import write
from hoinghi.xlsx import Unreadable, sniff
from hoinghi.xlsx.annotate import CannotPatch, annotate, has_mark
from hoinghi.xlsx.notes import Note, Summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from hoinghi.model.finding import Finding

__all__ = ["Marked", "mark_copies"]

_PATCHED = {"xlsx", "xlsm"}
_HEADER = ("STT", "Mức", "Mã", "Trang", "Ô", "Dòng của ai", "Nội dung", "Cách sửa")
_TITLE = "Kết quả kiểm tra"


@dataclass(frozen=True, slots=True)
class Marked:
    """What became of one workbook. ``copy`` is None where none could be made, and ``message`` says why."""

    file: str
    copy: Path | None
    message: str = ""


def mark_copies(
    folder: Path, files: Iterable[str], findings: Sequence[Finding], target: Path
) -> list[Marked]:
    """Write a marked copy of every workbook into ``target``, under the same relative name.

    The workbooks themselves are never touched. Raises HoinghiError when a copy cannot be written.
    """
    return [
        _mark(folder / file, file, [each for each in findings if each.place.file == file], target / file)
        for file in files
    ]


def _mark(source: Path, file: str, findings: Sequence[Finding], copy: Path) -> Marked:
    if copy.resolve() == source.resolve():
        return Marked(
            file, None, f"“{file}”: thư mục ghi bản đánh dấu trùng thư mục gốc; xin chọn thư mục khác."
        )
    if copy.exists() and not _is_ours(copy):
        return Marked(file, None, f"“{copy}” đã có và không phải bản đánh dấu của công cụ, nên không ghi đè.")
    if sniff(source) not in _PATCHED:
        return Marked(
            file, None, f"“{file}” không phải .xlsx nên không ghi chú vào ô được; xin xem lỗi trên màn hình."
        )
    notes, listed = _notes(findings), _listed(findings)
    try:
        write(copy, annotate(source, notes, listed, mark=MARK_PROPERTY))
    except CannotPatch:
        return _mark_by_rewriting(source, file, notes, listed, copy)
    except Unreadable:
        return Marked(file, None, f"“{file}” không đọc được nên không có bản đánh dấu.")
    return Marked(file, copy)


def _mark_by_rewriting(source: Path, file: str, notes: Sequence[Note], listed: Summary, copy: Path) -> Marked:
    from hoinghi.reporting.rewriting import rewritten  # noqa: PLC0415 - openpyxl, for the rare workbook

    data = rewritten(source, notes, listed)
    if data is None:
        return Marked(
            file, None, f"“{file}” có cấu trúc lạ, không ghi chú vào ô được; xin xem lỗi trên màn hình."
        )
    write(copy, data)
    return Marked(
        file,
        copy,
        f"“{file}” có cấu trúc lạ nên phải ghi lại cả tệp: bản đánh dấu có thể mất hình, biểu đồ, định dạng. "
        "Chỉ dùng để xem lỗi; xin sửa trên tệp gốc.",
    )


def _notes(findings: Iterable[Finding]) -> list[Note]:
    return [
        Note(each.place.sheet, each.place.cell, _said(each), each.severity.value)
        for each in findings
        if each.place.cell
    ]


def _said(finding: Finding) -> str:
    word = "Đã hiểu giúp" if finding.fixed else finding.severity.label
    hint = f"\n→ {finding.hint}" if finding.hint else ""
    return f"{word} ({finding.code}): {finding.message}{hint}"


def _listed(findings: Sequence[Finding]) -> Summary:
    ordered = sorted(findings, key=lambda each: (each.severity.rank, each.order))
    rows = [
        (
            str(at),
            "Đã hiểu giúp" if each.fixed else each.severity.label,
            each.code,
            each.place.sheet,
            each.place.cell or "",
            each.place.subject,
            each.message,
            each.hint,
        )
        for at, each in enumerate(ordered, 1)
    ]
    links = [(each.place.sheet, each.place.cell) if each.place.cell else None for each in ordered]
    if not any(each.severity is not Severity.NOTE for each in findings):
        rows.append(("", "", "", "", "", "", f"Không có gì phải sửa. {summary(findings)}", ""))
        links.append(None)
    return Summary(_TITLE, _HEADER, rows, links)


def _is_ours(copy: Path) -> bool:
    try:
        return has_mark(copy.read_bytes(), mark=MARK_PROPERTY)
    except (Unreadable, CannotPatch, OSError):
        return False
