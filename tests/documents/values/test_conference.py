from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hoinghi.documents.values.conference import years_reviewed
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Said = Callable[..., object]


def test_the_time_is_as_exact_as_the_folder(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Ngày tổ chức      | 04/03/2025
    Thời gian tổ chức | Quý I năm 2025
    Giờ khai mạc      | 7h30
    Số buổi           | 1
    """
    assert said("ngay_hoi_nghi") == "thứ Ba, ngày 04 tháng 3 năm 2025"
    said_of_time = "01 buổi, khai mạc lúc 07 giờ 30, thứ Ba, ngày 04 tháng 3 năm 2025 (Quý I năm 2025)"
    assert said("thoi_gian_hoi_nghi") == said_of_time
    assert said("gio_khai_mac") == "07 giờ 30"


def test_an_open_day_is_not_invented(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Thời gian tổ chức | Quý I năm 2025
    """
    assert said("thoi_gian_hoi_nghi") == "01 buổi, trong Quý I năm 2025"
    assert said("ngay_hoi_nghi") is None
    assert said("nam_hoi_nghi") == 2025


def test_neither_day_nor_period(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    assert said("thoi_gian_hoi_nghi") == "01 buổi, ngày cụ thể thông báo sau"


def test_the_two_sides_of_the_maximum_are_exact(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                      | Giá trị
    Số đại biểu tối đa       | 199
    Tỷ lệ đại biểu tiên tiến | 70%
    Giai đoạn tổng kết       | 2020 - 2025
    """
    assert said("so_dai_bieu_tien_tien_toi_da") == 139
    assert said("so_khach_moi_toi_da") == 60
    assert said("ty_le_dai_bieu_tien_tien") == "70%"
    assert said("ty_le_khach_moi") == "30%"
    assert said("so_nam_tong_ket") == "05"


@pytest.mark.parametrize(
    ("term", "years"),
    [
        ("2020 - 2025", "05"),
        ("2021 - 2025", "05"),
        ("2021-2026", "05"),
        ("2015 - 2025", "10"),
        ("2016 - 2025", "10"),
        ("2023 - 2025", "03"),
        ("2025", "01"),
    ],
)
def test_a_term_counts_its_years_as_the_report_counts_its_table(
    term: str, years: str, tmp_path: Path
) -> None:
    folder = write_workspace(
        f"# hoinghi.xlsx › Thông tin\nMục | Giá trị\nGiai đoạn tổng kết | {term}", tmp_path
    )
    assert years_reviewed.function(read(folder)) == years


def test_the_budget_in_figures_and_words(said: Said) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung   | Đơn vị tính | Số lượng | Đơn giá
    Nước uống  | chai        | 10       | 20000
    Maket      | cái         | 1        | 160000
    """
    assert said("tong_du_toan") == "360.000 đồng"
    assert said("tong_du_toan_bang_chu") == "Ba trăm sáu mươi nghìn đồng"


def test_no_budget_says_nothing(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    assert said("tong_du_toan") is None
    assert said("tong_du_toan_bang_chu") is None
