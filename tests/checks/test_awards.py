"""Who may give which award to whom, one achievement one award, and figures nobody has read."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]


def test_award_beyond_the_commune_s_powers(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 15/02/2025

    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Hình thức đề nghị                  | Cấp khen | Kết quả
    Trần Thị Nga | Thôn 1 | kinh tế  | Giấy khen                          | xã       |
    Lê Văn Tư    | Thôn 1 | kinh tế  | Chiến sĩ thi đua cơ sở             | xã       |
    Lê Văn Sáu   | Thôn 1 | kinh tế  | Bằng khen của Chủ tịch UBND tỉnh   |          |
    Lê Văn Bảy   | Thôn 1 | kinh tế  | Lao động tiên tiến                 |          |
    Lê Văn Tám   | Thôn 1 | kinh tế  | Huân chương Lao động               | xã       | Không đạt
    Lê Văn Chín  | Thôn 1 | kinh tế  | Huân chương Lao động               | tỉnh     |
    """
    assert found("KT01") == [
        (
            "nominees.xlsx!D3: Cấp xã không có thẩm quyền tặng “Chiến sĩ thi đua cơ sở” vào ngày 15/02/2025; "
            "cấp quyết định: huyện, sở, ngành tỉnh."
        ),
        (
            "nominees.xlsx!D7: Cấp tỉnh không có thẩm quyền tặng “Huân chương Lao động” vào ngày 15/02/2025; "
            "cấp quyết định: nhà nước."
        ),
    ]
    assert severities("KT01") == ["error", "error"]


def test_powers_follow_the_day_of_signing(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 30 | 15/07/2025

    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Hình thức đề nghị      | Cấp khen
    Lê Văn Tư    | Thôn 1 | kinh tế  | Chiến sĩ thi đua cơ sở | xã
    Lê Văn Sáu   | Thôn 1 | kinh tế  | Bằng khen của UBND tỉnh | xã
    """
    assert [line.partition(":")[0] for line in found("KT01")] == ["nominees.xlsx!D3"]
    assert found("KT01")[0].endswith("Bảng thẩm quyền của công cụ chưa đối chiếu bản gốc, xin tra lại.")
    assert severities("KT01") == ["warning"], "the decree of 2025 was not read"


def test_two_awards_for_one_achievement(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Ngày sinh | Lĩnh vực | Hình thức đề nghị  | Tóm tắt thành tích
    Trần Thị Nga | Thôn 1 | 1980      | kinh tế  | Giấy khen          | Trồng cà phê giỏi
    Trần Thị Nga | Thôn 1 | 1980      | kinh tế  | Lao động tiên tiến | trồng cà phê giỏi
    Lê Văn Tư    | Thôn 1 | 1980      | kinh tế  | Giấy khen          | Hiến đất làm đường
    Lê Văn Tư    | Thôn 1 | 1980      | kinh tế  | Lao động tiên tiến | Cứu người trong lũ
    Lê Văn Sáu   | Thôn 1 | 1980      | kinh tế  | Giấy khen          |
    Lê Văn Sáu   | Thôn 1 | 1980      | kinh tế  | Lao động tiên tiến | Hiến đất làm đường
    """
    assert found("KT02") == [
        (
            "nominees.xlsx!E3: Đã được đề nghị “Giấy khen” ở dòng 2, "
            "nay thêm “Lao động tiên tiến” mà không ghi thành tích khác."
        ),
        (
            "nominees.xlsx!E7: Đã được đề nghị “Giấy khen” ở dòng 6, "
            "nay thêm “Lao động tiên tiến” mà không ghi thành tích khác."
        ),
    ]
    assert found("NG01") == []


def test_one_award_on_two_lines_is_a_double_entry(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Ngày sinh | Lĩnh vực | Hình thức đề nghị
    Trần Thị Nga | Thôn 1 | 1980      | kinh tế  | Giấy khen
    Trần Thị Nga | Thôn 1 | 1980      | kinh tế  | GK
    """
    assert found("KT02") == []
    assert len(found("NG01")) == 1


def test_award_for_another_kind_of_taker(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên          | Loại    | Đơn vị | Lĩnh vực | Hình thức đề nghị
    Trần Thị Nga       | Cá nhân | Thôn 1 | kinh tế  | Gia đình văn hóa
    Hộ ông Lê Văn Tư   |         | Thôn 1 | kinh tế  | Gia đình văn hóa
    Chi hội Phụ nữ thôn 1 | Tập thể | Thôn 1 | xã hội | Lao động tiên tiến
    Chi hội Nông dân thôn 1 | Tập thể | Thôn 1 | xã hội | Giấy khen
    """
    assert [line.partition(" (")[0] for line in found("KT03")] == [
        "nominees.xlsx!E2: “Gia đình văn hóa” dành cho hộ gia đình, mà dòng này là cá nhân.",
        "nominees.xlsx!E4: “Lao động tiên tiến” dành cho cá nhân, mà dòng này là tập thể.",
    ]


def test_more_votes_than_members(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Số phiếu đồng ý
    Trần Thị Nga | Thôn 1 | kinh tế  | 3
    Lê Văn Tư    | Thôn 1 | kinh tế  | 2

    # hoinghi.xlsx › Hội đồng
    Họ và tên       | Chức vụ          | Vai trò   | Có mặt
    Nguyễn Văn Bình | Chủ tịch UBND xã | Chủ tịch  | x
    Lê Thị Hạnh     | Công chức        | Ủy viên   |
    """
    assert found("KT04") == ["nominees.xlsx!D2: Ghi 3 phiếu đồng ý, mà Hội đồng có 2 thành viên."]


def test_votes_without_a_council_are_not_judged(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Số phiếu đồng ý
    Trần Thị Nga | Thôn 1 | kinh tế  | 30
    """
    assert found("KT04") == []


def test_failed_and_sent_up_all_the_same(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Kết quả   | Đi dự cấp trên
    Trần Thị Nga | Thôn 1 | kinh tế  | Không đạt | x
    Lê Văn Tư    | Thôn 1 | kinh tế  | Không đạt |
    Lê Văn Sáu   | Thôn 1 | kinh tế  | Đạt       | x
    """
    assert found("KT05") == ["nominees.xlsx!E2: Kết quả ghi “Không đạt” mà vẫn cử đi dự hội nghị cấp trên."]


def test_each_unverified_figure_is_noted_once(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 15/02/2025

    # nominees.xlsx
    Họ và tên       | Đơn vị | Lĩnh vực | Hình thức đề nghị
    Trần Thị Nga    | Thôn 1 | kinh tế  | Giấy khen
    Lê Văn Tư       | Thôn 1 | kinh tế  | Giấy khen
    """
    told = found("KT06")
    assert len(told) == len(set(told))
    assert [line for line in told if "hệ số tiền thưởng 0,15 của Giấy khen" in line]
    assert not [line for line in told if "lương cơ sở" in line], "2.340.000 was read in its decree"
    assert set(severities("KT06")) == {"note"}
    assert all(line.startswith("nominees.xlsx!D1: ") for line in told)


def test_figures_that_were_read_are_not_noted(found: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 30 | 15/08/2023

    # nominees.xlsx
    Họ và tên       | Đơn vị | Lĩnh vực | Hình thức đề nghị
    Trần Thị Nga    | Thôn 1 | kinh tế  | Giấy khen
    """
    assert not [line for line in found("KT06") if "hệ số" in line or "làm tròn" in line]


def test_bonus_nobody_knows(found: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 30 | 15/08/2023

    # nominees.xlsx
    Họ và tên          | Loại        | Đơn vị | Lĩnh vực | Hình thức đề nghị | Tiền thưởng
    Hộ ông Lê Văn Tư   | Hộ gia đình | Thôn 1 | kinh tế  | Giấy khen         | 500000
    Hộ bà Trần Thị Nga | Hộ gia đình | Thôn 1 | kinh tế  | Giấy khen         |
    Hộ ông Lê Văn Sáu  | Hộ gia đình | Thôn 1 | kinh tế  | Giấy khen         |
    Lê Văn Bảy         | Cá nhân     | Thôn 1 | kinh tế  | Giấy khen         |
    """
    assert found("KT07") == [
        "nominees.xlsx!E3: Chưa biết mức tiền thưởng “Giấy khen” cho hộ gia đình (2 dòng, bắt đầu từ dòng 3)."
    ]
