"""What the cells of a person's line say together: title and name, sex and number, unit of the group."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from hoinghi.model.column import Column, columns
from hoinghi.model.finding import Severity
from hoinghi.model.people import Nominee, NomineeKind
from hoinghi.model.rules import Side
from hoinghi.model.tables import table_type
from hoinghi.reading import codes
from hoinghi.reading.kinds.base import Trouble
from hoinghi.vietnamese.identity import (
    CccdProblem,
    Sex,
    cccd_problem,
    mask,
    parse_cccd,
    parse_phones,
    restore_cccd,
    sex_of_title,
)
from hoinghi.vietnamese.names import nominee_kind, print_name, split_title
from hoinghi.vietnamese.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hoinghi.model.row import Row
    from hoinghi.model.rules import Rules

__all__ = ["Groups", "settle", "take_hints"]

_KINDS: Final = {
    "tap the": NomineeKind.COLLECTIVE,
    "cac tap the": NomineeKind.COLLECTIVE,
    "ca nhan": NomineeKind.PERSON,
    "cac ca nhan": NomineeKind.PERSON,
    "ho gia dinh": NomineeKind.HOUSEHOLD,
    "cac ho gia dinh": NomineeKind.HOUSEHOLD,
}
_MOBILE_DIGITS: Final = 9  # of a number whose leading zero Excel has eaten
_OLD_DIGITS: Final = 11  # of a mobile number of before 2018
_CCCD_SAYS: Final = {
    CccdProblem.LETTERS: "có ký tự không phải chữ số",
    CccdProblem.LENGTH: "có {n} chữ số, không phải 12 (CMND cũ: 9)",
    CccdProblem.LOST_ZEROS: "có {n} chữ số, có thể đã mất số 0 ở đầu",
    CccdProblem.PROVINCE: "có ba số đầu không phải mã tỉnh nào",
    CccdProblem.CENTURY: "có số thứ tư không hợp lệ (giới tính và thế kỷ sinh)",
}


class Groups:
    """What title rows such as "I. Thôn Đông" say of the lines below, where those say nothing themselves."""

    def __init__(self, rules: Rules) -> None:
        self.rules = rules
        self.values: dict[str, Any] = {}

    def enter(self, title: str) -> None:
        """Begin a group. A kind of delegate or nominee ends the unit above it as well."""
        words = re.sub(r"^(danh sach|dai bieu( la)?|khoi) ", "", fold(title))
        kind = _KINDS.get(words)
        category = self.rules.category(title) or self.rules.category(words)
        if kind is not None:
            self.values = {"kind": kind}
        elif category is not None:
            self.values = {"category": category.name}
        else:
            self.values = {**self.values, "unit": title}

    def is_guest(self, category: str) -> bool:
        """Whether somebody of that category is a guest, who may be known by post and unit alone."""
        known = self.rules.category(category)
        return known is not None and known.side is Side.GUEST

    def fill(self, row_type: type[Row], values: dict[str, Any]) -> None:
        """Give a line what its group says and the line does not."""
        declared = _by_name(row_type.SHEET.key)
        for attribute, value in self.values.items():
            if attribute in declared and not values.get(attribute):
                values[attribute] = value


def take_hints(
    row_type: type[Row], values: dict[str, Any], hints: dict[str, Any]
) -> Iterator[tuple[Column | None, Trouble]]:
    """Take over the sex that a column tells by being filled, unless the line says another."""
    by_name = _by_name(row_type.SHEET.key)
    if "both" in hints:
        message = f"Cả cột Nam và cột Nữ đều ghi ngày sinh; cột Nữ ghi “{hints['both']}”."
        yield by_name["birth"], Trouble(codes.CONFLICT, message, "Chỉ ghi ở một cột, theo giới tính.")
    if "kind" in by_name:
        yield from ((by_name["kind"], each) for each in _kind(values, hints))
    told: Sex | None = hints.get("sex")
    if told is None or "sex" not in by_name:
        return
    typed = values.setdefault("sex", told)
    if typed is not told:
        message = f"Giới tính ghi {typed.label} nhưng cột được điền là cột {told.label}."
        yield by_name["sex"], Trouble(codes.CONFLICT, message, "Sửa một trong hai ô.")


def _kind(values: dict[str, Any], hints: dict[str, Any]) -> Iterator[Trouble]:
    if "kinds" in hints:
        said = f"Đánh dấu nhiều cột ({hints['kinds']}) nên chưa rõ là loại nào."
        yield Trouble(codes.CONFLICT, said, "Chỉ đánh dấu một cột.")
    told: NomineeKind | None = hints.get("kind")
    if told is not None and values.setdefault("kind", told) is not told:
        said = f"Cột Loại ghi {values['kind'].label} nhưng cột được đánh dấu là cột {told.label}."
        yield Trouble(codes.CONFLICT, said, "Sửa một trong hai ô.")


@cache
def _by_name(table: str) -> dict[str, Column]:
    return {each.attribute: each for each in columns(table_type(table))}


def settle(
    row_type: type[Row], values: dict[str, Any], troubled: frozenset[str], numeric: frozenset[str]
) -> Iterator[tuple[Column | None, Trouble]]:
    """Put right in place what only the whole line can tell, and yield what is to be said of it.

    ``troubled`` holds the attributes of which something is said already; ``numeric`` those whose cells are
    numbers of Excel, which lose leading zeros.
    """
    by_name = _by_name(row_type.SHEET.key)
    name = values.get("full_name", "")
    title, rest = split_title(name)
    if title and rest:
        values["full_name"] = rest
        values["honorific"] = values.get("honorific") or title
        yield (
            by_name["full_name"],
            Trouble(codes.TITLE_SPLIT, f"“{title}” được hiểu là danh xưng của “{rest}”.", fixed=True),
        )
    if row_type is Nominee and values.get("kind") is None and name:
        values["kind"] = NomineeKind(nominee_kind(name))
    if values.get("kind", NomineeKind.PERSON) is NomineeKind.PERSON:
        yield from ((by_name["full_name"], each) for each in _capitals(values))
    honorific = values.get("honorific")
    if honorific and values.get("sex") is None and "sex" not in troubled:
        sex = sex_of_title(honorific)
        if sex is not None:
            values["sex"] = sex
    if "cccd" in values:
        yield from ((by_name["cccd"], each) for each in _cccd(values, number="cccd" in numeric))
    if "phone" in values:
        yield from ((by_name["phone"], each) for each in _phone(values, number="phone" in numeric))


def _capitals(values: dict[str, Any]) -> Iterator[Trouble]:
    """Give a Kinh name typed in one case its capitals; other names stay as they are."""
    name: str = values.get("full_name", "")
    if not name.isupper() and not (name.islower() and " " in name):
        return
    shown = print_name(name.upper())
    if shown != name and not shown.isupper():
        values["full_name"] = shown
        case = "hoa" if name.isupper() else "thường"
        yield Trouble(codes.TIDIED, f"Chữ {case} được đọc là “{shown}”.", fixed=True)


def _cccd(values: dict[str, Any], *, number: bool) -> Iterator[Trouble]:
    typed = values.pop("cccd")
    found = parse_cccd(typed)
    if found is not None:
        values["cccd"] = found.digits
        return
    problem = cccd_problem(typed) or CccdProblem.LENGTH
    birth = values.get("birth")
    restored = restore_cccd(typed, values.get("sex"), birth.year if birth else None)
    if restored is not None:
        values["cccd"] = restored
        yield Trouble(codes.ZERO_RESTORED, f"Đã thêm lại số 0 ở đầu: {mask(restored)}.", fixed=True)
        return
    digits = sum(letter.isdigit() for letter in typed)
    said = _CCCD_SAYS.get(problem, "không đúng dạng").format(n=digits)
    lost = problem is CccdProblem.LOST_ZEROS and number
    yield Trouble(
        codes.ZERO_RESTORED if lost else codes.CCCD_UNREADABLE,
        f"Số CCCD {mask(typed)} {said}.",
        "Định dạng ô là Văn bản (Text) rồi gõ lại đủ 12 chữ số.",
        severity=Severity.WARNING if lost else None,
    )


def _phone(values: dict[str, Any], *, number: bool) -> Iterator[Trouble]:
    typed = values.pop("phone")
    found = parse_phones(typed)
    if not found:
        yield Trouble(
            codes.PHONE_UNREADABLE,
            f"Số điện thoại {mask(typed)} không đúng dạng.",
            "Số điện thoại có 10 chữ số, bắt đầu bằng 0. Định dạng ô là Văn bản (Text) rồi gõ lại.",
        )
        return
    values["phone"] = found[0]
    if len(found) > 1:
        rest = ", ".join(map(mask, found[1:]))
        yield Trouble(
            codes.SEVERAL_VALUES, f"Ô có {len(found)} số; dùng số đầu {mask(found[0])}, còn lại: {rest}."
        )
    digits = "".join(letter for letter in typed if letter.isdigit())
    if len(digits) == _MOBILE_DIGITS and (number or not digits.startswith("0")):
        yield Trouble(codes.ZERO_RESTORED, f"Đã thêm lại số 0 ở đầu: {mask(found[0])}.", fixed=True)
    elif len(digits) == _OLD_DIGITS and len(found[0]) < _OLD_DIGITS and digits.startswith("01"):
        yield Trouble(codes.TIDIED, f"Đầu số cũ 11 số đã đổi theo năm 2018: {mask(found[0])}.", fixed=True)
