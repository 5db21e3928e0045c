"""When and where the conference is, how many come, and what it costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.declare import value
from hoinghi.figures.budget import budget
from hoinghi.figures.quota import full_sides
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.plan import Info, Paper
from hoinghi.model.record import BudgetLine
from hoinghi.model.rules import Side
from hoinghi.vietnamese.dates import clock, long_date, weekday
from hoinghi.vietnamese.numbers import money, money_words, percent, two

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace
    from hoinghi.vietnamese.dates import Period

__all__ = [
    "advanced_kinds", "budget_total", "budget_words", "day_in_words", "fields_of_work", "guest_kinds",
    "guest_ratio", "most_advanced", "most_guests", "sessions", "when", "year", "years_reviewed",
]  # fmt: skip

_TERM = 5  # years between two congresses, and of a five-year plan


def _day(workspace: Workspace) -> str | None:
    day = workspace.settings.held_on
    if day is None:
        return None
    name = weekday(day)
    return f"{name[0].lower()}{name[1:]}, {long_date(day)}"


def _sessions(workspace: Workspace) -> str:
    return f"{two(workspace.settings.sessions)} buổi"


@value("ngay_hoi_nghi", "Ngày tổ chức có cả thứ, ví dụ: thứ Ba, ngày 04 tháng 3 năm 2025", Info)
def day_in_words(workspace: Workspace) -> object:
    """Weekday and day; None while the day is open."""
    return _day(workspace)


@value("nam_hoi_nghi", "Năm tổ chức hội nghị", Info)
def year(workspace: Workspace) -> object:
    """The year, from the day or else from the period."""
    settings = workspace.settings
    if settings.held_on:
        return settings.held_on.year
    return settings.held_in.start.year if settings.held_in else None


@value("so_buoi_chu", "Số buổi, ví dụ: 01 buổi", Info)
def sessions(workspace: Workspace) -> object:
    """How many half days."""
    return _sessions(workspace)


@value("thoi_gian_hoi_nghi", "Thời gian tổ chức: số buổi, giờ, ngày, hoặc quý khi chưa chốt ngày", Info)
def when(workspace: Workspace) -> object:
    """What the plan says of the time: as exact as the folder is, never more."""
    settings = workspace.settings
    said = [_sessions(workspace)]
    day, period = _day(workspace), settings.held_in
    label = period.label if period else ""
    inside = label if label.startswith("Quý") else label[:1].lower() + label[1:]
    if day:
        aside = f" ({inside})" if period and period.contains(settings.held_on or period.start) else ""
        said.append(f"khai mạc lúc {clock(settings.opens_at)}, {day}" if settings.opens_at else day)
        said[-1] += aside
    elif inside:
        said.append(inside if inside.startswith("từ ") else f"trong {inside}")
    else:
        said.append("ngày cụ thể thông báo sau")
    return ", ".join(said)


def _years(period: Period | None) -> str | None:
    """Return how many years a paper says a period has.

    From one congress to the next is the difference, 2020 - 2025 as much as 2015 - 2025; of any other period
    the first and the last year count both: 2021 - 2025 are five years too, 2023 - 2025 are three.
    """
    if period is None:
        return None
    apart = period.end.year - period.start.year
    return two(apart if apart and apart % _TERM == 0 else apart + 1)


@value("so_nam_tong_ket", "Số năm của giai đoạn tổng kết, ví dụ: 05", Info)
def years_reviewed(workspace: Workspace) -> object:
    """2020 - 2025 are five years, as the plan counts them, and so are 2021 - 2025."""
    return _years(workspace.settings.term_reviewed)


@value("ty_le_khach_moi", "Tỷ lệ đại biểu khách mời, phần còn lại của tỷ lệ đại biểu tiên tiến", Info)
def guest_ratio(workspace: Workspace) -> object:
    """The other side of 70/30."""
    return percent(1 - workspace.settings.advanced_ratio)


@value("so_dai_bieu_tien_tien_toi_da", "Số đại biểu tiên tiến khi triệu tập đủ số tối đa", Info)
def most_advanced(workspace: Workspace) -> object:
    """The ratio of the maximum, halves rounded up."""
    return full_sides(workspace.settings)[0]


@value("so_khach_moi_toi_da", "Số khách mời khi triệu tập đủ số tối đa", Info)
def most_guests(workspace: Workspace) -> object:
    """What the advanced delegates leave of the maximum."""
    return full_sides(workspace.settings)[1]


@value(
    "cac_linh_vuc", "Các lĩnh vực phải có điển hình, ví dụ: chính trị, kinh tế, xã hội, quốc phòng, an ninh"
)
def fields_of_work(workspace: Workspace) -> object:
    """The fields that coverage counts, in one phrase."""
    return ", ".join(each.name.lower() for each in workspace.rules.fields) or None


def _kinds(workspace: Workspace, side: Side) -> str | None:
    listed = (each for each in workspace.rules.categories if each.side is side)
    return "; ".join(each.phrase or each.name for each in listed) or None


@value("cac_thanh_phan_tien_tien", "Các thành phần tính là đại biểu tiên tiến, cách nhau bằng dấu ;", Info)
def advanced_kinds(workspace: Workspace) -> object:
    """As the rules, or the folder, say which categories count as advanced."""
    return _kinds(workspace, Side.ADVANCED)


@value("cac_thanh_phan_khach_moi", "Các thành phần tính là khách mời, cách nhau bằng dấu ;", Info)
def guest_kinds(workspace: Workspace) -> object:
    """As the rules, or the folder, say which categories count as guests."""
    return _kinds(workspace, Side.GUEST)


# A quantity may be the words of a count of people, and whom the decision commends depends on its day.
_BUDGET = (BudgetLine, Delegate, Nominee, Paper, Info)


def _total(workspace: Workspace) -> int:
    return budget(workspace).total if len(workspace[BudgetLine]) else 0


@value("tong_du_toan", "Tổng dự toán, ví dụ: 45.200.000 đồng", *_BUDGET)
def budget_total(workspace: Workspace) -> object:
    """None without a budget."""
    total = _total(workspace)
    return money(total) if total else None


@value("tong_du_toan_bang_chu", "Tổng dự toán bằng chữ", *_BUDGET)
def budget_words(workspace: Workspace) -> object:
    """None without a budget."""
    total = _total(workspace)
    return money_words(total) if total else None
