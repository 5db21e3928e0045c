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


def test_two_awards_in_two_files_where_only_one_gives_the_number(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên    | Đơn vị | Ngày sinh | CCCD         | Lĩnh vực | Hình thức đề nghị
    Trần Thị Nga | Thôn 1 | 1980      | 066180000123 | kinh tế  | Giấy khen

    # thon/thon-1.xlsx › Điển hình
    Họ và tên    | Đơn vị | Ngày sinh | Lĩnh vực | Hình thức đề nghị
    TRẦN THỊ NGA | thôn 1 | 1980      | kinh tế  | Lao động tiên tiến
    """
    assert found("KT02") == [
        (
            "thon/thon-1.xlsx!E2: Đã được đề nghị “Giấy khen” ở dòng 2 tệp nominees.xlsx, "
            "nay thêm “Lao động tiên tiến” mà không ghi thành tích khác."
        )
    ]


def test_a_household_is_not_its_head(found: Found) -> None:
    """
    # nominees.xlsx
    Họ và tên          | Loại        | Đơn vị | CCCD         | Lĩnh vực | Hình thức đề nghị
    Trần Văn Nga       | Cá nhân     | Thôn 1 | 066080000123 | kinh tế  | Giấy khen
    Hộ ông Trần Văn Nga | Hộ gia đình | Thôn 1 | 066080000123 | kinh tế  | Giấy khen
    """
    assert [found(code) for code in ("NG01", "NG02", "NG03", "KT02")] == [[], [], [], []]


def test_a_level_that_is_gone_gives_nothing(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 30 | 01/07/2025

    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Hình thức đề nghị | Cấp khen
    Lê Văn Tư    | Thôn 1 | kinh tế  | Giấy khen         | huyện
    Lê Văn Sáu   | Thôn 1 | kinh tế  | CSTĐ cơ sở        | huyện
    Lê Văn Bảy   | Thôn 1 | kinh tế  | Giấy khen         | xã
    """
    ended = "vào ngày 01/07/2025 (chỉ đến hết ngày 30/06/2025)"
    doubt = " Bảng thẩm quyền của công cụ chưa đối chiếu bản gốc, xin tra lại."
    assert found("KT01") == [
        (
            "nominees.xlsx!D2: Cấp huyện không có thẩm quyền tặng "
            f"“Giấy khen của Chủ tịch Ủy ban nhân dân huyện” {ended}.{doubt}"
        ),
        (
            f"nominees.xlsx!D3: Cấp huyện không có thẩm quyền tặng “Chiến sĩ thi đua cơ sở” {ended}; "
            f"cấp quyết định: xã, sở, ngành tỉnh.{doubt}"
        ),
    ]
    assert severities("KT01") == ["warning", "warning"]


def test_a_district_still_gives_on_its_last_day(found: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 30 | 30/06/2025

    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Hình thức đề nghị | Cấp khen
    Lê Văn Tư    | Thôn 1 | kinh tế  | Giấy khen         | huyện
    """
    assert found("KT01") == []


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


def test_more_votes_than_members_present_where_only_these_count(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục           | Giá trị
    Mẫu số phiếu  | thành viên dự họp

    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Số phiếu đồng ý | Kết quả
    Trần Thị Nga | Thôn 1 | kinh tế  | 2               |
    Lê Văn Tư    | Thôn 1 | kinh tế  | 1               |
    Hồ Văn Năm   | Thôn 1 | kinh tế  | 2               | Không đạt

    # hoinghi.xlsx › Hội đồng
    Họ và tên       | Chức vụ          | Vai trò   | Có mặt
    Nguyễn Văn Bình | Chủ tịch UBND xã | Chủ tịch  | x
    Lê Thị Hạnh     | Công chức        | Ủy viên   |
    """
    assert found("KT04") == [
        "nominees.xlsx!D2: Ghi 2 phiếu đồng ý, mà chỉ 1 thành viên dự họp.",
        "nominees.xlsx!D4: Ghi 2 phiếu đồng ý, mà chỉ 1 thành viên dự họp.",
    ]


def test_too_few_votes_and_not_turned_down(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                   | Giá trị
    Ngưỡng phiếu Hội đồng | 70%

    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Hình thức đề nghị | Số phiếu đồng ý | Kết quả
    Trần Thị Nga | Thôn 1 | kinh tế  | Giấy khen         | 1               | Đạt
    Lê Văn Tư    | Thôn 1 | kinh tế  | Giấy khen         | 1               | Không đạt
    Lê Văn Sáu   | Thôn 1 | kinh tế  | Giấy khen         | 2               |
    Lê Văn Bảy   | Thôn 1 | kinh tế  | Giấy khen         |                 |

    # hoinghi.xlsx › Hội đồng
    Họ và tên       | Chức vụ          | Vai trò   | Có mặt
    Nguyễn Văn Bình | Chủ tịch UBND xã | Chủ tịch  | x
    Lê Thị Hạnh     | Công chức        | Ủy viên   | x
    """
    assert found("KT09") == [
        "nominees.xlsx!E2: Phiếu đồng ý: 1/2 tổng số thành viên (50%), chưa đạt ngưỡng 70% (2 phiếu)."
    ]


def test_too_many_of_a_limited_title(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                      | Giá trị
    Ngày tổ chức             | 26/02/2025
    Làm tròn tỷ lệ danh hiệu | xuống

    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại    | Số LĐTT
    Trường | cơ quan | 11
    Trạm   | cơ quan |

    # nominees.xlsx
    Họ và tên   | Đơn vị | Lĩnh vực | Hình thức đề nghị
    Lê Thị Mai  | Trạm   | xã hội   | Chiến sĩ thi đua cơ sở
    Hồ Văn Năm  | Trường | xã hội   | Chiến sĩ thi đua cơ sở
    Y Thông Niê | Trường | xã hội   | Chiến sĩ thi đua cơ sở
    """
    assert found("KT10") == [
        (
            "nominees.xlsx!D3: Trường đề nghị 2 Chiến sĩ thi đua cơ sở, mà 15% của 11 lao động tiên tiến, "
            "làm tròn xuống, là 1 (Nghị định số 98/2023/NĐ-CP, Nghị định số 152/2025/NĐ-CP; "
            "tỷ lệ này chưa đối chiếu với bản gốc)."
        )
    ]
    assert severities("KT10") == ["warning"]


def test_an_amount_of_the_commune_s_own_needs_a_basis(found: Found, hints: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 26/02/2025

    # nominees.xlsx
    Họ và tên   | Đơn vị | Lĩnh vực | Hình thức đề nghị | Tiền thưởng | Căn cứ mức thưởng
    Lê Thị Mai  | Thôn 1 | xã hội   | Giấy khen         | 500000      | Nghị quyết số 12/2024/NQ-HĐND
    Hồ Văn Năm  | Thôn 1 | xã hội   | Giấy khen         | 500000      |
    Y Thông Niê | Thôn 1 | xã hội   | Giấy khen         | 300000      |
    Hồ Văn Sáu  | Thôn 1 | xã hội   | Giấy khen         |             |
    """
    assert found("KT08") == ["nominees.xlsx!F3: 2 mức thưởng riêng chưa ghi căn cứ (dòng 3, 4)."]
    assert hints("KT08") == ["Ghi văn bản quy định mức thưởng ấy."]


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
    assert found("KT06") == [
        (
            "nominees.xlsx!D1: Chưa đối chiếu với bản gốc Nghị định số 98/2023/NĐ-CP: "
            "hệ số 0,15 của Giấy khen; làm tròn lên bội số của 10.000 đồng."
        )
    ], "2.340.000 was read in its decree"
    assert severities("KT06") == ["note"]


def test_figures_of_several_acts_are_one_note(found: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 30 | 15/07/2025

    # nominees.xlsx
    Họ và tên       | Đơn vị | Lĩnh vực | Hình thức đề nghị | Tiền thưởng
    Trần Thị Nga    | Thôn 1 | kinh tế  | CSTĐ cơ sở        |
    Lê Văn Tư       | Thôn 1 | kinh tế  | LĐTT              |
    Lê Văn Sáu      | Thôn 1 | kinh tế  | Giấy khen         | 500000
    """
    assert found("KT06") == [
        (
            "nominees.xlsx!D1: Chưa đối chiếu với bản gốc Nghị định số 152/2025/NĐ-CP: "
            "thẩm quyền cấp xã tặng Chiến sĩ thi đua cơ sở, Lao động tiên tiến, Giấy khen; "
            "hệ số 1 của Chiến sĩ thi đua cơ sở; làm tròn lên bội số của 10.000 đồng; "
            "hệ số 0,3 của Lao động tiên tiến."
        )
    ]


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
        "nominees.xlsx!E3: Chưa biết mức tiền thưởng “Giấy khen” cho hộ gia đình (dòng 3, 4)."
    ]


def test_another_award_in_another_file_is_looked_at_too(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 15/02/2025

    # hoinghi.xlsx › Hội đồng
    Họ và tên | Chức vụ | Vai trò
    Lê Một    | A       | Ủy viên

    # a.xlsx › Điển hình
    Họ và tên    | Đơn vị | Năm sinh | Hình thức đề nghị | Cấp khen | Số phiếu đồng ý
    Trần Thị Nga | Thôn 1 | 1980     | Giấy khen         | xã       | 1

    # b.xlsx › Điển hình
    Họ và tên    | Đơn vị | Năm sinh | Hình thức đề nghị      | Cấp khen | Số phiếu đồng ý
    Trần Thị Nga | Thôn 1 | 1980     | Chiến sĩ thi đua cơ sở | xã       | 2
    Trần Thị Nga | Thôn 1 | 1980     | Gia đình văn hóa       | xã       | 1
    """
    assert [line.partition(":")[0] for line in found("KT01")] == ["b.xlsx!D2"]
    assert [line.partition(":")[0] for line in found("KT03")] == ["b.xlsx!D3"]
    assert [line.partition(":")[0] for line in found("KT04")] == ["b.xlsx!F2"]


def test_an_award_that_names_another_level_than_its_cell_is_told(found: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 30 | 20/02/2025

    # nominees.xlsx
    Họ và tên    | Đơn vị | Lĩnh vực | Hình thức đề nghị                 | Cấp khen
    Lê Văn Tư    | Thôn 1 | kinh tế  | Giấy khen của Chủ tịch UBND huyện | xã
    Lê Văn Sáu   | Thôn 1 | kinh tế  | Giấy khen của Chủ tịch UBND huyện | huyện
    Lê Văn Bảy   | Thôn 1 | kinh tế  | Giấy khen                         | huyện
    """
    assert found("KT01") == [
        (
            "nominees.xlsx!D2: Cấp xã không có thẩm quyền tặng "
            "“Giấy khen của Chủ tịch Ủy ban nhân dân huyện” vào ngày 20/02/2025; cấp quyết định: huyện."
        )
    ]
