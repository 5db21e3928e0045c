"""The findings as one web page that needs nothing else: opens offline, prints well, filters by file."""

from __future__ import annotations

from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from hoinghi.reporting.findings import summary

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from hoinghi.model.finding import Finding
    from hoinghi.model.workspace import Workspace

__all__ = ["findings_page", "is_our_page"]

_OURS = '<meta name="generator" content="hoinghi validate">'

_STYLE = """
:root { font: 16px/1.45 "Times New Roman", "Liberation Serif", serif; color: #111; background: #fff; }
body { max-width: 62rem; margin: 1.5rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .3rem; }
h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem; border-bottom: 1px solid #999; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #bbb; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: #f0f0f0; }
td.cell, td.code { white-space: nowrap; font-family: Consolas, "Liberation Mono", monospace; }
tr.error td.kind { background: #ffc7ce; } tr.warning td.kind { background: #ffeb9c; }
.hint { color: #0a5c0a; } .who { color: #555; }
nav { margin: .8rem 0; } nav label { margin-right: 1rem; white-space: nowrap; }
@media print { nav { display: none; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
"""

_SCRIPT = """
const boxes = [...document.querySelectorAll("nav input")];
function show() {
  const files = new Set(boxes.filter(b => b.checked && b.name === "file").map(b => b.value));
  const kinds = new Set(boxes.filter(b => b.checked && b.name === "kind").map(b => b.value));
  for (const s of document.querySelectorAll("section")) s.hidden = !files.has(s.dataset.file);
  for (const r of document.querySelectorAll("tr[data-kind]")) r.hidden = !kinds.has(r.dataset.kind);
}
for (const b of boxes) b.addEventListener("change", show);
"""


def findings_page(workspace: Workspace, findings: Sequence[Finding]) -> str:
    """Return the page. Values of the cells stand in it as they do on the screen: CCCD and phones masked."""
    settings = workspace.settings
    title = f"Kết quả kiểm tra: {settings.title}"
    named = settings.commune and settings.commune.casefold() not in settings.title.casefold()
    commune = f" – {settings.commune_kind} {settings.commune}" if named else ""
    files = list(dict.fromkeys(each.place.file for each in findings))
    parts = [
        "<!doctype html>",
        f'<html lang="vi"><head><meta charset="utf-8"><title>{escape(title)}</title>',
        _OURS,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<style>{_STYLE}</style></head><body>",
        f"<h1>{escape(title)}{escape(commune)}</h1>",
        f"<p><strong>{escape(summary(findings))}</strong></p>",
        _filters(files) if findings else "",
    ]
    for file, group in groupby(findings, key=lambda each: each.place.file):
        parts.append(_section(file, list(group)))
    parts += [_skipped(workspace), f"<script>{_SCRIPT}</script>", "</body></html>"]
    return "\n".join(part for part in parts if part) + "\n"


def is_our_page(path: Path) -> bool:
    """Whether an earlier run wrote that page, so that a new one may take its place."""
    with path.open("rb") as file:
        return _OURS.encode() in file.read(2_000)


def _filters(files: Sequence[str]) -> str:
    boxes = [("file", file, file or "Cả thư mục") for file in files]
    boxes += [("kind", "error", "Phải sửa"), ("kind", "warning", "Xin xem lại"), ("kind", "note", "Ghi chú")]
    labels = "".join(
        f'<label><input type="checkbox" checked name="{name}" value="{escape(value)}"> {escape(text)}</label>'
        for name, value, text in boxes
    )
    return f"<nav>{labels}</nav>"


def _section(file: str, findings: Sequence[Finding]) -> str:
    rows = "".join(_row(each) for each in findings)
    return (
        f'<section data-file="{escape(file)}"><h2>{escape(file or "Cả thư mục")}</h2><table><thead><tr>'
        "<th>Trang</th><th>Ô</th><th>Mức</th><th>Mã</th><th>Nội dung và cách sửa</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></section>"
    )


def _row(finding: Finding) -> str:
    place = finding.place
    who = f'<div class="who">{escape(place.subject)}</div>' if place.subject else ""
    hint = f'<div class="hint">→ {escape(finding.hint)}</div>' if finding.hint else ""
    return (
        f'<tr class="{finding.severity}" data-kind="{finding.severity}"><td>{escape(place.sheet)}</td>'
        f'<td class="cell">{escape(place.cell or "")}</td>'
        f'<td class="kind">{escape(finding.severity.label)}</td>'
        f'<td class="code">{escape(finding.code)}</td><td>{who}{escape(finding.message)}{hint}</td></tr>'
    )


def _skipped(workspace: Workspace) -> str:
    if not workspace.skipped:
        return ""
    items = "".join(
        f"<li>{escape(each.file)} › {escape(each.sheet)}: {escape(each.reason)}</li>"
        for each in workspace.skipped
    )
    return f"<h2>Không đọc</h2><ul>{items}</ul>"
