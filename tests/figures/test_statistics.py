from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.figures.statistics import NO_FIELD, Count, award_tables

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_by_year_form_kind_and_field(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thành tích
    Năm  | Hình thức        | Lĩnh vực | Tập thể | Hộ gia đình | Cá nhân | Tổng số
    2021 | Giấy khen        | kinh tế  | 2       | 1           | 10      | 13
    2020 | giấy khen xã     | an ninh  | 1       |             | 5       |
    2021 | Giấy khen        | y tế     |         |             | 3       |
    2021 | Bằng khen        |          | 1       | 0           | 0       |
    2020 | Thư khen         | Kinh tế  |         |             |         | 4
    """
    found = award_tables(workspace)
    assert found.years == (2020, 2021)
    assert found.forms == ("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "Giấy khen", "Thư khen")
    assert found.cell(2021, "Giấy khen") == Count(2, 1, 13)
    assert found.cell(2020, "Giấy khen") == Count(1, 0, 5)
    assert found.cell(2020, "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh") == Count()
    assert found.cell(2020, "Thư khen") == Count(unsplit=4)
    assert found.by_year == {2020: Count(1, 0, 5, 4), 2021: Count(3, 1, 13)}
    assert found.by_form["Giấy khen"].total == 22
    assert found.by_field == {
        "Chính trị": Count(),
        "Kinh tế": Count(2, 1, 10, 4),
        "Xã hội": Count(persons=3),
        "Quốc phòng": Count(),
        "An ninh": Count(1, 0, 5),
        NO_FIELD: Count(1),
    }
    assert found.total == Count(4, 1, 18, 4)
    assert found.total.total == 27


def test_every_table_adds_up_to_the_same_total(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thành tích
    Năm  | Hình thức | Lĩnh vực | Tập thể | Hộ gia đình | Cá nhân
    2022 | Giấy khen | Kinh tế  | 2       | 1           | 10
    2023 | LĐTT      |          |         |             | 7
    2024 | GĐVH      | Xã hội   |         | 120         |
    """
    found = award_tables(workspace)
    for parts in (found.by_year, found.by_form, found.by_field, found.cells):
        assert sum(parts.values(), start=Count()) == found.total


def test_no_statistics(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    found = award_tables(workspace)
    assert (found.years, found.forms, found.total.total) == ((), (), 0)
