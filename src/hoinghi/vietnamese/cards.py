"""Identity numbers: căn cước công dân (12 digits) and the old chứng minh nhân dân (9 digits)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from hoinghi.vietnamese.sex import Sex
from hoinghi.vietnamese.text import fold

__all__ = ["Cccd", "CccdProblem", "cccd_problem", "mask", "parse_cccd", "restore_cccd"]

_LENGTH: Final = 12
_OLD_LENGTH: Final = 9
_PROVINCES: Final = range(1, 97)
_CENTURIES: Final = 4  # 0, 1: 19xx; 2, 3: 20xx; the higher digits wait for people born from 2100 on


class CccdProblem(StrEnum):
    """Why a text is no identity number."""

    BLANK = "blank"
    LETTERS = "letters"
    LENGTH = "length"
    LOST_ZEROS = "lost zeros"  # 10 or 11 digits: Excel may have eaten leading zeros, see `restore_cccd`
    PROVINCE = "province"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Cccd:
    """A number that can be real. The last four are None on a CMND, which tells nothing about its holder."""

    digits: str
    kind: Literal["cccd", "cmnd"]
    province: str | None = None
    sex: Sex | None = None
    birth_year: int | None = None

    def __str__(self) -> str:
        return self.digits


def _digits(value: object) -> str:
    """Return what is typed without usual separators and labels; still text, maybe with letters in it."""
    if isinstance(value, str) and value.isascii() and value.isdecimal():
        return value
    if isinstance(value, bool):
        return "?"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = fold(str(value)) if value is not None else ""
    text = re.sub(r"^(?:so )?(?:the )?(?:cccd|cmnd|cmt|can cuoc|cc)?(?: ?so)?[ :.]*(?=[\d'])", "", text)
    return re.sub(r"[ .'-]", "", re.sub(r"\.0$", "", text))


def cccd_problem(value: object) -> CccdProblem | None:
    """Return what is wrong with a number, None when it is a valid CCCD or has the nine digits of a CMND.

    Twelve digits must begin with a province code 001 to 096; the fourth tells century and sex (thông tư
    07/2016/TT-BCA): 0 to 3, even for men.
    """
    digits = _digits(value)
    if not digits:
        return CccdProblem.BLANK
    if not (digits.isascii() and digits.isdecimal()):
        return CccdProblem.LETTERS
    if len(digits) == _OLD_LENGTH:
        return None
    if len(digits) != _LENGTH:
        lost = _OLD_LENGTH < len(digits) < _LENGTH
        return CccdProblem.LOST_ZEROS if lost else CccdProblem.LENGTH
    if int(digits[:3]) not in _PROVINCES:
        return CccdProblem.PROVINCE
    return None if int(digits[3]) < _CENTURIES else CccdProblem.CENTURY


def parse_cccd(value: object) -> Cccd | None:
    """Return the identity number in a cell, text or number, with or without separators; None unless valid."""
    if cccd_problem(value) is not None:
        return None
    digits = _digits(value)
    if len(digits) == _OLD_LENGTH:
        return Cccd(digits, "cmnd")
    century, woman = divmod(int(digits[3]), 2)
    year = 1900 + 100 * century + int(digits[4:6])
    return Cccd(digits, "cccd", digits[:3], Sex.NU if woman else Sex.NAM, year)


def restore_cccd(number: object, sex: Sex | None, birth_year: int | None) -> str | None:
    """Return the twelve digits of a CCCD whose leading zeros Excel has eaten.

    Only when 10 or 11 digits are left and the restored number agrees with a sex and a year of birth that are
    both known: another number would be an invention. Otherwise None.
    """
    if sex is None or birth_year is None or cccd_problem(number) is not CccdProblem.LOST_ZEROS:
        return None
    restored = parse_cccd(_digits(number).zfill(_LENGTH))
    agrees = restored is not None and (restored.sex, restored.birth_year) == (sex, birth_year)
    return restored.digits if restored is not None and agrees else None


def mask(text: object, shown: int = 3) -> str:
    """Return a number with stars for all but its last ``shown`` characters, for a shorter text stars only."""
    if isinstance(text, float) and text.is_integer():
        text = int(text)
    plain = str(text).strip()
    hidden = len(plain) - shown if len(plain) > shown > 0 else len(plain)
    return "*" * hidden + plain[hidden:]
