"""Sex as it is typed. It is never guessed from a name."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from hoinghi.vietnamese.text import clean, fold

__all__ = ["Sex", "parse_sex", "sex_of_title"]


class Sex(StrEnum):
    """The two entries of identity papers; the value is what templates compare with."""

    NAM = "nam"
    NU = "nữ"

    @property
    def label(self) -> str:
        """The word as papers print it."""
        return self.value.capitalize()


_MEN: Final = frozenset(("nam", "male", "m", "trai", "nam gioi", "gioi tinh nam"))
# "N" is Nữ in the lists of schools; Nam is always written out.
_WOMEN: Final = frozenset(("nu", "n", "female", "f", "gai", "nu gioi", "gioi tinh nu"))
# With their tones: "Bá", "Cố" and "Chi" are parts of names.
_TITLES: Final = {
    **dict.fromkeys(("ông", "ô", "anh", "chú", "thầy", "mr"), Sex.NAM),
    **dict.fromkeys(("bà", "chị", "cô", "mẹ", "dì", "mrs", "ms", "miss"), Sex.NU),
}


def parse_sex(text: object) -> Sex | None:
    """Return the sex typed as Nam, Nữ, N (nữ), Male, Female and the like; None when blank or anything else.

    Marks such as x, 1 or TRUE mean something only together with their column title: ask `parse_yes`.
    """
    word = fold(text).strip(" .") if isinstance(text, str) else ""
    return Sex.NAM if word in _MEN else Sex.NU if word in _WOMEN else None


def sex_of_title(title: str) -> Sex | None:
    """Return the sex that a form of address tells: "Bà", "Hộ ông", "Gia đình bà".

    None for those that tell none ("Đồng chí") or both ("Ông (Bà)").
    """
    words = re.findall(r"[^\W\d]+", clean(title).casefold())
    found = {_TITLES[word] for word in words if word in _TITLES}
    return found.pop() if len(found) == 1 else None
