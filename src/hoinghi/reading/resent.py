"""A list that a unit has sent again: whoever stands in the old one alone still counts, so it is told."""

from __future__ import annotations

from collections import defaultdict
from pathlib import PurePath
from typing import TYPE_CHECKING, Final

from hoinghi.model.finding import Finding, Problem
from hoinghi.reading import codes
from hoinghi.reading.folder import SENT
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hoinghi.model.people import Person

__all__ = ["sent_again"]

_FEWEST: Final = 2  # people in common: one may well be sent by two bodies
_NAMED: Final = 5  # people of a side that are named


def sent_again(kept: Sequence[Person], pairs: Iterable[tuple[Person, Person]]) -> list[Finding]:
    """Warn of two files that list much the same people of a unit, yet not the same.

    ``pairs`` are repeated lines with the line that counts. Two files of ``nhan`` are told wherever one has
    somebody whom the other lacks; of any others both must, for the commune's own list holds that of a unit as
    a matter of course. At least half of the shorter list must be in common.
    """
    common: dict[tuple[str, str], list[tuple[Person, Person]]] = defaultdict(list)
    for row, earlier in pairs:
        common[row.source.file, earlier.source.file].append((row, earlier))
    found = []
    for (file, other), both in common.items():
        units = {fold(getattr(row, "unit", "")) for row, _ in both}
        repeated = {id(row) for _, row in both}
        alone = [row for row in kept if fold(getattr(row, "unit", "")) in units]
        here = [row for row in alone if row.source.file == file]
        there = [row for row in alone if row.source.file == other and id(row) not in repeated]
        shorter = len(both) + min(len(here), len(there))
        sent = all(_is_sent(each) for each in (file, other))
        differ = (here or there) if sent else (here and there)
        if differ and len(both) >= _FEWEST and 2 * len(both) >= shorter:
            found.append(_asked(both, here, there))
    return found


def _is_sent(file: str) -> bool:
    return SENT in (part.casefold() for part in PurePath(file).parts[:-1])


def _asked(both: Sequence[tuple[Person, Person]], here: Sequence[Person], there: Sequence[Person]) -> Finding:
    row, earlier = both[0]
    units = dict.fromkeys(getattr(each, "unit", "") for each, _ in both)
    (unit,) = units if len(units) == 1 else ("",)
    of = f" của {unit}" if unit else ""
    message = (
        f"Tệp này và {earlier.source.file} có {len(both)} người chung{of} mà không giống hẳn, "
        "có thể là danh sách gửi lại; đang tính người của cả hai tệp."
        f"{_only('tệp này', here)}{_only('tệp kia', there)}"
    )
    hint = "Nếu một tệp thay cho tệp kia, chuyển tệp cũ ra khỏi thư mục; cùng dùng cả hai thì không phải sửa."
    return Finding.of(codes.SAME_LINES, Problem(row.source.place(), message, hint))


def _only(where: str, people: Sequence[Person]) -> str:
    if not people:
        return ""
    names = ", ".join(getattr(each, "full_name", "") or "dòng không tên" for each in people[:_NAMED])
    more = f" và {len(people) - _NAMED} người nữa" if len(people) > _NAMED else ""
    return f" Chỉ có ở {where}: {names}{more}."
