"""The nominees and delegates of the example, from the patterns of ``people.txt``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from names import Dice, Folk, Invented

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from blocks import Record

__all__ = ["crowd"]

_SEED = 20250226
_SLOT = re.compile(r"\{(\d+)-(\d+)(?:/(\d+))?\}(?= ?(\S*))")
_MEASURES = ("ha", "tạ", "tạ/ha", "triệu", "tỷ", "tấn", "km", "sào", "nghìn", "m", "m²")
_YEARS = range(1900, 2100)
_STAYS_HOME = 15  # nominees of the thôn who are not invited
_SPEECHES = ("Tái canh", "Mở lớp xóa mù chữ", "Khám, quản lý", "Số hóa", "63 hộ hiến")
_SENT_UP = (
    "Gây dựng",
    "Khám, quản lý",
    "Số hóa",
    "Tham mưu mô hình",
    "Huấn luyện",
    "Phụ đạo",
    "Trồng xen",
)
_PEOPLES = {  # who lives where: the ethnicity of the n-th person of a thôn
    "Thôn 1": ("Kinh", "Kinh", "Kinh", "Tày", "Kinh"),
    "Thôn 2": ("Kinh", "Kinh", "Ê Đê", "Kinh"),
    "Thôn 3": ("Kinh", "Kinh", "Kinh", "Kinh", "Nùng"),
    "Thôn 4": ("Mường", "Kinh", "Mường", "Kinh"),
    "Thôn 5": ("Nùng", "Kinh", "Tày", "Nùng"),
    "Thôn 6": ("Ê Đê", "Ê Đê", "Ê Đê", "Kinh", "Ê Đê"),
    "Thôn 7": ("M'nông", "M'nông", "Kinh", "M'nông", "Ê Đê"),
}
_OLD = ("hưu", "Cựu chiến binh", "Nghệ nhân", "Anh hùng")
_YOUNG = ("Chi đoàn", "Thanh niên", "Dân quân", "Đoàn", "dân quân")
_SCHOOLED = ("Đại học", "Đại học", "Đại học", "Cao đẳng")
_UNSCHOOLED = ("12/12", "12/12", "9/12", "Trung cấp")
_LEADS = ("Chủ tịch", "Phó Bí thư", "trưởng", "Trưởng", "Chủ nhiệm")
_LEVELS = {
    "Giấy khen": "Xã",
    "Giấy khen của Chủ tịch UBND huyện": "Huyện",
    "Chiến sĩ thi đua cơ sở": "Huyện",
    "Bằng khen": "Tỉnh",
}
_NAMESAKES = {81: 9}  # a villager who bears the name of an earlier one, in another thôn and of another age


@dataclass(frozen=True, slots=True)
class Chosen:
    """A nominee, and who comes for it: the person, somebody who represents it, or nobody."""

    line: Mapping[str, object]
    comes: Invented | None
    post: str
    category: str


def crowd(
    tables: Mapping[str, Sequence[Record]], movements: Sequence[str], units: Sequence[str]
) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """Return the lines of nominees.xlsx and of delegates.xlsx; the delegates who are models by unit."""
    dice = Dice(_SEED)
    folk = Folk(dice, {each["Họ và tên"] for each in tables["Khách"]})
    chosen = [
        *_collectives(tables["Tập thể"], folk),
        *_households(tables["Hộ gia đình"], folk),
        *_villagers(tables["Ở thôn"], folk),
        *_staff(tables["Ở cơ quan"], folk),
    ]
    guests = [_guest(each, folk) for each in tables["Khách"]]
    coming = sorted(
        (each for each in chosen if each.comes), key=lambda each: units.index(str(each.line["Đơn vị"]))
    )
    delegates = [*guests, *(_delegate(each, dice) for each in coming)]
    marks = {"Tham luận": _first(coming, _SPEECHES), "Đi dự cấp trên": _first(coming, _SENT_UP)}
    nominees = [_finished(each.line, movements, marks, dice) for each in chosen]
    return _numbered(nominees), _numbered(delegates)


def _collectives(patterns: Sequence[Record], folk: Folk) -> Iterator[Chosen]:
    for each in patterns:
        comes = (
            folk.person(_sex(each["Giới"], folk), each["Dân tộc"], (1966, 1990))
            if each["Người đại diện"]
            else None
        )
        line = {"Loại": "Tập thể", "Họ và tên": each["Tên"], **_merit(each, each["Hình thức"])}
        yield Chosen(line, comes, each["Người đại diện"], "Điển hình tiên tiến")


def _households(patterns: Sequence[Record], folk: Folk) -> Iterator[Chosen]:
    for each in patterns:
        head = folk.person(_sex(each["Giới"], folk), each["Dân tộc"], (1955, 1985))
        title = f"Hộ {head.honorific.lower()}"
        line = {"Loại": "Hộ gia đình", "Danh xưng": title, "Họ và tên": head.name, **_merit(each)}
        works = each["Lĩnh vực"] == "kinh tế"
        category = "Người trực tiếp sản xuất, công tác" if works else "Gương người tốt, việc tốt"
        yield Chosen(line, head if each["Dự"] else None, "Nông dân, chủ hộ", category)


def _villagers(patterns: Sequence[Record], folk: Folk) -> Iterator[Chosen]:
    """Use every pattern twice, in two thôn and with other figures."""
    met = dict.fromkeys(_PEOPLES, 0)
    people: list[Invented] = []
    lines = [(each, number) for number in (0, 1) for each in patterns]
    home = {len(lines) - 1 - 3 * number for number in range(_STAYS_HOME)}
    for place, (each, number) in enumerate(lines):
        unit = f"Thôn {each['Thôn'].split(', ')[number]}"
        peoples = _PEOPLES[unit]
        native = any(word in each["Thành tích"] for word in ("chiêng", "thổ cẩm"))
        folk_of = peoples[0 if native else met[unit] % len(peoples)]
        met[unit] += 1
        name = people[_NAMESAKES[place]].name if place in _NAMESAKES else ""
        person = folk.person(_sex(each["Giới"], folk), folk_of, _years(each["Chức vụ"]), name)
        people.append(person)
        line = {
            **_personal(person, each["Chức vụ"]),
            **_merit({**each, "Đơn vị": unit, "Thành tích": _filled(each["Thành tích"], folk.dice)}),
        }
        yield Chosen(line, None if place in home else person, each["Chức vụ"], each["Thành phần"])


def _staff(patterns: Sequence[Record], folk: Folk) -> Iterator[Chosen]:
    for number, each in enumerate(patterns):
        person = folk.person(_sex(each["Giới"], folk), each["Dân tộc"], _years(each["Chức vụ"]))
        line = {**_personal(person, each["Chức vụ"]), **_merit(each, each["Hình thức"])}
        yield Chosen(line, None if number in {13, 27} else person, each["Chức vụ"], each["Thành phần"])


def _personal(person: Invented, post: str) -> dict[str, object]:
    leads = any(word in post for word in _LEADS)
    return {
        "Loại": "Cá nhân",
        "Danh xưng": person.honorific,
        "Họ và tên": person.name,
        "Ngày sinh": person.birth,
        "Giới tính": person.sex,
        "Dân tộc": person.ethnicity,
        "Chức vụ, nghề nghiệp": post,
        "Đối tượng": "Lãnh đạo, quản lý" if leads else "Người trực tiếp",
        "CCCD": person.cccd or None,
        "Số điện thoại": person.phone or None,
    }


def _merit(pattern: Record, award: str = "Giấy khen") -> dict[str, object]:
    return {
        "Đơn vị": pattern["Đơn vị"],
        "Lĩnh vực": pattern["Lĩnh vực"].capitalize(),
        "Phong trào": pattern["Phong trào"],
        "Tóm tắt thành tích": pattern["Thành tích"],
        "Hình thức đề nghị": award,
        "Cấp khen": _LEVELS[award],
    }


def _first(coming: Sequence[Chosen], beginnings: Sequence[str]) -> set[object]:
    """Return the merits that are the first to begin so among those who come."""
    merits = [str(each.line["Tóm tắt thành tích"]) for each in coming]
    return {next(merit for merit in merits if merit.startswith(words)) for words in beginnings}


def _finished(
    line: Mapping[str, object], movements: Sequence[str], marks: Mapping[str, set[object]], dice: Dice
) -> dict[str, object]:
    """Return a nominee with the movement by name, the vote of the council and the papers of its file."""
    higher = line["Cấp khen"] != "Xã"
    return {
        **line,
        "Phong trào": movements[int(str(line["Phong trào"])) - 1],
        "Số phiếu đồng ý": 9 if higher or dice.share(85) else 8,
        "Kết quả": "Đạt",
        "Tờ trình": "x",
        "Báo cáo thành tích": "x",
        "Biên bản": "x",
        **{mark: "x" for mark, merits in marks.items() if line["Tóm tắt thành tích"] in merits},
    }


def _delegate(chosen: Chosen, dice: Dice) -> dict[str, object]:
    person, line = chosen.comes, chosen.line
    if person is None:
        raise ValueError(line["Họ và tên"])
    alone = line["Loại"] == "Cá nhân"
    party = any(
        word in chosen.post for word in (*_LEADS, "Bí thư", "Công chức", "Cán bộ", "Anh hùng")
    ) or dice.share(25)
    return {
        **_attending(person, dice, party=party, schooled=not str(line["Đơn vị"]).startswith("Thôn")),
        "Chức vụ, nghề nghiệp": chosen.post,
        "Đơn vị": line["Đơn vị"],
        "Thành phần": chosen.category,
        "Đại diện cho": None if alone else f"{line.get('Danh xưng', '')} {line['Họ và tên']}".strip(),
        "Lĩnh vực": line["Lĩnh vực"],
    }


def _guest(pattern: Record, folk: Folk) -> dict[str, object]:
    year = int(pattern["Năm"])
    person = folk.person(pattern["Giới tính"], pattern["Dân tộc"], (year, year), pattern["Họ và tên"])
    attending = _attending(person, folk.dice, party="doanh nghiệp" not in pattern["Chức vụ"], schooled=True)
    return {
        **attending,
        "Trình độ": attending["Trình độ"] if pattern["Đơn vị"].startswith("Thôn") else "Đại học",
        "Chức vụ, nghề nghiệp": pattern["Chức vụ"],
        "Đơn vị": pattern["Đơn vị"],
        "Thành phần": pattern["Thành phần"],
    }


def _attending(person: Invented, dice: Dice, *, party: bool, schooled: bool) -> dict[str, object]:
    highland = person.ethnicity in {"Ê Đê", "M'nông"}
    faith = "Tin Lành" if highland and dice.share(35) else "Công giáo" if dice.share(6) else "Không"
    return {
        "Danh xưng": person.honorific,
        "Họ và tên": person.name,
        "Giới tính": person.sex,
        "Ngày sinh": person.birth,
        "Dân tộc": person.ethnicity,
        "Tôn giáo": "Không" if party else faith,
        "Đảng viên": "x" if party else None,
        "Trình độ": dice.pick(_SCHOOLED if schooled else _UNSCHOOLED),
        "Số điện thoại": person.phone or None,
        "CCCD": person.cccd or None,
        "Trạng thái": "xác nhận" if dice.share(60) else "mời",
    }


def _sex(wanted: str, folk: Folk) -> str:
    return {"nam": "Nam", "nữ": "Nữ"}.get(wanted) or folk.dice.pick(("Nam", "Nữ"))


def _years(post: str) -> tuple[int, int]:
    if any(word in post for word in _OLD):
        return (1952, 1963)
    return (1992, 2001) if any(word in post for word in _YOUNG) else (1968, 1991)


def _filled(text: str, dice: Dice) -> str:
    """Fill in figures; a count below ten of people or things has two digits, as papers write it."""

    def figure(slot: re.Match[str]) -> str:
        value = dice.number(int(slot[1]), int(slot[2]), int(slot[3] or 1))
        if int(slot[1]) in _YEARS:
            return str(value)
        shown = f"{value:,d}" if slot[4].rstrip(".,;") in _MEASURES else f"{value:02,d}"
        return shown.replace(",", ".")

    return _SLOT.sub(figure, text)


def _numbered(lines: Sequence[dict[str, object]]) -> list[dict[str, object]]:
    return [{"STT": str(number), **each} for number, each in enumerate(lines, start=1)]
