"""Filters that templates may use besides Jinja's own: ``{{ so_buoi|hai_so }}``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hoinghi.vietnamese.numbers import digits, money_words, two, words

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["FILTERS", "MEANINGS"]

FILTERS: dict[str, Callable[..., object]] = {
    "hai_so": two,
    "hang_nghin": digits,
    "bang_chu": words,
    "tien_bang_chu": money_words,
}
MEANINGS = {
    "hai_so": "Số đủ hai chữ số: 5 thành 05",
    "hang_nghin": "Số có dấu chấm hàng nghìn: 2340000 thành 2.340.000",
    "bang_chu": "Số bằng chữ: 21 thành hai mươi mốt",
    "tien_bang_chu": "Số tiền bằng chữ: 360000 thành Ba trăm sáu mươi nghìn đồng",
}
