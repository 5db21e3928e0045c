from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from hoinghi.figures.council import council, threshold_on, vote_on
from hoinghi.model.people import Nominee

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_who_came(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Hội đồng
    Họ và tên  | Chức vụ    | Vai trò  | Có mặt
    Lê Văn An  | Chủ tịch   | Chủ tịch | x
    Lê Thị Bê  | Phó CT     | Ủy viên  |
    Lê Văn Cam | Kế toán    | Ủy viên  | x
    """
    found = council(workspace)
    assert (found.total, found.present, found.absent) == (3, 2, 1)


def test_before_the_meeting_nobody_knows(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Hội đồng
    Họ và tên  | Chức vụ    | Vai trò
    Lê Văn An  | Chủ tịch   | Chủ tịch
    """
    found = council(workspace)
    assert (found.total, found.present, found.absent) == (1, None, None)


def test_votes_against_a_threshold(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Hội đồng
    Họ và tên  | Chức vụ    | Vai trò  | Có mặt
    Lê Văn An  | Chủ tịch   | Chủ tịch | x
    Lê Thị Bê  | Phó CT     | Ủy viên  | x
    Lê Văn Cam | Kế toán    | Ủy viên  |

    # nominees.xlsx
    Họ và tên   | Đơn vị | Số phiếu đồng ý
    Lê Thị Mai  | Thôn 1 | 2
    Y Thông Niê | Thôn 1 |
    Hồ Văn Năm  | Thôn 1 | 3
    """
    mai, thong, nam = workspace[Nominee].rows
    assert vote_on(workspace, mai, Fraction(9, 10)).said == (
        "2/3 tổng số thành viên (66,7%), chưa đạt ngưỡng 90% (3 phiếu)."
    )
    assert vote_on(workspace, mai, Fraction(2, 3)).passed is True
    assert vote_on(workspace, mai, Fraction(9, 10), of_present=True).passed is True
    assert vote_on(workspace, thong, Fraction(1, 2)).said == "Chưa ghi số phiếu đồng ý."
    assert vote_on(workspace, nam, Fraction(1, 2), of_present=True).said == (
        "3 phiếu đồng ý, nhiều hơn thành viên dự họp (2)."
    )
    assert vote_on(workspace, mai, None).said == "2/3 tổng số thành viên (66,7%); chưa có ngưỡng để xét."


def test_without_a_council_nothing_is_judged(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên   | Đơn vị | Số phiếu đồng ý
    Lê Thị Mai  | Thôn 1 | 2
    """
    (mai,) = workspace[Nominee].rows
    vote = vote_on(workspace, mai, Fraction(1, 2))
    assert (vote.passed, vote.said) == (None, "Chưa biết tổng số thành viên Hội đồng.")


def test_thresholds_of_the_law(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    award = workspace.rules.award("CSTĐ cấp tỉnh")
    assert award
    found = threshold_on(workspace, award, date(2023, 12, 31))
    assert found
    assert found.ratio == Fraction(9, 10)
    assert threshold_on(workspace, award, date(2024, 1, 1)) is None
