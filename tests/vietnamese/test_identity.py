from __future__ import annotations

from hoinghi.vietnamese import identity


def test_everything_is_offered_in_one_place() -> None:
    assert all(hasattr(identity, name) for name in identity.__all__)
