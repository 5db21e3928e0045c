from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hoinghi.figures.schedule import schedule

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_backwards_from_the_conference(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/03/2025

    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    giaymoi   | 12 | 18/03/2025

    # hoinghi.xlsx › Phân công
    Đơn vị     | Nhiệm vụ       | Thời hạn   | Trạng thái
    Văn phòng  | Báo cáo        | 14/03/2025 | đang làm
    Văn hóa    | Trang trí      | 10/03/2025 | xong
    Tài chính  | Dự toán        | 07/03/2025 |
    Hội đồng   | Chuẩn bị       |            |
    """
    found = schedule(workspace, date(2025, 3, 11))
    assert {each.lead.code: each.latest for each in found.milestones} == {
        "giaymoi": date(2025, 3, 17),
        "quyetdinh": date(2025, 3, 17),
        "chot_danh_sach": date(2025, 3, 13),
        "hoi_dong": date(2025, 3, 12),
        "ho_so": date(2025, 2, 12),
    }
    assert [each.latest for each in found.milestones] == sorted(each.latest for each in found.milestones)
    assert {each.lead.code: each.late for each in found.milestones} == {
        "ho_so": True,
        "hoi_dong": False,
        "chot_danh_sach": False,
        "giaymoi": True,  # signed a day late
        "quyetdinh": False,
    }
    assert [(each.task.content, each.late, each.left) for each in found.tasks] == [
        ("Dự toán", True, -2),
        ("Trang trí", False, -1),
        ("Báo cáo", False, 3),
    ]
    assert not found.assumed
    assert "Thời hạn chưa đối chiếu với văn bản hiện hành" in found.notes[0]


def test_without_a_given_day_nothing_unsigned_is_late(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Thời gian tổ chức | Quý I năm 2025
    """
    found = schedule(workspace)
    assert (found.day, found.assumed) == (date(2025, 1, 1), True)
    assert not any(each.late for each in found.milestones)
    assert found.notes[0] == "Chưa chốt ngày tổ chức; các mốc tính từ 01/01/2025."


def test_a_deadline_on_a_weekend_is_late_on_the_day_after(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/03/2025

    # hoinghi.xlsx › Phân công
    Đơn vị     | Nhiệm vụ | Thời hạn
    Văn phòng  | Báo cáo  | 15/03/2025
    """
    assert [schedule(workspace, date(2025, 3, day)).tasks[0].late for day in (14, 15, 16)] == [
        False,
        False,
        True,
    ]


def test_tet_lies_between_and_is_named(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 14/02/2025
    """
    found = schedule(workspace)
    assert "Tết Nguyên đán" in found.holidays.values()
    assert found.milestones[0].latest == date(2025, 1, 2)


def test_no_day_at_all(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    found = schedule(workspace)
    assert (found.day, found.milestones) == (None, ())
    assert found.notes[0].startswith("Chưa có “Ngày tổ chức”")
