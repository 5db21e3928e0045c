from __future__ import annotations

import pytest

from hoinghi.figures.claims import Claim, Room


@pytest.mark.parametrize(
    ("floor", "cap", "fixed", "said"),
    [
        (0, None, None, ""),
        (3, 3, None, ""),
        (4, 3, None, "tối thiểu 4 lớn hơn tối đa 3"),
        (2, 5, 5, ""),
        (2, 5, 6, "cố định 6 lớn hơn tối đa 5"),
        (2, 5, 1, "cố định 1 nhỏ hơn tối thiểu 2"),
        (6, 5, 7, "cố định 7 lớn hơn tối đa 5"),
        (0, None, 0, ""),
    ],
)
def test_limits_of_one_unit_against_each_other(
    floor: int, cap: int | None, fixed: int | None, said: str
) -> None:
    assert Claim("Thôn 1", 10, floor, cap, fixed).clash == said


def test_room_adds_up_fixed_seats_floors_and_caps() -> None:
    claims = [Claim("A", 1, fixed=3), Claim("B", 1, floor=2, cap=4), Claim("C", 1, floor=1)]
    assert Room.of(claims, 10) == Room(bound=3, least=6, most=17, capped=True)
    assert Room.of(claims[:1], 10) == Room(bound=3, least=3, most=3, capped=False)
    assert Room.of([], 10) == Room(bound=0, least=0, most=0, capped=False)
    assert Claim("B", 1, cap=4).most(3) == 3


@pytest.mark.parametrize("total", [6, 7])
def test_edges_leave_no_problem(total: int) -> None:
    claims = [Claim("A", 1, fixed=3), Claim("B", 1, floor=3, cap=4)]
    assert Room.of(claims, total).problem(total) == ("", "")
    assert all(Room.of(claims, beyond).problem(beyond)[0] for beyond in (5, 8))
