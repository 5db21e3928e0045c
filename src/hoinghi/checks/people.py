"""Cells of one person that contradict each other, births that cannot be."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from hoinghi.checks.declare import check
from hoinghi.checks.trouble import troubled
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.people import Delegate, Nominee
from hoinghi.vietnamese.dates import short_date
from hoinghi.vietnamese.identity import parse_cccd, sex_of_title
from hoinghi.vietnamese.names import split_title

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.finding import Place
    from hoinghi.model.workspace import Workspace

    Anyone = Delegate | Nominee

__all__ = [
    "birth_against_cccd",
    "birth_implausible",
    "sex_against_cccd",
    "sex_against_title",
]

_OLDEST: Final = 110  # years
_YOUNGEST: Final = 6  # years: whoever is honoured or invited goes to school


@check(
    "NG05",
    "Ngày sinh khó có thật",
    Nominee,
    Delegate,
    explain=(
        "Ngày sinh nằm sau ngày hội nghị, hoặc tính ra trên 110 tuổi hay dưới 6 tuổi. Thường do gõ thiếu "
        "hoặc thừa một chữ số của năm, hay Excel tự đổi năm hai chữ số (55 thành 2055). Xin gõ lại đủ bốn "
        "chữ số của năm. Nếu người ấy thật sự cao tuổi hay nhỏ tuổi như vậy thì giữ nguyên: khi đó đây chỉ "
        "là điểm xin xem lại."
    ),
)
def birth_implausible(workspace: Workspace) -> Iterator[Problem]:
    """Report a birth after the conference (error), or an age above 110 or below 6 on that day (warning)."""
    day = _conference(workspace)
    for row in _people(workspace):
        if row.birth is None or _plausible(row, day):
            continue
        if row.birth.earliest > day:
            message, hint, severity = (
                f"Ngày sinh {row.birth} nằm sau ngày {short_date(day)}.",
                "",
                None,
            )
        else:
            age = day.year - row.birth.year
            message, hint = (
                f"Sinh {row.birth} thì đến hội nghị khoảng {age} tuổi.",
                "; nếu đúng thì giữ nguyên",
            )
            severity = Severity.WARNING
        yield Problem(row.place("birth"), message, f"Xem lại đủ bốn chữ số của năm sinh{hint}.", severity)


@check(
    "NG06",
    "Năm sinh khác với số CCCD",
    Nominee,
    Delegate,
    severity=Severity.WARNING,
    basis=(
        "Nghị định 137/2015/NĐ-CP: cấu trúc số định danh cá nhân (mã nơi khai sinh, thế kỷ và giới tính, "
        "năm sinh)"
    ),
    explain=(
        "Chữ số thứ 4 đến thứ 6 của số CCCD cho biết thế kỷ và hai số cuối của năm sinh; ở đây chúng không "
        "khớp với ô ngày sinh cùng dòng. Một trong hai ô bị gõ nhầm, hoặc số CCCD bị chép lệch dòng. Xin "
        "đối chiếu với thẻ căn cước rồi sửa ô sai."
    ),
)
def birth_against_cccd(workspace: Workspace) -> Iterator[Problem]:
    """Report a birth year that the CCCD contradicts; silent where a cell is unreadable or implausible."""
    day = _conference(workspace)
    for row in _people(workspace):
        card = parse_cccd(row.cccd) if row.cccd else None
        if card is None or card.birth_year is None or row.birth is None or card.birth_year == row.birth.year:
            continue
        if _plausible(row, day) and not troubled(workspace, row.place("cccd"), row.place("birth")):
            yield Problem(
                row.place("cccd"),
                f"Số CCCD này là của người sinh năm {card.birth_year}, nhưng ô ngày sinh ghi {row.birth}.",
                "Đối chiếu với thẻ căn cước rồi sửa ô sai.",
            )


@check(
    "NG07",
    "Giới tính khác với số CCCD",
    Nominee,
    Delegate,
    severity=Severity.WARNING,
    basis="Nghị định 137/2015/NĐ-CP: cấu trúc số định danh cá nhân (chữ số thứ 4: chẵn là nam, lẻ là nữ)",
    explain=(
        "Chữ số thứ 4 của số CCCD cho biết giới tính (chẵn là nam, lẻ là nữ), không khớp với ô giới tính "
        "hoặc danh xưng cùng dòng. Một trong hai ô bị gõ nhầm, hoặc số CCCD bị chép lệch dòng. Xin đối "
        "chiếu với thẻ căn cước rồi sửa ô sai."
    ),
)
def sex_against_cccd(workspace: Workspace) -> Iterator[Problem]:
    """Report a sex, told by its cell or the honorific, that the CCCD contradicts; silent where unreadable."""
    for row in _people(workspace):
        card = parse_cccd(row.cccd) if row.cccd else None
        if not card or not card.sex or not row.sex or card.sex is row.sex:
            continue
        cell = row.place("sex") if row.raw.get("gioi_tinh") else _title_place(row)
        if not troubled(workspace, row.place("cccd"), cell):
            yield Problem(
                row.place("cccd"),
                f"Số CCCD này là của {card.sex.label}, nhưng {_said_elsewhere(row, cell)}.",
                "Đối chiếu với thẻ căn cước rồi sửa ô sai.",
            )


def _said_elsewhere(row: Anyone, cell: Place) -> str:
    """Say what tells the sex: a cell, or the column that is filled ("Ngày sinh › Nam | Nữ")."""
    titled = row.raw.get("danh_xung") or split_title(row.raw.get("ho_va_ten", ""))[0]
    if row.sex and not row.raw.get("gioi_tinh") and not titled:
        return f"cột được điền lại là cột {row.sex.label}"
    return f"ô {cell.column.lower()} ghi “{cell.value}”"


@check(
    "NG08",
    "Danh xưng không hợp với giới tính",
    Nominee,
    Delegate,
    severity=Severity.WARNING,
    explain=(
        "Ô danh xưng ghi “Ông” mà giới tính ghi Nữ, hoặc ngược lại. Danh xưng được in trên giấy mời và "
        "giấy khen, gọi nhầm ông thành bà là điều rất ngại. Xin sửa một trong hai ô; khi chưa chắc, để "
        "trống danh xưng thì giấy mời in “Ông (Bà)”. Công cụ không bao giờ đoán giới tính theo tên."
    ),
)
def sex_against_title(workspace: Workspace) -> Iterator[Problem]:
    """Report an honorific of the other sex than the cell says."""
    for row in _people(workspace):
        called = sex_of_title(row.honorific)
        if called and row.sex and called is not row.sex and not troubled(workspace, row.place("sex")):
            yield Problem(
                _title_place(row),
                f"Danh xưng ghi “{row.honorific}” nhưng giới tính ghi {row.sex.label}.",
                "Sửa một trong hai ô; chưa chắc thì để trống danh xưng.",
            )


def _people(workspace: Workspace) -> tuple[Anyone, ...]:
    return (*workspace[Nominee], *workspace[Delegate])


def _title_place(row: Anyone) -> Place:
    """Return the cell of the honorific: the name's, where it was typed in one cell with the name."""
    return row.place("honorific" if row.raw.get("danh_xung") else "full_name")


def _conference(workspace: Workspace) -> date:
    """Return the day by which ages are told; the clock's only where the folder names no time at all."""
    settings = workspace.settings
    if settings.held_on is not None:
        return settings.held_on
    if settings.held_in is not None:
        return settings.held_in.end
    return date.today()  # noqa: DTZ011 - a birth is plausible or not to within years


def _plausible(row: Anyone, day: date) -> bool:
    return row.birth is None or (
        row.birth.earliest <= day and _YOUNGEST <= day.year - row.birth.year <= _OLDEST
    )
