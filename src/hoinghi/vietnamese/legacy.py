"""Text from before Unicode: which encoding it is in, and what it says.

The font of a cell is the best evidence. Without it the encoding is told by what a wrong one would make of the
text: impossible syllables. Decode before cleaning: the soft hyphen, which is invisible, is the ư of TCVN3.
"""

from __future__ import annotations

import codecs
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, Literal

from hoinghi.vietnamese.legacytables import from_tcvn3, from_vni
from hoinghi.vietnamese.syllables import is_syllable
from hoinghi.vietnamese.text import nfc
from hoinghi.vietnamese.tones import detach, tone_place

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Encoding", "decode", "decode_bytes", "guess"]

Encoding = Literal["tcvn3", "vni", "unicode"]

_FONT: Final = r"(?i)(?P<tcvn3>\.vn)|(?P<vni>vni)[- ]"
# Words are separated by ASCII only: what a legacy encoding uses for letters are signs in Unicode.
_SEPARATORS: Final = "[\x00-\x26\x28-\x40\x5b-\x60\x7b-\xa0\u2000-\u206f]+"
_CELLS: Final = r'([,;\t"\r\n]+)'
# Half a vote more: "Thò" could be thò, but in VNI it is Thị, and that decides for a cell that is alone.
_COMMON: Final = (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trương trịnh mai đào "
    "thị văn hữu đức công quang quốc ngọc xuân đình thế thành tấn hồng thúy diệu bích kim mỹ mộng như phương "
    "hùng dũng cường tuấn sơn hải hà hòa hương hằng hạnh hiền hiếu hoa loan liên lộc long lợi nga nghĩa "
    "nhung phúc phước quý sáng tâm tân thảo thắng thủy thu thuận tình toàn trung tú tùng uyên vân việt vinh "
    "yến thôn xã ấp tổ hội đội chi bí thư trưởng phó ủy viên nông dân phụ nữ"
)
_ENOUGH: Final = 1 << 16  # bytes of a file that are looked at
_LONGEST: Final = 50  # characters of a word that may vote
_NUL_SHARE: Final = 0.1
_SLIPS: Final = 20  # so many good UTF-8 characters to a bad one, and the bad one is damage


def decode(text: str, *, font: str | None = None, column: Encoding = "unicode") -> str | None:
    """Return the Unicode text of a cell stored in TCVN3 or VNI, None when it is Unicode already.

    ``font`` is the name of the font of the cell: ".Vn..." is TCVN3, in capitals if an H ends it, "VNI-..." is
    VNI; any other says nothing. A cell without such a font can be ambiguous ("Hoà" is Hồ in VNI): it is then
    read in the encoding that `guess` finds for its ``column``.
    """
    found = re.match(_FONT, font.strip()) if font else None
    kind = found.lastgroup if found else _guess_cell(text, column)
    if kind == "vni":
        return None if text.isascii() else _changed(text, from_vni(text))
    if kind != "tcvn3":
        return None
    decoded = _cased(from_tcvn3(text))
    if found and font and re.match(r"\.Vn\w*?H\b|\.VN[A-Z0-9 ]*H\b", font.strip()):
        decoded = decoded.upper()
    return _changed(text, decoded)


def _guess_cell(text: str, column: Encoding) -> Encoding:
    votes = _count((text,))
    return column if votes[column] == max(votes.values()) else guess((text,))


def _changed(text: str, decoded: str) -> str | None:
    """Return what was decoded, None when nothing was or the text holds letters that only Unicode has."""
    only_unicode = any("\u0100" <= letter <= "\u1eff" and letter != "μ" for letter in text)
    return None if only_unicode or decoded == text else nfc(decoded)


def _cased(decoded: str) -> str:
    """Give back the capitals that TCVN3 cannot store: "¸nh" among capitalised words, "TRÇN"."""
    words = decoded.split(" ")
    others = [word for word in words if word[:1].isalpha() and not _lacks_capital(word)]
    if others and all(word[0].isupper() for word in others):
        words = [word[0].upper() + word[1:] if _lacks_capital(word) else word for word in words]
    return " ".join([_shouted(word) for word in words])


def _lacks_capital(word: str) -> bool:
    """Return whether a word begins with a small letter with a tone; "ấp Đông" is small on purpose."""
    return word[:1].islower() and detach(word[0])[1] > 0 and word != "ấp"


def _shouted(word: str) -> str:
    plain = [letter for letter in word if letter.isascii() and letter.isalpha()]
    return word.upper() if len(plain) > 1 and all(map(str.isupper, plain)) else word


def guess(texts: Iterable[str]) -> Encoding:
    """Return the encoding that makes most sense of the texts of one column; "unicode" when in doubt."""
    votes = _count(texts)
    return max(votes, key=lambda encoding: votes[encoding])


def _count(texts: Iterable[str]) -> dict[Encoding, float]:
    """Add up the votes of all words; the order settles ties."""
    unicode = tcvn3 = vni = 0.0
    for text in texts:
        for word in () if text.isascii() else re.split(_SEPARATORS, text):
            if not word.isascii() and len(word) <= _LONGEST:
                votes = _votes(word)
                unicode, tcvn3, vni = unicode + votes[0], tcvn3 + votes[1], vni + votes[2]
    return {"unicode": unicode, "tcvn3": tcvn3, "vni": vni}


@lru_cache(maxsize=8192)
def _votes(word: str) -> tuple[float, float, float]:
    """Return what speaks for a word being Unicode, TCVN3, VNI: 1 for a syllable, -1 for nonsense."""
    if any("\u0100" <= letter <= "\u1eff" for letter in word):
        return _vote(nfc(word)), -1.0, -1.0
    if not any(map(str.isalpha, word)):
        return 0.0, 0.0, 0.0  # ×, ½, ° are what they seem
    return _vote(word), _vote(from_tcvn3(word)), _vote(from_vni(word))


def _vote(word: str) -> float:
    word = word.lower()
    if not is_syllable(word):
        return -1.0
    return 1.5 if tone_place(word) in _common_words() else 1.0


@cache
def _common_words() -> frozenset[str]:
    return frozenset(map(tone_place, _COMMON.split(" ")))


def decode_bytes(data: bytes) -> tuple[str, str]:
    """Return the text of a file of unknown encoding and the encoding's name, by BOM, NULs, then good sense.

    Names: "utf-8-sig", "utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1258", "tcvn3", "vni". Never raises;
    what cannot be read becomes U+FFFD. Text of the last three is NFC, of the others as it was.
    """
    for bom, name in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(bom):
            return data.decode(name, "replace").lstrip("\ufeff"), name
    head = data[:_ENOUGH]
    zeros = head.count(0)
    if zeros > _NUL_SHARE * len(head):
        name = "utf-16-le" if head[1::2].count(0) >= head[::2].count(0) else "utf-16-be"
        return data.decode(name, "replace"), name
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    good = sum(letter > "\x7f" for letter in text)
    bad = text.count("\ufffd")
    return (text, "utf-8") if (good - bad) > _SLIPS * bad else _decode_single(data)


def _decode_single(data: bytes) -> tuple[str, str]:
    """Decode a file of one byte per letter in the way that yields most Vietnamese syllables."""
    stored = data.decode("latin-1")
    words = [word for word in re.split(_SEPARATORS, stored[:_ENOUGH]) if not word.isascii()]
    votes = {
        "cp1258": sum(_vote(nfc(word.encode("latin-1").decode("cp1258", "replace"))) for word in words),
        "tcvn3": sum(_vote(from_tcvn3(word)) for word in words),
        "vni": sum(_vote(from_vni(word)) for word in words),
    }
    best = max(votes, key=lambda name: votes[name])
    western = data.decode("cp1252", "replace")
    if best == "tcvn3":
        cells = re.split(_CELLS, western)
        return "".join([nfc(_cased(from_tcvn3(cell))) for cell in cells]), best
    if best == "vni":
        return nfc(from_vni(western)), best
    return nfc(data.decode("cp1258", "replace")), best
