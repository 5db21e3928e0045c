"""Sums, years and lines of the five-year award statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]


def test_total_that_is_not_the_sum(found: Found, hints: Found) -> None:
    """
    # hoinghi.xlsx › Thành tích
    Năm  | Hình thức          | Tập thể | Hộ gia đình | Cá nhân | Tổng số
    2021 | Giấy khen          | 5       | 2           | 20      | 28
    2022 | Giấy khen          | 5       | 2           | 20      | 27
    2023 | Giấy khen          | 5       |             | 20      | 25
    2024 | Giấy khen          |         |             |         | 40
    2024 | Lao động tiên tiến | 0       | 0           | 12      |
    """
    assert found("SK01") == [
        "hoinghi.xlsx!F2: Tổng số ghi 28, nhưng tập thể + hộ gia đình + cá nhân = 5 + 2 + 20 = 27."
    ]
    assert hints("SK01") == ["Sửa tổng số thành 27, hoặc sửa ô thành phần bị sai."]


def test_year_outside_the_reviewed_term(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                 | Giá trị
    Giai đoạn tổng kết  | 2020 - 2025

    # hoinghi.xlsx › Thành tích
    Năm  | Hình thức | Tập thể | Hộ gia đình | Cá nhân
    2019 | Giấy khen | 5       | 2           | 20
    2020 | Giấy khen | 5       | 2           | 20
    2025 | Giấy khen | 5       | 2           | 20
    """
    assert found("SK02") == ["hoinghi.xlsx!A2: Năm 2019 nằm ngoài giai đoạn tổng kết 2020 - 2025."]


def test_without_a_term_every_year_is_right(found: Found) -> None:
    """
    # hoinghi.xlsx › Thành tích
    Năm  | Hình thức | Tập thể | Hộ gia đình | Cá nhân
    1999 | Giấy khen | 5       | 2           | 20
    """
    assert found("SK02") == []


def test_one_figure_on_two_lines(found: Found) -> None:
    """
    # hoinghi.xlsx › Thành tích
    Năm  | Hình thức          | Lĩnh vực | Tập thể | Hộ gia đình | Cá nhân
    2021 | Giấy khen          | Kinh tế  | 5       | 2           | 20
    2021 | Giấy khen          | Xã hội   | 5       | 2           | 20
    2022 | Giấy khen          | Kinh tế  | 5       | 2           | 20
    2021 | GK                 | kinh tế  | 1       | 0           | 3
    2021 | Lao động tiên tiến | Kinh tế  | 0       | 0           | 20
    """
    assert found("SK03") == ["hoinghi.xlsx!B5: Năm 2021, hình thức “GK” đã có số liệu ở dòng 2."]
