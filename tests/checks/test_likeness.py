"""Comparing names, whatever stands in their place."""

from __future__ import annotations

from hoinghi.checks.likeness import misspelled


def test_a_slip_of_one_letter_is_found_in_long_lists() -> None:
    near = misspelled([f"Thôn {number}" for number in range(1000, 9000)] + ["Thôn Đông"])
    assert near("Thôn Đôn") == "Thôn Đông"
    assert near("Thôn Đôngg") == "Thôn Đông"
    assert near("Thôn Tây") == ""


def test_a_text_of_a_hundred_thousand_letters_costs_no_memory() -> None:
    import tracemalloc

    tracemalloc.start()
    near = misspelled(["a" * 100_000])
    assert near("a" * 100_000) == "a" * 100_000
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000
