from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoinghi.figures.repairs import Limits, Repair, repairs

PLAN = Limits(200, Fraction(7, 10), Fraction(5, 100))


def applied(repair: Repair, advanced: int, guests: int) -> tuple[int, int]:
    return (
        advanced - repair.remove_advanced + repair.add_advanced,
        guests - repair.remove_guests + repair.add_guests,
    )


def right(advanced: int, guests: int, unknown: int, limits: Limits) -> bool:
    """The definition, in the plainest words there are."""
    total = advanced + guests + unknown
    if total == 0 or total > limits.maximum:
        return False
    return abs(Fraction(advanced, total) - limits.target) <= limits.tolerance


def texts(advanced: int, guests: int, unknown: int = 0, limits: Limits = PLAN) -> list[str]:
    return [each.text for each in repairs(advanced, guests, unknown, limits)]


def test_a_right_list_needs_no_repair() -> None:
    assert texts(143, 57) == []
    assert texts(140, 60) == []


def test_exact_edges_are_right() -> None:
    assert texts(130, 70) == []  # 65%
    assert texts(150, 50) == []  # 75%
    assert texts(129, 71) != []
    assert texts(151, 49) != []


def test_one_too_many() -> None:
    assert texts(143, 58) == ["bớt 1 khách mời", "bớt 1 điển hình"]


def test_fewer_guests_or_more_models() -> None:
    limits = Limits(200, Fraction(7, 10), Fraction(0))
    assert texts(126, 60, limits=limits) == ["bớt 6 khách mời", "thêm 14 điển hình"]


def test_a_full_list_with_too_many_guests_offers_an_exchange() -> None:
    assert texts(120, 80) == ["bớt 16 khách mời", "thay 10 khách mời bằng 10 điển hình"]


def test_a_mix_where_no_single_kind_helps() -> None:
    assert texts(210, 90) == ["bớt 30 khách mời và bớt 70 điển hình"]


def test_all_guests() -> None:
    assert "thêm 93 điển hình" in texts(0, 50)
    assert "thay 130 khách mời bằng 130 điển hình" in texts(0, 200)


def test_all_models_at_the_maximum() -> None:
    assert texts(200, 0) == ["thay 50 điển hình bằng 50 khách mời"]


def test_an_empty_list_is_repaired_by_the_fewest_people() -> None:
    assert texts(0, 0) == ["thêm 2 điển hình và thêm 1 khách mời"]


def test_too_many_of_unknown_side_cannot_be_repaired() -> None:
    assert texts(0, 0, unknown=201) == []


limits_small = st.builds(
    Limits,
    maximum=st.integers(1, 14),
    target=st.fractions(0, 1, max_denominator=20),
    tolerance=st.fractions(0, Fraction(1, 4), max_denominator=20),
)
few = st.integers(0, 9)


@given(advanced=few, guests=few, unknown=st.integers(0, 3), limits=limits_small)
def test_repairs_make_it_right_and_nothing_smaller_does(
    advanced: int, guests: int, unknown: int, limits: Limits
) -> None:
    found = repairs(advanced, guests, unknown, limits)
    if right(advanced, guests, unknown, limits):
        assert found == ()
        return
    changes = range(-9, 24)
    works = [
        (more, less)
        for more, less in product(changes, changes)
        if advanced + more >= 0
        and guests + less >= 0
        and right(advanced + more, guests + less, unknown, limits)
    ]
    assert bool(found) == bool(works)
    if not works:
        return
    assert found[0].size == min(abs(more) + abs(less) for more, less in works)
    assert [each.size for each in found] == sorted(each.size for each in found)
    for repair in found:
        assert right(*applied(repair, advanced, guests), unknown, limits)
        assert not (repair.add_advanced and repair.remove_advanced)
        assert not (repair.add_guests and repair.remove_guests)
        assert repair.remove_guests <= guests
        assert repair.remove_advanced <= advanced
        more, less = applied(repair, 0, 0)
        parts = product(range(min(more, 0), max(more, 0) + 1), range(min(less, 0), max(less, 0) + 1))
        assert [part for part in parts if part in works] == [(more, less)]


@given(advanced=few, guests=few, unknown=st.integers(0, 3), limits=limits_small)
def test_every_kind_that_works_alone_is_offered(
    advanced: int, guests: int, unknown: int, limits: Limits
) -> None:
    if right(advanced, guests, unknown, limits):
        return
    offered = repairs(advanced, guests, unknown, limits)
    for kind, (more, less) in {
        "remove_guests": (0, -1),
        "remove_advanced": (-1, 0),
        "add_advanced": (1, 0),
        "add_guests": (0, 1),
    }.items():
        alone = [
            number
            for number in range(1, 24)
            if advanced + more * number >= 0
            and guests + less * number >= 0
            and right(advanced + more * number, guests + less * number, unknown, limits)
        ]
        if alone:
            assert Repair(**{kind: alone[0]}) in offered


@given(advanced=st.integers(0, 300), total=st.integers(0, 300), limits=limits_small)
def test_guests_allowed_is_what_allow_says(advanced: int, total: int, limits: Limits) -> None:
    guests = total - advanced
    if guests >= 0:
        assert (guests in limits.guests_allowed(advanced, 0)) == limits.allow(advanced, total)


@pytest.mark.parametrize("maximum", [200, 2000])
def test_a_list_of_twenty_thousand_is_repaired(maximum: int) -> None:
    (found,) = repairs(14_000, 6_000, 0, Limits(maximum, Fraction(7, 10), Fraction(1, 20)))
    assert found.size == 20_000 - maximum
    assert right(*applied(found, 14_000, 6_000), 0, Limits(maximum, Fraction(7, 10), Fraction(0)))


def test_a_maximum_with_too_many_zeros_is_not_counted_up_to() -> None:
    limits = Limits(10**12, Fraction(7, 10), Fraction(5, 100))
    best = repairs(10, 190, 0, limits)[0]
    assert limits.allow(
        10 + best.add_advanced - best.remove_advanced, 200 - best.remove_guests + best.add_advanced
    )
