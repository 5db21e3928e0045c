from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from hoinghi.figures.budget import budget, nearest_quantity, quantity

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


@pytest.mark.parametrize(
    ("typed", "means", "number"),
    [
        ("SỐ ĐẠI BIỂU", "số đại biểu", 2),
        ("số  đại biễu.", "số đại biểu", 2),
        ("Theo số đại biểu dự", "số đại biểu", 2),
        ("tổng số đại biểu", "số đại biểu", 2),
        ("số ĐB", "số đại biểu", 2),
        ("số lượng đại biểu", "số đại biểu", 2),
        ("số người được khen thưởng", "số người được khen", 4),
        ("Số giấy khen", "số người được khen", 4),
        ("số tập thể, hộ, cá nhân được khen", "số người được khen", 4),
        ("số tập thể được khen", "số tập thể được khen", 1),
        ("Số hộ gia đình được khen", "số hộ được khen", 1),
        ("số cá nhân được khen thưởng", "số cá nhân được khen", 2),
    ],
)
def test_the_words_of_a_count_in_their_spellings(
    workspace: Workspace, typed: str, means: str, number: int
) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục          | Giá trị
    Ngày tổ chức | 20/02/2025

    # nominees.xlsx
    Loại        | Họ và tên     | Đơn vị | Hình thức đề nghị
    Cá nhân     | Lê Thị Mai    | Thôn 1 | Giấy khen
    Cá nhân     | Y Thông Niê   | Thôn 1 | Giấy khen
    Cá nhân     | Hồ Văn Tám    | Thôn 1 | Bằng khen
    Tập thể     | Chi bộ thôn 1 | Thôn 1 | Giấy khen
    Hộ gia đình | Hồ Văn Năm    | Thôn 1 | Giấy khen

    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần
    Lê Thị Mai  | Thôn 1 | Tiên tiến
    Hồ Văn Tám  | Thôn 1 | Tiên tiến
    """
    assert quantity(workspace, typed) == (Decimal(number), means)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("1.200", Decimal(1200)),
        ("1,5", Decimal("1.5")),
        ("0", Decimal(0)),
        ("-3", None),
        ("số đại biểu x 2", None),
        ("số", None),
        ("theo", None),
        ("", None),
    ],
)
def test_a_number_and_what_is_none(workspace: Workspace, typed: str, number: Decimal | None) -> None:
    """
    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần
    Lê Thị Mai  | Thôn 1 | Tiên tiến
    """
    assert quantity(workspace, typed) == (number, "")


def test_products_are_exact_however_large_and_quantities_are_printed_whole(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung | Đơn vị tính | Số lượng               | Đơn giá
    Một      | cái         | 999.999.999.999.999.999 | 999.999.999.999.999.999
    Hai      | kg          | 0,333                  | 1000000
    Ba       | kg          | 0,5                    | 1
    Bốn      | kg          | 1.234,50               | 2
    """
    found = budget(workspace).lines
    assert [each.amount for each in found] == [
        999_999_999_999_999_998_000_000_000_000_000_001,
        333_000,
        1,
        2_469,
    ]
    assert [each.quantity_said for each in found] == ["999.999.999.999.999.999", "0,333", "0,5", "1.234,5"]


def test_lines_that_cannot_be_read_and_money_paid_without_a_plan_are_told(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung | Đơn vị tính | Số lượng     | Đơn giá  | Thực chi
    Hoa      | bó          | 10           | 80000    | 900000
    Nước     | bình        | theo thực tế | 50000    | 70000
    Phông    | cái         | 1            | miễn phí | 20000
    """
    found = budget(workspace)
    assert (found.unknown, found.rejected) == (1, 1)
    assert (found.spent, found.left, found.unplanned) == (970_000, -100_000, 70_000)


def test_halves_of_a_dong_a_head_go_up(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Dự toán
    Nội dung | Đơn vị tính | Số lượng | Đơn giá
    Hoa      | bó          | 1        | 5

    # delegates.xlsx
    Họ và tên   | Đơn vị | Thành phần
    Lê Thị Mai  | Thôn 1 | Tiên tiến
    Hồ Văn Tám  | Thôn 1 | Tiên tiến
    """
    assert budget(workspace).per_head_rounded == 3
