from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Said = Callable[..., Any]


def test_the_list_by_kind_with_amounts(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Tên xã       | Bình Hòa
    Ngày tổ chức | 26/02/2025

    # nominees.xlsx
    Loại         | Danh xưng | Họ và tên         | Chức vụ     | Đơn vị | Hình thức đề nghị  | Tiền thưởng
    Cá nhân      | Bà        | LÊ THỊ MAI        | Trưởng thôn | Thôn 1 | Giấy khen          | 360.000
    Cá nhân      |           | Y Thông Niê       |             | Thôn 2 | Lao động tiên tiến | 710.000
    Tập thể      |           | Chi hội Phụ nữ    |             | Thôn 1 | Giấy khen          | 720.000
    Hộ gia đình  | Ông       | Trần Văn Bình     |             | Thôn 3 | Giấy khen          | 500.000
    Cá nhân      | Ông       | Phạm Văn Cao      |             | Thôn 3 | Huân chương Lao động hạng Nhất |
    """
    groups = said("khen_theo_loai", "quyetdinh")
    assert [(each["so"], each["ten"], each["loi_dem"], each["tien"]) for each in groups] == [
        ("I", "Tập thể", "01 tập thể", "720.000"),
        ("II", "Hộ gia đình", "01 hộ gia đình", "500.000"),
        ("III", "Cá nhân", "02 cá nhân", "1.070.000"),
    ]
    assert [line["ten"] for group in groups for line in group["dong"]] == [
        "Chi hội Phụ nữ",
        "Hộ ông Trần Văn Bình",
        "Ông (Bà) Y Thông Niê",
        "Bà Lê Thị Mai",
    ]
    assert groups[2]["dong"][1]["don_vi"] == "Trưởng thôn, Thôn 1"
    assert [
        (each["hanh_vi"], each["ten"], each["loi_dem"]) for each in said("khen_theo_hinh_thuc", "quyetdinh")
    ] == [
        ("Công nhận danh hiệu", "Lao động tiên tiến", "01 cá nhân"),
        ("Tặng", "Giấy khen", "01 tập thể, 01 hộ gia đình và 01 cá nhân"),
    ]
    assert said("doi_tuong_khen", "quyetdinh") == "các tập thể, hộ gia đình, cá nhân"
    assert said("loi_dem_khen", "quyetdinh") == "01 tập thể, 01 hộ gia đình và 02 cá nhân"
    assert said("tong_tien_thuong", "quyetdinh") == "2.290.000 đồng"
    assert said("tong_tien_thuong_bang_chu", "quyetdinh") == "Hai triệu hai trăm chín mươi nghìn đồng"


def test_an_unknown_amount_leaves_the_sum_unsaid(said: Said) -> None:
    """
    # nominees.xlsx
    Loại    | Họ và tên  | Đơn vị | Hình thức đề nghị | Tiền thưởng
    Cá nhân | Lê Thị Mai | Thôn 1 | Giấy khen         | 360.000
    Cá nhân | Y Thông    | Thôn 2 | Giấy khen         |
    """
    (group,) = said("khen_theo_loai", "quyetdinh")
    assert group["tien"] is None
    assert said("con_muc_chua_biet", "quyetdinh") is True
    assert sorted(str(line["tien"]) for line in group["dong"]) == ["360.000", "None"]
    assert said("tong_tien_thuong", "quyetdinh") is None
    assert said("doi_tuong_khen", "quyetdinh") == "các cá nhân"


def test_nobody_commended(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    assert said("khen_theo_loai", "quyetdinh") == []
    assert said("loi_dem_khen", "quyetdinh") is None


def test_one_person_is_not_spoken_of_as_many_nor_given_a_column_without_amounts(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa

    # nominees.xlsx
    Loại    | Họ và tên  | Đơn vị | Hình thức đề nghị
    Cá nhân | Lê Thị Mai | Thôn 1 | Giấy khen
    """
    assert said("doi_tuong_khen", "quyetdinh") == "cá nhân"
    assert [group["co_tien"] for group in said("khen_theo_loai", "quyetdinh")] == [False]


def test_a_household_of_the_family_ho_is_called_a_household(said: Said) -> None:
    """
    # nominees.xlsx
    Loại        | Họ và tên             | Đơn vị | Hình thức đề nghị
    Hộ gia đình | Hộ ông Hồ Văn Tám     | Thôn 1 | Giấy khen
    Hộ gia đình | Gia đình bà Hồ Thị Ba | Thôn 1 | Giấy khen
    """
    (group,) = said("khen_theo_loai", "quyetdinh")
    assert [line["ten"] for line in group["dong"]] == ["Gia đình bà Hồ Thị Ba", "Hộ ông Hồ Văn Tám"]


def test_what_pays_for_the_bonuses_and_on_what_basis(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục            | Giá trị
    Ngày tổ chức   | 26/02/2025
    Nguồn kinh phí | Ngân sách xã năm 2025

    # nominees.xlsx
    Loại    | Họ và tên   | Đơn vị | Hình thức đề nghị | Tiền thưởng | Căn cứ mức thưởng
    Cá nhân | Lê Thị Mai  | Thôn 1 | Giấy khen         |             |
    Cá nhân | Y Thông     | Thôn 2 | Giấy khen         | 500.000 đ   | Nghị quyết số 12/2024/NQ-HĐND.
    Cá nhân | Hồ Văn Năm  | Thôn 2 | Giấy khen         | 300.000     | Nghị quyết số 12/2024/NQ-HĐND
    Cá nhân | Hồ Văn Sáu  | Thôn 2 | Giấy khen         | 0           | Quy chế
    """
    assert said("tong_tien_thuong", "quyetdinh") == "1.160.000 đồng"
    assert said("nguon_tien_thuong", "quyetdinh") == (
        "quỹ thi đua, khen thưởng của xã (360.000 đồng) và ngân sách xã năm 2025 (800.000 đồng)"
    )
    assert said("cac_can_cu_muc_thuong", "quyetdinh") == "Nghị quyết số 12/2024/NQ-HĐND"
    assert said("con_muc_chua_biet", "quyetdinh") is False


def test_one_source_stands_without_its_amount(said: Said) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục            | Giá trị
    Loại đơn vị    | phường
    Ngày tổ chức   | 26/02/2025

    # nominees.xlsx
    Loại    | Họ và tên   | Đơn vị | Hình thức đề nghị
    Cá nhân | Lê Thị Mai  | Thôn 1 | Giấy khen
    """
    assert said("nguon_tien_thuong", "quyetdinh") == "quỹ thi đua, khen thưởng của phường"
    assert said("cac_can_cu_muc_thuong", "quyetdinh") is None


def test_no_money_at_all_is_not_money_that_is_open(said: Said) -> None:
    """
    # nominees.xlsx
    Loại    | Họ và tên   | Đơn vị | Hình thức đề nghị | Tiền thưởng
    Cá nhân | Lê Thị Mai  | Thôn 1 | Giấy khen         | 0
    """
    assert said("tong_tien_thuong", "quyetdinh") is None
    assert said("nguon_tien_thuong", "quyetdinh") is None
    assert said("con_muc_chua_biet", "quyetdinh") is False
