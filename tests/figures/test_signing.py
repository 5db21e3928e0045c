from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from hoinghi.figures.signing import SigningDay, paper_row, signing_day

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_the_day_that_is_typed_back(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/03/2025

    # hoinghi.xlsx › Văn bản
    Văn bản   | Số | Ngày ký
    quyetdinh | 45 | 18/03/2025
    kehoach   |    |
    """
    assert signing_day(workspace, "quyetdinh") == SigningDay(date(2025, 3, 18), assumed=False)
    assert signing_day(workspace, "kehoach") == SigningDay(date(2025, 3, 20), assumed=True)
    assert signing_day(workspace, "baocao") == SigningDay(date(2025, 3, 20), assumed=True)
    row = paper_row(workspace, "quyetdinh")
    assert row
    assert row.number == "45"
    assert paper_row(workspace, "baocao") is None


def test_before_the_day_is_fixed_the_end_of_the_period_stands_in(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục               | Giá trị
    Thời gian tổ chức | Quý I năm 2025
    """
    assert signing_day(workspace, "quyetdinh") == SigningDay(date(2025, 3, 31), assumed=True)


def test_nothing_known(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục    | Giá trị
    Tên xã | Bình Hòa
    """
    assert signing_day(workspace, "quyetdinh") == SigningDay(None, assumed=True)
