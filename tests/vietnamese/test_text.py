from __future__ import annotations

from unicodedata import is_normalized, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.vietnamese.text import (
    capital,
    clean,
    file_name,
    fold,
    header_key,
    name_key,
    nfc,
    slug,
)

VIETNAMESE = st.text(alphabet="aăâbcdđeêghiklmnoôơqtuưyAĐÊÔƯáàảãạếộữỳ'’ \n\u00a0\u0301\u0323\u200b")


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("Nguyễn Văn An", "Nguyễn Văn An"),
        ("  Nguyễn\u00a0Văn   An ", "Nguyễn Văn An"),
        (normalize("NFD", "Trần Thị Ổn"), "Trần Thị Ổn"),
        ("Lê\u200b Va\u0306\ufeffn\u00ad Tám", "Lê Văn Tám"),
        ("a\u200b\u0301", "á"),
        ("dòng một \r\n  dòng\thai\vdòng ba\n", "dòng một\ndòng hai\ndòng ba"),
        ("mất\x00 byte\x07", "mất byte"),
        ("", ""),
        (" \u3000\u2009 ", ""),
    ],
)
def test_clean_shows_what_the_clerk_sees(typed: str, seen: str) -> None:
    assert clean(typed) == seen


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Họ và tên", "ho va ten"),
        ("ĐƠN VỊ\ncông tác", "don vi cong tac"),
        ("Ðặng Ɖình", "dang dinh"),
        (normalize("NFD", "Tổ quản lý"), "to quan ly"),
        ("H’Hương “Êban”", 'h\'huong "eban"'),
        ("2020 – 2025", "2020 - 2025"),
        ("Ti\u00adền\u00a0\u00a0thưởng", "tien thuong"),
        ("TÊN\tĐV", "ten dv"),
        ("№ ２", "no 2"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_slug() -> None:
    assert slug("Họ và tên") == "ho_va_ten"
    assert slug(" Chức vụ, nghề nghiệp ") == "chuc_vu_nghe_nghiep"
    assert slug("***") == ""


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Thời lượng (phút)", "thoi_luong"),
        ("Họ và tên\n(1)", "ho_va_ten"),
        ("Ngày tháng năm sinh\n(2&3)", "ngay_thang_nam_sinh"),
        ("Họ và tên (*):", "ho_va_ten"),
        ("Giới tính (Nam/Nữ) *", "gioi_tinh"),
        ("Ghi chú (Tham gia/Vắng,…)\n(Có thể bỏ trống)", "ghi_chu"),
        ("Nơi làm việc (tên cơ quan (nếu có))", "noi_lam_viec"),
        ("Thời lượng (phút", "thoi_luong"),
        ("Họ tên\nFull Name", "ho_ten"),
        ("Đơn vị\nUnit\n(3)", "don_vi"),
        ("Địa chỉ\nADDRESS", "dia_chi"),
        ("HỌ TÊN\nNAME", "ho_ten"),
        ("Số\nNo.", "so"),
        # the second line of a title is not English because it is ASCII
        ("Năm \nsinh", "nam_sinh"),
        ("Số\nTT", "so_tt"),
        ("Số thẻ\nCCCD", "so_the_cccd"),
        ("Thanh\nniên\nDTTS", "thanh_nien_dtts"),
        ("MSSV\nRoll No", "mssv_roll_no"),
        ("Tên phòng ban/ khối, tổ \ncông tác", "ten_phong_ban_khoi_to_cong_tac"),
        ("(Ghi chú)", "ghi_chu"),
        ("(1)", "1"),
        ("", ""),
    ],
)
def test_header_key(title: str, key: str) -> None:
    assert header_key(title) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyễn Văn Hòa", "NGUYỄN VĂN HOÀ"),
        ("Lê Thúy Uyên", "lê  thuý uyên"),
        ("Trần Thị Khỏe", normalize("NFD", "Trần Thị Khoẻ")),
        ("Ðinh Ủy", "Đinh Uỷ"),
        ("H' El Niê", "H’El Niê"),
        ("K' Să K' Mận", "k`să kʼmận"),
        ("Nguyễn Vǎn Tám", "Nguyễn Văn Tám"),
        ("Y\u00a0Nuen\u200b", "y nuen"),
    ],
)
def test_name_key_is_the_same_however_a_name_is_typed(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_name_key_tells_people_apart() -> None:
    names = [
        "Hồ Kim An",
        "Hồ Kim Ân",
        "Hồ Kim Ấn",
        "Hồ Kim Ẩn",
        "Hồ Kim Quý",
        "Hồ Kim Quỷ",
        "Hồ Kim Đan",
        "Hồ Kim Dan",
    ]
    assert len({name_key(name) for name in names}) == len(names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nguyễn Văn A", "Nguyễn Văn A"),
        ("Số 12/KH-UBND", "Số 12-KH-UBND"),
        ('a<b>c:d"e\\f|g?h*', "a-b-c-d-e-f-g-h-"),
        ("tên.. ", "tên"),
        ("~$khoá.x", "khoá.x"),
        ("hai\ndòng\x00", "hai dòng"),
        ("con", "_con"),
        ("COM1.báo cáo", "_COM1.báo cáo"),
        ("Aux ", "_Aux"),
        ("con gái", "con gái"),
        (normalize("NFD", "Ổn"), "Ổn"),
        ("", "khong-ten"),
        (" .. ", "khong-ten"),
    ],
)
def test_file_name(text: str, name: str) -> None:
    assert file_name(text) == name


@given(st.text(), st.integers(1, 100))
def test_file_name_is_always_one_windows_takes(text: str, limit: int) -> None:
    name = file_name(text, limit=limit)
    assert name
    assert not set('<>:"/\\|?*') & set(name)
    assert name == name.strip(" ").rstrip(".")
    assert len(name) <= max(limit, len("khong-ten"))
    assert len(name.encode()) < 255


def test_capital_leaves_the_rest() -> None:
    assert capital("ủy ban nhân dân xã Bình Hòa") == "Ủy ban nhân dân xã Bình Hòa"
    assert capital("“đại hội”") == "“Đại hội”"
    assert capital("05 đại biểu") == "05 đại biểu"
    assert capital("") == ""


@given(VIETNAMESE)
def test_cleaning_folding_and_keys_are_done_after_once(text: str) -> None:
    for function in (nfc, clean, fold, slug, name_key):
        once = function(text)
        assert function(once) == once
    assert is_normalized("NFC", clean(text))
    assert "\n" not in fold(text)


@given(VIETNAMESE)
def test_fold_and_name_key_do_not_care_for_the_form(text: str) -> None:
    composed, taken_apart = normalize("NFC", text), normalize("NFD", text)
    assert fold(composed) == fold(taken_apart)
    assert name_key(composed) == name_key(taken_apart)


@given(st.text())
def test_fold_takes_any_text(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(clean(text)) == fold(text)


def test_huge_cells_are_not_kept_in_memory() -> None:
    huge = "Ấ" * 32000
    assert fold(huge) == "a" * 32000
    assert header_key(huge) == "a" * 1000
    assert name_key(huge)
