"""A list that a unit has sent again while the old one still lies in the folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.model.people import Delegate
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "Họ và tên | Năm sinh | Đơn vị | Thành phần"
MAI, BINH, LAN, HOA = (
    f"{name} | {year} | Tổ 6 | Khách mời"
    for name, year in (("Lê Thị Mai", 1980), ("Trần Văn Bình", 1970), ("Lý Thị Lan", 1990), ("Đỗ Hoa", 1985))
)


def _told(tmp_path: Path, *files: tuple[str, list[str]]) -> list[str]:
    (tmp_path / "nhan").mkdir()
    text = "\n\n".join("\n".join([f"# {name} › Đại biểu", HEAD, *lines]) for name, lines in files)
    found = read(write_workspace(text, tmp_path)).findings
    return [f"{each.place.file}: {each.message}" for each in found if each.code == "DC41"]


def test_who_was_replaced_still_counts_and_is_named(tmp_path: Path) -> None:
    told = _told(tmp_path, ("nhan/to6.xlsx", [MAI, BINH, LAN]), ("nhan/to6 gửi lại.xlsx", [MAI, BINH, HOA]))
    assert told == [
        (
            "nhan/to6.xlsx: Tệp này và nhan/to6 gửi lại.xlsx có 2 người chung của Tổ 6 mà không giống hẳn, "
            "có thể là danh sách gửi lại; đang tính người của cả hai tệp. "
            "Chỉ có ở tệp này: Lý Thị Lan. Chỉ có ở tệp kia: Đỗ Hoa."
        )
    ]
    assert len(read(tmp_path)[Delegate]) == 4


def test_a_shorter_list_sent_again(tmp_path: Path) -> None:
    (told,) = _told(tmp_path, ("nhan/a.xlsx", [MAI, BINH, LAN]), ("nhan/b.xlsx", [MAI, BINH]))
    assert told.endswith("đang tính người của cả hai tệp. Chỉ có ở tệp kia: Lý Thị Lan.")


def test_the_very_same_list_asks_nothing_more(tmp_path: Path) -> None:
    assert _told(tmp_path, ("nhan/a.xlsx", [MAI, BINH]), ("nhan/b.xlsx", [BINH, MAI])) == []


def test_the_communes_own_list_holds_those_of_its_units(tmp_path: Path) -> None:
    assert _told(tmp_path, ("delegates.xlsx", [MAI, BINH, LAN, HOA]), ("nhan/to6.xlsx", [MAI, BINH])) == []


def test_the_communes_own_list_that_lacks_somebody_sent_anew(tmp_path: Path) -> None:
    (told,) = _told(tmp_path, ("delegates.xlsx", [MAI, BINH, LAN]), ("nhan/to6.xlsx", [MAI, BINH, HOA]))
    assert told.endswith("Chỉ có ở tệp này: Đỗ Hoa. Chỉ có ở tệp kia: Lý Thị Lan.")


def test_one_person_in_common_is_no_list_sent_again(tmp_path: Path) -> None:
    assert _told(tmp_path, ("nhan/a.xlsx", [MAI, BINH]), ("nhan/b.xlsx", [MAI, HOA])) == []


def test_two_bodies_that_share_less_than_half(tmp_path: Path) -> None:
    more = [f"Người Thứ {at} | 19{at} | Tổ 6 | Khách mời" for at in range(50, 59)]
    told = _told(tmp_path, ("nhan/a.xlsx", [MAI, BINH, *more[:4]]), ("nhan/b.xlsx", [MAI, BINH, *more[4:]]))
    assert told == []
