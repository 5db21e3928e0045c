"""What a colleague would write: read the lists with pandas, make each invitation with docxtpl.

It does less than ``hoinghi render giaymoi``: sheets and columns are given, there are four checks instead of
all, and no list to sign off. With ``--print`` all invitations are also joined into one print file with
docxcompose, as is usual. ``python invite_with_docxtpl.py FOLDER TEMPLATE TARGET [--print]``.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pandas as pd
from docxtpl import DocxTemplate

from docx import Document

POSTPONED = "rút"
DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def table(path: Path, sheet: str, first: str) -> pd.DataFrame:
    """Return a sheet whose header row begins with a word."""
    raw = pd.read_excel(path, sheet_name=sheet, header=None, dtype=str).fillna("")
    at = next(number for number, row in raw.iterrows() if first in [str(cell).strip(" *") for cell in row])
    found = raw.iloc[at + 1 :].copy()
    found.columns = [str(cell).strip(" *") for cell in raw.iloc[at]]
    return found


def faults(people: pd.DataFrame, most: int) -> list[str]:
    """Return what is wrong with the list."""
    found = [f"Dòng {at}: bỏ trống họ tên" for at in people.index[people["Họ và tên"] == ""]]
    twice = people.duplicated(["Họ và tên", "Ngày sinh", "Đơn vị"])
    found += [f"Dòng {at}: người này đã có" for at in people.index[twice]]
    cards = people["CCCD"]
    found += [
        f"Dòng {at}: CCCD phải có 12 chữ số" for at in people.index[(cards != "") & (cards.str.len() != 12)]
    ]
    if len(people) > most:
        found.append(f"Quá {most} đại biểu")
    return found


def shared(settings: dict[str, str]) -> dict[str, object]:
    """Return what is the same in all invitations."""
    day = pd.to_datetime(settings["Ngày tổ chức"])
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    commune = settings["Tên xã"].removeprefix("Xã ").removeprefix("xã ")
    hour, minute = settings["Giờ khai mạc"].replace("giờ", ":").replace(" ", "").split(":")[:2]
    phone = settings["Số điện thoại liên hệ"]
    office = f"Ủy ban nhân dân xã {commune}"
    return {
        "co_quan_chu_quan": settings.get("Cơ quan chủ quản") or None,
        "ten_co_quan": ["ỦY BAN NHÂN DÂN", f"XÃ {commune.upper()}"],
        "so_ky_hieu": "     /GM-UBND",
        "dia_danh_ngay_thang": f"{settings.get('Địa danh') or commune}, ngày      tháng      năm {day.year}",
        "ten_hoi_nghi": settings["Tên hội nghị"],
        "co_quan": office,
        "giai_doan_tong_ket": settings["Giai đoạn tổng kết"],
        "don_vi_hanh_chinh": f"xã {commune}",
        "gio_khai_mac": f"{int(hour):02} giờ {minute}",
        "ngay_hoi_nghi": f"{DAYS[day.weekday()]}, ngày {day.day:02} tháng {month} năm {day.year}",
        "nam_hoi_nghi": day.year,
        "so_buoi_chu": f"{int(settings['Số buổi']):02} buổi",
        "dia_diem": settings["Địa điểm"],
        "nguoi_lien_he": settings["Người liên hệ"],
        "so_dien_thoai_lien_he": f"{phone[:4]} {phone[4:7]} {phone[7:]}",
        "quyen_han_ky": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
        "nguoi_ky_van_ban": settings["Người ký"],
        "dong_luu": "- Lưu: VT, VP.",
    }


def invited(row: pd.Series) -> dict[str, object]:
    """Return what is said of one delegate."""
    title = row["Danh xưng"] or {"Nam": "Ông", "Nữ": "Bà"}.get(row["Giới tính"], "Ông (Bà)")
    post, unit = row["Chức vụ, nghề nghiệp"], row["Đơn vị"]
    return {
        "nguoi_duoc_moi": f"{title} {row['Họ và tên']}",
        "goi": title,
        "dong_chuc_vu": [post] if unit.lower() in post.lower() else [each for each in (post, unit) if each],
        "dai_dien_cho": row.get("Đại diện cho") or None,
    }


def main(folder: Path, template: Path, target: Path) -> None:
    """Read, check, render."""
    lines = table(folder / "hoinghi.xlsx", "Thông tin", "Mục")
    settings = {
        name.strip(): value.strip() for name, value in zip(lines["Mục"], lines["Giá trị"], strict=True)
    }
    people = table(folder / "delegates.xlsx", "Đại biểu", "Họ và tên")
    table(folder / "nominees.xlsx", "Điển hình", "Họ và tên")
    people = people[people["Trạng thái"] != POSTPONED]
    for each in faults(people, int(settings["Số đại biểu tối đa"])):
        print(each)
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    common = shared(settings)
    for number, (_, row) in enumerate(people.iterrows(), 1):
        document = DocxTemplate(template)
        document.render(common | invited(row), autoescape=True)
        document.save(target / f"{number:03}.docx")
    if "--print" in sys.argv:
        join(sorted(target.glob("*.docx")), target.with_suffix(".docx"))


def join(files: list[Path], target: Path) -> None:
    """Write one file with a page for each."""
    from docxcompose.composer import Composer  # noqa: PLC0415 - the run without --print does not pay for it

    whole = Composer(Document(str(files[0])))
    for each in files[1:]:
        whole.doc.add_page_break()
        whole.append(Document(str(each)))
    whole.save(str(target))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
