from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from hoinghi.figures.programme import programme

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_minutes_and_clock_times(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục              | Giá trị
    Giờ khai mạc     | 07 giờ 30
    Số phút một buổi | 60

    # hoinghi.xlsx › Chương trình
    Nội dung      | Thời lượng (phút) | Người thực hiện
    Chào cờ       | 5                 | Ban tổ chức
    Báo cáo       | 40                | Chủ tịch
    Bế mạc        | 20                | Chủ tịch
    """
    found = programme(workspace)
    assert [(each.start, each.end) for each in found.slots] == [(0, 5), (5, 45), (45, 65)]
    assert [(each.starts_at, each.ends_at) for each in found.slots] == [
        (time(7, 30), time(7, 35)),
        (time(7, 35), time(8, 15)),
        (time(8, 15), time(8, 35)),
    ]
    assert (found.total, found.available, found.over, found.unknown) == (65, 60, 5, 0)
    assert found.beyond is found.slots[2].item


def test_after_an_item_without_minutes_nobody_knows_the_time(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Giờ khai mạc | 13 giờ 30
    Số buổi      | 2

    # hoinghi.xlsx › Chương trình
    Nội dung | Thời lượng (phút) | Người thực hiện
    Chào cờ  | 5                 | Ban tổ chức
    Báo cáo  |                   | Chủ tịch
    Bế mạc   | 20                | Chủ tịch
    """
    found = programme(workspace)
    assert [(each.start, each.end) for each in found.slots] == [(0, 5), (5, None), (None, None)]
    assert [each.starts_at for each in found.slots] == [time(13, 30), time(13, 35), None]
    assert found.beyond is None
    assert (found.total, found.available, found.over, found.unknown) == (25, 480, 0, 1)


def test_without_an_opening_hour_there_are_minutes_only(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Chương trình
    Nội dung | Thời lượng (phút) | Người thực hiện
    Chào cờ  | 5                 | Ban tổ chức
    """
    (slot,) = programme(workspace).slots
    assert (slot.start, slot.end, slot.starts_at, slot.ends_at) == (0, 5, None, None)


def test_nobody_knows_when_the_second_session_opens(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục              | Giá trị
    Giờ khai mạc     | 07 giờ 30
    Số buổi          | 2
    Số phút một buổi | 60

    # hoinghi.xlsx › Chương trình
    Nội dung  | Thời lượng (phút) | Người thực hiện
    Chào cờ   | 20                | Ban tổ chức
    Báo cáo   | 40                | Chủ tịch
    Tham luận | 30                | Điển hình
    Bế mạc    | 30                | Chủ tịch
    """
    found = programme(workspace)
    assert [(each.starts_at, each.ends_at) for each in found.slots] == [
        (time(7, 30), time(7, 50)),
        (time(7, 50), time(8, 30)),
        (None, None),
        (None, None),
    ]
    assert (found.over, found.beyond) == (0, None)


def test_no_clock_goes_past_midnight(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục              | Giá trị
    Giờ khai mạc     | 23 giờ

    # hoinghi.xlsx › Chương trình
    Nội dung  | Thời lượng (phút) | Người thực hiện
    Chào cờ   | 59                | Ban tổ chức
    Báo cáo   | 1                 | Chủ tịch
    Bế mạc    | 1                 | Chủ tịch
    """
    assert [(each.starts_at, each.ends_at) for each in programme(workspace).slots] == [
        (time(23, 0), time(23, 59)),
        (time(23, 59), None),
        (None, None),
    ]


def test_an_item_of_no_minutes_is_not_an_unknown_one(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Chương trình
    Nội dung  | Thời lượng (phút) | Người thực hiện
    Đón khách | 0                 | Ban tổ chức
    Chào cờ   | 5                 | Ban tổ chức
    """
    found = programme(workspace)
    assert ([each.start for each in found.slots], found.unknown) == ([0, 0], 0)
