from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from hoinghi.figures.milestones import last_days, milestones
from hoinghi.figures.tasks import Standing

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_a_paper_signed_after_its_day_is_done_and_said_to_be_overdue(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/03/2025

    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    giaymoi   | 12 | 18/03/2025
    """
    before, after = (
        {each.lead.code: each for each in milestones(workspace, date(2025, 3, day))} for day in (17, 18)
    )
    assert (before["giaymoi"].done, before["giaymoi"].late) == (False, False)  # its last day
    assert before["giaymoi"].standing == Standing(left=0, late=False)
    assert (after["giaymoi"].done, after["giaymoi"].late, after["giaymoi"].overdue) == (True, False, True)
    assert (after["chot_danh_sach"].done, after["chot_danh_sach"].shown) == (True, "đã gửi giấy mời")
    assert not before["chot_danh_sach"].done
    assert after["quyetdinh"].late


def test_the_folder_shows_what_is_done(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/03/2025

    # hoinghi.xlsx › Phân công
    Đơn vị    | Nhiệm vụ                           | Thời hạn   | Trạng thái
    Văn phòng | CHỐT DANH SÁCH đại biểu, điển hình | 10/03/2025 | Đã xong.

    # nominees.xlsx
    Họ và tên   | Đơn vị | Số phiếu đồng ý
    Y Thông Niê | Thôn 2 | 5
    """
    found = milestones(workspace, date(2025, 3, 31))
    assert {each.lead.code: each.shown for each in found if each.done} == {
        "ho_so": "đã họp Hội đồng Thi đua - Khen thưởng xã",
        "hoi_dong": "đã có số phiếu của Hội đồng",
        "chot_danh_sach": "ghi ở trang Phân công",
    }
    assert {each.lead.code for each in found if each.late} == {"giaymoi", "quyetdinh"}


def test_signed_on_the_last_day_is_not_overdue(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/03/2025

    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    giaymoi   | 12 | 17/03/2025
    quyetdinh | 13 | 19/03/2025
    """
    found = {each.lead.code: each for each in milestones(workspace, date(2025, 3, 18))}
    assert (found["giaymoi"].done, found["giaymoi"].overdue) == (True, False)
    assert (found["quyetdinh"].done, found["quyetdinh"].overdue) == (False, False)  # not signed on that day


def test_lead_times_hold_while_they_are_in_force(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/03/2025
    """
    ended = tuple(
        replace(each, until=date(2025, 3, 19)) if each.code == "giaymoi" else each
        for each in workspace.rules.lead_times
    )
    made = milestones(replace(workspace, rules=replace(workspace.rules, lead_times=ended)), None)
    assert {each.lead.code for each in made} == {"quyetdinh", "hoi_dong", "ho_so"}


def test_the_day_after_tet(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 04/02/2025
    """
    assert {each.lead.code: each.latest for each in milestones(workspace, None)} == {
        "giaymoi": date(2025, 1, 23),  # 23, 24 and 27/01 are worked; from 28/01 to 03/02 nobody is
        "quyetdinh": date(2025, 1, 23),
        "chot_danh_sach": date(2025, 1, 21),
        "hoi_dong": date(2025, 1, 20),
        "ho_so": date(2024, 12, 20),  # over New Year
    }


def test_lists_that_all_came_are_not_late(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Ngày tổ chức       | 20/03/2025
    Hạn gửi danh sách  | 12/03/2025
    Số đại biểu tối đa | 1

    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại | Cố định
    Thôn 1 | thôn | 1

    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    Lê Một    | Thôn 1 | Anh hùng
    """
    (sent,) = [each for each in milestones(workspace, date(2025, 3, 17)) if each.lead.code == "han_gui"]
    assert (sent.done, sent.late, sent.shown) == (True, False, "các đơn vị đã gửi đủ")


def test_last_days_are_reckoned_even_where_the_commune_sets_its_own(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Ngày tổ chức      | 20/03/2025
    Hạn gửi danh sách | 01/03/2025
    """
    assert last_days(workspace, date(2025, 3, 20)) == {
        "giaymoi": date(2025, 3, 17),
        "quyetdinh": date(2025, 3, 17),
        "chot_danh_sach": date(2025, 3, 13),
        "hoi_dong": date(2025, 3, 12),
        "ho_so": date(2025, 2, 12),
    }
    assert [each.lead.code for each in milestones(workspace, None)][:2] == ["ho_so", "han_gui"]
