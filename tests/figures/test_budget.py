from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from hoinghi.figures.budget import budget, nearest_quantity

if TYPE_CHECKING:
    from hoinghi.model.workspace import Workspace


def test_quantities_that_are_counts(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục             | Giá trị
    Ngày tổ chức    | 20/03/2025
    Nguồn kinh phí  | ngân sách xã năm 2025

    # hoinghi.xlsx › Dự toán
    Nội dung    | Đơn vị tính | Số lượng          | Đơn giá | Thành tiền | Nguồn
    Nước uống   | người       | Số đại biểu       | 20000   | 60000      |
    Khung       | cái         | số người được khen | 50000   | 99         | Quỹ khen thưởng
    Maket       | bộ          | 1,5               | 1000001 |            |
    Hoa tươi    | bó          | vài               | 300000  | 600000     | Xã hội hóa
    Bánh        | gói         | nhiều             | 300000  |            | quỹ khen thưởng

    # nominees.xlsx
    Họ và tên  | Đơn vị | Hình thức đề nghị
    Lê Thị Mai | Thôn 1 | Giấy khen
    Hồ Văn Tám | Thôn 1 | Bằng khen

    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần | Trạng thái
    Lê Thị Mai  | Thôn 1 | Tiên tiến  |
    Hồ Văn Tám  | Thôn 1 | Tiên tiến  |
    Hồ Văn Năm  | Thôn 2 | Khách mời  | vắng
    Hồ Văn Sáu  | Thôn 2 | Khách mời  | rút
    """
    found = budget(workspace)
    assert [(each.quantity, each.counted, each.amount, each.differs) for each in found.lines] == [
        (Decimal(3), "số đại biểu", 60_000, False),
        (Decimal(1), "số người được khen", 50_000, True),
        (Decimal("1.5"), "", 1_500_002, False),
        (None, "", 600_000, False),
        (None, "", None, False),
    ]
    assert found.total == 2_210_002
    assert found.by_source == {
        "ngân sách xã năm 2025": 1_560_002,
        "Quỹ khen thưởng": 50_000,
        "Xã hội hóa": 600_000,
    }
    assert sum(found.by_source.values()) == found.total
    assert found.unknown == 1


def test_per_head_and_what_was_really_paid(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung | Đơn vị tính | Số lượng    | Đơn giá | Thực chi
    Nước     | người       | số đại biểu | 20000   | 50000
    Hoa      | bó          | 1           | 100000  |
    Maket    | bộ          | 1           | 10000   | 0

    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần
    Lê Thị Mai  | Thôn 1 | Tiên tiến
    Hồ Văn Tám  | Thôn 1 | Tiên tiến
    Hồ Văn Năm  | Thôn 2 | Khách mời
    """
    found = budget(workspace)
    assert (found.total, found.heads, found.per_head) == (170_000, 3, Fraction(170_000, 3))
    assert (found.spent, found.left) == (50_000, 20_000)


def test_a_budget_without_people_or_payments(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung | Đơn vị tính | Số lượng    | Đơn giá
    Nước     | người       | số đại biểu | 20000
    """
    found = budget(workspace)
    assert (found.total, found.heads, found.per_head, found.spent, found.left) == (0, 0, None, None, None)


def test_the_nearest_words_are_offered() -> None:
    assert nearest_quantity("số đại biêủ") == "số đại biểu"
    assert nearest_quantity("số người được khn") == "số người được khen"
    assert nearest_quantity("thùng") is None
