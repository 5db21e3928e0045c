"""Congresses, movements, programme and tasks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hoinghi.documents.declare import value
from hoinghi.documents.printed import line, printed
from hoinghi.figures.programme import programme
from hoinghi.model.plan import Event, Info, Movement, ProgrammeItem, Task
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hoinghi.model.workspace import Workspace

__all__ = [
    "emulation_congresses", "minutes", "movements", "movements_of_commune", "movements_of_superiors",
    "party_congresses", "programme_items", "tasks_by_body",
]  # fmt: skip


def _event(row: Event) -> str:
    name, ordinal = clean(row.name), clean(row.ordinal)
    said = name if "lan thu" in fold(name) or not ordinal else f"{name} lần thứ {_bare_ordinal(ordinal)}"
    return f"{said} ({row.term})" if row.term else said


def _bare_ordinal(ordinal: str) -> str:
    return ordinal[len("lần thứ ") :] if fold(ordinal).startswith("lan thu ") else ordinal


def _joined(events: Iterable[Event]) -> str | None:
    return ", ".join(_event(each) for each in events) or None


def _is_emulation(row: Event) -> bool:
    return "thi dua" in fold(row.name)


@value("cac_dai_hoi_dang", "Các đại hội Đảng nêu trong kế hoạch, nối thành một câu", Event)
def party_congresses(workspace: Workspace) -> object:
    """Events that are no emulation congress, in the order of the sheet."""
    return _joined(row for row in workspace[Event] if not _is_emulation(row))


@value("cac_dai_hoi_thi_dua", "Các đại hội thi đua yêu nước hướng tới, nối thành một câu", Event)
def emulation_congresses(workspace: Workspace) -> object:
    """Emulation congresses, in the order of the sheet."""
    return _joined(row for row in workspace[Event] if _is_emulation(row))


_QUOTE = re.compile('[“”"]')
_QUOTED = re.compile('[“"]([^“”"]+)[”"]')


def _movement(row: Movement) -> dict[str, object]:
    typed = clean(row.name).rstrip(".; ")
    wrapped = _QUOTED.fullmatch(typed)
    name = wrapped[1].strip() if wrapped else typed
    term = clean(row.term)
    quoted = name if _QUOTE.search(name) else f"“{name}”"  # a name that holds quotes is plain enough
    said = quoted + (f" (giai đoạn {term})" if term and term not in name else "")
    return {
        "ten": name,
        "loi": said,
        "ket_qua": clean(row.result).rstrip(".;") or None,
        "cap": row.level or None,
    }


def _is_own(workspace: Workspace, row: Movement) -> bool:
    level = fold(row.level)
    return any(
        word and word in level
        for word in (fold(workspace.settings.commune_kind), fold(workspace.settings.commune))
    )


@value("cac_phong_trao", "Mọi phong trào thi đua: ten, loi (tên trong ngoặc kép), cap, ket_qua", Movement)
def movements(workspace: Workspace) -> object:
    """Every movement, in the order of the sheet."""
    return [_movement(row) for row in workspace[Movement]]


@value("phong_trao_cap_tren", "Phong trào do cấp trên phát động: ten, loi, cap, ket_qua", Movement, Info)
def movements_of_superiors(workspace: Workspace) -> object:
    """Movements whose level is not the commune's own."""
    return [_movement(row) for row in workspace[Movement] if not _is_own(workspace, row)]


@value("phong_trao_dia_phuong", "Phong trào do địa phương phát động: ten, loi, cap, ket_qua", Movement, Info)
def movements_of_commune(workspace: Workspace) -> object:
    """Movements whose level names the commune."""
    return [_movement(row) for row in workspace[Movement] if _is_own(workspace, row)]


@value(
    "chuong_trinh_hoi_nghi",
    "Các mục chương trình: noi_dung, thoi_luong, tu, den, nguoi_thuc_hien",
    ProgrammeItem,
    Info,
)
def programme_items(workspace: Workspace) -> object:
    """Items in order; ``tu`` and ``den`` are None while nobody knows the hour: see ``figures/programme``."""
    return [
        line(slot.item)
        | {
            "noi_dung": clean(slot.item.content).rstrip(".;"),
            "tu": printed(slot.starts_at),
            "den": printed(slot.ends_at),
        }
        for slot in programme(workspace).slots
    ]


@value(
    "tong_thoi_luong",
    "Tổng thời lượng chương trình (phút); trống khi còn mục chưa ghi thời lượng",
    ProgrammeItem,
)
def minutes(workspace: Workspace) -> object:
    """The sum, only when every item has its minutes."""
    found = programme(workspace)
    return None if found.unknown else found.total or None


@value("nhiem_vu_theo_don_vi", "Nhiệm vụ gom theo đơn vị: don_vi, nhiem_vu (noi_dung, thoi_han)", Task)
def tasks_by_body(workspace: Workspace) -> object:
    """Bodies in the order in which they first stand, each with its tasks in order."""
    groups: dict[str, dict[str, object]] = {}
    for row in workspace[Task]:
        group = groups.setdefault(fold(row.body), {"don_vi": clean(row.body).rstrip(".;:"), "nhiem_vu": []})
        task = {"noi_dung": clean(row.content).rstrip(".;"), "thoi_han": printed(row.deadline)}
        tasks = group["nhiem_vu"]
        assert isinstance(tasks, list)
        tasks.append(task)
    return list(groups.values())
