"""``inspect`` on the screen shows nobody's numbers, whatever the header calls them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from cli_runner import Ran


def test_numbers_under_a_strange_header_are_masked(tmp_path: Path, run: Callable[..., Ran]) -> None:
    (tmp_path / "thôn.csv").write_text(
        "Họ và tên;Liên lạc Zalo;Mã;Tiền;Ngày\n"
        "Lê Thị Mai;0905 123 456;066185001111;1.200.000.000;12/05/1970\n",
        encoding="utf-8",
    )
    shown = run("inspect", "thôn.csv", cwd=tmp_path).out
    assert "0905 123 456" not in shown
    assert "066185001111" not in shown
    assert "1.200.000.000" in shown
    assert "12/05/1970" in shown
