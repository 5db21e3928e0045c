"""Which titles each table knows, worked out once from the declared columns."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from hoinghi.model.bodies import CouncilMember
from hoinghi.model.column import Column, Sheet, columns
from hoinghi.model.people import Delegate, Nominee
from hoinghi.model.tables import TABLES
from hoinghi.vietnamese.text import fold, header_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hoinghi.model.row import Row

__all__ = ["PEOPLE", "WITH_NAMES", "clue_words", "is_known", "known", "look_up"]

PEOPLE: Final[tuple[type[Row], ...]] = (Delegate, Nominee)
WITH_NAMES: Final[tuple[type[Row], ...]] = (*PEOPLE, CouncilMember)
_CACHED: Final = 1 << 13  # titles times tables; a folder of huge sheets must not fill the memory


# Titles as seen in 83 public spreadsheets, beside those that the columns declare themselves.
_REFUSED: Final = re.compile(
    r"(^|_)(bo|me|cha|chu_ho|giam_ho|than_nhan|vo|chong)(_|$)|ten_thanh|^(ngay|noi)_cap|khong_dau|(^|_)ma_|tinh$"
    r"|email|_(cq|nr|gd|gia_dinh)$|_phong$|_truong$"
)
_UNIT: Final = (
    r"(ten_)?(don_?vi|co_quan|phong_ban|chi_(hoi|bo|doan)|thon(_buon)?|buon|to_dan_pho|khu_pho|ap|noi)"
    r"(_(cong_tac|sinh_hoat|lam_viec|de_nghi|cu|gioi_thieu|dia_phuong))+"
    r"|thon(_(buon|to_dan_pho|ban|ap))+"
)
_CARD: Final = (
    r"(so_)?(the_)?(cccd|cmnd|cmt|can_cuoc|chung_minh|dinh_danh)"
    r"(_(cccd|cmnd|cong_dan|nhan_dan|ca_nhan))*"
)
_NAME: Final = (
    r"ho_?(va_?)?(chu_dem_va_)?ten(_(sv|hs|can_bo|hoi_vien|doan_vien|hoc_vien|ca_nhan|nguoi_\w+))?"
    r"|(full_?)?name"
)
_BODY_NAME: Final = (
    r"(ho_(va_)?)?ten(_(cua|cac|va|hoac|tap_the|ca_nhan|ho(_gia_dinh)?|gia_dinh|ten|don_vi|dien_hinh))+"
)
_OF_NOMINEES: Final = "full_name of nominees"  # a delegate is never called a collective
_BIRTH: Final = (
    r"ngay_?(thang_?)?(va_)?(nam_?)?sinh|(nam|thang_nam)_?sinh|sinh_(nam|ngay)|ns|birthday|date_of_birth"
)
_PATTERNS: Final = tuple(
    (attribute, re.compile(pattern))
    for attribute, pattern in (
        ("number", r"(s(o_)?)?tt|so_thu_tu"),
        ("full_name", _NAME),
        (_OF_NOMINEES, _BODY_NAME),
        ("honorific", r"(ten_goi|danh_xung)\w*"),
        ("birth", _BIRTH),
        ("sex", r"gioi(_?tinh)?|phai|gender|sex|nam_nu"),
        ("ethnicity", r"(ten_)?dan_?toc(_thieu_so)?|dtts|dai_bieu_la_dan_toc\w*"),
        ("religion", r"ton_?giao"),
        ("party_member", r"(dai_bieu_)?(la_)?dang_vien(_dang_csvn)?|(ngay|thoi_gian)_vao_dang"),
        ("education", r"(trinh_do|hoc_van)(_(hoc_van|van_hoa|chuyen_mon|hv|cm))?"),
        (
            "post",
            r"(chuc_(vu|danh)|nghe_nghiep)(_(chinh_quyen|cong_tac|hien_nay|nghe_nghiep|chuc_vu|don_vi))*",
        ),
        ("unit", _UNIT),
        ("category", r"(thanh_phan|co_cau)(_(dai_bieu|tham_du|du_hoi_nghi))?"),
        ("award", r"(danh_hieu|hinh_thuc_khen|khen_thuong)(_\w+)?"),
        ("achievement", r"(tom_tat_)?thanh_tich(_\w+)?"),
        ("cccd", _CARD),
        (
            "phone",
            r"(so_)?(dien_thoai|dt|sdt|phone|dtdd|dt_dd|mobile)(_(lien_he|di_dong|ca_nhan|zalo))?|lien_lac",
        ),
        ("note", r"ghi_?chu(_\w+)?"),
    )
)


@cache
# Row classes are ``type`` in what follows: mypy does not take ``type[Row]`` for hashable.


def known(row_type: type) -> Mapping[str, Column]:
    """Return the columns of a table by the keys of their headers and aliases; a header wins over an alias.

    Each key stands also without underscores, for titles such as "HoTen" and "NgaySinh".
    """
    return _known(row_type)


@cache
def _known(row_type: type) -> Mapping[str, Column]:
    found: dict[str, Column] = {}
    declared = columns(row_type)
    for each in declared:
        found[each.key] = each
    for each in declared:
        for alias in each.aliases:
            found.setdefault(header_key(alias), each)
    for key, each in list(found.items()):
        found.setdefault(key.replace("_", ""), each)
    return found


def look_up(row_type: type, path: tuple[str, ...]) -> Column | None:
    """Return the column that a title stands for; a path is read whole, then from its last part upwards."""
    return _look_up(row_type, path)


@lru_cache(maxsize=_CACHED)
def _look_up(row_type: type, path: tuple[str, ...]) -> Column | None:
    table = _known(row_type)
    if len(path) > 1:
        whole = table.get(header_key(" ".join(path)))
        if whole is not None:
            return whole
    for part in reversed(path):
        key = header_key(part)
        column = table.get(key) or _usual(row_type, key)
        if column is not None:
            return column
    return None


def _usual(row_type: type, key: str) -> Column | None:
    """Return the column of people whose usual titles are too many to list."""
    if row_type not in WITH_NAMES:
        return None
    attribute = _attribute(key)
    if attribute == _OF_NOMINEES:
        attribute = "full_name" if row_type is Nominee else None
    return next((each for each in columns(row_type) if each.attribute == attribute), None)


@lru_cache(maxsize=_CACHED)
def _attribute(key: str) -> str | None:
    """Return what a title of people usually means; what names relatives is refused."""
    if not key or _REFUSED.search(key):
        return None
    return next((name for name, pattern in _PATTERNS if pattern.fullmatch(key)), None)


@lru_cache(maxsize=_CACHED)
def is_known(title: str) -> bool:
    """Whether any table knows a title: a row without one is no header."""
    key = header_key(title)
    return key in _all_known() or any(_usual(each, key) for each in WITH_NAMES)


@cache
def _all_known() -> frozenset[str]:
    types: tuple[type, ...] = TABLES
    return frozenset(key for each in types for key in known(each))


def clue_words(row_type: type[Row]) -> tuple[str, ...]:
    """Return the folded words that betray a table in a sheet name or in title rows."""
    return _clue_words(row_type.SHEET)


@cache
def _clue_words(sheet: Sheet) -> tuple[str, ...]:
    return tuple(dict.fromkeys([fold(sheet.name), *map(fold, sheet.clues)]))
