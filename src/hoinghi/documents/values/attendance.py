"""Who the delegates are, for the report on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.addressing import addressed
from hoinghi.documents.declare import value
from hoinghi.figures.axes import BLANK
from hoinghi.figures.composition import composition
from hoinghi.figures.quota import quotas
from hoinghi.figures.sides import Basis
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.plan import Info
from hoinghi.vietnamese.numbers import digits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hoinghi.figures.composition import Aged, Composition
    from hoinghi.model.workspace import Workspace

__all__ = ["counts", "extremes", "groups"]

_READS = (Delegate, Nominee, Info)  # a delegate's blanks are filled from the nomination


def _basis(workspace: Workspace) -> Basis:
    """Return who is reported on: those present once somebody is marked so, before that the list."""
    return Basis.PRESENT if quotas(workspace)[Basis.PRESENT].total else Basis.PLANNED


def _composition(workspace: Workspace) -> Composition:
    return composition(workspace, _basis(workspace))


@value(
    "dem_dai_bieu",
    "Số đại biểu: trieu_tap, xac_nhan, co_mat, vang, tien_tien, khach_moi, chua_ro, ty_le_tien_tien, "
    "ty_le_khach_moi, ty_le_chua_ro; co_mat trống khi chưa điểm danh",
    *_READS,
)
def counts(workspace: Workspace) -> object:
    """Totals on every basis, and the sides of the one that is reported on."""
    found = quotas(workspace)
    made, planned, present = found[_basis(workspace)], found[Basis.PLANNED].total, found[Basis.PRESENT].total
    shares = made.shares
    return {
        "trieu_tap": digits(planned),
        "xac_nhan": digits(found[Basis.CONFIRMED].total),
        "co_mat": digits(present) if present else None,
        "vang": digits(planned - present) if present else None,
        "tien_tien": digits(made.advanced),
        "khach_moi": digits(made.guests),
        "chua_ro": digits(made.unknown) if made.unknown else None,
        "ty_le_tien_tien": shares[0],
        "ty_le_khach_moi": shares[1],
        "ty_le_chua_ro": shares[2],
    }


@value(
    "tinh_hinh_dai_bieu",
    "Tình hình đại biểu: tong, chua_ghi (có người để trống) và nhom (mỗi nhóm có ten và dong: ten, so, "
    "ty_le)",
    *_READS,
)
def groups(workspace: Workspace) -> object:
    """Every way to divide the delegates of which somebody has written something down; None without any."""
    made = _composition(workspace)
    if not made.total:
        return None
    groups = [
        group for group in made.groups if any(part.count and part.label != BLANK for part in group.parts)
    ]
    return {
        "tong": digits(made.total),
        "chua_ghi": any(part.count and part.label == BLANK for group in groups for part in group.parts),
        "nhom": [
            {
                "ten": group.title,
                "dong": [
                    {"ten": part.label, "so": digits(part.count), "ty_le": part.percent}
                    for part in group.parts
                    if part.count
                ],
            }
            for group in groups
        ],
    }


@value(
    "tuoi_dai_bieu", "Đại biểu cao tuổi nhất và trẻ tuổi nhất: cao_nhat, tre_nhat (mỗi bên một câu)", *_READS
)
def extremes(workspace: Workspace) -> object:
    """Names, births and ages; None where no birth is known."""
    made = _composition(workspace)
    if not made.oldest:
        return None
    return {"cao_nhat": _said(made.oldest), "tre_nhat": _said(made.youngest)}


def _said(people: Iterable[Aged]) -> str:
    return "; ".join(map(_one, people))


def _one(each: Aged) -> str:
    precise = "sinh năm" if each.birth.precision == "year" else "sinh ngày" if each.birth.exact else "sinh"
    parts = [addressed(each.delegate), f"{precise} {each.birth}"]
    if each.age is not None:
        parts.append(f"{each.age} tuổi")
    if each.unit:
        parts.append(each.unit)
    return ", ".join(parts)
