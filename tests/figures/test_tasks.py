from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hoinghi.figures.tasks import Standing, due_tasks, is_done, is_unclear
from hoinghi.model.plan import Task
from hoinghi.model.workspace import Workspace
from hoinghi.reading.workspace import read
from workspaces import write_workspace


@pytest.mark.parametrize(
    ("state", "done", "unclear"),
    [
        ("xong", True, False),
        ("ĐÃ HOÀN THÀNH.", True, False),
        ("x", True, False),
        ("", False, False),
        ("chưa xong", False, False),
        ("Đang làm", False, False),
        ("gần xong", False, True),
        ("50%", False, True),
    ],
)
def test_the_words_of_clerks(tmp_path: Path, state: str, done: bool, unclear: bool) -> None:
    write_workspace(
        f"# hoinghi.xlsx › Phân công\nĐơn vị | Nhiệm vụ | Trạng thái\nVP | Một | {state}", tmp_path
    )
    (task,) = read(tmp_path)[Task]
    assert (is_done(task), is_unclear(task)) == (done, unclear)


def test_a_deadline_on_a_weekend_is_late_on_the_day_after(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/03/2025

    # hoinghi.xlsx › Phân công
    Đơn vị     | Nhiệm vụ | Thời hạn
    Văn phòng  | Báo cáo  | 15/03/2025
    """
    assert [due_tasks(workspace, date(2025, 3, day))[0].standing for day in (13, 14, 15, 16, 17, 18)] == [
        Standing(left=1, late=False),
        Standing(left=0, late=False),  # only Saturday is left
        Standing(left=0, late=False),
        Standing(left=0, late=True),
        Standing(left=-1, late=True),
        Standing(left=-2, late=True),
    ]


def test_the_earliest_first_and_nothing_is_judged_without_a_day(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Phân công
    Đơn vị    | Nhiệm vụ | Thời hạn   | Trạng thái
    Văn phòng | Một      | 15/03/2025 |
    Văn phòng | Hai      | 14/03/2025 | xong
    Văn phòng | Ba       |            |
    Văn phòng | Bốn      | 14/03/2025 |
    """
    found = due_tasks(workspace, None)
    assert [(each.task.content, each.done, each.standing) for each in found] == [
        ("Hai", True, None),
        ("Bốn", False, None),
        ("Một", False, None),
    ]
    assert [each.standing for each in due_tasks(workspace, date(2025, 3, 14))] == [
        None,
        Standing(left=0, late=False),
        Standing(left=0, late=False),
    ]
