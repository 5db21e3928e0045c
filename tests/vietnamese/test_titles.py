from __future__ import annotations

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.text import clean
from hoinghi.vietnamese.titles import nominee_kind, split_title


@pytest.mark.parametrize(
    ("typed", "title", "name"),
    [
        ("Ông Nguyễn Văn A", "Ông", "Nguyễn Văn A"),
        ("BÀ  TRẦN THỊ B", "Bà", "TRẦN THỊ B"),
        (normalize("NFD", "Bà Trần Thị B"), "Bà", "Trần Thị B"),
        ("Ông: Nguyễn Văn A", "Ông", "Nguyễn Văn A"),
        ("Ô.Nguyễn Văn A", "Ông", "Nguyễn Văn A"),
        ("Ông (Bà) Nguyễn Văn A", "Ông (Bà)", "Nguyễn Văn A"),
        ("Ông/Bà Nguyễn Văn A", "Ông (Bà)", "Nguyễn Văn A"),
        ("đ/c Lê Văn C", "Đồng chí", "Lê Văn C"),
        ("Đồng chí Thượng tá Lê Văn C", "Đồng chí Thượng tá", "Lê Văn C"),
        ("Đại uý Lê Văn C", "Đại úy", "Lê Văn C"),
        ("Hộ ông Nguyễn Văn A", "Hộ ông", "Nguyễn Văn A"),
        ("Gia đình bà Trần Thị B", "Gia đình bà", "Trần Thị B"),
        ("Bà mẹ Việt Nam anh hùng Lê Thị D", "Bà mẹ Việt Nam anh hùng", "Lê Thị D"),
        ("Ông Y Thông Niê", "Ông", "Y Thông Niê"),
        ("Bà H'Hương Êban", "Bà", "H'Hương Êban"),
        ("Ông Văn Tiến D", "Ông", "Văn Tiến D"),
        ("Ông Hùng", "Ông", "Hùng"),
        ("anh Thư", "Anh", "Thư"),
    ],
)
def test_titles_are_split_off(typed: str, title: str, name: str) -> None:
    assert split_title(typed) == (title, name)


NOT_SPLIT = (
    "Nguyễn Văn Ông|Ông Ích Khiêm|Ông Thị Mai|Ông Văn Tùng|Anh Thư|Đồng Chí Dũng|Bàn Văn A|Ông|Bà|Hộ|Đại tá|"
    "Hồ Thị B|Cô Tô|Chị|Đ/c|"
)


@pytest.mark.parametrize("name", NOT_SPLIT.split("|"))
def test_people_whose_name_begins_like_a_title(name: str) -> None:
    assert split_title(name) == (None, name)


@given(st.text(alphabet="ôngbàhộđ/c .,()AÔB"))
def test_nothing_of_a_name_is_lost(text: str) -> None:
    title, name = split_title(text)
    assert clean(text).endswith(name)
    assert (title is None) == (name == clean(text))


HOUSEHOLDS = (
    "Hộ ông Nguyễn Văn A|HỘ BÀ TRẦN THỊ B|Gia đình ông A|Hộ gia đình anh C|Ho gia dinh ong A|GĐ bà B|"
    "Vợ chồng anh chị C"
)
COLLECTIVES = (
    "Tập thể cán bộ Trạm Y tế|Chi hội Nông dân thôn 1|CHI BỘ THÔN 3|Ban nhân dân thôn 4|Thôn 3|Đội dân quân|"
    "Trường Tiểu học Kim Đồng|Hội Nông dân xã|Hội Văn học nghệ thuật|HỘI VĂN NGHỆ XÃ|HTX Nông nghiệp|"
    "Hop tac xa Binh Minh|Hoi Nong dan xa|Công an xã|Cán bộ và nhân dân thôn 1|Tổ dân phố 5|Buôn Tría|"
    "Phòng Văn hóa - Xã hội|UBND xã"
)
PEOPLE = (
    "Nguyễn Văn A|Ông Nguyễn Văn A|Bàn Thị Mai|Tô Văn A|Trương Văn B|Đới Văn C|Hồ Văn D|Hội Thị Lan|"
    "Tổ Văn Nam|Nguyễn Thị Hội|Nguyễn Văn Thôn|Phương Thị A|Truong Van A|Ho Van A|Tổ trưởng Nguyễn Văn A|"
    "Hội viên Lê Thị B|Y Ban Niê|Cán bộ Lê Thị B|"
)


@pytest.mark.parametrize(
    ("names", "kind"), [(HOUSEHOLDS, "ho_gia_dinh"), (COLLECTIVES, "tap_the"), (PEOPLE, "ca_nhan")]
)
def test_nominee_kind(names: str, kind: str) -> None:
    for name in names.split("|"):
        assert nominee_kind(name) == kind, name
        assert nominee_kind(normalize("NFD", name)) == kind, name
