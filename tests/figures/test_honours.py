from __future__ import annotations

from hoinghi.figures.honours import honours
from hoinghi.model.workspace import Workspace


def test_groups_sources_and_dossiers(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục              | Giá trị
    Ngày tổ chức     | 26/02/2025
    Nguồn kinh phí   | Ngân sách xã

    # nominees.xlsx
    Họ và tên | Đơn vị | Hình thức đề nghị | Cấp khen | Tiền thưởng | Tờ trình | Báo cáo thành tích | Biên bản
    Chi hội Một | Thôn 1 | Giấy khen | Xã |  |  |  |
    Lê Thị Mai | Thôn 1 | Giấy khen | Xã |  |  |  |
    Y Thông Niê | Thôn 2 | Giấy khen | Xã |  |  |  |
    Hồ Văn Năm | Thôn 2 | Giấy khen | Xã | 500000 |  |  |
    Trần Thị Bảy | Thôn 2 | Bằng khen | Tỉnh |  | x |  | x
    """
    made = honours(workspace)
    groups = {(each.kind.label, each.sums.count, each.each, each.sums.amount) for each in made.groups}
    assert groups == {
        ("Tập thể", 1, 710_000, 710_000),
        ("Cá nhân", 2, 360_000, 720_000),
        ("Cá nhân", 1, 500_000, 500_000),
    }
    assert made.totals[None].amount == 1_930_000
    assert made.by_source == {"Quỹ thi đua, khen thưởng của xã": 1_430_000, "Ngân sách xã": 500_000}
    (dossier,) = made.dossiers
    assert dossier.missing == ("báo cáo thành tích",)
    assert made.ok


def test_a_share_rounded_as_the_folder_says(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                      | Giá trị
    Ngày tổ chức             | 26/02/2025
    Làm tròn tỷ lệ danh hiệu | xuống

    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại    | Số LĐTT
    Trường | cơ quan | 11

    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị      | Cấp khen
    Lê Thị Mai  | Trường | Chiến sĩ thi đua cơ sở | Huyện
    Y Thông Niê | Trường | Chiến sĩ thi đua cơ sở | Huyện
    """
    made = honours(workspace)
    ((unit,),) = [each.units for each in made.limited]
    assert (unit.proposed, unit.base, unit.allowed, unit.over) == (2, 11, 1, 1)
    assert not made.ok


def test_the_law_that_changes_in_october_2026_is_said(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 05/10/2026

    # nominees.xlsx
    Họ và tên   | Đơn vị | Hình thức đề nghị
    Lê Thị Mai  | Thôn 1 | Giấy khen
    """
    (caution,) = honours(workspace).cautions
    assert caution.text.startswith("Từ ngày 01/10/2026")
