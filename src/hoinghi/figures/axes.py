"""The axes on which people are counted: category, field, unit … and what somebody is on each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.figures.profiles import nominee_profiles, profiles
from hoinghi.figures.quota import UNKNOWN_CATEGORY
from hoinghi.figures.sides import Basis
from hoinghi.model.people import Delegate
from hoinghi.model.rules import Side

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Iterable, Mapping

    from hoinghi.figures.profiles import Profile
    from hoinghi.model.workspace import Workspace

__all__ = ["AXES", "BLANK", "ordered_counts", "people_on_axes", "values_on"]

BLANK: Final = "Chưa ghi"
AXES: Final[dict[str, str]] = {
    "thanh_phan": "Thành phần",
    "linh_vuc": "Lĩnh vực",
    "don_vi": "Đơn vị",
    "phong_trao": "Phong trào",
    "gioi_tinh": "Giới tính",
    "dan_toc": "Dân tộc",
    "doi_tuong": "Đối tượng",
}
"""The axes, the gravest to be empty on first, and what a clerk calls them."""
_VALUES: Final[Mapping[str, Callable[[Profile], tuple[str, ...]]]] = {
    "thanh_phan": lambda each: (UNKNOWN_CATEGORY if each.side is Side.UNKNOWN else each.category,),
    "linh_vuc": lambda each: each.fields or ("",),
    "don_vi": lambda each: (each.unit,),
    "phong_trao": lambda each: each.movements or ("",),
    "gioi_tinh": lambda each: (each.sex.label if each.sex else "",),
    "dan_toc": lambda each: (each.ethnicity,),
    "doi_tuong": lambda each: (each.target,),
}


def people_on_axes(workspace: Workspace) -> tuple[Profile, ...]:
    """Return whom coverage looks at: the planned delegates, in a folder without delegates the nominees."""
    if workspace[Delegate].count:
        return profiles(workspace, Basis.PLANNED)
    return nominee_profiles(workspace)


def values_on(axis: str, each: Profile) -> tuple[str, ...]:
    """Return what somebody is on an axis: one value, of fields and movements several; "" for nothing written.

    A nominee who is no delegate has no category, a delegate without a known one that of the unknown. KeyError
    for an unknown axis.
    """
    return _VALUES[axis](each)


def ordered_counts(expected: Iterable[str], found: Counter[str], unread: int = 0) -> dict[str, int]:
    """Return counts: the expected first in their order, zeros included, others the most frequent first.

    Blanks, with lines that could not be read, stand last, as "Chưa ghi", where there are some.
    """
    others = found.copy()
    blank = others.pop("", 0) + unread
    counts = {name: others.pop(name, 0) for name in expected}
    counts.update(others.most_common())
    if blank:
        counts[BLANK] = blank
    return counts
