"""Ordinals of congresses: one congress may not be the eleventh in one place and the fourteenth in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hoinghi.checks.declare import check
from hoinghi.checks.wording import other_line
from hoinghi.model.column import Kind, columns
from hoinghi.model.finding import Problem, Severity
from hoinghi.model.plan import Basis, Event, Info, Movement, ProgrammeItem, Task
from hoinghi.model.record import Propaganda, ReportPart
from hoinghi.model.settings import settings_columns
from hoinghi.vietnamese.numbers import roman, words
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hoinghi.model.finding import Place
    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

__all__ = ["contradicts_itself", "contradicts_sheet", "no_ordinal"]

_HIGHEST: Final = 99  # no congress is older
_NUMBERS: Final = {
    **{fold(words(n)): n for n in range(1, _HIGHEST + 1)},
    **{fold(roman(n)): n for n in range(1, _HIGHEST + 1)},
    **{str(n): n for n in range(1, _HIGHEST + 1)},
    "nhat": 1,
    "tu": 4,
}
# What comes and goes in the name of one and the same congress.
_FILLING: Final = re.compile(
    r"\([^)]*\)|\blan thu \w+|\b(?:dai bieu|tien toi|nhiem ky|giai doan|cua|cap|cac)\b|\d+|[^\w\s]"
)
_SAID: Final = re.compile(
    r"\b((?:dai hoi|hoi nghi)(?:(?!dai hoi|hoi nghi|lan thu)[^;.]){0,90}?)\blan thu (\w+)"
)


@check(
    "HN06",
    "Một đại hội mang hai số lần thứ",
    Event,
    explain=(
        "Trang Mốc sự kiện ghi cùng một đại hội ở hai dòng với hai “Lần thứ” khác nhau (XI và 11 được coi "
        "là như nhau). Kế hoạch in cả hai, và sai sót này rất dễ bị cấp trên trả lại. Xin đối chiếu với "
        "văn bản triệu tập của cấp trên rồi sửa hoặc xóa dòng sai."
    ),
)
def contradicts_itself(workspace: Workspace) -> Iterator[Problem]:
    """Report, on the later line, a congress given again with another ordinal."""
    first: dict[frozenset[str], Event] = {}
    for row in workspace[Event]:
        number = _ordinal(row.ordinal)
        if number is None:
            continue
        earlier = first.setdefault(_congress(f"{row.name} {row.level}", workspace), row)
        if _ordinal(earlier.ordinal) != number:
            yield Problem(
                row.place("ordinal"),
                f"“{row.name}” ghi lần thứ {row.ordinal}, "
                f"nhưng {other_line(earlier, row)} ghi lần thứ {earlier.ordinal}.",
                "Đối chiếu với văn bản của cấp trên rồi sửa hoặc xóa dòng sai.",
            )


@check(
    "HN07",
    "Số lần thứ khác với trang Mốc sự kiện",
    Event,
    Info,
    Basis,
    Movement,
    ProgrammeItem,
    Task,
    ReportPart,
    Propaganda,
    severity=Severity.WARNING,
    explain=(
        "Một câu trong thư mục (mục thiết lập, căn cứ, nhiệm vụ, chương trình, nội dung báo cáo) nhắc một "
        "đại hội với số “lần thứ” khác trang Mốc sự kiện. Các văn bản in ra sẽ nói khác nhau. Xin sửa câu "
        "ấy, hoặc sửa trang Mốc sự kiện nếu ở đó mới là chỗ sai."
    ),
)
def contradicts_sheet(workspace: Workspace) -> Iterator[Problem]:
    """Report a sentence that gives a congress of the sheet another ordinal."""
    known = _known(workspace)
    for place, text in _sentences(workspace) if known else ():
        for name, said in _SAID.findall(fold(text)):
            number, event = _ordinal(said), known.get(_congress(name, workspace))
            if number is not None and event is not None and _ordinal(event.ordinal) != number:
                yield Problem(
                    place,
                    f"Ở đây “{event.name}” là lần thứ {said.upper()}, "
                    f"nhưng trang Mốc sự kiện (dòng {event.row}) ghi lần thứ {event.ordinal}.",
                    "Sửa cho hai nơi khớp nhau.",
                )


@check(
    "HN08",
    "Lần thứ không phải là một số",
    Event,
    severity=Severity.WARNING,
    explain=(
        "Ô “Lần thứ” cần một số, viết kiểu nào cũng được: XI, 11 hoặc mười một. Khi không hiểu được, công "
        "cụ không thể so xem các văn bản có ghi khớp nhau không. Xin chỉ ghi số trong ô này; tên đại hội "
        "và nhiệm kỳ có cột riêng."
    ),
)
def no_ordinal(workspace: Workspace) -> Iterator[Problem]:
    """Report an ordinal that is neither a roman nor an arabic number nor number words."""
    for row in workspace[Event]:
        if _ordinal(row.ordinal) is None:
            yield Problem(
                row.place("ordinal"),
                f"Lần thứ “{row.ordinal}” không phải là một số.",
                "Chỉ ghi số, ví dụ XI hoặc 11.",
            )


def _ordinal(text: str) -> int | None:
    """Return 11 for ``XI``, ``11``, ``thứ XI`` or ``mười một``; None for anything else."""
    said = fold(text).removeprefix("lan ").removeprefix("thu ").strip(" .")
    return _NUMBERS.get(said.lstrip("0"))


def _congress(text: str, workspace: Workspace) -> frozenset[str]:
    """Return the words that tell a congress from others, without order, filling and the names of places.

    ``Đại hội thi đua yêu nước của huyện Krông Ana`` and ``Đại hội Thi đua yêu nước huyện`` are one.
    """
    settings = workspace.settings
    said = fold(text)
    for name in (settings.commune, settings.district, settings.province):
        if name:
            said = re.sub(rf"\b{re.escape(fold(name))}\b", " ", said)
    return frozenset(_FILLING.sub(" ", said).split())


def _known(workspace: Workspace) -> dict[frozenset[str], Event]:
    """Return the congresses of the sheet by their words, with and without level where that is one only."""
    found: dict[frozenset[str], Event] = {}
    rows = [row for row in workspace[Event] if _ordinal(row.ordinal) is not None]
    bare: dict[frozenset[str], list[Event]] = {}
    for row in rows:
        found.setdefault(_congress(f"{row.name} {row.level}", workspace), row)
        bare.setdefault(_congress(row.name, workspace), []).append(row)
    for key, events in bare.items():
        if len({fold(event.level) for event in events}) == 1:
            found.setdefault(key, events[0])
    return found


def _sentences(workspace: Workspace) -> Iterator[tuple[Place, str]]:
    settings = workspace.settings
    for each in settings_columns():
        value = getattr(settings, each.attribute)
        if each.kind is Kind.TEXT and isinstance(value, str) and value:
            yield settings.place(each.attribute), value
    tables: Iterable[type[Row]] = (Basis, Movement, ProgrammeItem, Task, ReportPart, Propaganda)
    for table in tables:
        texts = [each.attribute for each in columns(table) if each.kind is Kind.TEXT]
        for row in workspace[table]:
            for attribute in texts:
                value = getattr(row, attribute)
                if value:
                    yield row.place(attribute), value
