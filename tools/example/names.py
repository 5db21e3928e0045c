"""Invented people: names as they are borne in Đắk Lắk, births, identity numbers and phones that agree.

Serial numbers are low and run on, so that nobody takes them for real ones.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from blocks import blocks

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Dice", "Folk", "Invented"]

T = TypeVar("T")

_POOLS = {
    name: {line[0]: line[1].split(", ") for line in (tuple(each.values()) for each in lines)}
    for name, lines in blocks(Path(__file__).with_name("names.txt")).items()
}
_SURNAMES, _MIDDLE, _GIVEN = _POOLS["Họ"], _POOLS["Đệm"], _POOLS["Tên"]
_HIGHLANDS = frozenset({"Ê Đê", "M'nông"})
_CENTURY = 2000


class Dice:
    """Chance that falls the same way under every version of Python."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - invented people need no secrecy

    def number(self, low: int, high: int, step: int = 1) -> int:
        """Return low, low + step … high, each as likely."""
        return low + step * int(self._random.random() * ((high - low) // step + 1))

    def pick(self, choices: Sequence[T]) -> T:
        """Return one of the choices."""
        return choices[self.number(0, len(choices) - 1)]

    def share(self, percent: int) -> bool:
        """Return True that often."""
        return self._random.random() * 100 < percent


@dataclass(frozen=True, slots=True)
class Invented:
    """Somebody who does not exist; empty where the lists leave a cell blank."""

    name: str
    sex: str
    birth: str
    year: int
    ethnicity: str
    cccd: str
    phone: str

    @property
    def honorific(self) -> str:
        """How papers address them."""
        return "Ông" if self.sex == "Nam" else "Bà"


@dataclass(slots=True)
class Folk:
    """Makes people, no two of the same name."""

    dice: Dice
    taken: set[str] = field(default_factory=set)
    count: int = 0

    def person(self, sex: str, ethnicity: str, years: tuple[int, int], name: str = "") -> Invented:
        """Return a new person born in those years, with the given name or a new one."""
        self.count += 1
        year = self.dice.number(*years)
        return Invented(
            name=name or self._name(sex, ethnicity),
            sex=sex,
            birth=self._birth(year),
            year=year,
            ethnicity=ethnicity,
            cccd=self._cccd(sex, ethnicity, year),
            phone=f"{self.dice.pick(_POOLS['Đầu số']['Di động'])}{self.count:06d}"
            if self.dice.share(90)
            else "",
        )

    def _name(self, sex: str, ethnicity: str) -> str:
        while True:
            name = self._any_name(sex, ethnicity)
            if name not in self.taken:
                self.taken.add(name)
                return name

    def _any_name(self, sex: str, ethnicity: str) -> str:
        pick, families = self.dice.pick, _SURNAMES[ethnicity]
        if ethnicity in _HIGHLANDS:
            mark = "Y " if sex == "Nam" else "H'" if self.dice.share(85) else "H' "
            return f"{mark}{pick(_GIVEN[f'{sex} Tây Nguyên'])} {families[self.count % len(families)]}"
        return f"{pick(families)} {pick(_MIDDLE[sex])} {pick(_GIVEN[sex])}"

    def _birth(self, year: int) -> str:
        if self.dice.share(18):
            return str(year)
        return f"{self.dice.number(1, 28):02d}/{self.dice.number(1, 12):02d}/{year}"

    def _cccd(self, sex: str, ethnicity: str, year: int) -> str:
        born_in = self.dice.pick(_POOLS["Nơi khai sinh"][ethnicity])
        digit = (0 if sex == "Nam" else 1) + (2 if year >= _CENTURY else 0)
        return f"{born_in}{digit}{year % 100:02d}{self.count:06d}" if self.dice.share(92) else ""
