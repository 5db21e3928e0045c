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
    assert found.field_shares == {
        "Chính trị": "0,0%",
        "Kinh tế": "63,0%",
        "Xã hội": "11,1%",
        "Quốc phòng": "0,0%",
        "An ninh": "22,2%",
        NO_FIELD: "3,7%",
    }
    assert found.missing_years == ()


def test_words_that_the_rules_do_not_know_are_one_in_any_spelling(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thành tích
    Năm  | Hình thức | Lĩnh vực  | Cá nhân
    2019 | Thư khen  | Làng nghề | 2
    2022 | THƯ KHEN  | làng nghề | 3
    2024 | thư khen  | Kinh tế   | 5
    """
    found = award_tables(workspace)
    assert found.by_form == {"Thư khen": Count(persons=10)}
    assert found.by_field["Làng nghề"] == Count(persons=5)
    assert list(found.by_field)[5:] == ["Làng nghề"]
    assert found.missing_years == (2020, 2021, 2023)


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
    assert (found.missing_years, set(found.field_shares.values())) == ((), {"0%"})
