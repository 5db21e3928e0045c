"""Numbers as Vietnamese papers write them: dots for thousands, a comma for decimals, and in words.

Everything is exact: `int`, `Fraction` and `Decimal` only, and halves are rounded away from zero.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from hoinghi.vietnamese.numbertext import parse_decimal, parse_int
from hoinghi.vietnamese.text import capital

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

__all__ = [
    "decimal",
    "digits",
    "largest_remainder",
    "money",
    "money_words",
    "parse_decimal",
    "parse_int",
    "percent",
    "percentages",
    "roman",
    "rounded",
    "two",
    "words",
]

_DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION: Final = 10**9
_ROMAN: Final = (
    *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L")),
    *((40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
)


def digits(n: int) -> str:
    """Return "2.340.000"; a minus stays in front."""
    return f"{n:,}".replace(",", ".")


def two(n: int) -> str:
    """Return at least two digits, as amounts and numbers of papers are written: "05", "12"."""
    return f"{n:02}"


def rounded(value: Decimal | Fraction | int) -> int:
    """Return the nearest whole number, halves away from zero."""
    exact = abs(Fraction(value))
    whole: int = (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)
    return whole if value >= 0 else -whole


def decimal(value: Decimal | Fraction | int, places: int) -> str:
    """Return the value with a decimal comma and exactly ``places`` decimals: "1.234,50".

    Raises:
        ValueError: for NaN and negative ``places``.
        OverflowError: for an infinite Decimal.
    """
    if places < 0:
        raise ValueError(places)
    number = rounded(Fraction(value) * 10**places)
    whole, part = divmod(abs(number), 10**places)
    sign = "-" if number < 0 else ""
    return f"{sign}{digits(whole)},{part:0{places}}" if places else f"{sign}{digits(whole)}"


def percent(value: Decimal | Fraction | int, places: int = 1) -> str:
    """Return parts of 1 as percent without a blank: 143/200 is "71,5%"; whole numbers are short: "70%"."""
    return _drop_zeros(decimal(Fraction(value) * 100, places)) + "%"


def _drop_zeros(text: str) -> str:
    whole, _, part = text.partition(",")
    return text if part.strip("0") else whole


def words(n: int, *, zero: str = "linh", thousand: str = "nghìn") -> str:
    """Return a whole number of any size in words: 1005 is "một nghìn không trăm linh năm".

    ``zero`` is "linh" in the north, "lẻ" in the south; ``thousand`` is "nghìn" or "ngàn". Empty groups are
    not read; beyond a billion "tỷ" repeats: 10**18 is "một tỷ tỷ".
    """
    if n < 0:
        return "âm " + words(-n, zero=zero, thousand=thousand)
    if n == 0:
        return _DIGITS[0]
    return " ".join(_groups(n, zero, thousand, follows=False))


def _groups(n: int, zero: str, thousand: str, *, follows: bool, counts: str = "") -> list[str]:
    """Read a number that is not 0; ``follows`` says a higher group was read, so hundreds must be named."""
    said: list[str] = []
    if n >= _BILLION:
        said = [*_groups(n // _BILLION, zero, thousand, follows=follows, counts="tỷ"), "tỷ"]
        follows = True
    for size, name in ((10**6, "triệu"), (1000, thousand), (1, counts)):
        group = n % _BILLION // size % 1000
        if group:
            said += _hundreds(group, zero, full=follows, last=not name)
            said += [name] if name and size > 1 else []
            follows = True
    return said


def _hundreds(n: int, zero: str, *, full: bool, last: bool) -> list[str]:
    # "tư" ends a number (hai mươi tư); before nghìn, triệu, tỷ it is "bốn" (hai mươi bốn nghìn).
    hundreds, tens, ones = n // 100, n // 10 % 10, n % 10
    said = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 0:
        if ones:
            said += [zero, _DIGITS[ones]] if said else [_DIGITS[ones]]
        return said
    said += ["mười"] if tens == 1 else [_DIGITS[tens], "mươi"]
    if ones == 5:  # noqa: PLR2004
        said.append("lăm")
    elif tens > 1 and (ones == 1 or (ones == 4 and last)):  # noqa: PLR2004
        said.append("mốt" if ones == 1 else "tư")
    elif ones:
        said.append(_DIGITS[ones])
    return said


def money(n: int) -> str:
    """Return an amount of đồng: "360.000 đồng"."""
    return f"{digits(n)} đồng"


def money_words(n: int, *, zero: str = "linh", thousand: str = "nghìn") -> str:
    """Return an amount of đồng in words, as "Bằng chữ" wants it: "Ba trăm sáu mươi nghìn đồng"."""
    return capital(words(n, zero=zero, thousand=thousand)) + " đồng"


def roman(n: int) -> str:
    """Return the Roman number of 1 to 3999; ValueError for others."""
    if not 1 <= n <= 3999:  # noqa: PLR2004
        raise ValueError(n)
    said = ""
    for value, letters in _ROMAN:
        said += letters * (n // value)
        n %= value
    return said


def largest_remainder(weights: Sequence[int], total: int) -> list[int]:
    """Share ``total`` whole things by weight so that the shares add up to it exactly (Hamilton's method).

    Equal remainders are served in the order given. Weights that are all 0 count as equal.

    Raises:
        ValueError: for a negative weight or total, or a total to share among nobody.
    """
    if total < 0 or any(weight < 0 for weight in weights) or (total and not weights):
        raise ValueError(f"{total} / {list(weights)}")
    if not any(weights):
        weights = [1] * len(weights)
    whole = sum(weights)
    shares = [weight * total // whole for weight in weights]
    waiting = sorted(range(len(weights)), key=lambda index: -(weights[index] * total % whole))
    for index in waiting[: total - sum(shares)]:
        shares[index] += 1
    return shares


def percentages(counts: Sequence[int], places: int = 1) -> list[str]:
    """Return the shares of counts as percent, adding up to 100; all "0%" when all are 0.

    One column reads alike: where one share has decimals all have them, "59,0%" beside "40,5%".
    """
    if not any(counts):
        return ["0%"] * len(counts)
    shares = largest_remainder(counts, 100 * 10**places)
    if all(share % 10**places == 0 for share in shares):
        places, shares = 0, [share // 10**places for share in shares]
    return [decimal(Fraction(share, 10**places), places) + "%" for share in shares]
