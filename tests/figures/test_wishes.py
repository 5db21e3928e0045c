from __future__ import annotations

from fractions import Fraction

import pytest

from hoinghi.figures.profiles import profiles
from hoinghi.figures.sides import Basis
from hoinghi.figures.wishes import WISHES, wished_shares, wishes
from hoinghi.model.workspace import Workspace


def test_wishes_add_up_and_never_exceed_the_seats() -> None:
    units = [("Thôn 1", 5), ("Thôn 2", 1), ("Thôn 3", 0), ("Thôn 4", 4)]
    found = wishes(units, {"nữ": Fraction(1, 3), "người trực tiếp": Fraction(1)}, 10)
    assert found.counts == {"nữ": (2, 0, 0, 2), "người trực tiếp": (5, 1, 0, 4)}
    assert found.ties == ()
    with pytest.raises(KeyError):
        wishes(units, {"tóc dài": Fraction(1, 2)}, 10)


def test_equal_units_are_told_apart_by_order_and_it_is_said_of_wishes_too() -> None:
    found = wishes([("Thôn 1", 2), ("Thôn 2", 2)], {"nữ": Fraction(1, 4)}, 4)
    assert found.counts == {"nữ": (1, 0)}
    (said,) = found.ties
    assert said.startswith("Cơ cấu nữ: bằng nhau ở chỗ cuối: Thôn 1 được thêm một chỗ, Thôn 2 thì không, ")


def test_what_the_folder_wishes_and_who_fulfils_it(workspace: Workspace) -> None:
    """
    # hoinghi.xlsx › Thông tin
    Mục                    | Giá trị
    Tỷ lệ nữ               | 40%
    Tỷ lệ người trực tiếp  | 0%

    # nominees.xlsx
    Họ và tên   | Đơn vị | Đối tượng
    Y Thông Niê | Thôn 1 | người trực tiếp sản xuất

    # delegates.xlsx
    Danh xưng | Họ và tên   | Đơn vị | Thành phần | Dân tộc
    Bà        | Lê Thị Mai  | Thôn 1 | Khách mời  | KINH
              | Y Thông Niê | Thôn 1 | Tiên tiến  | Ê Đê
              | Hồ Văn Tám  | Thôn 1 | Khách mời  |
    """
    assert wished_shares(workspace) == {"nữ": Fraction(2, 5)}
    people = profiles(workspace, Basis.PLANNED)
    assert {word: [fulfils(each) for each in people] for word, fulfils in WISHES.items()} == {
        "nữ": [True, False, False],
        "dân tộc thiểu số": [False, True, False],
        "người trực tiếp": [False, True, False],
    }
