from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.figures.apportion import Method, apportion
from hoinghi.figures.claims import Claim

BOTH = list(Method)


def claims_of(*bases: int, **limits: int) -> list[Claim]:
    return [Claim(f"Thôn {index}", base, **limits) for index, base in enumerate(bases, 1)]


def test_largest_remainder_by_hand() -> None:
    # quotas 4,7 2,3 3,0: the seat left over goes to the largest remainder
    assert apportion(claims_of(47, 23, 30), 10).seats == (5, 2, 3)


def test_sainte_lague_by_hand() -> None:
    assert apportion(claims_of(53, 24, 23), 7, Method.SAINTE_LAGUE).seats == (3, 2, 2)


def test_floors_caps_and_fixed_seats() -> None:
    claims = [
        Claim("Thôn 1", 900, cap=5),
        Claim("Thôn 2", 50, floor=2),
        Claim("Thôn 3", 50),
        Claim("Hội Nông dân", 0, fixed=3),
    ]
    for method in BOTH:
        assert apportion(claims, 12, method).seats == (5, 2, 2, 3)


@pytest.mark.parametrize("method", BOTH)
def test_equal_shares(method: Method) -> None:
    assert apportion(claims_of(1, 1, 1, 1), 8, method).seats == (2, 2, 2, 2)


@pytest.mark.parametrize("method", BOTH)
def test_a_tie_is_served_in_order_and_said(method: Method) -> None:
    found = apportion(claims_of(10, 10, 10), 4, method)
    assert found.seats == (2, 1, 1)
    said = "Thôn 1 được thêm một chỗ, Thôn 2, Thôn 3 thì không"
    assert found.ties == (f"Bằng nhau ở chỗ cuối: {said}, theo thứ tự trong danh sách đơn vị.",)
    assert apportion(claims_of(10, 10, 10), 6, method).ties == ()


def test_a_floor_is_no_part_of_a_tie() -> None:
    # the second seat of Thôn 1 is worth as much as those that are dealt, but its floor gave it
    claims = [Claim("Thôn 1", 9, floor=2), Claim("Thôn 2", 3), Claim("Thôn 3", 3)]
    found = apportion(claims, 3, Method.SAINTE_LAGUE)
    assert found.seats == (2, 1, 0)
    assert "Thôn 2 được thêm một chỗ, Thôn 3 thì không" in found.ties[0]
    assert "Thôn 1" not in found.ties[0]


@pytest.mark.parametrize("method", BOTH)
def test_units_without_a_base_come_after_those_with_one(method: Method) -> None:
    assert apportion(claims_of(0, 5, 0), 4, method).seats == (0, 4, 0)
    assert apportion(claims_of(0, 0, 0), 3, method).seats == (1, 1, 1)
    limited = [Claim("Thôn 1", 5, cap=2), Claim("Thôn 2", 0), Claim("Thôn 3", 0)]
    assert apportion(limited, 6, method).seats == (2, 2, 2)


_MORE = "hoặc tăng “Số đại biểu tối đa” ở trang Thông tin."
_LESS = "hoặc giảm “Số đại biểu tối đa” ở trang Thông tin."


@pytest.mark.parametrize(
    ("claims", "total", "problem", "remedy"),
    [
        (
            [],
            5,
            "Chưa có đơn vị nào để phân bổ.",
            "Xin ghi các thôn, cơ quan, đoàn thể vào trang Đơn vị của hoinghi.xlsx.",
        ),
        (
            claims_of(1, 1, floor=3),
            5,
            "Tối thiểu cộng lại là 6, nhiều hơn 5 chỗ.",
            f"Xin giảm ít nhất 1 ở cột Tối thiểu của trang Đơn vị, {_MORE}",
        ),
        (
            [*claims_of(1, 1, floor=2), Claim("Hội Nông dân", 0, fixed=3)],
            5,
            "Cố định và Tối thiểu cộng lại là 7, nhiều hơn 5 chỗ.",
            f"Xin giảm ít nhất 2 ở cột Cố định hoặc Tối thiểu của trang Đơn vị, {_MORE}",
        ),
        (
            claims_of(1, 1, cap=2),
            5,
            "Tối đa cộng lại chỉ được 4, ít hơn 5 chỗ.",
            f"Xin tăng ít nhất 1 ở cột Tối đa, {_LESS}",
        ),
        (
            claims_of(1, 1, fixed=2),
            5,
            "Cố định cộng lại chỉ được 4, ít hơn 5 chỗ.",
            f"Xin tăng ít nhất 1 ở cột Cố định, hoặc để trống ô Cố định của một đơn vị, {_LESS}",
        ),
        (
            [Claim("Thôn 1", 1, floor=4, cap=3), Claim("Thôn 2", 1, floor=2, cap=1), Claim("Thôn 3", 1)],
            5,
            "Thôn 1: tối thiểu 4 lớn hơn tối đa 3; Thôn 2: tối thiểu 2 lớn hơn tối đa 1.",
            "Xin sửa ở trang Đơn vị.",
        ),
        (
            [Claim("Thôn 1", -1)],
            5,
            "Thôn 1: số gốc, tối thiểu, tối đa, cố định không được âm.",
            "Xin sửa ở trang Đơn vị.",
        ),
    ],
)
def test_what_cannot_be_done_is_said_with_what_to_change(
    claims: list[Claim], total: int, problem: str, remedy: str
) -> None:
    found = apportion(claims, total)
    assert (found.seats, found.problem, found.remedy) == ((), problem, remedy)


def test_fixed_seats_win_over_limits_that_contradict_them() -> None:
    claims = [Claim("Thôn 1", 1, floor=2, cap=3, fixed=5), Claim("Thôn 2", 1)]
    assert [claim.clash for claim in claims] == ["cố định 5 lớn hơn tối đa 3", ""]
    assert Claim("Thôn 1", 1, floor=2, cap=3, fixed=1).clash == "cố định 1 nhỏ hơn tối thiểu 2"
    assert Claim("Thôn 1", 1, floor=3, cap=2).clash == "tối thiểu 3 lớn hơn tối đa 2"
    assert Claim("Thôn 1", 1, floor=3, cap=3, fixed=3).clash == ""
    for method in BOTH:
        assert apportion(claims, 9, method).seats == (5, 4)


@pytest.mark.parametrize("method", BOTH)
def test_a_slip_of_the_finger_does_not_take_for_ever(method: Method) -> None:
    claims = [*claims_of(312, 298, 0, 341), Claim("Thôn 5", 221, floor=17, cap=20)]
    found = apportion(claims, 10**12, method)
    assert sum(found.seats) == 10**12
    assert found.seats[2:] == (0, found.seats[3], 20)


some = st.lists(
    st.builds(
        Claim,
        name=st.sampled_from("ABCDEFGH"),
        base=st.integers(0, 50),
        floor=st.integers(0, 4),
        cap=st.none() | st.integers(4, 12),
        fixed=st.none() | st.none() | st.integers(0, 3),
    ),
    min_size=1,
    max_size=7,
)


@given(claims=some, total=st.integers(0, 60), method=st.sampled_from(BOTH))
def test_sums_are_exact_and_floors_and_caps_are_kept(claims: list[Claim], total: int, method: Method) -> None:
    found = apportion(claims, total, method)
    if found.problem:
        least = sum(each.floor if each.fixed is None else each.fixed for each in claims)
        most = sum(
            (total if each.cap is None else min(each.cap, total)) if each.fixed is None else each.fixed
            for each in claims
        )
        assert least > total or most < total
        return
    assert sum(found.seats) == total
    for claim, seats in zip(claims, found.seats, strict=True):
        if claim.fixed is not None:
            assert seats == claim.fixed
        else:
            assert claim.floor <= seats
            assert claim.cap is None or seats <= claim.cap


@given(claims=some, total=st.integers(0, 40))
def test_one_more_seat_takes_none_away_under_sainte_lague(claims: list[Claim], total: int) -> None:
    one = apportion(claims, total, Method.SAINTE_LAGUE)
    more = apportion(claims, total + 1, Method.SAINTE_LAGUE)
    if not one.problem and not more.problem:
        assert all(before <= after for before, after in zip(one.seats, more.seats, strict=True))


@given(claims=some, total=st.integers(0, 400))
def test_sainte_lague_deals_every_seat_to_the_largest_quotient(claims: list[Claim], total: int) -> None:
    free = [replace(each, fixed=None, base=each.base + 1) for each in claims]
    found = apportion(free, total, Method.SAINTE_LAGUE)
    if found.problem:
        return
    seats = [each.floor for each in free]
    for _ in range(total - sum(seats)):
        open_ones = [at for at, each in enumerate(free) if each.cap is None or seats[at] < each.cap]
        seats[max(open_ones, key=lambda at: (Fraction(free[at].base, 2 * seats[at] + 1), -at))] += 1
    assert found.seats == tuple(seats)


@given(bases=st.lists(st.integers(1, 99), min_size=1, max_size=8), total=st.integers(0, 60))
def test_largest_remainder_stays_within_one_seat_of_the_quota(bases: list[int], total: int) -> None:
    seats = apportion(claims_of(*bases), total).seats
    for base, number in zip(bases, seats, strict=True):
        assert abs(number - Fraction(base * total, sum(bases))) < 1


@given(claims=some, total=st.integers(0, 60), method=st.sampled_from(BOTH))
def test_a_larger_base_never_gets_less(claims: list[Claim], total: int, method: Method) -> None:
    seats = apportion([Claim(each.name, each.base) for each in claims], total, method).seats
    shared = list(zip((each.base for each in claims), seats, strict=True))
    for one, other in permutations(shared, 2):
        assert one[0] <= other[0] or one[1] >= other[1]
