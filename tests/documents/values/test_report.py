from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Said = Callable[..., Any]


def test_parts_are_numbered_without_gaps(said: Said) -> None:
    """
    # hoinghi.xlsx › Nội dung báo cáo
    Phần                | Nội dung
    Tình hình chung     | Xã có 7 thôn.
    Hạn chế             | Phát động còn hình thức.
    Nguyên nhân         | Cán bộ kiêm nhiệm.
    Phương hướng        | Đổi mới.
    Kiến nghị           | Tập huấn.
    """
    parts = said("bao_cao")
    numbers = {name: held["so"] for name, held in parts.items() if isinstance(held, dict) and held["so"]}
    assert numbers == {"dac_diem_tinh_hinh": "I", "han_che": "II", "phuong_huong": "I", "kien_nghi": "II"}
    assert parts["han_che"]["so_muc_con"] == 2
    assert parts["nguyen_nhan"]["doan"] == ["Cán bộ kiêm nhiệm."]
    assert parts["co_phan_hai"]


def test_words_under_an_unknown_heading_are_not_lost(said: Said) -> None:
    """
    # hoinghi.xlsx › Nội dung báo cáo
    Phần             | Nội dung
    Lãnh đạo chỉ đạo | Có 5 văn bản.
    Ý kiến Mặt trận  | Đồng tình.
    """
    parts = said("bao_cao")
    assert parts["lanh_dao_chi_dao"]["so"] == "I"
    assert parts["khac"] == [{"so": "II", "ten": "Ý kiến Mặt trận", "doan": ["Đồng tình."]}]
    assert not parts["co_phan_hai"]


def test_a_section_with_figures_stands_without_words(said: Said) -> None:
    """
    # hoinghi.xlsx › Thành tích
    Năm  | Hình thức | Lĩnh vực | Tập thể | Hộ gia đình | Cá nhân | Tổng số
    2021 | Giấy khen | Kinh tế  | 2       | 1           | 7       |
    2023 | Giấy khen | Xã hội   | 1       |             | 1189    |
    2023 | Bằng khen |          |         |             |         | 4
    """
    assert said("bao_cao")["cong_tac_khen_thuong"]["so"] == "I"
    first, second = said("khen_thuong_theo_nam")
    assert (first["nam"], first["tap_the"], first["ho_gia_dinh"], first["ca_nhan"], first["tong"]) == (
        2021, "2", "1", "7", "10",
    )  # fmt: skip
    assert second["tong"] == "1.194"
    assert said("tong_khen_thuong") == {
        "tap_the": "3",
        "ho_gia_dinh": "1",
        "ca_nhan": "1.196",
        "tong": "1.204",
    }
    assert said("cac_nam_khen_thuong") == "2021 - 2023"
    assert said("so_nam_khen_thuong") == 2
    assert said("ghi_chu_khen_thuong") == [
        "cột “Cộng” gồm cả 4 lượt khen thưởng chưa tách theo tập thể, hộ gia đình, cá nhân.",
        "chưa có số liệu năm 2022.",
    ]
    shares = [each["ty_le"] for each in said("khen_thuong_theo_linh_vuc")]
    assert sum(round(float(share[:-1].replace(",", ".")) * 10) for share in shares) == 1000


def test_statistics_without_fields_have_no_table_of_fields(said: Said) -> None:
    """
    # hoinghi.xlsx › Thành tích
    Năm  | Hình thức | Cá nhân
    2021 | Giấy khen | 7
    """
    assert said("khen_thuong_theo_linh_vuc") == []
    assert said("ghi_chu_khen_thuong") == []
    assert said("cac_nam_khen_thuong") == "2021"


def test_who_is_honoured(said: Said) -> None:
    """
    # nominees.xlsx
    Loại        | Họ và tên       | Đơn vị | Kết quả   | Đi dự cấp trên
    Tập thể     | Chi hội Phụ nữ  | Thôn 1 |           |
    Cá nhân     | Lê Thị Mai      | Thôn 1 | Đạt       | x
    Cá nhân     | Y Thông Niê     | Thôn 2 | Không đạt | x
    """
    assert said("so_duoc_bieu_duong") == 2
    assert said("loi_dem_bieu_duong") == "01 tập thể và 01 cá nhân"
    assert said("so_di_du_cap_tren") == 1
