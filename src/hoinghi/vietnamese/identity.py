"""What identifies a person besides the name: sex, ethnic group, identity number, phone; and filler words."""

from __future__ import annotations

from hoinghi.vietnamese.cards import Cccd, CccdProblem, cccd_problem, mask, parse_cccd, restore_cccd
from hoinghi.vietnamese.ethnic import ETHNICITIES, parse_ethnicity
from hoinghi.vietnamese.marks import is_blank_word, is_ditto, parse_yes
from hoinghi.vietnamese.phones import format_phone, parse_phones
from hoinghi.vietnamese.sex import Sex, parse_sex, sex_of_title

__all__ = [
    "ETHNICITIES",
    "Cccd",
    "CccdProblem",
    "Sex",
    "cccd_problem",
    "format_phone",
    "is_blank_word",
    "is_ditto",
    "mask",
    "parse_cccd",
    "parse_ethnicity",
    "parse_phones",
    "parse_sex",
    "parse_yes",
    "restore_cccd",
    "sex_of_title",
]
