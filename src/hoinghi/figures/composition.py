"""Who the delegates are ("tình hình đại biểu"): numbers, and percentages that add up to 100,0."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hoinghi.figures.axes import ordered_counts
from hoinghi.figures.profiles import MAJORITY, profiles
from hoinghi.figures.sides import Basis
from hoinghi.model.people import Delegate
from hoinghi.vietnamese.identity import Sex
from hoinghi.vietnamese.numbers import percentages
from hoinghi.vietnamese.text import capital, clean, fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from hoinghi.figures.profiles import Profile
    from hoinghi.model.workspace import Workspace
    from hoinghi.vietnamese.dates import BirthDate

__all__ = ["Aged", "Composition", "Group", "Part", "age_on", "composition"]

_BANDS: Final = ((0, 30, "Đến 30 tuổi"), (31, 40, "Từ 31 đến 40 tuổi"), (41, 50, "Từ 41 đến 50 tuổi"),
                 (51, 60, "Từ 51 đến 60 tuổi"), (61, 200, "Trên 60 tuổi"))  # fmt: skip
_NO_RELIGION: Final = "Không"
_MINORITY: Final = "Dân tộc thiểu số"


@dataclass(frozen=True, slots=True)
class Part:
    """So many people of one description; ``percent`` is text with a decimal comma: "71,5%"."""

    label: str
    count: int
    percent: str


@dataclass(frozen=True, slots=True)
class Group:
    """One way to divide all people; counts add up to the total, percentages to 100,0."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Aged:
    """A delegate with a known birth: it and the unit are the nomination's where the delegate's line is blank.

    ``age`` is full years on the day of the composition, None without one.
    """

    delegate: Delegate
    birth: BirthDate
    unit: str
    age: int | None


@dataclass(frozen=True, slots=True)
class Composition:
    """The groups, and the oldest and youngest whose birth is known (several where they are equal).

    ``day`` is the day ages are reckoned on: the conference's, else the last of its period; without one there
    are no ages.
    """

    total: int
    groups: tuple[Group, ...]
    day: date | None
    oldest: tuple[Aged, ...]
    youngest: tuple[Aged, ...]

    def group(self, title: str) -> Group:
        """Return the group of that title; KeyError where there is none."""
        found = next((each for each in self.groups if each.title == title), None)
        if found is None:
            raise KeyError(title)
        return found


def composition(workspace: Workspace, basis: Basis = Basis.PLANNED) -> Composition:
    """Return who the delegates are that count on a basis; what nobody wrote down stands as "Chưa ghi".

    Lines that could not be read count on the planned basis, as "Chưa ghi" everywhere.
    """
    people = profiles(workspace, basis)
    unread = len(workspace[Delegate].rejected) if basis is Basis.PLANNED else 0
    day = workspace.settings.last_day
    delegates = [each.person for each in people if isinstance(each.person, Delegate)]
    groups = [
        _group("Giới tính", [sex.label for sex in Sex], (_sex(each) for each in people), unread),
        _group("Dân tộc", [MAJORITY], (each.ethnicity for each in people), unread),
        _group("Nhóm dân tộc", [MAJORITY, _MINORITY], (_minority(each) for each in people), unread),
        _group("Tôn giáo", [_NO_RELIGION], (_religion(each) for each in delegates), unread),
        _group("Đảng viên", ["Đảng viên", "Ngoài Đảng"], (_party(each) for each in delegates), unread),
        _group("Trình độ", [], (clean(each.education) for each in delegates), unread),
        _group("Thành phần", [each.name for each in workspace.rules.categories],
               (each.category for each in people), unread),
    ]  # fmt: skip
    if day is not None:
        bands = [label for _, _, label in _BANDS]
        groups.insert(1, _group("Độ tuổi", bands, (_band(each.birth, day) for each in people), unread))
    return Composition(len(people) + unread, tuple(groups), day, *_extremes(people, day))


def age_on(birth: BirthDate, day: date) -> int:
    """Return full years on a day; of a birth whose day is not known, years are taken as reached."""
    turned = birth.exact is None or (birth.exact.month, birth.exact.day) <= (day.month, day.day)
    return day.year - birth.year - (0 if turned else 1)


def _group(title: str, expected: Sequence[str], values: Iterable[str], unread: int) -> Group:
    counts = ordered_counts(expected, _by_word(values), unread)
    shares = percentages(list(counts.values()))
    return Group(
        title,
        tuple(
            Part(label, count, share) for (label, count), share in zip(counts.items(), shares, strict=True)
        ),
    )


def _by_word(values: Iterable[str]) -> Counter[str]:
    """Count words, those that differ in case and tones as one, in the spelling that is used most."""
    spelled: dict[str, Counter[str]] = {}
    for value, count in Counter(values).items():
        spelled.setdefault(fold(value), Counter())[value] += count
    return Counter({capital(each.most_common(1)[0][0]): each.total() for each in spelled.values()})


def _sex(each: Profile) -> str:
    return each.sex.label if each.sex else ""


def _minority(each: Profile) -> str:
    return _MINORITY if each.is_minority else each.ethnicity


def _religion(each: Delegate) -> str:
    said = clean(each.religion)
    return _NO_RELIGION if fold(said) in {"khong", "0", "ko", "khong ton giao"} else said


def _party(each: Delegate) -> str:
    if each.party_member is None:
        return ""
    return "Đảng viên" if each.party_member else "Ngoài Đảng"


def _band(birth: BirthDate | None, day: date) -> str:
    if birth is None:
        return ""
    age = age_on(birth, day)
    return next((label for low, high, label in _BANDS if low <= age <= high), "")


def _extremes(people: Sequence[Profile], day: date | None) -> tuple[tuple[Aged, ...], tuple[Aged, ...]]:
    """Return the oldest and the youngest: where only years are known, all of the same year stand together.

    Nobody who would be born after the day: such a birth is a slip, which a check reports.
    """
    known = [
        Aged(each.person, each.birth, each.unit, age_on(each.birth, day) if day else None)
        for each in people
        if each.birth and isinstance(each.person, Delegate) and (day is None or age_on(each.birth, day) >= 0)
    ]
    if not known:
        return (), ()
    first = min(each.birth.latest for each in known)
    last = max(each.birth.earliest for each in known)
    oldest = tuple(each for each in known if each.birth.earliest <= first)
    return oldest, tuple(each for each in known if each.birth.latest >= last)
