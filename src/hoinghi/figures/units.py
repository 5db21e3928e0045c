"""The units of the commune: one spelling for each, and which of them are thôn."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from hoinghi.model.bodies import Unit
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.workspace import Workspace, once
from hoinghi.vietnamese.text import clean, fold, name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = [
    "canonical_unit", "is_above", "listed_units", "repeated_units", "sends_people", "unit_key", "unit_names",
    "unit_said", "villages",
]  # fmt: skip

# Residential units: they cover the whole commune, so each of them should send somebody.
_VILLAGE: Final = re.compile(r"(thon|buon|bon|to dan pho|tdp|khu dan cu|khu pho|lang|ban|ap|khom|plei|xom)\b")
_BODY: Final = re.compile(
    r"ban (?!\d)\S*\s*(?:tu quan|chi huy|can su|cong tac|chap hanh|quan ly|nhan dan|giam)"
)

_ABOVE: Final = re.compile(
    r"\s*[,;(-]\s*(x[aã]|ph[uư][oờ]ng|th[iị] tr[aấ]n|[dđ][aặ]c khu|huy[eệ]n|t[iỉ]nh)\b.*"
)


@once
def unit_names(workspace: Workspace) -> tuple[str, ...]:
    """Return the units in order: those of the sheet "Đơn vị", else those that people name.

    Those that people name stand in their most used spelling, first seen first. Spellings are one unit when
    they are equal without tones and case; of equally used ones the first stands. Only the sheet can tell that
    "Thôn Đông" and "Thôn Đồng" are two.
    """
    listed = tuple(clean(unit.name) for unit in listed_units(workspace))
    return listed or _spellings(workspace)


@once
def listed_units(workspace: Workspace) -> tuple[Unit, ...]:
    """Return the lines of the sheet "Đơn vị", one a unit: of several for one unit the first.

    Names that differ in tones, and bear them, are two units: "Thôn Đông" and "Thôn Đồng".
    """
    return tuple(_lines(workspace)[0])


@once
def repeated_units(workspace: Workspace) -> tuple[tuple[Unit, Unit], ...]:
    """Return units that stand on the sheet again, however spelled: the line that counts, and the other."""
    return tuple(_lines(workspace)[1])


@once
def canonical_unit(workspace: Workspace, text: str) -> str | None:
    """Return the unit that somebody wrote, as :func:`unit_names` spells it; None for an unknown one.

    Tones, case, leading zeros ("Thôn 01") and what follows a comma ("Thôn 1, xã Bình Hòa") are passed over;
    where units differ in nothing but tones, these must be right.
    """
    return _one_of(workspace, text) or _one_of(workspace, text.partition(",")[0])


def unit_said(workspace: Workspace, text: str) -> str:
    """Return the unit that somebody wrote, as :func:`unit_names` spells it.

    An unknown one stands in the spelling used most of those that differ in nothing but case.
    """
    return canonical_unit(workspace, text) or _unlisted(workspace).get(name_key(text)) or clean(text)


def unit_key(workspace: Workspace, text: str) -> str:
    """Return what all spellings of one unit share; of an unknown one, those that are equal without tones."""
    return canonical_unit(workspace, text) or fold(text)


def _one_of(workspace: Workspace, text: str) -> str | None:
    found = _by_fold(workspace).get(_key(text), ())
    if len(found) > 1:
        return next((name for name in found if _toned(name) == _toned(text)), None)
    return found[0] if found else None


@once
def villages(workspace: Workspace) -> tuple[str, ...]:
    """Return the units that are thôn, buôn, tổ dân phố …: by their "Loại", else by the name itself."""
    kinds = {clean(unit.name): fold(unit.kind) for unit in workspace[Unit]}
    return tuple(name for name in unit_names(workspace) if _is_village(kinds.get(name) or fold(name)))


def sends_people(workspace: Workspace, unit: Unit) -> bool:
    """Whether the commune may ask a unit to send people.

    Not the committee itself, which does the asking; nor a body above the commune; nor one whose seats are
    fixed at 0.
    """
    settings = workspace.settings
    kind, commune = fold(settings.commune_kind or "xã"), fold(settings.commune)
    issuers = {"uy ban nhan dan", f"uy ban nhan dan {kind}", f"uy ban nhan dan {kind} {commune}"}
    asks = _in_full(unit.name) in {*issuers, _in_full(settings.issuer)}
    return not (asks or unit.fixed == 0 or is_above(workspace, unit))


def is_above(workspace: Workspace, unit: Unit) -> bool:
    """Whether a unit is a body above the commune: its guests are its own choice, and nobody wishes for some.

    Its "Loại" is "cấp trên", or its name ends with the district or province of "Thông tin".
    """
    settings = workspace.settings
    places = (
        rf"\b{level}\s+{re.escape(re.sub(rf'^({level}) ', '', fold(place)))}$"
        for level, place in (
            ("(?:huyen|thi xa|thanh pho|quan)", settings.district),
            ("(?:tinh|thanh pho)", settings.province),
        )
        if place
    )
    name = _in_full(unit.name)
    return fold(unit.kind).startswith("cap tren") or any(re.search(each, name) for each in places)


def _in_full(name: str) -> str:
    return re.sub(r"^ubnd\b", "uy ban nhan dan", fold(name))


@once
def _lines(workspace: Workspace) -> tuple[list[Unit], list[tuple[Unit, Unit]]]:
    first: dict[str, list[Unit]] = {}
    again = []
    for unit in workspace[Unit]:
        others = first.setdefault(_key(clean(unit.name)), [])
        earlier = next((each for each in others if _one_unit(each.name, unit.name)), None)
        if earlier is None:
            others.append(unit)
        else:
            again.append((earlier, unit))
    kept = {id(unit) for others in first.values() for unit in others}
    return [unit for unit in workspace[Unit] if id(unit) in kept], again


def _one_unit(left: str, right: str) -> bool:
    """Whether two names that are equal without tones are one unit: as well with them, or typed without."""
    words = zip(_toned(left).split(), _toned(right).split(), strict=False)
    return all(one == other or one.isascii() or other.isascii() for one, other in words)


def _is_village(folded: str) -> bool:
    return bool(_VILLAGE.match(folded)) and not _BODY.match(folded)


def _key(text: str) -> str:
    return _within(fold(text))


def _toned(text: str) -> str:
    """Return what two spellings of one unit share, tones included."""
    return _within(name_key(text))


def _within(text: str) -> str:
    within = _ABOVE.sub("", text)  # "Thôn 1, xã Bình Hòa": the commune goes without saying
    return re.sub(r"\b0+(?=\d)", "", within).strip(" .,;")


@once
def _by_fold(workspace: Workspace) -> dict[str, list[str]]:
    known: dict[str, list[str]] = {}
    for name in unit_names(workspace):
        known.setdefault(_key(name), []).append(name)
    return known


@once
def _unlisted(workspace: Workspace) -> dict[str, str]:
    """Return units that the sheet does not list, by :func:`name_key`, in the spelling used most."""
    return _most_used((each for each in _named(workspace) if not canonical_unit(workspace, each)), name_key)


def _spellings(workspace: Workspace) -> tuple[str, ...]:
    return tuple(_most_used(_named(workspace), _key).values())


def _named(workspace: Workspace) -> Iterator[str]:
    return filter(None, (clean(row.unit) for row in (*workspace[Nominee], *workspace[Delegate])))


def _most_used(names: Iterable[str], key: Callable[[str], str]) -> dict[str, str]:
    """Return the spelling used most of those that share a key, of equally used ones the first."""
    used: dict[str, Counter[str]] = {}
    for name in names:
        used.setdefault(key(name), Counter())[name] += 1
    return {shared: spellings.most_common(1)[0][0] for shared, spellings in used.items()}
