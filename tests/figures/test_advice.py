from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from hoinghi.figures.advice import advice
from hoinghi.figures.repairs import Repair
from hoinghi.figures.sides import Basis, side_of
from hoinghi.model.people import Delegate
from hoinghi.model.rules import Side
from hoinghi.reading.workspace import read
from workspaces import write_workspace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hoinghi.figures.advice import Suggestion
    from hoinghi.model.workspace import Workspace


def told(found: Sequence[Suggestion]) -> list[str]:
    return [f"{each.person.full_name}: {each.reason}" for each in found]


def test_guests_who_are_missed_least_go_first(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị     | Thành phần | Trạng thái
    Lê Thị Mai  | Thôn 1     | Khách mời  | xác nhận
    Y Thông Niê | Thôn 1     | Khách mời  | vắng
    Hồ Văn Năm  | Thôn 1     | Khách mời  |
    Hồ Văn An   | Thôn 1     | Khách mời  | mời
    Hồ Văn Sáu  | Thôn 1     | Khách mời  | có mặt
    Hồ Văn Bảy  | UBND huyện | Khách mời  | vắng
    Hồ Văn Tám  | Thôn 1     | Tiên tiến  |
    """
    found = advice(workspace, Repair(remove_guests=9))
    assert told(found.remove) == [
        "Y Thông Niê: đã báo vắng; thành phần “Khách mời” còn 5 người khác",
        "Hồ Văn An: chưa xác nhận; thành phần “Khách mời” còn 4 người khác",
        "Hồ Văn Năm: chưa xác nhận; thành phần “Khách mời” còn 3 người khác",
        "Lê Thị Mai: đã xác nhận; thành phần “Khách mời” còn 2 người khác",
        "Hồ Văn Sáu: đã có mặt; thành phần “Khách mời” còn 1 người khác",
        "Hồ Văn Bảy: đã báo vắng; là người duy nhất của thành phần “Khách mời”",
    ]
    assert len(found.rules) == 1
    assert found.rules[0].startswith("Bớt trước: người đã báo vắng; người chưa xác nhận;")
    assert len(advice(workspace, Repair(remove_guests=2)).remove) == 2


def test_two_who_are_all_that_a_thon_sends_do_not_both_go(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần
    Lê Văn An   | Thôn 1 | Khách mời
    Lê Văn Bình | Thôn 1 | Khách mời
    Lê Văn Chi  | Thôn 2 | Khách mời
    Lê Văn Dũng | Thôn 2 | Khách mời
    Lê Văn Em   | Thôn 3 | Khách mời
    """
    assert told(advice(workspace, Repair(remove_guests=3)).remove) == [
        "Lê Văn An: chưa xác nhận; Thôn 1 còn 1 người khác",
        "Lê Văn Chi: chưa xác nhận; Thôn 2 còn 1 người khác",
        "Lê Văn Bình: chưa xác nhận; là người duy nhất của Thôn 1",
    ]


def test_of_models_those_nobody_nominated_go_first_and_speakers_last(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên   | Đơn vị | Lĩnh vực | Hình thức đề nghị | Tham luận | Đi dự cấp trên
    Lê Văn An   | Thôn 1 | Kinh tế  | Giấy khen         |           |
    Lê Văn Bình | Thôn 1 | Kinh tế  | Bằng khen         |           |
    Lê Văn Chi  | Thôn 1 | Kinh tế  | Giấy khen         | x         |
    Lê Văn Dũng | Thôn 1 | Kinh tế  | Giấy khen         |           | x
    Lê Văn Giáp | Thôn 1 | An ninh  | Giấy khen         |           |

    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần | Giới tính
    Lê Văn An   | Thôn 1 | Tiên tiến  |
    Lê Văn Bình | Thôn 1 | Tiên tiến  |
    Lê Văn Chi  | Thôn 1 | Tiên tiến  |
    Lê Văn Dũng | Thôn 1 | Tiên tiến  |
    Lê Văn Giáp | Thôn 1 | Tiên tiến  |
    Lê Văn Yên  |        | Tiên tiến  |
    Lê Thị Xuân | Thôn 1 | Tiên tiến  | Nữ
    """
    found = advice(workspace, Repair(remove_advanced=7))
    assert told(found.remove) == [
        "Lê Văn Yên: chưa xác nhận; thành phần “Điển hình tiên tiến” còn 6 người khác",
        "Lê Văn An: chưa xác nhận; lĩnh vực kinh tế còn 3 người khác",
        "Lê Văn Bình: chưa xác nhận; lĩnh vực kinh tế còn 2 người khác",
        "Lê Thị Xuân: chưa xác nhận; là người nữ duy nhất",
        "Lê Văn Chi: chưa xác nhận; đọc tham luận; lĩnh vực kinh tế còn 1 người khác",
        "Lê Văn Dũng: chưa xác nhận; được cử đi dự hội nghị cấp trên; là người duy nhất của lĩnh vực kinh tế",
        "Lê Văn Giáp: chưa xác nhận; là người duy nhất của thành phần “Điển hình tiên tiến”",
    ]


def test_guests_and_models_who_go_are_counted_together(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần
    Lê Văn An   | Thôn 1 | Khách mời
    Lê Văn Bình | Thôn 2 | Khách mời
    Lê Văn Chi  | Thôn 2 | Khách mời
    Lê Văn Dũng | Thôn 1 | Tiên tiến
    Lê Văn Em   | Thôn 3 | Tiên tiến
    Lê Văn Giáp | Thôn 3 | Tiên tiến
    """
    found = advice(workspace, Repair(remove_guests=1, remove_advanced=1))
    assert [each.person.full_name for each in found.remove] == ["Lê Văn An", "Lê Văn Em"]


def test_nominees_who_are_wanted_most_come_first(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên             | Đơn vị | Lĩnh vực | Hình thức đề nghị | Đối tượng       | Kết quả
    Lê Thị Mai            | Thôn 1 | Kinh tế  | Giấy khen         |                 |
    Hồ Văn Năm            | Thôn 1 | Kinh tế  | Giấy khen         |                 |
    Hồ Văn Sáu            | Thôn 1 | Kinh tế  | LĐTT              |                 |
    Hồ Văn Bảy            | Thôn 1 | Kinh tế  | Giấy khen         | Người trực tiếp |
    Hồ Văn Tám            | Thôn 2 | Kinh tế  | Giấy khen         |                 |
    Chi hội Phụ nữ thôn 1 | Thôn 1 | An ninh  | Giấy khen         |                 |
    Hồ Văn An             | Thôn 1 | An ninh  | Giấy khen         |                 |
    Hồ Văn Bê             | Thôn 1 |          | Giấy khen         |                 |
    Hồ Văn Xa             | Thôn 1 | Lạ       | Giấy khen         |                 |
    Hồ Văn Chín           | Thôn 5 | Y tế     | Giấy khen         |                 | Không đạt

    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần
    Lê Thị Mai  | Thôn 1 | Tiên tiến
    """
    found = advice(workspace, Repair(add_advanced=10))
    assert told(found.add) == [
        "Chi hội Phụ nữ thôn 1: lĩnh vực an ninh chưa có ai; mời người đại diện; đề nghị Giấy khen",
        "Hồ Văn Tám: Thôn 2 chưa có ai; đề nghị Giấy khen",
        "Hồ Văn Bảy: người trực tiếp; đề nghị Giấy khen",
        "Hồ Văn Sáu: đề nghị Lao động tiên tiến",
        "Hồ Văn An: đề nghị Giấy khen",
        "Hồ Văn Bê: đề nghị Giấy khen",
        "Hồ Văn Năm: đề nghị Giấy khen",
        "Hồ Văn Xa: đề nghị Giấy khen",
    ]
    assert found.remove == ()
    assert (found.unnamed_advanced, found.unnamed_guests) == (2, 0)


def test_who_withdrew_is_not_asked_again_but_a_body_may_send_another(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên             | Đơn vị | Lĩnh vực
    Lê Thị Mai            | Thôn 1 | Kinh tế
    Chi hội Phụ nữ thôn 1 | Thôn 1 | Kinh tế
    Lê Văn Đông           | Thôn 1 | Kinh tế

    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần | Đại diện cho          | Trạng thái
    Lê Thị Mai  | Thôn 1 | Tiên tiến  |                       | rút
    Lê Thị Hoa  | Thôn 1 | Tiên tiến  | Chi hội Phụ nữ thôn 1 | rút
    Lê Văn Đông | Thôn 1 | Tiên tiến  |                       | vắng
    """
    assert told(advice(workspace, Repair(add_advanced=9)).add) == [
        "Chi hội Phụ nữ thôn 1: cử người khác đại diện (người trước đã rút); đề nghị Giấy khen"
    ]


def test_who_missed_the_votes_comes_last(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                   | Giá trị
    Ngưỡng phiếu Hội đồng | 70%

    # hoinghi.xlsx › Hội đồng
    Họ và tên | Chức vụ | Vai trò
    Lê Một    | A       | Ủy viên
    Lê Hai    | B       | Ủy viên

    # nominees.xlsx
    Họ và tên   | Đơn vị | Lĩnh vực | Hình thức đề nghị | Số phiếu đồng ý
    Y Thông Niê | Thôn 9 | An ninh  | Giấy khen         | 1
    Lê Thị Mai  | Thôn 1 | Kinh tế  | Giấy khen         | 2

    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần | Lĩnh vực
    Lê Thị Hoa  | Thôn 1 | Tiên tiến  | Kinh tế
    """
    assert told(advice(workspace, Repair(add_advanced=9)).add)[-1] == (
        "Y Thông Niê: lĩnh vực an ninh chưa có ai; Thôn 9 chưa có ai; số phiếu của Hội đồng chưa đủ; "
        "đề nghị Giấy khen"
    )


def test_the_basis_says_whom_a_repair_touches(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần | Trạng thái
    Lê Văn An   | Thôn 1 | Khách mời  | mời
    Lê Văn Bình | Thôn 1 | Khách mời  | xác nhận
    Lê Văn Chi  | Thôn 1 | Tiên tiến  | mời
    Lê Văn Dũng | Thôn 1 | Tiên tiến  | vắng
    Lê Văn Em   | Thôn 1 | Tiên tiến  | xác nhận
    Lê Văn Giáp | Thôn 1 | Khách mời  | rút
    """
    confirmed = advice(workspace, Repair(remove_guests=9, add_advanced=9), Basis.CONFIRMED)
    assert [each.person.full_name for each in confirmed.remove] == ["Lê Văn Bình"]
    assert told(confirmed.add) == ["Lê Văn Chi: đã mời, chưa xác nhận"]
    present = advice(workspace, Repair(add_guests=9, add_advanced=9), Basis.PRESENT)
    assert told(present.add) == [
        "Lê Văn Chi: Thôn 1 chưa có ai; đã mời, chưa xác nhận",
        "Lê Văn Em: đã xác nhận, chưa ghi có mặt",
        "Lê Văn An: đã mời, chưa xác nhận",
        "Lê Văn Bình: đã xác nhận, chưa ghi có mặt",
    ]
    assert (present.unnamed_advanced, present.unnamed_guests) == (7, 7)
    assert advice(workspace, Repair(add_guests=2)).unnamed_guests == 2


def test_a_nominated_leader_could_be_written_down_as_a_model(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Đơn vị | Lĩnh vực
    Lê Thị Mai | Thôn 1 | Kinh tế

    # delegates.xlsx
    Họ và tên  | Đơn vị | Thành phần | Trạng thái
    Lê Thị Mai | Thôn 1 | Lãnh đạo   | mời
    """
    assert told(advice(workspace, Repair(add_advanced=1)).switch) == [
        "Lê Thị Mai: ghi bên khách mời nhưng cũng được đề nghị biểu dương"
    ]
    assert advice(workspace, Repair(remove_advanced=1)).switch == ()
    assert advice(workspace, Repair(add_advanced=1), Basis.CONFIRMED).switch == ()


PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["Khách mời", "Lãnh đạo", "Tiên tiến", "Nông dân"]),
        st.sampled_from(["Thôn 1", "Thôn 2", "Thôn 3", ""]),
        st.sampled_from(["", "xác nhận", "vắng"]),
    ),
    max_size=12,
)


@settings(max_examples=40, deadline=None)
@given(people=PEOPLE, guests=st.integers(0, 6), advanced=st.integers(0, 6))
def test_nobody_who_cannot_be_replaced_goes_before_somebody_who_can(
    people: list[tuple[str, str, str]], guests: int, advanced: int
) -> None:
    """After each step: while somebody of the side may go with nobody's group left empty, such a one goes."""
    lines = [
        f"Lê Văn {chr(65 + at)} | {unit} | {kind} | {said}" for at, (kind, unit, said) in enumerate(people)
    ]
    with TemporaryDirectory() as folder:
        text = "\n".join(["# delegates.xlsx", "Họ và tên | Đơn vị | Thành phần | Trạng thái", *lines])
        workspace = read(write_workspace(text, Path(folder)))
    gone = [each.person for each in advice(workspace, Repair(guests, advanced)).remove]
    left = list(workspace[Delegate])
    for person in gone:
        free = [
            each
            for each in left
            if side_of(workspace, each) is side_of(workspace, person)
            and all(
                sum(getattr(other, axis) == getattr(each, axis) for other in left) > 1
                for axis in ("category", "unit")
                if getattr(each, axis)
            )
        ]
        assert not free or person in free
        left.remove(person)
    sides = [side_of(workspace, each) for each in gone]
    of_side = [side_of(workspace, each) for each in workspace[Delegate]]
    assert sides.count(Side.GUEST) == min(guests, of_side.count(Side.GUEST))
    assert sides.count(Side.ADVANCED) == min(advanced, of_side.count(Side.ADVANCED))
