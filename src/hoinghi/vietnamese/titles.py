"""Forms of address before a name, and what the wording of a nominee's name says about its kind."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, Literal

from hoinghi.vietnamese.text import clean, name_key
from hoinghi.vietnamese.tones import tone_place

__all__ = ["NomineeKind", "nominee_kind", "split_title"]

NomineeKind = Literal["ca_nhan", "tap_the", "ho_gia_dinh"]

# As printed. The longest that fits is taken.
_TITLES: Final = (
    "Ông (Bà)|Ông bà|Ông|Bà|Anh|Chị|Đồng chí|Cụ|Cụ ông|Cụ bà|Thầy|Cô|Bác|"
    "Hộ gia đình ông (bà)|Hộ gia đình ông bà|Hộ gia đình ông|Hộ gia đình bà|Hộ gia đình anh|Hộ gia đình chị|"
    "Hộ gia đình|Hộ ông (bà)|Hộ ông bà|Hộ ông|Hộ bà|Hộ anh|Hộ chị|Hộ|"
    "Gia đình ông (bà)|Gia đình ông bà|Gia đình ông|Gia đình bà|Gia đình anh|Gia đình chị|Gia đình|"
    "Vợ chồng ông bà|Vợ chồng ông|Vợ chồng anh chị|Vợ chồng anh|Vợ chồng chị|"
    "Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Đại tá|Thượng tá|Trung tá|Thiếu tá|"
    "Đại úy|Thượng úy|Trung úy|Thiếu úy|Thượng sĩ|Trung sĩ|Hạ sĩ|Binh nhất|Binh nhì|"
    "Bác sĩ|Dược sĩ|Kỹ sư|Cử nhân|Thạc sĩ|Tiến sĩ|Phó giáo sư|Giáo sư|Luật sư|"
    "Nghệ nhân ưu tú|Nghệ nhân|Nhà giáo ưu tú|Già làng|Linh mục|Mục sư|Đại đức|Thượng tọa|Hòa thượng|"
    "Bà mẹ Việt Nam anh hùng|Mẹ Việt Nam anh hùng|Anh hùng Lao động"
)
_SHORT: Final = (
    "đ/c=Đồng chí|đ.c=Đồng chí|đc=Đồng chí|ô.=Ông|b.=Bà|mr.=Ông|mr=Ông|mrs.=Bà|mrs=Bà|ms.=Bà|ms=Bà|"
    "ông/bà=Ông (Bà)|ông, bà=Ông (Bà)|ô/b=Ông (Bà)|gđ ông=Gia đình ông|gđ bà=Gia đình bà|gđ=Gia đình|"
    "bs.=Bác sĩ|ths.=Thạc sĩ|ts.=Tiến sĩ|bác sỹ=Bác sĩ|dược sỹ=Dược sĩ|thạc sỹ=Thạc sĩ|tiến sỹ=Tiến sĩ|"
    "kĩ sư=Kỹ sư|thượng sỹ=Thượng sĩ|trung sỹ=Trung sĩ|hạ sỹ=Hạ sĩ"
)
# Words that stand second in a name. After Ông they show that Ông is the family: Ông Ích Khiêm, Ông Thị Mai.
_SURELY_MIDDLE: Final = frozenset(("ích", "thị"))
_MIDDLE: Final = (  # only when nothing but a given name follows: Ông Văn Tùng, but Ông [Văn Tiến Dũng]
    "văn hữu đức công quang quốc minh thanh ngọc xuân đình thế trọng duy bá gia chí nhật thành tấn hồng diệu"
)
_LONGEST_WORD: Final = 20
_MOST_TITLES: Final = 3  # Đồng chí Đại tá, Bác sĩ ...
_WORDS_OF_NAMES: Final = frozenset(("anh", "cô", "bác", "đồng chí"))


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    known = {title.casefold(): title for title in _TITLES.split("|")}
    known |= {short: title for short, _, title in (pair.partition("=") for pair in _SHORT.split("|"))}
    known = {tone_place(typed): title for typed, title in known.items()}
    longest = sorted(known, key=len, reverse=True)
    # "Ô. Nguyễn", "Ô.Nguyễn" and "Ông: Nguyễn", never "Ôngnguyễn".
    return re.compile(rf"({'|'.join(map(re.escape, longest))})(?:(?<=\.) ?|[ .:,]+)(?=\w)"), known


def split_title(text: str) -> tuple[str | None, str]:
    """Split the forms of address off a name: "Ông Nguyễn Văn A" gives ("Ông", "Nguyễn Văn A").

    The title comes back as papers print it (đ/c is "Đồng chí"), several joined with a blank, None when there
    is none; the name comes back cleaned. A person whose name begins like a title (Ông Ích Khiêm, Anh Thư,
    Đồng Chí Dũng) is not split.
    """
    name = clean(text)
    found: list[str] = []
    while len(found) < _MOST_TITLES and (split := _split_once(name)) is not None:
        found.append(split[0])
        name = split[1]
    return " ".join(found) or None, name


@lru_cache(maxsize=4096)
def _may_be_title(word: str) -> bool:
    """Return whether a title may begin with this word, asked first since nearly all names say no."""
    word = tone_place(word.casefold())
    return word.startswith(_first_words())


@cache
def _first_words() -> tuple[str, ...]:
    return tuple({title.partition(" ")[0] for title in _pattern()[1]})


def _split_once(name: str) -> tuple[str, str] | None:
    if not _may_be_title(name.partition(" ")[0][:_LONGEST_WORD]):
        return None
    pattern, known = _pattern()
    # Moving tones and folding case keeps the length of Vietnamese, so a match fits the text as typed.
    plain = tone_place(name).casefold()
    match = pattern.match(plain) if len(plain) == len(name) else None
    if match is None:
        return None
    typed, rest = name[: match.end()].strip(" .:,"), name[match.end() :]
    return None if _is_part_of_name(typed, rest) else (known[match.group(1)], rest)


def _is_part_of_name(typed: str, rest: str) -> bool:
    words = name_key(rest).split(" ")
    title = typed.casefold()
    if title == "ông":
        return words[0] in _SURELY_MIDDLE or (len(words) == 2 and words[0] in _MIDDLE.split())  # noqa: PLR2004
    return (
        title in _WORDS_OF_NAMES and len(words) == 1 and all(word[0].isupper() for word in typed.split(" "))
    )


_HOUSEHOLD: Final = r"(?:hộ|gia đình|gđ|vợ chồng|ho (?:gia dinh|ong|ba)|gia dinh (?:ong|ba))\b"
# With their tones, which keep Bàn, Tô, Trương, Đới, Hồi (families) apart from Ban, Tổ, Trường, Đội, Hội.
_BODIES: Final = (
    "tập thể|chi hội|chi bộ|chi đoàn|chi cục|chi nhánh|đảng bộ|đảng ủy|đảng uỷ|phân hội|hội|liên đoàn|"
    "liên đội|đoàn thanh niên|đoàn tncs|đoàn xã|đoàn cơ sở|ban|thôn|buôn|ấp|bản|làng|khu phố|khu dân cư|tổ|"
    "trường|trạm|đội|hợp tác xã|htx|công an|quân sự|ủy ban|uỷ ban|ubnd|hđnd|hội đồng|mttq|ubmttq|mặt trận|"
    "công ty|cty|doanh nghiệp|xí nghiệp|văn phòng|phòng|trung tâm|nhà trường|nhà máy|nhà thờ|câu lạc bộ|clb|"
    "nhóm|tiểu đội|"
    "trung đội|đại đội|dân quân|bộ phận|cơ quan|đơn vị|khối|cụm|quỹ|nhân dân|toàn thể|xã|phường|"
    r"cán bộ(?=,| và| công chức| viên chức| nhân dân| chiến s[ĩỹ]| giáo viên| đảng viên)|"
    "ngân hàng|bưu điện|lực lượng|điểm trường|lớp|giáo xứ|giáo họ|chùa|dòng họ|tổ chức|mầm non|tiểu học|thcs|"
    "thpt|thư viện|tap the|chi hoi|chi bo|chi doan|dang bo|hop tac xa|cau lac bo|uy ban|cong an xa|"
    "hoi (?:nong dan|phu nu|lhpn|cuu chien binh|ccb|nguoi cao tuoi|chu thap do|khuyen hoc|dong)|"
    "truong (?:tieu hoc|mam non|mau giao|thcs|thpt|th)|to dan pho|tram y te|doan thanh nien|mat tran|"
    r"ban (?:chi huy|chqs|giam sat|thanh tra|nhan dan|quan ly|cong tac)|thon \d+"
)
_NOT_GIVEN: Final = frozenset(("hóa", "hoá", "nghệ", "học", "thư", "phòng", "xã"))


@cache
def _bodies() -> re.Pattern[str]:
    # "Tổ trưởng", "Hội viên" and "Công an viên" stand before a person.
    return re.compile(rf"(?:{_BODIES})\b(?! (?:trưởng|phó|viên)\b)")


def nominee_kind(name: str) -> NomineeKind:
    """Tell a person, a collective and a household by the wording of the name; a person when unsure."""
    text = clean(name)
    if re.match(_HOUSEHOLD, text.casefold()):
        return "ho_gia_dinh"
    return "tap_the" if _bodies().match(text.casefold()) and not _looks_like_a_person(text) else "ca_nhan"


def _looks_like_a_person(name: str) -> bool:
    """Tell "Hội Thị Lan", "Tổ Văn Nam" from "Hội Văn học": family, Thị or Văn, capitals to the end."""
    words = name.split()
    if not 3 <= len(words) <= 4 or not all(word[0].isupper() for word in words):  # noqa: PLR2004
        return False
    return words[1].casefold() in {"thị", "văn"} and words[2].casefold() not in _NOT_GIVEN
