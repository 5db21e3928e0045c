from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.advice import advice
from hoinghi.figures.repairs import Repair

if TYPE_CHECKING:
    from hoinghi.figures.advice import Suggestion
    from hoinghi.model.workspace import Workspace


def told(found: tuple[Suggestion, ...]) -> list[str]:
    return [f"{each.person.full_name}: {each.reason}" for each in found]


def test_guests_who_are_missed_least_go_first(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị     | Thành phần | Trạng thái
    Lê Thị Mai  | Thôn 1     | Khách mời  | xác nhận
    Y Thông Niê | Thôn 1     | Khách mời  | vắng
    Hồ Văn Năm  | Thôn 1     | Khách mời  |
    Hồ Văn An   | Thôn 1     | Khách mời  | mời
    Hồ Văn Bảy  | UBND huyện | Khách mời  | vắng
    Hồ Văn Tám  | Thôn 1     | Tiên tiến  |
    """
    found = advice(workspace, Repair(remove_guests=9))
    assert told(found.remove) == [
        "Y Thông Niê: đã báo vắng; thành phần và đơn vị đều còn ít nhất 4 người khác",
        "Hồ Văn An: chưa xác nhận; thành phần và đơn vị đều còn ít nhất 4 người khác",
        "Hồ Văn Năm: chưa xác nhận; thành phần và đơn vị đều còn ít nhất 4 người khác",
        "Lê Thị Mai: đã xác nhận; thành phần và đơn vị đều còn ít nhất 4 người khác",
        "Hồ Văn Bảy: đã báo vắng; là người duy nhất của thành phần hoặc đơn vị",
    ]
    assert len(found.rules) == 1
    assert found.rules[0].startswith("Xếp theo: người báo vắng")
    assert len(advice(workspace, Repair(remove_guests=2)).remove) == 2


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
        "Hồ Văn Năm: đề nghị Giấy khen",
    ]
    assert found.remove == ()


def test_a_nominated_leader_could_be_written_down_as_a_model(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Đơn vị | Lĩnh vực
    Lê Thị Mai | Thôn 1 | Kinh tế

    # delegates.xlsx
    Họ và tên  | Đơn vị | Thành phần
    Lê Thị Mai | Thôn 1 | Lãnh đạo
    """
    assert told(advice(workspace, Repair(add_advanced=1)).switch) == [
        "Lê Thị Mai: ghi bên khách mời nhưng cũng được đề nghị biểu dương"
    ]
    assert advice(workspace, Repair(remove_advanced=1)).switch == ()
