"""The papers themselves: number and day, recipients, signer, levels of government, law that may change."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from hoinghi.checks.declare import check
from hoinghi.checks.trouble import troubled
from hoinghi.checks.wording import signings
from hoinghi.figures.papers import paper_code
from hoinghi.figures.signing import paper_row, signing_day
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.plan import Event, Info, Paper, Recipient
from hoinghi.vietnamese.dates import short_date
from hoinghi.vietnamese.text import fold, header_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from hoinghi.model.finding import Place
    from hoinghi.model.workspace import Workspace

__all__ = [
    "district_gone", "half_numbered", "law_may_change", "no_copies", "setting_missing", "signed_late",
]  # fmt: skip

# Settings without which papers cannot be issued, and what they are needed for.
_NEEDED: Final = {
    "commune": "tên xã ở đầu văn bản và địa danh",
    "issuer": "tên cơ quan ban hành ở đầu văn bản",
    "signer": "họ tên người ký",
    "venue": "địa điểm trong giấy mời",
    "opens_at": "giờ khai mạc trong giấy mời",
}
# Papers that mean nothing once the conference is over, with how grave that is.
_BEFORE: Final = {"giaymoi": Severity.ERROR, "quyetdinh": Severity.WARNING}
_DISTRICT: Final = re.compile(r"\bhuyen\b")


@check(
    "VB06",
    "Văn bản có số mà chưa có ngày ký, hoặc ngược lại",
    Paper,
    severity=Severity.WARNING,
    basis="Nghị định 30/2020/NĐ-CP, Điều 15: số và ngày của văn bản được ghi cùng khi đăng ký, sau khi ký",
    explain=(
        "Ở trang Văn bản, “Số” và “Ngày ký” của một văn bản phải cùng có hoặc cùng để trống. Chỉ có một "
        "trong hai thì bản in ra nửa vời, và văn bản khác dẫn chiếu đến nó sẽ thiếu số hoặc ngày. Xin điền "
        "ô còn thiếu; văn bản chưa ký thì để trống cả hai."
    ),
)
def half_numbered(workspace: Workspace) -> Iterator[Problem]:
    """Report a paper that has a number without a day, or a day without a number."""
    for row in workspace[Paper]:
        if row.number and row.signed is None:
            if not troubled(workspace, row.place("signed")):
                yield Problem(
                    row.place("signed"),
                    f"Văn bản có số {row.number} nhưng chưa có ngày ký.",
                    "Điền “Ngày ký”.",
                )
        elif row.signed is not None and not row.number:
            yield Problem(
                row.place("number"),
                f"Văn bản ký ngày {short_date(row.signed)} nhưng chưa có số.",
                "Điền “Số” theo sổ đăng ký văn bản đi.",
            )


@check(
    "VB07",
    "Văn bản ký sau ngày hội nghị",
    Paper,
    explain=(
        "Giấy mời ký sau ngày tổ chức thì không mời được ai; quyết định khen thưởng ký sau ngày tổ chức "
        "thì lúc công bố chưa có hiệu lực. Thường là gõ nhầm năm hoặc đảo ngày với tháng ở “Ngày ký”, hoặc "
        "“Ngày tổ chức” chưa sửa khi dời ngày. Xin sửa ô sai."
    ),
)
def signed_late(workspace: Workspace) -> Iterator[Problem]:
    """Report an invitation, or an award decision, signed after the conference."""
    day = workspace.settings.held_on
    for row in workspace[Paper] if day else ():
        severity = _BEFORE.get(paper_code(workspace, row.name) or "")
        if day and severity and row.signed and row.signed > day:
            yield Problem(
                row.place("signed"),
                f"Ngày ký {short_date(row.signed)} sau ngày tổ chức hội nghị {short_date(day)}.",
                "Sửa “Ngày ký”, hoặc “Ngày tổ chức” ở trang Thông tin.",
                severity=severity,
            )


@check(
    "VB08",
    "Thiếu mục thiết lập mà văn bản cần",
    Info,
    severity=Severity.WARNING,
    basis=(
        "Nghị định 30/2020/NĐ-CP, Phụ lục I: tên cơ quan, địa danh, người ký là thành phần thể thức bắt buộc"
    ),
    explain=(
        "Trang Thông tin còn để trống một mục mà các văn bản đều in: tên xã, cơ quan ban hành, người ký, "
        "địa điểm, giờ khai mạc, ngày tổ chức. Chỗ ấy trong văn bản sẽ trống. Xin điền ở cột Giá trị; điều "
        "gì chưa chốt thì để sau, dòng này chỉ là nhắc."
    ),
)
def setting_missing(workspace: Workspace) -> Iterator[Problem]:
    """Report each blank setting that papers print; silent without the sheet, when people are only counted."""
    settings = workspace.settings
    if not workspace[Info].sources:
        return
    for attribute, use in _NEEDED.items():
        place = settings.place(attribute)
        if not getattr(settings, attribute) and not troubled(workspace, place):
            yield Problem(
                _info(workspace, place), f"Chưa có “{place.column}”: {use}.", "Điền vào trang Thông tin."
            )
    if settings.held_on is None and settings.held_in is None:
        place = settings.place("held_on")
        if not troubled(workspace, place, settings.place("held_in")):
            message = "Chưa có “Ngày tổ chức” và “Thời gian tổ chức”: thời gian trong kế hoạch và giấy mời."
            yield Problem(_info(workspace, place), message, "Điền ít nhất một mục ở trang Thông tin.")


@check(
    "VB09",
    "Nơi nhận chưa ghi số bản",
    Recipient,
    severity=Severity.WARNING,
    explain=(
        "Một dòng của trang Nơi nhận chưa có số bản, nên không tính được phải in bao nhiêu bản văn bản. "
        "Xin ghi số bản của nơi ấy; gửi cho 7 thôn thì ghi 7, dòng Lưu thường là 1 hoặc 2."
    ),
)
def no_copies(workspace: Workspace) -> Iterator[Problem]:
    """Report a recipient whose number of copies is blank or 0; an unreadable one has its own finding."""
    for row in workspace[Recipient]:
        place = row.place("copies")
        if not row.copies and not troubled(workspace, place):
            said = "chưa ghi số bản" if row.copies is None else "ghi 0 bản"
            yield Problem(place, f"“{row.name}” {said}.", "Ghi số bản gửi nơi này, ít nhất là 1.")


@check(
    "VB10",
    "Luật có thể đã đổi vào ngày ký",
    Paper,
    severity=Severity.NOTE,
    explain=(
        "Văn bản ký trong thời gian mà công cụ biết là luật về thi đua, khen thưởng đã hoặc sắp thay đổi, "
        "nhưng chưa có nội dung mới. Căn cứ, thẩm quyền và mức thưởng có thể khác. Xin tra văn bản mới "
        "trên cơ sở dữ liệu quốc gia về văn bản pháp luật trước khi trình ký."
    ),
)
def law_may_change(workspace: Workspace) -> Iterator[Problem]:
    """Note, once each, the cautions of the rules that hold on the day a paper is signed."""
    days = {paper.code: signing_day(workspace, paper.code) for paper in workspace.rules.papers}
    for caution in workspace.rules.cautions:
        papers = {code: each for code, each in days.items() if each.day and caution.in_force(each.day)}
        if papers:
            yield Problem(
                _signing_place(workspace, next(iter(papers))),
                f"{caution.text} Văn bản thuộc diện này: {signings(workspace, papers)}.",
                "Tra văn bản mới trước khi trình ký.",
            )


@check(
    "VB11",
    "Còn ghi cấp huyện khi không còn cấp huyện",
    Info,
    Recipient,
    severity=Severity.WARNING,
    basis="Luật Tổ chức chính quyền địa phương 72/2025/QH15: chính quyền địa phương hai cấp từ 01/7/2025",
    explain=(
        "Từ khi thực hiện chính quyền hai cấp thì không còn cấp huyện; xã gửi báo cáo, hồ sơ cho tỉnh và "
        "Sở Nội vụ. Trang Thông tin, Nơi nhận hoặc Mốc sự kiện vẫn ghi huyện trong khi hội nghị hay văn "
        "bản ở sau ngày đó. Xin bỏ “Tên huyện” và sửa nơi nhận; nhắc lại việc cũ của huyện (ví dụ căn cứ "
        "đã ban hành) thì vẫn đúng."
    ),
)
def district_gone(workspace: Workspace) -> Iterator[Problem]:
    """Report a district in settings, recipients and congresses when the plan is signed after their end."""
    ended = _districts_ended(workspace)
    signing = signing_day(workspace, "kehoach")
    if ended is None or signing.day is None or signing.day <= ended:
        return
    settings = workspace.settings
    told = f"đến {short_date(signing.day)} thì không còn cấp huyện (chỉ đến hết {short_date(ended)})."
    if settings.district:
        yield Problem(
            settings.place("district"),
            f"Ghi huyện “{settings.district}”, nhưng {told}",
            "Để trống “Tên huyện”.",
        )
    rows: tuple[Recipient | Event, ...] = (*workspace[Recipient], *workspace[Event])
    for row in rows:
        if _DISTRICT.search(fold(row.name)):
            yield Problem(
                row.place("name"),
                f"“{row.name}” là cấp huyện, nhưng {told}",
                "Thay bằng cơ quan, đại hội cấp tỉnh.",
            )


def _districts_ended(workspace: Workspace) -> date | None:
    """Return the last day on which a district could award: the rules know districts by their powers only."""
    ends = [power.until for power in workspace.rules.powers if power.level == "huyen"]
    known = [day for day in ends if day is not None]
    return max(known) if known and len(known) == len(ends) else None


def _signing_place(workspace: Workspace, paper: str) -> Place:
    row = paper_row(workspace, paper)
    if row is not None:
        return row.place("signed")
    return workspace.settings.place("held_on")


def _info(workspace: Workspace, place: Place) -> Place:
    """Return where a setting that is not given should be typed: beside its name, else in the sheet."""
    if place.file:
        return place
    for row in workspace[Info]:
        if header_key(row.item) == header_key(place.column):
            return row.place("value")
    return replace(workspace[Info].place(), column=place.column)
