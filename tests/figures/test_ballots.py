from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from hoinghi.figures.ballots import ballots, tally, vote_on
from hoinghi.model.workspace import Workspace

_DAY = date(2025, 2, 26)


def test_the_councils_own_threshold_on_all_members(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                   | Giá trị
    Ngưỡng phiếu Hội đồng | 70%

    # hoinghi.xlsx › Hội đồng
    Họ và tên | Chức vụ | Vai trò | Có mặt
    Lê Một    | A       | Ủy viên | x
    Lê Hai    | B       | Ủy viên | x
    Lê Ba     | C       | Ủy viên |

    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị | Số phiếu đồng ý | Kết quả
    Lê Thị Mai  | Thôn 1 | Giấy khen         | 3               |
    Y Thông Niê | Thôn 2 | Giấy khen         | 2               |
    Hồ Văn Năm  | Thôn 2 | Giấy khen         |                 |
    Hồ Văn Sáu  | Thôn 2 | Giấy khen         | 0               | Không đạt
    """
    found = ballots(workspace, _DAY)
    assert [each.nominee.full_name for each in found] == ["Lê Thị Mai", "Y Thông Niê", "Hồ Văn Năm"]
    assert [each.vote.passed for each in found] == [True, False, None]
    assert found[1].vote.said == "2/3 tổng số thành viên (66,7%), chưa đạt ngưỡng 70% (3 phiếu)."
    assert found[0].source == "mục “Ngưỡng phiếu Hội đồng” ở trang Thông tin"
    counts = tally(found)
    assert (counts.reached, counts.missed, counts.open) == (1, 1, 1)


def test_the_denominator_may_be_those_present(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                   | Giá trị
    Ngưỡng phiếu Hội đồng | 70%
    Mẫu số phiếu          | thành viên dự họp

    # hoinghi.xlsx › Hội đồng
    Họ và tên | Chức vụ | Vai trò | Có mặt
    Lê Một    | A       | Ủy viên | x
    Lê Hai    | B       | Ủy viên | x
    Lê Ba     | C       | Ủy viên |

    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị | Số phiếu đồng ý
    Y Thông Niê | Thôn 2 | Giấy khen         | 2
    """
    (only,) = ballots(workspace, _DAY)
    assert only.vote.said == "2/2 thành viên dự họp (100%), đạt ngưỡng 70% (2 phiếu)."


def test_where_nobody_voted_there_is_nothing_to_judge(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị
    Y Thông Niê | Thôn 2 | Giấy khen
    """
    assert ballots(workspace, _DAY) == ()


@pytest.mark.parametrize(
    ("day", "said", "source"),
    [
        (
            date(2023, 12, 31),
            "3/4 tổng số thành viên (75%), chưa đạt ngưỡng 90% (4 phiếu).",
            "Khoản 8 Điều 45 Nghị định số 91/2017/NĐ-CP",
        ),
        (
            date(2024, 1, 1),
            "3/3 thành viên dự họp (100%), đạt ngưỡng 70% (3 phiếu).",
            (
                "mục “Ngưỡng phiếu Hội đồng” ở trang Thông tin; Anh hùng Lao động trước đây cần 90% "
                "(Khoản 8 Điều 45 Nghị định số 91/2017/NĐ-CP), mức hiện hành xin tra lại"
            ),
        ),
    ],
)
def test_what_law_once_asked_is_said_beside_the_council_s_own(
    workspace: Workspace, day: date, said: str, source: str
) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                   | Giá trị
    Ngưỡng phiếu Hội đồng | 70%
    Mẫu số phiếu          | thành viên dự họp

    # hoinghi.xlsx › Hội đồng
    Họ và tên | Chức vụ | Vai trò | Có mặt
    Lê Một    | A       | Ủy viên | x
    Lê Hai    | B       | Ủy viên | x
    Lê Ba     | C       | Ủy viên | x
    Lê Tư     | C       | Ủy viên |

    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị            | Số phiếu đồng ý
    Y Thông Niê | Thôn 2 | Anh hùng LLVTND              | 3
    """
    (only,) = ballots(workspace, day)
    assert (only.vote.said, only.source) == (said, source)


def test_votes_against_a_threshold(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Hội đồng
    Họ và tên  | Chức vụ    | Vai trò  | Có mặt
    Lê Văn An  | Chủ tịch   | Chủ tịch | x
    Lê Thị Bê  | Phó CT     | Ủy viên  | x
    Lê Văn Cam | Kế toán    | Ủy viên  |
    """
    assert vote_on(workspace, 2, Fraction(9, 10)).said == (
        "2/3 tổng số thành viên (66,7%), chưa đạt ngưỡng 90% (3 phiếu)."
    )
    assert vote_on(workspace, 2, Fraction(2, 3)).passed is True
    assert vote_on(workspace, 2, Fraction(9, 10), of_present=True).passed is True
    assert vote_on(workspace, None, Fraction(1, 2)).said == "Chưa ghi số phiếu đồng ý."
    assert vote_on(workspace, 3, Fraction(1, 2), of_present=True).said == (
        "3 phiếu đồng ý, nhiều hơn thành viên dự họp (2)."
    )
    assert vote_on(workspace, 2, None).said == "2/3 tổng số thành viên (66,7%); chưa có ngưỡng để xét."


def test_without_a_council_nothing_is_judged(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    vote = vote_on(workspace, 2, Fraction(1, 2))
    assert (vote.passed, vote.said) == (None, "Chưa biết tổng số thành viên Hội đồng.")
