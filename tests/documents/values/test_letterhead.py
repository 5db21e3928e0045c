from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.documents.catalogue import catalogue
from hoinghi.documents.values.commune import issuer_lines, neighbourhoods
from hoinghi.documents.values.letterhead import powers
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Said = Callable[..., object]


def test_before_signing_number_and_day_are_left_open(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Tên xã            | Bình Hòa
    Thời gian tổ chức | Quý I năm 2025
    """
    assert f"Số: {said('so_ky_hieu')}" == "Số:      /KH-UBND"
    assert said("dia_danh_ngay_thang") == "Bình Hòa, ngày      tháng      năm 2025"
    assert said("vien_dan", "quyetdinh") == "số      /QĐ-UBND ngày      tháng      năm 2025"


def test_without_anything_the_place_and_the_year_are_left_open_too(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục           | Giá trị
    Loại đơn vị   | phường
    """
    assert said("dia_danh_ngay_thang") == "……………, ngày      tháng      năm 20"
    assert said("ten_co_quan") == ["ỦY BAN NHÂN DÂN", "PHƯỜNG ……………"]


def test_the_kind_typed_with_the_name_is_no_part_of_the_place(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục           | Giá trị
    Tên xã        | Đặc khu Phú Quý
    Ngày tổ chức  | 15/12/2026
    """
    assert said("dia_danh_ngay_thang") == "Phú Quý, ngày      tháng      năm 2026"
    assert said("don_vi_hanh_chinh") == "đặc khu Phú Quý"
    assert said("ten_co_quan") == ["ỦY BAN NHÂN DÂN", "ĐẶC KHU PHÚ QUÝ"]


def test_neighbourhoods_are_called_as_the_units_are(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục           | Giá trị
    Tên xã        | phường Tân Lộc

    # hoinghi.xlsx › Đơn vị
    Đơn vị        | Loại
    Tổ dân phố 1  | tổ dân phố
    Tổ dân phố 2  |
    Buôn Kmal     | thôn
    Đảng ủy       | cơ quan
    """
    assert said("khu_dan_cu") == "tổ dân phố, buôn"


@pytest.mark.parametrize(("kind", "word"), [("xã", "thôn"), ("phường", "tổ dân phố"), ("đặc khu", "thôn")])
def test_without_units_neighbourhoods_are_called_as_such_communes_call_them(
    kind: str, word: str, tmp_path: Path
) -> None:
    text = f"# hoinghi.xlsx › Thông tin\nMục | Giá trị\nTên xã | Bình Hòa\nLoại đơn vị | {kind}"
    assert neighbourhoods.function(read(write_workspace(text, tmp_path))) == word


def test_a_number_is_no_name_without_its_kind(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục           | Giá trị
    Tên xã        | phường 3
    Loại đơn vị   | phường
    Ngày tổ chức  | 15/12/2026
    """
    assert said("dia_danh_ngay_thang") == "Phường 3, ngày      tháng      năm 2026"
    assert said("don_vi_hanh_chinh") == "Phường 3"
    assert said("co_quan") == "Ủy ban nhân dân Phường 3"


def test_after_signing_number_and_day_follow_the_decree(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục      | Giá trị
    Tên xã   | Bình Hòa
    Địa danh | Krông Ana

    # hoinghi.xlsx › Văn bản
    Văn bản                    | Số          | Ngày ký
    Kế hoạch tổ chức hội nghị  | 5           | 03/02/2025
    baocao                     | 12          | 15/03/2025
    quyetdinh                  | 07/QĐ-CT    |
    """
    assert said("so_ky_hieu") == "05/KH-UBND"
    assert said("dia_danh_ngay_thang") == "Krông Ana, ngày 03 tháng 02 năm 2025"
    assert said("so_ky_hieu", "baocao") == "12/BC-UBND"
    assert said("dia_danh_ngay_thang", "baocao") == "Krông Ana, ngày 15 tháng 3 năm 2025"
    assert said("so_ky_hieu", "quyetdinh") == "07/QĐ-CT"


def test_the_committee_signs_its_papers_and_the_chairman_his_decision(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục              | Giá trị
    Tên xã           | Bình Hòa
    Người ký         | Lê Như Diệu
    Chức vụ người ký | Chủ tịch
    """
    assert said("quyen_han_ky") == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert said("quyen_han_ky", "baocao") == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert said("quyen_han_ky", "quyetdinh") == ["CHỦ TỊCH"]
    assert said("nguoi_ky_van_ban") == "Lê Như Diệu"


def test_a_deputy_signs_for_the_chairman(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục              | Giá trị
    Tên xã           | Bình Hòa
    Chức vụ người ký | Phó Chủ tịch
    Người ký         | H'Nguôm Êban

    # hoinghi.xlsx › Văn bản
    Văn bản | Số | Ngày ký | Người ký
    baocao  |    |         | Trần Văn Bình
    """
    assert said("quyen_han_ky") == ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert said("quyen_han_ky", "quyetdinh") == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert said("nguoi_ky_van_ban") == "H'Nguôm Êban"
    assert said("nguoi_ky_van_ban", "baocao") == "Trần Văn Bình"


@pytest.mark.parametrize(("tick", "lines"), [("x", 3), ("không", 2)])
def test_the_tick_of_signing_for_the_chairman(tmp_path: Path, tick: str, lines: int) -> None:

    from hoinghi.reading.workspace import read

    text = f"# hoinghi.xlsx › Thông tin\nMục | Giá trị\nTên xã | Bình Hòa\nKý thay | {tick}"
    found = powers.of(read(write_workspace(text, tmp_path)), catalogue()["kehoach"])
    assert isinstance(found, list)
    assert len(found) == lines


def test_recipients_of_a_paper_with_copies_and_what_is_kept_last(said: Said) -> None:
    """
    # hoinghi.xlsx › Nơi nhận
    Nơi nhận              | Số bản | Dùng cho
    Lưu: VT,VP.           | 2      |
    - UBND huyện;         | 1      | kehoach, baocao
    Trưởng 7 thôn         | 7      |
    Các tập thể, cá nhân  |        | quyetdinh
    """
    kept = "- Lưu: VT, VP."
    assert said("cac_noi_nhan") == ["- UBND huyện (01 bản);", "- Trưởng 7 thôn (07 bản);", kept]
    assert said("cac_noi_nhan", "quyetdinh") == ["- Trưởng 7 thôn (07 bản);", "- Các tập thể, cá nhân;", kept]
    assert said("dong_luu") == kept


def test_without_recipients_a_copy_is_kept_all_the_same(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    assert said("cac_noi_nhan") == ["- Lưu: VT, VP."]


def test_bases_end_with_a_full_stop_and_the_council_proposes_the_decision(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Tên xã       | Bình Hòa
    Ngày tổ chức | 26/02/2025

    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành   | Trích yếu            | Dùng cho
    Kế hoạch     | 167/KH-UBND | 02/10/2024    | UBND huyện Krông Ana | Về tổ chức hội nghị. | kehoach
    """
    (only,) = said("cac_can_cu")  # type: ignore[misc]  # one basis
    assert only == (
        "Căn cứ Kế hoạch số 167/KH-UBND ngày 02 tháng 10 năm 2024 của UBND huyện Krông Ana "
        "về tổ chức hội nghị."
    )
    decision = said("cac_can_cu", "quyetdinh")
    assert isinstance(decision, list)
    assert [each[-1] for each in decision[:-1]] == [";"] * (len(decision) - 1)
    assert decision[-1] == "Theo đề nghị của Hội đồng Thi đua - Khen thưởng xã."


@pytest.mark.parametrize(
    ("issuer", "lines"),
    [
        ("UBND xã Bình Hòa", ["ỦY BAN NHÂN DÂN", "XÃ BÌNH HÒA"]),
        ("Ủy ban nhân dân xã Bình Hòa", ["ỦY BAN NHÂN DÂN", "XÃ BÌNH HÒA"]),
        ("Hội đồng Thi đua - Khen thưởng xã", ["HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG XÃ"]),
    ],
)
def test_the_issuer_stands_on_two_lines(tmp_path: Path, issuer: str, lines: list[str]) -> None:

    text = f"# hoinghi.xlsx › Thông tin\nMục | Giá trị\nTên xã | Xã Bình Hòa\nCơ quan ban hành | {issuer}"
    assert issuer_lines(read(write_workspace(text, tmp_path))) == lines
