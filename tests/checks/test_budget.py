"""Products, words of quantity and sources of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]


def test_product_that_is_wrong(found: Found, hints: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần
    Trần Thị Nga | Thôn 1 | Khách mời
    Lê Văn Tư    | Thôn 1 | Tiên tiến

    # hoinghi.xlsx › Dự toán
    Nội dung   | Đơn vị tính | Số lượng   | Đơn giá | Thành tiền | Nguồn
    Băng rôn   | cái         | 5          | 300000  | 1500000    | Ngân sách xã
    Hoa        | bó          | 3          | 200000  | 500000     | Ngân sách xã
    Nước uống  | người       | số đại biểu | 20000  | 50000      | Ngân sách xã
    Tài liệu   | bộ          | 200        | 15000   |            | Ngân sách xã
    """
    assert found("TC01") == [
        "hoinghi.xlsx!E3: Thành tiền ghi 500.000 đồng, nhưng 3 × 200.000 = 600.000 đồng.",
        "hoinghi.xlsx!E4: Thành tiền ghi 50.000 đồng, nhưng 2 (số đại biểu) × 20.000 = 40.000 đồng.",
    ]
    assert hints("TC01")[0] == "Sửa thành 600.000, hoặc sửa số lượng, đơn giá."


def test_words_of_quantity_that_mean_nothing(found: Found, hints: Found) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung   | Đơn vị tính | Số lượng          | Đơn giá | Nguồn
    Nước uống  | người       | số đại biễu       | 20000   | Ngân sách xã
    Hoa        | bó          | tùy tình hình     | 200000  | Ngân sách xã
    Khung      | cái         | Số người được khen | 60000  | Ngân sách xã
    Tài liệu   | bộ          | 1,5               | 60000   | Ngân sách xã
    """
    assert found("TC02") == ["hoinghi.xlsx!C3: Số lượng “tùy tình hình” không hiểu được."]
    assert hints("TC02") == [
        (
            "Ghi một số, hoặc: số đại biểu, số người được khen, số tập thể được khen, số hộ được khen, "
            "số cá nhân được khen."
        )
    ]


def test_a_quantity_with_a_number_in_it_is_offered_the_number_and_no_words(
    found: Found, hints: Found
) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung | Số lượng        | Đơn giá | Nguồn
    Nước     | khoảng 300      | 5000    | NS
    Hoa      | 10 x 2          | 5000    | NS
    Thuê xe  | số đại biểu x 2 | 5000    | NS
    Khung    | số người được khn | 5000  | NS
    """
    assert len(found("TC02")) == 4
    assert hints("TC02") == [
        "Có phải 300? Chỉ ghi số.",
        "Tính sẵn rồi chỉ ghi một số.",
        "Tính sẵn rồi chỉ ghi một số.",
        "Có phải “số người được khen”?",
    ]


def test_no_source_of_money_is_told_once(found: Found) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung   | Đơn vị tính | Số lượng | Đơn giá | Nguồn
    Nước uống  | người       | 200      | 20000   | Ngân sách xã
    Hoa        | bó          | 3        | 200000  |
    Khung      | cái         | 50       | 60000   |
    """
    assert found("TC03") == ["hoinghi.xlsx!E3: 2 khoản chi chưa ghi nguồn kinh phí (dòng 3, 4)."]


def test_the_source_of_all_stands_in_the_settings(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục             | Giá trị
    Nguồn kinh phí  | Ngân sách xã năm 2025

    # hoinghi.xlsx › Dự toán
    Nội dung   | Đơn vị tính | Số lượng | Đơn giá
    Nước uống  | người       | 200      | 20000
    """
    assert found("TC03") == []


def test_a_price_above_the_norm_is_a_note(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 26/02/2025

    # hoinghi.xlsx › Dự toán
    Nội dung   | Đơn vị tính | Số lượng | Đơn giá | Nguồn        | Căn cứ
    Nước uống  | người/buổi  | 200      | 35000   | Ngân sách xã | Báo giá
    Nước uống  | người/buổi  | 200      | 20000   | Ngân sách xã | Báo giá
    """
    assert found("TC04") == [
        (
            "hoinghi.xlsx!D2: Đơn giá 35.000 đồng cao hơn định mức nước uống 20.000 đồng "
            "(Thông tư số 40/2017/TT-BTC; chưa đối chiếu bản gốc)."
        )
    ]
    assert severities("TC04") == ["note"]


def test_prices_without_a_basis_are_noted_once(found: Found) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung   | Đơn vị tính | Số lượng | Đơn giá | Nguồn        | Căn cứ
    Băng rôn   | cái         | 5        | 300000  | Ngân sách xã | Báo giá
    Hoa        | bó          | 3        | 200000  | Ngân sách xã |
    Khung      | cái         | 50       | 60000   | Ngân sách xã |
    Hiện vật   | cái         | 50       | 0       | Ngân sách xã |
    """
    assert found("TC05") == ["hoinghi.xlsx!F3: 2 khoản chi chưa ghi căn cứ của đơn giá (dòng 3, 4)."]
