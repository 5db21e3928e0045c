"""The legal bases a paper prints: what the folder cites, and the law in force on its signing day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hoinghi.figures.papers import paper_codes
from hoinghi.figures.signing import signing_day
from hoinghi.model.plan import Basis
from hoinghi.vietnamese.dates import long_date
from hoinghi.vietnamese.text import clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.rules import Act, Rules
    from hoinghi.model.workspace import Workspace

__all__ = ["bases_for", "unread_bases"]

_WITHOUT_NUMBER: Final = frozenset({"hien_phap", "luat", "phap_lenh"})
_POWERS_FIRST: Final = "to_chuc"  # acts that give the issuer its power stand before those on the matter
_CENTRE: Final = ("nghi dinh",)  # kinds that only the centre issues, should the issuer be blank


def bases_for(workspace: Workspace, paper: str) -> tuple[str, ...]:
    """Return the bases of a paper as sentences "Căn cứ …" without an end mark, the highest first.

    The folder's own stand in "Căn cứ", where "Dùng cho" names the paper or is blank; added are the usual acts
    in force on the signing day that the folder does not cite (none without a day). Laws are cited by name and
    day, other acts by kind, number, day, issuer and title (Nghị định 30/2020/NĐ-CP, Phụ lục I).
    """
    rules = workspace.rules
    cited: list[Act | Basis] = [*_given(workspace, paper), *_added(workspace, paper)]
    ordered = sorted(cited, key=lambda act: _authority(rules, act))
    return tuple(dict.fromkeys(f"Căn cứ {_citation(rules, act)}" for act in ordered))


def unread_bases(workspace: Workspace, paper: str) -> tuple[str, ...]:
    """Return the citations that a paper adds of its own accord from acts that nobody has read in full."""
    added = (act for act in _added(workspace, paper) if not act.verified)
    return tuple(_citation(workspace.rules, act) for act in added)


def _given(workspace: Workspace, paper: str) -> list[Basis]:
    """Return the lines of "Căn cứ" that are for a paper."""
    return [row for row in workspace[Basis] if paper in paper_codes(workspace, row.used_by)]


def _added(workspace: Workspace, paper: str) -> list[Act]:
    """Return the acts in force that such a paper usually rests on and the folder does not cite for it."""
    day = signing_day(workspace, paper).day
    if day is None:
        return []
    given = _given(workspace, paper)
    usual = (act for act in workspace.rules.acts if paper in act.used_by and act.in_force(day))
    return [act for act in usual if act.issued and not any(_same(act, row) for row in given)]


def _citation(rules: Rules, act: Act | Basis) -> str:
    """Return how an act is cited in full: "Nghị định số 30/2020/NĐ-CP ngày … của Chính phủ về …".

    A law is its name and day, without number and issuer. A part that is not known is left out.
    """
    kind, said = clean(act.kind), clean(act.title).rstrip(" .;,")
    when = f" {long_date(act.issued)}" if act.issued else ""
    if _kind_code(rules, kind) in _WITHOUT_NUMBER:
        named = said if fold(said).startswith(fold(kind)) else f"{kind} {said}"
        return f"{named}{when}"
    number = re.sub(r" ?([/-]) ?", r"\1", clean(act.number))  # no blanks: Nghị định 30/2020/NĐ-CP, Phụ lục I
    numbered = f" số {number}" if number else ""
    by = f" của {clean(act.issuer)}" if act.issuer else ""
    return f"{kind}{numbered}{when}{by} {_inside(said)}".rstrip()


def _inside(title: str) -> str:
    """Return a title as it goes on in a sentence: "Về …" and "Quy định …" with a small letter."""
    first, _, rest = title.partition(" ")
    if re.fullmatch(r"[vV]/[vV]", first):
        return f"về việc {rest}"
    name_like = rest[:1].isupper() and fold(first) not in {"ve", "viec"}
    if first[1:].islower() and not name_like:
        return f"{first.lower()} {rest}".rstrip()
    return title


def _kind_code(rules: Rules, kind: str) -> str:
    return next((each.code for each in rules.act_kinds if each.answers_to(kind)), "")


def _same(act: Act, row: Basis) -> bool:
    if row.number and _plain(row.number) == _plain(act.number):
        return True
    mine, theirs = fold(act.title), fold(row.title)
    return act.issued == row.issued and fold(act.kind) == fold(row.kind) and bool(mine) and mine in theirs


def _plain(number: str) -> str:
    return fold(number).replace(" ", "")


def _authority(rules: Rules, act: Act | Basis) -> tuple[int, int, int, int, str]:
    """Return the sort key: laws, then by the issuer's level, then by kind, then the oldest first."""
    code = _kind_code(rules, act.kind)
    ranks = [each.code for each in rules.act_kinds]
    rank = ranks.index(code) if code in ranks else len(ranks)
    law = code in _WITHOUT_NUMBER
    powers = law and any(
        each.subject == _POWERS_FIRST and fold(each.title) in fold(act.title) for each in rules.acts
    )
    group = rank if law else _level(rules, act.kind, act.issuer)
    return (0 if law else 1, group, 0 if powers else 1, rank, act.issued.isoformat() if act.issued else "")


def _level(rules: Rules, kind: str, issuer: str) -> int:
    """Return 0 for the centre, more the lower the issuer; an unknown issuer stands last."""
    said = f" {fold(issuer)} ".replace(" dang bo ", " dang uy ")
    for place, words in enumerate(_words(rules)):
        if any(f" {word} " in said for word in words):
            return place
    if fold(kind) in _CENTRE:
        return 0
    return len(rules.levels)


def _words(rules: Rules) -> Iterator[tuple[str, ...]]:
    for level in reversed(rules.levels):
        yield tuple(fold(word) for word in (level.name, *level.aliases))
