"""The 54 ethnic groups of Vietnam and how lists spell them."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from hoinghi.vietnamese.text import clean, fold

__all__ = ["ETHNICITIES", "parse_ethnicity"]

ETHNICITIES: Final = (
    *("Kinh", "Tày", "Thái", "Hoa", "Khmer", "Mường", "Nùng", "Mông", "Dao", "Gia Rai", "Ngái", "Ê Đê"),
    *("Ba Na", "Xơ Đăng", "Sán Chay", "Cơ Ho", "Chăm", "Sán Dìu", "Hrê", "M'nông", "Ra Glai", "Xtiêng"),
    *("Bru - Vân Kiều", "Thổ", "Giáy", "Cơ Tu", "Gié Triêng", "Mạ", "Khơ Mú", "Co", "Tà Ôi", "Chơ Ro"),
    *("Kháng", "Xinh Mun", "Hà Nhì", "Chu Ru", "Lào", "La Chí", "La Ha", "Phù Lá", "La Hủ", "Lự", "Lô Lô"),
    *("Chứt", "Mảng", "Pà Thẻn", "Cơ Lao", "Cống", "Bố Y", "Si La", "Pu Péo", "Brâu", "Ơ Đu", "Rơ Măm"),
)
"""In the order of the official list (Quyết định 121-TCTK/PPCĐ, 02/3/1979): 01 to 54 are its codes."""

# Letters only, without diacritics.
_ALIASES: Final = {
    "Kinh": "viet",
    "Hoa": "han",
    "Khmer": "khome khomer khme",
    "Mông": "hmong hmoong meo",
    "Gia Rai": "jrai jarai jorai gialai",
    "Ê Đê": "rade rhade",
    "Ba Na": "bahnar banar bohnar",
    "Xơ Đăng": "xedang sedang sodang",
    "Sán Chay": "caolan sanchi caolansanchi",
    "Cơ Ho": "koho kho cil chil",
    "Chăm": "champa chamhroi",
    "Hrê": "re hore",
    "M'nông": "monong bunong",
    "Ra Glai": "raglay roglai",
    "Xtiêng": "stieng xotieng",
    "Bru - Vân Kiều": "bru vankieu",
    "Cơ Tu": "katu ktu",
    "Gié Triêng": "gie trieng de",
    "Khơ Mú": "khmu",
    "Co": "cor kor",
    "Tà Ôi": "taoi pako pacoh paco",
    "Chơ Ro": "chrau chauro",
    "Giáy": "nhang",
    "Phù Lá": "xapho",
    "Brâu": "brao",
    "Rơ Măm": "rmam",
}
_LEAD: Final = r"^(?:(?:nguoi )?dan toc|nguoi|dt)[ :.]+"


def _key(text: str) -> str:
    return re.sub(r"[^a-z]", "", text)


@cache
def _known() -> dict[str, str]:
    known = {alias: name for name, aliases in _ALIASES.items() for alias in aliases.split()}
    return known | {_key(fold(name)): name for name in ETHNICITIES}


@lru_cache(maxsize=512)
def parse_ethnicity(text: str) -> str | None:
    """Return the official name of a group in any usual spelling or given as its code ("12"), None if unknown.

    A mark ("x", "Có") tells that somebody is of a minority, not of which: None.
    """
    word = re.sub(_LEAD, "", fold(text))
    if re.fullmatch(r"\d\d", word) and 1 <= int(word) <= len(ETHNICITIES):
        return ETHNICITIES[int(word) - 1]
    if clean(text).casefold() == "có":
        return None
    plain = word.partition("(")[0] or word.strip("()")
    return _known().get(_key(plain))
