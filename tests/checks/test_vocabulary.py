"""Unknown words: what is told, with the nearest known one, and which spellings are no mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]


def test_unknown_category_names_the_nearest(found: Found, hints: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên      | Đơn vị | Thành phần
    Trần Thị Nga   | Thôn 1 | Điển hình tiên tiếng
    Lê Văn Tư      | Thôn 1 | chiến sỹ thi đua
    Phạm Văn Năm   | Thôn 1 | TIÊU BIỂU
    Y Bhim Niê     | Thôn 1 |
    """
    assert found("TL01") == ["delegates.xlsx!C2: Thành phần “Điển hình tiên tiếng” không có trong danh mục."]
    assert hints("TL01") == ["Có phải “Điển hình tiên tiến”? Nếu đúng, xin sửa ô này cho khớp."]


def test_a_cell_of_two_sides_is_not_an_unknown_word(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần
    Trần Thị Nga | Thôn 1 | Lãnh đạo; Điển hình tiên tiến
    """
    assert found("TL01") == []
    assert len(found("SL04")) == 1


def test_a_person_may_stand_for_several_fields_a_number_of_awards_for_one(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực
    Trần Thị Nga | Thôn 1 | Kinh tế; an ninh
    Lê Văn Tư    | Thôn 1 | Kinh tế; chăn nuôi

    # hoinghi.xlsx › Thành tích
    Năm  | Hình thức | Lĩnh vực         | Tập thể | Hộ gia đình | Cá nhân
    2024 | Giấy khen | Kinh tế; an ninh | 1       | 0           | 3
    """
    assert found("TL02") == [
        "hoinghi.xlsx!C2: Lĩnh vực “Kinh tế; an ninh” không có trong danh mục.",
        "nominees.xlsx!C3: Lĩnh vực “Kinh tế; chăn nuôi” không có trong danh mục.",
    ]


def test_unknown_field_wherever_it_stands(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực
    Trần Thị Nga | Thôn 1 | kinh tê
    Lê Văn Tư    | Thôn 1 | giáo dục
    Lê Văn Sáu   | Thôn 1 | Nông vận

    # hoinghi.xlsx › Thành tích
    Năm  | Hình thức | Lĩnh vực | Tập thể | Hộ gia đình | Cá nhân
    2024 | Giấy khen | Thủy lợi | 1       | 0           | 3
    """
    assert found("TL02") == [
        "hoinghi.xlsx!C2: Lĩnh vực “Thủy lợi” không có trong danh mục.",
        "nominees.xlsx!C4: Lĩnh vực “Nông vận” không có trong danh mục.",
    ]


def test_unknown_unit_against_the_sheet(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên     | Đơn vị          | Thành phần
    Trần Thị Nga  | thôn 01         | Tiên tiến
    Lê Văn Tư     | Thôn 9          | Tiên tiến
    Phạm Văn Năm  | UBND huyện      | Khách mời
    Lê Văn Sáu    | Hội Nông dan    | Tiên tiến

    # hoinghi.xlsx › Đơn vị
    Đơn vị       | Loại
    Thôn 1       | thôn
    Hội Nông dân | đoàn thể
    """
    assert found("TL03") == ["delegates.xlsx!B3: Đơn vị “Thôn 9” không có trong danh mục."]


def test_units_that_differ_in_tones_must_be_typed_with_them(found: Found, hints: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên     | Đơn vị    | Thành phần
    Trần Thị Nga  | thôn đồng | Tiên tiến
    Lê Văn Tư     | Thon Dong | Tiên tiến

    # hoinghi.xlsx › Đơn vị
    Đơn vị    | Loại
    Thôn Đông | thôn
    Thôn Đồng | thôn
    """
    assert found("TL03") == ["delegates.xlsx!B3: Đơn vị “Thon Dong” không có trong danh mục."]
    assert hints("TL03") == ["Ghi đủ dấu: “Thôn Đông” hay “Thôn Đồng”."]


def test_without_the_sheet_a_slip_from_a_usual_unit_is_asked_about(found: Found, hints: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên     | Đơn vị       | Thành phần
    Trần Thị Nga  | Thôn Đông    | Tiên tiến
    Lê Văn Tư     | Thôn Đông    | Tiên tiến
    Lê Văn Năm    | thôn Đông    | Tiên tiến
    Lê Văn Sáu    | Thôn Đônng   | Tiên tiến
    Lê Văn Bảy    | Hội Nông dân | Tiên tiến
    Lê Văn Tám    | Hội Nông dân | Tiên tiến
    Lê Văn Chín   | Hội Nông dân | Tiên tiến
    Lê Thị Mười   | Hội Nông dâm | Tiên tiến
    """
    assert found("TL03") == [
        "delegates.xlsx!B5: “Thôn Đônng” chỉ có 1 dòng, “Thôn Đông” có 3 dòng.",
        "delegates.xlsx!B9: “Hội Nông dâm” chỉ có 1 dòng, “Hội Nông dân” có 3 dòng.",
    ]
    assert hints("TL03")[0] == (
        "Có phải “Thôn Đông”? Nếu là một đơn vị, sửa cho khớp; nếu là hai đơn vị, ghi cả hai ở trang Đơn vị."
    )


def test_without_the_sheet_spellings_with_other_tones_are_told_to_count_as_one(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên     | Đơn vị    | Lĩnh vực
    Trần Thị Nga  | Thôn Đông | kinh tế
    Lê Văn Tư     | Thôn Đông | kinh tế
    Lê Văn Năm    | THÔN ĐÔNG | kinh tế
    Lê Văn Sáu    | Thôn Đong | kinh tế
    Lê Văn Bảy    | Thôn Hoà  | kinh tế
    Lê Văn Tám    | Thôn Hòa  | kinh tế
    """
    assert found("TL03") == [
        "nominees.xlsx!B5: “Thôn Đong” (1 dòng) đang được tính chung với “Thôn Đông” (3 dòng)."
    ]


def test_without_the_sheet_names_that_may_be_real_are_left_alone(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị           | Thành phần
    Lê Văn A    | Thôn 1           | Tiên tiến
    Lê Văn B    | Thôn 1           | Tiên tiến
    Lê Văn C    | Thôn 1           | Tiên tiến
    Lê Văn D    | Thôn 2           | Tiên tiến
    Lê Văn E    | Thôn 11          | Tiên tiến
    Lê Văn F    | Khu A            | Tiên tiến
    Lê Văn G    | Khu A            | Tiên tiến
    Lê Văn H    | Khu A            | Tiên tiến
    Lê Văn I    | Khu B            | Tiên tiến
    Lê Văn K    | Thôn Tân Lập     | Tiên tiến
    Lê Văn L    | Thôn Tân Lập     | Tiên tiến
    Lê Văn M    | Thôn Tân Lập     | Tiên tiến
    Lê Văn N    | Thôn Tân Lợp     | Tiên tiến
    Y Bhim      | Buôn Tu          | Tiên tiến
    Y Thông     | Buôn Tu          | Tiên tiến
    Y Nuen      | Buôn Tu          | Tiên tiến
    Y Blô       | Buôn Tul         | Tiên tiến
    Lê Văn O    | Trường TH Lê Lai | Tiên tiến
    Lê Văn P    | Trường TH Lê Lai | Tiên tiến
    Lê Văn Q    | Trường TH Lê Lai | Tiên tiến
    Lê Văn R    | Trường TH Lê Lợi | Tiên tiến
    """
    assert found("TL03") == []


def test_without_the_sheet_every_unit_is_known(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần
    Trần Thị Nga | Thôn 1 | Tiên tiến
    Lê Văn Tư    | Thôn 9 | Tiên tiến
    """
    assert found("TL03") == []


def test_unknown_movement_quotes_and_case_aside(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Phong trào
    Trần Thị Nga | Thôn 1 | kinh tế  | “Vì người nghèo - không có ai bị bỏ lại phía sau”
    Lê Văn Tư    | Thôn 1 | kinh tế  | phong trào thi đua vì người nghèo, không có ai bị bỏ lại phía sau
    Lê Văn Sáu   | Thôn 1 | kinh tế  | Thi đua quyết thắng

    # hoinghi.xlsx › Phong trào
    Tên phong trào                                  | Cấp phát động
    Vì người nghèo - không có ai bị bỏ lại phía sau | Trung ương
    """
    assert found("TL04") == [
        "nominees.xlsx!D4: Phong trào “Thi đua quyết thắng” không có ở trang Phong trào."
    ]


def test_unknown_paper_in_every_column_that_names_papers(found: Found, hints: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản | Số | Ngày ký
    kehoac  |    |
    giaymoi |    |

    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Trích yếu      | Dùng cho
    Kế hoạch     | 167/KH-UBND | 02/10/2024    | UBND huyện       | Tổ chức        | kehoach, Giấy mời
    Kế hoạch     | 168/KH-UBND | 02/10/2024    | UBND huyện       | Tổ chức sơ kết | thongcao

    # hoinghi.xlsx › Nơi nhận
    Nơi nhận        | Số bản | Dùng cho
    Trưởng các thôn | 7      |
    """
    assert found("TL05") == [
        "hoinghi.xlsx!F3: Văn bản “thongcao” không có trong danh mục văn bản.",
        "hoinghi.xlsx!A2: Văn bản “kehoac” không có trong danh mục văn bản.",
    ]
    assert hints("TL05")[1] == "Có phải “kehoach”? Nếu đúng, xin sửa ô này cho khớp."


def test_unknown_award_but_not_its_abbreviations(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Hình thức đề nghị
    Trần Thị Nga | Thôn 1 | kinh tế  | LĐTT
    Lê Văn Tư    | Thôn 1 | kinh tế  | Thư khen
    Lê Văn Sáu   | Thôn 1 | kinh tế  |
    """
    assert found("TL06") == ["nominees.xlsx!D3: Hình thức khen “Thư khen” không có trong danh mục."]


def test_unknown_level(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Hình thức đề nghị | Cấp khen
    Trần Thị Nga | Thôn 1 | kinh tế  | Giấy khen         | UBND xã
    Lê Văn Tư    | Thôn 1 | kinh tế  | Giấy khen         | liên tỉnh

    # hoinghi.xlsx › Mốc sự kiện
    Sự kiện                     | Lần thứ | Cấp
    Đại hội Đảng toàn quốc      | XIV     | toàn quốc
    """
    assert found("TL07") == ["nominees.xlsx!E3: Cấp “liên tỉnh” không có trong danh mục."]


def test_unknown_part_of_the_report(found: Found, hints: Found) -> None:
    """
    # hoinghi.xlsx › Nội dung báo cáo
    Phần        | Nội dung
    HẠN CHẾ     | Một số thôn triển khai còn chậm.
    Phương hưng | Tiếp tục phát động thi đua.
    """
    assert found("TL08") == ["hoinghi.xlsx!A3: Phần “Phương hưng” không có trong danh mục."]
    assert hints("TL08") == ["Có phải “Phương hướng”? Nếu đúng, xin sửa ô này cho khớp."]


def test_result_that_says_neither_yes_nor_no(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Kết quả
    Trần Thị Nga | Thôn 1 | kinh tế  | Đạt
    Lê Văn Tư    | Thôn 1 | kinh tế  | Không đạt
    Lê Văn Sáu   | Thôn 1 | kinh tế  | Chưa đủ phiếu
    Lê Văn Bảy   | Thôn 1 | kinh tế  |
    """
    assert found("TL09") == [
        "nominees.xlsx!D4: Kết quả “Chưa đủ phiếu” không rõ là đạt hay không đạt; đang được coi là đạt."
    ]
