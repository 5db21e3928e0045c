"""The acts that papers cite: their dates, their force, their numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hoinghi.checks.declare import check
from hoinghi.checks.wording import other_line, signings
from hoinghi.figures.papers import paper_codes
from hoinghi.figures.signing import signing_day
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.plan import Basis, Paper
from hoinghi.vietnamese.dates import short_date
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from hoinghi.model.rules import Act
    from hoinghi.model.workspace import Workspace

__all__ = ["cited_twice", "not_as_registered", "not_in_force", "without_number", "younger"]

_LAWS = frozenset({"luat", "phap lenh", "hien phap", "bo luat"})  # cited by name and day, without number


@check(
    "VB01",
    "Căn cứ ban hành sau văn bản viện dẫn nó",
    Basis,
    Paper,
    basis="Nghị định 30/2020/NĐ-CP: căn cứ là văn bản đã ban hành khi ký",
    explain=(
        "Một văn bản ở trang Căn cứ có ngày ban hành sau “Ngày ký” của văn bản dùng nó làm căn cứ. Văn bản "
        "không thể dựa vào điều chưa có. Thường là gõ nhầm năm, hoặc đảo ngày với tháng. Xin sửa ngày, "
        "hoặc bỏ tên văn bản ấy khỏi cột “Dùng cho”."
    ),
)
def younger(workspace: Workspace) -> Iterator[Problem]:
    """Report an act issued after the signing of a paper that cites it; unsigned papers are left alone."""
    for row in workspace[Basis]:
        days = {paper: signing_day(workspace, paper) for paper in _papers(workspace, row)}
        late = {
            paper: each
            for paper, each in days.items()
            if each.day and not each.assumed and row.issued > each.day
        }
        if late:
            yield Problem(
                row.place("issued"),
                f"{_called(row)} ban hành {short_date(row.issued)}, sau khi ký: {signings(workspace, late)}.",
                "Sửa ngày ban hành hoặc ngày ký; nếu cả hai đúng, bỏ văn bản ấy khỏi cột “Dùng cho”.",
            )


@check(
    "VB02",
    "Căn cứ không có hiệu lực vào ngày ký",
    Basis,
    Paper,
    basis="Ngày hiệu lực và văn bản thay thế theo sổ văn bản của công cụ (data/rules/acts.toml)",
    explain=(
        "Văn bản làm căn cứ đã bị thay thế, hoặc chưa có hiệu lực, vào ngày ký của văn bản viện dẫn. Viện "
        "dẫn văn bản hết hiệu lực là lỗi hay bị trả hồ sơ. Xin thay bằng văn bản đang có hiệu lực; khi sổ "
        "của công cụ chưa được đối chiếu bản gốc, dòng này chỉ là lời nhắc và xin tra lại trên cơ sở dữ "
        "liệu pháp luật."
    ),
)
def not_in_force(workspace: Workspace) -> Iterator[Problem]:
    """Report an act that the registry knows to be out of force when a paper that cites it is signed."""
    for row in workspace[Basis]:
        act = _registered(workspace, row)
        if act is None:
            continue
        days = {paper: signing_day(workspace, paper) for paper in _papers(workspace, row)}
        out = {paper: each for paper, each in days.items() if each.day and not act.in_force(each.day)}
        if out:
            day = next(each.day for each in out.values() if each.day)
            yield Problem(
                row.place("number" if row.number else "title"),
                f"{_called(row)} {_force(act, day)}, mà dùng cho {signings(workspace, out)}.{_honest(act)}",
                _instead(workspace, act, day),
                severity=None if act.verified else Severity.WARNING,
            )


@check(
    "VB03",
    "Một căn cứ ghi hai lần",
    Basis,
    severity=Severity.WARNING,
    explain=(
        "Cùng một văn bản đứng ở hai dòng của trang Căn cứ, nên phần căn cứ của văn bản in ra sẽ lặp. Xin "
        "xóa một dòng. Hai dòng có cột “Dùng cho” không trùng nhau thì không bị nhắc."
    ),
)
def cited_twice(workspace: Workspace) -> Iterator[Problem]:
    """Report, on the later line, an act given again for at least one same paper."""
    first: dict[tuple[str, ...], list[Basis]] = {}
    for row in workspace[Basis]:
        key = (_plain(row.number),) if row.number else (fold(row.kind), str(row.issued), fold(row.title))
        rows = first.setdefault(key, [])
        papers = set(_papers(workspace, row))
        earlier = next((each for each in rows if papers & set(_papers(workspace, each))), None)
        if earlier is not None:
            yield Problem(
                row.place("number" if row.number else "title"),
                f"{_called(row)} đã có ở {other_line(earlier, row)}.",
                "Xóa một trong hai dòng.",
            )
        rows.append(row)


@check(
    "VB04",
    "Số, ngày hoặc trích yếu của căn cứ khác với sổ văn bản",
    Basis,
    basis="Số, ngày ban hành, trích yếu theo sổ văn bản của công cụ (data/rules/acts.toml)",
    explain=(
        "Số, ký hiệu ở trang Căn cứ có trong sổ văn bản của công cụ nhưng loại hoặc ngày ban hành không "
        "khớp, hoặc trích yếu là của một văn bản khác trong sổ (thường khi thay văn bản cũ mà chỉ sửa số). "
        "Viện dẫn sai số hay ngày là lỗi thể thức. Xin đối chiếu với bản gốc rồi sửa ô sai; nếu bản gốc đúng "
        "như đã gõ, xin báo để sửa sổ của công cụ."
    ),
)
def not_as_registered(workspace: Workspace) -> Iterator[Problem]:
    """Report a day or a kind other than the registry's for a number, a number or a title of another act."""
    for row in workspace[Basis]:
        act = _by_number(workspace, row.number)
        if act is None:
            act = _by_title(workspace, row)
            if act is not None and row.number and act.number:
                message = (
                    f"Văn bản tên này, ngày {short_date(row.issued)}, theo sổ văn bản là số {act.number}."
                )
                yield _differs(row, "number", message, act)
            continue
        if act.issued and act.issued != row.issued:
            days = (short_date(row.issued), short_date(act.issued))
            message = f"{_called(row)} ghi ngày {days[0]}, theo sổ văn bản là {days[1]}."
            yield _differs(row, "issued", message, act)
        if fold(act.kind) != fold(row.kind):
            message = f"Số {row.number} theo sổ văn bản là {act.kind}, ở đây ghi “{row.kind}”."
            yield _differs(row, "kind", message, act)
        other = _entitled(workspace, row, act)
        if other is not None:
            message = f"Trích yếu là của {_cited(other)}, không phải của {_called(row)}: “{act.title}”."
            yield _differs(row, "title", message, act)


@check(
    "VB05",
    "Căn cứ thiếu số, ký hiệu",
    Basis,
    severity=Severity.WARNING,
    basis=(
        "Nghị định 30/2020/NĐ-CP, Phụ lục I: viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu; luật, pháp "
        "lệnh thì không"
    ),
    explain=(
        "Văn bản làm căn cứ không phải luật hay pháp lệnh thì phải ghi số, ký hiệu (ví dụ 98/2023/NĐ-CP). "
        "Thiếu số thì người đọc không tra được, và văn bản in ra sai thể thức. Xin điền cột “Số, ký hiệu”."
    ),
)
def without_number(workspace: Workspace) -> Iterator[Problem]:
    """Report a cited act without number that is no law."""
    for row in workspace[Basis]:
        if not row.number and fold(row.kind) not in _LAWS:
            yield Problem(
                row.place("number"),
                f"{row.kind} ngày {short_date(row.issued)} chưa ghi số, ký hiệu.",
                "Điền cột “Số, ký hiệu”; chỉ luật và pháp lệnh mới không ghi số.",
            )


def _papers(workspace: Workspace, row: Basis) -> tuple[str, ...]:
    return paper_codes(workspace, row.used_by)


def _called(row: Basis) -> str:
    return f"{row.kind} {row.number}" if row.number else f"{row.kind} ngày {short_date(row.issued)}"


def _plain(number: str) -> str:
    return re.sub(r"\s", "", fold(number))


def _by_number(workspace: Workspace, number: str) -> Act | None:
    return workspace.rules.act(number) if number else None


def _by_title(workspace: Workspace, row: Basis) -> Act | None:
    """Return the act of the same kind, day and title: how a law is cited."""
    said = fold(row.title)
    for act in workspace.rules.acts:
        title = fold(act.title)
        same = act.issued == row.issued and fold(act.kind) == fold(row.kind)
        if same and title and (title in said or said in title):
            return act
    return None


def _registered(workspace: Workspace, row: Basis) -> Act | None:
    """Return the registry's act; one whose day differs is another act, or a slip that VB04 tells."""
    act = _by_number(workspace, row.number)
    return act if act is not None else _by_title(workspace, row)


def _over(act: Act, day: date) -> bool:
    return act.until is not None and day > act.until


def _instead(workspace: Workspace, act: Act, day: date) -> str:
    """Return what to cite instead, in full: whoever changes the number alone prints another act's title."""
    new: Act | None = act
    while new is not None and _over(new, day):
        new = workspace.rules.act(new.replaced_by)
    if new is None or not new.in_force(day):
        return "Tra lại hiệu lực và thay bằng văn bản đang có hiệu lực."
    if fold(new.kind) in _LAWS:
        return f"Thay bằng {_cited(new)} (luật ghi ngày, không ghi số)."
    return f"Thay bằng {_cited(new)}: sửa cả số, ngày và trích yếu “{new.title}”."


def _cited(act: Act) -> str:
    law = fold(act.kind) in _LAWS
    day = f" ngày {short_date(act.issued)}" if act.issued else ""
    return f"{act.kind} {act.title}{day}, số {act.number}" if law else f"{act.kind} {act.number}{day}"


def _entitled(workspace: Workspace, row: Basis, act: Act) -> Act | None:
    """Return the other act that bears the very title typed for this one; best the one it replaced."""
    said = fold(row.title)
    if said == fold(act.title):
        return None
    found = [each for each in workspace.rules.acts if fold(each.title) == said]
    replaced = [each for each in found if _plain(each.replaced_by) == _plain(act.number)]
    return next(iter(replaced or found), None)


def _force(act: Act, day: date) -> str:
    if _over(act, day):
        assert act.until is not None
        instead = f", được thay bằng {act.replaced_by}" if act.replaced_by else ""
        return f"có hiệu lực đến hết {short_date(act.until)}{instead}"
    assert act.since is not None
    return f"chỉ có hiệu lực từ {short_date(act.since)}"


def _honest(act: Act) -> str:
    return "" if act.verified else " Sổ của công cụ chưa đối chiếu bản gốc, xin tra lại."


def _differs(row: Basis, attribute: str, message: str, act: Act) -> Problem:
    return Problem(
        row.place(attribute),
        f"{message}{_honest(act)}",
        "Đối chiếu với bản gốc rồi sửa ô này.",
        severity=None if act.verified else Severity.WARNING,
    )
