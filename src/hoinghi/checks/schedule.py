"""Days: the conference, its plan, the deadlines, and how long the programme lasts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hoinghi.checks.declare import check
from hoinghi.checks.trouble import troubled
from hoinghi.figures.programme import programme
from hoinghi.figures.signing import signing_day
from hoinghi.figures.tasks import is_done
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.plan import Basis, Info, Paper, ProgrammeItem, Task
from hoinghi.model.record import Propaganda
from hoinghi.vietnamese.dates import parse_date, short_date
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from hoinghi.figures.signing import SigningDay
    from hoinghi.model.finding import Place
    from hoinghi.model.workspace import Workspace

__all__ = ["before_plan", "early_deadline", "item_without", "late_deadline", "outside_period", "too_long"]

# Work that can only be done after the conference; a deadline behind it is right.
_AFTERWARDS = (
    "ket qua hoi nghi",
    "ket qua to chuc",
    "sau hoi nghi",
    "quyet toan",
    "rut kinh nghiem",
    "cap tren",
)
_FULL_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b")


@check(
    "HN01",
    "Ngày tổ chức nằm ngoài thời gian đã định",
    Info,
    basis="Kế hoạch tổ chức hội nghị, mục II.2 (thời gian)",
    explain=(
        "“Ngày tổ chức” không thuộc “Thời gian tổ chức” (ví dụ Quý I năm 2025) ở trang Thông tin. Kế hoạch "
        "in thời gian, giấy mời in ngày, nên hai văn bản sẽ nói khác nhau. Xin sửa ngày nếu gõ nhầm; nếu "
        "hội nghị thật sự dời ngày thì sửa cả “Thời gian tổ chức”."
    ),
)
def outside_period(workspace: Workspace) -> Iterator[Problem]:
    """Report a conference day that its own period does not hold; silent where either is not given."""
    settings = workspace.settings
    day, period = settings.held_on, settings.held_in
    if day and period and not period.contains(day):
        yield Problem(
            settings.place("held_on"),
            f"Ngày tổ chức {short_date(day)} không thuộc thời gian tổ chức “{period.label}” "
            f"({short_date(period.start)} đến {short_date(period.end)}).",
            "Sửa “Ngày tổ chức” hoặc “Thời gian tổ chức” ở trang Thông tin.",
        )


@check(
    "HN02",
    "Hội nghị diễn ra trước kế hoạch hoặc văn bản làm căn cứ",
    Info,
    Paper,
    Basis,
    explain=(
        "“Ngày tổ chức” sớm hơn ngày ký kế hoạch của xã, hoặc sớm hơn ngày ban hành một văn bản mà kế "
        "hoạch dựa vào. Hội nghị không thể họp trước khi có kế hoạch. Thường là gõ nhầm năm hoặc đảo ngày "
        "với tháng: xin xem lại ô ngày ở trang Thông tin, Văn bản và Căn cứ."
    ),
)
def before_plan(workspace: Workspace) -> Iterator[Problem]:
    """Report a conference day before the signing day of its plan or the date of an act it rests on."""
    day = workspace.settings.held_on
    if day is None:
        return
    plan = signing_day(workspace, "kehoach")
    reasons = []
    if plan.day and not plan.assumed and day < plan.day:
        reasons.append(f"ngày ký kế hoạch {short_date(plan.day)}")
    later = [row for row in workspace[Basis] if row.issued > day]
    if later:
        youngest = max(later, key=lambda row: row.issued)
        named = " ".join(part for part in (youngest.kind, youngest.number) if part)
        reasons.append(
            f"ngày ban hành {short_date(youngest.issued)} của {named} (trang Căn cứ, dòng {youngest.row})"
        )
    if reasons:
        yield Problem(
            workspace.settings.place("held_on"),
            f"Ngày tổ chức {short_date(day)} sớm hơn {' và '.join(reasons)}.",
            "Xem lại năm và thứ tự ngày, tháng của các ô này.",
        )


@check(
    "HN03",
    "Thời hạn sau ngày hội nghị",
    Task,
    Propaganda,
    Info,
    severity=Severity.WARNING,
    explain=(
        "Một nhiệm vụ ở trang Phân công có “Thời hạn” sau ngày tổ chức hội nghị, nghĩa là hội nghị xong "
        "rồi mới đến hạn. Việc báo cáo kết quả, quyết toán, hồ sơ gửi cấp trên thì không bị nhắc. Xin sửa "
        "thời hạn; nếu việc này đúng là làm sau hội nghị, ghi rõ “sau hội nghị” trong nội dung nhiệm vụ. "
        "Ngày ở cột “Thời gian” của trang Tuyên truyền và “Hạn gửi danh sách” ở trang Thông tin cũng được "
        "xem như vậy."
    ),
)
def late_deadline(workspace: Workspace) -> Iterator[Problem]:
    """Report a deadline after the conference (its day, else the end of its period), but for closing work."""
    settings = workspace.settings
    last = settings.last_day
    if last is None:
        return
    what = "ngày tổ chức" if settings.held_on else "ngày cuối của thời gian tổ chức"
    if settings.names_due and settings.names_due > last:
        yield Problem(
            settings.place("names_due"),
            f"Hạn gửi danh sách {short_date(settings.names_due)} sau {what} {short_date(last)}.",
            "Sửa “Hạn gửi danh sách”, hoặc để trống để công cụ tính lùi từ ngày tổ chức.",
        )
    for row in workspace[Task]:
        said = fold(row.content)
        if row.deadline and row.deadline > last and not any(word in said for word in _AFTERWARDS):
            yield Problem(
                row.place("deadline"),
                f"Thời hạn {short_date(row.deadline)} sau {what} {short_date(last)}.",
                "Sửa thời hạn; nếu là việc làm sau hội nghị, ghi rõ “sau hội nghị” trong nhiệm vụ.",
            )
    for step in workspace[Propaganda]:
        said = fold(f"{step.form} {step.content}")
        days = _days(step.when)
        if days and min(days) > last and not any(word in said for word in (*_AFTERWARDS, "dua tin")):
            yield Problem(
                step.place("when"),
                f"Tuyên truyền từ {short_date(min(days))}, sau {what} {short_date(last)}.",
                "Sửa thời gian; nếu là tin, bài về kết quả hội nghị, ghi rõ “sau hội nghị” trong nội dung.",
            )


def _days(text: str) -> list[date]:
    """Return the full dates in a text such as "Từ 13/01/2025"; none beside other numbers ("từ 20/02")."""
    if re.search(r"\d", _FULL_DATE.sub("", text)):
        return []
    found = (parse_date(each) for each in _FULL_DATE.findall(text))
    return [each for each in found if each is not None]


@check(
    "HN04",
    "Chương trình dài hơn thời gian hội nghị",
    ProgrammeItem,
    Info,
    basis="Kế hoạch tổ chức hội nghị, mục II.2 (số buổi) và II.3 (chương trình)",
    explain=(
        "Cộng thời lượng các mục của trang Chương trình thì dài hơn “Số buổi” nhân “Số phút một buổi” ở "
        "trang Thông tin. Hội nghị sẽ kéo quá giờ ngay trên giấy. Xin rút ngắn một số mục (thường là tham "
        "luận), hoặc sửa số buổi, số phút nếu thật sự có thêm thời gian. Số buổi hay số phút ghi 0 cũng bị "
        "nhắc."
    ),
)
def too_long(workspace: Workspace) -> Iterator[Problem]:
    """Report a programme longer than its sessions, and sessions of no time; items without minutes count 0."""
    found, settings = programme(workspace), workspace.settings
    for attribute, name in (("sessions", "Số buổi"), ("session_minutes", "Số phút một buổi")):
        if not getattr(settings, attribute):
            message = f"“{name}” ghi 0, nên hội nghị không có thời gian nào."
            yield Problem(settings.place(attribute), message, "Ghi số từ 1 trở lên, hoặc để trống.")
    if found.beyond is not None and found.available:
        time = f"{settings.sessions} buổi × {settings.session_minutes} phút = {found.available} phút"
        yield Problem(
            workspace[ProgrammeItem].place("thoi_luong"),
            f"Chương trình dài {found.total} phút, mà {time}: quá {found.over} phút, từ mục "
            f"“{found.beyond.content}”.",
            "Rút ngắn một số mục, hoặc sửa “Số buổi”, “Số phút một buổi” ở trang Thông tin.",
        )


@check(
    "HN05",
    "Mục chương trình chưa có người thực hiện hoặc thời lượng",
    ProgrammeItem,
    severity=Severity.WARNING,
    explain=(
        "Một mục của trang Chương trình để trống “Người thực hiện” hoặc “Thời lượng”. Bản chương trình in "
        "ra sẽ thiếu người, và không tính được giờ của các mục sau. Xin điền; mục cả hội trường cùng làm "
        "(như chào cờ) thì ghi người điều khiển."
    ),
)
def item_without(workspace: Workspace) -> Iterator[Problem]:
    """Report each item's blank person and blank or zero length; what cannot be read is reading's matter."""
    table = workspace[ProgrammeItem]
    for attribute, what in (("owner", "người thực hiện"), ("minutes", "thời lượng")):
        for row in table if table.has(attribute) else ():
            place = row.place(attribute)
            if not getattr(row, attribute) and not troubled(workspace, place):
                yield Problem(place, f"Mục “{row.content}” chưa có {what}.", "Điền vào ô này.")


@check(
    "HN09",
    "Thời hạn trước ngày ký văn bản giao việc",
    Task,
    Info,
    Paper,
    severity=Severity.WARNING,
    explain=(
        "Một nhiệm vụ ở trang Phân công có “Thời hạn” trước ngày ký kế hoạch, hoặc “Hạn gửi danh sách” ở "
        "trang Thông tin trước ngày ký thông báo phân bổ: văn bản giao một việc đã quá hạn từ trước khi có "
        "nó. Thường là gõ nhầm năm, nhất là dịp đầu năm. Việc đã xong thì không bị nhắc."
    ),
)
def early_deadline(workspace: Workspace) -> Iterator[Problem]:
    """Report a deadline before the signing day of the paper that sets it; silent until that is signed."""
    plan = signing_day(workspace, "kehoach")
    for row in workspace[Task]:
        if _early(row.deadline, plan) and not is_done(row):
            yield _too_early(row.place("deadline"), "Thời hạn", row.deadline, "kế hoạch", plan)
    settings = workspace.settings
    for code, paper in (("phanbo", "thông báo phân bổ đại biểu"), ("phanbo-donvi", "công văn phân bổ")):
        signing = signing_day(workspace, code)
        if _early(settings.names_due, signing):
            place = settings.place("names_due")
            yield _too_early(place, "Hạn gửi danh sách", settings.names_due, paper, signing)


def _early(deadline: date | None, signing: SigningDay) -> bool:
    return bool(deadline and signing.day and not signing.assumed and deadline < signing.day)


def _too_early(place: Place, what: str, deadline: date | None, paper: str, signing: SigningDay) -> Problem:
    assert deadline is not None
    assert signing.day is not None
    message = f"{what} {short_date(deadline)} trước ngày ký {paper} {short_date(signing.day)}."
    return Problem(place, message, "Sửa năm, ngày của thời hạn hoặc của “Ngày ký” ở trang Văn bản.")
