from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Said = Callable[..., Any]


def test_an_unknown_honorific_is_never_guessed(said: Said) -> None:
    """
    # delegates.xlsx
    Danh xưng | Họ và tên       | Giới tính | Chức vụ     | Đơn vị
    Bà        | Lê Thị Mai      |           | Trưởng thôn | Thôn 1
              | Nguyễn Thị Hòa  |           |             | Thôn 2
              | Y Thông Niê     | Nam       | Nông dân    |
    Thượng tá | Trần Văn Bình   |           | Trưởng Công an huyện Krông Ana | Công an huyện Krông Ana
    """
    assert [said("nguoi_duoc_moi", "giaymoi", at) for at in range(4)] == [
        "Bà Lê Thị Mai",
        "Ông (Bà) Nguyễn Thị Hòa",
        "Ông Y Thông Niê",
        "Thượng tá Trần Văn Bình",
    ]
    assert [said("goi", "giaymoi", at) for at in range(4)] == ["Bà", "Ông (Bà)", "Ông", "Thượng tá"]
    assert [said("dong_chuc_vu", "giaymoi", at) for at in range(4)] == [
        ["Trưởng thôn", "Thôn 1"],
        ["Thôn 2"],
        ["Nông dân"],
        ["Trưởng Công an huyện Krông Ana"],
    ]


def test_the_columns_of_the_delegate_are_names(said: Said) -> None:
    """
    # delegates.xlsx
    Họ và tên  | Ngày sinh  | Đơn vị | Số điện thoại
    Lê Thị Mai | 05/01/1980 | Thôn 1 | 0905123456
    """
    assert said("ho_va_ten", "giaymoi") == "Lê Thị Mai"
    assert said("ngay_sinh", "giaymoi") == "05/01/1980"
    assert said("don_vi", "giaymoi") == "Thôn 1"
    assert said("so_dien_thoai", "giaymoi") == "0905 123 456"
    assert said("ghi_chu", "giaymoi") is None


def test_who_is_to_speak_is_asked_to(said: Said) -> None:
    """
    # nominees.xlsx
    Loại    | Họ và tên      | Đơn vị | Tham luận
    Cá nhân | Lê Thị Mai     | Thôn 1 | x
    Tập thể | Chi hội Phụ nữ | Thôn 2 | x
    Cá nhân | Y Thông Niê    | Thôn 3 |

    # delegates.xlsx
    Họ và tên    | Đơn vị | Đại diện cho
    Lê Thị Mai   | Thôn 1 |
    Hà Thị Lan   | Thôn 2 | Chi hội Phụ nữ
    Y Thông Niê  | Thôn 3 |
    """
    assert [said("co_tham_luan", "giaymoi", at) for at in range(3)] == [True, True, False]


def test_the_proof_list_is_in_the_order_of_the_invitations(said: Said) -> None:
    """
    # delegates.xlsx
    Danh xưng | Họ và tên  | Chức vụ | Đơn vị | Trạng thái
    Bà        | LÊ THỊ MAI | Bí thư  | Thôn 1 |
    Ông       | Trần Rút   |         | Thôn 1 | rút
              | Y Thông    |         |        |
    """
    assert said("danh_sach_soat") == [
        {
            "stt": 1,
            "danh_xung": "Bà",
            "ho_va_ten": "Lê Thị Mai",
            "chuc_vu": "Bí thư",
            "don_vi": "Thôn 1",
            "luu_y": "",
        },
        {
            "stt": 2,
            "danh_xung": "Ông (Bà)",
            "ho_va_ten": "Y Thông",
            "chuc_vu": "",
            "don_vi": "",
            "luu_y": "Thiếu danh xưng, chức vụ, đơn vị",
        },
    ]


def test_no_academic_title_beside_a_form_of_address(said: Said) -> None:
    """
    # delegates.xlsx
    Danh xưng  | Họ và tên              | Giới tính | Đơn vị
               | Bà TS. Lê Thị Mai      |           | Thôn 1
    Ông Bác sĩ | Nguyễn Văn Hòa         |           | Thôn 2
    Thạc sĩ    | Y Thông Niê            | Nam       | Thôn 3
    Bà PGS.TS. | Trần Thị Hạnh          | Nữ        | Thôn 4
    """
    assert [said("nguoi_duoc_moi", "giaymoi", at) for at in range(4)] == [
        "Bà Lê Thị Mai",
        "Ông Nguyễn Văn Hòa",
        "Thạc sĩ Y Thông Niê",
        "Bà Trần Thị Hạnh",
    ]
    assert [said("goi", "giaymoi", at) for at in range(4)] == ["Bà", "Ông", "Thạc sĩ", "Bà"]


def test_a_post_that_begins_to_name_the_unit_is_completed_by_it(said: Said) -> None:
    """
    # delegates.xlsx
    Họ và tên      | Chức vụ                              | Đơn vị
    Lê Thị Mai     | Phó Chủ tịch Ủy ban nhân dân huyện   | Ủy ban nhân dân huyện Krông Ana
    Trần Thị Hằng  | Bí thư Đảng ủy                       | Đảng ủy xã
    Y Thông Niê    | Trưởng thôn 10                       | Thôn 1
    Trần Văn Bình  | Trưởng thôn                          | Thôn 1
    Hà Thị Lan     | Trưởng Thôn 1                        | Thôn 1
    """
    assert [said("dong_chuc_vu", "giaymoi", at) for at in range(5)] == [
        ["Phó Chủ tịch Ủy ban nhân dân huyện Krông Ana"],
        ["Bí thư Đảng ủy xã"],
        ["Trưởng thôn 10", "Thôn 1"],
        ["Trưởng thôn", "Thôn 1"],
        ["Trưởng Thôn 1"],
    ]


def test_the_unit_is_spelt_as_its_sheet_has_it(said: Said) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị      | Loại
    Trạm Y tế xã | cơ quan

    # delegates.xlsx
    Họ và tên  | Chức vụ  | Đơn vị
    Lê Thị Mai | Hộ sinh  | TRẠM Y TẾ XÃ
    Hà Thị Lan | Y tá     | Bệnh xá
    """
    assert said("dong_chuc_vu", "giaymoi", 0) == ["Hộ sinh", "Trạm Y tế xã"]
    assert said("dong_chuc_vu", "giaymoi", 1) == ["Y tá", "Bệnh xá"]
    proof: Any = said("danh_sach_soat")
    assert [row["don_vi"] for row in proof] == ["Trạm Y tế xã", "Bệnh xá"]
