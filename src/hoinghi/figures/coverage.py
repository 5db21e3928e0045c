"""Whether everybody is there who should be: categories, fields, thôn, movements, and who people are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.figures.axes import AXES, BLANK, ordered_counts, people_on_axes, values_on
from hoinghi.figures.movements import movement_names
from hoinghi.figures.profiles import DIRECT, LEADER, MAJORITY, nominee_profiles
from hoinghi.figures.quota import quota
from hoinghi.figures.units import unit_names, villages
from hoinghi.model.bodies import Unit
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.plan import Movement
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.identity import Sex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from hoinghi.figures.profiles import Profile

__all__ = ["WEIGHT_RULE", "Coverage", "Gap", "coverage"]

WEIGHT_RULE: Final = (
    f"Xếp theo mức cần bổ sung: {', '.join(each.lower() for each in AXES.values())}; trong mỗi mục theo thứ "
    "tự của danh mục và của trang Đơn vị, Phong trào; ghi chú đứng sau cùng."
)


@dataclass(frozen=True, slots=True)
class Gap:
    """A value of an axis with nobody; ``value`` is empty where the whole axis is unknown.

    ``note``: it may well be so (a rare category, an axis that the folder says nothing of), and breaks
    nothing.
    """

    axis: str
    value: str
    message: str
    note: bool = False

    def as_json(self) -> dict[str, object]:
        """Return the object that ``coverage --json`` promises."""
        return {"axis": self.axis, "value": self.value, "message": self.message}


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many there are of each value of each axis, zeros included, and the gaps in order of weight.

    ``seen`` is what could be examined, ``unseen`` says in Vietnamese why something could not.
    """

    gaps: tuple[Gap, ...]
    tables: Mapping[str, Mapping[str, int]]
    seen: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether nothing is missing but what may well be missing."""
        return all(gap.note for gap in self.gaps)

    def as_json(self) -> dict[str, object]:
        """Return the document that ``coverage --json`` promises."""
        return {
            "ok": self.ok,
            "gaps": [gap.as_json() for gap in self.gaps],
            "tables": {axis: dict(table) for axis, table in self.tables.items()},
            "order": WEIGHT_RULE,
            "notes": list(self.unseen),
        }


@once
def coverage(workspace: Workspace) -> Coverage:
    """Return who is there, by every axis.

    Counted are the delegates that are planned, completed from their nominations; movements count nominees; a
    folder without delegates counts nominees everywhere. Everybody stands in every table (somebody with two
    fields or movements twice), under "Chưa ghi" where nothing is written.
    """
    nominees = nominee_profiles(workspace)
    people = people_on_axes(workspace)
    tables = _tables(workspace, people, nominees)
    if not people:
        unread = workspace[Delegate].count + workspace[Nominee].count
        why = "chưa đọc được dòng nào của danh sách" if unread else "chưa có danh sách đại biểu, điển hình"
        return Coverage((Gap("thanh_phan", "", f"Chưa xét được độ bao phủ: {why}."),), tables)
    found = [*_categories(workspace, tables), *_fields(workspace, tables), *_thon(workspace, tables)]
    found += [*_movements(workspace, tables), *_people(tables)]
    gaps = tuple(sorted(found, key=lambda gap: gap.note))
    return Coverage(gaps, tables, _seen(workspace, gaps), tuple(_unseen(workspace)))


def _seen(workspace: Workspace, gaps: Iterable[Gap]) -> tuple[str, ...]:
    """Return what everybody was looked for in: not an axis of which the folder says nothing."""
    blind = {gap.axis for gap in gaps if not gap.value}
    expected = {
        "thanh_phan": workspace.rules.categories,
        "linh_vuc": workspace.rules.fields,
        "don_vi": villages(workspace),
        "phong_trao": movement_names(workspace),
    }
    called = AXES | {"don_vi": "thôn"}
    return tuple(called[axis].lower() for axis, names in expected.items() if names and axis not in blind)


def _unseen(workspace: Workspace) -> Iterator[str]:
    if not workspace[Unit].count:
        yield "Không có trang Đơn vị, nên thôn chưa gửi ai thì không biết để nhắc."
    elif not villages(workspace):
        yield "Trang Đơn vị không có thôn, buôn, tổ dân phố nào, nên chưa xét các thôn."
    if not workspace[Movement].count:
        yield "Không có trang Phong trào, nên chưa xét các phong trào."


def _tables(
    workspace: Workspace, people: tuple[Profile, ...], nominees: tuple[Profile, ...]
) -> dict[str, Mapping[str, int]]:
    rules = workspace.rules
    nobody = {each.name: 0 for each in rules.categories}
    return {
        "thanh_phan": quota(workspace).by_category if workspace[Delegate].count else nobody,
        "linh_vuc": _table("linh_vuc", people, (each.name for each in rules.fields)),
        "don_vi": _table("don_vi", people, unit_names(workspace)),
        "phong_trao": _table("phong_trao", nominees, movement_names(workspace)),
        "gioi_tinh": _table("gioi_tinh", people, (sex.label for sex in Sex)),
        "dan_toc": _table("dan_toc", people, ()),
        "doi_tuong": _table("doi_tuong", people, (DIRECT, LEADER)),
    }


def _table(axis: str, people: tuple[Profile, ...], expected: Iterable[str]) -> dict[str, int]:
    return ordered_counts(expected, Counter(value for each in people for value in values_on(axis, each)))


def _known(table: Mapping[str, int], names: Iterable[str]) -> bool:
    return any(table.get(name) for name in names)


def _who(workspace: Workspace) -> str:
    return "đại biểu" if workspace[Delegate].count else "điển hình"


def _categories(workspace: Workspace, tables: Mapping[str, Mapping[str, int]]) -> Iterator[Gap]:
    if not workspace[Delegate].count:
        yield Gap("thanh_phan", "", "Chưa có danh sách đại biểu nên chưa xét thành phần.", note=True)
        return
    for category in workspace.rules.categories:
        if not tables["thanh_phan"][category.name]:
            usual = " Nhiều xã không có; nếu đúng như vậy thì không phải sửa." if category.rare else ""
            message = f"Chưa có đại biểu nào thuộc thành phần “{category.name}”.{usual}"
            yield Gap("thanh_phan", category.name, message, note=category.rare)


def _fields(workspace: Workspace, tables: Mapping[str, Mapping[str, int]]) -> Iterator[Gap]:
    names, table = [each.name for each in workspace.rules.fields], tables["linh_vuc"]
    who = _who(workspace)
    if names and not _known(table, names):
        yield Gap("linh_vuc", "", f"Chưa có {who} nào ghi lĩnh vực nên chưa xét được {len(names)} lĩnh vực.")
        return
    for name in names:
        if not table[name]:
            yield Gap("linh_vuc", name, f"Lĩnh vực {name.lower()} chưa có {who} nào.")


def _thon(workspace: Workspace, tables: Mapping[str, Mapping[str, int]]) -> Iterator[Gap]:
    table, who = tables["don_vi"], _who(workspace)
    units = unit_names(workspace)
    if not _known(table, units):
        yield Gap("don_vi", "", f"Chưa có {who} nào ghi đơn vị nên chưa xét được các thôn.")
        return
    for name in villages(workspace):
        if not table[name]:
            yield Gap("don_vi", name, f"{name} chưa có {who} nào.")


def _movements(workspace: Workspace, tables: Mapping[str, Mapping[str, int]]) -> Iterator[Gap]:
    names, table = movement_names(workspace), tables["phong_trao"]
    if names and not _known(table, names):
        there = workspace[Nominee].count
        why = "Danh sách điển hình chưa ghi phong trào nào" if there else "Chưa có danh sách điển hình"
        yield Gap("phong_trao", "", f"{why} nên chưa xét được các phong trào.", note=True)
        return
    for name in names:
        if not table[name]:
            message = f"Phong trào “{name}” chưa có tập thể, hộ gia đình, cá nhân nào được đề nghị."
            yield Gap("phong_trao", name, message)


def _people(tables: Mapping[str, Mapping[str, int]]) -> Iterator[Gap]:
    """Yield notes where it is sure: no women, no minority, nobody in direct labour or fewer than leaders."""
    sexes, origins, work = tables["gioi_tinh"], tables["dan_toc"], tables["doi_tuong"]
    for sex, other in ((Sex.NU, Sex.NAM), (Sex.NAM, Sex.NU)):
        if sexes[other.label] and not sexes[sex.label] and BLANK not in sexes:
            yield Gap("gioi_tinh", sex.label, f"Chưa có ai là {sex.label.lower()}.", note=True)
    if set(origins) == {MAJORITY}:
        yield Gap("dan_toc", "", "Chưa có ai là người dân tộc thiểu số.", note=True)
    leaders, direct, unknown = work[LEADER], work[DIRECT], work.get(BLANK, 0)
    if leaders and not direct and not unknown:
        yield Gap("doi_tuong", DIRECT, "Chưa có ai là người trực tiếp sản xuất, công tác.", note=True)
    elif leaders > direct + unknown:
        message = f"Người trực tiếp sản xuất, công tác ({direct}) ít hơn lãnh đạo, quản lý ({leaders})."
        yield Gap("doi_tuong", DIRECT, message, note=True)
