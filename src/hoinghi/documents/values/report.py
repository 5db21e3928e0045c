"""The commune's own words, sorted into the parts of the five-year report, and its award statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.declare import value
from hoinghi.documents.values.commended import counts
from hoinghi.figures import honours as figures
from hoinghi.figures.statistics import NO_FIELD, award_tables
from hoinghi.model.people import Nominee
from hoinghi.model.plan import Movement
from hoinghi.model.record import REPORT_PARTS, AwardRecord, ReportPart
from hoinghi.vietnamese.numbers import digits, roman
from hoinghi.vietnamese.text import capital, clean, fold, slug

if TYPE_CHECKING:
    from hoinghi.figures.statistics import Count
    from hoinghi.model.workspace import Workspace

__all__ = [
    "award_notes", "awards_by_field", "awards_by_form", "awards_by_year", "awards_total", "honoured",
    "honoured_in_words", "parts", "sent_up", "years", "years_count",
]  # fmt: skip

# The second part of the report begins here; what stands before belongs to the first.
_SECOND = "phuong_huong"
# Shortcomings and their causes are one section.
_CAUSES = "nguyen_nhan"
_SHORTCOMINGS = "han_che"
# Sections that hold figures of ours even when the commune has written nothing.
_WITH_FIGURES = {"ket_qua_phong_trao": (Movement,), "cong_tac_khen_thuong": (AwardRecord, Nominee)}
_ALSO = {
    "tinh hinh": "dac_diem_tinh_hinh",
    "dac diem": "dac_diem_tinh_hinh",
    "chi dao": "lanh_dao_chi_dao",
    "lanh dao": "lanh_dao_chi_dao",
    "ket qua": "ket_qua_phong_trao",
    "khen thuong": "cong_tac_khen_thuong",
    "ton tai": "han_che",
    "bai hoc": "bai_hoc_kinh_nghiem",
    "kinh nghiem": "bai_hoc_kinh_nghiem",
    "muc tieu": "phuong_huong",
    "nhiem vu": "nhiem_vu_giai_phap",
    "giai phap": "nhiem_vu_giai_phap",
    "de xuat": "kien_nghi",
}


@value(
    "bao_cao",
    "Lời văn của báo cáo theo phần; mỗi phần có so (số La Mã, trống là không có) và doan (các đoạn); "
    "khac: các phần ngoài mẫu; co_phan_hai",
    ReportPart, Movement, AwardRecord, Nominee,
)  # fmt: skip
def parts(workspace: Workspace) -> object:
    """Parts by the slug of their name, numbered without gaps over those that hold something.

    Words under a heading that the report does not know are never dropped: they become sections of their own
    at the end of the first part.
    """
    words, others = _sorted(workspace)
    sections: dict[str, dict[str, object]] = {}
    number = 0
    for part in words:
        if part == _SECOND:
            number = _number_others(others, number)
            number = 0
        paragraphs = words[part]
        there = bool(paragraphs) or any(len(workspace[each]) for each in _WITH_FIGURES.get(part, ()))
        if part == _SHORTCOMINGS:
            there = there or bool(words[_CAUSES])
        if there and part != _CAUSES:
            number += 1
        said = roman(number) if there and part != _CAUSES else ""
        sections[part] = {"so": said, "doan": paragraphs}
    sections[_SHORTCOMINGS]["so_muc_con"] = bool(words[_SHORTCOMINGS]) + bool(words[_CAUSES])
    return {**sections, "khac": list(others.values()), "co_phan_hai": number > 0}


def _number_others(others: dict[str, dict[str, object]], number: int) -> int:
    for section in others.values():
        number += 1
        section["so"] = roman(number)
    return number


def _sorted(workspace: Workspace) -> tuple[dict[str, list[str]], dict[str, dict[str, object]]]:
    words: dict[str, list[str]] = {slug(part): [] for part in REPORT_PARTS}
    others: dict[str, dict[str, object]] = {}
    for row in workspace[ReportPart]:
        paragraphs = [clean(each) for each in row.content.splitlines() if each.strip()]
        part = _part(row.part, words)
        if part:
            words[part] += paragraphs
            continue
        other = others.setdefault(fold(row.part), {"so": "", "ten": clean(row.part), "doan": []})
        held = other["doan"]
        assert isinstance(held, list)
        held += paragraphs
    return words, others


def _part(text: str, words: dict[str, list[str]]) -> str | None:
    key = slug(text)
    if key in words:
        return key
    said = fold(text)
    return next((part for word, part in _ALSO.items() if word in said), None)


def _count(count: Count) -> dict[str, object]:
    return {
        "tap_the": digits(count.collectives),
        "ho_gia_dinh": digits(count.households),
        "ca_nhan": digits(count.persons),
        "tong": digits(count.total),
    }


@value(
    "khen_thuong_theo_nam",
    "Số khen thưởng từng năm: nam, tap_the, ho_gia_dinh, ca_nhan, tong và dong (theo hình thức: ten, "
    "tap_the, ho_gia_dinh, ca_nhan, tong)",
    AwardRecord,
)
def awards_by_year(workspace: Workspace) -> object:
    """Years ascending; in each, the forms that a line names, in protocol order."""
    tables = award_tables(workspace)
    return [
        {
            "nam": year,
            **_count(tables.by_year[year]),
            "dong": [
                {"ten": form, **_count(tables.cell(year, form))}
                for form in tables.forms
                if (year, form) in tables.cells
            ],
        }
        for year in tables.years
    ]


@value(
    "khen_thuong_theo_hinh_thuc",
    "Số khen thưởng cả giai đoạn theo hình thức: ten, tap_the, ho_gia_dinh, ca_nhan, tong",
    AwardRecord,
)
def awards_by_form(workspace: Workspace) -> object:
    """Forms in protocol order."""
    tables = award_tables(workspace)
    return [{"ten": form, **_count(tables.by_form[form])} for form in tables.forms]


@value(
    "khen_thuong_theo_linh_vuc",
    "Số khen thưởng theo lĩnh vực: ten, tap_the, ho_gia_dinh, ca_nhan, tong, ty_le",
    AwardRecord,
)
def awards_by_field(workspace: Workspace) -> object:
    """Every field of the rules, zeros too; empty when no line names a field."""
    tables = award_tables(workspace)
    if not any(count.total for name, count in tables.by_field.items() if name != NO_FIELD):
        return []
    shares = tables.field_shares
    return [
        {"ten": capital(name), **_count(count), "ty_le": shares[name]}
        for name, count in tables.by_field.items()
    ]


@value(
    "tong_khen_thuong", "Tổng số khen thưởng cả giai đoạn: tap_the, ho_gia_dinh, ca_nhan, tong", AwardRecord
)
def awards_total(workspace: Workspace) -> object:
    """The last line of every award table."""
    return _count(award_tables(workspace).total)


@value("so_nam_khen_thuong", "Số năm có số liệu khen thưởng", AwardRecord)
def years_count(workspace: Workspace) -> object:
    """How many years the statistics cover."""
    return len(award_tables(workspace).years)


@value("cac_nam_khen_thuong", "Các năm có số liệu khen thưởng, ví dụ: 2020 - 2024", AwardRecord)
def years(workspace: Workspace) -> object:
    """The first and the last year."""
    found = award_tables(workspace).years
    if len(found) > 1:
        return f"{found[0]} - {found[-1]}"
    return str(found[0]) if found else None


@value("ghi_chu_khen_thuong", "Những điều cần biết khi đọc bảng số liệu khen thưởng", AwardRecord)
def award_notes(workspace: Workspace) -> object:
    """What makes a figure of the tables less than it seems, each a sentence."""
    tables = award_tables(workspace)
    notes = []
    if tables.total.unsplit:
        notes.append(
            f"cột “Cộng” gồm cả {digits(tables.total.unsplit)} lượt khen thưởng chưa tách theo tập thể, "
            "hộ gia đình, cá nhân."
        )
    if tables.missing_years:
        notes.append(f"chưa có số liệu năm {', '.join(map(str, tables.missing_years))}.")
    return notes


@value("so_duoc_bieu_duong", "Số tập thể, hộ gia đình, cá nhân được biểu dương tại hội nghị", Nominee)
def honoured(workspace: Workspace) -> object:
    """Nominees that did not fail."""
    return len(figures.honoured(workspace))


@value("loi_dem_bieu_duong", "Số được biểu dương, ví dụ: 12 tập thể, 08 hộ gia đình và 130 cá nhân", Nominee)
def honoured_in_words(workspace: Workspace) -> object:
    """Nominees that did not fail, by kind."""
    return counts(workspace.rules.kind_order, figures.by_kind(figures.honoured(workspace))) or None


@value("so_di_du_cap_tren", "Số điển hình được cử đi dự hội nghị cấp trên", Nominee)
def sent_up(workspace: Workspace) -> object:
    """Nominees marked in "Đi dự cấp trên"."""
    return len(figures.sent_up(workspace))
