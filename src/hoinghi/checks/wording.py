"""How messages name other lines, lists of words, and the nearest known one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hoinghi.figures.papers import paper_title
from hoinghi.vietnamese.dates import short_date
from hoinghi.vietnamese.text import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hoinghi.figures.signing import SigningDay
    from hoinghi.model.finding import Place
    from hoinghi.model.row import Row
    from hoinghi.model.workspace import Workspace

__all__ = ["choose", "lines_of", "listed", "meant", "other_line", "signings"]

_SHOWN: Final = 6  # more words than this do not help to choose
_TITLES: Final = 3  # of papers; they are long


def listed(words: Sequence[str], *, most: int = _SHOWN) -> str:
    """Join words with commas; of a longer list the first ones and how many more there are."""
    shown = ", ".join(words[:most])
    left = len(words) - most
    return f"{shown} và {left} mục khác" if left > 0 else shown


def choose(text: str, choices: Iterable[str]) -> str:
    """Return the hint for an unknown word: the nearest known one, else some to choose from."""
    known = tuple(dict.fromkeys(choices))
    near = nearest(text, known)
    if near:
        return meant(near[0])
    if not known:
        return ""
    return f"Xin ghi một trong các tên: {'; '.join(known[:_SHOWN])}{'; …' if len(known) > _SHOWN else '.'}"


def other_line(row: Row, seen_from: Row) -> str:
    """Return how a line is called from another one: ``dòng 7``, with sheet and file where these differ."""
    said = f"dòng {row.row}"
    if row.source.sheet != seen_from.source.sheet:
        said += f" trang “{row.source.sheet}”"
    if row.source.file != seen_from.source.file:
        said += f" tệp {row.source.file}"
    return said


def lines_of(places: Iterable[Place]) -> str:
    """Return lines as a clerk looks for them: ``dòng 3, 4``, with the files where there are several."""
    found: dict[str, list[str]] = {}
    for place in places:
        found.setdefault(place.file, []).append(str(place.row))
    said = {file: f"dòng {listed(rows, most=10)}" for file, rows in found.items()}
    if len(said) == 1:
        return next(iter(said.values()))
    return "; ".join(f"{file} {lines}" for file, lines in said.items())


def signings(workspace: Workspace, days: Mapping[str, SigningDay]) -> str:
    """Return which papers are signed when: ``“Kế hoạch tổ chức hội nghị” ký 15/07/2025; … dự kiến ký …``.

    ``days`` are by render name; papers without a day are left out.
    """
    groups: dict[str, list[str]] = {}
    for code, signing in days.items():
        if signing.day is not None:
            when = f"{'dự kiến ký' if signing.assumed else 'ký'} {short_date(signing.day)}"
            groups.setdefault(when, []).append(f"“{paper_title(workspace, code)}”")
    return "; ".join(
        f"{', '.join(titles[:_TITLES])}{_and_more(titles)} {when}" for when, titles in groups.items()
    )


def _and_more(titles: Sequence[str]) -> str:
    left = len(titles) - _TITLES
    return f" và {left} văn bản khác" if left > 0 else ""


def meant(word: str) -> str:
    """Return the hint that offers a word instead."""
    return f"Có phải “{word}”? Nếu đúng, xin sửa ô này cho khớp."
