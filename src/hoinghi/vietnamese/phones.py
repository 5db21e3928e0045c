"""Phone numbers as they are typed into lists: several in a cell, with names, blanks and lost zeros."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from hoinghi.vietnamese.text import clean

__all__ = ["format_phone", "parse_phones"]

# Since 15/9/2018 mobile numbers have ten digits: old prefix (11 digits) -> new one, by network.
_OLD_PREFIXES: Final = {
    old: new
    for pairs in (
        "0120 070 0121 079 0122 077 0126 076 0128 078",
        "0123 083 0124 084 0125 085 0127 081 0129 082",
        "0162 032 0163 033 0164 034 0165 035 0166 036 0167 037 0168 038 0169 039",
        "0186 056 0188 058 0199 059",
    )
    for old, new in zip(pairs.split()[::2], pairs.split()[1::2], strict=True)
}
_MOBILE: Final = r"0[35789]\d{8}"
_LANDLINE: Final = r"02\d{9}"
_OLD_LENGTH: Final = 11
_LONGEST_TEXT: Final = 500  # characters of a cell; the rest is no list of phones
_LONGEST: Final = 15
_SHORT_AREAS: Final = ("024", "028")  # Hà Nội and TP. Hồ Chí Minh; other area codes have four digits


def parse_phones(value: object) -> list[str]:
    """Return the valid numbers of a cell as ten digits (mobile) or eleven (landline), in order, each once.

    Understood: +84 and 84, a lost leading zero, prefixes of before 2018, blanks, dots and hyphens inside a
    number, several numbers, words beside them ("Zalo"). Empty when none is valid.
    """
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = clean(str(value)[:_LONGEST_TEXT]).replace("(0)", " ")
    found = [number for piece in re.split(r"[^\d\s.+()'-]+|\n", text) for number in _numbers(piece)]
    if not found:
        found = _numbers(re.sub(r"[,;]", " ", text))
    return list(dict.fromkeys(found))


def _numbers(piece: str) -> list[str]:
    """Join groups of digits until they make a number; groups that never do are left out."""
    groups = re.findall(r"\d+", piece)
    found: list[str] = []
    start = 0
    while start < len(groups):
        for end in range(start + 1, len(groups) + 1):
            joined = "".join(groups[start:end])
            number = _national(joined) if len(joined) <= _LONGEST else None
            if number or len(joined) > _LONGEST:
                break
        if number:
            found.append(number)
            start = end
        else:
            start += 1
    return found


@lru_cache(maxsize=1024)
def _national(digits: str) -> str | None:
    """Return ten or eleven digits with the leading 0, None when no number of Vietnam has these digits."""
    abroad = next((lead for lead in ("0084", "84") if digits.startswith(lead)), "")
    for plain in (digits, digits.removeprefix(abroad)) if abroad else (digits,):
        for number in (plain, f"0{plain}"):
            if re.fullmatch(_MOBILE, number) or re.fullmatch(_LANDLINE, number):
                return number
            if len(number) == _OLD_LENGTH and number[:4] in _OLD_PREFIXES:
                return _OLD_PREFIXES[number[:4]] + number[4:]
    return None


def format_phone(number: str) -> str:
    """Return "0912 345 678" or "0262 3825 123"; a text that is neither kind of number stays as it is."""
    if re.fullmatch(_MOBILE, number):
        return f"{number[:4]} {number[4:7]} {number[7:]}"
    if re.fullmatch(_LANDLINE, number):
        area = 3 if number.startswith(_SHORT_AREAS) else 4
        return f"{number[:area]} {number[area : area + 4]} {number[area + 4 :]}"
    return number
