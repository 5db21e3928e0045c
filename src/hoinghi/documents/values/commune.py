"""What the commune and its committee are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hoinghi.documents.declare import value
from hoinghi.figures.units import villages
from hoinghi.model.plan import Info
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace

__all__ = [
    "DOTS",
    "chairman",
    "committee",
    "committee_lines",
    "commune",
    "issuer",
    "issuer_lines",
    "neighbourhoods",
    "place",
    "unit_name",
]

DOTS = "……………"  # to be filled in by hand, as on a printed form
_COMMITTEE = "Ủy ban nhân dân"
_NEIGHBOURHOODS = (
    "thôn", "buôn", "bon", "tổ dân phố", "khu dân cư", "khu phố", "làng", "bản", "ấp", "khóm", "plei", "xóm",
)  # fmt: skip
_IN_TOWNS = frozenset({"phuong", "thi tran"})
_ABBREVIATED = re.compile(r"^\s*UBND\b", re.IGNORECASE)


def commune(workspace: Workspace) -> str:
    """Return "xã Bình Hòa", "Phường 3"; dots where no name is given.

    Before a number the kind is part of the name, with a capital (Nghị định 30/2020/NĐ-CP, Phụ lục II).
    """
    settings = workspace.settings
    name, kind = settings.commune.strip(), (settings.commune_kind or "xã").strip().lower()
    if name.isdigit():
        kind = kind.capitalize()
    return f"{kind} {name or DOTS}"


def place(workspace: Workspace) -> str:
    """Return what stands before the day of a paper: "Bình Hòa", "Phường 3"; dots where nothing is given."""
    settings = workspace.settings
    bare = settings.commune.strip()
    return settings.place_name or (commune(workspace) if bare.isdigit() else bare) or DOTS


def issuer(workspace: Workspace) -> str:
    """Return "Ủy ban nhân dân xã Bình Hòa", as the settings give it or from the commune's name."""
    given = _ABBREVIATED.sub(_COMMITTEE, workspace.settings.issuer.strip())
    return given or f"{_COMMITTEE} {commune(workspace)}"


def issuer_lines(workspace: Workspace) -> list[str]:
    """Return the issuer in capitals: a line for the committee, one for its commune."""
    name = issuer(workspace)
    if fold(name).startswith(fold(_COMMITTEE) + " "):
        rest = name.split(maxsplit=4)[4]
        return [_COMMITTEE.upper(), rest.upper()]
    return [name.upper()]


@value("don_vi_hanh_chinh", "Loại và tên đơn vị hành chính, ví dụ: xã Bình Hòa", Info)
def unit_name(workspace: Workspace) -> object:
    """Kind and name of the commune."""
    return commune(workspace)


# An error in the sheet "Đơn vị" is none of this word, so it blocks no paper.
@value("khu_dan_cu", "Khu dân cư của xã gọi là gì, ví dụ: thôn; thôn, buôn; tổ dân phố", Info)
def neighbourhoods(workspace: Workspace) -> object:
    """What the units call themselves, in the order of the sheet; without any, what such a commune has."""
    names = [f"{fold(name)} " for name in villages(workspace)]
    own = dict.fromkeys(
        word for name in names for word in _NEIGHBOURHOODS if name.startswith(f"{fold(word)} ")
    )
    kind = fold(workspace.settings.commune_kind or "xã")
    return ", ".join(own) or ("tổ dân phố" if kind in _IN_TOWNS else "thôn")


@value("co_quan", "Tên đầy đủ của cơ quan ban hành, ví dụ: Ủy ban nhân dân xã Bình Hòa", Info)
def committee(workspace: Workspace) -> object:
    """The issuing body in full."""
    return issuer(workspace)


@value("ten_co_quan", "Các dòng tên cơ quan ở đầu văn bản, chữ in hoa", Info)
def committee_lines(workspace: Workspace) -> object:
    """The issuing body in the letterhead."""
    return issuer_lines(workspace)


@value(
    "chuc_danh_tham_quyen", "Chủ tịch của cơ quan ban hành, ví dụ: Chủ tịch Ủy ban nhân dân xã Bình Hòa", Info
)
def chairman(workspace: Workspace) -> object:
    """The one who decides in his own right."""
    return f"Chủ tịch {issuer(workspace)}"
