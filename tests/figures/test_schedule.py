from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from hoinghi.figures.schedule import names_due, schedule
from hoinghi.figures.tasks import Standing
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from pathlib import Path

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
    assert [each.lead.code for each in found.milestones if each.late] == ["ho_so"]
    assert [(each.task.content, each.standing) for each in found.tasks] == [
        ("Dự toán", Standing(left=-2, late=True)),
        ("Trang trí", None),
        ("Báo cáo", Standing(left=3, late=False)),
    ]
    assert [each.late for each in found.late] == [True, True]
    assert not found.assumed
    assert found.notes[0] == "1 việc ở trang Phân công không có thời hạn đọc được nên không có trong lịch."
    assert "Thời hạn chưa đối chiếu với văn bản hiện hành" in found.notes[1]


def test_a_task_of_that_name_still_in_work_and_days_that_fit(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Ngày tổ chức      | 29/04/2025
    Hạn gửi danh sách | 22/04/2025

    # hoinghi.xlsx › Phân công
    Đơn vị    | Nhiệm vụ                           | Thời hạn   | Trạng thái
    Văn phòng | Chốt danh sách đại biểu, điển hình | 21/04/2025 | đang làm
    Văn phòng | Trang trí                          | 26/04/2025 | xong
    """
    found = schedule(workspace)
    days = {each.lead.code: each for each in found.milestones}
    assert not days["chot_danh_sach"].done
    assert days["chot_danh_sach"].latest == date(2025, 4, 22)
    assert max(found.holidays) == date(2025, 4, 7)  # the conference is the eve of 30/4
    assert found.notes[0].startswith("Thời hạn chưa đối chiếu")  # none too late, none open on a Saturday


def test_what_is_verified_raises_no_note(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 14/02/2025
    """
    rules = workspace.rules
    checked = replace(
        rules,
        lead_times=tuple(replace(each, verified=each.code != "giaymoi") for each in rules.lead_times),
        holidays=tuple(replace(each, verified=True) for each in rules.holidays),
    )
    assert schedule(replace(workspace, rules=checked)).notes == (
        "Thời hạn chưa đối chiếu với văn bản hiện hành: Quyết định số 45/2018/QĐ-TTg.",
    )


def test_a_task_that_could_not_be_read_is_counted(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Phân công
    Đơn vị    | Nhiệm vụ | Thời hạn
    Văn phòng | Một      | 12/03/2025
    Văn phòng |          | 13/03/2025
    """
    assert schedule(workspace).notes[1].startswith("1 việc ở trang Phân công không có thời hạn")


def test_only_a_period_is_known(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Thời gian tổ chức | Quý I năm 2025
    """
    found = schedule(workspace)
    assert (found.first, found.last, found.assumed) == (date(2025, 1, 1), date(2025, 3, 31), True)
    assert not found.late
    assert found.notes[0] == (
        "Chưa chốt ngày tổ chức: mốc đầu tính cho 01/01/2025, mốc sau cho 31/03/2025; "
        "qua mốc sau mới tính là trễ."
    )
    days = {each.lead.code: (each.latest, each.limit) for each in found.milestones}
    assert days["giaymoi"] == (date(2024, 12, 27), date(2025, 3, 26))
    assert [
        [each.lead.code for each in schedule(workspace, date(2025, *day)).late]
        for day in ((2, 21), (2, 24), (3, 26), (3, 27))
    ] == [
        [],
        ["ho_so"],
        ["ho_so", "hoi_dong", "chot_danh_sach"],
        ["ho_so", "hoi_dong", "chot_danh_sach", "giaymoi", "quyetdinh"],
    ]
    assert names_due(workspace) is None  # no paper sets a deadline by a guess


def test_a_period_of_one_day_is_that_day(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Thời gian tổ chức | 20/03/2025
    """
    found = schedule(workspace)
    assert (found.first, found.assumed) == (date(2025, 3, 20), False)
    assert names_due(workspace) == date(2025, 3, 13)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("15/02/2025", "Ngày tổ chức 15/02/2025 là Thứ Bảy, ngày nghỉ hằng tuần."),
        ("16/02/2025", "Ngày tổ chức 16/02/2025 là Chủ nhật, ngày nghỉ hằng tuần."),
        ("29/01/2025", "Ngày tổ chức 29/01/2025 là ngày nghỉ (Tết Nguyên đán); xin xem lại."),
        ("03/02/2025", "Ngày tổ chức 03/02/2025 là ngày nghỉ (Nghỉ bù Tết Nguyên đán); xin xem lại."),
        ("02/09/2025", "Ngày tổ chức 02/09/2025 là ngày nghỉ (Quốc khánh); xin xem lại."),
        (
            "15/01/1900",
            "Không có lịch âm của năm 1899 nên chưa trừ Tết Nguyên đán và Giỗ Tổ; xin xem lại năm.",
        ),
        (
            "15/02/1850",
            "Không có lịch âm của năm 1850 nên chưa trừ Tết Nguyên đán và Giỗ Tổ; xin xem lại năm.",
        ),
    ],
)
def test_a_day_on_which_nobody_works_is_said(day: str, said: str, tmp_path: Path) -> None:
    write_workspace(f"# hoinghi.xlsx › Thông tin\nMục | Giá trị\nNgày tổ chức | {day}", tmp_path)
    assert schedule(read(tmp_path)).notes[0] == said


@pytest.mark.parametrize("day", ["04/02/2025", "14/02/2025", "31/12/2099", "31/12/2100"])
def test_a_working_day_is_not_remarked_on(day: str, tmp_path: Path) -> None:
    write_workspace(f"# hoinghi.xlsx › Thông tin\nMục | Giá trị\nNgày tổ chức | {day}", tmp_path)
    assert schedule(read(tmp_path)).notes[0].startswith("Thời hạn chưa đối chiếu")


def test_the_commune_s_own_day_for_the_lists(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Ngày tổ chức       | 20/03/2025
    Hạn gửi danh sách  | 15/03/2025

    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại | Cố định
    Thôn 1 | thôn | 2

    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    Lê Một    | Thôn 1 | Anh hùng
    """
    found = schedule(workspace, date(2025, 3, 17))
    assert names_due(workspace) == date(2025, 3, 15)
    (sent,) = [each for each in found.milestones if each.lead.code == "han_gui"]
    assert (sent.latest, sent.standing) == (date(2025, 3, 15), Standing(left=-1, late=True))
    assert found.notes[:2] == (
        (
            "“Hạn gửi danh sách” 15/03/2025 muộn hơn mốc tính lùi 13/03/2025: "
            "danh sách đến sau ngày đó thì không kịp gửi giấy mời đúng hạn."
        ),
        "Thời hạn rơi vào ngày nghỉ: 15/03/2025.",
    )


def test_the_lists_are_late_only_for_the_last_day_of_the_period(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Thời gian tổ chức | tháng 3/2025
    Hạn gửi danh sách | 24/03/2025
    """
    assert [each for each in schedule(workspace).notes if "Hạn gửi danh sách" in each] == []


def test_a_state_nobody_understands_is_told(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Phân công
    Đơn vị    | Nhiệm vụ | Thời hạn   | Trạng thái
    Văn phòng | Một      | 12/03/2025 | Hoàn thành
    Văn phòng | Hai      | 12/03/2025 | gần xong
    Văn phòng | Ba       | trước Tết  | đang làm
    """
    found = schedule(workspace, date(2025, 3, 13))
    assert [each.done for each in found.tasks] == [True, False]
    assert found.notes == (
        "Chưa có “Ngày tổ chức” hay “Thời gian tổ chức” nên chưa tính được các mốc.",
        "1 việc ở trang Phân công không có thời hạn đọc được nên không có trong lịch.",
        "Phân công, dòng 3: trạng thái “gần xong” không rõ là xong hay chưa, tính là chưa xong.",
    )


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
    assert (found.first, found.last, found.milestones) == (None, None, ())
    assert names_due(workspace) is None
    assert found.notes[0].startswith("Chưa có “Ngày tổ chức”")
