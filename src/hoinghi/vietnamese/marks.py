"""Cells that hold no value of their own: fillers, ticks and "as above"."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from hoinghi.vietnamese.daytext import read_parts
from hoinghi.vietnamese.text import clean, fold

__all__ = ["is_blank_word", "is_ditto", "parse_yes"]

# With tones, since Trọng is a name and Khổng a family; as typed without them too.
_BLANK: Final = frozenset(
    (
        *("null", "none", "nan", "n/a", "#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!"),
        *("trống", "(trống)", "(trong)", "chưa có", "chua co", "chưa rõ", "chua ro", "không rõ", "khong ro"),
        *("chưa biết", "chua biet", "chưa cập nhật", "chua cap nhat"),
    )
)
_NOTHING: Final = frozenset(("không", "khong", "không có", "khong co", "ko", "khg", "0", "0.0"))
_NO: Final = frozenset(("khong", "khong co", "ko", "khg", "k", "no", "false", "sai", "0", "0.0", "chua"))
_YES: Final = frozenset(
    ("x", "v", "co", "c", "yes", "y", "true", "dung", "roi", "da", "da co", "1", "1.0", "+")
)
_TICKS: Final = frozenset("xX*✓✔☑☒✗✘√×ü")  # ü is a tick in the font Wingdings
_DITTO: Final = frozenset(("nt", "n.t", "n/t", '"', "''", '""', ",,", "//", "/ /", "nhu tren"))
_FIRST_DATE: Final = 1900


def is_blank_word(text: object, *, no_is_value: bool = False) -> bool:
    """Return whether a cell only says that there is nothing: "", ".", "-", "null", "#N/A", "Không", 0, FALSE.

    ``no_is_value`` is for columns in which "Không" and 0 are answers: religion, votes, party member.
    """
    if text is None or isinstance(text, bool):
        return text is None or not (text or no_is_value)
    word = clean(str(text)).casefold()
    if not re.search(r"[^\s.,_?'’…–—-]", word):
        return True
    return word in _BLANK or (not no_is_value and word.strip(" .") in _NOTHING)


def parse_yes(value: object) -> bool | None:
    """Return True for x, *, 1, TRUE, Có, a tick or a date ("since when"), False for Không, 0, FALSE, chưa.

    None when blank or unreadable; whether a blank means no is for the column to say.
    """
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, date) or (isinstance(value, int | float) and value >= _FIRST_DATE):
        return True
    text = str(value).strip()
    if text and set(text) <= _TICKS:
        return True
    word = fold(text).strip(" .")
    if word in _YES:
        return True
    if word in _NO:
        return False
    parts = read_parts(word, pivot=50) if word else None
    return True if parts is not None and parts.real() else None


def is_ditto(text: object) -> bool:
    """Return whether a cell repeats the one above: -nt-, nt, ", //, như trên, 〃."""
    if not isinstance(text, str):
        return False
    return fold(text.replace("〃", '"')).strip(" -.~(*)") in _DITTO
