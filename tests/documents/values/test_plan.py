from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Said = Callable[..., Any]


def test_congresses_with_their_ordinals(said: Said) -> None:
    """
    # hoinghi.xlsx › Mốc sự kiện
    Sự kiện                         | Lần thứ     | Cấp       | Giai đoạn
    Đại hội Đảng bộ xã              | V           | xã        | 2025 - 2030
    Đại hội Đảng toàn quốc          | lần thứ XIV | toàn quốc |
    Đại hội thi đua yêu nước huyện  | VI          | huyện     |
    """
    assert (
        said("cac_dai_hoi_dang")
        == "Đại hội Đảng bộ xã lần thứ V (2025 - 2030), Đại hội Đảng toàn quốc lần thứ XIV"
    )
    assert said("cac_dai_hoi_thi_dua") == "Đại hội thi đua yêu nước huyện lần thứ VI"


def test_movements_of_the_commune_and_of_those_above(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa

    # hoinghi.xlsx › Phong trào
    Tên phong trào                          | Cấp phát động | Giai đoạn   | Kết quả nổi bật
    “Vì người nghèo”                        | Trung ương    | 2021 - 2025 | giảm 46 hộ.
    Chung tay “Xóa nhà tạm”                 | Tỉnh          |             |
    Xã hội học tập giai đoạn 2023 - 2030    | Xã            | 2023 - 2030 |
    """
    assert [each["loi"] for each in said("phong_trao_cap_tren")] == [
        "“Vì người nghèo” (giai đoạn 2021 - 2025)",
        "Chung tay “Xóa nhà tạm”",
    ]
    assert [each["loi"] for each in said("phong_trao_dia_phuong")] == [
        "“Xã hội học tập giai đoạn 2023 - 2030”"
    ]
    assert said("cac_phong_trao")[0]["ket_qua"] == "giảm 46 hộ"


def test_tasks_are_gathered_by_body_in_the_order_of_the_sheet(said: Said) -> None:
    """
    # hoinghi.xlsx › Phân công
    Đơn vị              | Nhiệm vụ        | Thời hạn
    Văn phòng           | Lập kế hoạch.   | 05/01/2025
    Tài chính - Kế toán | Lo kinh phí     |
    VĂN PHÒNG           | Gửi giấy mời;   |
    """
    assert said("nhiem_vu_theo_don_vi") == [
        {
            "don_vi": "Văn phòng",
            "nhiem_vu": [
                {"noi_dung": "Lập kế hoạch", "thoi_han": "05/01/2025"},
                {"noi_dung": "Gửi giấy mời", "thoi_han": None},
            ],
        },
        {"don_vi": "Tài chính - Kế toán", "nhiem_vu": [{"noi_dung": "Lo kinh phí", "thoi_han": None}]},
    ]


def test_the_programme_on_the_clock(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Giờ khai mạc | 7:30

    # hoinghi.xlsx › Chương trình
    Nội dung   | Thời lượng (phút) | Người thực hiện
    Chào cờ;   | 5                 | Đoàn xã
    Khai mạc   | 10                |
    """
    first, second = said("chuong_trinh_hoi_nghi")
    assert (first["noi_dung"], first["thoi_luong"], first["tu"], first["den"]) == (
        "Chào cờ",
        5,
        "07 giờ 30",
        "07 giờ 35",
    )
    assert (second["tu"], second["nguoi_thuc_hien"]) == ("07 giờ 35", None)
    assert said("tong_thoi_luong") == 15


def test_an_item_without_minutes_leaves_no_total(said: Said) -> None:
    """
    # hoinghi.xlsx › Chương trình
    Nội dung | Thời lượng (phút)
    Chào cờ  | 5
    Bế mạc   |
    """
    assert said("tong_thoi_luong") is None


def test_a_table_is_a_list_of_printed_rows(said: Said) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung   | Đơn vị tính | Số lượng | Đơn giá
    Nước uống  | chai        | 10       | 20000
    """
    (row,) = said("du_toan")
    assert (row["noi_dung"], row["so_luong"], row["don_gia"], row["nguon"]) == (
        "Nước uống",
        "10",
        "20.000",
        None,
    )
