from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hoinghi.figures.axes import AXES
from hoinghi.figures.coverage import WEIGHT_RULE, coverage

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


MISSING_MOVEMENT = (
    "Phong trào “Vì người nghèo - không có ai bị bỏ lại phía sau” chưa có "
    "tập thể, hộ gia đình, cá nhân nào được đề nghị."
)
NO_HERO = (
    "Chưa có đại biểu nào thuộc thành phần “Anh hùng”. "
    "Nhiều xã không có; nếu đúng như vậy thì không phải sửa."
)


def messages(workspace: Workspace) -> list[str]:
    return [each.message for each in coverage(workspace).gaps]


def test_who_is_missing_in_order_of_weight(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị       | Loại
    Thôn 1       | thôn
    Buôn Ea Chai | thôn
    Thôn 3       | thôn
    Hội Nông dân | đoàn thể

    # hoinghi.xlsx › Phong trào
    Tên phong trào
    Cả nước chung sức xây dựng nông thôn mới
    Vì người nghèo - không có ai bị bỏ lại phía sau

    # nominees.xlsx
    Họ và tên  | Đơn vị | Lĩnh vực   | Phong trào                                 | Phái | Đối tượng
    Lê Thị Mai | Thôn 1 | an ninh    | “cả nước chung sức xây dựng nông thôn mới” | Nữ   | Người trực tiếp
    Hồ Văn Tám | Thôn 9 | quốc phòng |                                            | Nam  | Lãnh đạo

    # delegates.xlsx
    Họ và tên   | Đơn vị       | Thành phần          | Lĩnh vực
    Lê Thị Mai  | Thôn 1       | Điển hình tiên tiến |
    Y Thông Niê | Buôn Ea Chai | Chiến sĩ thi đua    | Kinh tế
    Hồ Văn Năm  | Hội Nông dân | Người tốt, việc tốt | Y tế
    Trần Văn Bê | Thôn 1       | Khách mời           |
    Lê Văn Lãnh | UBND xã      | Lãnh đạo            | Chính trị
    """
    found = coverage(workspace)
    assert [(each.axis, each.value, each.note) for each in found.gaps] == [
        ("thanh_phan", "Người trực tiếp sản xuất, công tác", False),
        ("linh_vuc", "Quốc phòng", False),
        ("don_vi", "Thôn 3", False),
        ("phong_trao", "Vì người nghèo - không có ai bị bỏ lại phía sau", False),
        ("thanh_phan", "Anh hùng", True),
    ]
    assert [each.message for each in found.gaps] == [
        "Chưa có đại biểu nào thuộc thành phần “Người trực tiếp sản xuất, công tác”.",
        "Lĩnh vực quốc phòng chưa có đại biểu nào.",
        "Thôn 3 chưa có đại biểu nào.",
        MISSING_MOVEMENT,
        NO_HERO,
    ]
    assert not found.ok
    assert found.tables["linh_vuc"] == {
        "Chính trị": 1,
        "Kinh tế": 1,
        "Xã hội": 1,
        "Quốc phòng": 0,
        "An ninh": 1,
        "Chưa ghi": 1,
    }
    assert found.tables["don_vi"] == {
        "Thôn 1": 2,
        "Buôn Ea Chai": 1,
        "Thôn 3": 0,
        "Hội Nông dân": 1,
        "UBND xã": 1,
    }
    assert found.tables["phong_trao"] == {
        "Cả nước chung sức xây dựng nông thôn mới": 1,
        "Vì người nghèo - không có ai bị bỏ lại phía sau": 0,
        "Chưa ghi": 1,
    }
    assert found.tables["gioi_tinh"] == {"Nam": 0, "Nữ": 1, "Chưa ghi": 4}
    assert found.tables["doi_tuong"] == {"Người trực tiếp": 1, "Lãnh đạo, quản lý": 1, "Chưa ghi": 3}
    assert tuple(found.tables) == tuple(AXES)


def test_the_json_is_the_promised_one(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị       | Thành phần          | Lĩnh vực
    Lê Thị Mai  | Thôn 1       | Điển hình tiên tiến | Kinh tế
    """
    found = json.loads(json.dumps(coverage(workspace).as_json()))
    assert list(found) == ["ok", "gaps", "tables", "order", "notes"]
    assert list(found["gaps"][0]) == ["axis", "value", "message"]
    assert found["tables"]["thanh_phan"]["Điển hình tiên tiến"] == 1


def test_only_a_rare_category_missing_is_covered(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần          | Lĩnh vực   | Giới tính | Dân tộc
    Lê Văn A  | Thôn 1 | Điển hình tiên tiến | Kinh tế    | Nam       | Kinh
    Lê Văn B  | Thôn 1 | Chiến sĩ thi đua    | Chính trị  | Nữ        | Ê Đê
    Lê Văn C  | Thôn 1 | Nông dân            | Xã hội     | Nam       | Kinh
    Lê Văn D  | Thôn 1 | Người tốt việc tốt  | Quốc phòng | Nam       | Kinh
    Lê Văn E  | Thôn 1 | Khách mời           | An ninh    | Nam       | Kinh
    Lê Văn G  | Thôn 1 | Lãnh đạo            |            | Nam       | Kinh
    """
    found = coverage(workspace)
    assert found.ok
    assert [each.value for each in found.gaps] == ["Anh hùng"]


def test_an_axis_that_nobody_filled_in_is_said_once(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Phong trào
    Tên phong trào
    Chung sức

    # nominees.xlsx
    Họ và tên  | Đơn vị
    Lê Thị Mai | Thôn 1

    # delegates.xlsx
    Họ và tên  | Thành phần
    Lê Thị Hoa | Khách mời
    """
    assert [each for each in coverage(workspace).gaps if not each.value] == [
        each for each in coverage(workspace).gaps if each.axis in {"linh_vuc", "don_vi", "phong_trao"}
    ]
    assert "Chưa có đại biểu nào ghi lĩnh vực nên chưa xét được 5 lĩnh vực." in messages(workspace)
    assert "Danh sách điển hình chưa ghi phong trào nào nên chưa xét được các phong trào." in messages(
        workspace
    )


def test_nominees_stand_in_while_there_are_no_delegates(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Đơn vị | Lĩnh vực | Giới tính | Dân tộc | Đối tượng
    Lê Thị Mai | Thôn 1 | Kinh tế  | Nữ        | Kinh    | lãnh đạo
    """
    found = coverage(workspace)
    assert found.tables["linh_vuc"]["Kinh tế"] == 1
    assert "Lĩnh vực an ninh chưa có điển hình nào." in messages(workspace)
    assert [each.message for each in found.gaps if each.note] == [
        "Chưa có danh sách đại biểu nên chưa xét thành phần.",
        "Chưa có ai là nam.",
        "Chưa có ai là người dân tộc thiểu số.",
        "Chưa có ai là người trực tiếp sản xuất, công tác.",
    ]


def test_nobody_at_all(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    found = coverage(workspace)
    assert not found.ok
    assert messages(workspace) == ["Chưa xét được độ bao phủ: chưa có danh sách đại biểu, điển hình."]
    assert set(found.tables) == set(AXES)


def test_withdrawn_people_cover_nothing_and_unread_lines_are_counted(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    STT | Họ và tên   | Đơn vị | Thành phần | Lĩnh vực | Trạng thái
    1   | Lê Thị Mai  | Thôn 1 | Khách mời  | Kinh tế  | rút
    2   | Y Thông Niê | Thôn 1 | Khách mời  | An ninh  |
    3   |             | Thôn 1 | Tiên tiến  | Xã hội   |
    """
    tables = coverage(workspace).tables
    assert tables["thanh_phan"]["Khách mời"] == 1
    assert tables["thanh_phan"]["Chưa rõ thành phần"] == 1
    assert tables["linh_vuc"]["Kinh tế"] == 0


def test_somebody_with_several_fields_stands_for_each(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần | Lĩnh vực
    Lê Văn A  | Thôn 1 | Tiên tiến  | An ninh; quốc phòng
    Lê Văn B  | Thôn 1 | Tiên tiến  | chính trị, kinh tế
    Lê Văn C  | Thôn 1 | Tiên tiến  | y tế và giáo dục
    Lê Văn D  | Thôn 1 | Tiên tiến  | An ninh; chăn nuôi
    """
    found = coverage(workspace)
    assert found.tables["linh_vuc"] == {
        "Chính trị": 1, "Kinh tế": 1, "Xã hội": 1, "Quốc phòng": 1, "An ninh": 1, "An ninh; chăn nuôi": 1,
    }  # fmt: skip
    assert [each for each in found.gaps if each.axis == "linh_vuc"] == []


def test_what_could_not_be_examined_is_said_and_not_called_covered(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị  | Thành phần | Lĩnh vực
    Lê Văn A  | UBND xã | Tiên tiến  | An ninh
    """
    found = coverage(workspace)
    assert found.seen == ("thành phần", "lĩnh vực")
    assert found.unseen == (
        "Không có trang Đơn vị, nên thôn chưa gửi ai thì không biết để nhắc.",
        "Không có trang Phong trào, nên chưa xét các phong trào.",
    )


def test_a_sheet_of_units_without_a_thon_is_said(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Đơn vị
    Đơn vị       | Loại
    Hội Nông dân | đoàn thể

    # hoinghi.xlsx › Phong trào
    Tên phong trào
    Chung sức

    # delegates.xlsx
    Họ và tên | Đơn vị       | Thành phần
    Lê Văn A  | Hội Nông dân | Tiên tiến
    """
    found = coverage(workspace)
    assert found.unseen == ("Trang Đơn vị không có thôn, buôn, tổ dân phố nào, nên chưa xét các thôn.",)
    assert found.seen == ("thành phần",)
    assert "Chưa có danh sách điển hình nên chưa xét được các phong trào." in messages(workspace)


def test_fewer_in_direct_labour_than_leaders_is_noted(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    Lê Văn A  | Thôn 1 | Lãnh đạo
    Lê Văn B  | Thôn 1 | Lãnh đạo
    Lê Văn C  | Thôn 1 | Lãnh đạo
    Lê Văn D  | Thôn 1 | Nông dân
    Lê Văn E  | Thôn 1 | Khách mời
    """
    (gap,) = (each for each in coverage(workspace).gaps if each.axis == "doi_tuong")
    assert gap.note
    assert gap.message == "Người trực tiếp sản xuất, công tác (1) ít hơn lãnh đạo, quản lý (3)."


def test_as_many_in_direct_labour_as_leaders_may_be_is_not_noted(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    Lê Văn A  | Thôn 1 | Lãnh đạo
    Lê Văn B  | Thôn 1 | Lãnh đạo
    Lê Văn D  | Thôn 1 | Nông dân
    Lê Văn E  | Thôn 1 | Khách mời
    """
    assert [each for each in coverage(workspace).gaps if each.axis == "doi_tuong"] == []


def test_the_order_of_weight_is_stated_as_it_is_kept(workspace: Workspace) -> None:
    """
    # delegates.xlsx
    Họ và tên | Đơn vị | Thành phần
    Lê Văn A  | Thôn 1 | Khách mời
    """
    axes = [each.axis for each in coverage(workspace).gaps if not each.note]
    places = [WEIGHT_RULE.index(AXES[each].lower()) for each in axes]
    assert places == sorted(places)
    assert len(set(axes)) > 1


def test_a_household_is_neither_man_nor_woman(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên        | Đơn vị | Lĩnh vực
    Hộ ông Lê Văn Tư | Thôn 1 | Kinh tế
    Ông Hồ Văn Tám   | Thôn 1 | Kinh tế
    """
    found = coverage(workspace)
    assert found.tables["gioi_tinh"] == {"Nam": 1, "Nữ": 0, "Chưa ghi": 1}
    assert not [gap for gap in found.gaps if gap.axis == "gioi_tinh"]
