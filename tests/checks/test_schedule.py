"""The day, the plan, the deadlines and the length of the programme."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]


def test_day_outside_its_period(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Ngày tổ chức       | 15/04/2025
    Thời gian tổ chức  | Quý I năm 2025
    """
    assert found("HN01") == [
        (
            "hoinghi.xlsx!B2: Ngày tổ chức 15/04/2025 không thuộc thời gian tổ chức “Quý I năm 2025” "
            "(01/01/2025 đến 31/03/2025)."
        )
    ]


def test_last_day_of_the_period_is_in_it(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Ngày tổ chức       | 31/03/2025
    Thời gian tổ chức  | Quý I năm 2025
    """
    assert found("HN01") == []


def test_conference_before_its_plan_and_its_base(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 15/02/2024

    # hoinghi.xlsx › Văn bản
    Văn bản | Số | Ngày ký
    kehoach | 12 | 05/01/2025

    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Trích yếu
    Kế hoạch     | 167/KH-UBND | 02/10/2024    | UBND huyện       | Tổ chức hội nghị
    """
    assert found("HN02") == [
        (
            "hoinghi.xlsx!B2: Ngày tổ chức 15/02/2024 sớm hơn ngày ký kế hoạch 05/01/2025 và "
            "ngày ban hành 02/10/2024 của Kế hoạch 167/KH-UBND (trang Căn cứ, dòng 2)."
        )
    ]


def test_plan_of_the_same_day_is_no_mistake(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 05/01/2025

    # hoinghi.xlsx › Văn bản
    Văn bản | Số | Ngày ký
    kehoach | 12 | 05/01/2025
    """
    assert found("HN02") == []


def test_deadline_after_the_conference(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 15/02/2025

    # hoinghi.xlsx › Phân công
    Đơn vị               | Nhiệm vụ                            | Thời hạn
    Văn phòng - Thống kê | Gửi giấy mời                        | 20/02/2025
    Văn phòng - Thống kê | Lập danh sách đại biểu              | 15/02/2025
    Văn phòng - Thống kê | Báo cáo kết quả hội nghị            | 25/02/2025
    Tài chính - Kế toán  | Quyết toán kinh phí                 | 28/02/2025
    Văn hóa - Xã hội     | Trang trí hội trường                |
    """
    assert found("HN03") == ["hoinghi.xlsx!C2: Thời hạn 20/02/2025 sau ngày tổ chức 15/02/2025."]


def test_deadline_after_the_period_where_no_day_is_fixed(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Thời gian tổ chức  | Quý I năm 2025

    # hoinghi.xlsx › Phân công
    Đơn vị               | Nhiệm vụ     | Thời hạn
    Văn phòng - Thống kê | Gửi giấy mời | 01/04/2025
    Văn phòng - Thống kê | Lập danh sách | 31/03/2025
    """
    assert found("HN03") == [
        "hoinghi.xlsx!C2: Thời hạn 01/04/2025 sau ngày cuối của thời gian tổ chức 31/03/2025."
    ]


def test_publicity_after_the_conference(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục            | Giá trị
    Ngày tổ chức   | 26/02/2025

    # hoinghi.xlsx › Tuyên truyền
    Thời gian               | Hình thức      | Nội dung
    Từ 13/03/2025           | Truyền thanh   | Giới thiệu Hội nghị
    Từ 20/02 đến 05/03/2025 | Băng rôn       | Chào mừng Hội nghị
    20/02/2025 - 05/03/2025 | Pa nô          | Chào mừng Hội nghị
    28/02/2025              | Cổng thông tin | Đăng tin về kết quả Hội nghị
    28/02/2025              | Truyền thanh   | Phát lại phóng sự sau Hội nghị
    Tháng 3                 | Zalo           | Chia sẻ bài viết
    26/02/2025              | Truyền thanh   | Tường thuật
    """
    assert found("HN03") == ["hoinghi.xlsx!A2: Tuyên truyền từ 13/03/2025, sau ngày tổ chức 26/02/2025."]


def test_programme_longer_than_its_sessions(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Số buổi           | 1
    Số phút một buổi  | 100

    # hoinghi.xlsx › Chương trình
    Nội dung  | Thời lượng (phút) | Người thực hiện
    Chào cờ   | 5                 | Ban tổ chức
    Tham luận | 96                | Điển hình tiên tiến
    """
    assert found("HN04") == [
        (
            "hoinghi.xlsx!B1: Chương trình dài 101 phút, mà 1 buổi × 100 phút = 100 phút: quá 1 phút, "
            "từ mục “Tham luận”."
        )
    ]


def test_programme_that_just_fits(found: Found) -> None:
    """
    # hoinghi.xlsx › Chương trình
    Nội dung  | Thời lượng (phút) | Người thực hiện
    Chào cờ   | 5                 | Ban tổ chức
    Tham luận | 235               | Điển hình tiên tiến
    """
    assert found("HN04") == []


def test_sessions_of_no_time(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Số buổi           | 0
    Số phút một buổi  | 240

    # hoinghi.xlsx › Chương trình
    Nội dung  | Thời lượng (phút) | Người thực hiện
    Chào cờ   | 5                 | Ban tổ chức
    """
    assert found("HN04") == ["hoinghi.xlsx!B2: “Số buổi” ghi 0, nên hội nghị không có thời gian nào."]


def test_several_sessions_and_blank_items(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Số buổi           | 2
    Số phút một buổi  | 60

    # hoinghi.xlsx › Chương trình
    Nội dung  | Thời lượng (phút) | Người thực hiện
    Chào cờ   | 60                | Ban tổ chức
    Báo cáo   | 60                | Chủ tịch
    Nghỉ      |                   | Ban tổ chức
    Trao khen | 30                | Chủ tịch
    Bế mạc    | 5                 | Chủ tịch
    """
    assert found("HN04") == [
        (
            "hoinghi.xlsx!B1: Chương trình dài 155 phút, mà 2 buổi × 60 phút = 120 phút: quá 35 phút, "
            "từ mục “Trao khen”."
        )
    ]


def test_deadline_for_the_lists_after_the_conference(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Ngày tổ chức      | 15/02/2025
    Hạn gửi danh sách | 16/02/2025
    """
    assert found("HN03") == ["hoinghi.xlsx!B3: Hạn gửi danh sách 16/02/2025 sau ngày tổ chức 15/02/2025."]


def test_deadline_for_the_lists_on_the_day_itself(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Ngày tổ chức      | 15/02/2025
    Hạn gửi danh sách | 15/02/2025
    """
    assert found("HN03") == []


def test_the_youngest_base_is_named(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 15/02/2024

    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Trích yếu
    Kế hoạch     | 1/KH-UBND   | 16/02/2024    | UBND huyện       | Tổ chức hội nghị
    Kế hoạch     | 2/KH-UBND   | 17/02/2024    | UBND huyện       | Tuyên truyền hội nghị
    """
    (said,) = found("HN02")
    assert said.endswith("sớm hơn ngày ban hành 17/02/2024 của Kế hoạch 2/KH-UBND (trang Căn cứ, dòng 3).")


def test_a_base_of_the_day_itself(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 15/02/2024

    # hoinghi.xlsx › Căn cứ
    Loại văn bản | Số, ký hiệu | Ngày ban hành | Cơ quan ban hành | Trích yếu
    Kế hoạch     | 1/KH-UBND   | 15/02/2024    | UBND huyện       | Tổ chức hội nghị
    """
    assert found("HN02") == []


def test_deadlines_before_the_paper_that_sets_them(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Ngày tổ chức      | 26/02/2025
    Hạn gửi danh sách | 09/02/2025

    # hoinghi.xlsx › Văn bản
    Văn bản      | Số | Ngày ký
    kehoach      | 12 | 10/01/2025
    phanbo       | 13 | 10/02/2025
    phanbo-donvi | 14 | 09/02/2025

    # hoinghi.xlsx › Phân công
    Đơn vị    | Nhiệm vụ       | Thời hạn   | Trạng thái
    Văn phòng | Gửi giấy mời   | 20/02/2024 | đang làm
    Văn phòng | Soạn kế hoạch  | 09/01/2025 | xong
    Văn phòng | Trang trí      | 10/01/2025 |
    """
    assert found("HN09") == [
        "hoinghi.xlsx!C2: Thời hạn 20/02/2024 trước ngày ký kế hoạch 10/01/2025.",
        "hoinghi.xlsx!B3: Hạn gửi danh sách 09/02/2025 trước ngày ký thông báo phân bổ đại biểu 10/02/2025.",
    ]


def test_deadlines_of_a_plan_that_is_not_signed(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Ngày tổ chức      | 26/02/2025
    Hạn gửi danh sách | 09/02/2025

    # hoinghi.xlsx › Phân công
    Đơn vị    | Nhiệm vụ       | Thời hạn   | Trạng thái
    Văn phòng | Gửi giấy mời   | 20/02/2024 | đang làm
    """
    assert found("HN09") == []


def test_item_without_person_or_minutes(found: Found) -> None:
    """
    # hoinghi.xlsx › Chương trình
    Nội dung  | Thời lượng (phút) | Người thực hiện
    Chào cờ   |                   | Ban tổ chức
    Khai mạc  | 10                |
    Tham luận | nhiều             | Điển hình
    Bế mạc    | 10                | Chủ tịch
    """
    assert found("HN05") == [
        "hoinghi.xlsx!B2: Mục “Chào cờ” chưa có thời lượng.",
        "hoinghi.xlsx!C3: Mục “Khai mạc” chưa có người thực hiện.",
    ]
