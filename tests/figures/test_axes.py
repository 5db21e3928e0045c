from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from hoinghi.figures.axes import AXES, ordered_counts, people_on_axes, values_on

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_the_expected_then_the_most_frequent_then_blanks() -> None:
    found = Counter({"": 2, "lạ": 1, "quen": 3, "Nữ": 4})
    counts = ordered_counts(("Nam", "Nữ"), found, 5)
    assert list(counts.items()) == [("Nam", 0), ("Nữ", 4), ("quen", 3), ("lạ", 1), ("Chưa ghi", 7)]
    assert found[""] == 2  # the caller's own
    assert ordered_counts((), Counter()) == {}


def test_what_somebody_is_on_every_axis(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Đơn vị | Lĩnh vực         | Phong trào    | Đối tượng
    Lê Thị Mai | Thôn 1 | Kinh tế, an ninh | Xanh; Sạch    | trực tiếp sản xuất

    # delegates.xlsx
    Danh xưng | Họ và tên   | Đơn vị  | Thành phần | Dân tộc
    Bà        | Lê Thị Mai  | thôn 01 | Tiên tiến  | kinh
              | Y Thông Niê |         | khách quý  |
    """
    mai, thong = people_on_axes(workspace)
    assert {axis: values_on(axis, mai) for axis in AXES} == {
        "thanh_phan": ("Điển hình tiên tiến",),
        "linh_vuc": ("Kinh tế", "An ninh"),
        "don_vi": ("Thôn 1",),
        "phong_trao": ("Xanh", "Sạch"),
        "gioi_tinh": ("Nữ",),
        "dan_toc": ("Kinh",),
        "doi_tuong": ("Người trực tiếp",),
    }
    assert {axis: values_on(axis, thong) for axis in AXES} == {
        "thanh_phan": ("Chưa rõ thành phần",),
        "linh_vuc": ("",),
        "don_vi": ("",),
        "phong_trao": ("",),
        "gioi_tinh": ("",),
        "dan_toc": ("",),
        "doi_tuong": ("",),
    }
    with pytest.raises(KeyError):
        values_on("tuoi", mai)


def test_without_delegates_the_nominees_stand_in(workspace: Workspace) -> None:
    """
    # nominees.xlsx
    Họ và tên  | Đơn vị
    Lê Thị Mai | Thôn 1
    """
    (mai,) = people_on_axes(workspace)
    assert values_on("thanh_phan", mai) == ("",)
