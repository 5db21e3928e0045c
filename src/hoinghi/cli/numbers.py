"""Numbers as they are typed on the command line."""

from __future__ import annotations

import re
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeVar

from hoinghi.errors import HoinghiError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["count", "one_of", "points", "share", "wished"]

E = TypeVar("E", bound=StrEnum)
_NUMBER: Final = re.compile(r"-?(?:[0-9]{1,12}(?:[.,][0-9]{1,12})?|[.,][0-9]{1,12}|[0-9]{1,12}/[0-9]{1,12})")
_SHORT: Final = {"dtts": "dân tộc thiểu số", "dan toc": "dân tộc thiểu số", "truc tiep": "người trực tiếp"}
_LONGEST: Final = 12  # digits of a number of people: more than that is a cat on the keyboard


def count(option: str, typed: str | None) -> int | None:
    """Read a whole number of people, at least 1."""
    if typed is None:
        return None
    plain = typed.strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) <= _LONGEST) or int(plain) < 1:
        raise HoinghiError(f"{option} cần một số nguyên từ 1 trở lên, ví dụ {option} 200; đang là “{typed}”.")
    return int(plain)


def share(option: str, typed: str | None) -> Fraction | None:
    """Read a part of 1: ``0.7``, ``0,7``, ``70%``, ``7/10``. A bare 70 is asked about, not guessed."""
    if typed is None:
        return None
    value = _fraction(typed.strip().removesuffix("%"))
    if value is not None and typed.strip().endswith("%"):
        value /= 100
    if value is None or value < 0:
        raise HoinghiError(f"{option} cần một tỷ lệ, ví dụ {option} 0.7; đang là “{typed}”.")
    if value > 1:
        # A whole number from 10 to 100 is a percentage; 1.5 or 7 may be any slip, so nothing is offered.
        meant = value.denominator == 1 and 10 <= value <= 100 and not typed.strip().endswith("%")  # noqa: PLR2004
        offer = f" Có phải {option} {_plain(value / 100)}?" if meant else ""
        raise HoinghiError(
            f"{option} {typed} lớn hơn 1 (100%).{offer} "
            f"Xin ghi tỷ lệ từ 0 đến 1, ví dụ {option} 0.7, hoặc ghi kèm dấu %, ví dụ {option} 70%."
        )
    return value


def points(option: str, typed: str | None) -> Fraction | None:
    """Read percentage points from 0 to 100."""
    if typed is None:
        return None
    value = _fraction(typed.strip().removesuffix("%"))
    if value is None or not 0 <= value <= 100:  # noqa: PLR2004 - percentage points
        raise HoinghiError(
            f"{option} cần số điểm phần trăm từ 0 đến 100, ví dụ {option} 5; đang là “{typed}”."
        )
    return value


def one_of(option: str, typed: str, choices: type[E]) -> E:
    """Return the choice of that value or Vietnamese name; the nearest is offered for another word."""
    from hoinghi.vietnamese.text import fold, nearest

    names = [str(each.value) for each in choices]
    known = {fold(getattr(each, "label", "")): each for each in choices}
    known |= {fold(each.value): each for each in choices}
    if fold(typed) in known:
        return known[fold(typed)]
    near = nearest(typed, names)
    offer = f" Có phải {near[0]}?" if near else ""
    raise HoinghiError(f"{option} không có “{typed}”.{offer} Dùng một trong: {', '.join(names)}.")


def wished(option: str, typed: Sequence[str]) -> dict[str, Fraction]:
    """Read shares such as ``nữ=30%``, by the words that can be counted or their short forms."""
    from hoinghi.figures.wishes import WISHES
    from hoinghi.vietnamese.text import fold

    known = {fold(word): word for word in WISHES} | _SHORT
    found: dict[str, Fraction] = {}
    for each in typed:
        name, _, part = each.partition("=")
        word = known.get(fold(name))
        if word is None or not part:
            raise HoinghiError(
                f"{option} cần nhóm và tỷ lệ, ví dụ {option} nữ=30%; đang là “{each}”. "
                f"Các nhóm: {', '.join(WISHES)}."
            )
        if word in found:
            raise HoinghiError(f"{option} ghi nhóm “{word}” hai lần; xin giữ một.")
        try:
            found[word] = share(option, part) or Fraction(0)
        except HoinghiError:
            raise HoinghiError(
                f"{option} “{each}”: tỷ lệ ghi kèm dấu % (không quá 100%) hoặc là số từ 0 đến 1, "
                f"ví dụ {option} {name.strip()}=30%."
            ) from None
    return found


def _fraction(text: str) -> Fraction | None:
    """Read digits with one point or comma, or a fraction; nothing a clerk would not type, such as 1e400."""
    if not _NUMBER.fullmatch(text.strip()):
        return None
    try:
        return Fraction(text.strip().replace(",", "."))
    except ZeroDivisionError:
        return None


def _plain(value: Fraction) -> str:
    return f"{float(value):g}"
