"""One congress has one ordinal, however it is written and wherever it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    Found = Callable[[str], list[str]]


def test_the_eleventh_and_the_fourteenth(found: Found) -> None:
    """
    # hoinghi.xlsx › Mốc sự kiện
    Sự kiện                              | Lần thứ | Cấp
    Đại hội Đảng toàn quốc               | XI      | toàn quốc
    Đại hội đại biểu toàn quốc của Đảng  | XIV     | toàn quốc
    Đại hội Đảng bộ xã                   | V       | xã
    Đại hội Đảng bộ xã                   | 5       | xã
    Đại hội Đảng bộ huyện                | XI      | huyện
    Đại hội thi đua yêu nước             | XI      | toàn quốc
    Đại hội thi đua yêu nước             | VI      | huyện
    """
    assert found("HN06") == [
        "hoinghi.xlsx!B3: “Đại hội đại biểu toàn quốc của Đảng” ghi lần thứ XIV, nhưng dòng 2 ghi lần thứ XI."
    ]


def test_a_sentence_that_contradicts_the_sheet(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Tên huyện          | Krông Ana
    Hội nghị cấp trên  | Đại hội thi đua yêu nước huyện Krông Ana lần thứ VII

    # hoinghi.xlsx › Mốc sự kiện
    Sự kiện                                | Lần thứ | Cấp
    Đại hội thi đua yêu nước của huyện     | VI      | huyện
    Đại hội Đảng toàn quốc                 | XIV     | toàn quốc

    # hoinghi.xlsx › Phân công
    Đơn vị | Nhiệm vụ
    Mặt trận | Hưởng ứng đại hội thi đua yêu nước của huyện lần thứ 6, mừng đại hội Đảng toàn quốc lần thứ XI
    Mặt trận | Tiến tới Đại hội Đảng bộ tỉnh lần thứ XVIII
    """
    assert found("HN07") == [
        (
            "hoinghi.xlsx!B2: Ở đây “Đại hội Đảng toàn quốc” là lần thứ XI, "
            "nhưng trang Mốc sự kiện (dòng 3) ghi lần thứ XIV."
        ),
        (
            "hoinghi.xlsx!B3: Ở đây “Đại hội thi đua yêu nước của huyện” là lần thứ VII, "
            "nhưng trang Mốc sự kiện (dòng 2) ghi lần thứ VI."
        ),
    ]


def test_one_name_at_several_levels_is_not_taken_for_one(found: Found) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Hội nghị cấp trên  | Đại hội thi đua yêu nước lần thứ VI

    # hoinghi.xlsx › Mốc sự kiện
    Sự kiện                   | Lần thứ | Cấp
    Đại hội thi đua yêu nước  | XII     | tỉnh
    Đại hội thi đua yêu nước  | VI      | huyện
    """
    assert found("HN07") == []


def test_ordinal_that_is_no_number(found: Found) -> None:
    """
    # hoinghi.xlsx › Mốc sự kiện
    Sự kiện                | Lần thứ    | Cấp
    Đại hội Đảng bộ xã     | thứ V      | xã
    Đại hội Đảng bộ huyện  | mười một   | huyện
    Đại hội Đảng bộ tỉnh   | 2025-2030  | tỉnh
    """
    assert found("HN08") == ["hoinghi.xlsx!B4: Lần thứ “2025-2030” không phải là một số."]
