"""Numbers and days of papers, recipients, settings they need, and law that changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]


def test_number_without_day_and_day_without_number(found: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    kehoach   | 12 |
    baocao    |    | 10/02/2025
    giaymoi   |    |
    quyetdinh | 30 | 31/02/2025
    """
    assert found("VB06") == [
        "hoinghi.xlsx!C2: Văn bản có số 12 nhưng chưa có ngày ký.",
        "hoinghi.xlsx!B3: Văn bản ký ngày 10/02/2025 nhưng chưa có số.",
    ]


def test_papers_signed_after_the_conference(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 15/02/2025

    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    Giấy mời  | 12 | 16/02/2025
    quyetdinh | 30 | 20/02/2025
    baocao    | 31 | 28/02/2025
    """
    assert found("VB07") == [
        "hoinghi.xlsx!C2: Ngày ký 16/02/2025 sau ngày tổ chức hội nghị 15/02/2025.",
        "hoinghi.xlsx!C3: Ngày ký 20/02/2025 sau ngày tổ chức hội nghị 15/02/2025.",
    ]
    assert severities("VB07") == ["error", "warning"]


def test_settings_that_papers_need(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục              | Giá trị
    Tên xã           | Bình Hòa
    Cơ quan ban hành | Ủy ban nhân dân xã Bình Hòa
    Người ký         |
    Giờ khai mạc     | sáng sớm
    Thời gian tổ chức | Quý I năm 2025
    """
    assert found("VB08") == [
        "hoinghi.xlsx!None: Chưa có “Địa điểm”: địa điểm trong giấy mời.",
        "hoinghi.xlsx!B4: Chưa có “Người ký”: họ tên người ký.",
    ]


def test_a_folder_of_people_alone_needs_no_settings(found: Found) -> None:
    """
    # delegates.xlsx
    Họ và tên    | Đơn vị | Thành phần
    Trần Thị Nga | Thôn 1 | Khách mời
    """
    assert found("VB08") == []


def test_neither_day_nor_period(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục              | Giá trị
    Tên xã           | Bình Hòa
    Cơ quan ban hành | Ủy ban nhân dân xã Bình Hòa
    Người ký         | Nguyễn Văn Bình
    Địa điểm         | Hội trường xã
    Giờ khai mạc     | 7 giờ 30
    """
    assert found("VB08") == [
        (
            "hoinghi.xlsx!None: Chưa có “Ngày tổ chức” và “Thời gian tổ chức”: "
            "thời gian trong kế hoạch và giấy mời."
        )
    ]


def test_recipients_without_copies(found: Found) -> None:
    """
    # hoinghi.xlsx › Nơi nhận
    Nơi nhận        | Số bản
    UBND huyện      | 1
    Phòng Nội vụ    |
    Trưởng các thôn | bảy
    Lưu VT          | 0
    """
    assert found("VB09") == [
        "hoinghi.xlsx!B3: “Phòng Nội vụ” chưa ghi số bản.",
        "hoinghi.xlsx!B5: “Lưu VT” ghi 0 bản.",
    ]


def test_law_that_may_have_changed(found: Found, severities: Found) -> None:
    """
    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 30 | 05/11/2026
    kehoach   | 12 | 01/09/2026
    """
    assert len(found("VB10")) == 1
    assert found("VB10")[0].startswith("hoinghi.xlsx!C2: Từ ngày 01/10/2026 Luật số 06/2026/QH16")
    assert found("VB10")[0].endswith(
        "Văn bản thuộc diện này: “Quyết định khen thưởng tại hội nghị” ký 05/11/2026."
    )
    assert severities("VB10") == ["note"]


def test_law_of_the_example_is_known(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 15/02/2025
    """
    assert found("VB10") == []


def test_districts_have_ended(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Tên huyện    | Krông Ana
    Ngày tổ chức | 01/07/2025

    # hoinghi.xlsx › Nơi nhận
    Nơi nhận        | Số bản
    UBND huyện      | 1
    UBND tỉnh       | 1

    # hoinghi.xlsx › Mốc sự kiện
    Sự kiện                        | Lần thứ | Cấp
    Đại hội thi đua yêu nước huyện | VI      | huyện
    """
    told = "nhưng đến 01/07/2025 thì không còn cấp huyện (chỉ đến hết 30/06/2025)."
    assert found("VB11") == [
        f"hoinghi.xlsx!A2: “Đại hội thi đua yêu nước huyện” là cấp huyện, {told}",
        f"hoinghi.xlsx!A2: “UBND huyện” là cấp huyện, {told}",
        f"hoinghi.xlsx!B2: Ghi huyện “Krông Ana”, {told}",
    ]


def test_on_their_last_day_districts_are_right(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Tên huyện    | Krông Ana
    Ngày tổ chức | 30/06/2025
    """
    assert found("VB11") == []
