"""What the announcement of seats and the letters to units say of the allocation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.documents.catalogue import catalogue
from hoinghi.documents.values.seats import how_shared, lines_amiss, seat_lines, seat_sums

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


PAPER = catalogue()["phanbo"]


def test_sums_of_every_column_and_nothing_for_none(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Số đại biểu tối đa | 9
    Tỷ lệ nữ           | 40%

    # hoinghi.xlsx › Đơn vị
    Đơn vị       | Loại     | Số hộ | Tối đa | Cố định
    Thôn 1       | thôn     | 60    |        |
    Thôn 2       | thôn     | 20    | 5      |
    Hội Nông dân | đoàn thể |       |        | 1

    # delegates.xlsx
    Họ và tên   | Đơn vị       | Thành phần
    Trần Văn Bê | Hội Nông dân | Khách mời
    """
    assert seat_sums.of(workspace, PAPER) == {
        "so_don_vi": "03",
        "chi_tieu": "09",
        "co_dinh": "01",
        "nu": "04",
        "dan_toc_thieu_so": None,
        "nguoi_truc_tiep": None,
        "da_gui": "01",
        "con_thieu": "08",
        "thua": None,
    }
    lines = seat_lines.of(workspace, PAPER)
    assert isinstance(lines, list)
    assert [line["chi_tieu"] for line in lines] == ["06", "02", "01"]
    assert lines_amiss.of(workspace, PAPER) == lines[:2]
    assert how_shared.of(workspace, PAPER) == (
        "theo số hộ, làm tròn bằng cách phần dư lớn nhất, trong mức tối đa của từng đơn vị"
    )


def test_without_bases_and_limits_the_way_is_said_as_it_is(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                | Giá trị
    Số đại biểu tối đa | 9

    # hoinghi.xlsx › Đơn vị
    Đơn vị | Loại | Số hộ
    Thôn 1 | thôn |
    Thôn 2 | thôn |
    """
    assert how_shared.of(workspace, PAPER) == "đều cho các đơn vị, làm tròn bằng cách phần dư lớn nhất"
    sums = seat_sums.of(workspace, PAPER)
    assert isinstance(sums, dict)
    assert (sums["co_dinh"], sums["da_gui"]) == (None, None)
